/**
 * The same page as one string, whatever dress its link wears: without scheme, "www.", fragment, trailing slash, and the
 * marks that campaigns, feeds and social networks hang on. Not a link to follow. What is no web address stays as it is.
 */
export function addressOf(link: string): string {
  const url = URL.parse(link)
  if (!url || !/^https?:$/.test(url.protocol)) return link.trim()
  const search = ownParameters(url.search)
  const path = url.pathname
    .replace(/;jsessionid=[^/;]*/i, '')
    .replace(/\/(?:index\.(?:html?|php))?\/*$/i, '')
    .replace(/%[\da-f]{2}/gi, code => code.toUpperCase())
  return `${url.host.replace(/^www\d?\./, '')}${path}${search}`
}

function ownParameters(search: string): string {
  if (search.length < 2) return ''
  const own = search
    .slice(1)
    .split('&')
    .filter(part => {
      const [name = '', value = ''] = part.split('=', 2)
      return part !== '' && !MARK.test(name) && !(PLACE_NAME.test(name) && PLACE.test(value))
    })
    .sort()
  return own.length > 0 ? `?${own.join('&')}` : ''
}

// Parameters that say where a reader came from and nothing about the page. Kept here, longest families first; each was
// seen on news links.
const MARK = new RegExp(
  `^(?:${[
    'utm_.*|mtm_.*|matomo_.*|pk_.*|piwik_.*|at_.*|ns_.*|hsa_.*|oly_.*|vero_.*|stm_.*|guce_.*|ref_.*',
    'fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ysclid|twclid|ttclid|li_fat_id|igshid?|_openstat|srsltid',
    'mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|hsctatracking|wickedid|rb_clickid|s_cid|s_kwcid|ef_id|sc_cid|sc_src|trk|spm',
    'xtor|cmp|cmpid|ocid|icid|ito|smid|smtyp|srnd|sref|maca|wt_z?mc|emc|taid|sns|__twitter_impression|guccounter',
    'phpsessid|jsessionid|amp|feedtype|feedname|rss|partner|traffic_source|syndication|mbid|ncid|tpcc|leadsource',
  ].join('|')})$`,
  'i',
)
// These may also say what the page is; only a value that names a place to come from makes them a mark.
const PLACE_NAME = /^(?:ref|source|src|from|via|mod|cid|feed|origin|medium|campaign|share|output)$/i
const PLACE =
  /^(?:rss|feed|atom|rdf|newsfeed|twitter|facebook|telegram|linkedin|whatsapp|instagram|email|e?mail|newsletter|social|google|googlenews|flipboard|apple)(?:$|[-_.%+\d])/i
