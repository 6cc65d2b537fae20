/**
 * The same page as one string, whatever dress its link wears: without scheme, "www.", fragment, trailing slash and the marks
 * that campaigns and social networks hang on. Not a link to follow. A string that is no address stays as it is.
 */
export function addressOf(link: string): string {
  const url = URL.parse(link)
  if (!url) return link.trim()
  for (const name of [...url.searchParams.keys()]) if (CAMPAIGN.test(name)) url.searchParams.delete(name)
  url.searchParams.sort()
  const host = url.host.replace(/^www\./, '')
  return `${host}${url.pathname.replace(/\/+$/, '')}${url.search}`
}

const CAMPAIGN = /^(utm_.*|fbclid|gclid|yclid|mc_cid|mc_eid|at_medium|at_campaign|ns_mchannel|ns_source|ns_campaign)$/i
