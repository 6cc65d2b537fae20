// News words that mean the same thing, so that "blast" meets "explosion" and "Kinder" meets "діти". A line is one
// meaning; each language lists how its words begin, folded. Words of one language never speak for another.

/** The meaning a folded word has in a language, or undefined. */
export function conceptOf(word: string, language: string): string | undefined {
  const beginnings = BEGINNINGS.get(language)
  if (!beginnings) return undefined
  for (let length = Math.min(word.length, 14); length >= 2; length--) {
    const concept =
      beginnings.get(word.slice(0, length)) ?? (length === word.length ? beginnings.get(`${word}.`) : undefined)
    if (concept) return concept
  }
  return undefined
}

// A full stop ends a beginning that is a whole word.
const CONCEPTS = `
child: en child kid. kids. minor. minors. teen boy. boys. girl pupil youngster adolescen | uk дит діт підліт неповнолітн хлоп дівч школяр вихован | ru дет. дети дете детя ребен подрост несовершеннолетн мальчик девоч девуш юнош школьник | de kind kinder jugendlich minderjahrig teenager schuler junge. jungen madchen | fr enfant mineur. mineurs. adolescent ado. ados. fillet garcon eleve | pl dzieci dzieck nastolat nieletn maloletn uczni chlopi dziewcz | es nino ninos nina. ninas. menor. menores. adolescent joven jovenes | it bambin minor. minori. minorenn adolescent ragazz
return: en return reunit repatriat brought.home homecoming handed back. home. | uk поверн верн возз'єдн воззєдн передач передан репатрі | ru верн возвра возвращ воссоедин передач передан репатри | de zuruck ruckkehr heimkehr zuruckge wiederver heim. | fr retour retrouv rentr ramen rapatri rest | pl wroc powrot powroc wrac repatri | es regres volv vuelv retorn devuelt repatri reenc | it torna torn. ritorn rimpatr riabbracc ricong
deport: en deport abduct taken. kidnap transferred forcibly | uk депорт вивез викраден | ru депорт вывез увез похищ угнан | de deport verschlepp entfuhr | fr deport emmen enlev | pl deport wywiez uprowadz | es deport llevad secuestr | it deport portat. portati. rapit
family: en famil parent mother father relative grandpar aunt uncle | uk родин сім'ї сім'я сімї сімя батьк матер мати. тітк рідн бабус | ru семь семей родител мать. матер отец отц тет родн бабушк близк | de famil eltern mutter vater angehorig tante grosselt | fr famil parent mere. pere. proche tante grandspar | pl rodzin rodzic matk matc ojc ojciec ciot krewn babc | es famil padres madre padre tia. tio. abuel parient | it famigli genitor madre padre nonn zia. zio.
school: en school boarding classroom | uk школ інтернат | ru школ интернат | de schul internat | fr ecole lycee internat colleg | pl szkol internat | es escuel coleg internad | it scuol collegi
talks: en talk negotiat meeting. meets. met. summit dialogue discuss | uk перегов перемов зустр саміт | ru перегов встреч встрет саммит | de gesprach verhandl treff gipfel | fr pourparl negoci rencontr sommet discussion | pl rozm negocj spotk szczyt. szczytu. | es conversac negoci reunion reunir cumbre dialog encuentr | it colloqu negozi trattativ incontr vertic
truce: en truce ceasefire halt. pause. armistice | uk перемир припинен | ru перемир прекращени | de waffenruh waffenstill feuerpaus | fr treve cessez cesser | pl rozejm zawiesz | es tregua alto. cese. | it tregua cessate armistiz
mediate: en mediat broker intermedi go-between | uk посеред | ru посредн | de vermitt | fr mediat mediate intermedi | pl posredn mediac mediat | es mediac mediad medio. mediar intermedi | it mediaz mediat intermedi
envoy: en envoy negotiator emissary special.representative | uk посланец посланн спецпредстав переговорник | ru посланн спецпредстав переговорщик | de gesandt unterhandl sonderbeauftr | fr emissair envoye | pl wyslann negocjator | es enviad emisari negociador | it inviat emissari negoziator
prisoner: en prison captiv pow. pows. inmate | uk полонен бранц в'язн вязн | ru пленн заключенн узник | de gefangen haftling | fr prisonn detenu captif | pl jenc jeniec wiezn | es pres. presos. prision cautiv | it prigion detenut
exchange: en exchang swap | uk обмін обмен | ru обмен | de austausch | fr echang | pl wymian wymien | es canj intercamb | it scambi
sanction: en sanction blacklist freez lists. listed. | uk санкц | ru санкц | de sanktion | fr sanction gel. gele | pl sankcj | es sancion | it sanzion
kill: en kill dead. death die. dies. died. toll. fatal victim | uk загин вбит смерт помер жертв тіл. тіла. | ru погиб убит убив смерт умер жертв | de tot. tote toten totet getot starb gestorben opfer todes | fr tue. tues. tuee mort decede victim | pl zgin zabit smier ofiar nie.zyje zmarl | es muert muer matar murio mato fallec victim | it mort uccis vittim
hurt: en hurt injur wound | uk поранен постражд травм | ru ранен пострад травм | de verletzt verwund | fr bless | pl rann rannych poszkod | es herid lesion | it ferit
strike: en strike. strikes. attack shell bombard missile drone raid | uk удар обстріл атак ракет дрон безпілот | ru удар обстрел атак ракет дрон беспилот | de angriff beschuss rakete drohn | fr frappe attaque bombard missil drone | pl atak ostrzal rakiet dron uderz | es ataque bombard misil dron | it attacc bombard missil drone raid
explosion: en explo blast blown blew | uk вибух | ru взрыв | de explo detonation | fr explos | pl wybuch eksploz | es explo pirotecn | it esplos scoppi
fire: en fire. fires. blaze burn wildfire | uk пожеж горі згор | ru пожар горел сгорел огонь огн | de brand. brande feuer. brannt | fr incend feu. feux. brul | pl pozar sploneł splon | es incend fuego | it incend fiamm rogo
quake: en quake earthquake tremor seismic magnitud | uk землетр магнітуд | ru землетряс магнитуд | de erdbeb beben | fr seisme tremblement | pl trzesien | es terremot sismo seism | it terremot sisma scossa
flood: en flood river inundat | uk повін паводк затоп | ru наводн паводок затоп | de hochwasser uberflut flut. | fr inond crue | pl powodz powodzi zala | es inundac riada | it alluvion inondaz
storm: en storm hurricane cyclone typhoon tempest | uk шторм буревій ураган бур. буря | ru шторм ураган бур. буря | de sturm orkan | fr tempete ouragan | pl burz wichur sztorm | es tormenta huracan temporal. | it tempest uragan
rescue: en rescu saved. save. survivor evacuat | uk врят рятув евакую | ru спас эваку | de rett evaku | fr sauve secour evacu | pl ratow uratow ewaku | es rescat salvad evacu | it salvat soccor evacu
court: en court. judge tribunal trial. justice verdict sentenc magistrate | uk суд. суду. суддя судд трибунал вирок процес. | ru суд. суда. судья судь трибунал приговор процесс | de gericht richter tribunal prozess urteil | fr tribunal juge. juges. proces cour. justic | pl sad. sadu. sedzi trybunal proces. wyrok | es tribunal juez jueces juicio juzgad corte. | it tribunal giudic process corte. sentenz
arrest: en arrest detain custody | uk затрим арешт | ru задерж арест | de festnahm verhaft festgenomm | fr arret interpell garde. | pl zatrzym areszt | es deten arrest | it arrest ferm. fermat
police: en police officer cops | uk поліц | ru полиц | de polizei polizist | fr police policier gendarm | pl policj | es polici | it polizi carabinier
resign: en resign quits stepdown steps.down | uk відстав подав.у звільн | ru отстав ушел | de rucktritt tritt.zur zuruckge | fr demission | pl dymisj rezygn | es dimi renunci | it dimett dimis
vote: en vote voting election elect. elected ballot recount poll. polls. | uk вибор голосув обран | ru выбор голосов избран | de wahl wahlen stimm. abstimm gewahlt | fr elect vote scrutin | pl wybor glosow | es elecc vot comici | it elezion vot. voto
factory: en factory plant. works. | uk фабри завод | ru фабри завод | de fabrik werk. | fr usine fabrique | pl fabryk zaklad | es fabric planta. | it fabbric stabil
ferry: en ferry ferries | uk пором | ru паром | de fahr. fahre fahren | fr ferry | pl prom. promu. | es ferri transbord | it traghett
port: en port. harbour harbor quay | uk порт. порту. порт | ru порт. порту. порта. | de hafen kai kaimauer | fr port. quai | pl port. portu. nabrzez | es puerto muelle | it porto. banchin
miner: en miner miners mine. mines. shaft pit. | uk шахт | ru шахт | de bergleut bergwerk grube | fr mine. mines. mineurs.de | pl gornik kopaln | es minero mina. | it minator miniera
power: en power. electric blackout substation grid | uk електр світл знеструм | ru электр свет. обесточ | de strom. kraftwerk stromaus umspann | fr electric courant centrale | pl prad pradu elektr | es electric luz apagon | it elettric luce. blackout
president: en president | uk президент | ru президент | de prasident | fr president | pl prezydent | es president | it president
minister: en minister secretary | uk міністр | ru министр | de minister | fr ministr | pl ministr minister | es ministr | it ministr
hospital: en hospital clinic | uk лікарн | ru больниц госпитал | de krankenhaus klinik spital | fr hopita | pl szpital | es hospital | it ospedal
camp: en camp. camps. | uk табор табір | ru лагер | de lager. lagern lagers lagerleit | fr camp. camps. colonie | pl oboz obozu | es campament campo. | it campo. campi.
guarantee: en guarantee | uk гарант | ru гарант | de garanti sicherheitsgar | fr garanti | pl gwaranc | es garant | it garanz
plane: en plane aircraft airliner jet. flight | uk літак | ru самолет | de flugzeug | fr avion | pl samolot | es avion | it aere
train: en train. trains. rail railway | uk поїзд потяг залізни | ru поезд железнодор | de zug. zuge bahn. bahnen | fr train. trains. | pl pociag kolej | es tren. trenes | it treno treni
bus: en bus. buses coach. | uk автобус | ru автобус | de bus. busse busungl | fr bus. car. autocar | pl autobus | es autobus autocar | it autobus pullman
strikework: en walkout strike.action | uk страйк | ru забастов | de streik warnstreik | fr greve | pl strajk | es huelga | it scioper
accident: en accident crash collision collid | uk аварі дтп зіткн | ru авари дтп столкн | de unfall ungluck zusammenst | fr accident collision heurt | pl wypadek wypadk zderz | es accident choque | it incident scontro
market: en market. markets. | uk ринк | ru рынк рынок | de markt | fr marche. marches. | pl rynk rynek | es mercad | it mercat
official: en official authorit | uk посадов чиновн | ru чиновник должностн | de beamt behord | fr fonctionnair autorit responsabl | pl urzednik wladz | es funcionari autoridad | it funzionari autorita
sign: en sign. signs. signed agree accord. deal. pact. | uk підпис угод домов | ru подпис соглаш договор | de unterzeich abkommen einig vereinbar | fr sign accord | pl podpis porozum umow | es firma acuerd pact | it firma accord intes
offer: en offer propos invite | uk пропон запрош | ru предлож приглас | de angebot bietet bot. einlad | fr offr propos invit | pl propon zapros | es ofrec propon invit | it offr propon invit
host: en host. hosts. organis organiz stage. | uk прийм провести організ | ru принять принимает провести организ | de ausricht gastgeb | fr accueil organis | pl goscic organiz | es acog organiz | it ospit organizz
warrant: en warrant | uk ордер | ru ордер | de haftbefehl | fr mandat. | pl nakaz list.goncz | es orden. ordenes | it mandat
confirm: en confirm | uk підтверд | ru подтверд | de bestatig | fr confirm | pl potwierdz | es confirm | it conferm
wages: en pay. payment wage salar | uk зарплат виплат | ru зарплат выплат | de lohn gehalt zahlung | fr salair paiement | pl plac. wynagrodz | es salari pago. pagos. | it salari pagament
`

const BEGINNINGS = readBeginnings(CONCEPTS)

function readBeginnings(table: string): Map<string, Map<string, string>> {
  const byLanguage = new Map<string, Map<string, string>>()
  for (const line of table.trim().split('\n')) {
    const [concept = '', rest = ''] = line.split(/: (.*)/)
    for (const part of rest.split(' | ')) {
      const [language = '', ...beginnings] = part.trim().split(' ')
      const known = byLanguage.get(language) ?? new Map<string, string>()
      byLanguage.set(language, known)
      for (const beginning of beginnings) if (!known.has(beginning)) known.set(beginning, concept)
    }
  }
  return byLanguage
}
