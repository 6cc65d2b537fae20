import type { Report, Story } from '../newsroom.ts'
export function placeInStory(
  report: Report,
  recent: readonly { story: Story; reports: Report[] }[],
  _now: number,
): { storyId: string | null } {
  const words = new Set(report.title.toLowerCase().split(/\P{L}+/u))
  for (const { story, reports } of recent)
    for (const r of reports) {
      const o = new Set(r.title.toLowerCase().split(/\P{L}+/u))
      const inter = [...o].filter(x => words.has(x)).length
      if (inter / Math.min(o.size, words.size) > 0.5) return { storyId: story.id }
    }
  return { storyId: null }
}
