import type { Facts } from './facts.ts'
import { isWallAfter } from './paywall.ts'

/** Why a page that arrived cannot be read as the article, in words an alert can print; null where it can. */
export function problemOf(page: {
  url: string
  html: string
  facts: Facts
  text: string
  whole: string
}): string | null {
  const { facts, text, whole } = page
  const title = facts.title ?? facts.pageTitle
  if (facts.liveBlog || LIVE_UPDATES.test(title) || (LIVE_ADDRESS.test(page.url) && LIVE_TITLE.test(title)))
    return 'live blog'
  if (text.length >= LONG) return null
  const brief = text.length < BRIEF
  if (brief && (BOT_TITLE.test(facts.pageTitle) || (BOT_MARKS.test(page.html) && BOT_WORDS.test(whole))))
    return 'bot check'
  if (isConsent(page)) return 'consent wall'
  if (facts.locked || isWallAfter(text, whole)) return 'paywall'
  if (brief && NOT_FOUND.test(facts.pageTitle)) return 'page not found'
  if (brief && (LOGIN_TITLE.test(facts.pageTitle) || (facts.asksPassword && text.length < LITTLE))) return 'login page'
  if (text.length >= LITTLE) return null
  return /<noscript|id=["'](root|app|__next)["']/i.test(page.html) && whole.length < 200
    ? 'it needs JavaScript'
    : 'no article text found'
}

// An article this long was read, whatever else its page says.
const LONG = 1800
// What a wall, a stub or a notice says is shorter than this; so is some news.
const BRIEF = 700
const LITTLE = 120

const LIVE_ADDRESS = /\/live([/-]|blog|ticker|$)|liveblog|liveticker|-live-|\/direct\//i
const LIVE_TITLE = /\blive\b|liveblog|liveticker|en direct|en directo|in diretta|na żywo|наживо|онлайн|хроніка|хроника/i
const LIVE_UPDATES =
  /\blive (updates|blog|coverage)\b|\bas it happened\b|liveblog|live-?ticker|minute by minute|^en direct\s*[:–—-]|minuto a minuto|^in diretta\s*[:,–—-]|relacja (na żywo|live)|(текстова|онлайн)[ -]трансляці|(текстовая|онлайн)[ -]трансляци/iu
const BOT_TITLE =
  /just a moment|attention required|access denied|are you (a robot|human)|security check|checking your browser|pardon our interruption|ddos-guard|one more step|robot check|verif(y|ying) you are human|bot verification|request blocked|перевірка браузера|проверка браузера|un instant|einen moment/i
const BOT_MARKS =
  /cf-chl|cf_chl|challenge-platform|_incapsula_|px-captcha|captcha|datadome|ddos-guard|awswaf|challenge-form|turnstile/i
const BOT_WORDS =
  /enable (javascript|js)|ad ?blocker|javascript (is|and cookies)|robot|captcha|verify|human|unusual traffic|checking your browser|увімкніть javascript|включите javascript|не робот|automatisiert|aktivieren sie javascript/i
const CONSENT_ADDRESS = /\/\/(consent|cmp|privacy|guce)\.|\/(consent|privacy-?wall|cookie-?wall|zustimmung)([/?]|$)/i
// What a request for consent is about; news that tells of consent, of parents or a court, says none of these.
const CONSENT_MATTERS =
  /cookies?|кукі|куки(?!\p{L})|файл\p{L}* cookie|privacy (policy|settings|preferences|notice)|datenschutz\p{L}*|confidentialité|vie privée|prywatno\p{L}*|privacidad|конфіденційн\p{L}*|конфиденциальн\p{L}*|personal data|tracking|(our|unsere|nos|nasi|nuestros|nostri) (\d+ )?(partners|partner\p{L}*|partenaires|socios)/iu
const CONSENT_WORDS =
  /cookies?|consent|privacy|personal data|partners|datenschutz|zustimm\w*|akzeptier\w*|einwillig\w*|accepter|consentement|données|zgod\w*|prywatno\w*|danych|consentimiento|aceptar|privacidad|consenso|accett\w*|кукі|файли cookie|згод\w*|конфіденційн\w*|согласи\w*|конфиденциальн\w*/giu
const NOT_FOUND =
  /\b404\b|\b(page|article|story|content) (was |is )?(not found|could not be found|no longer)|^not found|doesn[’']t exist|seite (wurde )?nicht gefunden|page introuvable|nie znaleziono strony|strona nie (została znaleziona|istnieje)|página no encontrada|pagina non trovata|сторінк[ау] не (знайден|існує)|страниц[аы] не (найден|существует)/iu
const LOGIN_TITLE =
  /^(log ?in|sign ?in|anmelden|login|connexion|se connecter|iniciar sesión|accedi|zaloguj|логування|увійти|вхід|вход|войти)\b/iu

function isConsent({ url, text, whole }: { url: string; text: string; whole: string }): boolean {
  if (CONSENT_ADDRESS.test(url)) return true
  const said = text.length >= LITTLE ? text : whole
  const words = said.split(/\s+/).length
  const about = said.match(CONSENT_WORDS)?.length ?? 0
  return about >= 3 && about / words > 0.025 && CONSENT_MATTERS.test(said)
}
