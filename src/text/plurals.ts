import { type Calling, callingsIn, isBody, MANY } from './callings.ts'

// Several of those whom a calling means: рятувальники, жители, strażacy, los vecinos, les élues.

/** The plurals of a language's callings for people, with their genitives where they are known. */
export function pluralsIn(language: string): { many: Calling; genitives: string[] }[] {
  const found = (ALONE[language] ?? '')
    .split(' ')
    .filter(Boolean)
    .map(lemma => ({ many: manyOf(lemma), genitives: [] as string[] }))
  for (const { lemma, kinds, gender } of callingsIn(language).values()) {
    const feminine = gender === 'f' && !ROMANCE.has(language)
    if (feminine || gender === 'n' || isBody({ lemma, kinds, gender }) || kinds.has('paper')) continue
    const row = ENDINGS[language]?.find(([ending]) => lemma.endsWith(ending) && lemma.length > ending.length + 1)
    if (row === undefined) continue
    const stem = lemma.slice(0, lemma.length - row[0].length)
    found.push({ many: manyOf(stem + row[1]), genitives: [stem + row[2]] })
  }
  return found
}

function manyOf(lemma: string): Calling {
  return { lemma, kinds: new Set([MANY]), gender: 'any' }
}

// Languages whose feminine nouns have no ending that the plural of a man's word could be taken for.
const ROMANCE = new Set(['fr', 'es', 'it'])

const ALONE: Record<string, string> = {
  uk: 'батьки родичі діти люди місцеві власті жінки',
  ru: 'родители родственники дети люди местные власти женщины',
  fr: 'parents proches autorités gens enquêteurs organisateurs manifestants opposants négociateurs investigateurs auteurs secouristes rebelles',
  es: 'padres familiares allegados autoridades vecinos investigadores organizadores manifestantes responsables impulsores denunciantes convocantes rebeldes',
  it: 'genitori familiari parenti autorità inquirenti investigatori organizzatori manifestanti carabinieri soccorritori promotori oppositori ribelli',
  pl: 'rodzice krewni dzieci ludzie władze służby kobiety posłowie uczniowie świadkowie sąsiedzi widzowie senatorowie',
}

/** A singular's ending, the plural's, and that of its genitive; the first that fits. */
const ENDINGS: Record<string, [string, string, string][]> = {
  uk: table(`
    ий і их  янин яни ян  анин ани ан  єць йці йців  ець ці ців  ідок ідки ідків  іток ітки ітків  ень ні нів
    ікар ікарі ікарів  арій арії аріїв  яр ярі ярів  тар тарі тарів  кар карі карів  ь і ів  й ї їв
    р ри рів  б би бів  в ви вів  г ги гів  ґ ґи ґів  д ди дів  з зи зів  к ки ків  л ли лів  м ми мів  н ни нів  п пи пів
    с си сів  т ти тів  ф фи фів  х хи хів  ц ци ців  ч чі чів  ш ші шів`),
  ru: table(`
    ый ые ых  ий ие их  янин яне ян  анин ане ан  оец ойцы ойцов  ец цы цев  ток тки тков  ь и ей  й и ев
    г ги гов  к ки ков  х хи хов  ж жи жей  ч чи чей  ш ши шей  щ щи щей
    б бы бов  в вы вов  д ды дов  з зы зов  л лы лов  м мы мов  н ны нов  п пы пов  р ры ров  с сы сов  т ты тов  ф фы фов`),
  pl: table(`
    ony eni onych  ny ni nych  wy wi wych  ły li łych  czy czy czych  niec ńcy ńców  iec cy ców  ńca ńcy ńców  ca cy ców
    ik icy ików  yk ycy yków  ak acy aków  og odzy ogów  ant anci antów  ent enci entów  ista iści istów  ysta yści ystów
    at aci atów  ata aci atów  eta eci etów  rt rci rtów  rz rze rzy  sz sze szy  cz cze czy  ciel ciele cieli  r rzy rów  n ni nów`),
}

// One ending does for the genitive too.
for (const [language, endings] of Object.entries({
  fr: 'al aux  eau eaux  s s  x x  z z  e es  é és  r rs  t ts  n ns  l ls  f fs  c cs  d ds  u us  g gs  i is',
  es: 'z ces  é és  í íes  a as  e es  o os  ín ines  án anes  ón ones  és eses  d des  l les  n nes  r res  y yes',
  it: 'co ci  go gi  io i  ga ghe  ca che  cia ce  gia ge  ista isti  eta eti  o i  a e  e i',
}))
  ENDINGS[language] = endings.split('  ').map(row => {
    const [one = '', many = ''] = row.split(' ')
    return [one, many, many]
  })

function table(text: string): [string, string, string][] {
  const rows = text.trim().split(/\s\s+|\n\s*/)
  return rows.map(row => row.split(' ') as [string, string, string])
}
