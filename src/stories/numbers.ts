type Stated = { value: number; text: string; at: number; end: number }

/** The numbers a text states, in digits or words; `at` is their place counted in words, `end` the place in the text behind them. */
export function numbersIn(text: string, language: string): Stated[] {
  const found: Stated[] = []
  let at = 0
  let last: { stated: Stated; open: boolean } | undefined
  for (const match of text.matchAll(PIECES)) {
    const piece = match[0]
    at++
    const inDigit = /^\d/.test(piece)
    const value = inDigit ? inDigits(piece) : inWords(piece, language)
    const end = match.index + piece.length
    // "twenty-two", "двадцять два", "treinta y dos", "two hundred": one number in several words.
    const between = last?.open && !inDigit ? text.slice(last.stated.end, match.index) : undefined
    if (value !== undefined && last && between !== undefined && JOINT.test(between)) {
      const whole = together(last.stated.value, value)
      if (whole !== undefined) {
        last.stated.text = text.slice(last.stated.end - last.stated.text.length, end)
        Object.assign(last.stated, { value: whole, end })
        continue
      }
    }
    if (value === undefined) continue
    const stated = { value, text: piece, at, end }
    found.push(stated)
    last = { stated, open: !inDigit }
  }
  return found
}

const PIECES = /\d{1,3}(?:[.,\u00A0\u202F ]\d{3})+(?!\d)|\d+(?:[.,]\d+)?|[\p{L}\p{M}’'ʼ]+/gu
const JOINT = /^(?:[ \u00A0-]| (?:and|et|y|e) |-et-)$/

function together(before: number, next: number): number | undefined {
  if (next === 100 && before > 1 && before < 10) return before * 100
  // quatre-vingts, soixante-dix
  if (before === 4 && next === 20) return 80
  if ((before === 60 || before === 80) && next >= 10 && next < 20) return before + next
  // dix-sept
  if (before === 10 && next > 6 && next < 10) return 10 + next
  if (before >= 100 && before % 100 === 0 && next < 100) return before + next
  return before >= 20 && before % 10 === 0 && next < 10 && before % 100 !== 0 ? before + next : undefined
}

function inDigits(piece: string): number {
  if (/^\d{1,3}(?:[.,\u00A0\u202F ]\d{3})+$/.test(piece)) return Number(piece.replace(/\D/g, ''))
  return Number(piece.replace(',', '.'))
}

function inWords(piece: string, language: string): number | undefined {
  if (piece.length < 2) return undefined
  const word = piece.toLowerCase().replace(/[’'ʼ]/g, '')
  const known = WORDS[language]?.find(([pattern]) => pattern.test(word))?.[1]
  if (known !== undefined) return known
  // zweiundzwanzig, ventidue, veintidós
  const [, one, ten] = language === 'de' ? (word.match(/^(\p{L}{3,6})und(\p{L}+zig|dreißig)$/u) ?? []) : []
  if (one && ten) return sum(one === 'ein' ? 1 : inWords(one, language), inWords(ten, language))
  const [, tens, rest] = TOGETHER[language]?.exec(word) ?? []
  if (tens && rest) return sum(TENS[tens], ONES[rest])
  return undefined
}

function sum(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a + b
}

const TOGETHER: Record<string, RegExp> = {
  it: /^(vent|trent|quarant|cinquant|sessant|settant|ottant|novant)[aio]?(uno?|due|tre|tré|quattro|cinque|sei|sette|otto|nove)$/u,
  es: /^(veint)i(uno?|dos|dós|tres|trés|cuatro|cinco|seis|séis|siete|ocho|nueve)$/u,
}
const TENS: Record<string, number> = {
  vent: 20,
  veint: 20,
  trent: 30,
  quarant: 40,
  cinquant: 50,
  sessant: 60,
  settant: 70,
  ottant: 80,
  novant: 90,
}
const ONES = byWord(
  'un uno 1|due dos dós 2|tre tré tres trés 3|quattro cuatro 4|cinque cinco 5|sei seis séis 6|sette siete 7|otto ocho 8|nove nueve 9',
)

function byWord(lines: string): Record<string, number> {
  return Object.fromEntries(
    lines.split('|').flatMap(line => {
      const words = line.split(' ')
      return words.slice(0, -1).map(word => [word, Number(words.at(-1))])
    }),
  )
}

// Numbers a news text writes out, with the endings of their cases.
const WORDS: Record<string, [RegExp, number][]> = {
  en: list(
    'two 2|three 3|four 4|five 5|six 6|seven 7|eight 8|nine 9|ten 10|eleven 11|twelve|dozen 12|thirteen 13|fourteen 14|fifteen 15|sixteen 16|seventeen 17|eighteen 18|nineteen 19|twenty 20|thirty 30|forty 40|fifty 50|sixty 60|seventy 70|eighty 80|ninety 90|hundred 100',
  ),
  de: list(
    'zwei 2|drei 3|vier 4|fünf 5|sechs 6|sieben 7|acht 8|neun 9|zehn 10|elf 11|zwölf 12|dreizehn 13|vierzehn 14|fünfzehn 15|sechzehn 16|siebzehn 17|achtzehn 18|neunzehn 19|zwanzig 20|dreißig 30|vierzig 40|fünfzig 50|sechzig 60|siebzig 70|achtzig 80|neunzig 90|(ein)?hundert 100|zweihundert 200|dreihundert 300',
  ),
  fr: list(
    'deux 2|trois 3|quatre 4|cinq 5|six 6|sept 7|huit 8|neuf 9|dix 10|onze 11|douze 12|treize 13|quatorze 14|quinze 15|seize 16|vingts? 20|trente 30|quarante 40|cinquante 50|soixante 60|cents? 100',
  ),
  es: list(
    'dos 2|tres 3|cuatro 4|cinco 5|seis 6|siete 7|ocho 8|nueve 9|diez 10|once 11|doce 12|trece 13|catorce 14|quince 15|diecis[eé]is 16|diecisiete 17|dieciocho 18|diecinueve 19|veinte 20|treinta 30|cuarenta 40|cincuenta 50|sesenta 60|setenta 70|ochenta 80|noventa 90|cien|ciento 100',
  ),
  it: list(
    'due 2|tre 3|quattro 4|cinque 5|sei 6|sette 7|otto 8|nove 9|dieci 10|undici 11|dodici 12|tredici 13|quattordici 14|quindici 15|sedici 16|diciassette 17|diciotto 18|diciannove 19|venti 20|trenta 30|quaranta 40|cinquanta 50|sessanta 60|settanta 70|ottanta 80|novanta 90|cento 100',
  ),
  pl: list(
    'dwa|dwie|dw(aj|óch|oje|oma?|ojga) 2|trz(y|ech|em)|trzej|troj(e|ga|gu|giem) 3|czter(y|ej|ech|em)|czworo|czworga 4|pię(ć|ciu|cioro|ciorga) 5|sześ(ć|ciu|cioro|ciorga) 6|siedem|siedmiu|siedmior[og]a? 7|osiem|ośmi(u|oro|orga) 8|dziewię(ć|ciu|cioro|ciorga) 9|dziesię(ć|ciu|cioro|ciorga) 10|jedena(ście|stu|ścioro|ściorga) 11|dwana(ście|ścioro|ściorga)|dwunastu 12|trzyna(ście|stu|ścioro|ściorga) 13|czterna(ście|stu|ścioro|ściorga) 14|piętna(ście|stu|ścioro|ściorga) 15|szesna(ście|stu|ścioro|ściorga) 16|siedemna(ście|stu|ścioro|ściorga) 17|osiemna(ście|stu|ścioro|ściorga) 18|dziewiętna(ście|stu|ścioro|ściorga) 19|dwadzieścia|dwudziestu|dwadzieścior\\p{L}+ 20|trzydzieści|trzydziestu 30|czterdzieści|czterdziestu 40|pięćdziesi(ąt|ęciu) 50|sześćdziesi(ąt|ęciu) 60|siedemdziesi(ąt|ęciu) 70|osiemdziesi(ąt|ęciu) 80|dziewięćdziesi(ąt|ęciu) 90|sto|stu 100|dwieście|dwustu 200|trzysta|trzystu 300',
  ),
  uk: list(
    'дв(а|і|оє|ох|ом|ома) 2|тр(и|ьох|ьом|оє|ьома) 3|чотир(и|ьох|ьом)|четверо|чотирма 4|пят(ь|и|еро|ьох|ьом|ірко|ьма) 5|ш(ість|ести|естеро|істьох|істьма) 6|с(ім|еми|емеро|імох|ьома) 7|в(ісім|осьми|осьмеро|ісьмох|ісьма) 8|девят(ь|и|еро|ьох|ьом|ьма) 9|десят(ь|и|еро|ьох|ьма) 10|одинадцят(ь|и|еро|ьох|ьма) 11|дванадцят(ь|и|еро|ьох|ьма) 12|тринадцят(ь|и|еро|ьох|ьма) 13|чотирнадцят(ь|и|еро|ьох|ьма) 14|пятнадцят(ь|и|еро|ьох|ьма) 15|шістнадцят(ь|и|еро|ьох|ьма) 16|сімнадцят(ь|и|еро|ьох|ьма) 17|вісімнадцят(ь|и|еро|ьох|ьма) 18|девятнадцят(ь|и|еро|ьох|ьма) 19|двадцят(ь|и|ьох|еро|ьма) 20|тридцят(ь|и|ьох|еро|ьма) 30|сорока? 40|пятдесят(и|ьох)? 50|шістдесят(и|ьох)? 60|сімдесят(и|ьох)? 70|вісімдесят(и|ьох)? 80|девяносто|девяноста 90|сто 100|двісті|двохсот 200|триста|трьохсот 300',
  ),
  ru: list(
    'дв(а|е|ое|ух|ум|умя|оих) 2|тр(и|ех|ёх|ем|ое|оих|емя) 3|чет(ыре|ырех|ырёх|ырем|ырьмя|веро|верых) 4|пят(ь|и|еро|ерых|ью) 5|шест(ь|и|еро|ерых|ью) 6|сем(ь|и|еро|ерых|ью) 7|вос(емь|ьми|ьмеро|ьмерых) 8|девят(ь|и|еро|ерых|ью) 9|десят(ь|и|еро|ерых|ью) 10|одиннадцат(ь|и|ью|еро) 11|двенадцат(ь|и|ью|еро) 12|тринадцат(ь|и|ью|еро) 13|четырнадцат(ь|и|ью|еро) 14|пятнадцат(ь|и|ью|еро) 15|шестнадцат(ь|и|ью|еро) 16|семнадцат(ь|и|ью|еро) 17|восемнадцат(ь|и|ью|еро) 18|девятнадцат(ь|и|ью|еро) 19|двадцат(ь|и|ью) 20|тридцат(ь|и|ью) 30|сорока? 40|пят(ьдесят|идесяти) 50|шест(ьдесят|идесяти) 60|сем(ьдесят|идесяти) 70|вос(емьдесят|ьмидесяти) 80|девяност[оа] 90|сто 100|двести|двухсот 200|триста|трехсот|трёхсот 300',
  ),
}

function list(numbers: string): [RegExp, number][] {
  const waiting: string[] = []
  const entries: [RegExp, number][] = []
  // "twelve|dozen 12": words without a number wait for the next one.
  for (const part of splitOutside(numbers)) {
    const [, pattern = '', value] = part.match(/^(.*?)(?: (\d+))?$/) ?? []
    waiting.push(pattern)
    if (value === undefined) continue
    entries.push([new RegExp(`^(?:${waiting.join('|')})$`, 'u'), Number(value)])
    waiting.length = 0
  }
  return entries
}

function splitOutside(numbers: string): string[] {
  return numbers.split(/\|(?![^(]*\))/)
}
