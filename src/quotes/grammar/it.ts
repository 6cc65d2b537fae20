import { gendered, grammarOf } from './grammar.ts'
import { italianVerbs } from './verbs.ts'

export const italian = grammarOf({
  code: 'it',
  spans: 'sera mattina notte vigilia giorno settimana mese pomeriggio anno',
  ranks: /^(?:ex|vice|già|allora|neo|attuale|precedente)$/,
  acts: /^(?:aperto|oppos|preso$|appoggi|chiuso|interven|protest|rifiut|ringrazi|incontr|accol|respin|accus|arriv|minacci|accett|firm|visit|salut|promess|promett|esig|rispo|reagi|sorri|dimess|propo|critic|elogi)/,
  say: `${italianVerbs(`dichiarare affermare spiegare precisare osservare raccontare ricordare annunciare avvertire insistere commentare replicare assicurare confermare confessare denunciare rivelare esclamare gridare sussurrare scherzare twittare pubblicare garantire dettagliare argomentare riferire tagliare ripetere sospirare proseguire continuare evidenziare lamentare
    ironizzare rilevare notare comunicare pensare giurare mormorare sottolineare segnalare indicare specificare informare avvisare obiettare controbattere ribattere rilanciare incalzare tuonare sbottare chiosare puntualizzare sintetizzare testimoniare narrare domandare interrogare supplicare implorare ordinare esortare invitare consigliare suggerire
    protestare lanciare azzardare ipotizzare prevedere auspicare sperare augurare rassicurare giustificare minimizzare smentire negare attaccare accusare contestare rivendicare sentenziare proclamare bisbigliare urlare strillare borbottare balbettare singhiozzare riflettere ragionare concordare aggiornare postare scandire ammonire redarguire
    elogiare ringraziare celebrare esultare tranquillizzare anticipare esporre enunciare certificare constatare considerare pronosticare`)}
    detto dice dicono disse dissero diceva dicevano aggiunto aggiunge aggiungono aggiunse aggiungeva risposto risponde rispondono rispose rispondeva chiesto chiede chiedono chiese scritto scrive scrivono scrisse scriveva ammesso ammette ammettono ammise ribadito ribadisce ribadiscono sostenuto sostiene sostengono sosteneva concluso conclude concludono concluse promesso
    promette promettono confessa letto legge recita sorride sorriso ride riassunto riassume fatto ritiene ritengono replicò ribattuto ribatte precisa riprende ripreso interviene intervenuto interrompe interrotto avverte avvertito invita dissente fanno sapere soggiunge soggiunto esposto espone smentisce taglia osserva`,
  carry: `${italianVerbs('chiamare parlare criticare condannare accusare paragonare elogiare bollare considerare invocare valutare negare ringraziare citare battezzare giudicare liquidare evocare definire respingere etichettare dipingere presentare')}
    definito definisce definiscono definì definiti definita definite descritto descrive descrivono visto vede vedono chiede promette prometteva preteso pretende respinto limitato vuole voleva contiene teme`,
  participles:
    'dicendo aggiungendo spiegando affermando definendo sottolineando precisando parlando citando osservando dichiarando',
  sources:
    "secondo / a detta di / a detta del / a detta della / a detta dell’ / per / stando a / a giudizio di / a giudizio del / a giudizio della / a parere di / a parere del / a parere della / nelle parole di / nelle parole del / nelle parole della / in una nota di / in un comunicato di / secondo quanto riferito da / secondo quanto riferito dal / secondo quanto riferito dalla / secondo quanto riferisce / secondo quanto dichiarato da / secondo quanto dichiarato dal / secondo quanto dichiarato dalla / secondo quanto spiegato da / secondo quanto spiegato dal / secondo quanto spiegato dalla / secondo quanto si legge in / ad avviso di / ad avviso del / ad avviso della / agli occhi di / agli occhi del / agli occhi della / per bocca di / per bocca del / per bocca della / a dire di / a dire del / a dire della / nelle parole dell' / a giudizio dell' / a parere dell' / a detta dei / a detta degli / a detta delle / stando al / stando alla / stando ai / stando alle / stando agli / stando all' / ad avviso dell'",
  pronouns: {
    lui: 'm',
    lei: 'f',
    egli: 'm',
    ella: 'f',
    io: 'any',
    noi: 'many',
    quest: 'any',
    questi: 'm',
    "quest'": 'any',
  },
  determiners:
    "il lo la i gli le l’ l' un uno una un’ un' suo sua suoi sue mio mia nostro nostra questo questa questi queste quel quella quei alcuni alcune due tre quattro altri altre altro altra tutti tutte diversi diverse ogni qualche ex",
  links: "di d’ d' del dello della dell’ dell' dei degli delle in per con a al alla da dal dalla nel nella",
  prepositions:
    "di d’ d' del dello della dell’ dell' dei degli delle a ad al allo alla all’ all' ai agli alle da dal dallo dalla dall’ dall' dai dagli dalle in nel nello nella nell’ nell' nei negli nelle con su sul sullo sulla sull’ sui sugli sulle per tra fra secondo durante dopo prima contro verso senza sotto sopra presso entro oltre fino mediante tramite",
  relatives: 'che chi cui quale quali dove',
  between:
    "ha hanno abbia abbiano aveva avevano avesse avessero avrebbe avrebbero sia siano fosse fossero è era sono erano stato stata poi dopo anche ancora già solo soltanto sempre mai non si gli le lo la li ne ci c' v' n' inoltre infine quindi così ora adesso oggi stesso stessa semplicemente invece tuttavia però corto noto sapere m’ l’ l' fa fanno vuole volle deve può suole tenne tiene più tardi molto poi avere essere comunque",
  conjunctions:
    'e ed o ma né come quando se perché poiché mentre che affinché sebbene benché anche dunque quindi oppure',
  others: `intanto eppure allora ormai purtroppo forse certo pure perfino persino addirittura insomma subito spesso magari neppure nemmeno neanche infatti frattanto stamattina stamani stasera nonostante dopodiché peraltro esso ciò qui lì là sì no me te lui sé mi ti ci vi lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre ieri oggi domani sera mattina notte appena quasi settimana scorso scorsa anno`,
  hearers: '',
  roles: gendered(
    'premier vicepresidente presidente ministro portavoce sindaco direttore capo avvocato medico professore ambasciatore diplomatico giudice procuratore governatore generale colonnello esperto giornalista padre figlio fratello uomo ragazzo nonno zio vicino vescovo deputato senatore segretario coordinatore responsabile prefetto magistrato imputato testimone legale difensore educatore maestro insegnante scienziato biologo ingegnere economista analista storico scrittore romanziere poeta attore regista produttore cineasta musicista cantante sportivo allenatore giocatore sindacalista delegato ispettore commissario agente sergente capitano soldato pilota autista camionista pescatore agricoltore allevatore commerciante imprenditore proprietario titolare lavoratore impiegato operaio funzionario negoziatore mediatore inviato cancelliere re papa parroco prete cardinale anziano vecchio giovane ragazzo bambino marito vedovo nipote cugino amico cliente paziente spettatore lettore attivista volontario ricercatore consigliere viceministro assessore archivista bibliotecario cuoco cameriere panettiere orologiaio liutaio falegname infermiere chirurgo psicologo farmacista veterinario architetto pittore fotografo conduttore barista primario ministero bidello idraulico appuntato perito capotreno bagnino pizzaiolo campione genero cognato frate arcivescovo pontefice scenografo',
    'presidentessa ministra portavoce sindaca direttrice capa avvocata avvocatessa professoressa ambasciatrice giudice procuratrice governatrice generalessa esperta giornalista madre figlia sorella donna ragazza nonna zia vicina deputata senatrice segretaria coordinatrice responsabile prefetta infermiera magistrata imputata educatrice maestra scienziata biologa ingegnera storica scrittrice romanziera poetessa attrice produttrice musicista allenatrice giocatrice sindacalista delegata ispettrice commissaria capitana autista pescatrice agricoltrice imprenditrice proprietaria titolare lavoratrice impiegata operaia funzionaria negoziatrice mediatrice inviata cancelliera regina anziana vecchia giovane moglie vedova cugina amica spettatrice lettrice volontaria ricercatrice consigliera viceministra assessora archivista cuoca cameriera panettiera infermiera chirurga psicologa fotografa conduttrice fornaia procuratrice bidella ostessa campionessa mamma suocera nuora suora cognata',
    'preside vigile docente tenente geometra guida skipper sommelier chef pediatra assistente badante residente rapper',
  ),
  titles: gendered('signor sig. don', 'signora sig.ra', 'dott. dott.ssa prof. on. avv. ing.'),
  possessives: { suo: 'any', sua: 'any', suoi: 'any', sue: 'any', lui: 'm', lei: 'f', loro: 'many' },
  works:
    'romanzo film libro giornale quotidiano rivista canzone album serie rapporto studio intitolato intitolata titolo chiamato chiamata operazione progetto programma opera mostra cartello insegna scritta gruppo associazione fondazione organizzazione albergo hotel ristorante caffè nave agenzia canale soprannominato soprannominata soprannome detto detta denominato cosiddetto cosiddetta cosiddetti cosiddette campo partito movimento motto settimanale testata sedicenti presunti striscione',
  bodies:
    'governo ministero polizia ambasciata tribunale comune partito associazione organizzazione fondazione agenzia impresa società università istituto commissione consiglio sindacato esercito parlamento camera senato comitato federazione ufficio delegazione presidenza cancelleria procura fonte fonti rapporto documento comunicato lettera nota testo sentenza giornale quotidiano opposizione difesa accusa direzione giunta unione gruppo ong missione segreteria banca ospedale chiesa questura prefettura soprintendenza messaggio mail',
  occasions:
    'conferenza stampa intervista comunicato nota dichiarazione seduta processo udienza aula discorso visita riunione vertice radio televisione social profilo messaggio lettera mail video uscita arrivo termine fine inizio margine margini tribuna microfoni microfono domanda domande risposta riferimento giornalisti cronisti voce tono riso lacrime sorriso diretta collegamento',
  sourcesOwn: 'a _ avviso / a _ giudizio / a _ parere / a _ dire / secondo _ / per _ / nelle _ parole / con _ parole',
  naming: /^Si chiama /,
  asClause: 'come',
  infinitive: /(?:are|ere|ire|arsi|ersi|irsi)$/,
  trade: /(?:[st]ino|iere|iera|tore|trice|ista|aio|aia|olog[oa])$/,
  verb: /(?:a|e|ò|ì|ato|ito|uto|so|to|tto|no)$/,
  looseLinks: 'in nel nella',
  alone: 'uno una altri altre altro altra alcuni alcune molti tutti',
  soCalled: 'cosiddetto cosiddetta cosiddetti cosiddette sedicente sedicenti presunto presunta presunti presunte',
  signs:
    'cartello cartelli insegna scritta scritte striscione striscioni slogan manifesto manifesti maglietta adesivo spilla distintivo',
  opinions: 'per',
  places: "in da dal dalla alla nel nella al dall' all'",
  pluralVerb: /no$/,
  gerund: /(?:ando|endo)$/,
  finite: /(?:arono|irono|[ei]rà|eranno|iranno|avano|[^il]eva|evano|ivano|[^t]ò)$/,
  adverb: /.{2}mente$/,
  complementizers: 'che',
  impersonal: 'legge leggono',
  subordinators: 'quando se perché poiché mentre sebbene benché',
  citing: 'citando',
  backward: 'così lo',
  opener: /(?:[st][oaie]|endo|ando)$/,
  papers: 'comunicato nota dichiarazione',
  abbreviations: 'sig sigg dott prof on avv ing dr art pag n ecc s.p.a mons',
  elides: true,
  drops: true,
  dashes: true,
  tellsByComma: true,
})
