import type { NameGender } from './first-names.ts'
import { genderOfFirstName, genderOfOwnFirstName } from './names.ts'
import { remembered } from './remember.ts'

/** One way to read a name word: the nominative it comes from, whose it is, in which case it stands. */
type NameReading = { nominative: string; gender: NameGender; case: Case; cost: number }

type Place = 'first' | 'middle' | 'last'

// Nominative, genitive, dative, accusative, instrumental, locative.
const CASES = ['n', 'g', 'd', 'a', 'i', 'l'] as const
type Case = (typeof CASES)[number]
const GENDERS = ['f', 'm'] as const

/** Where an ending may come from: the paradigms that hold it, and in which case. */
type Index = Map<string, { paradigm: Paradigm; column: number }[]>

type Paradigm = {
  gender: NameGender
  endings: string[][]
  kind: 'first' | 'last' | 'both'
  stem: RegExp | null
  cost: number
}

export type DictionaryName = { name: string; gender: NameGender | null; oblique: boolean }

/**
 * A person's name in its dictionary form, for languages that decline it (uk, ru, pl): "Ірини Веселовської" is
 * "Ірина Веселовська", "Максима Гриценка" is "Максим Гриценко", while "Оксани Гриценко" keeps its surname. First name and
 * surname must agree in gender and case; among readings that do, one whose words `written` knows from elsewhere in the text is taken,
 * then a known first name, then the likelier ending. `oblique` says whether the name stands where a nominative can not (after "за словами"):
 * true forbids the nominative, false wants it, null leaves it to the words. `shown` is the gender that a verb beside it shows.
 */
export function dictionaryName(
  words: string[],
  language: string,
  written: (word: string) => boolean,
  oblique: boolean | null = null,
  shown: NameGender | null = null,
): DictionaryName {
  const asWritten: DictionaryName = { name: words.join(' '), gender: null, oblique: false }
  const index = PARADIGMS[language]
  const last = words.length - 1
  if (index === undefined || last < 0) return asWritten
  const readings = words.map((word, i) =>
    /^\p{Lu}\p{Ll}?\.?$/u.test(word) || /^[\p{Ll}]/u.test(word)
      ? null
      : readingsOf(word, index, last > 0 && i === 0 ? 'first' : i === last ? 'last' : 'middle', language),
  )
  let best: { name: string[]; gender: NameGender; case: Case } | null = null
  let least = Number.POSITIVE_INFINITY
  for (const gender of shown === null ? GENDERS : [shown])
    for (const stands of CASES) {
      if (oblique === true && stands === 'n') continue
      let cost = stands === 'n' ? (oblique === false ? -3 : 0) : 1
      const name: string[] = []
      for (let i = 0; i <= last; i++) {
        const options = readings[i]
        const word = words[i] as string
        if (options === null || options === undefined) {
          name.push(word)
          continue
        }
        let found: NameReading | null = null
        let price = Number.POSITIVE_INFINITY
        for (const option of options) {
          if (option.gender !== gender || option.case !== stands) continue
          // A form that stands elsewhere in the text is the best witness there is.
          const alone = last === 0 && genderOfOwnFirstName(option.nominative, language) === gender
          const worth =
            option.cost - (option.nominative !== word && written(option.nominative) ? 3 : 0) - (alone ? 2 : 0)
          if (worth < price) {
            price = worth
            found = option
          }
        }
        if (found === null) {
          cost = Number.POSITIVE_INFINITY
          break
        }
        cost += price
        name.push(found.nominative)
      }
      if (cost < least) {
        least = cost
        best = { name, gender, case: stands }
      }
    }
  if (best === null) return asWritten
  // "Олену ТУРСЬКУ": letters as the text has them.
  const name = best.name.map((part, i) => (isLoud(words[i] as string) ? part.toUpperCase() : part))
  return { name: name.join(' '), gender: best.gender, oblique: best.case !== 'n' }
}

function isLoud(word: string): boolean {
  return word.length > 2 && word === word.toUpperCase() && word !== word.toLowerCase()
}

/** Every dictionary form a surname alone may come from, the word itself first; only the word in a language that does not decline names. */
export function surnameForms(word: string, language: string): string[] {
  const index = PARADIGMS[language]
  if (index === undefined) return [word]
  return [...new Set([word, ...readingsOf(word, index, 'last', language).map(reading => reading.nominative)])]
}

/** The gender of the first name that a word is, in any case: "Ірині" is a woman's. undefined for none known, and for both. */
export function firstNameGender(word: string, language: string): NameGender | undefined {
  GENDERS_OF[language] ??= remembered(one => readFirstName(one, language))
  return GENDERS_OF[language](word)
}

const GENDERS_OF: Record<string, (word: string) => NameGender | undefined> = {}

function readFirstName(word: string, language: string): NameGender | undefined {
  const own = genderOfOwnFirstName(word, language)
  if (own !== undefined) return own
  const index = PARADIGMS[language]
  if (index === undefined || !/^\p{Lu}/u.test(word)) return genderOfFirstName(word, language)
  let found: NameGender | undefined
  for (const reading of readingsOf(word, index, 'first', language)) {
    if (reading.nominative === word || genderOfOwnFirstName(reading.nominative, language) !== reading.gender) continue
    if (found !== undefined && found !== reading.gender) return undefined
    found = reading.gender
  }
  return found ?? genderOfFirstName(word)
}

/** The surnames of a man and a woman that a pair's plural surname stands for: "Пасічні", "Dudzikowie"; null for no plural. */
export function pluralSurname(word: string, language: string): { m: string; f: string } | null {
  for (const [ending, m, f] of PLURALS[language] ?? [])
    if (word.endsWith(ending) && word.length - ending.length > 2) {
      const stem = word.slice(0, -ending.length)
      return { m: stem + m, f: stem + f }
    }
  return null
}

const PLURALS: Record<string, [ending: string, m: string, f: string][]> = {
  uk: [
    ['ські', 'ський', 'ська'],
    ['цькі', 'цький', 'цька'],
    ['енки', 'енко', 'енко'],
    ['уки', 'ук', 'ук'],
    ['юки', 'юк', 'юк'],
    ['ови', 'ов', 'ова'],
    ['ні', 'ний', 'на'],
    ['ві', 'вий', 'ва'],
    ['рі', 'рий', 'ра'],
  ],
  ru: [
    ['ские', 'ский', 'ская'],
    ['цкие', 'цкий', 'цкая'],
    ['ные', 'ный', 'ная'],
    ['овы', 'ов', 'ова'],
    ['евы', 'ев', 'ева'],
    ['ины', 'ин', 'ина'],
    ['уки', 'ук', 'ук'],
    ['юки', 'юк', 'юк'],
  ],
  pl: [
    ['scy', 'ski', 'ska'],
    ['ccy', 'cki', 'cka'],
    ['dzcy', 'dzki', 'dzka'],
    ['owie', '', ''],
  ],
}

/** Every nominative a word may come from, one place a name can have at a time. */
function readingsOf(word: string, index: Index, place: Place, language: string): NameReading[] {
  const key = `${language} ${place}`
  READINGS[key] ??= remembered(one => allReadings(one, index, place, language))
  return READINGS[key](word)
}

const READINGS: Record<string, (word: string) => NameReading[]> = {}

function allReadings(word: string, index: Index, place: Place, language: string): NameReading[] {
  const low = word.toLowerCase()
  // Of a double name each half is declined: "Нечуй-Левицької", "Skłodowskiej-Curie"; the last half tells the case.
  const hyphen = word.lastIndexOf('-')
  if (hyphen > 0) return halves(word, hyphen, index, place, language)
  const found: NameReading[] = []
  for (let length = Math.min(LONGEST, low.length - 1); length >= 0; length--) {
    const stem = word.slice(0, word.length - length)
    for (const { paradigm, column } of index.get(low.slice(low.length - length)) ?? []) {
      if (paradigm.kind === (place === 'last' ? 'first' : 'last') && place !== 'middle') continue
      if (paradigm.stem !== null && !paradigm.stem.test(stem)) continue
      for (const ending of paradigm.endings[0] as string[])
        found.push({
          nominative: stem + ending,
          gender: paradigm.gender,
          case: CASES[column] as Case,
          cost: paradigm.cost + nameCost(stem + ending, paradigm.gender, place, language),
        })
    }
  }
  // What no table knows, and the surname of a woman that ends in a consonant or -ко, stays as it is in every case.
  const stiff = place === 'last' && STIFF.test(low)
  const foreign = /[^аеєиіїоуюяёыэaeiouyąęó]$/.test(low) ? 1 : 2
  for (const gender of ['f', 'm'] as const)
    for (const stands of CASES)
      found.push({
        nominative: word,
        gender,
        case: stands,
        cost: (gender === 'f' && stiff ? 0.4 : 2) + (stiff ? 0 : foreign) + nameCost(word, gender, place, language),
      })
  return found
}

function halves(word: string, hyphen: number, index: Index, place: Place, language: string): NameReading[] {
  const heads = readingsOf(word.slice(0, hyphen), index, place, language)
  const tails = readingsOf(word.slice(hyphen + 1), index, place, language)
  const found: NameReading[] = []
  for (const gender of ['f', 'm'] as const)
    for (const stands of CASES) {
      const [head, tail] = [heads, tails].map(list =>
        list.filter(each => each.gender === gender && each.case === stands).sort((a, b) => a.cost - b.cost),
      ) as [NameReading[], NameReading[]]
      for (const end of tail.slice(0, 2))
        if (head[0] !== undefined)
          found.push({
            ...end,
            nominative: `${head[0].nominative}-${end.nominative}`,
            cost: (head[0].cost + end.cost) / 2,
          })
    }
  return found
}

const STIFF = /(?:[бвгґджзйклмнпрстфхцчшщ]ь?|ко|ло|их|ых|[bcćdfghjklłmnńprsśtwzźż])$/

/** A known first name is worth most where a first name stands. */
function nameCost(nominative: string, gender: NameGender, place: Place, language: string): number {
  if (place === 'last') return 0
  const own = genderOfOwnFirstName(nominative, language)
  if (own !== undefined) return own === gender ? -4 : 3
  if (genderOfFirstName(nominative) === gender) return -1
  // A first name that nobody knows is a man's where it ends in a consonant, a woman's on -а.
  return /[бвгґджзйклмнпрстфхцчшщbcćdfghjklłmnńprsśtwzźż]$/i.test(nominative) ? (gender === 'f' ? 2 : 0) : 0
}

/**
 * One paradigm a line: gender, cost, where it is used, the endings of the six cases ("/" parts variants, "-" is none), and what the stem must look like.
 * Sources: the school grammars' declension tables; a sound that changes before the ending is written out as part of it.
 */
function byEnding(table: string): Index {
  const index: Index = new Map()
  for (const line of table.trim().split('\n')) {
    const [gender, cost, kind, ...rest] = line.trim().split(/\s+/)
    const paradigm: Paradigm = {
      gender: gender as NameGender,
      cost: Number(cost),
      kind: kind as Paradigm['kind'],
      endings: rest.slice(0, 6).map(cell => cell.split('/').map(ending => (ending === '-' ? '' : ending))),
      stem: rest[6] === undefined ? null : new RegExp(rest[6], 'iu'),
    }
    for (const [column, endings] of paradigm.endings.entries())
      for (const ending of endings) index.set(ending, [...(index.get(ending) ?? []), { paradigm, column }])
  }
  return index
}

const UKRAINIAN = `
  m 0   last  ський ського ському ського ським ському/ськім
  f 0   last  ська ської ській ську ською ській
  m 0   last  цький цького цькому цького цьким цькому/цькім
  f 0   last  цька цької цькій цьку цькою цькій
  m 0   last  зький зького зькому зького зьким зькому/зькім
  f 0   last  зька зької зькій зьку зькою зькій
  m 0.3 last  ий ого ому ого им ому/ім
  f 0.3 last  а ої ій у ою ій            [нвхлрбдтчжш]$
  m 0.5 last  ій ього ьому ього ім ьому/ім
  f 0.5 last  я ьої ій ю ьою ій
  m 0.2 last  - а у/ові а им ові/і       (?:[оеє]в|[иії]н|їв)$
  f 0.2 last  а ої ій у ою ій            (?:[оеє]в|[иії]н)$
  m -0.1 last  дзе дзе дзе дзе дзе дзе
  f -0.1 last  дзе дзе дзе дзе дзе дзе
  m 0   last  енко енка енку/енкові енка енком енку/енкові
  m 0.2 both  ко ка ку/кові ка ком ку/кові    [бвгґджзйклмнпрстфхцчшщь]$
  m 0.8 both  о а у/ові а ом і/ові
  m 0.2 both  - а у/ові а ом ові/і       [бвгґдзклмнпрстфх]$
  m 0.2 last  - а у/еві а ем еві/і       [жчшщ]$
  m 0.2 both  ь я ю/еві я ем еві/ю/і     [дзлнстрц]$
  m 0.4 both  - я ю/еві я ем еві/ю/і     р$
  m 0   both  ець ця цю/цеві ця цем цеві/ці
  m 0.2 both  єць йця йцю/йцеві йця йцем йцеві
  m 0   last  ень ня ню/неві ня нем неві/ні
  m 0.3 both  ок ка ку/кові ка ком кові/ку     [бвгґджзйлмнпрстфхцчшщ]$
  m 0.6 both  ек ка ку/кові ка ком кові/ку
  m 0.5 last  ел ла лу/лові ла лом лові/лі
  m 0.5 last  ер ра ру/рові ра ром рові/рі
  m 0.2 both  й я ю/єві я єм єві/ї/ю     [аеєиіїоуюя]$
  m 0.2 first ів ова ову/ові ова овом ові/ову
  m 0.3 last  ів ева/ова/іва еву/еві/ову/іву ева/ова/іва евом/овом/івом еві/ові
  m 0.3 both  ір ора ору/орові ора ором орові/орі
  m 0.05 last  іс оса осу/осові оса осом осові/осі
  m 0.4 last  іт ота оту/отові ота отом отові/оті
  m 0.4 last  іг ога огу/огові ога огом огові/озі
  m 0.4 last  ід ода оду/одові ода одом одові/оді
  m 0.4 both  ін она ону/онові она оном онові/оні
  m 0.2 last  іль оля/еля олю/олеві/елю оля/еля олем/елем олі/еві
  m 0.3 last  інь еня/оня еню/еневі/оню еня/оня енем/онем ені/оні
  f 0.1 both  ка ки ці ку кою ці         (?<!у|ю|и)$
  f 1.5 both  ка ки ці ку кою ці         (?<=у|ю|и)$
  f 0.1 both  га ги зі гу гою зі
  f 0.2 both  ха хи сі ху хою сі
  f 0.1 both  а и і у ою і               [бвгґдзлмнпрстфц]$
  f 0.2 both  а і і у ею і               [жчшщ]$
  f 0.1 both  я і і ю ею і               [бвдзлмнпрстфжчшщ]$
  f 0.4 both  я і і ю ею і               ц$
  f 0.1 both  я ї ї ю єю ї               (?:[аеєиіїуюь’'ʼ]|^..?о)$
  f 0.2 first в ві ві в в’ю/в'ю/вʼю ві
  f 0.5 first - і і - ю і                [бвдзлмнпрстчш]$
  m 0.5 both  ка ки ці ку кою ці         (?<!у|ю|и|а)$
  m 0.6 both  га ги зі гу гою зі
  m 0.6 both  ха хи сі ху хою сі
  m 0.5 both  а и і у ою і               (?<!енк|ськ|цьк|зьк|ов|ев|чук|юк)(?<=[бвгґдзлмнпрстфц])$
  m 0.6 both  а і/и і у ею і             [жчшщ]$
  m 0.6 both  я і і ю ею і               [дзлнстцрр]$
  m 0.5 both  я ї ї ю єю ї               [аеиіоуьл]$
`

const RUSSIAN = `
  m 0   last  ский ского скому ского ским ском
  f 0   last  ская ской ской скую ской/скою ской
  m 0   last  цкий цкого цкому цкого цким цком
  f 0   last  цкая цкой цкой цкую цкой цкой
  m 0.05 last  ый ого ому ого ым ом
  m 0.4 last  ой ого ому ого ым/им ом    [дтнвшжкг]$
  m 0.05 last  ий его ему его им ем       [нжшчщ]$
  m 0.4 last  ий ого ому ого им ом       [кгх]$
  f 0.1 last  ая ой ой ую ой/ою ой
  f 0.4 last  ая ей ей ую ей ей          [жшчщ]$
  f 0.4 last  яя ей ей юю ей ей
  m 0   last  - а у а ым е               (?:[оеё]в|[иы]н)$
  f 0   last  а ой ой у ой/ою ой         (?:[оеё]в|[иы]н)$
  m 0.1 both  - а у а ом е               [бвгдзклмнпрстфх]$
  m 0.2 both  - а у а ем/ом е            [жчшщц]$
  m 0.1 both  ь я ю я ем е               [бдзлмнпрств]$
  m 0.1 both  й я ю я ем е               [аеёоуюяы]$
  m 0.1 both  й я ю я ем и               и$
  m 0.05 last ей ья ью ья ьём/ьем ье
  m 0.9 last  а ы е у ой/ою е            (?<=ов|ев|ин|ын)$
  m -0.1 last  дзе дзе дзе дзе дзе дзе
  f -0.1 last  дзе дзе дзе дзе дзе дзе
  m 0.2 last  ец ца цу ца цом/цем це     [бвгджзлмнпрстфхчшщ]$
  m 0.4 last  ец йца йцу йца йцом/йцем йце
  m 0.2 last  ок ка ку ка ком ке         [бвгджзлмнпрстфхчшщ]$
  m 0.3 last  ек ка ку ка ком ке         [бвгджзлмнпрстфхчшщ]$
  m 0.4 last  ень ня ню ня нем не
  m 0.2 first ел ла лу ла лом ле         ав$
  m 0.2 first ев ьва ьву ьва ьвом ьве    ^л$
  f 0.1 both  а ы е у ой/ою е            [бвдзлмнпрстфц]$
  f 0.1 both  а и е у ой/ою/ей е         [гжкхчшщ]$
  f 0.1 both  я и е ю ей/ею е            [бвдзлмнпрст]$
  f 0.1 both  я и и ю ей/ею и            [иь]$
  f 0.3 both  я и е ю ей/ею е            [аеоуь]$
  f 0.2 first ь и и ь ью и               [бвдзлмнпрст]$
  m 0.5 both  а ы е у ой/ою е            (?<!ов|ев|ёв|ин|ын|ск|цк)(?<=[бвдзлмнпрстфц])$
  m 0.5 both  а и е у ой/ою/ей е         (?<!чук|юк|ик|ск)(?<=[гжкхчшщ])$
  m 0.5 both  я и е ю ей/ею е            [бвдзлмнпрстьи]$
`

const POLISH = `
  m 0   last  ski skiego skiemu skiego skim skim
  f 0   last  ska skiej skiej ską ską skiej
  m 0   last  cki ckiego ckiemu ckiego ckim ckim
  f 0   last  cka ckiej ckiej cką cką ckiej
  m 0   last  dzki dzkiego dzkiemu dzkiego dzkim dzkim
  f 0   last  dzka dzkiej dzkiej dzką dzką dzkiej
  m 0.3 both  y ego emu ego ym ym
  m 0.3 both  i iego iemu iego im im
  m 0.3 both  ie iego iemu iego im im     [cmn]$
  f 0.4 last  a ej ej ą ą ej              [nwtdrbzłcższ]$
  f 0.4 last  a iej iej ą ą iej           [kg]$
  m 0.1 both  ek ka kowi ka kiem ku       [bcdfghjklłmnprsśtwzźżńć]$
  m 0.3 both  iek ka kowi ka kiem ku      [śźńdz]$
  m 0.1 both  iec ca cowi ca cem cu       [bdfgłmnprswz]$
  m 0.2 both  ec ca cowi ca cem cu        [szcrn]$
  m 0.2 both  ień nia niowi nia niem niu
  m 0.05 last  ioł ła łowi ła łem le       z$
  m 0.1 last  ecień etnia etniowi etnia etniem etniu
  m 0.05 last  óz oza ozowi oza ozem ozie
  m 0.05 last  ór ora orowi ora orem orze
  m 0.05 last  ód oda odowi oda odem odzie
  m 0.2 both  eł ła łowi ła łem le        [wz]$
  m 0.1 last  el la lowi la lem lu        [bpdk]$
  m 0.1 both  - a owi a iem u             (?<=[aeiouyóąę])[kg]$
  m 0.15 both - a owi a iem u             (?<![aeiouyóąę])[kg]$
  m 0.1 both  - a owi a em u              (?:ch|[jlszcżrhx])$
  m 0.1 both  r ra rowi ra rem rze
  m 0.1 both  t ta towi ta tem cie
  m 0.1 both  st sta stowi sta stem ście
  m 0.1 both  d da dowi da dem dzie
  m 0.1 both  ł ła łowi ła łem le
  m 0.1 both  aw awa awowi awa awem awie
  m 0.1 both  - a owi a em ie             [bfmnpsvwz]$
  m 0.2 both  ń nia niowi nia niem niu
  m 0.2 both  ś sia siowi sia siem siu
  m 0.2 both  ć cia ciowi cia ciem ciu
  m 0.2 both  ź zia ziowi zia ziem ziu
  m 0.2 both  - ia iowi ia iem iu         [bfmpw]$
  m 0.2 last  ół oła ołowi oła ołem ole
  m 0.3 last  óg oga ogowi oga ogiem ogu
  m 0.1 last  ąb ębia ębiowi ębia ębiem ębiu
  m 0.3 last  ąb ęba ębowi ęba ębem ębie
  m 0.6 last  o y/i e/ie/ce/rze/le ę ą e/ie/ce/rze/le
  m 0.3 last  ko ki ce kę ką ce
  f 0.1 both  ka ki ce kę ką ce
  f 0.1 both  ga gi dze gę gą dze
  f 0.1 both  ra ry rze rę rą rze
  f 0.1 both  ta ty cie tę tą cie
  f 0.1 both  sta sty ście stę stą ście
  f 0.1 both  da dy dzie dę dą dzie
  f 0.1 both  ła ły le łę łą le
  f 0.1 both  cha chy sze chę chą sze
  f 0.1 both  a y ie ę ą ie               [bfmnpswvz]$
  f 0.1 both  a y y ę ą y                 (?:[cs]z|rz|[cż])$
  f 0.1 both  a i i ę ą i                 [lj]$
  f 0.1 both  ia i i ię ią i              [bcfmnpswz]$
  f 0.1 both  ia ii ii ię ią ii
  f 0.1 both  ea ei ei eę eą ei
  f 0.6 both  - i i - ią i                [lnszc]$
  m 0.4 both  ka ki ce kę ką ce           (?<!s|c|z)$
  m 0.4 both  ga gi dze gę gą dze
  m 0.4 both  ra ry rze rę rą rze
  m 0.4 both  ta ty cie tę tą cie
  m 0.4 both  da dy dzie dę dą dzie
  m 0.4 both  ła ły le łę łą le
  m 0.4 both  cha chy sze chę chą sze
  m 0.4 both  a y ie ę ą ie               [bfmnpswvz]$
  m 0.4 both  a y y ę ą y                 (?:[cs]z|rz|[cż])$
  m 0.4 both  a i i ę ą i                 [lj]$
  m 0.4 both  ia i i ię ią i              [bcfmnpswz]$
`

/** No ending in the tables is longer. */
const LONGEST = 6

const PARADIGMS: Record<string, Index> = {
  uk: byEnding(UKRAINIAN),
  ru: byEnding(RUSSIAN),
  pl: byEnding(POLISH),
}
