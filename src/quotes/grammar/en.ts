import { completed, gendered, list, sourcePhrases } from './grammar.ts'

const determiners = list(
  'the a an this that these those his her their its my our your some many several one another no each every both two three four five six seven eight nine ten most other such all any few',
)
const prepositions = list(
  'of for from at with in on to about by into against near after before during over under between among through since until without within outside inside across around behind beyond despite like per via upon towards toward amid as ahead back off out up down than along including following alongside regarding unlike besides given',
)
const conjunctions = list(
  'and but or nor yet so because while when whenever if though although unless whether as since until after before where why how then plus once',
)
const relatives = list('who which that whom whose')
const between = list(
  'has have had is was are were be been being will would could should can may might must did do does not also then later once again never ever always often just even still already recently soon now only first simply sometimes both all himself herself themselves himself. n’t further too instead meanwhile moreover likewise indeed furthermore nevertheless nonetheless afterward afterwards thus rather almost long famously repeatedly apparently',
)
const times = list(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. oct. nov. dec. today yesterday tomorrow tonight morning afternoon evening night week month year earlier ago late last next here there however',
)
const pronouns = new Map<string, 'm' | 'f' | 'any' | 'many'>([
  ['he', 'm'],
  ['she', 'f'],
  ['they', 'many'],
  ['it', 'any'],
  ['i', 'any'],
  ['we', 'many'],
  ['you', 'any'],
])
const say = list(`
  said says say told tells tell added adds add wrote writes write asked asks ask explained explains explain stated states state tweeted tweets tweet continued continues
  replied replies reply responded responds respond answered answers answer declared declares declare announced announces announce insisted insists insist argued argues argue
  noted notes note warned warns warn claimed claims claim admitted admits admit acknowledged acknowledges acknowledge suggested suggests suggest concluded concludes conclude
  recalled recalls recall remarked remarks remark observed observes observe joked jokes joke quipped quips quip vowed vows vow promised promises promise pledged pledges
  urged urges urge complained complains complain boasted boasts lamented laments mused muses opined opines asserted asserts assert contended contends contend
  maintained maintains testified testifies posted posts emphasized emphasizes emphasised stressed stresses stress reiterated reiterates repeated repeats
  shouted shouts shout yelled yells yell exclaimed exclaims cried cries whispered whispers chanted chants chanting shot countered counters retorted retorts predicted predicts
  confirmed confirms confirm conceded concedes concede commented comments comment questioned wondered wonders demanded demands begged pleaded thundered snapped
  read reads thinks think thought believes believe believed proclaimed proclaims interjected interrupted agreed agrees agree cautioned cautions elaborated
  reported reports recounted recounts reflected blasted fumed ranted cracked deadpanned gushed sighed sneered scoffed growled barked hollered bellowed intoned
  clarified clarifies underscored underscores pronounced informed advised alleged alleges reasoned reckoned reckons railed bragged chimed
  texted emailed blogged quoted went goes began begins opened closed finished offered volunteered put puts signed pressed pointed fired`)
const carry = list(`
  called calls call described describes describe labeled labels labelled branded dubbed deemed denounced denounces slammed slams criticized criticizes criticised condemned condemns
  accused accuses accusing praised praises blamed blames hailed hails referred refers dismissed dismisses mocked mocks touted touts compared compares characterized characterizes
  attacked attacks attacking ripped rips decried decries defended defends cited cites expressed expresses promised feels felt sees saw considered considers wants wanted
  discussed discusses hopes hoped threatened threatens proposed proposes sees voiced spoke speaks talked talks invoked invokes offered offers issued apologized apologizes
  encouraged encourages bemoaned bashed rejected rejects ridiculed lambasted derided assailed chided scolded congratulated thanked detailed details outlined outlines
  retweeted tweeted portrayed portrays painted cast casts framed touted hinted signaled signals indicated indicates showed shows revealed reveals knew knows
  vow found finds ruled rules concluded determined advocated advocates supports supported used uses using urged denied denies deny gave gives made makes
  charged charges doubted doubts implored introduced laughed nodded smiled shrugged sang recommended requires required ordered promises lists listed`)
const participles =
  list(`saying adding telling writing asking explaining stating tweeting noting warning claiming admitting suggesting insisting arguing declaring announcing promising calling describing
  labeling referring emphasizing stressing vowing joking quipping recalling acknowledging concluding asserting complaining quoting responding replying shouting yelling reading predicting pledging
  declaring dubbing accusing criticizing dismissing blasting slamming maintaining reiterating repeating remarking observing urging contending alleging lamenting boasting bragging musing cautioning demanding
  expressing denouncing branding mocking hailing praising comparing characterizing reminding clarifying pointing opining touting commenting testifying screaming continuing`)
const roles = gendered(
  'spokesman chairman congressman businessman councilman king prince assemblyman policeman fireman salesman father brother son husband uncle grandfather boy man duke lord sir pope bishop imam rabbi cardinal archbishop actor waiter gentleman nobleman widower ombudsman nephew',
  'spokeswoman chairwoman congresswoman businesswoman councilwoman queen princess assemblywoman mother sister daughter wife aunt grandmother girl woman duchess lady dame actress nun widow niece',
  `president vice-president senator whip veteran fellow representative governor mayor minister secretary chancellor ambassador director chief chair chairperson leader head deputy judge justice attorney general prosecutor
  lawyer professor doctor officer sergeant captain colonel lieutenant major commander sheriff spokesperson adviser advisor aide manager strategist analyst economist historian candidate nominee lawmaker
  speaker commissioner envoy negotiator diplomat official critic author writer journalist reporter editor columnist host anchor moderator correspondent commentator founder co-founder owner executive ceo
  chairman-elect president-elect activist organizer coordinator consultant researcher scientist expert pastor reverend student teacher principal superintendent coach player singer star comedian billionaire
  mogul tycoon businessperson entrepreneur investor resident voter supporter volunteer delegate member counsel solicitor treasurer pollster operative republican democrat
  premier interpreter farmer nurse surgeon physician engineer trader baker fisherman guide driver neighbour neighbor witness survivor victim colleague partner ally rival friend counterpart predecessor successor`,
)
const modifiers = list(
  `first prime foreign press campaign interior defense defence finance justice health education state attorney house majority minority senate national security white communications policy political acting interim
  incoming outgoing assistant associate senior junior former then vice deputy congressional presidential gop democratic republican liberal conservative retired longtime special regional local chief general federal royal`,
)
const titles = gendered(
  'mr mr. sir',
  'mrs mrs. ms ms. miss madame',
  'dr dr. prof prof. sen sen. sens. rep rep. reps. gov gov. gen gen. lt lt. col col. capt capt. sgt sgt. rev rev. hon. st maj. adm. cmdr. pres. amb. atty. lt.-gov. supt. det.',
)

// "report", "call": as a verb only after a plural or a pronoun.
const verbs = new Set([...say, ...carry])
const plain = new Set(
  [...verbs].filter(
    verb =>
      // "the letter read", "as Quill put it": the past has the same form.
      !/ed$|^(read|put)$/.test(verb) &&
      (verbs.has(`${verb}s`) || verbs.has(`${verb}es`) || verbs.has(`${verb.slice(0, -1)}ies`)),
  ),
)

export const english = completed({
  code: 'en',
  ranks: /^(?:ex|acting|former|deputy|vice|interim|then|late|retired|outgoing|incoming)$/,
  acts: /^(?:disagree|object|repl|counter|oppos|dissent|nodded|took$|walk|interrupt|refus|thank|met$|meets$|welcom|visit|arriv|threaten|agre|order|reject|accus|declin|dismiss|prais|resign|smil|shrugg|apologi|flew$|insist|urg|demand|promis|propos|offer|back(?:s|ed)$|signed$|spoke|left$|talked$|(?:was|is)$)/,
  hearers: new Set(),
  sourcesAfter: new Set(),
  verbGender: null,
  capitalNouns: false,
  declines: false,
  dashes: false,
  tellsByComma: false,
  say,
  carry,
  doing: list('went goes began begins opened closed finished put signed pressed begged think believe pointed fired'),
  spans: list('weeks months years days minutes hours moments decades'),
  faint: list('made makes showed shows gave gives saw sees knew knows required requires used uses using found finds'),
  participles,
  plain,
  sources: sourcePhrases('according to/in the words of', 'in _ words', ['his', 'her'], 'citing'),
  asClause: list('as'),
  pronouns,
  claims: list(
    'claim call assertion assertions promise pledge comment remark statement suggestion suggestions demand vow words response answer reply argument view belief warning contention declaration description assessment charge accusation accusations insistence admission observation explanation message opinion phrase slogan dictum conclusion complaint prediction proposal plea appeal characterization characterisation assurance criticism testimony quip joke verdict',
  ),
  possessives: new Map([
    ['his', 'm'],
    ['her', 'f'],
  ]),
  determiners,
  links: list('of for from at with in on to close familiar near representing'),
  prepositions,
  relatives,
  between,
  adverb:
    /^(?!(?:family|assembly|anomaly|monopoly|supply|reply|rally|bully|belly|butterfly|elderly|friendly|unfriendly|lonely|deadly|costly|lovely|lively|cowardly|scholarly|orderly|daily|weekly|monthly|quarterly)$).{3,}ly$/,
  infinitive: null,
  oblique: null,
  verb: /(?:ed|s)$/,
  trade: null,
  roleShape: /^(?=.{5}).*(?:man|woman|ist|ian|er|or|eer|ant|ent|ee)$/,
  plural: /s$|people$|men$|women$|^(?:two|three|four|five|few|both|police|who|and|to|many|some|others|public|media)$/,
  conjunctions,
  closed: new Set([
    ...prepositions,
    ...conjunctions,
    ...relatives,
    ...between,
    ...times,
    ...pronouns.keys(),
    ...list(
      'him them us me what there here nothing something anything everything it’s that’s he’s she’s they’re i’m we’re don’t asked speaking yes no thank',
    ),
  ]),
  roles,
  modifiers,
  titles,
  bodies: list(
    'committee department house party university times post news agency ministry council campaign association institute foundation company corp corp. inc inc. bank court street church army police force union league center centre college school group commission administration board office bureau service journal magazine radio television tv network congress senate parliament states nations city county state tower hotel airport pac project coalition alliance organization organisation society club team fund act day tuesday hill world america international democrats republicans americans conference convention caucus guard navy review herald tribune press today gazette chronicle authority trust federation',
  ),
  occasions: new Set(),
  namesToo: list('will may'),
  alone: list('another one two three many some several others both these this'),
  looseLinks: list('at in on to near representing'),
  nounsToo: list(
    'reports states posts notes claims answers comments questions demands promises remarks calls ads charges finds hopes lists shows signed offers sign read put used using found',
  ),
  works: list(
    'book film movie song album novel report article essay show series memoir documentary play program programme episode headline titled entitled podcast exhibition single track poem magazine sitcom musical operation column paper hit bestseller sign banner slogan hashtag called named drama thriller sequel anthem so-called nicknamed dubbed memo blog',
  ),
  soCalled: list('so-called headlined'),
  signs: list(
    'banner banners sign signs placard placards poster posters t-shirt t-shirts shirts slogan slogans inscription sticker stickers graffiti billboard hat hats cap caps shirt button buttons badge badges',
  ),
  opinions: new Set(),
  places: new Set(),
  papers: new Set(),
  bodyForms: new Set(),
  subordinators: new Set(),
  impersonal: new Set(),
  complementizers: list('that'),
  finite:
    /^(seen|known|shown|given|taken|sent|gave|took|went|came|kept|began|told|wrote|spoke|brought|thought|became|knew|grew|drew|met|ran|sat|stood|saw|got|fell|felt|broke|chose|drove|wore|threw|caught|taught|sought|fought|meant|dealt|led|seems|wants|goes|gets|takes|gives|makes|tried|tries)$/,
  workShape: null,
  gerund: null,
  naming: null,
  predicate: null,
  opener: null,
  backward: new Set(),
  articles: list('the a an its my our your'),
  adjective: null,
  pluralVerb: null,
  obliqueDeterminers: new Set(),
  passive: {
    verb: /(?:ed|told)$/,
    be: list('is was are were be been being'),
    by: 'by',
    unknown: list(
      'fired signed told asked reported called described dubbed labeled accused criticized denounced praised',
    ),
  },
  abbreviations: list(
    'mr mrs ms dr sen sens rep reps gov gen lt col capt sgt rev hon st prof jr sr jan feb mar apr jun jul aug sept sep oct nov dec vs inc corp co ltd maj adm cmdr pres amb atty supt det d.c u.s u.k u.n e.g i.e a.m p.m ariz ark calif colo conn del fla ga ind kan ky md mich minn mo mont neb nev okla pa tenn tex va vt wis wyo',
  ),
  inverts: false,
  drops: false,
  elides: false,
  ordinalDots: false,
})
