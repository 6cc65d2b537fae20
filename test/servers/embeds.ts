// Discord's limits for messages, from its own reference (https://docs.discord.com/developers/resources/message), as one check.

type Json = Record<string, unknown>

const MESSAGE = ['content', 'embeds', 'allowed_mentions', 'nonce', 'enforce_nonce', 'message_reference', 'flags', 'tts']
const EMBED = ['title', 'url', 'description', 'color', 'author', 'fields', 'footer', 'timestamp']

/** Everything Discord would refuse in a message; an empty list means it would take it. */
export function wrongInMessage(message: Json): string[] {
  const content = String(message.content ?? '')
  const embeds = list(message.embeds)
  return [
    ...unknown(message, MESSAGE),
    ...(content.length > 2000 ? ['content over 2000'] : []),
    ...(content.trim() === '' && embeds.length === 0 ? ['an empty message'] : []),
    ...(embeds.length > 10 ? ['over 10 embeds'] : []),
    ...embeds.flatMap(wrongInEmbed),
    ...(embeds.reduce((sum, embed) => sum + sizeOf(embed), 0) > 6000 ? ['over 6000 in embeds'] : []),
    ...(String(message.nonce ?? '').length > 25 ? ['nonce over 25'] : []),
  ]
}

function wrongInEmbed(embed: Json): string[] {
  const author = embed.author as Json | undefined
  const footer = embed.footer as Json | undefined
  const url = embed.url
  return [
    ...unknown(embed, EMBED),
    ...long(embed.title, 256, 'title'),
    ...long(embed.description, 4096, 'description'),
    ...(author ? long(author.name, 256, 'author') : []),
    ...(footer ? long(footer.text, 2048, 'footer') : []),
    ...(list(embed.fields).length > 25 ? ['over 25 fields'] : []),
    ...list(embed.fields).flatMap(field => [
      ...long(field.name, 256, 'field name'),
      ...long(field.value, 1024, 'field value'),
    ]),
    ...(url === undefined || (/^https?:\/\/\S+$/.test(String(url)) && String(url).length <= 2048) ? [] : ['bad url']),
  ]
}

function long(value: unknown, most: number, what: string): string[] {
  if (value === undefined) return []
  const length = String(value).trim().length
  return length >= 1 && length <= most ? [] : [`${what} of ${length}`]
}

function sizeOf(embed: Json): number {
  const author = embed.author as Json | undefined
  const footer = embed.footer as Json | undefined
  const fields = list(embed.fields).flatMap(field => [field.name, field.value])
  return [embed.title, embed.description, author?.name, footer?.text, ...fields]
    .map(text => String(text ?? '').length)
    .reduce((a, b) => a + b, 0)
}

function unknown(node: Json, known: string[]): string[] {
  return Object.keys(node)
    .filter(key => !known.includes(key))
    .map(key => `unknown key ${key}`)
}

function list(value: unknown): Json[] {
  return Array.isArray(value) ? value : []
}
