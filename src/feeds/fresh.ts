/** Whether a new item may alert, comes in the list of what an outage made us miss, or is only stored. */
export type Freshness = 'fresh' | 'missed' | 'stored'

/**
 * Fresh: dated within the alert window, or since the feed's last good poll and not before `catchUp`. Missed: since that poll,
 * but before `catchUp`. An undated item counts as dated now, except on a feed's first good poll; a date in the future counts as now.
 */
export function freshness(
  stated: number | null,
  feed: { lastGoodAt: number | null },
  settings: { alertWindow: number; catchUp: number },
  now: number,
): Freshness {
  if (stated === null && feed.lastGoodAt === null) return 'stored'
  const dated = Math.min(stated ?? now, now)
  if (dated >= now - settings.alertWindow) return 'fresh'
  if (feed.lastGoodAt === null || dated < feed.lastGoodAt) return 'stored'
  return dated >= now - settings.catchUp ? 'fresh' : 'missed'
}
