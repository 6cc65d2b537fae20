import type { Report } from '../newsroom.ts'
import { fold } from '../text/fold.ts'
import { copied } from './likeness.ts'
import { signatureOf } from './signature.ts'

/**
 * How many of a story's reports stand on a source of their own: an outlet counts once, a copy of another's text and a
 * report that cites a source already counted add nothing. Takes the reports in the order of their arrival.
 */
export function countIndependent(
  reports: readonly Pick<Report, 'outlet' | 'origins' | 'title' | 'text' | 'language'>[],
): number {
  const sources = new Set<string>()
  const texts: ReturnType<typeof signatureOf>[] = []
  for (const report of reports) {
    const signature = signatureOf(report)
    const origins = citedBy(report.outlet, report.origins).map(nameOf)
    const isCopy = texts.some(text => copied(text, signature))
    texts.push(signature)
    if (isCopy || origins.some(origin => sources.has(origin))) continue
    sources.add(origins[0] ?? nameOf(report.outlet))
  }
  return sources.size
}

/** Whom an outlet cites besides itself: "told the Riverton Courier", said in the Riverton Courier, is its own work. */
export function citedBy(outlet: string, origins: readonly string[]): string[] {
  return origins.filter(origin => !isService(nameOf(outlet), nameOf(origin)))
}

/** "BBC World" and "Radio Svoboda English" speak for the house whose name they begin with. */
function isService(outlet: string, house: string): boolean {
  return outlet === house || (outlet.startsWith(`${house} `) && SERVICES.test(outlet.slice(house.length)))
}

const SERVICES =
  /^(?: (?:world|news|europe|international|english|online|live|top stories|ukraine|ukrainian|russian|service|україна|українська|русская|служба|deutsch|français|español|italia|polska|en|de|fr|es|us|uk|com))+$/u

/** "The Riverton Courier" and "Riverton Courier (English)" are one outlet. */
function nameOf(outlet: string): string {
  return fold(outlet.replace(/\(.*?\)|,/g, ' ').replaceAll('-', '')).replace(/^the | (news )?agency$/g, '')
}
