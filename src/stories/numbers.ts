type Stated = { value: number; text: string; at: number; end: number }

/** The numbers a text states, in digits or words; `at` is their place counted in words, `end` the place in the text behind them. */
export function numbersIn(text: string, language: string): Stated[] {
  const found: Stated[] = []
  let at = 0
  for (const match of text.matchAll(PIECES)) {
    const piece = match[0]
    at++
    const value = /^\d/.test(piece) ? inDigits(piece) : inWords(piece, language)
    if (value !== undefined) found.push({ value, text: piece, at, end: match.index + piece.length })
  }
  return found
}

const PIECES = /\d{1,3}(?:[.,\u00A0\u202F ]\d{3})+(?!\d)|\d+(?:[.,]\d+)?|[\p{L}\p{M}’'ʼ]+/gu

function inDigits(piece: string): number {
  if (/^\d{1,3}(?:[.,\u00A0\u202F ]\d{3})+$/.test(piece)) return Number(piece.replace(/\D/g, ''))
  return Number(piece.replace(',', '.'))
}

function inWords(piece: string, language: string): number | undefined {
  if (piece.length < 2) return undefined
  const word = piece.toLowerCase().replace(/[’'ʼ]/g, '')
  return WORDS[language]?.find(([pattern]) => pattern.test(word))?.[1]
}

// Numbers a news text writes out, with the endings of their cases.
const WORDS: Record<string, [RegExp, number][]> = {
  en: list(
    'two 2|three 3|four 4|five 5|six 6|seven 7|eight 8|nine 9|ten 10|eleven 11|twelve|dozen 12|thirteen 13|fourteen 14|fifteen 15|sixteen 16|seventeen 17|eighteen 18|nineteen 19|twenty 20|thirty 30|forty 40|fifty 50',
  ),
  de: list(
    'zwei 2|drei 3|vier 4|fünf 5|sechs 6|sieben 7|acht 8|neun 9|zehn 10|elf 11|zwölf 12|dreizehn 13|vierzehn 14|fünfzehn 15|sechzehn 16|siebzehn 17|achtzehn 18|neunzehn 19|zwanzig 20|dreißig 30|vierzig 40|fünfzig 50',
  ),
  fr: list(
    'deux 2|trois 3|quatre 4|cinq 5|six 6|sept 7|huit 8|dix 10|onze 11|douze 12|treize 13|quatorze 14|quinze 15|seize 16|vingt 20|trente 30|quarante 40|cinquante 50',
  ),
  es: list(
    'dos 2|tres 3|cuatro 4|cinco 5|seis 6|siete 7|ocho 8|nueve 9|diez 10|once 11|doce 12|trece 13|catorce 14|quince 15|veinte 20|treinta 30|cuarenta 40|cincuenta 50',
  ),
  it: list(
    'due 2|tre 3|quattro 4|cinque 5|sei 6|sette 7|otto 8|nove 9|dieci 10|undici 11|dodici 12|tredici 13|quattordici 14|quindici 15|venti 20|trenta 30|quaranta 40|cinquanta 50',
  ),
  pl: list(
    'dw(aj|óch|oje|om)\\p{L}* 2|trz(y|ech|em)\\p{L}*|troje\\p{L}* 3|czter\\p{L}+|czworo\\p{L}* 4|pię(ć|ciu|cioro)\\p{L}* 5|sześ(ć|ciu|cioro)\\p{L}* 6|si(edem|edmi)\\p{L}* 7|ośm\\p{L}+|osiem 8|dziewię(ć|ciu|cioro) 9|dziesię(ć|ciu|cioro) 10|jedena(ście|stu|ścioro)\\p{L}* 11|dwanaś\\p{L}+|dwunastu 12|piętna\\p{L}+ 15|dwadzie\\p{L}+|dwudziestu 20|trzydzie\\p{L}+ 30',
  ),
  uk: list(
    'дв(а|і|оє|ох|ом|ома) 2|тр(и|ьох|ьом|оє|ьома) 3|чотир(и|ьох|ьом)|четверо\\p{L}* 4|пят(ь|и|еро|ьох|ьом|ірко)\\p{L}* 5|ш(ість|ести|естеро|істьох)\\p{L}* 6|с(ім|еми|емеро|імох)\\p{L}* 7|в(ісім|осьми|осьмеро)\\p{L}* 8|девят(ь|и|еро|ьох|ьом)\\p{L}* 9|десят(ь|и|еро|ьох) 10|одинадцят\\p{L}+ 11|дванадцят\\p{L}+ 12|пятнадцят\\p{L}+ 15|двадцят(ь|и|ьох|еро) 20|тридцят(ь|и|ьох) 30',
  ),
  ru: list(
    'дв(а|е|ое|ух|ум|умя|оих) 2|тр(и|ех|ёх|ем|ое|оих) 3|четыр(е|ех|ёх|ем)|четвер\\p{L}+ 4|пят(ь|и|еро|ерых) 5|шест(ь|и|еро|ерых) 6|сем(ь|и|еро|ерых) 7|вос(емь|ьми|ьмеро|ьмерых) 8|девят(ь|и|еро|ерых) 9|десят(ь|и|еро|ерых) 10|одиннадцат\\p{L}+ 11|двенадцат\\p{L}+ 12|пятнадцат\\p{L}+ 15|двадцат(ь|и) 20|тридцат(ь|и) 30',
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
