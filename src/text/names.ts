// What is known of people's names before an article is read: first names with gender, and particles inside a name.

import { FIRST_NAMES, type NameGender } from './first-names.ts'

/** The gender a first name suggests, in the article's language first; undefined where it is unknown or given to both. */
export function genderOfFirstName(name: string, language?: string): NameGender | undefined {
  return (language === undefined ? undefined : genderOfOwnFirstName(name, language)) ?? FIRST.get(folded(name))
}

/** The same, by the names of one language alone. */
export function genderOfOwnFirstName(name: string, language: string): NameGender | undefined {
  return OWN[language]?.get(folded(name))
}

function folded(name: string): string {
  const low = name.toLowerCase()
  return low.includes("'") || low.includes('ʼ') ? low.replace(/[ʼ']/g, '’') : low
}

/** Whether a word may stand in lower case inside a name: van der Velde, al-Karim, de Souza. */
export function isNameParticle(word: string): boolean {
  return PARTICLES.has(word) || /^(al|el|an|ad|as|ash|ul)-\p{L}/u.test(word)
}

const PARTICLES = new Set(
  'de del della degli der den des di da dos das do du la le van von vom zu zur zum bin ibn al el ten ter af av y e i и й та ван фон дер ден бен бін бин аль ель эль дель'
    .split(' ')
    .filter(word => word.length > 1),
)

const MALE = `
james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey
ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose henry adam douglas nathan peter zachary
kyle walter harold jeremy ethan carl keith roger gerald christian terry sean arthur austin noah lawrence jesse joe bryan billy jordan albert dylan bruce willie gabriel alan juan logan wayne ralph roy eugene
randy vincent russell louis bobby philip phillip johnny bradley bill bob mike jim tom dan dave steve ted jeb marco bernie ben rand mitch chuck newt rudy lindsey rick mitt barack joe tim rob ron ken greg jeff
chris nick matt tony jimmy tommy danny eddie fred howard stanley leonard norman glenn earl clarence ernest oscar martin simon neil ian graham nigel colin stuart trevor derek clive alistair hugh rupert giles
boris jeremy gavin liam callum connor declan aidan colm padraig sergio carlos luis miguel pedro jorge javier antonio manuel francisco rafael fernando alberto alejandro ricardo roberto eduardo diego andres
pablo raul mario enrique ignacio emilio ramon victor hector ruben oscar julio cesar alvaro gonzalo jaime joaquin gerardo guillermo arturo felipe rodrigo hernan iñaki andrés raúl álvaro césar joaquín martín
óscar rubén víctor héctor hernán josé ramón ángel angel adrián gonzalo xavier esteban lorenzo mateo nicolás sebastián tomás bruno leandro santiago iván
hans klaus jürgen wolfgang günter günther dieter uwe horst manfred heinz helmut bernd gerhard werner karl heinrich friedrich otto ludwig kurt ernst jens jörg sven torsten thorsten stefan andreas markus
matthias christoph sebastian florian tobias lukas jonas felix maximilian moritz philipp johannes jan olaf lars holger ralf rolf detlef axel kai frank volker armin norbert rainer reinhard ulrich winfried
robert christian boris joschka jakob julius leon finn paul elias anton emil henrik matthäus franz josef georg alois sepp
jean pierre michel andré philippe alain bernard jacques françois francois gérard gerard rené roger claude marcel henri louis laurent nicolas christophe frédéric frederic olivier pascal stéphane stephane
éric thierry bruno didier patrice guillaume julien mathieu antoine benoît benoit sébastien jérôme jerome fabien cédric yves gilles hervé luc marc arnaud emmanuel édouard edouard étienne etienne rémi remi
loïc gaël maxime hugo théo lucas adrien baptiste clément florent quentin romain damien xavier denis dominique-marie raphaël régis serge sylvain tristan valentin yann
giuseppe giovanni antonio luigi francesco angelo vincenzo pietro salvatore carlo franco domenico bruno paolo michele giorgio aldo sergio luciano marco matteo alessandro andrea davide stefano roberto
riccardo claudio fabio massimo maurizio enrico federico filippo gianni giacomo lorenzo leonardo nicola silvio beppe mauro dario ettore fausto gabriele guido ivano lamberto massimiliano renato renzo ugo umberto tommaso emanuele simone
jan andrzej piotr krzysztof stanisław tomasz paweł józef marcin marek michał grzegorz jerzy tadeusz adam łukasz zbigniew ryszard dariusz henryk mariusz kazimierz wojciech robert mateusz marian rafał jacek
janusz mirosław maciej sławomir jarosław kamil wiesław roman władysław jakub artur zdzisław edward damian przemysław sebastian czesław leszek daniel waldemar bartosz bogdan karol aleksander szymon donald lech witold zenon
radosław bronisław cezary dominik filip ignacy konrad leon norbert oskar patryk wiktor
volodymyr vladimir viktor victor oleksandr aleksandr alexander andriy andrei andrey serhiy sergei sergey mykola nikolai petro petr dmytro dmitry dmitri yuriy yuri ihor igor oleh oleg pavlo pavel vasyl
mykhailo mikhail ivan maksym maxim yevhen evgeny roman taras bohdan stepan anatoliy anatoly leonid borys boris denys denis kyrylo kirill ruslan vitaliy vitali vadym vadim rostyslav yaroslav danylo artem
hryhoriy ostap markiyan nazar valeriy valery vyacheslav konstantin kostiantyn fedir fyodor heorhii georgy gennady hennadii ilya illia lev arseniy oleksiy alexei aleksei tymofiy nikita
володимир олександр андрій сергій микола петро дмитро юрій ігор олег павло василь михайло іван максим євген роман тарас богдан степан анатолій леонід борис денис кирило руслан віталій вадим ростислав
ярослав данило артем григорій остап назар валерій в'ячеслав в’ячеслав костянтин федір георгій геннадій ілля лев арсеній олексій тимофій віктор антон станіслав владислав марко лука мирослав орест зеновій
омелян семен ярема яків гліб едуард артур давид матвій нестор любомир святослав всеволод захар марк пилип устим
владимир александр андрей сергей николай пётр петр дмитрий юрий игорь олег павел василий михаил иван максим евгений роман анатолий леонид борис денис кирилл руслан виталий вадим ростислав ярослав данила даниил
артём артем григорий валерий вячеслав константин фёдор федор георгий геннадий илья лев алексей тимофей виктор антон станислав владислав марк никита егор степан тимур глеб эдуард артур давид матвей аркадий семён семен захар яков ефим
mohammed muhammad mohamed ahmed ali hassan hussein omar yusuf ibrahim khalid mustafa mahmoud abdullah karim tariq samir amadou mamadou moussa ousmane kofi kwame xi hiroshi kenji raj rajesh amit sanjay vikram
lars nils erik anders magnus henrik mikkel søren jens ole bjørn per kasper jesper rasmus pavel tomáš tomas jiří petr miroslav zoltán lászló istván gábor viktor péter ferenc marek matej ondrej
reince sheldon corey trey lincoln grover karl dick harry cory sherrod elijah marty lamar orrin roger dwight jared barron doug dale glen duane wesley warren ross brad brett troy clay lou ed al
don gene max leo ray sam hal stan walt herb bert gus ned cliff floyd lloyd curtis calvin marcus darrell derrick reggie tyrone jamal malik andre maurice cedric antoine trent kent craig todd chad shawn
preston spencer garrett grant blake cody travis dustin derek drew evan ian seth josh zach micah caleb isaac abraham elliott ellis irving morris saul hugh
`
const FEMALE = `
mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura
cynthia dorothy amy kathleen angela shirley emma brenda pamela nicole anna samantha katherine christine helen debra rachel carolyn janet maria catherine heather diane olivia julie joyce victoria ruth
virginia lauren kelly christina joan evelyn judith andrea hannah megan cheryl jacqueline martha madison teresa gloria sara janice ann kathryn abigail sophia frances jean alice judy isabella julia grace amber
denise danielle marilyn beverly charlotte natalie theresa diana brittany doris kayla alexis lori marie hillary melania ivanka tiffany kellyanne carly michelle nikki megyn elizabeth nancy condoleezza huma
chelsea donna debbie debby hope katrina sally wendy jill kate katie cathy kathy beth liz sue anne jane jenny molly maggie peggy rosemary bridget siobhan aoife fiona gillian nicola joanna joanne zoe chloe
lucy sophie claire clare hazel heidi ingrid holly ivy jodi kristen kristin kirsten lindsay lynn marcia meghan miriam monica naomi paula penny phyllis rita rosa rose roxanne sheila sonia tamara tara
tina tracy valerie vanessa veronica wanda yolanda yvonne gwen gail elaine eleanor ellen erica erin esther eva faith felicia florence gabriela gabrielle georgia geraldine gina greta harriet ida irene iris
isabel jeanne jeannette joy juanita kendra leah lena lillian lois loretta louise lucia lydia mabel marjorie maureen melinda mildred mindy myra nadine nora norma pauline pearl phoebe priscilla
rhonda sabrina sherry stella sylvia thelma vera vivian mika symone kayleigh carole gretchen allison alison alyssa audrey bonnie brooke candace carla carmen caroline cassandra cecilia constance courtney daisy dawn
carmen ana isabel pilar dolores josefa teresa rosa cristina lucía lucia marta elena raquel rocío rocio silvia beatriz mercedes inés ines alicia sofía sofia paula natalia montserrat nuria núria consuelo
ángeles yolanda lorena susana margarita alejandra daniela valeria ximena jimena mariana catalina carolina andreína ainhoa itziar begoña amparo concepción encarnación esperanza estrella luisa maría leire noelia olga belén
ursula monika petra sabine renate helga karin brigitte ingrid gisela angela annalena annegret katrin kathrin claudia susanne birgit martina anja heike ute silke jana sandra christiane
bärbel franziska johanna katharina lena leonie lina marlene mathilda sahra nadja jutta ilse hannelore elke dagmar anke antje britta christa cornelia doris edith frauke friederike gudrun hanna hedwig ilka jule karoline kerstin liselotte manuela marianne nele regina rosemarie saskia tanja ulrike viola wiebke jorun svenja maren
marie jeanne françoise francoise monique catherine nathalie isabelle jacqueline anne sylvie martine valérie valerie nicole hélène helene christine céline celine sophie aurélie aurelie émilie emilie 
julie léa lea chloé manon inès élodie elodie sandrine véronique veronique brigitte élisabeth elisabeth ségolène marion audrey caroline delphine florence geneviève corinne agnès béatrice bernadette cécile
chantal claudine colette danièle denise éliane fabienne gaëlle ghislaine huguette josiane laurence laure lucie maëlle margaux mathilde mireille murielle odile pascale paulette rachida roselyne solange suzanne sabine virginie yvette clémence amélie noémie anne-sophie
giulia giuseppina anna rosa angela giovanna teresa lucia carmela caterina francesca antonietta carla elena concetta rita margherita franca paola sara silvia chiara federica valentina alessandra laura
roberta simona daniela elisa giorgia martina ilaria elly giorgia mara raffaella serena stefania barbara beatrice bianca cecilia cristina donatella emanuela fabiola gemma ginevra grazia ludovica livia lorella luisa marina marta michela monica nadia ornella patrizia sabrina sofia tiziana vittoria arianna viola
anna maria katarzyna małgorzata agnieszka barbara ewa krystyna elżbieta magdalena zofia teresa joanna monika danuta jadwiga halina irena beata aleksandra dorota marta janina jolanta grażyna natalia
iwona marianna renata urszula alicja paulina kinga hanna justyna izabela bożena wanda helena sylwia stanisława julia patrycja kamila weronika wiktoria karolina gabriela bogumiła cecylia celina edyta emilia felicja genowefa honorata kornelia lidia lucyna ludmiła mirosława oliwia roksana
olena olha iryna nataliya natalia tetyana tetiana oksana svitlana halyna hanna lyudmyla liudmyla kateryna yuliya yulia mariya maria anastasiya larysa valentyna nadiya vira lyubov sofiya viktoriya daria darya
zoriana yaryna solomiya khrystyna bohdana lesya myroslava alina inna alla zhanna polina ksenia irina elena olga tatiana svetlana ekaterina galina oksana marina yelena lyudmila vera nadezhda lidia maret oona oxana
олена ольга ірина наталія наталя тетяна оксана світлана галина ганна людмила катерина юлія марія анастасія лариса валентина надія віра любов софія вікторія дарина дарія зоряна ярина соломія христина богдана
леся мирослава аліна інна алла жанна поліна ксенія анна ніна раїса лідія зінаїда тамара уляна мар'яна мар’яна роксолана єлизавета зоя стефанія олеся руслана ярослава діана яна злата іванна марина евеліна
елена ирина наталья наталия татьяна светлана галина анна людмила екатерина юлия мария анастасия лариса надежда вера любовь софия софья виктория дарья алина инна алла полина ксения оксана нина раиса лидия
зинаида тамара елизавета зоя валентина марина яна диана евгения александра маргарита алёна алена василиса варвара жанна кристина лилия эльвира римма ульяна
fatima aisha khadija zainab layla amina noor yasmin mariam leila samira nadia salma huda ilhan rashida priya anita indira sunita lidia ruta hanna dalia kaja mette sanna magdalena zuzana jana ilse
`

/** The names of one table; one given to men and to women in the same language is no evidence. */
function gendered(m: string, f: string): Map<string, NameGender> {
  const [male, female] = [m, f].map(names => new Set(names.trim().split(/\s+/))) as [Set<string>, Set<string>]
  return new Map([
    ...[...male].filter(name => !female.has(name)).map(name => [name, 'm'] as const),
    ...[...female].filter(name => !male.has(name)).map(name => [name, 'f'] as const),
  ])
}

const OWN: Record<string, Map<string, NameGender>> = Object.fromEntries(
  Object.entries(FIRST_NAMES).map(([language, { m, f }]) => [language, gendered(m, f)]),
)

// Any language: a name given to men in one and to women in another is no evidence.
const FIRST = gendered(
  [MALE, ...Object.values(FIRST_NAMES).map(names => names.m)].join(' '),
  [FEMALE, ...Object.values(FIRST_NAMES).map(names => names.f)].join(' '),
)
