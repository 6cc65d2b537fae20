import { foldWord } from './fold.ts'

// Forms that no ending rule brings together, one word a line. Common words of the news only; what is missing here is
// still found by naming its forms.
const IRREGULAR = {
  en: `
    child children
    man men
    woman women
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
    fly flew flown
    give gave given
    go goes went gone
    hold held
    keep kept
    know knew known
    lead led
    lose lost
    make made
    meet met
    say said
    see saw seen
    seek sought
    send sent
    speak spoke spoken
    steal stole stolen
    take took taken
    tell told
    win won
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
    rendre rend rendu rendue rendus rendues
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
    kijów kijowa kijowowi kijowem kijowie
    kraków krakowa krakowowi krakowem krakowie
    wrócić wrócił wróciła wróciło wrócili wróciły wróci wrócą
    przyjść przyszedł przyszła przyszło przyszli przyszły przyjdzie przyjdą
    wywieźć wywiózł wywiozła wywiozło wywieźli wywiozły wywiezie wywieziony wywieziona wywiezione wywiezieni wywiezionych wywiezionym wywiezionymi wywieziono`,
  uk: `
    дитина дитини дитині дитину дитиною дитино діти дітей дітям дітьми дітях
    людина людини людині людину людиною люди людей людям людьми людях
    мати матері матір матірю матерів матерям матерями матерях
    день дня дню дні дневі днем днів дням днями днях
    тиждень тижня тижню тижні тижнем тижнів тижням тижнями тижнях
    друг друга другу другові другом друзі друзів друзям друзями друзях
    женева женеви женеві женеву женевою
    львів львова львову львові львовом`,
  ru: `
    ребенок ребенка ребенку ребенком ребенке дети детей детям детьми детях
    человек человека человеку человеком человеке люди людей людям людьми людях
    мать матери матерью матерей матерям матерями матерях
    дочь дочери дочерью дочерей дочерям дочерями дочерьми дочерях
    брат брата брату братом брате братья братьев братьям братьями братьях
    сын сына сыну сыном сыне сыновья сыновей сыновьям сыновьями сыновьях
    друг друга другу другом друге друзья друзей друзьям друзьями друзьях
    день дня дню днем дне дни дней дням днями днях
    киев киева киеву киевом киеве
    год года году годом годе годы годов годам годами годах`,
}

/** The dictionary form of an irregular form, folded, by language and folded form. */
export const LEMMAS: Record<keyof typeof IRREGULAR, ReadonlyMap<string, string>> = {
  en: table(IRREGULAR.en),
  de: table(IRREGULAR.de),
  fr: table(IRREGULAR.fr),
  es: table(IRREGULAR.es),
  it: table(IRREGULAR.it),
  pl: table(IRREGULAR.pl),
  uk: table(IRREGULAR.uk),
  ru: table(IRREGULAR.ru),
}

function table(lines: string): Map<string, string> {
  const words = lines
    .trim()
    .split('\n')
    .map(line => line.trim().split(' '))
  return new Map(
    words.flatMap(([lemma = '', ...forms]) => [lemma, ...forms].map(form => [foldWord(form), foldWord(lemma)])),
  )
}
