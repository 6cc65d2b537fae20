// Slack's limits for messages, from its own reference (https://docs.slack.dev/reference/block-kit/blocks), as one check.

type Json = Record<string, unknown>

/** Everything Slack would refuse in a message's text and blocks; an empty list means it would take them. */
export function wrongInMessage(message: { text?: unknown; blocks?: unknown }): string[] {
  const wrong: string[] = []
  if (typeof message.text !== 'string' || message.text === '') wrong.push('no top-level text')
  else if (message.text.length > 4000) wrong.push('text over 4000')
  if (message.blocks === undefined) return wrong
  if (!Array.isArray(message.blocks)) return [...wrong, 'blocks is no list']
  const blocks = message.blocks as Json[]
  if (blocks.length > 50) wrong.push('over 50 blocks')
  for (const block of blocks) wrong.push(...wrongInBlock(block))
  const all = textsIn(blocks).join('').length
  if (all > 11_300) wrong.push(`msg_blocks_too_long: ${all}`)
  return wrong
}

/** Every text in a tree of blocks, as a reader would see it. */
export function textsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textsIn)
  if (node === null || typeof node !== 'object') return []
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'text' && typeof value === 'string' ? [value] : textsIn(value),
  )
}

function wrongInBlock(block: Json): string[] {
  switch (block.type) {
    case 'rich_text':
      return [
        ...unknown(block, ['type', 'elements', 'block_id']),
        ...list(block.elements).flatMap(wrongInRichText),
        ...empty(block.elements, 'rich_text'),
      ]
    case 'context':
      return [
        ...unknown(block, ['type', 'elements', 'block_id']),
        ...empty(block.elements, 'context'),
        ...(list(block.elements).length > 10 ? ['context over 10'] : []),
        ...list(block.elements).flatMap(wrongInText),
      ]
    default:
      return [`unknown block ${String(block.type)}`]
  }
}

function wrongInRichText(element: Json): string[] {
  const inner = list(element.elements)
  switch (element.type) {
    case 'rich_text_section':
    case 'rich_text_quote':
    case 'rich_text_preformatted':
      return [
        ...unknown(element, ['type', 'elements']),
        ...empty(inner, String(element.type)),
        ...inner.flatMap(wrongInline),
      ]
    case 'rich_text_list':
      return [
        ...unknown(element, ['type', 'style', 'elements']),
        ...empty(inner, 'list'),
        ...(element.style === 'bullet' || element.style === 'ordered' ? [] : ['list without style']),
        ...inner.flatMap(item =>
          item.type === 'rich_text_section' ? wrongInRichText(item) : ['list item is no section'],
        ),
      ]
    default:
      return [`unknown rich text ${String(element.type)}`]
  }
}

function wrongInline(inline: Json): string[] {
  const text = typeof inline.text === 'string' && inline.text.length > 0 ? [] : ['empty rich text']
  if (inline.type === 'text') return [...unknown(inline, ['type', 'text', 'style']), ...text]
  if (inline.type !== 'link') return [`unknown inline ${String(inline.type)}`]
  const url = String(inline.url)
  const good = /^https?:\/\/[^\s<>|]+$/.test(url) && url.length <= 3000
  return [...unknown(inline, ['type', 'url', 'text', 'style']), ...text, ...(good ? [] : [`bad link ${url}`])]
}

function wrongInText(text: Json): string[] {
  const length = typeof text.text === 'string' ? text.text.length : 0
  return [
    ...unknown(text, ['type', 'text', 'emoji']),
    ...(text.type === 'plain_text' ? [] : ['markup where foreign text may stand']),
    ...(length >= 1 && length <= 3000 ? [] : [`text of ${length}`]),
  ]
}

function unknown(node: Json, known: string[]): string[] {
  return Object.keys(node)
    .filter(key => !known.includes(key))
    .map(key => `unknown key ${key} in ${String(node.type)}`)
}

function empty(elements: unknown, where: string): string[] {
  return list(elements).length === 0 ? [`empty ${where}`] : []
}

function list(value: unknown): Json[] {
  return Array.isArray(value) ? value : []
}
