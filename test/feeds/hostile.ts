/** Bodies of about `size` characters, each made to hold a reader up in its own way. */
export function hostileBodies(size: number): Record<string, string> {
  const item = (inside: string) =>
    `<rss version="2.0"><channel><title>t</title><item><title>a</title>${inside}</item></channel></rss>`
  const fill = (piece: string, length = size) => piece.repeat(Math.floor(length / piece.length))
  const described = (text: string) => item(`<description>${text}</description>`)
  const cdata = (text: string) => described(`<![CDATA[${text}]]>`)
  return {
    '&lt; in a description': described(fill('&lt;')),
    '&lt; in a title': item(`<title>${fill('&lt;')}</title>`),
    '< in CDATA': cdata(fill('<')),
    '<a in CDATA': cdata(fill('<a ')),
    '<a x=" in CDATA': cdata(fill('<a x="')),
    '="<" in CDATA': cdata(`<a ${fill('="<" ')}`),
    '<!-- in CDATA': cdata(fill('<!--')),
    '<script> in CDATA': cdata(fill('<script>')),
    'spaces in CDATA': cdata(fill(' \n')),
    'spaces between letters': cdata(fill('a                               ')),
    'nested <a>': fill('<a>'),
    'nested <a> in a title': item(`<title>${fill('<a>')}`),
    'nested <a></b>': fill('<a></b>'),
    'items never closed': `<rss><channel>${fill('<item>')}`,
    'channels never closed': `<rss>${fill('<channel>')}`,
    'items of one letter': `<rss><channel>${fill('<item><title>a</title></item>')}`,
    'unclosed CDATA': item(`<description><![CDATA[${fill('x ')}`),
    'CDATA opened over and over': described(fill('<![CDATA[')),
    'CDATA opened and items ended': `<rss><channel>${fill('<item><title><![CDATA[</title></item>')}`,
    'comments opened over and over': described(fill('<!--')),
    'one tag of many attributes': `<rss ${Array.from({ length: size / 12 }, (_, i) => `a${i}="1"`).join(' ')}><channel/></rss>`,
    'one attribute, very long': `<rss a="${fill('&amp;')}"><channel/></rss>`,
    'many namespaces': `<rss>${Array.from({ length: size / 45 }, (_, i) => `<a${i} xmlns:n${i}="u${i}"/>`).join('')}</rss>`,
    'nested namespaces': `<rss>${Array.from({ length: size / 45 }, (_, i) => `<a xmlns:n${i}="u${i}">`).join('')}`,
    'entity bomb': `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(400)}">${Array.from({ length: 50 }, (_, i) => `<!ENTITY b${i} "&a;&a;&a;&a;">`).join('')}]>${item(`<title>${fill('&a;', size / 10)}</title>`)}`,
    'DOCTYPE never closed': `<!DOCTYPE x [${fill('<!ENTITY a "b">')}`,
    '& over and over': described(fill('&')),
    '&a over and over': described(fill('&a')),
    '&# over and over': cdata(fill('&#1')),
    'wrong < over and over': described(fill('<1 ')),
    'deep JSON': fill('['),
    'deep JSON objects': fill('{"a":'),
    'JSON cut off': `{"items":[${fill('{"id":"1"},')}`,
    authors: item(fill('<author>a@a.a.a.a.a.a</author>')),
    links: item(fill('<link rel="alternate" href="../../../../a"/>')),
    categories: item(fill('<category>a</category>')),
    'long date': item(`<pubDate>${fill('1 ')}</pubDate>`),
    'long author': item(`<author>${fill('a.')}@${'a'.repeat(1000)}</author>`),
    'dots in a link': item(`<link>${fill('../')}</link>`),
    'deep JSON in a feed': `{"items":${fill('[')}`,
    'strings in JSON never closed': `{"items":[${fill('{"a')}`,
    'one very long word': fill('\u0416', size / 2),
  }
}
