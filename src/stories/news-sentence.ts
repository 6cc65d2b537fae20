import { isBoilerplate } from '../text/boilerplate.ts'

/** Whether a sentence may stand in a summary: whole, no caption or label, no quote and no piece of one. */
export function standsAlone(sentence: string): boolean {
  if (sentence.length < 25 || sentence.length > 420) return false
  if (!/[.!…。]["”»“)]*$/u.test(sentence) || !/^["„“«(]?[\p{Lu}\p{Lo}\p{N}]/u.test(sentence)) return false
  return !isLabelled(sentence) && !isBoilerplate(sentence) && !isMostlyQuoted(sentence) && !BACKGROUND.test(sentence)
}

/** "Caption: the bridge in spring.", "Timeline: Ten days at Ravel.", "Hinweis in eigener Sache: …" */
function isLabelled(sentence: string): boolean {
  if (sentence.length < 80 && /^[^:.,;0-9]{3,35}: /.test(sentence)) return true
  return sentence.length < 120 && /^\p{Lu}[\p{L}’'-]*(?: \p{Ll}[\p{L}’'-]*){0,2}[ \u00A0]?: /u.test(sentence)
}

/** Quotes have a place of their own in the alert, and a piece of one says what nobody said. */
function isMostlyQuoted(sentence: string): boolean {
  const quoted = sentence.match(QUOTED)?.join('').length ?? 0
  if (quoted > sentence.length * 0.4 || BEGINS_QUOTED.test(sentence)) return true
  if (TELLER_BEHIND_DASH.test(sentence)) return true
  return /[“”„«»"]/u.test(sentence.replace(QUOTED, '')) || /^[—–-]/.test(sentence)
}

// "Na miejscu pracowało 11 zastępów – przekazał strażak.": the words before the dash are his.
const TELLER_BEHIND_DASH =
  /\s[–—-] (?:powiedzia|przekaza|doda|mówi|podkreśli|zaznaczy|poinformowa|stwierdzi|oceni|wyjaśni|relacjonuj|сказа|зазнач|дода|розпов|пояснює|пояснив|пояснила|повідом|заяви|добави|расска|отмет|подчерк|сообщ|поясни|уточн|говорит|каже|dijo |afirmó |explicó |añadió |señaló |aseguró )[\p{L}]*/u

// What was news before, and who told it: "Нагадаємо, …", "Об этом сообщает …".
const BACKGROUND =
  /^(?:Нагадаємо|Як (?:ми )?(?:раніше )?(?:повідомлялося|писали)|Раніше (?:повідомлялося|ми писали|стало відомо)|Про це (?:повідомля|пиш|заяв|йдеться|вона|він|стало|каже|розпов)|Напомним|Ранее (?:сообщалось|мы писали|стало известно)|Как (?:ранее )?сообщалось|Об этом (?:сообща|сообщи|пиш|говорит|заяв|он|она|стало|расска)|Przypomnijmy|Jak (?:wcześniej )?(?:pisaliśmy|informowaliśmy)|Wie (?:bereits )?berichtet|Wir berichteten)/u

const BEGINS_QUOTED = /^(?:“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|"[^"]*")[,!?]?\s*(?:[—–-]|\p{Ll})/u
const QUOTED = /“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|»[^«»]*«|"[^"]*"/gu

/** A sentence whose subject stands in the one before it. */
export function leansOnTheLast(sentence: string): boolean {
  return LEANS.test(sentence)
}

/** Reported, not imagined: somebody is named as the source. */
export function tellsWhoSaid(sentence: string): boolean {
  return SOURCE.test(sentence)
}

/** It says when: a weekday, a date, a week. */
export function tellsWhen(sentence: string): boolean {
  return WHEN.test(sentence)
}

const LEANS = starting(
  'He She It They This That These Those His Her Their But And So Also However Meanwhile Instead Yet There One',
  'Він Вона Вони Воно Це Цей Ця Ці Його Її Їх Їхній Але Проте Однак Також Водночас Тоді Там',
  'Он Она Они Оно Это Этот Эта Эти Его Её Их Но Однако Также Тогда Там',
  'Er Sie Es Dies Diese Dieser Das Aber Doch Auch Zudem Dabei Dann Dort Beide',
  'Il Elle Ils Elles Ce Cela Cette Mais Or Puis Là',
  'Él Ella Ellos Esto Esta Este Pero También Era Luego Allí',
  'Egli Lei Lui Loro Questo Questa Ma Anche Era Non Poi Lì',
  'On Ona Oni To Ten Ta Ale Jednak Także Potem Tam',
)
const SOURCE = anywhere(
  'said says told according announced confirmed reported officials',
  'повідомив повідомила повідомили повідомляє заявив заявила заявили сказав сказала оголосили оголосив словами підтвердив підтвердили даними',
  'сообщил сообщила сообщили сообщает заявил заявила заявили объявили объявил сказал сказала подтвердил подтвердили словам данным',
  'teilte teilten sagte sagten erklärte erklärten laut zufolge bestätigte angaben einschätzung kündigte',
  'indiqué déclaré annoncé affirmé selon confirmé',
  'poinformował poinformowała poinformowali powiedział powiedziała ogłosił ogłosiła ogłosili według zapowiedział zapowiedziała podał podała potwierdził',
  'según anunció informó dijo dijeron confirmó afirmó',
  'detto annunciato secondo confermato riferito dichiarato',
)
const WHEN = anywhere(
  'monday tuesday wednesday thursday friday saturday sunday week month year',
  'понеділок вівторок середу четвер пятницю суботу неділю тижня тижні місяця року зими',
  'понедельник вторник среду четверг пятницу субботу воскресенье неделе недели месяца года',
  'montag dienstag mittwoch donnerstag freitag samstag sonntag woche wochen monat jahr',
  'lundi mardi mercredi jeudi vendredi samedi dimanche semaine mois année',
  'poniedziałek wtorek środę czwartek piątek sobotę niedzielę tygodniu tygodnie miesiąca roku',
  'lunes martes miércoles jueves viernes sábado domingo semana semanas mes año',
  'lunedì martedì mercoledì giovedì venerdì sabato domenica settimana settimane mese anno',
)

function starting(...lists: string[]): RegExp {
  return new RegExp(`^(?:${lists.join(' ').split(' ').join('|')})(?![\\p{L}’'-])`, 'u')
}

function anywhere(...lists: string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${lists.join(' ').split(' ').join('|')})(?!\\p{L})`, 'iu')
}
