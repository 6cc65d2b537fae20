/** The month (1 to 12) an English name, short or long, stands for; 0 for any other word. */
export function monthOf(word: string): number {
  return ENGLISH.get(word.toLowerCase()) ?? 0
}

/**
 * Rewrites a date in words so that only English month names, numbers, times and zones remain: names of months in the
 * languages of the default feeds become English ones, names of days and the small words around dates go.
 */
export function spellingOfDate(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\p{L}\p{M}]+[.’']?/gu, word => {
      const bare = word.replace(/[.’']$/, '')
      if (ENGLISH.has(bare)) return bare
      const month = FOREIGN.get(bare)
      if (month) return MONTHS[month - 1] as string
      return SMALL.has(bare) ? ' ' : word
    })
    .replace(/\s+/g, ' ')
    .trim()
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

const ENGLISH = new Map<string, number>()
const LONG = 'january february march april may june july august september october november december'.split(' ')
for (const [index, name] of LONG.entries()) {
  ENGLISH.set(name, index + 1)
  ENGLISH.set(name.slice(0, 3), index + 1)
  ENGLISH.set(`${name.slice(0, 3)}.`, index + 1)
}
ENGLISH.set('sept', 9)
ENGLISH.set('sept.', 9)

// Months one to twelve, each with the forms feeds use (as in "the 3rd of"), short ones included.
const FOREIGN_MONTHS: Record<string, string> = {
  ukrainian:
    'січня січень січ|лютого лютий лют|березня березень бер|квітня квітень квіт кві|травня травень трав тра|червня червень черв чер|липня липень лип|серпня серпень серп сер|вересня вересень вер|жовтня жовтень жовт жов|листопада листопад лист лис|грудня грудень груд гру',
  russian:
    'января январь янв|февраля февраль фев февр|марта март мар|апреля апрель апр|мая май|июня июнь июн|июля июль июл|августа август авг|сентября сентябрь сен сент|октября октябрь окт|ноября ноябрь ноя нояб|декабря декабрь дек',
  german:
    'januar jänner jän|februar feber|märz mär mrz|april|mai|juni|juli|august|september|oktober okt|november|dezember dez',
  french:
    'janvier janv|février fevrier févr fév fevr fev|mars|avril avr|mai|juin|juillet juil|août aout aoû|septembre|octobre|novembre|décembre decembre déc',
  polish:
    'stycznia styczeń sty|lutego luty lut|marca marzec|kwietnia kwiecień kwi|maja maj|czerwca czerwiec cze|lipca lipiec lip|sierpnia sierpień sie|września wrzesień wrz|października październik paź paz|listopada listopad lis|grudnia grudzień gru',
  spanish:
    'enero ene|febrero|marzo|abril abr|mayo|junio|julio|agosto ago|septiembre setiembre set|octubre|noviembre|diciembre dic',
  italian:
    'gennaio gen|febbraio|marzo|aprile|maggio mag|giugno giu|luglio lug|agosto|settembre sett|ottobre ott|novembre|dicembre',
  portuguese: 'janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro out|novembro|dezembro dez',
  dutch: 'januari|februari|maart mrt|april|mei|juni|juli|augustus|september|oktober|november|december',
  turkish:
    'ocak oca|şubat şub|mart|nisan nis|mayıs|haziran haz|temmuz tem|ağustos ağu|eylül eyl|ekim eki|kasım kas|aralık ara',
  greek:
    'ιανουαρίου ιανουάριος ιαν|φεβρουαρίου φεβρουάριος φεβ φεβρ|μαρτίου μάρτιος μάρ μαρ μάρτ μαρτ|απριλίου απρίλιος απρ|μαΐου μάιος μάϊ μάι μαϊ μαι|ιουνίου ιούνιος ιούν ιουν ιον|ιουλίου ιούλιος ιούλ ιουλ ιολ|αυγούστου αύγουστος αύγ αυγ|σεπτεμβρίου σεπτέμβριος σεπ σεπτ|οκτωβρίου οκτώβριος οκτ|νοεμβρίου νοέμβριος νοέ νοε|δεκεμβρίου δεκέμβριος δεκ',
  hungarian:
    'január januári|február februári febr|március március márc|április ápr|május máj|június jún|július júl|augusztus|szeptember szept|október|november|december',
  czech:
    'ledna leden led|února únor úno|března březen bře|dubna duben dub|května květen kvě|června červen čvn|července červenec čvc|srpna srpen srp|září zář|října říjen říj|listopadu|prosince prosinec pro',
  romanian:
    'ianuarie ian|februarie|martie|aprilie|mai|iunie iun|iulie iul|august|septembrie|octombrie|noiembrie noi|decembrie',
  swedish: 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december',
  danish: 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december desember des',
  bulgarian: 'януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември',
  finnish:
    'tammikuuta tammikuu tammi|helmikuuta helmikuu helmi|maaliskuuta maaliskuu maalis|huhtikuuta huhtikuu huhti|toukokuuta toukokuu touko|kesäkuuta kesäkuu kesä|heinäkuuta heinäkuu heinä|elokuuta elokuu elo|syyskuuta syyskuu syys|lokakuuta lokakuu loka|marraskuuta marraskuu marras|joulukuuta joulukuu joulu',
  estonian:
    'jaanuar jaan|veebruar veebr|märts|aprill|mai|juuni|juuli|august|september|oktoober|november|detsember dets',
  croatian:
    'siječnja siječanj sij|veljače veljača velj|ožujka ožujak ožu|travnja travanj tra|svibnja svibanj svi|lipnja lipanj|srpnja srpanj srp|kolovoza kolovoz kol|rujna rujan ruj|listopad|studenoga studeni stu|prosinca prosinac',
  slovak:
    'januára január|februára február|marca marec|apríla apríl|mája máj|júna jún|júla júl|augusta|septembra|októbra október|novembra|decembra',
  latvian:
    'janvāris janvārī janv|februāris februārī|marts martā|aprīlis aprīlī|maijs maijā|jūnijs jūnijā|jūlijs jūlijā|augusts augustā|septembris septembrī|oktobris oktobrī|novembris novembrī|decembris decembrī',
  lithuanian:
    'sausio sausis|vasario vasaris|kovo kovas|balandžio balandis|gegužės gegužė|birželio birželis|liepos liepa|rugpjūčio rugpjūtis|rugsėjo rugsėjis|spalio spalis|lapkričio lapkritis|gruodžio gruodis',
  serbian: 'januar|februar|mart|april|maj|jun|jul|avgust avg|septembar|oktobar|novembar|decembar',
}

const FOREIGN = new Map<string, number>()
// Without their accents too, as Hungarian and Greek programs often write them. The first language to claim a form keeps it.
for (const months of Object.values(FOREIGN_MONTHS)) {
  for (const [index, forms] of months.split('|').entries()) {
    for (const form of forms.split(' ')) {
      for (const spelling of [form, form.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')])
        if (!FOREIGN.has(spelling)) FOREIGN.set(spelling, index + 1)
    }
  }
}

// Days of the week, which a date does not need, and the words set between its parts.
const SMALL = new Set(
  [
    'понеділок вівторок середа середу четвер пʼятниця пятниця субота суботу неділя неділю пн вт ср чт пт сб нд',
    'понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье пон втр чтв птн суб вс вск',
    'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so',
    'lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim',
    'poniedziałek wtorek środa środę czwartek piątek sobota sobotę niedziela niedzielę pon wt śr czw pt sob nie niedz',
    'lunes martes miércoles miercoles jueves viernes sábado sabado domingo mié mie jue vie sáb sab dom',
    'lunedì martedì mercoledì giovedì venerdì lunedi martedi mercoledi giovedi venerdi sabato domenica gio',
    'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta feira seg ter qua qui sex',
    'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma woe wo don vr vri za zat zo zon',
    'pazartesi salı çarşamba perşembe cuma cumartesi pazar pzt sal çar per cum cmt paz',
    'δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή δευ τρι τρί τετ πεμ πέμ παρ σαβ σάβ κυρ',
    'hétfő kedd szerda csütörtök péntek szombat vasárnap hét sze csü pén szo vas',
    'pondělí úterý středa čtvrtek pátek neděle luni marți miercuri joi vineri sâmbătă duminică',
    'po út st čt pá ne pondelok utorok streda štvrtok piatok nedeľa ponedjeljak utorak srijeda četvrtak petak nedjelja',
    'понеделник сряда четвъртък петък събота неделя',
    'måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag mån tis ons tors tor fre lör sön man tir lør søn',
    'maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai ti ke to pe la su klo esmaspäev teisipäev kolmapäev neljapäev reede laupäev pühapäev',
    'pirmdiena otrdiena trešdiena ceturtdiena piektdiena sestdiena svētdiena pirmadienis antradienis trečiadienis ketvirtadienis penktadienis šeštadienis sekmadienis',
    'г гг года год р рік року о в у um uhr den der le à de del a las os las el il alle ore às at on the of dnia o godz godzina om van op στις r rok år kl klokken saat',
  ]
    .join(' ')
    .split(' '),
)
