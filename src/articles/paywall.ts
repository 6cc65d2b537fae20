/**
 * Whether a page ends its text with a wall: right behind what was read of it stands a request to pay for the rest. What a page
 * says above its article, "Already a subscriber? Log in", is for everybody. `whole` is the page's text, `text` what was read.
 */
export function isWallAfter(text: string, whole: string): boolean {
  if (text.length < LITTLE) return WALL.test(whole) || OFFER.test(whole)
  const last = text.slice(-40)
  const found = whole.lastIndexOf(last)
  // An article of JSON-LD stands nowhere on the page.
  if (found < 0) return text.length < BRIEF && WALL.test(whole)
  const behind = whole.slice(found + last.length, found + last.length + NEAR)
  return WALL.test(behind) || (text.length < BRIEF && OFFER.test(behind))
}

/** Whether a paragraph is the wall's own words. */
export function isWall(paragraph: string): boolean {
  return paragraph.length < 300 && (WALL.test(paragraph) || OFFER.test(paragraph))
}

const LITTLE = 120
const BRIEF = 700
const NEAR = 400

// The rest is to be paid for; one language a line: en, de, fr, pl, es, it, uk, ru.
const WALL = anyOf(
  `(subscribe|register|sign in|log in|sign up) (now )?to (continue|keep|read)|to (continue|keep) reading|(article|story|content) is (only |exclusively )?(for|available to|reserved for) (our )?(paying |premium |registered )?(subscribers|members)|for subscribers only|subscribers? only`,
  `jetzt (abonnieren|weiterlesen)|weiterlesen mit|(nur|exklusiv) für abonnenten|(dieser|dieses) (artikel|inhalt|text) ist (teil von|nur|exklusiv)|lesen sie weiter mit|testen sie .{0,60}(kostenlos|gratis|für 1 €|zum probepreis)`,
  `réservé (aux|à nos) abonnés|la suite (de cet article )?est réservée|il vous reste [\\d.,]+ ?% de cet article|abonnez-vous pour (lire|continuer)|pour lire la suite`,
  `dla (naszych )?(prenumeratorów|subskrybentów)|czytaj dalej (z|w) (prenumerat|subskrypcj)|aby (przeczytać|czytać) (całość|dalej)|wykup (dostęp|subskrypcję|prenumeratę)`,
  `(solo|exclusivo|exclusiva) para (nuestros )?suscriptores|suscríbete para (seguir|continuar|leer)|para (seguir|continuar) leyendo`,
  `riservato (agli|ai) abbonati|abbonati per (continuare|leggere)|per continuare a leggere|contenuto (esclusivo|riservato)`,
  `(лише|тільки) для (передплатників|підписників)|за передплатою|щоб (читати далі|прочитати повністю)|оформіть передплату, щоб`,
  `только для подписчиков|доступ\\p{L}* (только )?по подписке|оформите подписку, чтобы|чтобы (читать дальше|прочитать полностью)`,
)
// Said at a wall, and in the head of a page that has none.
const OFFER = anyOf(
  `already a (subscriber|member)|subscriber[- ]only|bereits abonnent|déjà abonné|masz już (prenumeratę|subskrypcję|konto)|¿ya eres suscriptor|sei già abbonato|вже (передплатник|підписник)|уже подписчик`,
)

function anyOf(...patterns: string[]): RegExp {
  return new RegExp(patterns.join('|'), 'iu')
}
