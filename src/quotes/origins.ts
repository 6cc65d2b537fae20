import { INFLECTED, type Inflected } from '../text/forms.ts'
import { type Met, outletsIn } from './outlets.ts'

// What right before a name makes it an origin: somebody told it, cites it, or was read in it. A star stands for what a language
// adds to a word.
const TELLS: Record<Inflected, string> = {
  en: 'told|tells|telling|said to|(?:speaking|spoke|talking|talked) (?:to|with)|according to|reported by|reports by|citing|cites|quoted by|cited by|carried by|published by|interview (?:with|by|to|for|on)|interviewed by|(?:seen|obtained|reviewed) by|statement to|comment* to|remarks to|shared with|quoting',
  uk: "повідомл*|повідоми*|переда[єюв]*|пише|пишуть|за даними|за інформацією|інформу*|з посиланням на|посилаючись на|інтерв[’ʼ']ю|інтерв[’ʼ']ю для|розпов*|сказа*|заяви*|коментар*|коментар* для|ефірі|зазнач*|уточни*|цитує",
  ru: 'сообщ*|переда[её]т*|пишет|пишут|по данным|по информации|информиру*|со ссылкой на|ссылаясь на|интервью|интервью для|рассказал*|сказал*|заявил*|комментари*|комментари* для|эфире|отметил*|уточнил*|цитирует',
  de: 'laut|gegenüber|nach angaben|nach informationen|berichtet*|meldet*|zitiert|interview mit|interview in|sagte*|sagt|erklärte*|(?:sagte|sagten|sagt|erklärte|bestätigte|teilte) (?:[\\p{L}-]+ ){1,4}(?:der|dem)|schreibt|bericht|zufolge|gespräch mit',
  fr: "selon|d[’']après|auprès de|auprès d[’']|interrog* par|rapport* par|cité* par|contacté* par|interviewé* par|au micro de|à|aux?|rapporte|révèle|dans|indique",
  pl: 'według|podaje|podał*|informuje|poinformował*|pisze|donosi|powiedział*|rozmowie z|dla|za|cytuje|przekazał*|przez|w',
  es: 'según|(?:dijo|dijeron|declaró|contó|explicó|confirmó|aseguró|señaló|relató|afirmó|indicó) a|a|informa|informó|entrevista (?:con|a|en|de)|citado por|de acuerdo con|recoge|publica|por',
  it: "secondo|all[’']|alla|al|ai|a|intervista (?:a|al|alla|all[’']|con)|riferisce|riporta|scrive|citat* da|microfoni (?:di|del|della)|da",
}
// What may stand between: articles, and what kind of outlet it is.
const FILLER =
  "the|a|state|state-run|state-owned|official|its|news|agency|newspaper|broadcaster|channel|daily|website|outlet|site|Russian|Ukrainian|French|German|der|die|das|dem|den|des|von|vom|im|in der|Nachrichtenagentur|Agentur|Zeitung|Tageszeitung|Sender|Magazin|l[’']|la|le|les|el|los|il|lo|gli|los|agence|agencia|agenzia|agencja|agencji|agencję|de presse|de|del|della|dell[’']|journal|quotidien|chaîne|diario|periódico|cadena|quotidiano|giornale|dziennik\\p{L}*|portal\\p{L}*|stacji|radiu|агентств\\p{L}*|газет\\p{L}*|видан\\p{L}*|издан\\p{L}*|телеканал\\p{L}*|портал\\p{L}*|журналіст\\p{L}*|журналист\\p{L}*|кореспондент\\p{L}*|корреспондент\\p{L}*|для|на|на|інтерв[’'ʼ]ю|интервью"
const REPORTS: Record<Inflected, string> = {
  en: 'report|reports|reported|notes|noted|detail|details|said it|says it|writes|wrote|quoted|cited',
  uk: 'повідомля*|повідоми*|пише|передає|передав*|інформує',
  ru: 'сообща*|сообщи*|пишет|переда[её]т*|информирует',
  de: 'berichtet*|meldet*|schreibt|schrieb|zufolge',
  fr: 'rapporte|rapportait|révèle|indique',
  pl: 'podaje|podała|podał|informuje|pisze|donosi',
  es: 'informa|informó|publica|publicó|recoge',
  it: 'riferisce|riporta|scrive|ha riferito',
}

type Cited = { before: RegExp; after: RegExp }
const CITED = Object.fromEntries(
  INFLECTED.map((language): [Inflected, Cited] => {
    const ends = (pattern: string) => pattern.replaceAll('*', '\\p{L}*')
    const before = `(?<![\\p{L}\\d])(?:${ends(TELLS[language])}) ?(?:(?:${FILLER}) ?){0,4}[«„“"‘‹]?$`
    const after = `^[»“”"’›]?,? (?:also |first |has |had |що )?(?:${ends(REPORTS[language])})(?![\\p{L}\\d])`
    return [language, { before: new RegExp(before, 'iu'), after: new RegExp(after, 'iu') }]
  }),
) as Record<Inflected, Cited>
// "KYIV (Reuters) —", "/ТАСС/", "(EFE).-": the agency whose text it is.
const DATELINE_OPENS = /[(/]$/
const DATELINE_CLOSES = /^\s?(?:[)/]|\/)/
const LINKED = /^(?:,| and|,? und| et| y| e| i| і| и| та| oraz| or)? (?:the |l[’'])?$/i

/**
 * The outlets a text names as the origin of what it reports ("told AFP", "as reported by AFP", "North Wire reported", an
 * agency's dateline), each once, in the order of the text. An outlet is not a speaker.
 */
export function originsOf(text: string, language: Inflected, met = outletsIn(text)): string[] {
  const names: string[] = []
  let linked: Met[] = []
  met.forEach((one, n) => {
    linked.push(one)
    const next = met[n + 1]
    if (next && LINKED.test(text.slice(one.end, next.at))) return
    // Of names in a row all are cited where one is.
    if (linked.some(each => isCited(text, each, CITED[language]))) names.push(...linked.map(each => each.name))
    linked = []
  })
  return [...new Set(names)]
}

function isCited(text: string, { at, end }: Met, cited: Cited): boolean {
  const before = text.slice(Math.max(0, at - 70), at)
  if (cited.before.test(before) || cited.after.test(text.slice(end, end + 40))) return true
  return at < 160 && DATELINE_OPENS.test(before) && DATELINE_CLOSES.test(text.slice(end, end + 2))
}
