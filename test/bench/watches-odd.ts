/** Queries of 4 KB that nobody should write: one part over and over. */
export const ODD = [
  ...['(', 'a ', 'a OR ', '"', '-', 'NOT ', 'a NEAR/255 ', '(a ', 'a*', 'ab?', '((a)) ', 'title:', "o'b-c-", '東京'],
  ...['ATLEAST/2(a) ', '~a=b', '‘', 'a:', 'a b"c d" ', '(a b) NEAR/3 ', 'lang:de,fr ', '"a b c d e"~3 ', 'ab?ab?-'],
].map(part => part.repeat(Math.floor(4096 / Buffer.byteLength(part))))
