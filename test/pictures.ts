import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { renderPost as forDiscord } from '../src/discord/render.ts'
import type { Card } from '../src/newsroom.ts'
import { renderPost as forSlack } from '../src/slack/render.ts'
import { renderPost as forTerminal } from '../src/terminal/render.ts'

// Draws docs/alert.png from the payloads that are really posted: `node test/pictures.ts`, with Chromium at CHROMIUM.

const CARD: Card = {
  storyId: 'k7wq4m2x',
  urgency: 'urgent',
  headline: 'Eleven Ukrainian children return home from Russia after Qatari mediation',
  url: 'https://northwire.example/news/eleven-children',
  outlet: 'North Wire',
  kind: 'ind',
  datedAt: Date.UTC(2026, 2, 5, 10, 12),
  summary: [
    "Eleven Ukrainian children who had been taken to Russia returned to Ukraine on Thursday after two weeks of talks held through Qatari mediators, the regional ombudsman's office said.",
  ],
  quotes: [
    {
      text: 'Every child who came back today has a relative waiting in this room,',
      speaker: 'Pavlo Deresh',
      role: 'ombudsman',
      outlet: 'North Wire',
    },
    {
      text: 'We knew four of the names only from a photograph, and we were not certain until the doors opened.',
      speaker: 'Pavlo Deresh',
      role: 'ombudsman',
      outlet: 'North Wire',
    },
  ],
  reportedBy: {
    outlets: ['North Wire', 'Harbour Gazette', 'Morrow Standard', 'Vesti Tarnove'],
    independent: 2,
    origins: ['North Wire'],
  },
  watches: ['child-repatriation', 'ukraine-diplomacy'],
  notes: [],
}
const REPORT: Card = {
  ...CARD,
  headline: 'Одинадцятеро дітей повернулися до Тарнового',
  url: 'https://vesti-tarnove.example/news/1',
  outlet: 'Vesti Tarnove',
  datedAt: Date.UTC(2026, 2, 5, 10, 47),
  quotes: [
    {
      text: 'Він не впізнав мене одразу, а потім не відпускав мою руку.',
      speaker: 'Оксана Гай',
      role: null,
      outlet: 'Vesti Tarnove',
      marks: ['«', '»'],
    },
  ],
}

const zone = { timeZone: 'Europe/Kyiv' }
const page = `<!doctype html><meta charset="utf-8"><style>
  body { margin: 0; padding: 28px; background: #eef1f5; display: grid; grid-template-columns: 1fr 1fr; gap: 24px; width: 1344px; align-items: start;
    font: 15px/1.46668 Lato, "Noto Sans", "Liberation Sans", "DejaVu Sans", sans-serif; }
  .card { border-radius: 12px; box-shadow: 0 1px 4px #0003; padding: 18px 20px 20px; }
  .who { display: flex; gap: 10px; }
  .face { width: 38px; height: 38px; border-radius: 9px; background: #1f2937; color: #fbbf24; display: grid; place-items: center; font-size: 20px; flex: none; }
  .body { min-width: 0; flex: 1; }
  .slack { background: #fff; color: #1d1c1d; }
  .slack .name b, .discord .name b { font-weight: 800; } .slack .name { margin-bottom: 4px; }
  .tag { font-size: 10px; font-weight: 700; background: #ebeaeb; border-radius: 3px; padding: 1px 4px; color: #616061; }
  .dim { color: #616061; font-size: 12px; }
  .slack .context { color: #616061; font-size: 13px; margin: 5px 0; }
  .slack .rich { margin: 6px 0; white-space: pre-wrap; }
  .slack a { color: #1264a3; text-decoration: none; font-weight: 700; }
  .slack blockquote { margin: 8px 0; padding: 0 0 0 14px; border-left: 4px solid #ddd; white-space: pre-wrap; }
  .thread { margin: 14px 0 0; padding: 12px 0 0 12px; border-top: 1px solid #e4e4e4; }
  .discord { background: #313338; color: #dbdee1; font-family: "gg sans", "Noto Sans", "Liberation Sans", "DejaVu Sans", sans-serif; font-size: 15px; line-height: 1.375; }
  .discord .face { border-radius: 50%; } .discord .name { color: #f2f3f5; }
  .discord .tag { background: #5865f2; color: #fff; } .discord .dim { color: #949ba4; }
  .discord .sub { color: #949ba4; font-size: 12.5px; margin: 2px 0 6px; }
  .embed { background: #2b2d31; border-radius: 4px; border-left: 4px solid; padding: 10px 16px 14px 12px; }
  .embed .author { font-size: 13px; font-weight: 600; color: #f2f3f5; margin-bottom: 6px; }
  .embed a { color: #00a8fc; font-weight: 700; text-decoration: none; font-size: 16px; }
  .embed p { margin: 8px 0; font-size: 14px; } .embed blockquote { margin: 8px 0; padding-left: 12px; border-left: 4px solid #4e5058; border-radius: 2px; font-size: 14px; white-space: pre-wrap; }
  .column { display: grid; gap: 24px; }
  .terminal { background: #111418; color: #d4d4d4; font: 12px/1.45 "DejaVu Sans Mono", "Liberation Mono", monospace; white-space: pre-wrap; padding: 6px 18px 14px; }
  .embed h4 { margin: 10px 0 2px; font-size: 13px; color: #f2f3f5; } .embed .value { font-size: 14px; } .embed .footer { font-size: 12px; margin-top: 10px; }
</style>
<div class="card slack">${message('12:12', forSlack({ kind: 'alert', card: CARD }, zone).blocks.map(slackBlock).join(''))}
  <div class="thread">${message('12:47', forSlack({ kind: 'report', card: REPORT }, zone).blocks.map(slackBlock).join(''))}</div></div>
<div class="column"><div class="card discord">${message('Today at 12:12', discordMessage(forDiscord({ kind: 'alert', card: CARD }, zone)))}</div>
<div class="card terminal">${terminal(forTerminal({ kind: 'alert', card: CARD }, { ...zone, color: true, width: 78 }))}</div></div>`

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
try {
  const tab = await browser.newPage({ viewport: { width: 1400, height: 400 }, deviceScaleFactor: 1.5 })
  await tab.setContent(page)
  writeFileSync(join(import.meta.dirname, '../docs/alert.png'), await tab.screenshot({ fullPage: true }))
} finally {
  await browser.close()
}

function message(time: string, body: string): string {
  const name = `<div class="name"><b>Wirewatch</b> <span class="tag">APP</span> <span class="dim">${time}</span></div>`
  return `<div class="who"><div class="face">📡</div><div class="body">${name}${body}</div></div>`
}

type Json = { type?: string; text?: string; url?: string; style?: { bold?: boolean }; elements?: Json[] }

function slackBlock(block: unknown): string {
  const { type, elements = [] } = block as Json
  if (type === 'context') return `<div class="context">${elements.map(each => html(each.text ?? '')).join(' ')}</div>`
  return elements
    .map(each => {
      const inner = (each.elements ?? []).map(inline).join('')
      return each.type === 'rich_text_quote' ? `<blockquote>${inner}</blockquote>` : `<div class="rich">${inner}</div>`
    })
    .join('')
}

function inline({ type, text = '', url = '', style }: Json): string {
  const words = style?.bold ? `<b>${html(text)}</b>` : html(text)
  return type === 'link' ? `<a href="${html(url)}">${words}</a>` : words
}

function discordMessage({ content, embeds }: ReturnType<typeof forDiscord>): string {
  const [embed] = embeds
  if (!embed) return html(content)
  const parts = (embed.description ?? '')
    .split('\n\n')
    .map(part =>
      part.startsWith('> ')
        ? `<blockquote>${markdown(part.replace(/^> /gm, ''))}</blockquote>`
        : `<p>${markdown(part)}</p>`,
    )
  const fields = (embed.fields ?? []).map(
    field => `<h4>${html(field.name)}</h4><div class="value">${markdown(field.value)}</div>`,
  )
  return `<div class="sub">${markdown(content.replace(/^-# /, ''))}</div>
    <div class="embed" style="border-color:#${(embed.color ?? 0).toString(16).padStart(6, '0')}"><div class="author">${html(embed.author?.name ?? '')}</div>
    <a href="${html(embed.url ?? '')}">${markdown(embed.title ?? '')}</a>${parts.join('')}${fields.join('')}<div class="footer">${html(embed.footer?.text ?? '')}</div></div>`
}

// The terminal's colours, as styleText writes them.
function terminal(text: string): string {
  const spans: Record<string, string> = {
    1: '<span style="font-weight:700">',
    2: '<span style="opacity:.65">',
    33: '<span style="color:#e5b567">',
    36: '<span style="color:#6cb6d9">',
  }
  return html(text).replace(/\u001b\[(\d+)m/g, (_, code: string) => spans[code] ?? '</span>')
}

function markdown(text: string): string {
  return html(text)
    .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
    .replace(/\\([^\p{L}\p{N}\s])/gu, '$1')
}

function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
