import { parseQuery } from '../../src/watches/query.ts'
import { ODD } from './watches-odd.ts'

// A process that parses one query: nothing is compiled yet and no pattern built.

const query = ODD[Number(process.argv[2])] as string
const before = process.cpuUsage()
parseQuery(query)
const { user, system } = process.cpuUsage(before)
process.send?.((user + system) / 1_000)
