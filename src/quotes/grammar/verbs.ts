// The forms of a verb that a report uses of somebody else: third persons, present and past, and the participle.

/** Regular Spanish verbs: afirma, afirman, afirmó, afirmaron, afirmaba, afirmado. */
export function spanishVerbs(infinitives: string): string {
  return each(infinitives, verb => {
    const stem = verb.slice(0, -2)
    if (verb.endsWith('ar')) return paired(stem, 'a an ó aron aba aban ado')
    return paired(stem, 'e en ió ieron ía ían ido')
  })
}

/** Regular French verbs: déclare, déclarent, déclarait, déclaraient, déclara, déclaré. */
export function frenchVerbs(infinitives: string): string {
  return each(infinitives, verb => {
    const stem = verb.slice(0, -2)
    if (verb.endsWith('ir')) return paired(stem, 'it issent issait issaient i')
    // annonçait, jugeait: the consonant keeps its sound before an a.
    const hard = stem.replace(/c$/, 'ç').replace(/g$/, 'ge')
    return [...paired(stem, 'e ent é'), ...paired(hard, 'ait aient a')]
  })
}

/** Regular Italian verbs: afferma, affermano, affermò, affermava, affermato. */
export function italianVerbs(infinitives: string): string {
  return each(infinitives, verb => {
    const stem = verb.slice(0, -3)
    if (verb.endsWith('are')) return paired(stem, 'a ano ò arono ava avano ato ata ati')
    if (verb.endsWith('ire')) return paired(stem, 'e ono isce iscono iva ivano ì ito')
    return paired(stem, 'e ono eva evano uto')
  })
}

/** Regular German verbs: sagt, sagte, sagten, sagen, gesagt; without "ge" where a prefix stands in its place. */
export function germanVerbs(infinitives: string): string {
  return each(infinitives, verb => {
    const stem = verb.replace(/e?n$/, '')
    const e = /[td]$/.test(stem) ? 'e' : ''
    const participle = /^(be|er|ver|ent|ge|zer)|ier$/.test(stem) ? '' : 'ge'
    return [verb, `${stem}${e}t`, `${stem}${e}te`, `${stem}${e}ten`, `${participle}${stem}${e}t`]
  })
}

/** Every pairing of stems with endings: "сказа заяви" × "в ла ли". */
export function forms(stems: string, endings: string): string {
  return each(stems, stem => paired(stem, endings))
}

function paired(stem: string, endings: string): string[] {
  return endings.split(' ').map(ending => stem + ending)
}

function each(words: string, formsOf: (word: string) => string[]): string {
  return words.trim().split(/\s+/).flatMap(formsOf).join(' ')
}
