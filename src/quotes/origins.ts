// Outlets by name, longest first where one begins another. Names that are common words need a citing word beside them anyway.
const KNOWN = [
  'Agence France-Presse',
  'AFP',
  'Reuters',
  'Associated Press',
  'AP',
  'DPA',
  'dpa',
  'Bloomberg',
  'Axios',
  'Politico',
  'CNN',
  'BBC',
  'Sky News',
  'NBC News',
  'CBS News',
  'ABC News',
  'Fox News',
  'NPR',
  'News18',
  'The Economic Times',
  'Economic Times',
  'Financial Times',
  'The Guardian',
  'The New York Times',
  'New York Times',
  'The Washington Post',
  'Washington Post',
  'The Wall Street Journal',
  'Wall Street Journal',
  'The Times',
  'The Telegraph',
  'The Independent',
  'Der Spiegel',
  'Spiegel',
  'Bild',
  'Die Zeit',
  'ARD',
  'ZDF',
  'Le Monde',
  'Le Figaro',
  'France 24',
  'El País',
  'EFE',
  'ANSA',
  'La Repubblica',
  'Corriere della Sera',
  'PAP',
  'TVN24',
  'Onet',
  'Interfax-Ukraine',
  'Interfax',
  'TASS',
  'RIA Novosti',
  'Ukrinform',
  'Ukrainska Pravda',
  'Kyiv Independent',
  'UNIAN',
  'Suspilne',
  'Radio Svoboda',
  'Meduza',
  'Deutsche Welle',
  'Al Jazeera',
  'Euronews',
  'Інтерфакс-Україна',
  'Укрінформ',
  'Українська правда',
  'УНІАН',
  'Суспільне',
  'Радіо Свобода',
  'Інтерфакс',
  'Рейтер',
  'Інтерфакс',
  'Медуза',
  'Интерфакс',
  'ТАСС',
  'РИА Новости',
  'Рейтер',
]

/** A name that says by itself that it is an outlet: "North Wire", "The Harbour Gazette". */
const NAMED = String.raw`(?:\p{Lu}[\p{L}\d'’-]+ ){1,3}(?:Times|Post|News|Wire|Gazette|Herald|Tribune|Journal|Courier|Chronicle|Observer|Press|Agency)`

// What makes a name an origin: somebody cites it, told it, or was read in it.
const BEFORE = String.raw`(?:told|tells|according to|as reported by|reported by|first reported by|reports by|citing|quoted by|interview with|in an interview to|gegenüber|laut|nach Angaben von|berichtet|selon|d['’]après|auprès de|według|podaje|para|según|a la agencia|secondo|all['’]agenzia|повідомляє|повідомило|за даними|пише|сообщает|сообщило|по данным|пишет|агентств\p{L}*)`
const AFTER = `(?:reported|reports|notes|noted|first reported|detail|details|said it|writes|wrote|berichtet|berichtete|meldet|meldete|rapporte|informa|informó|riferisce|повідомляє|повідомив|повідомило|пише|сообщает|сообщил|сообщило|пишет|podaje|podała)`

const outlet = `(?:[Tt]he )?(?:${KNOWN.map(name => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')}|${NAMED})`
const list = `${outlet}(?:(?:,| and|,? und| et| y| e| i| і| и) ${outlet})*`
const CITED = new RegExp(
  String.raw`(?<![\p{L}\d])${BEFORE} (?:der |die |das |dem |l['’]|la |el |le |news |agency |agencja |агентство )*(${list})(?![\p{L}\d])`,
  'giu',
)
// Most words are passed over by their first letter: outlets begin with a capital, "the" or "dpa".
const CITING = new RegExp(
  String.raw`(?<![\p{L}\d])(?=[\p{Lu}td])(${list}) (?:also |first )?${AFTER}(?![\p{L}\d])`,
  'gu',
)
const OUTLET = new RegExp(outlet, 'gu')

/**
 * The outlets a text names as the origin of what it reports ("told AFP", "as reported by AFP", "North Wire reported"), each
 * once, in the order of the text. An outlet is not a speaker.
 */
export function originsOf(text: string): string[] {
  const found: { at: number; name: string }[] = []
  for (const shape of [CITED, CITING])
    for (const match of text.matchAll(shape))
      for (const one of (match[1] ?? '').matchAll(OUTLET))
        found.push({ at: match.index + one.index, name: one[0].replace(/^the /, '') })
  const names = found.sort((a, b) => a.at - b.at).map(one => one.name)
  return [...new Set(names)]
}
