import { forms, gendered, grammarOf } from './grammar.ts'

export const polish = grammarOf({
  code: 'pl',
  say: `${forms('powiedzia oświadczy doda wyjaśni podkreśli zaznaczy stwierdzi poinformowa zapewni przyzna zauważy ocenił odpowiedzia napisa zapyta spyta przekaza tłumaczy mówi ogłosi apelowa zaapelowa ostrzeg wspomina wspomnia przypomnia skomentowa podsumowa twierdzi uważa relacjonowa opowiada opowiedzia zadeklarowa obieca zasugerowa żartowa zażartowa krzycza krzykną szepną rzuci wskaza poskarży argumentowa przekonywa powtarza powtórzy dopowiedzia uściśli sprecyzowa poprosi wyzna odczyta przeczyta zacytowa westchną odpar zastrzeg', 'ł ła li ły')}
    rzekł rzekła odparł odparła ostrzegł ostrzegła zastrzegł zastrzegła powiedzieli powiedziały opowiedzieli odpowiedzieli zgodził zgodziła ocenił oceniła ocenili mówi mówią twierdzi twierdzą dodaje wyjaśnia podkreśla podkreślają zaznacza stwierdza informuje informują zapewnia zapewniają przyznaje zauważa ocenia oceniają odpowiada pisze piszą pyta przekazuje tłumaczy tłumaczą ogłasza apeluje ostrzega
    ostrzegają wspomina przypomina komentuje podsumowuje uważa uważają relacjonuje opowiada opowiadają deklaruje obiecuje sugeruje żartuje krzyczy wskazuje skarży argumentuje przekonuje powtarza precyzuje śmieje uśmiecha wyznaje cytuje czytamy napisano`,
  carry: `nazwał nazwała nazwali nazywa nazywają określił określiła określili określa opisał opisała opisuje opisują skrytykował skrytykowała potępił potępiła oskarżył oskarżyła porównał porównała widzi widział ocenił oceniła chwalił pochwaliła odrzucił odrzuciła obiecał obiecała żąda zażądał domaga domagał domagała potwierdził potwierdziła potwierdza potwierdzili mówił mówiła mówi mówią usłyszał usłyszała ochrzcił`,
  participles: 'dodając mówiąc nazywając zaznaczając podkreślając tłumacząc wyjaśniając określając',
  sources:
    'według / zdaniem / wedle / jak twierdzi / w ocenie / w opinii / zgodnie z / w oświadczeniu / w komunikacie / w liście / ze słów / słowami / na podstawie relacji',
  pronouns: { on: 'm', ona: 'f', oni: 'many', one: 'many', ja: 'any', my: 'many', ono: 'any', ten: 'm', ta: 'f' },
  determiners: 'ten ta to ci te jeden jedna jego jej ich mój moja nasz nasza inny inna jeszcze pewien pewna',
  links: 'z ze w we na przy dla od do ds. ds',
  prepositions:
    'w we na do z ze za od pod nad o dla po przy przez po przed między bez koło u wśród przeciw oprócz ponad poza wokół zamiast dzięki mimo ku podczas wobec wśród według zdaniem',
  relatives: 'który która które którzy co kto którego której którą którym których',
  between:
    'nie też także potem następnie wtedy później wcześniej jeszcze już tylko teraz znowu ponownie sam sama sami przy tym od razu wreszcie cicho krótko spokojnie się jest był była było były byli będzie to natomiast jednak też',
  conjunctions:
    'i a ale lub albo czy jak gdy kiedy jeśli bo żeby aby ponieważ choć chociaż więc zatem jednak lecz oraz że gdzie dlaczego dokąd',
  others: `mu jemu im nim nią nimi mnie mi nas nam was wam siebie sobie tego temu tym wszystko wszyscy tu tam tak nie poniedziałek wtorek środę czwartek piątek sobotę niedzielę poniedziałku wtorku środy czwartku piątku soboty niedzieli
    stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia roku tygodnia dziś dzisiaj wczoraj jutro wieczorem rano nocą dzień dni ją go jego`,
  hearers:
    'dziennikarzom dziennikarce dziennikarzowi agencji gazecie stacji portalowi telewizji reporterom sądowi posłom parlamentowi radzie zebranym wszystkim śledczym dzieciom rodzicom nam mi redakcji komisji studentom pap',
  roles: gendered(
    `prezydent premier wicepremier minister wiceminister rzecznik przewodniczący prezes zastępca poseł senator burmistrz wójt starosta wojewoda dyrektor kierownik dowódca adwokat prawnik lekarz nauczyciel ambasador dyplomata sędzia prokurator gubernator szef komendant pułkownik generał major kapitan profesor ekspert
     analityk dziennikarz pisarz wolontariusz ratownik koordynator sekretarz doradca ojciec syn brat dziadek mężczyzna chłopiec wujek sąsiad rolnik ksiądz biskup marszałek pracownik urzędnik psycholog śledczy obrońca negocjator mediator historyk chirurg kierowca świadek kanclerz trener pełnomocnik strażak sołtys`,
    `prezydentka premierka ministra ministerka rzeczniczka przewodnicząca prezeska posłanka senatorka burmistrzyni dyrektorka dyrektor kierowniczka adwokatka prawniczka lekarka nauczycielka ambasadorka sędzia prokuratorka szefowa profesorka ekspertka analityczka dziennikarka pisarka wolontariuszka koordynatorka sekretarka
     doradczyni matka mama córka siostra babcia kobieta dziewczyna dziewczynka ciotka sąsiadka wychowawczyni psycholożka pracownica urzędniczka obrończyni negocjatorka mediatorka historyczka pielęgniarka pełnomocniczka`,
  ),
  modifiers: 'pierwszy pierwsza były była eks główny główna starszy starsza generalny',
  titles: gendered('pan ks. o.', 'pani', 'dr prof. mec. gen. płk mgr inż. abp bp red.'),
  works:
    'powieść powieści film filmu filmie książka książce książkę gazeta gazety gazecie gazetą dziennik dziennika dziennikowi tygodnik tygodnika czasopismo stacja stacji agencja agencji piosenka piosenkę spektakl operacja operacji program programu programie projekt projektu fundacja fundacji organizacja organizacji ruch ruchu partia partii obóz obozu obozie hotel hotelu restauracja kawiarnia firma firmy tytułem pseudonim pseudonimem raport raportu raporcie serial radio statek pociąg szkoła szkoły chór zespół koncert tabliczka napis napisem tzw. tzw',
  abbreviations: 'ul im r ok dr prof mec gen płk mgr inż abp bp ks red tzw np nr godz tys mln mld ds św pt itd',
  verbGender: verb => (/ła$/.test(verb) ? 'f' : /ł$/.test(verb) ? 'm' : null),
  drops: true,
  declines: true,
  dashes: true,
})
