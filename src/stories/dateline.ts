/** How many characters of a first sentence only say where, when and by whom it was written: "KYIV, Ukraine (AP) — ". */
export function afterDateline(sentence: string): number {
  for (const dateline of DATELINES) {
    const found = dateline.exec(sentence)
    if (found && sentence.length - found[0].length > 20) return found[0].length
  }
  return 0
}

const PLACE = String.raw`\p{Lu}[\p{L}’'.-]*(?:[ /][\p{L}’'.-]+){0,3}`
const DATE = String.raw`(?:\d{1,2}\.? ?\p{L}+\.?|\p{L}+\.? \d{1,2})(?:,? \d{4})?\.?`
const AGENCY = String.raw`\([^()]{2,40}\)|\[[^\]]{2,40}\]|\p{Lu}[\p{L}.-]{1,20}`
const DATELINES = [
  // GENEVA, March 3 (Meridian Wire) — · Київ, 5 травня (Хвиля) — · Genf (dpa) - · RIVERTON —
  new RegExp(
    `^${PLACE}(?:, ${PLACE})?(?:[,.] ${DATE})?(?:[ ,.]+(?:${AGENCY}))?\\s*(?:--|[—–-])\\s+(?=["“„«]?\\p{Lu})`,
    'u',
  ),
  // КИЇВ. 5 травня. ХВИЛЯ.
  new RegExp(`^\\p{Lu}{3,}[.,] ${DATE}[.,]? (?:\\p{Lu}[\\p{L}-]+[.,] )?`, 'u'),
  // (Meridian Wire) ·  [Lowland Press]
  /^[([][^()[\]]{2,40}[)\]]\s*(?:[—–-]\s*)?(?=["“„«]?\p{Lu})/u,
]
