import { gendered, grammarOf } from './grammar.ts'
import { forms } from './verbs.ts'

export const polish = grammarOf({
  code: 'pl',
  ranks: /^(?:by(?:ły|ła|łego|łej|łym)|eks|wice|p\.o\.?|obecn[ya]|ówczesn[ya])$/,
  acts: /^(?:sprzeciwi|wystąpi|zamkną|otworzy|poparł|protestowa|wsta[łl]|odmówi|podziękowa|spotka|przyjął|przyjęł|odrzuci|oskarży|przylecia|przyjecha|przyby|zagrozi|zgodzi|podpisa|odwiedzi|powita|obieca|zażąda|odpowiedzi|skrytykowa|pochwali|uśmiechn|zarzuci|zaproponowa)/,
  say: `${forms('oznajmi zakomunikowa zrelacjonowa doprecyzowa zarzuci zarzuca zbagatelizowa uspokoi skwitowa zauważy podsumowywa wskazywa dopytywa dziwi oburzy oburza żali skarży przytoczy podkreśla zaznacza wyrazi wyjaśnia zaapelowa pogratulowa wspomnia przypominał odnotowa zadeklarowa powiedzia oświadczy doda wyjaśni podkreśli zaznaczy stwierdzi poinformowa zapewni przyzna zauważy ocenił odpowiedzia napisa zapyta spyta przekaza tłumaczy mówi ogłosi apelowa zaapelowa ostrzeg wspomina wspomnia przypomnia skomentowa podsumowa twierdzi uważa relacjonowa opowiada opowiedzia zadeklarowa obieca zasugerowa żartowa zażartowa krzycza krzykną szepną rzuci wskaza poskarży argumentowa przekonywa powtarza powtórzy dopowiedzia uściśli sprecyzowa poprosi wyzna odczyta przeczyta zacytowa westchną odpar zastrzeg', 'ł ła li ły')}
    rzekł rzekła odparł odparła ostrzegł ostrzegła zastrzegł zastrzegła powiedzieli powiedziały opowiedzieli odpowiedzieli zgodził zgodziła ocenił oceniła ocenili mówi mówią twierdzi twierdzą dodaje wyjaśnia podkreśla podkreślają zaznacza stwierdza informuje informują zapewnia zapewniają przyznaje zauważa ocenia oceniają odpowiada pisze piszą pyta przekazuje tłumaczy tłumaczą ogłasza apeluje ostrzega
    ostrzegają wspomina przypomina komentuje podsumowuje uważa uważają relacjonuje opowiada opowiadają deklaruje obiecuje sugeruje żartuje krzyczy wskazuje skarży argumentuje przekonuje powtarza precyzuje śmieje uśmiecha wyznaje cytuje czytamy usłyszeliśmy dowiedzieliśmy napisano przekazano poinformowano podano zapewniono dodano wyjaśniono potwierdzono
    ${forms('anonsowa apelowa atakowa broni burkną burknę bąkną bąknę błaga cedzi chwali dementowa dodawa doniós donosi doradza doradzi dorzuca dorzuci drwi dyktowa dziękowa filozofowa ironizowa jękną jęknę konkludowa kontynuowa kpi krzykną krzyknę lamentowa meldowa mrukną mruknę myśla nakaza narzeka narzekną narzeknę nawoływa obiecywa objaśni objaśnia obroni ocenia odburkną odburknę odczyta odgraża ostrzega parskną parsknę pochwali poda podawa podsumowywa podziękowa poleca poleci pomyśla potwierdza potwierdzi prognozowa prosi przeprasza przeprosi przerwa przestrzeg przestrzega przewidywa przewidzia przypuszcza przypuści przyrzek przyrzeka przyznawa radzi raportowa recytowa ripostowa rozkaza rozmyśla rozważa skonkludowa skontrowa skończy skwitowa spekulowa syczą syknę szepną szepnę szepta sądzi tłumaczy ubolewa ujawni ujawnia usprawiedliwia utyskiwa uzasadni uzasadnia uzna westchną westchnę wezwa wtrąca wtrąci wycedzi wydusi wyjawi wykrztusi wylicza wyliczy wypali wyrecytowa wystęka wyznawa wzywa zaatakowa zaczą zaczę zadrwi zagrozi zakończy zakpi zameldowa zapewnia zapowiada zapowiedzia zaprzecza zaprzeczy zarządzi zauważa zawoła zaświadczy zażądałądoda zdementowa zdradzi zezna zeznawa zgadywa zironizowa zripostowa ślubowa świadczy żałowa', 'ł ła li ły')}
    krył kryła kryje kryją ukrywał ukrywała ukrywa ukrywają broni brzmi błaga chwali cieszy czytamy dementuje denerwuje dodają donosi donoszą dorzuca drwi dziwi dziękuje filozofuje grozi głosi głoszą ironizuje kontynuuje kończy kpi krzyczy lamentuje martwi mruczy myśli nakazuje napisano narzeka objaśnia podaje podają podkreślono poleca potwierdza prognozuje prosi prostuje proszą przeprasza przestrzega przewiduje przypuszcza przyznają radzi radzą rozkazuje rozważa stwierdzono szepcze sądzi tłumaczą ubolewa ujawnia uspokaja usprawiedliwia uzasadnia uśmiecha woła wskazano wtrąca wylicza wzdycha zaczyna zapisano zapowiada zapowiadają zaprzecza zastrzega zauważają zaznaczono zeznaje złości śmieje żartują żałuje`,
  many: [
    ['uje', 'ują'],
    ['a', 'ają'],
    ['ży', 'żą'],
    ['czy', 'czą'],
    ['wi', 'wią'],
  ],
  carry: `nazwał nazwała nazwali nazywa nazywają określił określiła określili określa opisał opisała opisuje opisują skrytykował skrytykowała potępił potępiła oskarżył oskarżyła porównał porównała widzi widział ocenił oceniła chwalił pochwaliła odrzucił odrzuciła obiecał obiecała żąda zażądał domaga domagał domagała potwierdził potwierdziła potwierdza potwierdzili mówił mówiła mówi mówią usłyszał usłyszała ochrzcił`,
  participles: 'dodając mówiąc nazywając zaznaczając podkreślając tłumacząc wyjaśniając określając',
  sources:
    'według / zdaniem / wedle / jak twierdzi / w ocenie / w opinii / zgodnie z / w oświadczeniu / w komunikacie / w liście / ze słów / słowami / na podstawie relacji / w słowach / w oczach / według relacji / według słów / w przekonaniu / jak wynika z / wedle słów / w mniemaniu',
  pronouns: { on: 'm', ona: 'f', oni: 'many', one: 'many', ja: 'any', my: 'many', ono: 'any', ten: 'm', ta: 'f' },
  determiners: 'ten ta ci te jeden jedna jego jej ich mój moja nasz nasza inny inna jeszcze pewien pewna',
  links: 'z ze w we na przy dla od do ds. ds',
  prepositions:
    'w we na do z ze za od pod nad o dla po przy przez po przed między bez koło u wśród przeciw oprócz ponad poza wokół zamiast dzięki mimo ku podczas wobec wśród według zdaniem',
  relatives: 'który która które którzy co kto którego której którą którym których',
  between:
    'nie też także potem następnie wtedy później wcześniej jeszcze już tylko teraz znowu ponownie sam sama sami przy tym od razu wreszcie cicho krótko spokojnie się jest był była było były byli będzie to natomiast jednak też dopiero wtedy zaś zresztą tymczasem osobno osobiście publicznie wprost dodatkowo otwarcie szczerze',
  conjunctions:
    'i a ale lub albo czy jak gdy kiedy jeśli bo żeby aby ponieważ choć chociaż więc zatem jednak lecz oraz że gdzie dlaczego dokąd',
  others: `wprawdzie owszem obecnie kiedyś właśnie wówczas ostatecznie niedawno ponadto dodatkowo również nawet chyba zapewne niegdyś jutro czego czemu czym kogo kim komu powinien powinna powinni gotów ile tej tych tymi mu jemu im nim nią nimi mnie mi nas nam was wam siebie sobie tego temu tym wszystko wszyscy tu tam tak nie poniedziałek wtorek środę czwartek piątek sobotę niedzielę poniedziałku wtorku środy czwartku piątku soboty niedzieli
    stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia roku tygodnia dziś dzisiaj wczoraj jutro wieczorem rano nocą dzień dni ją go jego`,
  hearers:
    'dziennikarzom dziennikarce dziennikarzowi agencji gazecie stacji portalowi telewizji reporterom reporterowi reporterce sądowi posłom parlamentowi radzie zebranym wszystkim śledczym dzieciom rodzicom nam mi redakcji studentom pap dziennikarzy reporterów posłów radnych słuchaczy widzów',
  roles: gendered(
    `prezydent premier wicepremier minister wiceminister rzecznik przewodniczący prezes zastępca poseł senator burmistrz wójt starosta wojewoda dyrektor kierownik dowódca adwokat prawnik lekarz nauczyciel ambasador dyplomata sędzia prokurator gubernator szef komendant pułkownik generał major kapitan profesor ekspert
     analityk dziennikarz pisarz wolontariusz ratownik koordynator sekretarz doradca ojciec syn brat dziadek mężczyzna chłopiec wujek sąsiad rolnik ksiądz biskup marszałek pracownik urzędnik psycholog śledczy obrońca negocjator mediator historyk chirurg kierowca świadek kanclerz trener pełnomocnik strażak sołtys`,
    `prezydentka premierka ministra ministerka rzeczniczka przewodnicząca prezeska posłanka senatorka burmistrzyni dyrektorka dyrektor kierowniczka adwokatka prawniczka lekarka nauczycielka ambasadorka sędzia prokuratorka szefowa profesorka ekspertka analityczka dziennikarka pisarka wolontariuszka koordynatorka sekretarka
     doradczyni matka mama córka siostra babcia kobieta dziewczyna dziewczynka ciotka sąsiadka wychowawczyni psycholożka pracownica urzędniczka obrończyni negocjatorka mediatorka historyczka pielęgniarka pełnomocniczka`,
  ),
  modifiers: 'pierwszy pierwsza były była eks główny główna starszy starsza generalny',
  titles: gendered(
    'pan ks. o.',
    'pani',
    'dr prof. mec. gen. płk mgr inż. abp bp red. prok. adw. dyr. min. insp. nadinsp. podinsp. kom. nadkom. podkom. asp. sierż. mł. st. szt. kpt. mjr por. ppor. ppłk kpr. plut. chor. bryg. dyw. kmdr',
  ),
  possessives: { jego: 'm', niego: 'm', jej: 'f', niej: 'f', ich: 'many', nich: 'many' },
  works:
    'powieść powieści film filmu filmie książka książce książkę gazeta gazety gazecie gazetą dziennik dziennika dziennikowi tygodnik tygodnika czasopismo stacja stacji agencja agencji piosenka piosenkę spektakl operacja operacji program programu programie projekt projektu fundacja fundacji organizacja organizacji ruch ruchu partia partii obóz obozu obozie hotel hotelu restauracja kawiarnia firma firmy tytułem pseudonim pseudonimem raport raportu raporcie serial radio statek pociąg szkoła szkoły chór zespół koncert tabliczka napis napisem tzw. tzw',
  bodies:
    'rząd ministerstwo policja ambasada sąd urząd partia stowarzyszenie organizacja fundacja agencja firma spółka uniwersytet instytut komisja rada związek armia wojsko parlament sejm senat komitet federacja biuro delegacja kancelaria prokuratura źródło źródła raport dokument komunikat list pismo notatka tekst wyrok gazeta dziennik opozycja obrona dyrekcja unia grupa misja sekretariat bank szpital kościół kuria uchwała oświadczenie rozmówca informator',
  occasions:
    'konferencji wywiadzie rozmowie oświadczeniu komunikacie posiedzeniu sesji rozprawie procesie przemówieniu wizycie spotkaniu szczycie radiu radia telewizji sieci facebooku twitterze telegramie liście mailu nagraniu filmie koniec końcu początku zakończeniu trybuny mównicy pytanie pytania odpowiedzi prasowej głosem uśmiechem płaczem łzami antenie sądzie sali portalu portalem stanowisku wpisie poście apelu programie studiu piśmie serwisie platformie',
  sourcesOwn:
    '_ zdaniem / według _ / w _ ocenie / w _ opinii / _ słowami / _ słowa / według _ słów / według _ relacji / w _ przekonaniu / w _ mniemaniu',
  asClause: 'jak',
  infinitive: /(?:ć|móc|rzec|biec|wlec|tłuc)$/,
  oblique: /(?:om|ach|ami|owi)$/,
  trade:
    /(?:nik|niczka|nica|arz|arka|ista|istka|olog|olożka|czyk|czyni|ciel|cielka|aniec|anka|ant|antka|or|orka|ec|ca|owca)$/,
  verb: /(?:[aoęy]no|[ęy]to|ł|ła|li|ły|je|ją|i|ą|y|a|ł się)$/,
  looseLinks: 'w we na przy',
  alone: 'inny inna inni jeden jedna niektórzy wielu',
  soCalled: 'tzw. tzw rzekomy rzekoma rzekome rzekomych rzekomo',
  signs:
    'tabliczka tabliczką tabliczce napis napisem napisy transparent transparenty transparencie baner banery plakat plakaty hasło hasłem hasła koszulka naklejka szyld kartka kartce kartkę tablica tablicy szyldzie ulotce plakietka plakietce plakietkę nagłówek nagłówkiem',
  places: 'w we',
  pluralVerb: /(?:liśmy|[aoęy]no|[ęy]to|[aiyęeą]li|[aiyęeą]ły|ą)$/,
  predicate:
    /^(?:zna|ma|wie|chce|może|musi|stoi|siedzi|czeka|idzie|jedzie|robi|widzi|śpi|żyje|leży|boi|lubi|woli|trzyma|szuka|gra|mieszka|bierze|daje|kłóci|prowadzi|przychodzi|wychodzi|patrzy|liczy|pracuje)$|(?:[aiyuąe]ł|[aiyęu]ła|[aueiy]je)$/,
  naming: /^(?:To|(?:Nazywa|Zwie) się|Ma na imię|Na imię ma|Jego imię to|Jej imię to) /,
  gerund: /(?:ąc|wszy|łszy)$/,
  finite: /(?:uje|ują|ował[aoy]?|owali|.{3}(?:ił|iła|ili|iły|ył|yła|yli|ęła|ęli|ął|iło|ało|yło)|.{4}ała)$/,
  adverb:
    /(?:(?<!ok|wi|[aoęy])no|rano|(?<!wojs|dziec|nazwis|stanowis|środowis|lotnis|ognis|zjawis)ko|cho|czo|(?<!mia)sto|(?<=[^aeo])nie|rdo)$/,
  complementizers: 'że iż by aby żeby',
  impersonal:
    'przekazano poinformowano podano zapewniono dodano czytamy napisano zapisano wskazano zaznaczono podkreślono stwierdzono',
  subordinators: 'gdy kiedy jeśli ponieważ choć chociaż',
  adjective: /(?:ego|iej|ej|emu|ski|cki|ska|cka)$/,
  citing: 'powołując się na',
  backward: 'tak to',
  opener: /(?:any|ana|ony|ona|ąc|ęty|ęta)$/,
  papers: 'oświadczeniu komunikacie wpisie nocie apelu mailu piśmie odpowiedzi',
  abbreviations:
    'prok adw dyr min insp nadinsp podinsp kom nadkom podkom asp sierż mł st szt kpt por ppor kpr plut chor bryg dyw ul im r ok dr prof mec gen płk mgr inż abp bp ks red tzw np nr godz tys mln mld ds św pt itd',
  verbGender: verb => (/ła$/.test(verb) ? 'f' : /ł$/.test(verb) ? 'm' : null),
  drops: true,
  declines: true,
  dashes: true,
})
