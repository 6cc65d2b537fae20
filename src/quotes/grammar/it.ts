import { gendered, grammarOf } from './grammar.ts'

export const italian = grammarOf({
  code: 'it',
  say: `detto dice dicono disse dissero diceva dichiarato dichiara dichiarano dichiarò affermato afferma affermano affermò spiegato spiega spiegano spiegò aggiunto aggiunge aggiungono aggiunse sottolineato sottolinea sottolineano precisato precisa precisano osservato osserva osservò raccontato racconta raccontano raccontò
    ricordato ricorda ricordano risposto risponde rispose chiesto chiede chiese scritto scrive scrivono scrisse annunciato annuncia annunciano avvertito avverte avvertono ammesso ammette ribadito ribadisce insistito insiste sostenuto sostiene sostengono commentato commenta concluso conclude replicato replica assicurato assicura
    confermato conferma confermano confessato confessa denunciato denuncia denunciano promesso promette rivelato rivela esclamato esclama esclamò gridato grida sussurrato sussurra sorride scherzato scherza twittato pubblicato letto legge recita garantito garantisce dettagliato argomentato riferito riferisce riferiscono riassunto riassume
    taglia tagliato ripete ripetuto sospira sospirato prosegue proseguito continua continuato evidenziato evidenzia lamentato lamenta ironizzato ironizza rilevato rileva notato nota fatto comunicato comunica ritiene ritengono pensa pensano giura giurato mormora`,
  carry: `definito definisce definiscono definì definiti definita definite chiamato chiama chiamano descritto descrive descrivono parlato parla parlano parlò criticato critica condannato condanna accusato accusa paragonato paragona vede visto vedono elogiato elogia respinto respinge bollato bolla considerato considera invocato chiede preteso pretende valutato nega negato ringraziato citato cita battezzato promette giudicato giudica liquidato liquida evocato evoca`,
  participles:
    'dicendo aggiungendo spiegando affermando definendo sottolineando precisando parlando citando osservando dichiarando',
  sources:
    'secondo / a detta di / a detta del / a detta della / a detta dell’ / per / stando a / a giudizio di / a giudizio del / a giudizio della / a parere di / a parere del / a parere della / nelle parole di / nelle parole del / nelle parole della / in una nota di / in un comunicato di',
  pronouns: {
    lui: 'm',
    lei: 'f',
    egli: 'm',
    ella: 'f',
    loro: 'many',
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
    "ha hanno aveva avevano è era sono erano stato stata poi dopo anche ancora già solo soltanto sempre mai non si gli le lo la li ne ci inoltre infine quindi così ora adesso oggi stesso stessa semplicemente invece tuttavia però corto noto sapere m’ l’ l'",
  conjunctions:
    'e ed o ma né come quando se perché poiché mentre che affinché sebbene benché anche dunque quindi oppure',
  others: `esso ciò qui lì là sì no me te lui sé mi ti ci vi lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre ieri oggi domani sera mattina notte settimana scorso scorsa anno`,
  hearers: '',
  roles: gendered(
    'presidente ministro portavoce sindaco direttore capo avvocato medico professore ambasciatore diplomatico giudice procuratore governatore generale colonnello esperto giornalista padre figlio fratello uomo ragazzo nonno zio vicino vescovo deputato senatore segretario coordinatore responsabile prefetto',
    'presidentessa ministra portavoce sindaca direttrice capa avvocata avvocatessa professoressa ambasciatrice giudice procuratrice governatrice generalessa esperta giornalista madre figlia sorella donna ragazza nonna zia vicina deputata senatrice segretaria coordinatrice responsabile prefetta infermiera',
  ),
  titles: gendered('signor sig. don', 'signora sig.ra', 'dott. dott.ssa prof. on. avv. ing.'),
  works:
    'romanzo film libro giornale quotidiano rivista canzone album serie rapporto studio intitolato intitolata titolo chiamato chiamata operazione progetto programma opera mostra cartello insegna scritta gruppo associazione fondazione organizzazione albergo hotel ristorante caffè nave agenzia canale soprannominato soprannominata soprannome detto detta denominato cosiddetto cosiddetta cosiddetti cosiddette campo partito movimento motto settimanale testata sedicenti presunti striscione',
  abbreviations: 'sig sigg dott prof on avv ing dr art pag n ecc s.p.a mons',
  elides: true,
  drops: true,
  dashes: true,
})
