import { gendered, grammarOf } from './grammar.ts'
import { germanVerbs } from './verbs.ts'

export const german = grammarOf({
  code: 'de',
  spans: 'abend morgen tag vortag vorabend woche monat jahr',
  ranks:
    /^(?:ex|vize|(?:früher|ehemalig|einstig|damalig|stellvertretend|amtierend|kommissarisch|geschäftsführend|designiert|scheidend|langjährig)(?:e[rnms]?)?)$/,
  acts: /^(?:widersprach|widerspricht|eröffnete|schloss|unterstützte|ergriff|meldete|reagierte|schüttelte|protestierte|lehnte|lehnt|warf|wirft|wies|weist|drohte|droht|dankte|traf|trifft|reiste|weigerte|kündigte|forderte|rügte|lobte|begrüßte|besuchte|nannte|nickte|lächelte|schwieg|zögerte|abgelehnt|zurückgewiesen|vorgeworfen|gedroht|gedankt|getroffen|angekündigt)/,
  say: `${germanVerbs(`sagen erklären betonen melden meinen ergänzen antworten fragen warnen fordern versichern behaupten bemerken kommentieren erzählen erläutern äußern mahnen bekräftigen bestätigen entgegnen erwidern erinnern resümieren konstatieren twittern posten flüstern lachen seufzen klagen beklagen beteuern urteilen argumentieren
    glauben wiederholen appellieren spotten scherzen berichten verkünden höhnen witzeln schimpfen wettern poltern kontern versprechen kritisieren präzisieren verteidigen vermuten prophezeien hoffen schwärmen jubeln murmeln jammern stöhnen bilanzieren folgern analysieren plädieren drohen frotzeln sinnieren zürnen monieren raten beschwichtigen beruhigen
    begründen rechtfertigen dementieren informieren verlautbaren formulieren notieren orakeln unken prahlen frohlocken motzen maulen nörgeln rügen tadeln bedauern danken begrüßen würdigen loben gratulieren quittieren korrigieren protestieren bitten befürchten ahnen schildern`)}
    teilte teilten teilt fügte fügten fügt rief riefen ruft schrieb schreibt schrieben schreiben geschrieben kündigte kündigten kündigt räumte räumten räumt unterstrich unterstreicht befand empfand bestritt bestreitet stritt schwor schwört beschied erschrak grinste empörte empörten empört freute freut wunderte wundert ärgerte ärgert beschwerte beschwert echauffierte ereiferte erregte entrüstete wehrte wehrt mahnte vertröstete stichelte moniert monierte beteuert zeterte ätzte stellte stellt hieß heißt verspricht versprach gestand gesteht fand findet dachte denkt las liest zitierte zitiert gab gibt sprach widersprach widerspricht
    meldete verriet verrät wies weist gab hob hebt wandte wendet bat bittet riet rät schob schiebt warf drängte drängt legte hielt schloss schließt bekannte bekennt empfahl empfiehlt gab schrie schreit lautet lautete steht stand hatte so`,
  carry: `${germanVerbs('bezeichnen kritisieren verurteilen loben werten bewerten fordern würdigen rügen geißeln titulieren verlangen charakterisieren umschreiben beklagen brandmarken bezichtigen rühmen')}
    nannte nennt nannten nennen genannt sprach spricht sprachen sprechen gesprochen beschrieb beschreibt beschrieben beschreiben warf wirft sieht sah sehen verglich vergleicht verspricht versprachen tat will wollte wollten hatte verurteilt`,
  sources:
    'laut / nach angaben von / nach angaben der / nach angaben des / nach worten von / nach den worten von / nach den worten der / nach den worten des / nach worten der / nach worten des / nach ansicht von / nach ansicht der / nach ansicht des / nach meinung von / nach einschätzung von / nach einschätzung der / nach einschätzung des / aus sicht von / aus sicht der / aus sicht des / nach darstellung von / nach darstellung der / nach darstellung des / nach aussage von / nach aussagen von / in den worten von / für / nach angaben eines / nach angaben einer / nach angaben seines / nach angaben ihres / nach worten eines / nach worten einer / nach den worten eines / nach den worten einer / nach den worten seines / nach ansicht eines / nach ansicht einer / nach meinung der / nach meinung des / nach meinung eines / nach meinung einer / nach auffassung von / nach auffassung der / nach auffassung des / aus sicht eines / aus sicht einer / nach aussage der / nach aussage des / nach aussagen der / nach aussagen des / in den augen von / in den augen der / in den augen des / in den worten der / in den worten des / nach überzeugung von / nach überzeugung der / nach überzeugung des / nach informationen der / nach informationen des / nach informationen von / gemäß / heißt es in / heißt es bei / heißt es aus / heißt es von / hieß es aus / hieß es in / hieß es bei / hieß es von / heißt es in einer mitteilung / heißt es in einer mitteilung von / heißt es in einer erklärung / heißt es in einer erklärung von / hieß es in einer mitteilung / hieß es in einer mitteilung von / hieß es in einer erklärung / hieß es in einer erklärung von / heißt es in einem schreiben / hieß es in einem schreiben',
  sourcesAfter: 'zufolge',
  pronouns: { er: 'm', sie: 'f', es: 'any', wir: 'many', ich: 'any', man: 'any' },
  determiners:
    'der die das ein eine einer eines dieser diese dieses jener jene mein meine sein seine ihr ihre unser unsere kein keine den dem des einem einen mehrere viele einige zwei drei vier andere beide seiner ihrer seinem ihrem deren dessen jegliche solche sämtliche',
  links: 'von der des für aus bei im in vom beim zu am an mit',
  prepositions:
    'in im an am auf aus bei beim mit nach von vom zu zum zur für über unter vor hinter neben zwischen durch gegen ohne um seit während wegen trotz laut gegenüber bis ab angesichts trotz ins ans gemäß innerhalb außerhalb statt',
  relatives: 'welcher welche welches wer was',
  between:
    'auch dann später früher noch schon bereits nur nun jetzt wieder selbst selber dabei zudem zuvor außerdem jedoch hingegen dagegen weiter kurz knapp leise laut ist war waren sind sei hat habe haben hatte hatten wird werde werden wurde wurden nicht sich damals anschließend schließlich daraufhin demnach deshalb darauf dazu hinzu ausdrücklich am könne könnten könnte müsse müsste dürfe solle wolle würde hätte wäre',
  conjunctions:
    'und oder aber doch denn sondern dass ob wenn als weil da während nachdem bevor obwohl damit sowie wie wo warum indem',
  others: `inzwischen unterdessen allerdings danach kürzlich sogar also bald vielleicht jedoch ihm ihn ihnen mir mich uns euch sich dies jeder alle alles hier dort ja nein montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august september oktober november dezember jahr woche heute gestern morgen abend mittag nacht vormittag nachmittag montagabend
    dienstagabend mittwochabend donnerstagabend freitagabend samstagabend sonntagabend freitagmorgen interview gespräch mitteilung erklärung`,
  hearers:
    'journalisten reportern nachrichtenagentur agentur presse-agentur presseagentur zeitung tageszeitung sender fernsehsender magazin nachrichtenmagazin redaktion dpa afp reuters presse',
  roles: gendered(
    'sprecher bundeskanzler kanzler präsident minister bürgermeister direktor chef leiter anwalt arzt lehrer botschafter diplomat richter general oberst professor experte journalist vater sohn bruder großvater mann junge nachbar bischof abgeordneter vorsitzender beauftragter klempner elektriker mechaniker briefträger polizist geologe virologe apotheker tourist papst verleger gärtner optiker schäfer',
    'sprecherin bundeskanzlerin kanzlerin präsidentin ministerin bürgermeisterin direktorin chefin leiterin anwältin ärztin lehrerin botschafterin diplomatin richterin generalin professorin expertin journalistin mutter tochter schwester großmutter frau nachbarin bischöfin abgeordnete vorsitzende beauftragte klempnerin elektrikerin mechanikerin briefträgerin polizistin betreiberin geologin virologin apothekerin touristin nonne verlegerin gärtnerin optikerin schäferin',
  ),
  titles: gendered('herr herrn', 'frau', 'dr. prof. dr prof'),
  possessives: { seiner: 'm', seinen: 'm', seinem: 'm', ihm: 'm', ihrer: 'f', ihren: 'f', ihrem: 'f', ihr: 'f' },
  works:
    'roman film buch zeitung zeitschrift magazin lied album serie bericht studie titel namens operation projekt programm sendung stück ausstellung schild aufschrift sogenannte sogenannten sogenannter sogenanntes gruppe band verein stiftung organisation hotel restaurant café schiff agentur sender tageszeitung wochenzeitung initiative kampagne motto slogan theaterstück bestseller podcast spitzname spitznamen zug der-roman rundschau blatt',
  bodies:
    'regierung ministerium polizei botschaft gericht rathaus partei verein organisation stiftung agentur firma unternehmen universität institut kommission rat gewerkschaft armee bundeswehr parlament bundestag komitee verband büro delegation präsidium kanzleramt staatsanwaltschaft quelle kreise bericht dokument mitteilung brief schreiben papier text urteil zeitung opposition verteidigung anklage leitung union gruppe hilfsorganisation mission sekretariat bank krankenhaus kirche amt landesamt bündnis initiative behörde nachrichtenagentur agentur magazin blatt',
  occasions:
    'pressekonferenz gespräch interview mitteilung erklärung sitzung prozess verhandlung rede ansprache besuch treffen gipfel rundfunk radio fernsehen netz twitter facebook instagram telegram brief mail video beginn ende rande abend morgen frage fragen antwort blick hinweis anspielung journalisten stimme lachen tränen gericht saal plenum kreuzverhör zeugenstand',
  sourcesOwn:
    'nach _ worten / nach _ angaben / nach _ meinung / nach _ ansicht / nach _ einschätzung / _ meinung nach / _ ansicht nach / laut _ / in _ augen / aus _ sicht / in _ worten / _ worten zufolge / _ angaben zufolge / nach _ darstellung / nach _ aussage',
  naming: /^(?:Er|Sie) heißt /,
  asClause: 'wie',
  verb: /(?:t|te|ten|en)$/,
  roleShape:
    /(minister|präsident|kanzler|sprecher|meister|direktor|chef|leiter|anwalt|anwält|arzt|ärzt|lehrer|botschafter|diplomat|richter|general|oberst|professor|expert|journalist|rat|rät|rechtler|forscher|kommissar|beauftragte|vorsitzende|abgeordnete|sekretär|vater|mutter|frau|mann|sohn|tochter|bruder|schwester|händler|retter|helfer|arbeiter|fahrer|führer|politiker|berater|koordinator|wissenschaftler|historiker|pfarrer|bischof|pastor|psycholog|pilot|kapitän|kommandant|bürger|bauer|wirt|trainer|autor|schriftsteller|künstler|ökonom|analyst|soziolog|jurist|aktivist|ermittler|pädagog|pfleger|gründer|verwalter|inhaber|besitzer|nachbar|schüler|student|überlebende|angehörige|redakteur|reporter|korrespondent|vermittler|unterhändler|gesandte|herr|frau|dr\.|prof\.|ombud\w*|onkel|tante|schützer|hüter|begleiter|betreuer|dolmetscher|zeug)(in|innen|es|s|n|e|en|er)?$/,
  looseLinks: 'in im bei beim am an zu mit',
  alone: 'einer eine viele einige mehrere andere beide dieser diese jener',
  soCalled: 'sogenannte sogenannten sogenannter sogenanntes sogenanntem',
  signs:
    'schild schilder aufschrift transparent transparente transparents transparenten plakat plakate plakaten banner bannern spruchband slogan parole zettel t-shirt aufkleber tafel graffito abzeichen anstecker schlagzeile',
  opinions: 'für',
  places: 'bei beim im aus',
  pluralVerb: /man$/,
  obliqueDeterminers: 'dem den des einem einen eines diesem diesen seinem seinen ihrem ihren meinem jedem',
  complementizers: 'dass',
  impersonal: 'heißt hieß steht stand rede lesen',
  workShape:
    /(?:film|roman|buch|zeitung|zeitschrift|serie|magazin|lied|album|blatt|sendung|stück|schiff|reihe|oper|agentur|verein|bündnis|hotel|lokal|sender|projekt|programm)$/,
  subordinators: 'wenn als weil da während nachdem bevor obwohl',
  citing: 'unter berufung auf',
  backward: 'so das dies damit',
  opener: /^(?:ge|be|an|kon|auf).*t$/,
  papers: 'mitteilung erklärung stellungnahme pressemitteilung',
  abbreviations: 'dr prof hr fr st nr z.b bzw ca usw u.a d.h geb str mio mrd vgl inkl evtl abs art jh chr sog gem',
  ordinalDots: true,
  capitalNouns: true,
})
