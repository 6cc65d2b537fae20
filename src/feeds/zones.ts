/** Milliseconds east of Greenwich, for a zone by name or number; undefined for a word that is no zone. */
export function offsetOf(zone: string): number | undefined {
  const text = zone.toUpperCase()
  const named = ZONES.get(text)
  if (named !== undefined) return named * HOUR
  const found = /^(?:GMT|UTC?)?([+-])(\d{1,2}):?(\d{2})?$/.exec(text)
  if (!found) return undefined
  const hours = Number(found[2])
  const minutes = Number(found[3] ?? 0)
  if (hours > 15 || minutes > 59) return undefined
  return (found[1] === '-' ? -1 : 1) * (hours * HOUR + minutes * 60_000)
}

const HOUR = 3_600_000

const ZONES = new Map<string, number>(
  Object.entries({
    Z: 0,
    UT: 0,
    UTC: 0,
    GMT: 0,
    WET: 0,
    WEST: 1,
    BST: 1,
    IST: 5.5,
    CET: 1,
    MET: 1,
    MEZ: 1,
    CEST: 2,
    MEST: 2,
    MESZ: 2,
    EET: 2,
    EEST: 3,
    MSK: 3,
    MSD: 4,
    SAST: 2,
    HKT: 8,
    SGT: 8,
    AWST: 8,
    JST: 9,
    KST: 9,
    ACST: 9.5,
    AEST: 10,
    ACDT: 10.5,
    AEDT: 11,
    NZST: 12,
    NZDT: 13,
    AT: -4,
    ET: -5,
    CT: -6,
    MT: -7,
    PT: -8,
    AST: -4,
    ADT: -3,
    NST: -3.5,
    NDT: -2.5,
    EST: -5,
    EDT: -4,
    CST: -6,
    CDT: -5,
    MST: -7,
    MDT: -6,
    PST: -8,
    PDT: -7,
    AKST: -9,
    AKDT: -8,
    HST: -10,
    BRT: -3,
    ART: -3,
    // The military letters with the signs RFC 822 printed.
    A: -1,
    B: -2,
    C: -3,
    D: -4,
    E: -5,
    F: -6,
    G: -7,
    H: -8,
    I: -9,
    K: -10,
    L: -11,
    M: -12,
    N: 1,
    O: 2,
    P: 3,
    Q: 4,
    R: 5,
    S: 6,
    T: 7,
    U: 8,
    V: 9,
    W: 10,
    X: 11,
    Y: 12,
  }),
)
