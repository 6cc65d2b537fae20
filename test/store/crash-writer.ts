// A desk that writes and writes until it is killed: prints the name of every fact once the store says it is written.
import { openStore } from '../../src/store/open.ts'
import { aDelivery } from '../make.ts'

const store = await openStore(process.argv[2] as string)
for (let n = 1; ; n++) {
  await store.transaction(async inside => {
    await inside.addDeliveries([aDelivery({ id: `${n}` })])
    await inside.setFact('written', `${n}`)
  })
  process.stdout.write(`${n}\n`)
}
