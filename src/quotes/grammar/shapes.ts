import type { Inflected } from '../../text/forms.ts'

/** What the form of a word tells in a language; null where it tells nothing of the kind. */
export type Shapes = {
  /** An article that means somebody known: the, die, l’. */
  definite: RegExp | null
  /** An adjective, by its ending, where those go with a noun in any case. */
  describing: RegExp | null
  /** A word for people that no list holds: where they come from, what they do, how old they are. */
  personal: RegExp | null
  /** A word that may as well be a plural where it heads a sentence with its capital: Residents, Eltern. */
  manyAtHead: RegExp | null
  /** What bears the name of a place behind it: вулиці, miasta. */
  namedPlace: RegExp | null
  /** Begins where somebody stands as he speaks, which is no part of who he is: "un pensionato al bar". */
  whereabouts: RegExp | null
  /** An accusative that no genitive looks like: what a noun phrase would take along of another. */
  object: RegExp | null
  /** A participle that may begin a clause on who somebody is: znający, участвующий. */
  participle: RegExp | null
  /** What no nominative ends in, a few nouns aside. */
  accusative: RegExp | null
  /** A noun that is no genitive behind the one a source names. */
  nominative: RegExp | null
  /** With whom a body does something, and no part of its name: "МИД с послом". */
  company: RegExp | null
  /** What bodies speak of, and no part of their names: слова, decyzję. */
  spokenOf: RegExp | null
  /** An adjective in another case, where it may stand behind its noun. */
  behind: RegExp | null
  /** The subjunctive that goes on telling what somebody said: "Der Zeitplan werde „überarbeitet“". */
  subjunctive: RegExp | null
  /** Means the one named last; its group tells the gender, m or f. */
  latter: RegExp | null
  /** Behind a first name and a surname it tells whose somebody is, and is no part of the name: della, du. */
  belonging: RegExp | null
  /** The passive where a participle agrees with its subject: its form, "is", "been", "has", and what stands before whoever does it. */
  passive: { participle: RegExp; be: RegExp; been: RegExp; have: RegExp; by: RegExp } | null
  /** What a crowd does with its words, and what they are: chants, scandent. */
  chants: RegExp | null
}

const NOTHING: Shapes = {
  definite: null,
  describing: null,
  personal: null,
  manyAtHead: null,
  namedPlace: null,
  whereabouts: null,
  object: null,
  participle: null,
  accusative: null,
  behind: null,
  spokenOf: null,
  company: null,
  nominative: null,
  subjunctive: null,
  belonging: null,
  latter: null,
  passive: null,
  chants: null,
}

export const SHAPES: Record<Inflected, Shapes> = {
  en: {
    ...NOTHING,
    chants: /^chant(?:s|ed|ing)?$/,
    definite: /^(the|this|that)$/,
    manyAtHead: /s$/,
  },
  de: {
    ...NOTHING,
    chants: /^(?:skandier|sprechch[oö]r)/,
    definite: /^(der|die|das|dem|des|den|dieser|diese|dieses)$/,
    personal:
      /(?:er|erin|ese|esin|ist|istin|ent|entin|ant|antin|or|orin|eur|eurin|loge|login|nom|nomin|ling|jährige|oge|ate|atin|ane|anin|ole|olin|ose|osin|anin|ürgige|mann|frau|papst|könig|königin|star|chef)$/,
    manyAtHead: /(?:n|er|e|s)$/,
    whereabouts: /^(am|im|in|auf|vor|an|bei|beim|nach|mit|zum|zur|nahe|unweit)$/,
    subjunctive:
      /^(?:sei|seien|habe|werde|könne|müsse|dürfe|solle|wolle|möge|gebe|gehe|stehe|liege|komme|bleibe|bedeute|brauche|wisse|lasse|mache|zeige|führe|rieche|drohe|fehle|gelte|halte|helfe|nehme|sehe|spreche|stelle|trage|wirke|entspreche|verfüge|dauere|erinnere|gehöre|hätten|wären|würden|könnten|müssten)$/,
  },
  fr: {
    ...NOTHING,
    latter: /^(?:(?<m>celui-ci|ce dernier)|(?<f>celle-ci|cette dernière))(?= |$)/,
    belonging: /^(?:du|des)$/,
    passive: {
      participle: /(?:é|ée|és|ées)$|^(?:décrite?s?|définie?s?|vue?s?)$/,
      be: /^(?:est|sont|était|étaient|soit|soient)$/,
      been: /^(?:été|être|étant)$/,
      have: /^(?:a|ont|ait|aient|avait|avaient|aurait|auraient|avoir|s'|s’)$/,
      by: /^par$/,
    },
    chants: /^scand(?:e|ent|é|ée?s?|ait|aient|ant)$/,
    definite: /^(le|la|l'|ce|cette|cet)$/,
    personal: /(?:eur|euse|rice|ien|ienne|iste|ier|ière|ais|aise|ois|oise|ain|aine|aire|logue|onaute)$/,
    manyAtHead: /[sx]$/,
    whereabouts: /^(au|à|dans|sur|en|devant|depuis|sous|ce)$/,
  },
  es: {
    ...NOTHING,
    latter: /^(?:(?<m>[ée]ste(?: último)?)|(?<f>[ée]sta(?: última)?))(?= |$)/,
    passive: {
      participle: /(?:[ai]d[oa]s?|descrit[oa]s?|vist[oa]s?)$/,
      be: /^(?:es|era|fue|fueron|son|eran|será)$/,
      been: /^(?:sido|ser|siendo|fue|fueron|será)$/,
      have: /^(?:ha|han|haya|hayan|había|habían|hubiera|hubieran|habría|habrían|haber)$/,
      by: /^por$/,
    },
    chants: /^core(?:a|an|ó|aron|aba|aban|ando)$/,
    definite: /^(el|la|este|esta|ese|esa)$/,
    personal: /(?:or|ora|ista|ero|era|ano|ana|és|esa|eño|eña|ense|ólogo|óloga|añero|añera|ante|ario|aria)$/,
    manyAtHead: /s$/,
    whereabouts: /^(en|al|ante|desde|con|tras|bajo)$/,
  },
  it: {
    ...NOTHING,
    latter: /^(?:(?<m>quest['’]? ultimo)|(?<f>quest['’]? ultima))(?= |$)/,
    belonging: /^(?:del|della|dello|dell['’]|dei|degli|delle)$/,
    passive: {
      participle: /(?:[aiu]t[oaie]|descritt[oaie]|vist[oaie])$/,
      be: /^(?:è|era|sono|erano|sia|siano|fosse|fossero)$/,
      been: /^(?:stat[oaie]|essere|essendo|viene|vengono|venne|veniva|venivano|fu|furono)$/,
      have: /^(?:ha|hanno|abbia|abbiano|aveva|avevano|avesse|avessero|avrebbe|avrebbero|avere|si|s')$/,
      by: /^(?:da|dal|dallo|dalla|dall'|dai|dagli|dalle)$/,
    },
    chants: /^scand(?:isce|iscono|ito|iva|ivano|endo)$/,
    definite: /^(il|lo|la|l'|questo|questa|quel|quella)$/,
    personal: /(?:ore|rice|ista|iere|iera|ano|ana|ese|enne|aio|aia|ologo|ologa|ante|ario|aria|ino|ina)$/,
    manyAtHead: /[ie]$/,
    whereabouts: /^(al|nel|nella|dal|dalla|sul|sulla|in|davanti|mostrando|sotto)$/,
  },
  uk: {
    ...NOTHING,
    chants: /^скандув/,
    describing: /(?:[иі]й|ого|ому|им|ім|ої|ою|ую|юю|ьому|ього|а|у|их|[еєіїя])$/,
    manyAtHead: /[иії]$/,
    namedPlace:
      /^(вулиц[яіюи]|площ[аіиу]|міст[оаіу]|сел[оаіу]|селищ[аеі]|району?|річк[аиу]|громад[аиі]|острова?|області?)$/,
    object: /(?:[ії]ю|причину|проблему|справу|заяву|тему|дату|суму|ціну|новину|подробиці|деталі)$/,
    participle:
      /(?:[аеє]н(?:ий|а|ого|ої)|[вч](?:ший|ша|шого|шої)|[уюая]ч(?:ий|а|ого|ої)|знайом(?:ий|а|ого|ої)|близьк(?:ий|а|ого|ої)|причетн(?:ий|а|ого|ої))$/,
    spokenOf: /^(?:слова|заяв[уи]|рішення|звинувачення|інформацію|пропозицію|атаку|удар|плани?|новину)$/,
    accusative: /^(?!(?:інтерв'ю|меню|журі|рагу)$).*[ую]$/,
  },
  ru: {
    ...NOTHING,
    chants: /^скандир/,
    describing: /(?:[ыои]й|ого|его|ому|ему|ым|им|ом|ем|ая|яя|ую|юю|ей|ые|ие|ых|их|ое|ее)$/,
    manyAtHead: /[иы]$/,
    namedPlace:
      /^(улиц[аеуы]|площад[ьи]|город[ае]?|сел[оае]|посёлк[аеу]|района?|рек[аеиу]|острова?|области?|деревн[яеи]|станци[яи])$/,
    object: /[ую]$/,
    participle:
      /(?:[вщ](?:ш?ий|ш?ая|ш?его|ш?ей)(?:ся)?|нн(?:ый|ая|ого|ой)|знаком(?:ый|ая|ого|ой)|близк(?:ий|ая|ого|ой))$/,
    company: /^со?$/,
    spokenOf: /^(?:слова|заявлени[ея]|решени[ея]|обвинени[ея]|информацию|предложени[ея]|атаку|удар|планы?|новость)$/,
    accusative: /^(?!(?:интервью|меню|жюри|рагу)$).*[ую]$/,
  },
  pl: {
    ...NOTHING,
    chants: /^skandow/,
    describing: /(?:[yie]|ego|emu|ym|im|ej|ą|a|ich|ych)$/,
    manyAtHead: /(?<![sc]k)[iyae]$/,
    namedPlace: /^(ulic[ayęy]|plac[u]?|miast[oau]|wsi|wieś|gmin[ay]|rzek[ai]|wysp[ay]|powiatu?|osiedl[aeu])$/,
    object: /ę$/,
    participle:
      /(?:ąc[ya]|ącego|ącej|[ao]n[ya]|[ao]nego|[ao]nej|obecn[ya]|obecnego|obecnej|blisk[ia]|bliskiego|bliskiej)$/,
    nominative:
      /^(?!(?:spraw|praw|szkół|gmin|miast|rad|kolei|lasów|dróg|usług|nauk|firm|zdrowia)$).*(?<!ów|ych|ich|ej)[bcćdfghklłmnńprsśtwzźżo]$/,
    behind: /(?:[sc]kiej|[sc]kim|[nw]ej|[nw]ym|owych|nych)$/,
    spokenOf: /^(?:słowa|decyzję|decyzje|oskarżenia|oświadczenie|informacje|informację|propozycję|atak|plany?)$/,
    accusative: /^(?!(?:zwierzę|imię|plemię|cielę|książę|kurczę|niemowlę)$).*ę$/,
  },
}
