/**
 * How many characters of a sentence only say where, when and by whom it was written: "KYIV, Ukraine (AP) — ". A text may
 * `begin` with a place alone, "Wien – ", which inside it could be anything.
 */
export function afterDateline(sentence: string, begins: boolean): number {
  for (const dateline of begins ? [...DATELINES, PLACE_ALONE] : DATELINES) {
    const found = dateline.exec(sentence)
    if (found && sentence.length - found[0].length > 20) return found[0].length
  }
  return 0
}

const PLACE = String.raw`\p{Lu}[\p{L}’'.-]*(?:[ /]\p{Lu}[\p{L}’'.-]*){0,3}`
const DATE = String.raw`(?:\d{1,2}\.? ?\p{L}+\.?|\p{L}+\.? \d{1,2})(?:,? \d{4})?\.?`
const AGENCY = String.raw`\([^()]{2,40}\)|\[[^\]]{2,40}\]|[«„“"][^«»„“”"]{2,40}[»“”"]|\p{Lu}[\p{L}.-]{1,20}`
const DASH = String.raw`\s*\.?(?:--|[—–|-])\s+(?=["“„«]?[\p{Lu}\p{N}])`
// Another dash behind it makes an insertion of what looked like the news: "Vienna — Austria's capital — is host."
const PLACE_ALONE = new RegExp(`^${PLACE}(?:, ${PLACE})?(?:[,.] ${DATE})?${DASH}(?!.* [—–-] )`, 'u')
const DATELINES = [
  // (ANSA) - KIEV, 12 NOV -
  new RegExp(`^\\([^()]{2,40}\\) [—–-] ${PLACE}(?:, ${DATE})?${DASH}`, 'u'),
  // GENEVA, March 3 (Meridian Wire) — · Київ, 5 травня (Хвиля) — · LEMBERG (Nordpress) – · ХЕРСОН, 12 мая, «Берег» —
  new RegExp(`^${PLACE}(?:, ${PLACE})?(?:[,.] ${DATE})?[ ,.]+(?:${AGENCY})${DASH}`, 'u'),
  // KYIV, Ukraine — · RIVERTON, March 3 —
  new RegExp(`^${PLACE}(?:, ${PLACE})?[,.] ${DATE}${DASH}`, 'u'),
  new RegExp(`^\\p{Lu}{3,}(?:[ /-]\\p{Lu}{3,}){0,2}(?:, ${PLACE})?${DASH}`, 'u'),
  // КИЇВ. 5 травня. ХВИЛЯ.
  new RegExp(`^\\p{Lu}{3,}[.,] ${DATE}[.,]? (?:\\p{Lu}[\\p{L}-]+[.,] )?`, 'u'),
  // (Meridian Wire) ·  [Lowland Press]
  /^[([][^()[\]]{2,40}[)\]]\s*(?:[—–-]\s*)?(?=["“„«]?\p{Lu})/u,
]
