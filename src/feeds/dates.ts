import { monthOf, spellingOfDate } from './date-words.ts'
import { offsetOf } from './zones.ts'

/**
 * Reads a date as publishers write them: RFC 822 and its mistakes, ISO 8601 in its forms, asctime and SQL, Korean, and
 * months and days named in the languages of the default feeds. Gives epoch milliseconds; a time without a zone is UTC,
 * a date without a time its first moment. Anything else, and any day no calendar has, is null.
 */
export function parseDate(text: string): number | null {
  const written = text.length > 200 ? '' : text.trim()
  if (written.length < 2) return null
  return ofPlainIsoDate(written) ?? ofInternetDate(written) ?? ofOddDate(simpler(written))
}

function ofOddDate(written: string): number | null {
  return (
    ofIsoDate(written.replace(/^[A-Za-z]{3}, (?=\d{4}[/-])/, '')) ??
    ofNumericDate(written) ??
    ofKoreanDate(written) ??
    ofSpelledDate(spellingOfDate(written))
  )
}

// Programs add the zone's name in words: "(Central European Time)", "[UTC]". "2004年3月9日" is Chinese and Japanese alike.
function simpler(written: string): string {
  return written
    .replace(/\s*(?:\[[\w/]+\]|\([A-Za-z]+(?: [A-Za-z]+)+\))$/, '')
    .replace(/^(\d{4})年\s*(\d{1,2})月\s*(\d{1,2})日/, '$1-$2-$3 ')
    .replace(/^(\d{8})(\d{6})$/, '$1T$2')
    .trim()
}

// By far the commonest forms, tried first and cheaply: "Mon, 02 Jan 2006 15:04:05 GMT" and "2006-01-02T15:04:05Z".
const INTERNET =
  /^(?:[A-Za-z]{3}, )?(\d{1,2}) ([A-Za-z]{3}) (\d{4}) (\d{2}):(\d{2})(?::(\d{2}))? ([A-Za-z]{1,5}|[+-]\d{4})$/

function ofInternetDate(text: string): number | null {
  const found = INTERNET.exec(text)
  if (!found) return null
  const [, day, name = '', year, hour, minute, second = '0', zone = ''] = found
  const month = monthOf(name)
  if (!month) return null
  return moment(
    Number(year),
    month,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
    0,
    offsetOf(zone) ?? unknownZone(zone),
  )
}

// A zone of letters that nobody knows is read as UTC: some hours wrong is better than no date.
function unknownZone(zone: string): number | undefined {
  return /^[A-Za-z]+$/.test(zone) ? 0 : undefined
}

const PLAIN_ISO = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(Z|[+-]\d{2}:\d{2})$/

function ofPlainIsoDate(text: string): number | null {
  const found = PLAIN_ISO.exec(text)
  if (!found) return null
  const [, year, month, day, hour, minute, second, zone = ''] = found
  return moment(
    Number(year),
    Number(month),
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
    0,
    offsetOf(zone),
  )
}

// Date, then optionally a time behind a T or a space, then optionally a zone.
const ISO =
  /^([+-]?\d{4}-?W\d{2}(?:-?\d)?|\d{4}-\d{1,2}-\d{1,2}|\d{4}[/.]\d{1,2}[/.]\d{1,2}|\d{4}-\d{3}|\d{4}-\d{1,2}|\d{8}|\d{7}|\d{6}|\d{5}|\d{4}|\d{2}-\d{2}-\d{2}|\d{2}-\d{3}|\d{2}-\d{2}|--\d{2}-?\d{2}|--\d{2}|---\d{2}|-\d{4}|-\d{3}|-\d{2}-\d{2}|-\d{2})(?:(?:[Tt]|,?\s+(?=\d))(\d{1,2})(?::?(\d{2})(?::?(\d{2})(?:[.,](\d{0,12}))?)?)?)?\s*(?:\(?([A-Za-z]{1,5}|[+-]\d{1,2}(?::?\d{2})?|(?:GMT|UTC)[+-]\d{1,2}(?::?\d{2})?)\)?)?$/

function ofIsoDate(text: string): number | null {
  const found = ISO.exec(text)
  if (!found) return null
  const [, date = '', hour, minute = '0', second = '0', fraction = '', zone] = found
  const day = isoDay(date)
  if (!day) return null
  // A date alone may carry Z or an offset with its minutes; a bare number or letters behind it are no zone.
  if (hour === undefined && zone !== undefined && !/^(?:Z|[+-]\d{2}:?\d{2})$/i.test(zone)) return null
  const thousandths = fraction ? Number(fraction.slice(0, 3).padEnd(3, '0')) : 0
  return moment(
    day[0],
    day[1],
    day[2],
    Number(hour ?? 0),
    Number(minute),
    Number(second),
    thousandths,
    zone === undefined ? 0 : offsetOf(zone),
  )
}

type Day = [year: number, month: number, day: number]

function isoDay(text: string): Day | null {
  const week = /^(\d{4})-?W(\d{2})(?:-?(\d))?$/.exec(text)
  if (week) return ofWeek(Number(week[1]), Number(week[2]), Number(week[3] ?? 1))
  const parts = text.split(/[-/.]/)
  const [a = '', b = '', c = ''] = parts
  // Truncated forms leave the century or the year to the reader; news has only this one to offer.
  if (a === '') return truncatedDay(text)
  if (parts.length === 3) return [fullYear(a), Number(b), Number(c)]
  if (parts.length === 2 && b.length === 3) return ofOrdinal(fullYear(a), Number(b))
  if (parts.length === 2) return [fullYear(a), Number(b), 1]
  if (a.length === 8) return [Number(a.slice(0, 4)), Number(a.slice(4, 6)), Number(a.slice(6))]
  if (a.length === 7) return ofOrdinal(Number(a.slice(0, 4)), Number(a.slice(4)))
  if (a.length === 6) {
    const asMonth = Number(a.slice(4))
    // Six digits are a year and month where they can be (200312), else a short year, month and day (031231).
    const year = Number(a.slice(0, 4))
    if (year >= 1900 && year < 2100 && asMonth >= 1 && asMonth <= 12) return [year, asMonth, 1]
    return [fullYear(a.slice(0, 2)), Number(a.slice(2, 4)), asMonth]
  }
  if (a.length === 5) return ofOrdinal(fullYear(a.slice(0, 2)), Number(a.slice(2)))
  return [Number(a), 1, 1]
}

function truncatedDay(text: string): Day | null {
  const found = /^-(\d{2})-?(\d{2})$/.exec(text)
  return found ? [fullYear(found[1] as string), Number(found[2]), 1] : null
}

function ofOrdinal(year: number, dayOfYear: number): Day | null {
  if (dayOfYear < 1 || dayOfYear > (isLeap(year) ? 366 : 365)) return null
  return dayOf(Date.UTC(year, 0, dayOfYear))
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function ofWeek(year: number, week: number, weekday: number): Day | null {
  if (week < 1 || week > 53 || weekday < 1 || weekday > 7) return null
  const fourth = new Date(Date.UTC(year, 0, 4))
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * DAY
  // A year has a week 53 only where that week's Thursday is still its own.
  if (dayOf(monday + ((week - 1) * 7 + 3) * DAY)[0] !== year) return null
  return dayOf(monday + ((week - 1) * 7 + weekday - 1) * DAY)
}

function dayOf(time: number): Day {
  const date = new Date(time)
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
}

// "13.02.2026 14:05", "13/02/2026" and "2/13/2026": dots put the day first; slashes only say so where one part is over 12.
// "2026-02-13 2:05 PM" is brought into the same order.
function ofNumericDate(written: string): number | null {
  const text = written.replace(/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?=,?\s+[\d:]{4,8}\s*[AP]M)/i, '$4.$3.$1')
  const found =
    /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AaPp][Mm])?\s*([A-Za-z]{1,5}|[+-]\d{2}:?\d{2})?)?$/.exec(
      text,
    )
  if (!found) return null
  const [, first, mark, second, year, hour = '0', minute = '0', seconds = '0', half, zone = 'Z'] = found
  const dayFirst = mark === '.' || Number(first) > 12
  if (!dayFirst && Number(second) <= 12) return null
  const [day, month] = dayFirst ? [first, second] : [second, first]
  const hours = half ? (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hour)
  return moment(Number(year), Number(month), Number(day), hours, Number(minute), Number(seconds), 0, offsetOf(zone))
}

// "2004년 05월 28일 01:31:15" (OnBlog) and "2004-05-25 오후 11:23:17" (Nate), both on Korean time.
function ofKoreanDate(text: string): number | null {
  if (!/[년오]/.test(text)) return null
  const found =
    /^(\d{4})(?:\s*년|-)\s*(\d{1,2})(?:\s*월|-)\s*(\d{1,2})\s*일?\s*(?:(오전|오후)\s*)?(?:(\d{1,2})[:시]\s*(\d{1,2})(?:[:분]\s*(?:(\d{1,2})\s*초?)?)?)?\s*$/.exec(
      text,
    )
  if (!found) return null
  const [, year, month, day, half, hour = '0', minute = '0', second = '0'] = found
  const hours = (Number(hour) % (half ? 12 : 25)) + (half === '오후' ? 12 : 0)
  return moment(Number(year), Number(month), Number(day), hours, Number(minute), Number(second), 0, 9 * HOUR)
}

// A date in words, already reduced by spellingOfDate to lower-case tokens: day, English month, year, time, zone in any order.
function ofSpelledDate(text: string): number | null {
  let rest = text
    .replace('etc/', '')
    .replace(/\b(?:gmt|utc?)\s?(?=[+-]\d)/, ' ')
    // Web servers write "09/Mar/2004:14:05:07".
    .replace(/(\d{4}):(?=\d\d:\d\d)/, '$1 ')
  const time =
    /(?:^|[\st])(\d{1,2})(?::(?=\d)|[.h](?=\d\d))(\d{1,2})(?:[:.](\d{1,2}(?:[.,]\d+)?))?\s*([ap]\.?m\.?)?(?=$|[^\d:.])/.exec(
      rest,
    )
  if (time) rest = `${rest.slice(0, time.index)} ${rest.slice(time.index + time[0].length)}`
  const words = rest
    .split(/[\s,/()]+|(?<=[a-z])-|-(?=[a-z])|(?<=\d)-(?=\d{2,4}\b)(?!\d{4}$)/)
    .filter(word => word !== '' && word !== '-')
  // What a comma or dot sets apart before all else is a day's name, in whatever language; "mar." is French for Tuesday.
  const dayFirst = /^\p{L}{1,12}[.,]/u.test(rest)
  let month = 0
  let monthAt = -1
  let offset: number | undefined
  const numbers: string[] = []
  for (const [index, word] of words.entries()) {
    const named = monthOf(word)
    const zone = time || numbers.length >= 2 ? offsetOf(word) : undefined
    if (named && (!month || (monthAt === 0 && numbers.length < 2))) {
      month = named
      monthAt = index
    } else if (/^\d{1,2}(?:st|nd|rd|th|er|[º.])?$/.test(word) || /^'?\d{2}$/.test(word) || /^\d{4}\.?$/.test(word))
      numbers.push(word.replace(/\D/g, ''))
    else if (zone !== undefined) offset ??= zone
    else if (time && index === words.length - 1 && /^[a-z]{2,5}$/.test(word)) offset ??= 0
    else if (!(index === 0 && dayFirst) && !DAY_NAME.test(word)) return null
  }
  if (numbers.length !== 2 || !month) return null
  const [first = '', second = ''] = numbers
  const yearFirst = first.length === 4 || (second.length <= 2 && Number(first) > 31)
  const [year, day] = yearFirst ? [first, second] : [second, first]
  const hour = Number(time?.[1] ?? 0)
  const half = time?.[4]?.[0]
  if (half && (hour < 1 || hour > 12)) return null
  const hours = half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour
  const seconds = (time?.[3] ?? '0').replace(',', '.')
  const whole = Math.trunc(Number(seconds))
  return moment(
    fullYear(year),
    month,
    Number(day),
    hours,
    Number(time?.[2] ?? 0),
    whole,
    Math.floor((Number(seconds) - whole) * 1000),
    offset ?? 0,
  )
}

const DAY_NAME = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?$/

function fullYear(year: string): number {
  const value = Number(year)
  if (year.length > 2) return value
  return value >= 70 ? 1900 + value : 2000 + value
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

// Programs without a date write the first they can: the year 1, 1601, 1899.
const EARLIEST = 1900

// What the calendar allows: a real day, 24:00 only on the dot, a leap second as the second before it.
function moment(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  thousandths: number,
  offset: number | undefined,
): number | null {
  if (offset === undefined || year < EARLIEST || month < 1 || month > 12 || day < 1) return null
  if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && (minute > 0 || second > 0))) return null
  if (day > (month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0))) return null
  return Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59), thousandths) - offset
}
