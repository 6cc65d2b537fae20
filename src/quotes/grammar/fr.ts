import { gendered, grammarOf } from './grammar.ts'

export const french = grammarOf({
  code: 'fr',
  say: `dit disait disent déclaré déclare déclarait déclarent affirmé affirme affirmait affirment expliqué explique expliquait expliquent ajouté ajoute ajoutait précisé précise précisait précisent assuré assure assurait assurent indiqué indique indiquent annoncé annonce annoncent souligné souligne soulignait soulignent
    estimé estime estimait estiment répondu répond répondait écrit écrivait écrivent demandé demande demandait lancé lance raconté raconte racontait racontent confié confie confiait confient rappelé rappelle rappelait reconnu reconnaît reconnaissait averti avertit prévenu prévient insisté insiste martelé martèle
    résumé résume poursuivi poursuit conclu conclut regretté regrette déploré déplore dénoncé dénonce dénoncent commenté commente témoigné témoigne témoignent soutenu soutient soutiennent promis promet répété répète admis admet fait rétorqué rétorque s’exclame exclamé exclame soupiré soupire souri sourit plaisanté plaisante glissé glisse murmuré murmure
    crié crie observé observe noté note ironisé ironise détaillé détaille tweeté twitte publié prévient juge jugé argué argue considéré considère jure juré souffle soufflé lâche lâché tranche tranché confirme confirmé confirment nuance nuancé relate relaté lit lu martelait insistait`,
  carry: `qualifié qualifie qualifiait qualifient appelé appelle appellent parlé parle parlait parlent décrit décrivent décrivait critiqué critique accusé accuse condamné condamne salué salue comparé compare évoqué évoque évoquait évoquent vu voit voient promis réclame réclamé exigé exige jugé juge surnommé traite traité traitait fustigé fustige vanté vante nie nié refusé refuse mis met dépeint présenté présente défini définit`,
  participles:
    'disant ajoutant expliquant précisant affirmant déclarant qualifiant parlant évoquant soulignant assurant estimant citant dénonçant appelant',
  sources:
    "selon / d’ après / d' après / pour / aux yeux de / de l’ avis de / à en croire / d’ après les mots de / selon les mots de / selon les mots du / selon les termes de / selon les termes du / dans un communiqué de / dans un communiqué du",
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
    "a ont avait avaient est était sont étaient aura ait aussi ensuite puis encore déjà toujours jamais ne n’ n' pas s’ s' se lui leur y en d’abord enfin également ainsi alors notamment simplement seulement même lui-même elle-même eux-mêmes m’ nous l’ été ironiquement sobrement sèchement",
  conjunctions:
    'et ou mais or donc car ni comme quand lorsque lorsqu’ si puisque parce alors tandis que qu’ afin bien quoique',
  others: `moi toi soi me te lui eux ceci cela ça c’ c' ici là oui non lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre hier aujourd’hui demain soir matin midi nuit semaine dernier prochain an année`,
  hearers: '',
  roles: gendered(
    'président ministre premier porte-parole maire directeur chef avocat médecin professeur ambassadeur diplomate juge procureur gouverneur général colonel expert journaliste père fils frère homme garçon oncle voisin évêque député sénateur secrétaire coordinateur responsable',
    'présidente ministre porte-parole mairesse directrice cheffe avocate professeure ambassadrice juge procureure gouverneure générale experte journaliste mère fille sœur femme grand-mère tante voisine députée sénatrice secrétaire coordinatrice responsable infirmière',
  ),
  titles: gendered('m. monsieur mm.', 'mme madame mlle mademoiselle', 'dr. pr. dr me'),
  works:
    'roman film livre journal quotidien magazine hebdomadaire chanson album série rapport étude intitulé intitulée titre nommé opération projet programme émission pièce exposition panneau pancarte inscription groupe association fondation organisation hôtel restaurant café navire bateau agence chaîne site surnommé surnommée surnom dits dite dit prétendus prétendue prétendu soi-disant camp parti mouvement slogan dénommé',
  abbreviations: 'm mm mme mlle dr pr me st ste av bd art p.ex etc env no n° cf',
  elides: true,
  dashes: true,
})
