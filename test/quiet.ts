import { log } from '../src/log.ts'

// Tests look at what the desk does; what it logs meanwhile would hide a failure.
log.level = 'silent'
