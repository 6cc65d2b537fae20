import { foldWord } from './fold.ts'

// Forms that no ending rule brings together, one word a line. Common words of the news only; what is missing here is
// still found by naming its forms. A line that ends in a full stop has all forms of its word, and is no other's stem.
const IRREGULAR = {
  en: `
    news .
    child children
    man men
    woman women
    crisis crises .
    bus buses .
    unite united unites uniting .
    evening evenings .
    die dies died dying .
    lie lies lied lying .
    tie ties tied tying .
    free frees freed freeing .
    person people
    wife wives
    life lives
    foot feet
    begin began begun
    bring brought
    come came
    fight fought
    find found
    flee fled
    fly flies flew flown flying
    give gave given
    go goes went gone going
    hold held
    keep kept
    know knew known
    lead led
    lose lost
    make made
    meet met
    say says said saying
    do does did done doing
    see sees saw seen seeing
    seek sought
    send sent
    speak spoke spoken
    steal stole stolen
    take took taken
    tell told
    win wins won winning
    get gets got getting
    let lets letting
    put puts putting
    write wrote written`,
  de: `
    bringen bringt brachte brachten gebracht
    finden findet fand fanden gefunden
    geben gibt gab gaben gegeben
    gehen geht ging gingen gegangen
    halten hält hielt hielten gehalten
    kommen kommt kam kamen gekommen
    nehmen nimmt nahm nahmen genommen
    sprechen spricht sprach sprachen gesprochen
    treffen trifft traf trafen getroffen
    schreiben schreibt schrieb schrieben geschrieben
    sterben stirbt starb starben gestorben
    verhandeln verhandelt verhandelte verhandelten
    zurückkehren zurückgekehrt zurückkehrt zurückkehrte zurückkehrten
    zurückbringen zurückgebracht zurückbringt zurückbrachte`,
  fr: `
    œil yeux
    rendre rend rendent rendu rendue rendus rendues
    venir vient viennent venu venue venus venues
    revenir revient reviennent revenu revenue revenus revenues
    tenir tient tiennent tenu tenue tenus tenues
    prendre prend prennent pris prise prises`,
  es: `
    decir dice dicen dijo dijeron dicho
    hacer hace hacen hizo hicieron hecho
    volver vuelve vuelven volvió volvieron vuelto vuelta vueltos vueltas
    devolver devuelve devuelven devolvió devolvieron devuelto devuelta devueltos devueltas
    ir va van fue fueron ido`,
  it: `
    uomo uomini
    dire dice dicono disse dissero detto
    fare fa fanno fece fecero fatto
    rimettere rimesso rimessa rimessi rimesse
    prendere prende prendono preso presa presi prese
    venire viene vengono venne vennero venuto venuta venuti venute`,
  pl: `
    dziecko dziecka dziecku dzieckiem dzieci dzieciom dziećmi dzieciach
    człowiek człowieka człowiekowi człowiekiem ludzie ludzi ludziom ludźmi ludziach
    brat brata bratu bratem bracie bracia braci braciom braćmi braciach
    dzień dnia dniu dniem dni dniom dniami dniach
    tydzień tygodnia tygodniowi tygodniu tygodniem tygodnie tygodni tygodniom tygodniami tygodniach
    sąsiad sąsiada sąsiadowi sąsiadem sąsiedzie sąsiedzi sąsiadów sąsiadom sąsiadami sąsiadach
    przyjaciel przyjaciela przyjacielowi przyjacielem przyjaciele przyjaciół przyjaciołom przyjaciółmi przyjaciołach
    pokój pokoju pokojowi pokojem pokoje pokoi pokojom pokojami pokojach
    ojciec ojca ojcu ojcem ojcze ojcowie ojców ojcom ojcami ojcach
    znaleźć znalazł znalazła znalazło znaleźli znalazły znajdzie znajdą znaleziony znaleziona znalezione znalezieni znalezionych znaleziono
    przywieźć przywiózł przywiozła przywiozło przywieźli przywiozły przywiezie przywieziony przywieziona przywiezione przywiezieni przywiezionych przywieziono
    kijów kijowa kijowowi kijowem kijowie
    kraków krakowa krakowowi krakowem krakowie
    wrócić wrócił wróciła wróciło wrócili wróciły wróci wrócą
    przyjść przyszedł przyszła przyszło przyszli przyszły przyjdzie przyjdą
    wywieźć wywiózł wywiozła wywiozło wywieźli wywiozły wywiezie wywieziony wywieziona wywiezione wywiezieni wywiezionych wywiezionym wywiezionymi wywieziono`,
  uk: `
    дитина дитини дитині дитину дитиною дитино діти дітей дітям дітьми дітях
    людина людини людині людину людиною люди людей людям людьми людях
    мати матері матір матірю матерів матерям матерями матерях
    батько батька батькові батьку батьком батьки батьків батькам батьками батьках
    бабуся бабусі бабусю бабусею бабусь бабусям бабусями бабусях
    вивезти вивіз вивезла вивезло вивезли вивезе вивезуть вивезений вивезена вивезене вивезені вивезених вивезеним вивезеними вивезено
    привезти привіз привезла привезло привезли привезе привезуть привезений привезена привезене привезені привезених привезеним привезено
    завезти завіз завезла завезло завезли завезе завезуть завезені завезених завезено
    знайти знайшов знайшла знайшло знайшли знайде знайдуть знайдений знайдена знайдене знайдені знайдених знайдено
    прийти прийшов прийшла прийшло прийшли прийде прийдуть
    врятувати врятував врятувала врятували врятує врятують врятований врятована врятовані врятованих врятовано
    після .
    посол посла послу послові послом послі посли послів послам послами послах
    сестра сестри сестрі сестру сестрою сестер сестрам сестрами сестрах
    день дня дню дні дневі днем днів дням днями днях
    тиждень тижня тижню тижні тижнем тижнів тижням тижнями тижнях
    друг друга другу другові другом друзі друзів друзям друзями друзях
    женева женеви женеві женеву женевою
    львів львова львову львові львовом`,
  ru: `
    ребенок ребенка ребенку ребенком ребенке дети детей детям детьми детях
    человек человека человеку человеком человеке люди людей людям людьми людях
    мать матери матерью матерей матерям матерями матерях
    отец отца отцу отцом отце отцы отцов отцам отцами отцах
    посол посла послу послом послы послов послам послами послах
    вывезти вывез вывезла вывезло вывезли вывезет вывезут вывезен вывезена вывезены вывезенный вывезенная вывезенные вывезенных вывезенным вывезенными
    сестра сестры сестре сестру сестрой сестер сестрам сестрами сестрах
    привезти привез привезла привезло привезли привезет привезут привезен привезена привезены привезенный привезенная привезенные привезенных привезенным привезенными
    увезти увез увезла увезло увезли увезет увезут увезен увезена увезены увезенный увезенные увезенных увезенным увезенными
    спасти спас спасла спасло спасли спасет спасут спасен спасена спасены спасенный спасенная спасенные спасенных спасенным
    найти нашел нашла нашло нашли найдет найдут найден найдена найдены найденный найденная найденные найденных
    прийти пришел пришла пришло пришли придет придут
    после .
    дочь дочери дочерью дочерей дочерям дочерями дочерьми дочерях
    брат брата брату братом брате братья братьев братьям братьями братьях
    сын сына сыну сыном сыне сыновья сыновей сыновьям сыновьями сыновьях
    друг друга другу другом друге друзья друзей друзьям друзьями друзьях
    день дня дню днем дне дни дней дням днями днях
    киев киева киеву киевом киеве
    год года году годом годе годы годов годам годами годах`,
}

/** The dictionary form of an irregular form, folded, by language and folded form. */
export const LEMMAS: Record<keyof typeof IRREGULAR, ReadonlyMap<string, string>> = byLanguage(
  lines => new Map(lines.flatMap(([lemma = '', ...forms]) => [lemma, ...forms].map(form => [form, lemma]))),
)

/** The dictionary forms that have regular forms beside those of the table, folded: take has takes and taking. */
export const OPEN_LEMMAS: Record<keyof typeof IRREGULAR, readonly string[]> = byLanguage(lines =>
  lines.filter(line => line.at(-1) !== '.').map(([lemma = '']) => lemma),
)

function byLanguage<Table>(make: (lines: string[][]) => Table): Record<keyof typeof IRREGULAR, Table> {
  const { en, de, fr, es, it, pl, uk, ru } = IRREGULAR
  const of = (lines: string) =>
    make(
      lines
        .trim()
        .split('\n')
        .map(line => line.trim().split(' ').map(foldForm)),
    )
  return { en: of(en), de: of(de), fr: of(fr), es: of(es), it: of(it), pl: of(pl), uk: of(uk), ru: of(ru) }
}

function foldForm(form: string): string {
  return form === '.' ? form : foldWord(form)
}
