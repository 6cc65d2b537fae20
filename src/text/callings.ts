// What people and bodies are called by what they are: nouns in the dictionary form, by language, kind and gender.
// Two words of one kind can mean the same one: the mayor is der Bürgermeister here and der Rathauschef two lines on.

export type Calling = { lemma: string; kinds: ReadonlySet<string>; gender: 'm' | 'f' | 'n' | 'any' }

/** Kinds that anybody may be called by: the woman, the young man, the source. */
export const ANYBODY = 'anybody'
/** Kinds that any body may be called by: the authority, the organisation. */
export const ANY_BODY = 'body'
/** Whose mother, whose neighbour: another than the one named last, so only the same word means the same person. */
export const KIN = 'kin'

const BODIES = new Set([ANY_BODY, 'office', 'company', 'union', 'court', 'institute', 'police', 'paper', 'church'])

/** A body or a paper, not a person. */
export function isBody(calling: Calling): boolean {
  for (const kind of calling.kinds) if (BODIES.has(kind)) return true
  return false
}

/** Every word for a person or a body in one language, by its dictionary form. */
export function callingsIn(language: string): ReadonlyMap<string, Calling> {
  return TABLES[language] ?? new Map()
}

// kind: words for men / for women / neuter (or for both, in languages without a neuter)
const WORDS: Record<string, string> = {
  en: `
    source: // source insider
    anybody: man gentleman boy youth / woman lady girl / source insider person teenager youngster interviewee
    kin: father son brother husband uncle grandfather / mother daughter sister wife aunt grandmother / neighbour neighbor colleague friend
    lawyer: // lawyer attorney solicitor barrister counsel advocate defender
    prosecutor: // prosecutor
    judge: // judge magistrate justice
    accused: // defendant accused convict
    witness: // witness
    mayor: // mayor
    minister: // minister secretary
    president: // president
    governor: // governor
    chief: chairman businessman / chairwoman businesswoman / director chief head chair boss manager leader executive principal headmaster founder owner entrepreneur
    speaker: spokesman / spokeswoman / spokesperson
    doctor: // doctor surgeon physician medic paediatrician
    nurse: // nurse midwife
    teacher: / headmistress schoolmistress / teacher professor educator lecturer
    scientist: // scientist researcher professor academic biologist physicist ecologist hydrologist
    expert: // expert analyst economist historian psychologist
    diplomat: // diplomat ambassador envoy mediator negotiator
    soldier: // general colonel major captain officer commander soldier sergeant
    rescuer: fireman / / firefighter rescuer
    farmer: // farmer grower
    priest: // priest pastor bishop reverend
    actor: actor / actress / performer
    artist: // director filmmaker painter sculptor artist
    writer: // writer author novelist poet
    journalist: // journalist reporter editor
    musician: // musician singer pianist conductor composer
    athlete: // player striker goalkeeper captain athlete swimmer runner
    coach: // coach manager trainer
    politician: councilman congressman / councilwoman congresswoman / politician lawmaker deputy senator councillor legislator candidate
    official: // official commissioner ombudsman administrator
    worker: // worker driver engineer pilot baker craftsman cook
    volunteer: // volunteer activist campaigner coordinator organiser organizer
    resident: / widow / resident pensioner tenant passenger villager
    child: // child pupil student
    body: // organisation organization body agency
    office: // ministry department office authority council commission administration embassy government service
    company: // company firm manufacturer operator maker
    union: // union association charity fund foundation party group club
    court: // court tribunal
    institute: // institute university school centre center
    police: // police
    paper: // report letter statement ruling document study note`,
  de: `
    source: informant insider / quelle informantin
    anybody: mann junge herr jugendliche alte rentner 61-jährige / frau dame mädchen alte rentnerin seniorin / informant insider gesprächspartner gesprächspartnerin quelle person
    kin: vater sohn bruder ehemann onkel großvater nachbar freund kollege / mutter tochter schwester ehefrau tante großmutter nachbarin freundin kollegin witwe
    lawyer: anwalt rechtsanwalt verteidiger jurist strafverteidiger notar / anwältin rechtsanwältin verteidigerin juristin strafverteidigerin notarin
    prosecutor: staatsanwalt ankläger / staatsanwältin anklägerin
    judge: richter / richterin
    accused: angeklagte beschuldigte verurteilte / angeklagte beschuldigte verurteilte
    witness: zeuge / zeugin
    mayor: bürgermeister oberbürgermeister rathauschef stadtoberhaupt ortsvorsteher / bürgermeisterin oberbürgermeisterin rathauschefin
    minister: minister außenminister innenminister ressortchef / ministerin außenministerin innenministerin ressortchefin
    president: präsident staatschef / präsidentin
    governor: gouverneur landrat ministerpräsident / gouverneurin landrätin ministerpräsidentin
    chief: chef direktor leiter vorsitzende vorstand firmenchef geschäftsführer intendant unternehmer gründer inhaber generaldirektor / chefin direktorin leiterin vorsitzende firmenchefin geschäftsführerin intendantin unternehmerin gründerin inhaberin
    speaker: sprecher pressesprecher regierungssprecher / sprecherin pressesprecherin regierungssprecherin
    doctor: arzt mediziner chirurg chefarzt notarzt / ärztin medizinerin chirurgin chefärztin
    nurse: pfleger krankenpfleger sanitäter / krankenschwester pflegerin sanitäterin hebamme
    teacher: lehrer pädagoge rektor schulleiter / lehrerin pädagogin rektorin schulleiterin erzieherin
    scientist: forscher wissenschaftler biologe physiker professor hydrologe ökologe / forscherin wissenschaftlerin biologin physikerin professorin hydrologin ökologin
    expert: experte analyst ökonom historiker psychologe fachmann / expertin analystin ökonomin historikerin psychologin fachfrau
    diplomat: diplomat botschafter gesandte vermittler unterhändler verhandler / diplomatin botschafterin gesandte vermittlerin unterhändlerin
    soldier: general oberst major hauptmann kommandant offizier soldat / generalin offizierin soldatin kommandantin
    rescuer: feuerwehrmann retter helfer einsatzleiter / retterin helferin einsatzleiterin
    farmer: bauer landwirt / bäuerin landwirtin
    priest: pfarrer pastor bischof geistliche / pfarrerin pastorin bischöfin
    actor: schauspieler darsteller mime / schauspielerin darstellerin
    artist: regisseur filmemacher maler künstler / regisseurin filmemacherin malerin künstlerin
    writer: autor schriftsteller dichter / autorin schriftstellerin dichterin
    journalist: journalist reporter redakteur / journalistin reporterin redakteurin
    musician: musiker sänger dirigent komponist / musikerin sängerin dirigentin komponistin
    athlete: spieler stürmer torwart kapitän sportler / spielerin stürmerin torhüterin kapitänin sportlerin
    coach: trainer coach / trainerin
    politician: politiker abgeordnete gemeinderat stadtrat kandidat senator oppositionsführer / politikerin abgeordnete gemeinderätin stadträtin kandidatin senatorin
    official: beamte beauftragte kommissar kämmerer / beamtin beauftragte kommissarin kämmerin
    worker: arbeiter fahrer gewerkschafter betriebsrat ingenieur bäcker wirt / arbeiterin fahrerin straßenbahnfahrerin gewerkschafterin betriebsrätin ingenieurin bäckerin wirtin
    volunteer: aktivist koordinator projektleiter / aktivistin koordinatorin projektleiterin elternbeirätin
    resident: bewohner anwohner zuhörer passant / bewohnerin anwohnerin zuhörerin passantin
    child: schüler student / schülerin studentin
    body: / behörde organisation einrichtung stelle institution
    office: / regierung verwaltung botschaft kommission stadtkasse delegation / ministerium amt landesamt bundesamt büro referat
    company: konzern betrieb betreiber hersteller / firma bank / unternehmen werk
    union: verein verband suchdienst rettungsdienst klub / gewerkschaft stiftung partei initiative fraktion
    court: gerichtshof / / gericht landgericht amtsgericht
    institute: / universität hochschule / institut zentrum
    police: / polizei staatsanwaltschaft
    paper: bericht brief vermerk / studie mitteilung erklärung notiz / urteil schreiben gutachten`,
  fr: `
    source: / source
    anybody: homme garçon monsieur vieillard jeune adolescent quinquagénaire sexagénaire septuagénaire octogénaire retraité / femme fille dame jeune adolescente quinquagénaire sexagénaire septuagénaire octogénaire retraitée / source personne intéressé intéressée interlocuteur interlocutrice
    kin: père fils frère mari oncle grand-père voisin ami collègue / mère sœur épouse tante grand-mère voisine amie veuve
    lawyer: avocat défenseur juriste notaire bâtonnier / avocate juriste
    prosecutor: procureur / procureure
    judge: juge magistrat / juge magistrate
    accused: prévenu accusé condamné / prévenue accusée condamnée
    witness: témoin / témoin
    mayor: maire édile / maire mairesse
    minister: ministre / ministre
    president: président / présidente
    governor: gouverneur préfet / gouverneure préfète
    chief: directeur chef patron dirigeant responsable délégué pdg fondateur gérant / directrice cheffe patronne dirigeante responsable déléguée fondatrice gérante
    speaker: porte-parole / porte-parole
    doctor: médecin chirurgien docteur / médecin chirurgienne
    nurse: infirmier / infirmière
    teacher: professeur enseignant instituteur / professeure enseignante institutrice
    scientist: chercheur scientifique biologiste physicien / chercheuse scientifique biologiste physicienne
    expert: expert analyste économiste historien psychologue / experte analyste économiste historienne psychologue
    diplomat: diplomate ambassadeur émissaire médiateur négociateur / diplomate ambassadrice médiatrice négociatrice
    soldier: général colonel commandant capitaine officier soldat / générale colonelle commandante capitaine officière
    rescuer: pompier secouriste / pompière
    farmer: agriculteur éleveur paysan / agricultrice éleveuse paysanne
    priest: curé prêtre évêque / /
    actor: acteur comédien interprète / actrice comédienne interprète
    artist: réalisateur cinéaste peintre artiste metteur / réalisatrice cinéaste peintre artiste
    writer: écrivain auteur romancier poète / écrivaine autrice romancière
    journalist: journaliste reporter / journaliste
    musician: musicien chanteur pianiste compositeur / musicienne chanteuse pianiste
    athlete: joueur attaquant gardien capitaine / joueuse attaquante gardienne
    coach: entraîneur sélectionneur coach / entraîneuse
    politician: député sénateur élu conseiller candidat adjoint / députée sénatrice élue conseillère candidate adjointe
    official: fonctionnaire commissaire secrétaire / fonctionnaire commissaire secrétaire
    worker: ouvrier chauffeur syndicaliste ingénieur boulanger horloger artisan luthier / ouvrière syndicaliste boulangère artisane
    volunteer: bénévole militant coordinateur animateur / bénévole militante coordinatrice
    resident: habitant riverain client automobiliste / habitante riveraine cliente
    child: élève étudiant lycéen / élève étudiante lycéenne
    body: organisme / organisation institution structure
    office: ministère bureau gouvernement parquet / préfecture mairie ambassade administration commission présidence
    company: groupe fabricant / entreprise société firme compagnie direction
    union: syndicat parti fonds club / association fondation
    court: tribunal / cour
    institute: institut centre / université école
    police: / police gendarmerie
    paper: rapport courrier communiqué jugement document / lettre note étude`,
  es: `
    source: / fuente
    anybody: hombre chico joven muchacho señor anciano adolescente niño / mujer chica joven señora anciana adolescente niña / fuente persona
    kin: padre hijo hermano marido tío abuelo vecino amigo / madre hija hermana esposa tía abuela vecina amiga viuda
    lawyer: abogado letrado defensor jurista notario / abogada letrada defensora jurista notaria
    prosecutor: fiscal / fiscal
    judge: juez magistrado / jueza magistrada
    accused: acusado procesado condenado imputado reo / acusada procesada condenada imputada
    witness: testigo / testigo
    mayor: alcalde edil regidor / alcaldesa regidora
    minister: ministro / ministra
    president: presidente mandatario / presidenta mandataria
    governor: gobernador / gobernadora
    chief: director jefe dirigente responsable empresario fundador gerente patrón / directora jefa dirigente responsable empresaria fundadora gerente
    speaker: portavoz / portavoz
    doctor: médico doctor cirujano / médica doctora cirujana
    nurse: enfermero / enfermera
    teacher: profesor maestro docente educador / profesora maestra docente educadora
    scientist: científico investigador biólogo físico / científica investigadora bióloga física
    expert: experto analista economista historiador psicólogo / experta analista economista historiadora psicóloga
    diplomat: diplomático embajador enviado mediador negociador / diplomática embajadora mediadora negociadora
    soldier: general coronel comandante capitán soldado / generala coronela
    rescuer: bombero rescatista / bombera
    farmer: agricultor ganadero campesino / agricultora ganadera
    priest: cura párroco sacerdote obispo / /
    actor: actor intérprete / actriz intérprete
    artist: cineasta director realizador pintor artista / cineasta directora realizadora pintora artista
    writer: escritor autor novelista poeta / escritora autora novelista
    journalist: periodista reportero / periodista reportera
    musician: músico cantante pianista afinador compositor / música cantante pianista
    athlete: jugador delantero portero capitán / jugadora delantera portera
    coach: entrenador seleccionador técnico / entrenadora
    politician: diputado senador concejal candidato / diputada senadora concejala candidata
    official: funcionario comisario secretario / funcionaria comisaria secretaria
    worker: trabajador obrero sindicalista camionero ingeniero panadero operario mariscador / trabajadora obrera sindicalista ingeniera panadera operaria mariscadora
    volunteer: voluntario activista coordinador / voluntaria activista coordinadora
    resident: habitante espectador cliente pasajero / habitante espectadora clienta
    child: alumno estudiante / alumna estudiante
    body: organismo / entidad organización institución
    office: ministerio gobierno ayuntamiento gabinete / consejería alcaldía embajada administración comisión
    company: grupo fabricante / empresa compañía firma
    union: sindicato partido fondo club / asociación fundación
    court: tribunal juzgado / corte audiencia
    institute: instituto centro / universidad escuela
    police: / policía
    paper: informe comunicado documento escrito / carta nota sentencia`,
  it: `
    source: / fonte
    anybody: uomo ragazzo giovane vecchio signore anziano bambino / donna ragazza giovane signora anziana bambina / fonte persona
    kin: padre figlio fratello marito zio nonno vicino amico / madre figlia sorella moglie zia nonna vicina amica vedova
    lawyer: avvocato legale difensore giurista notaio / avvocata avvocatessa legale giurista
    prosecutor: procuratore pm / procuratrice
    judge: giudice magistrato / giudice magistrata
    accused: imputato accusato condannato / imputata accusata condannata
    witness: testimone teste / testimone teste
    mayor: sindaco / sindaca
    minister: ministro / ministra
    president: presidente / presidente presidentessa
    governor: governatore prefetto / governatrice prefetta
    chief: direttore capo dirigente responsabile imprenditore fondatore titolare / direttrice capa dirigente responsabile imprenditrice fondatrice titolare
    speaker: portavoce / portavoce
    doctor: medico dottore chirurgo / medica dottoressa chirurga
    nurse: infermiere / infermiera
    teacher: professore insegnante maestro educatore / professoressa insegnante maestra educatrice
    scientist: scienziato ricercatore biologo fisico / scienziata ricercatrice biologa
    expert: esperto analista economista storico psicologo / esperta analista economista storica psicologa
    diplomat: diplomatico ambasciatore inviato mediatore negoziatore / diplomatica ambasciatrice mediatrice negoziatrice
    soldier: generale colonnello comandante capitano soldato / comandante
    rescuer: pompiere soccorritore / soccorritrice
    farmer: agricoltore allevatore contadino / agricoltrice allevatrice
    priest: parroco sacerdote vescovo prete / /
    actor: attore interprete / attrice interprete
    artist: regista cineasta pittore artista / regista cineasta pittrice artista
    writer: scrittore autore romanziere poeta / scrittrice autrice
    journalist: giornalista cronista / giornalista cronista
    musician: musicista cantante pianista liutaio compositore / musicista cantante pianista
    athlete: giocatore attaccante portiere capitano / giocatrice
    coach: allenatore tecnico mister / allenatrice
    politician: deputato senatore consigliere candidato / deputata senatrice consigliera candidata
    official: funzionario commissario segretario / funzionaria commissaria segretaria
    worker: operaio sindacalista autista ingegnere fornaio barista / operaia sindacalista ingegnera fornaia addetta barista
    volunteer: volontario attivista coordinatore / volontaria attivista coordinatrice
    resident: abitante spettatore pensionato cliente / abitante spettatrice pensionata cliente
    child: alunno studente / alunna studentessa
    body: ente organismo / organizzazione istituzione struttura
    office: ministero governo comune ufficio / prefettura questura ambasciata amministrazione commissione
    company: gruppo produttore / azienda impresa società ditta compagnia
    union: sindacato partito fondo club / associazione fondazione
    court: tribunale / corte
    institute: istituto centro / università scuola
    police: / polizia procura
    paper: rapporto comunicato documento / lettera nota sentenza`,
  pl: `
    source: informator / informatorka / źródło
    anybody: mężczyzna chłopiec chłopak młodzieniec staruszek nastolatek rozmówca informator emeryt / kobieta dziewczyna dziewczynka staruszka nastolatka rozmówczyni informatorka emerytka / źródło
    kin: ojciec syn brat mąż wujek dziadek sąsiad kolega / matka mama córka siostra żona ciotka babcia sąsiadka koleżanka wdowa
    lawyer: adwokat prawnik obrońca mecenas pełnomocnik / adwokatka prawniczka obrończyni pełnomocniczka
    prosecutor: prokurator oskarżyciel / prokuratorka
    judge: sędzia / sędzia
    accused: oskarżony podejrzany skazany / oskarżona podejrzana skazana
    witness: świadek / świadkini
    mayor: burmistrz prezydent wójt włodarz / burmistrzyni prezydentka wójtka
    minister: minister wiceminister / ministra ministerka wiceministra
    president: prezydent / prezydentka
    governor: gubernator wojewoda starosta / gubernatorka
    chief: dyrektor kierownik szef prezes przewodniczący przedsiębiorca założyciel właściciel ordynator / dyrektorka kierowniczka szefowa prezeska przewodnicząca założycielka właścicielka ordynatorka
    speaker: rzecznik / rzeczniczka
    doctor: lekarz medyk chirurg ordynator / lekarka ordynatorka
    nurse: pielęgniarz ratownik / pielęgniarka ratowniczka położna
    teacher: nauczyciel pedagog wychowawca / nauczycielka wychowawczyni
    scientist: naukowiec badacz biolog profesor hydrolog / badaczka biolożka profesorka
    expert: ekspert analityk ekonomista historyk psycholog / ekspertka analityczka historyczka psycholożka
    diplomat: dyplomata ambasador mediator negocjator wysłannik / dyplomatka ambasadorka mediatorka negocjatorka
    soldier: generał pułkownik major kapitan dowódca żołnierz / żołnierka
    rescuer: strażak ratownik / strażaczka ratowniczka
    farmer: rolnik gospodarz sadownik / rolniczka
    priest: ksiądz duchowny proboszcz biskup / /
    actor: aktor / aktorka
    artist: reżyser malarz artysta / reżyserka malarka artystka
    writer: pisarz autor poeta / pisarka autorka poetka
    journalist: dziennikarz reporter / dziennikarka reporterka
    musician: muzyk śpiewak pianista kompozytor / śpiewaczka pianistka
    athlete: zawodnik napastnik bramkarz kapitan siatkarz piłkarz sportowiec / zawodniczka siatkarka
    coach: trener szkoleniowiec / trenerka
    politician: poseł senator radny kandydat polityk / posłanka senatorka radna kandydatka
    official: urzędnik komisarz sekretarz pracownik inspektor / urzędniczka pracownica inspektorka
    worker: robotnik kierowca związkowiec inżynier piekarz wędkarz / robotnica związkowczyni inżynierka piekarka księgowa
    volunteer: wolontariusz aktywista koordynator działacz / wolontariuszka aktywistka koordynatorka działaczka
    resident: mieszkaniec pasażer widz / mieszkanka pasażerka
    child: uczeń student / uczennica studentka
    body: organ / instytucja organizacja jednostka placówka
    office: resort urząd rząd ratusz magistrat sztab departament wydział / ambasada komisja rada administracja / ministerstwo biuro starostwo kuratorium
    company: koncern producent zarząd / firma spółka / przedsiębiorstwo
    union: związek klub fundusz / fundacja partia / stowarzyszenie
    court: sąd trybunał
    institute: instytut / szkoła uczelnia / centrum
    police: / policja prokuratura straż
    paper: raport list wyrok komunikat protokół dokument wpis / notatka ulotka odpowiedź / oświadczenie pismo uzasadnienie zarządzenie orzeczenie`,
  uk: `
    source: співрозмовник / співрозмовниця / джерело
    anybody: чоловік хлопець юнак хлопчик дідусь підліток співрозмовник пенсіонер / жінка дівчина дівчинка бабуся співрозмовниця пенсіонерка / джерело
    kin: батько син брат дід дядько сусід приятель колега / мати мама дочка донька сестра тітка сусідка дружина подруга вдова
    lawyer: адвокат юрист захисник правник / адвокатка юристка захисниця правниця
    prosecutor: прокурор обвинувач / прокурорка
    judge: суддя / суддя
    accused: обвинувачений підсудний підозрюваний засуджений / обвинувачена підсудна підозрювана
    witness: свідок очевидець / свідкиня очевидиця
    mayor: мер голова / мерка мериня голова
    minister: міністр / міністерка
    president: президент / президентка
    governor: губернатор / губернаторка
    chief: директор керівник голова глава начальник очільник шеф завідувач засновник власник підприємець / директорка керівниця начальниця очільниця завідувачка засновниця власниця підприємиця
    speaker: речник / речниця
    doctor: лікар медик хірург / лікарка
    nurse: медбрат фельдшер / медсестра фельдшерка
    teacher: учитель вчитель вихователь педагог / учителька вчителька вихователька
    scientist: науковець учений вчений біолог професор дослідник гідролог / науковиця учена вчена біологиня професорка дослідниця
    expert: експерт аналітик економіст історик психолог / експертка аналітикиня історикиня психологиня
    diplomat: дипломат посол перемовник посередник посланець / дипломатка посолка перемовниця посередниця
    soldier: генерал полковник майор капітан командир військовий / командирка військова
    rescuer: рятувальник пожежник / рятувальниця
    farmer: фермер аграрій / фермерка
    priest: священник єпископ / /
    actor: актор / акторка
    artist: режисер художник митець / режисерка художниця
    writer: письменник автор поет / письменниця авторка поетка
    journalist: журналіст репортер критик / журналістка репортерка
    musician: музикант співак піаніст композитор / співачка піаністка
    athlete: гравець нападник воротар капітан спортсмен / спортсменка
    coach: тренер наставник / тренерка
    politician: депутат кандидат політик / депутатка кандидатка
    official: чиновник посадовець співробітник представник секретар радник уповноважений омбудсмен / чиновниця посадовиця співробітниця представниця секретарка радниця уповноважена омбудсменка
    worker: робітник водій інженер бухгалтер підрядник майстер пекар / робітниця бухгалтерка
    volunteer: волонтер активіст координатор правозахисник / волонтерка активістка координаторка правозахисниця
    resident: мешканець житель пасажир глядач / мешканка жителька пасажирка
    child: учень студент / учениця студентка
    body: орган / установа організація інституція структура
    office: уряд департамент комітет штаб секретаріат / адміністрація комісія рада пресслужба прес-служба амбасада служба / міністерство відомство управління посольство
    company: підприємець концерн / компанія фірма / підприємство
    union: фонд клуб / спілка партія профспілка / товариство
    court: суд трибунал
    institute: інститут центр / школа
    police: / поліція прокуратура
    paper: лист звіт вирок протокол документ допис / заява постанова ухвала довідка доповідь / повідомлення рішення`,
  ru: `
    source: собеседник источник / собеседница
    anybody: мужчина парень мальчик юноша старик дедушка подросток собеседник источник пенсионер / женщина девушка девочка старушка бабушка собеседница пенсионерка
    kin: отец сын брат дед дядя сосед приятель коллега / мать мама дочь сестра тётя соседка жена подруга вдова
    lawyer: адвокат юрист защитник / адвокатесса защитница
    prosecutor: прокурор обвинитель
    judge: судья / судья
    accused: обвиняемый подсудимый подозреваемый осуждённый / обвиняемая подсудимая подозреваемая
    witness: свидетель очевидец / свидетельница очевидица
    mayor: мэр градоначальник / мэр
    minister: министр / министр
    president: президент
    governor: губернатор
    chief: директор руководитель глава начальник председатель шеф заведующий основатель владелец предприниматель / директриса руководительница начальница заведующая основательница владелица
    speaker: пресс-секретарь / пресс-секретарь
    doctor: врач доктор медик хирург
    nurse: фельдшер / медсестра
    teacher: учитель воспитатель педагог преподаватель / учительница воспитательница
    scientist: учёный биолог профессор исследователь гидролог
    expert: эксперт аналитик экономист историк психолог
    diplomat: дипломат посол переговорщик посредник посланник / переговорщица посредница
    soldier: генерал полковник майор капитан командир военный
    rescuer: спасатель пожарный
    farmer: фермер / фермерша
    priest: священник епископ / /
    actor: актёр / актриса
    artist: режиссёр художник / художница
    writer: писатель автор поэт / писательница
    journalist: журналист репортёр / журналистка
    musician: музыкант певец пианист композитор / певица пианистка
    athlete: игрок нападающий вратарь капитан спортсмен / спортсменка
    coach: тренер наставник
    politician: депутат кандидат политик
    official: чиновник сотрудник представитель секретарь советник уполномоченный омбудсмен / чиновница сотрудница представительница
    worker: рабочий водитель инженер мастер пекарь егерь пилот лётчик / продавщица
    volunteer: волонтёр активист координатор правозащитник / волонтёрка активистка правозащитница
    resident: житель пассажир зритель / жительница пассажирка
    child: ученик студент / ученица студентка
    body: орган / организация / учреждение ведомство
    office: мид департамент комитет штаб аппарат секретариат / администрация комиссия пресс-служба служба опека мэрия / министерство правительство управление посольство
    company: концерн / компания фирма / предприятие
    union: фонд клуб союз профсоюз / партия ассоциация / общество
    court: суд трибунал
    institute: институт центр / школа
    police: / полиция прокуратура
    paper: отчёт приговор протокол документ доклад / справка записка / письмо заявление постановление сообщение решение`,
}

const TABLES: Record<string, ReadonlyMap<string, Calling>> = Object.fromEntries(
  Object.entries(WORDS).map(([language, lines]) => [language, tableOf(lines)]),
)

function tableOf(lines: string): Map<string, Calling> {
  const table = new Map<string, { lemma: string; kinds: Set<string>; gender: Calling['gender'] }>()
  for (const line of lines.trim().split('\n')) {
    const [kind = '', words = ''] = line.trim().split(':')
    const bodies = BODIES.has(kind)
    for (const [n, list] of words.split('/').entries())
      for (const lemma of list.split(' ').filter(Boolean)) {
        const gender = n === 0 ? 'm' : n === 1 ? 'f' : bodies ? 'n' : 'any'
        const known = table.get(lemma)
        if (known === undefined) table.set(lemma, { lemma, kinds: new Set([kind]), gender })
        else {
          known.kinds.add(kind)
          if (known.gender !== gender) known.gender = 'any'
        }
      }
  }
  return table
}
