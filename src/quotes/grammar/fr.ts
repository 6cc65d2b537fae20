import { gendered, grammarOf } from './grammar.ts'
import { frenchVerbs } from './verbs.ts'

export const french = grammarOf({
  code: 'fr',
  spans: 'veille lendemain matin soir nuit semaine mois jour année après-midi avant-veille',
  ranks: /^(?:anciens?|anciennes?|ex|vice|future?|actuel|actuelle)$/,
  acts: /^(?:oppos|ouvr|ouvert|soutenu|soutien|pris$|protest|intervenu|refus|remerci|rencontr|accueill|rejet|accus|arriv|menac|accept|sign|visit|salu|promis|promet|exig|réagi|répond|répliqu|sour|hauss|démission|propos)/,
  say: `${frenchVerbs(`rapporter esclaffer tempérer déclarer affirmer expliquer ajouter préciser assurer indiquer annoncer souligner estimer demander lancer raconter confier rappeler insister marteler résumer regretter déplorer dénoncer commenter témoigner avouer rétorquer exclamer soupirer plaisanter glisser murmurer crier observer noter ironiser détailler tweeter publier juger arguer considérer
    jurer souffler lâcher trancher confirmer nuancer relater répliquer riposter railler réclamer rassurer protester interroger argumenter alerter admonester accuser appuyer évoquer analyser constater conclure imaginer marmonner grommeler hurler chuchoter sangloter pester fulminer tonner grincer tempêter proclamer informer signaler mentionner révéler
    suggérer proposer exiger ordonner supplier implorer sommer conseiller recommander revendiquer certifier attester professer objecter opposer reprocher renchérir corriger compléter enchaîner ponctuer persifler gronder blaguer philosopher relativiser minimiser balayer tempérer temporiser anticiper pronostiquer prophétiser espérer redouter craindre démentir narrer balbutier bredouiller bafouiller
    interpeller questionner écrier étonner emporter indigner agacer inquiéter féliciter réjouir émouvoir amuser désoler lamenter alarmer défendre justifier twitter poster clamer énoncer formuler exposer reconnaître affirmer compter asséner cingler moquer sourire rire défier gémir avertir`)}
    dit disait disent disaient souvient souviennent souvenait enthousiasme insurge insurgeait exulte exultait harangue harangué vante vanté répond répondait répondent répondu écrit écrivait écrivent reconnu reconnaît reconnaissait reconnaissent averti avertit prévenu prévient préviennent poursuivi poursuit poursuivait conclu conclut soutenu soutient soutiennent promis promet promettent répété répète répètent admis admet admettent fait souri sourit lu lit rappelle
    rappellent martèle insère révèle révèlent espère suggère considère considèrent tempère assène démenti dément craint défend défendu rit ri reprend reprit repris interrompt surenchérit ému émeut plaint plaignait convient convenu rétorquait intervient ajoutait interjette lève commente exclame écrie inquiète indigne réjouit félicite désole amuse lamente alarme`,
  carry: `${frenchVerbs('qualifier parler critiquer condamner saluer comparer évoquer réclamer exiger juger surnommer traiter fustiger vanter nier refuser présenter décrier louer dénoncer citer moquer invoquer appeler promettre')}
    appelle appellent décrit décrivent décrivait vu voit voient promis promet promettait met mis dépeint défini définit définissent compare réclame veut voulait craint redoute contient espère`,
  participles:
    'disant ajoutant expliquant précisant affirmant déclarant qualifiant parlant évoquant soulignant assurant estimant citant dénonçant appelant',
  sources:
    "selon / d’ après / d' après / pour / aux yeux de / de l’ avis de / à en croire / d’ après les mots de / selon les mots de / selon les mots du / selon les termes de / selon les termes du / dans un communiqué de / dans un communiqué du / au dire de / aux dires de / aux dires du / de l' aveu de / de l' aveu du / à l' avis de / dans les mots de / dans les mots du / de l' avis du / aux yeux du",
  pronouns: {
    il: 'm',
    elle: 'f',
    ils: 'many',
    elles: 'many',
    on: 'any',
    je: 'any',
    nous: 'many',
    'celui-ci': 'm',
    'celle-ci': 'f',
    ce: 'any',
    "j'": 'any',
  },
  determiners:
    "le la les l’ l' un une des ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre plusieurs certains certaines deux trois quatre quelques tous toutes du au aux chaque",
  links: "de d’ d' du des en à au aux pour chez auprès",
  prepositions:
    "de d’ d' du des à au aux en dans sur sous pour par avec sans chez vers contre entre depuis pendant avant après devant derrière dès lors selon parmi malgré hors envers jusqu’ jusque auprès face via",
  relatives: 'qui que qu’ dont où lequel laquelle lesquels lesquelles',
  between:
    "a ont ait aient avait avaient aurait auraient soit soient est était sont étaient aura ait aussi ensuite puis encore déjà toujours jamais ne n’ n' pas s’ s' se lui leur y en d’abord enfin également ainsi alors notamment simplement seulement même lui-même elle-même eux-mêmes m’ nous l’ été ironiquement sobrement sèchement avoir être plus fini finit tient tenu voulu veut toutefois pourtant néanmoins cependant",
  conjunctions:
    'et ou mais or donc car ni comme quand lorsque lorsqu’ si puisque parce alors tandis que qu’ afin bien quoique',
  others: `aujourd’hui aujourd'hui désormais soudain bientôt parfois souvent certes sinon ailleurs surtout plutôt aussitôt auparavant jadis naguère entre-temps peut-être moi toi soi me te lui eux ceci cela ça c’ c' ici là oui non lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre hier aujourd’hui demain soir matin midi nuit semaine dernier prochain an année`,
  hearers: '',
  roles: gendered(
    'premier vice-président président ministre premier porte-parole maire directeur chef avocat médecin professeur ambassadeur diplomate juge procureur gouverneur général colonel expert journaliste père fils frère homme garçon oncle voisin évêque député sénateur secrétaire coordinateur responsable magistrat accusé prévenu témoin avocat défenseur éducateur instituteur enseignant scientifique biologiste ingénieur économiste analyste historien écrivain romancier poète acteur réalisateur producteur cinéaste musicien chanteur sportif entraîneur joueur syndicaliste délégué inspecteur commissaire agent sergent capitaine soldat pilote conducteur routier pêcheur agriculteur éleveur commerçant patron entrepreneur propriétaire gérant salarié employé ouvrier fonctionnaire négociateur médiateur émissaire chancelier roi pape curé prêtre cardinal voisin vieillard jeune garçon mari veuf neveu cousin ami client patient spectateur lecteur militant bénévole chercheur conseiller vice-ministre ancien adjoint échevin préfet archiviste bibliothécaire cuisinier serveur boulanger horloger gardien marin infirmier chirurgien psychologue pharmacien vétérinaire architecte peintre photographe présentateur géographe sociologue politologue proviseur recteur surveillant taxi barman kiosquier plombier électricien greffier garde contrôleur armateur hôtelier gendre archevêque rappeur fermier apiculteur épicier facteur berger',
    'présidente ministre porte-parole mairesse directrice cheffe avocate professeure ambassadrice juge procureure gouverneure générale experte journaliste mère fille sœur femme grand-mère tante voisine députée sénatrice secrétaire coordinatrice responsable infirmière magistrate accusée prévenue éducatrice institutrice enseignante ingénieure historienne écrivaine romancière poétesse actrice réalisatrice productrice cinéaste musicienne chanteuse sportive entraîneuse joueuse syndicaliste déléguée inspectrice agente capitaine conductrice pêcheuse agricultrice éleveuse commerçante patronne entrepreneuse propriétaire gérante salariée employée ouvrière fonctionnaire négociatrice médiatrice émissaire chancelière reine vieille épouse veuve nièce cousine amie cliente patiente spectatrice lectrice militante bénévole chercheuse chercheure conseillère adjointe préfète archiviste cuisinière serveuse boulangère gardienne infirmière chirurgienne pharmacienne photographe présentatrice comédienne proviseure rectrice surveillante plombière électricienne greffière contrôleuse belle-mère religieuse rappeuse fermière apicultrice épicière bergère aide-soignante',
    'guide géologue sismologue virologue épidémiologiste pédiatre dentiste touriste',
  ),
  titles: gendered('m. monsieur mm.', 'mme madame mlle mademoiselle', 'dr. pr. dr me'),
  possessives: { son: 'any', sa: 'any', ses: 'any', lui: 'm', elle: 'f', leur: 'many', eux: 'many' },
  works:
    'roman film livre journal quotidien magazine hebdomadaire chanson album série rapport étude intitulé intitulée titre nommé opération projet programme émission pièce exposition panneau pancarte inscription groupe association fondation organisation hôtel restaurant café navire bateau agence chaîne site surnommé surnommée surnom dits dite dit prétendus prétendue prétendu soi-disant camp parti mouvement slogan dénommé',
  bodies:
    'gouvernement ministère police ambassade tribunal mairie parti association organisation fondation agence entreprise société université institut commission conseil syndicat armée parlement assemblée sénat comité fédération bureau délégation présidence chancellerie parquet source sources rapport document communiqué lettre courrier note texte jugement arrêt journal quotidien opposition défense direction union groupe ong mission secrétariat banque hôpital église entourage élysée kremlin préfecture collectif message courriel',
  occasions:
    'conférence presse entretien interview communiqué déclaration séance procès audience discours allocution visite réunion sommet radio télévision antenne réseaux compte message lettre courriel vidéo sortie arrivée issue fin début tribune micro micros question questions réponse référence allusion journalistes voix ton rire larmes sourire barre plateau',
  sourcesOwn:
    "à _ avis / à _ yeux / selon _ / d' après _ / pour _ / selon _ propres mots / dans _ bouche / à _ entendre",
  naming: /^(?:Il|Elle) s['’]appelle /,
  asClause: 'comme',
  infinitive: /(?:er|ir|oir|re)$/,
  verb: /(?:e|t|ent|é|i|u|d|s)$/,
  looseLinks: 'chez en',
  alone: 'un une certains certaines plusieurs tous',
  soCalled: 'soi-disant dit dite dits dites prétendu prétendue prétendus prétendues',
  signs:
    'panneau panneaux pancarte pancartes banderole banderoles inscription slogan affiche affiches écriteau tee-shirt autocollant badge pin',
  opinions: 'pour',
  places: 'à au chez dans',
  pluralVerb: /on$/,
  finite: /(?:aient|èrent|era|eront)$/,
  adverb:
    /.{2}(?:amment|emment|iment|[éè]lement|ément|[^ntrllvgd]ement|ellement|ivement|idement|eusement|alement|urement|airement|ainement|ortement|ertement|entement|istement|irement)$/,
  complementizers: "que qu'",
  impersonal: 'lire lit',
  subordinators: "comme quand lorsque lorsqu' si puisque parce",
  citing: 'citant / en citant',
  backward: 'ainsi',
  opener: /(?:é|ée|és|ées|ant)$/,
  papers: 'communiqué note déclaration',
  abbreviations: 'm mm mme mlle dr pr me st ste av bd art p.ex etc env no n° cf',
  elides: true,
  dashes: true,
  tellsByComma: true,
})
