import { gendered, grammarOf } from './grammar.ts'

export const german = grammarOf({
  code: 'de',
  say: `sagte sagt sagten sagen gesagt erklärte erklärt erklärten erklären betonte betont betonten teilte teilten berichtete berichtet berichteten berichten meinte meint meinten fügte ergänzte ergänzt antwortete antwortet fragte fragt rief ruft schrieb schreibt schrieben schreiben geschrieben warnte warnt warnten warnen
    forderte fordert forderten fordern versicherte versichert kündigte kündigten räumte räumt behauptete behauptet behaupten bemerkte kommentierte kommentiert erzählte erzählt erzählten erzählen erläuterte erläutert äußerte äußerten mahnte mahnt unterstrich verkündete stellte bekräftigte bekräftigt bestätigte bestätigt bestätigten
    entgegnete erwiderte hieß heißt erinnerte erinnert resümierte konstatierte konstatiert twitterte postete versprach verspricht flüsterte lachte lacht seufzte klagte klagt beklagte beteuerte gestand urteilte urteilt argumentierte argumentiert glaubt glaubte findet fand denkt las liest zitierte zitiert gab wiederholte wiederholt appellierte appelliert spottete scherzte so`,
  carry: `nannte nennt nannten nennen genannt bezeichnete bezeichnet bezeichneten bezeichnen sprach spricht sprachen sprechen kritisierte kritisiert verurteilte verurteilt beschrieb beschreibt beschrieben beschreiben lobte lobt warf wirft sieht sah verglich wertete wertet bewertete verspricht versprachen fordert forderte würdigte rügte geißelte tat schimpfte titulierte verlangte verlangt will wollte hatte charakterisierte`,
  sources:
    'laut / nach angaben von / nach angaben der / nach angaben des / nach worten von / nach den worten von / nach den worten der / nach den worten des / nach worten der / nach worten des / nach ansicht von / nach ansicht der / nach ansicht des / nach meinung von / nach einschätzung von / nach einschätzung der / nach einschätzung des / aus sicht von / aus sicht der / aus sicht des / nach darstellung von / nach darstellung der / nach darstellung des / nach aussage von / nach aussagen von / in den worten von / für',
  sourcesAfter: 'zufolge',
  pronouns: { er: 'm', sie: 'f', es: 'any', wir: 'many', ich: 'any', man: 'any' },
  determiners:
    'der die das ein eine einer eines dieser diese dieses jener jene mein meine sein seine ihr ihre unser unsere kein keine den dem des einem einen mehrere viele einige zwei drei vier andere beide seiner ihrer seinem ihrem deren dessen',
  links: 'von der des für aus bei im in vom beim zu am an mit',
  prepositions:
    'in im an am auf aus bei beim mit nach von vom zu zum zur für über unter vor hinter neben zwischen durch gegen ohne um seit während wegen trotz laut gegenüber bis ab angesichts trotz ins ans gemäß innerhalb außerhalb statt',
  relatives: 'welcher welche welches wer was',
  between:
    'auch dann später früher noch schon bereits nur nun jetzt wieder selbst selber dabei zudem zuvor außerdem jedoch hingegen dagegen weiter kurz knapp leise laut ist war waren sind sei hat habe haben hatte hatten wird werde werden wurde wurden nicht sich damals anschließend schließlich daraufhin demnach deshalb darauf dazu hinzu ausdrücklich am',
  conjunctions:
    'und oder aber doch denn sondern dass ob wenn als weil da während nachdem bevor obwohl damit sowie wie wo warum indem',
  others: `ihm ihn ihnen mir mich uns euch sich dies jeder alle alles hier dort ja nein montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august september oktober november dezember jahr woche heute gestern morgen abend mittag nacht vormittag nachmittag montagabend
    dienstagabend mittwochabend donnerstagabend freitagabend samstagabend sonntagabend freitagmorgen interview gespräch mitteilung erklärung`,
  hearers: 'journalisten reportern',
  roles: gendered(
    'sprecher bundeskanzler kanzler präsident minister bürgermeister direktor chef leiter anwalt arzt lehrer botschafter diplomat richter general oberst professor experte journalist vater sohn bruder großvater mann junge nachbar bischof abgeordneter vorsitzender beauftragter',
    'sprecherin bundeskanzlerin kanzlerin präsidentin ministerin bürgermeisterin direktorin chefin leiterin anwältin ärztin lehrerin botschafterin diplomatin richterin generalin professorin expertin journalistin mutter tochter schwester großmutter frau nachbarin bischöfin abgeordnete vorsitzende beauftragte',
  ),
  titles: gendered('herr herrn', 'frau', 'dr. prof. dr prof'),
  works:
    'roman film buch zeitung zeitschrift magazin lied album serie bericht studie titel namens operation projekt programm sendung stück ausstellung schild aufschrift sogenannte sogenannten sogenannter sogenanntes gruppe band verein stiftung organisation hotel restaurant café schiff agentur sender tageszeitung wochenzeitung initiative kampagne motto slogan theaterstück bestseller podcast spitzname spitznamen zug der-roman rundschau blatt',
  abbreviations: 'dr prof hr fr st nr z.b bzw ca usw u.a d.h geb str mio mrd vgl inkl evtl abs art jh chr sog gem',
  ordinalDots: true,
  capitalNouns: true,
})
