import { afterEach, beforeEach, describe } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { keepsDeliveries } from './contract-deliveries.ts'
import { keepsFeeds } from './contract-feeds.ts'
import { keepsItems } from './contract-items.ts'
import { keepsOrder } from './contract-order.ts'
import { keepsReports } from './contract-reports.ts'

/** What a store promises, whatever engine it is on. `fresh` gives the address of an empty one. */
export function keepsItsPromises(engine: string, fresh: () => Promise<string>): void {
  let store: Store
  let address: string
  beforeEach(async () => {
    address = await fresh()
    store = await openStore(address)
  })
  afterEach(() => store.close())

  describe(`on ${engine}`, () => {
    keepsFeeds(() => store)
    keepsItems(() => store)
    keepsReports(() => store)
    keepsDeliveries(() => store)
    keepsOrder(
      () => store,
      () => address,
    )
  })
}
