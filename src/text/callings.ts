// What people and bodies are called by what they are: nouns in the dictionary form, by language, kind and gender.
// Two words of one kind can mean the same one: the mayor is der Bürgermeister here and der Rathauschef two lines on.

export type Calling = { lemma: string; kinds: ReadonlySet<string>; gender: 'm' | 'f' | 'n' | 'any' }

/** Kinds that anybody may be called by: the woman, the young man, the source. */
export const ANYBODY = 'anybody'
/** Where somebody comes from: who is called a Pole is no Norwegian. */
export const NATIONAL = 'national'
/** Kinds that any body may be called by: the authority, the organisation. */
export const ANY_BODY = 'body'
/** Several at once: residents, правозахисники. */
export const MANY = 'many'
/** Whose mother, whose neighbour: another than the one named last, so only the same word means the same person. */
export const KIN = 'kin'

/**
 * A word of office that fits several kinds: an official may be a mayor or a spokesman, a politician a minister. It goes one way only:
 * who is called a mayor is no spokesman.
 */
export const WIDER: Record<string, readonly string[]> = {
  official: ['chief', 'mayor', 'minister', 'governor', 'president', 'speaker', 'diplomat', 'politician'],
  politician: ['minister', 'mayor', 'president', 'governor'],
  chief: ['mayor', 'governor', 'minister', 'official'],
  expert: ['scientist', 'doctor', 'lawyer'],
  scientist: ['expert', 'chief', 'doctor', 'teacher'],
  doctor: ['nurse', 'chief'],
  soldier: ['policeman'],
  policeman: ['soldier', 'speaker'],
  resident: ['witness', 'worker', 'farmer'],
  witness: ['resident', 'accused', 'worker'],
  artist: ['actor', 'writer', 'musician'],
  diplomat: ['chief', 'official', 'minister', 'speaker'],
  journalist: ['writer'],
  worker: ['chief'],
  volunteer: ['chief'],
  lawyer: ['official'],
  farmer: ['chief', 'worker'],
}

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
    kin: father son brother husband uncle grandfather / mother daughter sister wife aunt grandmother / neighbour neighbor colleague friend relative
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
    anybody: mann junge herr jugendliche alte rentner jährige preisträger sieger gewinner veteran überlebende / frau dame mädchen alte jährige rentnerin seniorin preisträgerin siegerin gewinnerin überlebende / informant insider gesprächspartner gesprächspartnerin quelle person
    kin: vater sohn bruder ehemann onkel großvater nachbar freund kollege enkel neffe cousin schwiegervater / mutter tochter schwester ehefrau tante großmutter nachbarin freundin kollegin witwe enkelin nichte cousine schwiegermutter
    lawyer: anwalt rechtsanwalt verteidiger jurist strafverteidiger notar / anwältin rechtsanwältin verteidigerin juristin strafverteidigerin notarin
    prosecutor: staatsanwalt ankläger / staatsanwältin anklägerin
    judge: richter / richterin
    accused: angeklagte beschuldigte verurteilte / angeklagte beschuldigte verurteilte
    witness: zeuge / zeugin
    mayor: bürgermeister oberbürgermeister rathauschef stadtoberhaupt ortsvorsteher / bürgermeisterin oberbürgermeisterin rathauschefin
    minister: minister außenminister innenminister ressortchef ministerpräsident kanzler bundeskanzler vizekanzler ressortleiter / ministerin außenministerin innenministerin ressortchefin ministerpräsidentin kanzlerin bundeskanzlerin vizekanzlerin ressortleiterin
    president: präsident staatschef / präsidentin
    governor: gouverneur landrat ministerpräsident / gouverneurin landrätin ministerpräsidentin
    chief: chef direktor leiter vorsitzende firmenchef geschäftsführer intendant unternehmer gründer inhaber generaldirektor regierungschef behördenchef / chefin direktorin leiterin vorsitzende firmenchefin geschäftsführerin intendantin unternehmerin gründerin inhaberin regierungschefin behördenchefin
    speaker: sprecher pressesprecher regierungssprecher / sprecherin pressesprecherin regierungssprecherin
    doctor: arzt mediziner chirurg chefarzt notarzt / ärztin medizinerin chirurgin chefärztin
    nurse: pfleger krankenpfleger sanitäter / krankenschwester pflegerin sanitäterin hebamme
    teacher: lehrer pädagoge rektor schulleiter / lehrerin pädagogin rektorin schulleiterin erzieherin
    scientist: forscher wissenschaftler biologe physiker professor hydrologe ökologe archivar bibliothekar kurator / archivarin bibliothekarin kuratorin forscherin wissenschaftlerin biologin physikerin professorin hydrologin ökologin
    expert: experte gutachter sachverständige analyst ökonom historiker psychologe fachmann / expertin gutachterin sachverständige analystin ökonomin historikerin psychologin fachfrau
    diplomat: diplomat botschafter gesandte vermittler unterhändler verhandler / diplomatin botschafterin gesandte vermittlerin unterhändlerin
    soldier: general oberst major hauptmann kommandant offizier soldat polizist kommissar / generalin offizierin soldatin kommandantin polizistin
    rescuer: feuerwehrmann retter helfer einsatzleiter / retterin helferin einsatzleiterin
    farmer: bauer landwirt / bäuerin landwirtin
    priest: pfarrer pastor bischof geistliche / pfarrerin pastorin bischöfin
    actor: schauspieler darsteller mime / schauspielerin darstellerin
    artist: produzent regisseur filmemacher maler künstler / produzentin regisseurin filmemacherin malerin künstlerin
    writer: autor schriftsteller dichter / autorin schriftstellerin dichterin
    journalist: journalist reporter redakteur / journalistin reporterin redakteurin
    musician: musiker sänger dirigent komponist geiger geigenbauer cellist / musikerin sängerin dirigentin komponistin geigerin geigenbauerin cellistin
    athlete: spieler stürmer torwart kapitän sportler fußballer verteidiger schwimmer läufer radprofi rennfahrer torjäger / spielerin stürmerin torhüterin kapitänin sportlerin fußballerin schwimmerin läuferin
    coach: trainer coach / trainerin
    politician: politiker abgeordnete gemeinderat stadtrat kandidat senator oppositionsführer ratsherr fraktionschef ratsmitglied sozialdemokrat christdemokrat liberale kanzlerkandidat / politikerin abgeordnete gemeinderätin stadträtin kandidatin senatorin ratsfrau ratsherrin fraktionschefin sozialdemokratin christdemokratin kanzlerkandidatin
    official: beamte beauftragte kommissar kämmerer / beamtin beauftragte kommissarin kämmerin
    worker: arbeiter fahrer gewerkschafter betriebsrat ingenieur bäcker wirt hundeführer schiffer küster mesmer förster imker fischer winzer metzger hausmeister friseur koch kellner maurer schreiner matrose taxifahrer postbote buchhändler gastwirt hirte uhrmacher / arbeiterin fahrerin straßenbahnfahrerin gewerkschafterin betriebsrätin ingenieurin bäckerin wirtin hundeführerin küsterin mesmerin försterin imkerin fischerin winzerin hausmeisterin friseurin köchin kellnerin buchhändlerin postbotin gärtnerin schneiderin verkäuferin kassiererin
    volunteer: aktivist koordinator projektleiter / aktivistin koordinatorin projektleiterin elternbeirätin
    resident: bewohner anwohner zuhörer passant anrainer besucher gast mieter kunde / bewohnerin anwohnerin zuhörerin passantin besucherin mieterin kundin touristin
    child: schüler student / schülerin studentin
    body: / behörde organisation einrichtung stelle institution
    office: rathaus senat gemeinderat vorstand stadtrat zoll / regierung verwaltung botschaft kommission stadtkasse delegation gemeinde stadtverwaltung kreisverwaltung behörde feuerwehr bergwacht küstenwache / ministerium amt landesamt bundesamt büro referat
    company: konzern betrieb betreiber hersteller verlag stadtwerk zulieferer autozulieferer versorger discounter autobauer / firma bank klinik reederei brauerei werft genossenschaft / unternehmen werk haus stadtwerke
    union: verein verband suchdienst rettungsdienst klub bund / gewerkschaft stiftung partei initiative fraktion bürgerinitiative vereinigung genossenschaft kammer / bündnis komitee
    court: gerichtshof / / gericht landgericht amtsgericht
    institute: / universität hochschule / institut zentrum
    police: / polizei staatsanwaltschaft
    paper: bericht brief vermerk text artikel beitrag / studie mitteilung erklärung notiz anklageschrift stellungnahme / urteil schreiben gutachten papier protokoll
    office: bundestag landtag kreistag dienst / kammer armee bundeswehr marine luftwaffe / parlament konsulat sekretariat
    company: / fluggesellschaft airline / krankenhaus klinikum
    union: / allianz union ngo
    paper: post tweet dossier
    minister: staatssekretär / staatssekretärin
    chief: sportvorstand finanzvorstand generalsekretär veranstalter gastgeber händler milliardär investor banker / generalsekretärin veranstalterin gastgeberin händlerin investorin bankerin
    soldier: kommandeur leutnant feldwebel inspekteur ermittler kriminalist / kommandeurin ermittlerin kriminalistin
    accused: tatverdächtige / tatverdächtige
    resident: migrant flüchtling geflüchtete tourist teilnehmer / migrantin geflüchtete teilnehmerin
    scientist: klimatologe meteorologe virologe infektiologe epidemiologe geologe seismologe astronaut dozent philosoph soziologe politologe kriminologe germanist mathematiker chemiker paläontologe demograf / klimatologin meteorologin virologin infektiologin epidemiologin geologin seismologin astronautin dozentin philosophin soziologin politologin kriminologin germanistin mathematikerin chemikerin demografin
    expert: berater unternehmensberater wirtschaftsprüfer / beraterin unternehmensberaterin wirtschaftsprüferin
    doctor: therapeut physiotherapeut / therapeutin physiotherapeutin
    musician: rapper / rapperin
    actor: komiker kabarettist moderator entertainer tänzer / komikerin kabarettistin moderatorin entertainerin tänzerin
    writer: influencer / influencerin
    athlete: keeper torhüter angreifer tennisprofi basketballer handballer athlet segler jockey weltmeister olympiasieger / basketballerin handballerin athletin seglerin weltmeisterin olympiasiegerin
    politician: parlamentarier bürgerrechtler / parlamentarierin bürgerrechtlerin
    priest: mönch rabbiner imam nuntius / nonne rabbinerin
    diplomat: konsul / konsulin
    worker: konditor architekt gärtner stadtplaner designer / konditorin architektin stadtplanerin designerin`,
  fr: `
    source: / source
    anybody: homme garçon monsieur vieillard jeune adolescent quinquagénaire sexagénaire septuagénaire octogénaire retraité quadragénaire trentenaire vingtenaire garçonnet gamin lauréat gagnant vainqueur vétéran rescapé survivant victime blessé nonagénaire / femme fille dame jeune adolescente quinquagénaire sexagénaire septuagénaire octogénaire retraitée quadragénaire trentenaire gamine lauréate gagnante rescapée survivante victime blessée nonagénaire / source personne intéressé intéressée interlocuteur interlocutrice
    kin: père fils frère mari oncle grand-père voisin ami collègue beau-père cousin neveu petit-fils beau-frère compagnon conjoint jumeau / mère sœur épouse tante grand-mère voisine amie veuve belle-mère cousine nièce petite-fille belle-sœur compagne colocataire
    lawyer: avocat défenseur juriste notaire bâtonnier / avocate juriste
    prosecutor: procureur / procureure
    judge: juge magistrat / juge magistrate
    accused: prévenu accusé condamné mis suspect / prévenue accusée condamnée suspecte
    witness: témoin / témoin
    mayor: maire édile élu / maire mairesse élue
    minister: ministre vice-ministre chancelier / ministre vice-ministre chancelière
    president: président vice-président / présidente vice-présidente
    governor: gouverneur préfet / gouverneure préfète
    chief: directeur chef patron dirigeant responsable délégué pdg fondateur gérant proviseur principal recteur propriétaire entrepreneur / directrice cheffe patronne dirigeante responsable déléguée fondatrice gérante proviseure principale rectrice propriétaire entrepreneuse
    speaker: porte-parole / porte-parole
    doctor: médecin chirurgien docteur pédiatre vétérinaire dentiste pharmacien urgentiste psychiatre cardiologue épidémiologiste / médecin chirurgienne pédiatre vétérinaire dentiste pharmacienne urgentiste psychiatre
    nurse: infirmier aide-soignant / infirmière aide-soignante sage-femme
    teacher: professeur enseignant instituteur maître éducateur / professeure enseignante institutrice maîtresse éducatrice
    scientist: chercheur scientifique biologiste physicien géologue sociologue politologue climatologue météorologue archéologue géographe / chercheuse scientifique biologiste physicienne géologue sociologue politologue climatologue archéologue géographe
    expert: expert analyste économiste historien psychologue / experte analyste économiste historienne psychologue
    diplomat: diplomate ambassadeur émissaire médiateur négociateur / diplomate ambassadrice médiatrice négociatrice
    soldier: général colonel commandant capitaine officier soldat gendarme policier lieutenant adjudant militaire brigadier / générale colonelle commandante capitaine officière policière
    rescuer: pompier secouriste / pompière
    farmer: agriculteur éleveur paysan / agricultrice éleveuse paysanne
    priest: curé prêtre évêque pape cardinal archevêque pasteur rabbin imam / abbesse pasteure /
    actor: acteur comédien interprète protagoniste / actrice comédienne interprète protagoniste
    artist: producteur réalisateur cinéaste peintre artiste metteur photographe sculpteur chorégraphe architecte styliste plasticien / productrice réalisatrice cinéaste peintre artiste photographe sculptrice chorégraphe architecte styliste
    writer: écrivain auteur romancier poète / écrivaine autrice romancière
    journalist: journaliste reporter / journaliste
    musician: musicien chanteur pianiste compositeur violoniste luthier / musicienne chanteuse pianiste violoniste
    athlete: joueur attaquant gardien capitaine buteur défenseur milieu nageur coureur champion skieur cycliste sprinteur pilote footballeur rugbyman tennisman skipper boxeur marathonien / joueuse attaquante gardienne buteuse championne nageuse skieuse cycliste sprinteuse footballeuse navigatrice marathonienne
    coach: entraîneur sélectionneur coach / entraîneuse
    politician: député sénateur élu conseiller candidat adjoint eurodéputé parlementaire échevin opposant / députée sénatrice élue conseillère candidate adjointe eurodéputée parlementaire échevine opposante
    official: fonctionnaire commissaire secrétaire / fonctionnaire commissaire secrétaire
    worker: ouvrier chauffeur syndicaliste ingénieur boulanger horloger artisan luthier conservateur aubergiste facteur maraîcher vigneron libraire éditeur restaurateur coiffeur pêcheur berger fleuriste cuisinier serveur routier menuisier maçon mécanicien pilote marin gardien concierge agent comptable éboueur bibliothécaire électricien plombier charpentier ébéniste ostréiculteur apiculteur pâtissier fromager hôtelier brocanteur salarié employé cheminot livreur / ouvrière syndicaliste boulangère artisane conservatrice aubergiste factrice maraîchère vigneronne libraire éditrice restauratrice coiffeuse bergère fleuriste cuisinière serveuse gardienne concierge agente comptable bibliothécaire salariée employée couturière fromagère hôtelière vendeuse maître-nageuse conductrice livreuse
    volunteer: bénévole militant coordinateur animateur / bénévole militante coordinatrice
    resident: abonné supporter habitant riverain client automobiliste commerçant locataire passant pêcheur résident vacancier promeneur voyageur usager parent / abonnée supportrice habitante riveraine cliente commerçante locataire passante résidente vacancière promeneuse voyageuse usagère
    child: élève étudiant lycéen / élève étudiante lycéenne
    body: organisme / organisation institution structure
    office: ministère bureau gouvernement parquet cabinet rectorat département conseil service / préfecture mairie ambassade administration commission présidence direction région métropole agence municipalité chancellerie délégation protection capitainerie sécurité /
    company: groupe fabricant exploitant constructeur opérateur / entreprise société firme compagnie direction enseigne maison régie
    union: syndicat parti fonds club collectif comité mouvement consortium ordre / association fondation coordination fédération confédération coopérative ligue coalition intersyndicale mutuelle
    court: tribunal / cour
    institute: institut centre / université école
    police: / police gendarmerie
    paper: rapport courrier communiqué jugement document texte article message tract arrêt procès-verbal compte-rendu / lettre note étude déclaration affiche notice tribune pétition
    office: parlement sénat consulat secrétariat patronat / assemblée chambre autorité douane mission armée marine
    company: hôpital / banque clinique multinationale
    union: / alliance union ong
    paper: verdict dossier post tweet éditorial / sentence
    chief: dg milliardaire banquier investisseur leader consultant / banquière leader consultante
    prosecutor: substitut / substitute
    governor: sous-préfet / sous-préfète
    soldier: inspecteur / inspectrice
    accused: détenu / détenue
    resident: migrant réfugié touriste / migrante réfugiée touriste
    scientist: virologue infectiologue immunologue sismologue astronaute spationaute philosophe criminologue linguiste mathématicien chimiste paléontologue océanographe démographe académicien / virologue infectiologue immunologue sismologue astronaute spationaute philosophe criminologue linguiste mathématicienne chimiste paléontologue océanographe démographe académicienne
    doctor: thérapeute kinésithérapeute orthophoniste / thérapeute kinésithérapeute orthophoniste
    musician: rappeur / rappeuse
    actor: humoriste danseur présentateur / humoriste danseuse présentatrice animatrice
    writer: influenceur / influenceuse
    athlete: athlète basketteur handballeur navigateur jockey / athlète tennismanne basketteuse handballeuse
    priest: moine / religieuse nonne
    diplomat: consul / consule
    worker: jardinier urbaniste designer géomètre œnologue / jardinière urbaniste designer géomètre œnologue`,
  es: `
    source: / fuente
    anybody: hombre chico joven muchacho señor anciano adolescente niño ventiañero veinteañero treintañero cuarentón septuagenario octogenario ganador galardonado veterano homenajeado superviviente herido sesentón cincuentón interesado nonagenario aludido / mujer chica joven señora anciana adolescente niña septuagenaria octogenaria ganadora galardonada veterana superviviente víctima herida sobreviviente interesada nonagenaria aludida / fuente persona
    kin: padre hijo hermano marido tío abuelo vecino amigo suegro yerno primo cuñado sobrino nieto compañero novio mellizo viudo / madre hija hermana esposa tía abuela vecina amiga viuda suegra nuera prima cuñada sobrina nieta compañera novia
    lawyer: abogado letrado defensor jurista notario / abogada letrada defensora jurista notaria
    prosecutor: fiscal / fiscal
    judge: juez magistrado / jueza magistrada
    accused: acusado procesado condenado imputado reo / acusada procesada condenada imputada
    witness: testigo / testigo
    mayor: alcalde edil regidor intendente / alcaldesa regidora intendenta
    minister: ministro premier viceministro / ministra viceministra
    president: presidente mandatario / presidenta mandataria
    governor: gobernador / gobernadora
    chief: director jefe dirigente responsable empresario fundador gerente patrón rector dueño propietario encargado / directora jefa dirigente responsable empresaria fundadora gerente rectora dueña propietaria encargada
    speaker: portavoz / portavoz
    doctor: médico doctor cirujano pediatra veterinario dentista farmacéutico psiquiatra epidemiólogo / médica doctora cirujana pediatra veterinaria dentista farmacéutica psiquiatra epidemióloga matrona
    nurse: enfermero / enfermera
    teacher: profesor maestro docente educador / profesora maestra docente educadora
    scientist: científico investigador biólogo físico geólogo meteorólogo climatólogo arqueólogo sociólogo politólogo / científica investigadora bióloga física geóloga meteoróloga arqueóloga socióloga politóloga
    expert: experto analista economista historiador psicólogo / experta analista economista historiadora psicóloga
    diplomat: diplomático embajador enviado mediador negociador / diplomática embajadora mediadora negociadora
    soldier: general coronel comandante capitán soldado policía agente guardia sargento teniente oficial / generala coronela policía agente oficial
    rescuer: bombero rescatista / bombera
    farmer: agricultor ganadero campesino / agricultora ganadera
    priest: cura párroco sacerdote obispo cardenal papa pontífice arzobispo fraile / monja abadesa /
    actor: actor intérprete protagonista / actriz intérprete protagonista
    artist: productor cineasta director realizador pintor artista fotógrafo escultor coreógrafo arquitecto diseñador / productora cineasta directora realizadora pintora artista fotógrafa escultora coreógrafa arquitecta diseñadora
    writer: escritor autor novelista poeta / escritora autora novelista
    journalist: periodista reportero / periodista reportera
    musician: músico cantante pianista afinador compositor cantautor / música cantante pianista cantautora
    athlete: jugador delantero portero capitán futbolista goleador nadador ciclista corredor tenista piloto pívot defensa centrocampista boxeador atleta / jugadora delantera portera capitana futbolista goleadora nadadora ciclista corredora tenista atleta
    coach: entrenador seleccionador técnico míster preparador / entrenadora técnica preparadora
    politician: diputado senador concejal candidato político parlamentario líder consejero eurodiputado legislador opositor / diputada senadora concejala candidata política parlamentaria líder consejera eurodiputada legisladora opositora
    official: funcionario comisario secretario / funcionaria comisaria secretaria
    worker: trabajador obrero sindicalista camionero ingeniero panadero operario mariscador empleado sacristán feligrés zahorí librero tendero pescador pastor peluquero mecánico albañil marinero cocinero camarero conductor taxista cartero guarda conserje contable apicultor viticultor chofer chófer bibliotecario archivista electricista fontanero carpintero pastelero barbero socorrista carnicero hostelero hotelero repartidor vendedor enólogo / trabajadora obrera sindicalista ingeniera panadera operaria mariscadora empleada feligresa librera tendera pescadora pastora peluquera cocinera camarera conductora taxista cartera conserje contable bibliotecaria archivista pastelera hostelera vendedora socorrista costurera modista
    volunteer: voluntario activista coordinador / voluntaria activista coordinadora
    resident: aficionado abonado habitante espectador cliente pasajero inquilino comerciante pescador turista residente bañista excursionista automovilista usuario / aficionada abonada habitante espectadora clienta inquilina comerciante turista residente bañista usuaria
    child: alumno estudiante / alumna estudiante
    body: organismo / entidad organización institución
    office: ministerio gobierno ayuntamiento gabinete departamento consejo / consejería alcaldía embajada administración comisión junta cartera delegación diputación protección capitanía
    company: grupo fabricante astillero operador / empresa compañía firma constructora cadena promotora
    union: sindicato partido fondo club colectivo comité movimiento consorcio gremio colegio / asociación fundación plataforma coordinadora federación confederación cofradía cooperativa peña mancomunidad
    court: tribunal juzgado / corte audiencia
    institute: instituto centro / universidad escuela
    police: / policía guardia ertzaintza
    paper: informe comunicado documento escrito estudio texto auto acta memorando mensaje correo artículo / carta nota sentencia circular misiva encuesta denuncia
    office: parlamento congreso senado servicio ejecutivo consistorio cabildo ejército / cámara cancillería presidencia secretaría subsecretaría subdelegación dirección agencia oficina xunta generalitat concejalía intendencia municipalidad gobernación defensoría contraloría procuraduría autoridad directiva jefatura aduana misión armada
    company: banco hospital / aerolínea naviera concesionaria eléctrica petrolera inmobiliaria distribuidora editorial multinacional consultora aseguradora clínica
    union: frente bloque / patronal alianza coalición unión liga ong oenegé
    court: constitucional /
    police: / fiscalía
    paper: dictamen fallo manifiesto reporte expediente tuit / resolución publicación
    chief: subdirector administrador gestor organizador magnate banquero inversor tesorero / subdirectora administradora gestora organizadora inversora tesorera
    minister: canciller subsecretario / canciller subsecretaria
    speaker: vocero comunicador / vocera comunicadora
    prosecutor: procurador / procuradora
    soldier: almirante vicealmirante cabo detective / detective
    expert: perito forense / perita forense
    witness: denunciante manifestante / denunciante manifestante
    resident: migrante refugiado / migrante refugiada
    scientist: virólogo neurólogo filósofo filólogo lingüista matemático químico paleontólogo oceanógrafo geógrafo demógrafo criminólogo astronauta ecologista académico / viróloga neuróloga filósofa filóloga lingüista matemática química paleontóloga oceanógrafa geógrafa demógrafa criminóloga astronauta ecologista académica
    doctor: cardiólogo nutricionista terapeuta fisioterapeuta / cardióloga nutricionista terapeuta fisioterapeuta
    teacher: catedrático / catedrática
    musician: rapero / rapera
    actor: cómico humorista bailarín presentador locutor / cómica humorista bailarina presentadora locutora
    writer: tuitero youtuber influencer / tuitera youtuber influencer
    athlete: árbitro torero jinete ajedrecista gimnasta patinador esquiador montañero alpinista / árbitra torera ajedrecista gimnasta patinadora esquiadora montañera alpinista
    priest: vicario rabino imán /
    official: relator ombudsman / relatora
    worker: jardinero urbanista modisto chef / jardinera urbanista modista chef`,
  it: `
    source: / fonte
    anybody: uomo ragazzo giovane vecchio signore anziano bambino quarantenne trentenne cinquantenne ottantenne settantenne vincitore premiato veterano superstite sessantenne adolescente sopravvissuto ferito neonato quattordicenne quindicenne sedicenne diciassettenne diciottenne ventenne novantenne interessato / donna ragazza giovane signora anziana bambina quarantenne trentenne cinquantenne ottantenne settantenne vincitrice premiata superstite vittima sessantenne adolescente sopravvissuta ferita ventenne novantenne interessata / fonte persona
    kin: padre figlio fratello marito zio nonno vicino amico suocero genero cugino cognato collega vedovo fidanzato compagno gemello / madre figlia sorella moglie zia nonna vicina amica vedova suocera nuora cugina cognata collega fidanzata gemella
    lawyer: avvocato legale difensore giurista notaio / avvocata avvocatessa legale giurista
    prosecutor: procuratore pm / procuratrice pm
    judge: giudice magistrato gip gup / giudice magistrata
    accused: imputato accusato condannato / imputata accusata condannata
    witness: testimone teste / testimone teste
    mayor: sindaco vicesindaco / sindaca vicesindaca
    minister: ministro premier viceministro vicepremier sottosegretario cancelliere / ministra viceministra sottosegretaria cancelliera
    president: presidente / presidente presidentessa
    governor: governatore prefetto / governatrice prefetta
    chief: direttore capo dirigente responsabile imprenditore fondatore titolare preside rettore amministratore proprietario gestore vicepresidente caposquadra capogruppo manager / direttrice capa dirigente responsabile imprenditrice fondatrice titolare preside rettrice amministratrice proprietaria gestrice capogruppo manager
    speaker: portavoce / portavoce
    doctor: medico dottore chirurgo primario veterinario pediatra ginecologo dentista farmacista infettivologo virologo / medica dottoressa chirurga veterinaria pediatra ginecologa dentista farmacista virologa
    nurse: infermiere / infermiera
    teacher: professore insegnante maestro educatore / professoressa insegnante maestra educatrice
    scientist: scienziato ricercatore biologo fisico geologo meteorologo climatologo sismologo archeologo sociologo / scienziata ricercatrice biologa geologa meteorologa climatologa sismologa archeologa sociologa
    expert: esperto analista economista storico psicologo / esperta analista economista storica psicologa
    diplomat: diplomatico ambasciatore inviato mediatore negoziatore / diplomatica ambasciatrice mediatrice negoziatrice
    soldier: generale colonnello comandante capitano soldato ufficiale maresciallo carabiniere poliziotto agente vigile finanziere questore / comandante ufficiale poliziotta agente vigile finanziera
    rescuer: pompiere soccorritore / soccorritrice
    farmer: agricoltore allevatore contadino / agricoltrice allevatrice
    priest: parroco sacerdote vescovo prete cardinale papa pontefice frate arcivescovo / suora badessa /
    actor: attore interprete protagonista / attrice interprete protagonista
    artist: regista cineasta pittore artista produttore fotografo scultore coreografo architetto stilista / regista cineasta pittrice artista produttrice fotografa scultrice coreografa architetta stilista
    writer: scrittore autore romanziere poeta / scrittrice autrice
    journalist: giornalista cronista / giornalista cronista
    musician: musicista cantante pianista liutaio compositore cantautore / musicista cantante pianista cantautrice
    athlete: giocatore attaccante portiere capitano calciatore bomber nuotatore ciclista corridore tennista pilota centrocampista pugile sciatore maratoneta / giocatrice capitana calciatrice nuotatrice ciclista tennista sciatrice maratoneta pallavolista
    coach: allenatore tecnico mister / allenatrice
    politician: deputato senatore consigliere candidato politico parlamentare leader assessore europarlamentare onorevole / deputata senatrice consigliera candidata politica parlamentare leader assessora europarlamentare
    official: funzionario commissario segretario / funzionaria commissaria segretaria
    worker: operaio sindacalista autista ingegnere fornaio barista impiegato operatore libraio pescatore vignaiolo postino edicolante pastore parrucchiere meccanico muratore marinaio cuoco cameriere tassista portinaio contabile apicoltore oste casaro custode falegname elettricista idraulico bibliotecario archivista camionista pizzaiolo pasticcere barbiere bagnino macellaio orafo ristoratore albergatore commesso negoziante guardiano / operaia sindacalista ingegnera fornaia addetta barista impiegata operatrice libraia vignaiola postina edicolante parrucchiera cuoca cameriera tassista portinaia contabile fioraia sarta custode bibliotecaria archivista ristoratrice commessa negoziante ricamatrice bagnina pasticcera ostetrica
    volunteer: volontario attivista coordinatore / volontaria attivista coordinatrice
    resident: tifoso abbonato abitante spettatore pensionato cliente inquilino commerciante pescatore turista passante residente genitore bagnante escursionista automobilista / tifosa abbonata abitante spettatrice pensionata cliente inquilina commerciante turista passante residente bagnante escursionista automobilista
    child: alunno studente / alunna studentessa
    body: ente organismo / organizzazione istituzione struttura
    office: ministero governo comune ufficio dipartimento dicastero assessorato / prefettura questura ambasciata amministrazione commissione giunta regione provincia direzione soprintendenza protezione capitaneria
    company: gruppo editore armatore / azienda impresa società ditta compagnia catena casa
    union: sindacato partito fondo club comitato movimento collettivo consorzio ordine / associazione fondazione federazione confederazione cooperativa coalizione lega confraternita
    court: tribunale / corte
    institute: istituto centro / università scuola
    police: / polizia procura gendarmeria guardia
    paper: rapporto comunicato documento studio testo messaggio volantino articolo verbale bollettino / lettera nota sentenza perizia delibera dichiarazione ordinanza
    office: collegio parlamento senato congresso consolato servizio esercito / presidenza camera cancelleria segreteria agenzia autorità dogana missione marina aeronautica
    company: ospedale / banca clinica multinazionale holding
    union: / alleanza unione confindustria ong onlus coalizione
    court: tar / cassazione consulta
    paper: dossier post tweet editoriale
    chief: patron ceo boss / patron ceo
    soldier: tenente brigadiere appuntato ispettore / ispettrice
    accused: indagato arrestato detenuto / indagata arrestata detenuta
    expert: perito consulente commercialista geometra / perita consulente commercialista
    resident: migrante profugo / migrante profuga
    scientist: immunologo filosofo politologo criminologo astronauta / immunologa filosofa politologa criminologa astronauta
    teacher: docente / docente
    musician: rapper / rapper
    actor: comico conduttore presentatore / comica conduttrice presentatrice
    writer: influencer / influencer
    coach: ct /
    athlete: fantasista campione cestista atleta velista fantino / campionessa cestista atleta velista
    priest: rabbino imam monsignore nunzio /
    diplomat: console / console
    worker: chef pasticciere enologo viticoltore / chef pasticciera enologa viticoltrice`,
  pl: `
    source: informator / informatorka / źródło
    anybody: mężczyzna chłopiec chłopak młodzieniec staruszek nastolatek rozmówca informator emeryt facet gospodarz nieznajomy cudzoziemiec / kobieta dziewczyna dziewczynka staruszka nastolatka rozmówczyni informatorka emerytka gospodyni nieznajoma cudzoziemka / źródło
    kin: ojciec syn brat mąż wujek dziadek sąsiad kolega tata wnuk zięć bratanek narzeczony przyjaciel kuzyn szwagier teść / matka mama córka siostra żona ciotka babcia sąsiadka koleżanka wdowa wnuczka synowa bratanica narzeczona przyjaciółka kuzynka teściowa
    lawyer: adwokat prawnik obrońca mecenas pełnomocnik notariusz radca / adwokatka prawniczka obrończyni pełnomocniczka notariuszka
    prosecutor: prokurator oskarżyciel / prokuratorka
    judge: sędzia / sędzia
    accused: oskarżony podejrzany skazany skazaniec / oskarżona podejrzana skazana
    witness: świadek / świadkini
    mayor: burmistrz prezydent wójt włodarz / burmistrzyni prezydentka wójtka
    minister: minister wiceminister premier wicepremier kanclerz / ministra ministerka wiceministra premierka
    president: prezydent / prezydentka
    governor: gubernator wojewoda starosta / gubernatorka
    chief: dyrektor kierownik szef prezes przewodniczący przedsiębiorca założyciel właściciel ordynator rektor dziekan współwłaściciel komendant dowódca brygadzista wiceprezes wicedyrektor lider naczelnik armator deweloper menedżer partner biznesmen / dyrektorka kierowniczka szefowa prezeska przewodnicząca założycielka właścicielka ordynatorka rektorka dziekanka współwłaścicielka komendantka liderka naczelniczka wicedyrektorka menedżerka partnerka
    speaker: rzecznik / rzeczniczka
    doctor: lekarz medyk chirurg ordynator doktor terapeuta pediatra kardiolog epidemiolog weterynarz stomatolog ortopeda / lekarka ordynatorka weterynarka pediatrka
    nurse: pielęgniarz ratownik medyk / pielęgniarka ratowniczka położna
    teacher: nauczyciel pedagog wychowawca instruktor wykładowca polonista / nauczycielka wychowawczyni instruktorka wykładowczyni
    scientist: naukowiec badacz biolog profesor hydrolog archeolog geolog fizyk chemik astronom ekolog socjolog botanik ornitolog klimatolog meteorolog synoptyk antropolog / badaczka biolożka profesorka archeolożka geolożka socjolożka astronomka naukowczyni
    expert: ekspert analityk ekonomista historyk psycholog politolog specjalista biegły konsultant rzeczoznawca komentator / ekspertka analityczka historyczka psycholożka politolożka specjalistka biegła konsultantka
    diplomat: dyplomata ambasador mediator negocjator wysłannik konsul / dyplomatka ambasadorka mediatorka negocjatorka konsulka
    soldier: generał pułkownik major kapitan dowódca żołnierz wojskowy sierżant porucznik pogranicznik lotnik snajper saper weteran jeniec oficer admirał / żołnierka wojskowa weteranka
    rescuer: strażak ratownik druh nurek / strażaczka ratowniczka
    farmer: rolnik gospodarz sadownik pszczelarz ogrodnik leśnik leśniczy rybak hodowca pasterz gajowy / rolniczka pszczelarka hodowczyni leśniczka
    priest: ksiądz duchowny proboszcz biskup pastor kapelan arcybiskup kardynał wikary
    actor: aktor / aktorka
    artist: reżyser malarz artysta rzeźbiarz fotograf projektant architekt kurator choreograf scenograf / reżyserka malarka artystka rzeźbiarka fotografka projektantka architektka kuratorka
    writer: pisarz autor poeta dramaturg tłumacz redaktor / pisarka autorka poetka tłumaczka redaktorka
    journalist: dziennikarz reporter korespondent redaktor krytyk recenzent / dziennikarka reporterka korespondentka redaktorka recenzentka krytyczka
    musician: muzyk śpiewak pianista kompozytor dyrygent skrzypek gitarzysta wokalista / śpiewaczka pianistka dyrygentka skrzypaczka wokalistka piosenkarka
    athlete: zawodnik napastnik bramkarz kapitan siatkarz piłkarz sportowiec obrońca pomocnik bokser pływak koszykarz hokeista tenisista lekkoatleta mistrz biegacz rozgrywający / zawodniczka siatkarka piłkarka koszykarka tenisistka mistrzyni biegaczka pływaczka przyjmująca rozgrywająca
    coach: trener szkoleniowiec / trenerka
    politician: poseł senator radny kandydat polityk parlamentarzysta opozycjonista samorządowiec / posłanka senatorka radna kandydatka parlamentarzystka polityczka
    official: urzędnik komisarz sekretarz pracownik inspektor audytor wysłannik strażnik zastępca sołtys / urzędniczka pracownica inspektorka audytorka komisarka zastępczyni sołtyska
    worker: robotnik kierowca związkowiec inżynier piekarz wędkarz pracownik górnik elektryk spawacz ślusarz tokarz kucharz sprzedawca maszynista traktorzysta listonosz przewoźnik kasjer ochroniarz portier stolarz cieśla murarz budowlaniec monter mechanik programista konduktor dyspozytor barman fryzjer krawiec marynarz bibliotekarz księgowy dozorca szyper kurier zegarmistrz lutnik / robotnica związkowczyni inżynierka piekarka księgowa pracownica kucharka sprzedawczyni kasjerka listonoszka dyspozytorka fryzjerka krawcowa bibliotekarka sprzątaczka kelnerka opiekunka salowa konduktorka kierowczyni kurierka lutniczka zegarmistrzyni przyjmująca
    volunteer: wolontariusz aktywista koordynator działacz organizator społecznik / wolontariuszka aktywistka koordynatorka działaczka organizatorka społeczniczka
    resident: mieszkaniec pasażer widz warszawianin poszkodowany kibic klient turysta przechodzień czytelnik wyborca lokator właściciel / mieszkanka pasażerka warszawianka poszkodowana turystka czytelniczka lokatorka klientka
    child: uczeń student absolwent wychowanek maturzysta pierwszoklasista / uczennica studentka absolwentka wychowanka maturzystka
    national: ukrainiec rosjanin polak niemiec francuz włoch hiszpan brytyjczyk amerykanin czech słowak węgier rumun serb chorwat bułgar grek turek chińczyk japończyk szwed norweg fin duńczyk litwin łotysz estończyk gruzin białorusin kanadyjczyk belg austriak szwajcar holender / ukrainka rosjanka polka niemka francuzka włoszka hiszpanka brytyjka amerykanka czeszka słowaczka węgierka rumunka serbka chorwatka bułgarka greczynka turczynka chinka japonka szwedka norweżka finka litwinka łotyszka estonka gruzinka białorusinka kanadyjka
    policeman: policjant śledczy dzielnicowy inspektor komisarz funkcjonariusz / policjantka śledcza inspektorka funkcjonariuszka
    body: organ podmiot / instytucja organizacja jednostka placówka wspólnota struktura / zrzeszenie zgromadzenie
    office: resort urząd rząd ratusz magistrat sztab departament wydział sanepid zus zarząd inspektorat komitet sekretariat trybunał / ambasada komisja rada administracja kancelaria izba inspekcja delegacja dyrekcja gmina strona służba komenda skarbówka / msz msw mon mswia ministerstwo biuro starostwo kuratorium nadleśnictwo dowództwo przedstawicielstwo centrum pogotowie
    company: koncern producent zarząd zakład bank operator przewoźnik inwestor / firma spółka spółdzielnia sieć korporacja kopalnia huta / przedsiębiorstwo wydawnictwo
    union: związek klub fundusz komitet ruch / fundacja partia organizacja federacja liga izba / stowarzyszenie towarzystwo zrzeszenie
    court: sąd trybunał
    institute: instytut uniwersytet teatr szpital cyrk stadion / szkoła uczelnia akademia biblioteka / centrum muzeum
    police: komisariat / policja prokuratura straż komenda
    paper: raport list wyrok komunikat protokół dokument wpis apel artykuł dziennik pamiętnik akt pozew / notatka ulotka odpowiedź opinia recenzja nota ekspertyza umowa ustawa uchwała broszura / oświadczenie pismo uzasadnienie zarządzenie orzeczenie zawiadomienie postanowienie sprawozdanie zestawienie
    worker: dyżurny / dyżurna
    official: eurokomisarz / eurokomisarka
    scientist: docent akademik
    office: kreml pentagon
    office: sejm senat parlament kongres bundestag / misja armia opozycja koalicja frakcja`,
  uk: `
    source: співрозмовник / співрозмовниця / джерело
    anybody: чоловік хлопець юнак хлопчик дідусь підліток співрозмовник пенсіонер парубок дідок тато господар незнайомець іноземець / жінка дівчина дівчинка бабуся співрозмовниця пенсіонерка бабця господиня переселенка незнайомка іноземка / джерело
    kin: батько син брат дід дядько сусід приятель колега онук зять племінник наречений товариш побратим друг / мати мама дочка донька сестра тітка сусідка дружина подруга вдова матір онука невістка племінниця наречена
    lawyer: адвокат юрист захисник правник нотаріус / адвокатка юристка захисниця правниця нотаріуска
    prosecutor: прокурор обвинувач / прокурорка
    judge: суддя / суддя
    accused: обвинувачений підсудний підозрюваний засуджений фігурант / обвинувачена підсудна підозрювана фігурантка засуджена
    witness: свідок очевидець / свідкиня очевидиця / свідок
    mayor: мер голова градоначальник староста / мерка мериня голова старостиня
    minister: міністр віцепрем'єр прем'єр прем'єр-міністр урядовець канцлер / міністерка прем'єрка віцепрем'єрка канцлерка
    president: президент / президентка
    governor: губернатор / губернаторка
    chief: директор керівник голова глава начальник очільник шеф завідувач засновник власник підприємець завгосп ректор декан президент співвласник комендант командувач бригадир отаман керманич гендиректор топменеджер менеджер партнер / директорка керівниця начальниця очільниця завідувачка засновниця власниця підприємиця ректорка деканка співвласниця комендантка бригадирка менеджерка партнерка
    speaker: речник спікер прессекретар / речниця спікерка прессекретарка
    doctor: лікар медик хірург доктор терапевт педіатр кардіолог травматолог епідеміолог ветеринар стоматолог / лікарка терапевтка педіатриня ветеринарка епідеміологиня
    nurse: медбрат фельдшер парамедик / медсестра фельдшерка парамедикиня акушерка
    teacher: учитель вчитель вихователь педагог викладач інструктор / учителька вчителька вихователька викладачка інструкторка
    scientist: науковець учений вчений біолог професор дослідник гідролог археолог геолог фізик хімік астроном еколог соціолог ботанік орнітолог іхтіолог кліматолог метеоролог синоптик антрополог / науковиця учена вчена біологиня професорка дослідниця археологиня геологиня екологиня соціологиня астрономка синоптикиня
    expert: експерт аналітик економіст історик психолог політолог фахівець спеціаліст оглядач консультант / експертка аналітикиня історикиня психологиня політологиня фахівчиня оглядачка консультантка
    diplomat: дипломат посол перемовник посередник посланець консул / дипломатка посолка перемовниця посередниця консулка
    soldier: генерал полковник майор капітан командир військовий військовослужбовець боєць захисник солдат сержант лейтенант прикордонник льотчик піхотинець морпіх снайпер сапер ветеран полонений офіцер адмірал комбат / командирка військова військовослужбовиця захисниця сержантка ветеранка
    rescuer: рятувальник пожежник пожежний надзвичайник водолаз / рятувальниця
    farmer: фермер аграрій селянин бджоляр пасічник садівник виноградар рибалка лісник лісничий єгер пастух / фермерка селянка бджолярка
    priest: священник єпископ отець настоятель пастор капелан митрополит архієпископ
    actor: актор / акторка актриса
    artist: режисер художник митець скульптор фотограф дизайнер архітектор постановник куратор хореограф мистець сценограф / режисерка художниця скульпторка фотографка дизайнерка архітекторка кураторка постановниця сценографка
    writer: письменник автор поет драматург перекладач редактор літератор / письменниця авторка поетка перекладачка редакторка
    journalist: журналіст репортер критик кореспондент редактор блогер ведучий кінокритик літкритик мистецтвознавець / журналістка репортерка кореспондентка редакторка критикиня ведуча блогерка
    musician: музикант співак піаніст композитор диригент скрипаль гітарист вокаліст / співачка піаністка диригентка скрипалька вокалістка
    athlete: гравець нападник воротар капітан спортсмен футболіст захисник півзахисник форвард голкіпер боксер борець плавець баскетболіст хокеїст тенісист легкоатлет чемпіон велогонщик бігун / спортсменка футболістка чемпіонка тенісистка плавчиня легкоатлетка бігунка боксерка
    coach: тренер наставник / тренерка
    politician: депутат кандидат політик парламентар нардеп сенатор опозиціонер партієць / депутатка кандидатка парламентарка сенаторка політикиня
    official: чиновник посадовець співробітник представник секретар радник уповноважений омбудсмен службовець урядовець інспектор ревізор аудитор комісар держсекретар керманич речник заступник / чиновниця посадовиця співробітниця представниця секретарка радниця уповноважена омбудсменка службовка комісарка інспекторка заступниця
    worker: робітник водій інженер бухгалтер підрядник майстер пекар працівник шахтар електрик зварювальник слюсар токар кухар продавець машиніст тракторист комбайнер листоноша перевізник касир охоронець вахтер двірник столяр тесля муляр будівельник монтажник механік програміст кондуктор диспетчер бармен перукар швець моряк рибалка вантажник далекобійник бібліотекар кранівник реставратор ткач / робітниця бухгалтерка працівниця кухарка продавчиня касирка листоноша перевізниця диспетчерка перукарка швачка бібліотекарка прибиральниця провідниця офіціантка доглядальниця вахтерка технікиня кранівниця реставраторка ткаля майстриня
    volunteer: волонтер активіст координатор правозахисник благодійник організатор / волонтерка активістка координаторка правозахисниця благодійниця організаторка
    resident: мешканець житель пасажир глядач містянин киянин харків'янин одесит львів'янин селянин переселенець постраждалий потерпілий уболівальник покупець відвідувач читач виборець / мешканка жителька пасажирка містянка киянка переселенка постраждала потерпіла відвідувачка читачка покупчиня
    child: учень студент школяр випускник вихованець дев'ятикласник першокласник / учениця студентка школярка випускниця вихованка дев'ятикласниця
    national: українець росіянин поляк німець француз італієць іспанець британець американець чех словак угорець румун серб хорват болгарин грек турок китаєць японець швед норвежець фін данець литовець латвієць естонець грузин білорус ізраїльтянин канадець бельгієць австрієць швейцарець голландець / українка росіянка полька німкеня француженка італійка іспанка британка американка чешка словачка угорка румунка сербка хорватка болгарка гречанка туркиня китаянка японка шведка норвежка фінка литовка латвійка естонка грузинка білоруска канадка бельгійка австрійка
    policeman: поліцейський слідчий дільничний патрульний інспектор / поліцейська слідча патрульна інспекторка
    body: орган підрозділ осередок / установа організація інституція структура громада / об'єднання
    office: уряд департамент комітет штаб секретаріат кабмін мін'юст нбу держстат апарат виконком інститут центр офіс водоканал виборчком облздрав / цвк сбу дснс адміністрація комісія рада пресслужба прес-служба амбасада служба міськрада облрада мерія ова рда облдержадміністрація дирекція канцелярія прокуратура митниця податкова інспекція палата делегація сторона поліклініка / мзс моз мвс мон дбр набу міністерство відомство управління посольство держбюро бюро агентство командування представництво консульство
    company: підприємець концерн завод комбінат холдинг оператор банк перевізник забудовник видавництво / компанія фірма корпорація ферма крамниця мережа / підприємство товариство
    union: фонд клуб комітет рух профком / спілка партія профспілка асоціація федерація організація гільдія ліга / товариство об'єднання братство
    court: суд трибунал
    institute: інститут центр університет театр музей заповідник ліцей зоопарк цирк стадіон аеропорт / школа академія гімназія бібліотека лікарня філармонія
    police:  / поліція прокуратура нацполіція
    paper: лист звіт вирок протокол документ допис висновок меморандум реліз пресреліз коментар запис щоденник договір наказ акт / заява постанова ухвала довідка доповідь стаття публікація записка рецензія нота / повідомлення рішення звернення оголошення дослідження
    chief: лідер співголова головлікар гендиректор / лідерка
    worker: черговий диспетчер інспектор / чергова
    official: омбудсман єврокомісар спецпредставник спецпосланник спецпосланець генсек генсекретар постпред / єврокомісарка спецпредставниця генсекретарка постпредка
    scientist: доцент академік / доцентка
    soldier: головком комбриг ротний нацгвардієць розвідник
    diplomat: посланник
    office: кремль пентагон генштаб держдеп держдепартамент / влада
    office: парламент сейм сенат конгрес бундестаг / місія армія опозиція коаліція фракція розвідка контррозвідка нацгвардія`,
  ru: `
    source: собеседник источник / собеседница
    anybody: мужчина парень мальчик юноша старик дедушка подросток собеседник источник пенсионер дедуля папа хозяин незнакомец иностранец мужик / женщина девушка девочка старушка бабушка собеседница пенсионерка бабуля хозяйка дама незнакомка иностранка переселенка
    kin: отец сын брат дед дядя сосед приятель коллега внук зять племянник жених друг товарищ муж / мать мама дочь сестра тётя соседка жена подруга вдова внучка невестка племянница невеста тетя
    lawyer: адвокат юрист защитник нотариус правозащитник / адвокатесса защитница
    prosecutor: прокурор обвинитель
    judge: судья / судья
    accused: обвиняемый подсудимый подозреваемый осуждённый фигурант осужденный / обвиняемая подсудимая подозреваемая фигурантка осужденная
    witness: свидетель очевидец / свидетельница очевидица
    mayor: мэр градоначальник / мэр
    minister: министр вице-премьер премьер премьер-министр канцлер / министр
    president: президент
    governor: губернатор
    chief: директор руководитель глава начальник председатель шеф заведующий основатель владелец предприниматель ректор декан совладелец комендант командующий бригадир гендиректор замдиректора замглавы худрук завуч менеджер партнёр партнер бизнесмен топ-менеджер / директриса руководительница начальница заведующая основательница владелица совладелица бизнесвумен
    speaker: пресс-секретарь спикер / пресс-секретарь
    doctor: врач доктор медик хирург терапевт педиатр кардиолог травматолог эпидемиолог ветеринар стоматолог реаниматолог главврач
    nurse: фельдшер парамедик / медсестра акушерка
    teacher: учитель воспитатель педагог преподаватель инструктор / учительница воспитательница преподавательница
    scientist: учёный биолог профессор исследователь гидролог археолог геолог физик химик астроном эколог социолог ботаник орнитолог ихтиолог климатолог метеоролог синоптик антрополог ученый
    expert: эксперт аналитик экономист историк психолог политолог специалист обозреватель консультант
    diplomat: дипломат посол переговорщик посредник посланник консул / переговорщица посредница
    soldier: генерал полковник майор капитан командир военный военнослужащий боец солдат сержант лейтенант пограничник лётчик летчик пехотинец снайпер сапёр сапер ветеран пленный офицер адмирал комбат
    rescuer: спасатель пожарный водолаз
    farmer: фермер крестьянин пчеловод пасечник садовод рыбак лесник лесничий егерь пастух / фермерша крестьянка
    priest: священник епископ настоятель пастор капеллан митрополит архиепископ
    actor: актёр актер / актриса
    artist: режиссёр художник режиссер скульптор фотограф дизайнер архитектор постановщик куратор хореограф сценограф искусствовед / художница постановщица
    writer: писатель автор поэт драматург переводчик редактор литератор / писательница переводчица
    journalist: журналист репортёр корреспондент редактор репортер блогер критик ведущий рецензент диктор кинокритик литературовед / журналистка корреспондентка ведущая
    musician: музыкант певец пианист композитор дирижёр дирижер скрипач гитарист вокалист / певица пианистка скрипачка вокалистка
    athlete: игрок нападающий вратарь капитан спортсмен футболист защитник полузащитник форвард голкипер боксёр боксер борец пловец баскетболист хоккеист теннисист легкоатлет чемпион бегун / спортсменка футболистка чемпионка теннисистка бегунья пловчиха
    coach: тренер наставник
    politician: депутат кандидат политик парламентарий сенатор оппозиционер законодатель
    official: чиновник сотрудник представитель секретарь советник уполномоченный омбудсмен служащий ревизор аудитор комиссар госсекретарь инспектор заместитель зам топ-менеджер замминистра завхоз / чиновница сотрудница представительница заместительница
    worker: рабочий водитель инженер мастер пекарь егерь пилот лётчик работник шахтёр шахтер электрик сварщик слесарь токарь повар продавец машинист тракторист комбайнёр комбайнер почтальон перевозчик кассир охранник вахтёр вахтер дворник столяр плотник каменщик строитель монтажник механик программист кондуктор диспетчер бармен парикмахер моряк грузчик дальнобойщик библиотекарь смотритель сторож бухгалтер лоцман паромщик реставратор / продавщица работница повариха кассирша почтальонша библиотекарша уборщица проводница официантка сиделка швея вахтёрша диспетчерша мастерица ткачиха
    volunteer: волонтёр активист координатор правозащитник волонтер благотворитель организатор доброволец / волонтёрка активистка правозащитница волонтерка
    resident: житель пассажир зритель горожанин москвич петербуржец местный переселенец пострадавший потерпевший болельщик покупатель посетитель читатель избиратель / жительница пассажирка горожанка москвичка местная пострадавшая потерпевшая посетительница читательница покупательница
    child: ученик студент школьник выпускник воспитанник девятиклассник первоклассник / ученица студентка школьница выпускница воспитанница девятиклассница
    national: украинец россиянин поляк немец француз итальянец испанец британец американец чех словак венгр румын серб хорват болгарин грек турок китаец японец швед норвежец финн датчанин литовец латыш эстонец грузин белорус канадец бельгиец австриец швейцарец голландец / украинка россиянка полька немка француженка итальянка испанка британка американка чешка словачка венгерка румынка сербка хорватка болгарка гречанка турчанка китаянка японка шведка норвежка финка литовка латышка эстонка грузинка белоруска канадка
    policeman: полицейский следователь участковый патрульный инспектор дознаватель
    body: орган / организация структура инстанция община / учреждение ведомство объединение подразделение
    office: мид департамент комитет штаб аппарат секретариат кабмин минздрав минтранс минюст минфин росстат роспотребнадзор ростехнадзор горисполком избирком центризбирком горздрав росавтодор водоканал / фсб сбу цик администрация комиссия пресс-служба служба опека мэрия госдума горсовет горадминистрация дирекция канцелярия таможня инспекция палата делегация сторона коллегия поликлиника комендатура / мвд мчс министерство правительство управление посольство консульство представительство бюро агентство командование
    company: концерн завод комбинат холдинг оператор банк перевозчик застройщик судовладелец / компания фирма корпорация ферма сеть / предприятие издательство
    union: фонд клуб союз профсоюз комитет / партия ассоциация федерация гильдия лига / общество движение объединение братство
    court: суд трибунал
    institute: институт центр университет театр музей заповедник лицей зоопарк цирк стадион аэропорт / школа академия гимназия библиотека больница филармония
    police:  / полиция прокуратура росгвардия
    paper: отчёт приговор протокол документ доклад отчет вывод меморандум релиз пресс-релиз комментарий дневник договор приказ акт / справка записка статья публикация переписка рецензия нота / письмо заявление постановление сообщение решение обращение объявление исследование заключение
    chief: лидер сопредседатель
    worker: дежурный / дежурная
    official: еврокомиссар спецпредставитель спецпосланник генсек генсекретарь постпред вице-спикер
    scientist: доцент академик
    soldier: главком комбриг разведчик росгвардеец
    office: кремль пентагон генштаб госдеп госдепартамент центробанк совфед
    office: парламент сейм сенат конгресс бундестаг евросовет / миссия армия оппозиция коалиция фракция разведка контрразведка росгвардия дума`,
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
        if (known === undefined)
          table.set(lemma, { lemma, kinds: new Set(kind === NATIONAL ? [kind, ANYBODY] : [kind]), gender })
        else {
          known.kinds.add(kind)
          if (known.gender !== gender) known.gender = 'any'
        }
      }
  }
  return table
}
