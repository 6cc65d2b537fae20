// Word forms of Polish, Ukrainian and Russian: endings cut off, then the sounds that change inside the stem made one.

/** What the forms of a Ukrainian word have in common. Takes it in small letters, without apostrophes. */
export function ukrainianStem(word: string): string {
  return oneSound(cut(word.replace(/(?:ся|сь)$/, ''), UKRAINIAN, UKRAINIAN_VERB), 'іїоеє', 'о')
}

/** What the forms of a Polish word have in common. Takes it in small letters. */
export function polishStem(word: string): string {
  const root = cut(word, POLISH, POLISH_VERB)
  return withoutFleeting(
    root.length > 3 ? root.replace(POLISH_LAST, last => POLISH_SOUNDS[last] ?? last) : root,
    'knrłm',
  )
}

/** What the Russian stemmer leaves different in the forms of one word, made one. */
export function russianStem(stem: string): string {
  return oneSound(stem.replace(/(?<=.{3}ну)[тл]$/, '').replace(/(?<=.{4})ен$/, ''), '', '')
}

const UKRAINIAN = endings(`
  а я у ю о е є і ї и й ь
  ом ем єм ам ям ами ями ах ях ою ею єю ові еві єві ів їв ей ію ією ії ія ію ією іям іями іях іє ій їй
  ий ого його ому йому им їм ім їх іх их ими їми ої
  ення енню енням еннями еннях ень ання анню анням аннями аннях ань яння янню янням янь іння інню інням інь уття уттю
  ити іти їти ати яти ути увати ювати
  ив ила ило или ав ала ало али яв яла яло яли ув ула уло ули ував увала увало ували ював ювала ювали їв їла їли іла іло іли
  еш єш иш їш ить їть имо їмо емо ємо ите їте ете єте уть ють ать ять ує ує уєш уємо уєте ують ую юють юю
  ай айте уй уйте іть ймо
  ений ена ено ені ених еним еними ену еною еній еного еному
  аний ана ано ані аних аним аними ану аною аній аного аному
  ований овано ована овані ованих ованим ованими овану ованою ованій ованого ованому
  учи ючи ачи ячи увши ивши авши
`)

const POLISH = endings(`
  a e i o u y ą ę ie em iem om iom am iam ami iami mi ach iach ów iów owi iowi owie ego iego emu iemu ej iej ym im ych ich ymi imi
  ia io iu ii ią ię ji je ja jo ju ją ję jom jami jach jów
  enie enia eniu eniem eniom eniami eniach eń anie ania aniu aniem aniom aniami aniach ań
  ić yć ać eć ieć uć nąć ąć ować ywać iwać
  ił iła iło iły ili ył yła yło yły yli ał ała ało ały ali ął ęła ęło ęły ęli ęć eł iał iała iało iały ieli eli nął nęła nęło nęły nęli
  ował owała owało owały owali ywał ywała ywały ywali uje ujesz ujemy ujecie ują ując
  isz ysz esz asz imy ymy emy amy ają ając ące ący ących
  ony ona one eni onych onym onymi onego onemu onej oną ono iony iona ione ieni ionych ionym ionymi ionego ionej ioną iono
  any ana ane ani anych anym anymi anego anemu anej aną ano owany owana owane owani owanych owanym owanymi owanego owanej owaną owano
`)

const UKRAINIAN_VERB =
  /(?<=.{4})(?:увати?м|ати?м|ити?м|ува|юва|ув|юв|ова|ал|ил|ял|ов|ев|єв|ів|ан|ен|ат|ит|ає|яє|ав|яв|ий|ій|а|я|у|ю|и|і|ї|е|є|о)$/
const POLISH_VERB = /(?<=.{4})(?:ował|owan|owa|ow|an|en|on|aj|yw|iw|ał|ił|ył|ał|a|e|i|y|o|u)$/

function endings(list: string): Set<string> {
  return new Set(list.split(/\s+/).filter(ending => ending !== ''))
}

const LONGEST = 8
const SHORTEST_STEM = 3

/** Cuts the longest ending off, and once more what builds verbs and participles, so long as enough of the word is left. */
function cut(word: string, known: Set<string>, again: RegExp): string {
  return cutOnce(word, known).replace(again, '')
}

function cutOnce(word: string, known: Set<string>): string {
  for (let n = Math.min(LONGEST, word.length - SHORTEST_STEM); n > 0; n--)
    if (known.has(word.slice(-n)) && HAS_VOWEL.test(word.slice(0, -n))) return word.slice(0, -n)
  return word
}

const HAS_VOWEL = /[aeiouyóąęаеиоуюяіїєыэ]/
const CONSONANT = 'bcdfghjklmnpqrstvwxzбвгґджзйклмнпрстфхцчшщ'

/** рука/руці, друг/друзі; жінка/жінок; ніч/ночі: the last consonant and the vowel before it. */
function oneSound(stem: string, changing: string, vowel: string): string {
  const bare = stem.replace(/ь$/, '')
  if (bare.length <= 3) return lastVowel(bare, changing, vowel)
  const last = SOUNDS[bare.at(-1) as string]
  return lastVowel(
    withoutFleeting(lastVowel(last ? bare.slice(0, -1) + last : bare, changing, vowel), 'кнм'),
    changing,
    vowel,
  )
}

/** A vowel that comes and goes before some letters: дівчинка, дівчинок; wojna, wojen. But город is no form of горд. */
function withoutFleeting(stem: string, letters: string): string {
  const [before, flees, end] = [stem.at(-3) ?? ' ', stem.at(-2) ?? ' ', stem.at(-1) ?? ' ']
  if (!letters.includes(end)) return stem
  if (flees === 'e' && before === 'i') return stem.slice(0, -3) + end
  if (!'оеєeё'.includes(flees) || !CONSONANT.includes(before)) return stem
  return stem.slice(0, -2) + end
}

function lastVowel(stem: string, changing: string, vowel: string): string {
  for (let i = stem.length - 1; i > 0; i--) {
    const letter = stem[i] as string
    if (changing.includes(letter)) return stem.slice(0, i) + vowel + stem.slice(i + 1)
    if (!CONSONANT.includes(letter)) return stem
  }
  return stem
}

// świat/świecie, polityk/politycy, kolega/koledzy, minister/ministrze.
const POLISH_LAST = /(?:dz|dź|cz|sz|rz|ch|[cćkt]|[dg]|[sś]|[łl]|[zźż]|[nń])$/
const POLISH_SOUNDS: Record<string, string> = {
  ...{ cz: 'k', c: 'k', ć: 'k', k: 'k', t: 'k', dz: 'd', dź: 'd', d: 'd', g: 'd' },
  ...{ sz: 's', ś: 's', ch: 's', rz: 'r', ł: 'l', ź: 'z', ż: 'z', ń: 'n' },
}

const SOUNDS: Record<string, string> = { ц: 'к', ч: 'к', з: 'г', ж: 'г', ш: 'с', х: 'с' }
