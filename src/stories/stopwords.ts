/** Whether a folded word says nothing of which event is told: articles, prepositions, auxiliaries, days, words of reporting, agencies. */
export function isCommon(word: string, language: string): boolean {
  return AGENCIES.has(word) || (COMMON[language]?.has(word) ?? false)
}

const AGENCIES =
  words(`afp reuters ap associated bbc cnn tass тасс interfax інтерфакс интерфакс ukrinform укрінформ укринформ dpa уніан униан unian
    риа ansa efe pap bloomberg meduza медуза`)

const COMMON: Record<string, ReadonlySet<string>> = {
  en: words(`the a an and or but of to in on at by for from with without into over under after before during about as than that this these those
    it its he she they we you i his her their our my him them who whom which what when where why how is are was were be been being has have had do does did
    will would can could may might must shall should not no nor so such only also more most less least very just still yet again new old first last
    said say says told tell according added reported report reports news official officials statement monday tuesday wednesday thursday friday saturday sunday
    january february march april june july august september october november december today yesterday tomorrow year years day days week weeks month months
    hour hours one there here out up down off all any some many much other another both each between against while because if then now near early late people
    made make makes make-up take takes took get gets got go goes went come comes came being per cent since until through around among within statement readout remarks press fact sheet
    united states state government country countries national international world public support secures united house white war leader leaders foreign administration call calls visit spoke meeting announced announces announce`),
  uk: words(`і й та а але або чи що як який яка яке які якого якої яких якому якими це цей ця ці цього цієї цих того той та те ті тих у в на до з із зі від за про для при по під над
    через після перед між без біля він вона воно вони його її їх їй йому ним нею ними ми ви я нас вас нам вам не ні так теж також лише тільки ще вже був була було були є буде
    будуть бути щоб якщо коли де куди тому бо же ж би б повідомив повідомила повідомили повідомляє сказав сказала заявив заявила каже словами зазначив понеділок вівторок середу середа
    четвер пятницю пятниця суботу субота неділю неділя січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня року рік роки років день дня дні днів
    сьогодні вчора завтра новий нова нове нові перший перша перше один одна одне одного одній людей люди країна країни країн країні війна війни війні уряд держава держави держав підтримка підтримки`),
  ru: words(`и а но или что как который которая которое которые которого которой которых это этот эта эти этого этой этих того тот та те тех в во на до с со из от за о об обо про для при по под над
    через после перед между без у к ко он она оно они его ее их ей ему им ними мы вы я нас вас нам вам не ни да так тоже также лишь только еще уже был была было были есть будет
    будут быть чтобы если когда где куда потому же бы б сообщил сообщила сообщили сообщает сказал сказала заявил заявила говорит словам отметил понедельник вторник среду среда
    четверг пятницу пятница субботу суббота воскресенье января февраля марта апреля мая июня июля августа сентября октября ноября декабря года год годы лет день дня дни дней
    сегодня вчера завтра новый новая новое новые первый первая первое один одна одно одного одной людей люди человек страна страны стране война войны войне правительство государство поддержки поддержка`),
  de: words(`der die das den dem des ein eine einen einem einer eines und oder aber doch von vom zu zum zur in im ins an am auf bei beim mit ohne nach vor seit aus um uber unter durch gegen fur
    als wie dass ob wenn weil es er sie wir ihr ich sich sein seine seinen seiner ihre ihren ihrer ihm ihn ihnen ist sind war waren wird werden wurde wurden hat haben hatte hatten kann konnen
    soll sollen muss mussen nicht kein keine auch nur noch schon mehr sehr sagte sagten teilte mit laut so dort hier dies diese dieser dieses montag dienstag mittwoch donnerstag freitag samstag
    sonntag januar februar marz april mai juni juli august september oktober november dezember jahr jahre jahren tag tage tagen woche wochen heute gestern morgen neue neuer neues neuen erste ersten krieg krieges land lander regierung staat staaten`),
  fr: words(`le la les l un une des du de d et ou mais a au aux en dans sur sous par pour avec sans vers chez entre apres avant depuis pendant contre que qui quoi dont ou ce cet cette ces il elle ils
    elles on nous vous je se sa son ses leur leurs lui y est sont etait etaient ete etre a ont avait avaient sera seront ne pas plus moins tres aussi encore deja selon dit dire declare annonce
    lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre an ans annee annees jour jours semaine mois
    aujourd hui hier demain nouveau nouvelle premier premiere tout tous comme si fait guerre pays gouvernement etat etats`),
  es: words(`el la los las lo un una unos unas de del y e o u pero a al en con sin por para desde hasta hacia entre tras ante bajo sobre contra que quien cual cuyo como cuando donde este esta estos
    estas ese esa eso aquel su sus se le les me nos es son era eran fue fueron ser sido ha han habia hay sera no ni si mas menos muy tambien ya aun segun dijo dicen afirmo informo lunes martes
    miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ano anos dia dias semana mes hoy ayer manana nuevo nueva primer primera guerra pais paises gobierno estado estados`),
  it: words(`il lo la i gli le l un uno una di del dello della dei degli delle e ed o ma a al allo alla ai agli alle in nel nello nella nei negli nelle con senza per da dal dallo dalla dai dagli dalle
    su sul sulla sui tra fra dopo prima contro verso che chi cui come quando dove questo questa questi queste quello quella suo sua suoi sue loro si ci ne e sono era erano fu stato stata essere ha
    hanno aveva avevano sara non ne piu meno molto anche ancora gia secondo ha detto lunedi martedi mercoledi giovedi venerdi sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto
    settembre ottobre novembre dicembre anno anni giorno giorni settimana mese oggi ieri domani nuovo nuova primo prima guerra paese paesi governo stato stati`),
  pl: words(`i a ale lub oraz czy ze jak ktory ktora ktore ktorzy ktorego ktorej ktorych to ten ta te tego tej tych tym w we na do z ze od za o przy po pod nad przez przed miedzy bez u dla on ona ono oni
    one jego jej ich mu nim nia nimi my wy ja nas was sie nie tak tez takze tylko jeszcze juz byl byla bylo byli sa jest bedzie beda byc zeby aby jesli gdy kiedy gdzie powiedzial powiedziala poinformowal
    podal podala wedlug poniedzialek wtorek srode sroda czwartek piatek sobote sobota niedziele niedziela stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia
    roku rok lata lat dzien dnia dni dzis wczoraj jutro nowy nowa nowe pierwszy pierwsza osob osoby ludzi wojna wojny kraj kraju rzad rzadu`),
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/))
}
