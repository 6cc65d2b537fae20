/**
 * By what a language tells that marked words were not said, or not surely: "never said", "denied saying", "if he says", "would say",
 * "a forged letter reads".
 */
export type Moods = {
  /** Who does not do this says it: "не приховувала радості", "nie krył". */
  hides: RegExp | null
  /** Stands before the verb it denies. */
  not: RegExp
  /** The same behind it: "sagte er nie". */
  notAfter: RegExp | null
  /** Right behind such a word it denies nothing: "not only said", "не раз говорив". */
  yet: RegExp
  /** A subject that is nobody. */
  nobody: RegExp
  /** Phrases whose clause is untrue, as the words that end them: "denied (that he said)", "es stimmt nicht (, dass)". */
  denies: RegExp
  /** Begins a condition or a question. */
  ifs: RegExp
  /** Auxiliaries and adverbs of what is only thought or heard of: would, allegedly, soll, aurait. */
  supposes: RegExp
  /** The same behind the verb: "сказав би". */
  supposesAfter: RegExp | null
  /** The same as a form of the verb: diría, powiedziałby. */
  supposedForm: RegExp | null
  /** What bears words that another put there: forged, fake. */
  forged: RegExp
  /** Words that only somebody else gives to a speaker: attributed. */
  attributed: RegExp
}

export const MOODS = {
  en: {
    hides: null,
    not: /^(?:not|never|hardly|.*n't|cannot)$/,
    notAfter: null,
    yet: /^(?:only|just|merely|simply|surprisingly)$/,
    nobody: /^(?:nobody|none|neither|no)$/,
    denies:
      /(?:(?:den(?:y|ied|ies|ying)|(?:reject|dismiss|rebut|refut)(?:s|es|ed))(?: (?:the |any )?(?:reports?|claims?|allegations?|suggestions?|accusations?))?|disput(?:ed|es)|refus(?:ed|es|ing)|declin(?:ed|es|ing)|fail(?:ed|s)|avoid(?:ed|s|ing)|stopp(?:ed|ing) short of|stops short of|(?:not|never) true|untrue|false(?:ly claim(?:ed|s|ing))?|no (?:evidence|proof|record|sign)|(?:un)?founded claims?|(?:fake|false|untrue) (?:claims?|reports?|rumou?rs?)|rumou?rs?|imagine|suppose|pretend(?:ed|s|ing)?)$/,
    ifs: /^(?:if|unless|whether)$/,
    supposes: /^(?:would|might|could|should|may|must|allegedly|supposedly|purportedly|reportedly)$/,
    supposesAfter: null,
    supposedForm: null,
    forged:
      /^(?:forged|fake|faked|fabricated|doctored|deepfake|falsified|counterfeit|bogus|fictitious|invented|hoax|spoof|ai-generated)$/,
    attributed: /^(?:attributed|misattributed|ascribed|falsely|wrongly)$/,
  },
  de: {
    hides: null,
    not: /^(?:nicht|nie|niemals|keineswegs|keinesfalls|nirgends|nirgendwo)$/,
    notAfter: /^(?:nicht|nie|niemals|keineswegs)$/,
    yet: /^(?:nur|ohne|zum|zuletzt|selten|bloß|allein|weniger|minder)$/,
    nobody: /^(?:niemand|keine?r?|keines)$/,
    denies:
      /(?:bestr(?:itt|itten|eitet|eiten)|dementier(?:t|te|ten|en)|leugne(?:t|te|ten)|verneint(?:e|en)?|weiger(?:t|te) sich|vermied|vermeidet|(?:stimmt?|stimme|wahr|richtig) nicht|nicht (?:wahr|richtig|zutreffend)|unwahr|falsch|erfunden|kein(?:e|en|erlei)? (?:beleg|belege|beweis|beweise|hinweis|hinweise)(?: dafür)?|gerüchte?)$/,
    ifs: /^(?:wenn|falls|sofern|ob)$/,
    supposes: /^(?:würden?|könnten?|soll|sollen|sollten?|hätten?|dürften?|angeblich|vermeintlich|mutmaßlich)$/,
    supposesAfter: null,
    supposedForm: null,
    forged: /^(?:gefälscht|gefakt|fingiert|manipuliert|erfunden|falsch|angeblich|fiktiv)(?:e[rnms]?)?$|^deepfakes?$/,
    attributed: /^(?:fälschlich|(?:zugeschrieben|untergeschoben|zugerechnet)(?:e[rnms]?)?)$/,
  },
  fr: {
    hides: null,
    not: /^(?:pas|jamais|point|guère|nullement)$/,
    notAfter: /^(?:pas|jamais|point|guère|nullement)$/,
    yet: /^(?:seulement|simplement|que|uniquement)$/,
    nobody: /^(?:personne|nul|aucune?)$/,
    denies:
      /(?:ni(?:e|é|ent|ait|a)|dément(?:i|it|ent)?|conteste(?:nt)?|contesté|réfute(?:nt)?|réfuté|refus(?:e|é|ait)|évit(?:e|é|ait)|(?:est|serait|était) faux|pas (?:vrai|exact)|inexact|mensonger|aucune (?:preuve|trace)|rumeurs?)$/,
    ifs: /^si$/,
    supposes: /^(?:aurait|auraient|prétendument|soi-disant|supposément)$/,
    supposesAfter: null,
    supposedForm: /erai(?:t|ent)$|^dirai(?:t|ent)$/,
    forged: /^(?:fauss?e?s?|falsifiée?s?|truquée?s?|trafiquée?s?|fabriquée?s?|inventée?s?|deepfakes?)$/,
    attributed: /^(?:attribuée?s?|faussement)$/,
  },
  es: {
    hides: null,
    not: /^(?:no|nunca|jamás|tampoco)$/,
    notAfter: null,
    yet: /^(?:solo|sólo|solamente|sin|obstante)$/,
    nobody: /^(?:nadie|ninguno|ninguna|ningún)$/,
    denies:
      /(?:neg(?:ó|aron|ado|aba)|nieg(?:a|an)|desm(?:intió|intieron|iente|ienten|entido)|rechaz(?:ó|a|an|ado)|rehus(?:ó|a)|evit(?:ó|a)|(?:no|ni) (?:es|era|sea|fue) (?:cierto|verdad|verdadero)|(?:es|era) (?:falso|mentira)|falso|ninguna prueba|no hay (?:pruebas|constancia)(?: de)?|rumor(?:es)?)$/,
    ifs: /^si$/,
    supposes: /^(?:habrían?|hubieran?|supuestamente|presuntamente)$/,
    supposesAfter: null,
    supposedForm: /[aei]rían?$|^dirían?$|^dij(?:era|ese)n?$/,
    forged: /^(?:fals[oa]s?|falsificad[oa]s?|apócrif[oa]s?|manipulad[oa]s?|trucad[oa]s?|inventad[oa]s?|deepfakes?)$/,
    attributed: /^(?:atribuid[oa]s?|falsamente)$/,
  },
  it: {
    hides: null,
    not: /^(?:non|mai|neanche|nemmeno)$/,
    notAfter: null,
    yet: /^(?:solo|soltanto|senza|solamente)$/,
    nobody: /^(?:nessuno|nessuna|nessun)$/,
    denies:
      /(?:neg(?:a|ano|ò|ato|ava)|smentis(?:ce|cono)|smentì|smentito|rifiut(?:a|ò|ato)|evit(?:a|ò|ato)|(?:non|né) (?:è|era|sarebbe) (?:vero|esatto)|(?:è|era) (?:falso|una bugia)|falso|nessuna prova|voci)$/,
    ifs: /^se$/,
    supposes: /^(?:avrebbe|avrebbero|presumibilmente|presuntamente)$/,
    supposesAfter: null,
    supposedForm: /(?:[ei]rebbe|rebbero)$|^dicess(?:e|ero)$/,
    forged: /^(?:fals[oaie]|falsificat[oaie]|contraffatt[oaie]|manipolat[oaie]|inventat[oaie]|deepfake)$/,
    attributed: /^(?:attribuit[oaie]|falsamente)$/,
  },
  pl: {
    hides: /^u?kry/,
    not: /^(?:nie|nigdy|bynajmniej)$/,
    notAfter: null,
    yet: /^(?:raz|tylko|bez|jedynie|pierwszy|po)$/,
    nobody: /^(?:nikt|żaden|żadna)$/,
    denies:
      /(?:zaprzecz(?:ył|yła|yli|a|ają)|dementuj(?:e|ą)|zdementował[ai]?|wypiera się|odm(?:ówił|ówiła|awia)|uniknął|uniknęła|nieprawda|nieprawdą jest|nie (?:jest|było) prawdą|to nie prawda|fałszem jest|brak dowodów|pogłosk[iom]+|plotk[iom]+)$/,
    ifs: /^(?:jeśli|jeżeli|gdyby|czy|jakby)$/,
    supposes: /^(?:rzekomo|podobno|ponoć|jakoby|mia[łl][aiy]?|by)$/,
    supposesAfter: /^by$/,
    supposedForm: /(?:łby|łaby|liby|łyby)$/,
    forged:
      /^(?:sfałszowan|fałszyw|podrobion|spreparowan|zmanipulowan|zmyślon|sfabrykowan)(?:y|a|e|ego|ej|emu|ym|ą|ych)$|^(?:fejkow\p{L}*|deepfake)$/u,
    attributed: /^(?:przypisywan|przypisan)(?:y|a|e|ego|ej|emu|ym|ą|ych)$|^fałszywie$/,
  },
  uk: {
    hides: /^(?:прихову|стриму)/,
    not: /^(?:не|ніколи|аж ніяк)$/,
    notAfter: null,
    yet: /^(?:раз|тільки|лише|лиш|без|просто|вперше|один|стільки)$/,
    nobody: /^(?:ніхто|жоден|жодна)$/,
    denies:
      /(?:запереч(?:ив|ила|или|ує|ують|ував|увала)|спросту(?:вав|вала|вали|є|ють)(?: (?:повідомлення|чутки|заяви))?|відм(?:овився|овилася|овляється)|неправд[аоу]?|не(?:є)? правда|не відповідає дійсності|немає (?:доказів|підтвердження)(?: того)?|чутк[иа]|брехня)$/,
    ifs: /^(?:якщо|якби|чи|коли б|хіба)$/,
    supposes: /^(?:нібито|начебто|ніби|мовби|б|би)$/,
    supposesAfter: /^(?:б|би)$/,
    supposedForm: null,
    forged:
      /^(?:підроблен|фейков|сфальшован|сфабрикован|фальшив|вигадан|сфальсифікован|змонтован)(?:ий|а|е|ого|ої|ому|ій|им|ою|у|і|их)$|^(?:дипфейк\p{L}*|діпфейк\p{L}*)$/u,
    attributed: /^(?:приписуван|приписан)(?:ий|а|е|ого|ої|ому|ій|им|ою|у|і|их)$|^(?:приписують|помилково|хибно)$/,
  },
  ru: {
    hides: /^(?:скрыва|сдержива)/,
    not: /^(?:не|никогда|отнюдь)$/,
    notAfter: null,
    yet: /^(?:раз|только|лишь|без|просто|впервые|один|столько)$/,
    nobody: /^(?:никто|ни один|ни)$/,
    denies:
      /(?:отрица(?:ет|ют|л|ла|ли)|опроверг(?:ла|ли|ает|ают)?(?: (?:сообщения|слухи|заявления))?|отказал(?:ся|ась|ись)|неправд[аоу]?|не правда|ложь|не соответствует действительности|нет (?:доказательств|подтверждений)(?: того)?|слух[ио]?)$/,
    ifs: /^(?:если|ли|разве|кабы)$/,
    supposes: /^(?:якобы|будто|б|бы|вроде)$/,
    supposesAfter: /^(?:б|бы)$/,
    supposedForm: null,
    forged:
      /^(?:поддельн|фейков|сфальсифицированн|сфабрикованн|фальшив|подложн|вымышленн|смонтированн)(?:ый|ая|ое|ого|ой|ому|ом|ым|ую|ые|ых)$|^дипфейк\p{L}*$/u,
    attributed: /^(?:приписываем|приписанн)(?:ый|ая|ое|ого|ой|ому|ом|ым|ую|ые|ых)$|^(?:приписывают|ошибочно|ложно)$/,
  },
} satisfies Record<string, Moods>
