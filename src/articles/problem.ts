import type { Facts } from './facts.ts'

/** Why a page that arrived cannot be read as the article, in words an alert can print; null where it can. */
export function problemOf(page: {
  url: string
  html: string
  facts: Facts
  text: string
  whole: string
}): string | null {
  const { facts, text, whole } = page
  if (facts.liveBlog || (LIVE_ADDRESS.test(page.url) && LIVE_TITLE.test(facts.title ?? facts.pageTitle)))
    return 'live blog'
  if (text.length >= LONG) return null
  const brief = text.length < BRIEF
  if (brief && (BOT_TITLE.test(facts.pageTitle) || (BOT_MARKS.test(page.html) && BOT_WORDS.test(whole))))
    return 'bot check'
  if (isConsent(page)) return 'consent wall'
  if (facts.locked || (brief && PAYWALL.test(whole))) return 'paywall'
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
const BOT_TITLE =
  /just a moment|attention required|access denied|are you (a robot|human)|security check|checking your browser|pardon our interruption|ddos-guard|one more step|robot check|verif(y|ying) you are human|bot verification|request blocked|перевірка браузера|проверка браузера|un instant|einen moment/i
const BOT_MARKS =
  /cf-chl|cf_chl|challenge-platform|_incapsula_|px-captcha|captcha|datadome|ddos-guard|awswaf|challenge-form|turnstile/i
const BOT_WORDS =
  /enable javascript|javascript (is|and cookies)|robot|captcha|verify|human|unusual traffic|checking your browser|увімкніть javascript|включите javascript|не робот|automatisiert|aktivieren sie javascript/i
const CONSENT_ADDRESS = /\/\/(consent|cmp|privacy|guce)\.|\/(consent|privacy-?wall|cookie-?wall|zustimmung)([/?]|$)/i
const CONSENT_WORDS =
  /cookies?|consent|privacy|personal data|partners|datenschutz|zustimm\w*|akzeptier\w*|einwillig\w*|accepter|consentement|données|zgod\w*|prywatno\w*|danych|consentimiento|aceptar|privacidad|consenso|accett\w*|кукі|файли cookie|згод\w*|конфіденційн\w*|согласи\w*|конфиденциальн\w*/giu
const PAYWALL =
  /(subscribe|register|sign in|log in) (now )?to (continue|keep|read)|to (continue|keep) reading|already a subscriber|for subscribers only|(article|story|content) is (only )?(for|available to|reserved for) (our )?(paying )?(subscribers|members)|subscriber[- ]only|jetzt (abonnieren|weiterlesen)|weiterlesen mit|nur für abonnenten|exklusiv für abonnenten|réservé (aux|à nos) abonnés|la suite (de cet article )?est réservée|il vous reste [\d.,]+ ?% de cet article|dla (naszych )?prenumeratorów|dostęp dla subskrybentów|czytaj dalej (z|w) (prenumerat|subskrypcj)|(solo|exclusivo) para suscriptores|suscríbete para (seguir|continuar)|riservato agli abbonati|abbonati per (continuare|leggere)|лише для передплатників|за передплатою|тільки для підписників|(лише|тільки) для передплатників|только для подписчиков|доступ[а-я]* по подписке|оформите подписку, чтобы/iu
const NOT_FOUND =
  /\b404\b|\b(page|article|story|content) (was |is )?(not found|could not be found|no longer)|^not found|doesn[’']t exist|seite (wurde )?nicht gefunden|page introuvable|nie znaleziono strony|strona nie (została znaleziona|istnieje)|página no encontrada|pagina non trovata|сторінк[ау] не (знайден|існує)|страниц[аы] не (найден|существует)/iu
const LOGIN_TITLE =
  /^(log ?in|sign ?in|anmelden|login|connexion|se connecter|iniciar sesión|accedi|zaloguj|логування|увійти|вхід|вход|войти)\b/iu

function isConsent({ url, text, whole }: { url: string; text: string; whole: string }): boolean {
  if (CONSENT_ADDRESS.test(url)) return true
  const said = text.length >= LITTLE ? text : whole
  const words = said.split(/\s+/).length
  const about = said.match(CONSENT_WORDS)?.length ?? 0
  return about >= 3 && about / words > 0.025
}
