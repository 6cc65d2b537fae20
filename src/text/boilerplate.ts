/**
 * Whether a paragraph speaks of the site and not of the news: newsletter calls, links to other stories, picture credits,
 * advertising marks. Only short paragraphs can; a long one that begins so is news.
 */
export function isBoilerplate(paragraph: string): boolean {
  if (paragraph.length > 260) return false
  return (
    CALLS.test(paragraph) ||
    CREDITS.test(paragraph) ||
    MARKS.test(paragraph) ||
    isCredit(paragraph) ||
    RIGHTS.test(paragraph) ||
    isAppeal(paragraph)
  )
}

/** Whether a line only says whose picture stands by it. */
export function isPictureCredit(line: string): boolean {
  return line.length < 160 && CREDITS.test(line)
}

/** Whether a sentence asks its readers to join or pay; then what stands beside it in the paragraph speaks of the paper too. */
export function isAppeal(sentence: string): boolean {
  return sentence.length <= 320 && APPEALS.test(sentence)
}

/** A credit is short and holds no sentence beyond names: "Additional reporting by Ivo Kestrel." */
function isCredit(paragraph: string): boolean {
  return paragraph.length < 90 && HANDS.test(paragraph)
}

// Each line one language: en, uk, ru, de, fr, pl, es, it.
const CALLS = anyOf(
  `^the post .{3,200} (appeared first on|first appeared on) |^(hear|listen to|watch) (more|the full)|^follow .{3,60}(@\\w| on (x|twitter|facebook|instagram|bluesky|threads|telegram|linkedin)(?![\\p{L}]))|^(please )?(sign up|subscribe|register|log in|sign in|click here|follow (us|our|the)|join (us|our)|download (our|the) app|share this|support (our|us|independent)|donate|get (the|our) |read (more|also|next)|see also|also read|related( stories| articles| coverage)?:|more on this|more (stories|news) (from|on|about)|recommended|listen to|watch:|editor[’']s picks|get in touch|do you have a story|what do you think|if you enjoyed|most read|story continues|this article (was|is) (originally|amended|part of)|this video is|sorry, your browser|your support|become a (member|patron|supporter))`,
  `^(читайте (також|більше|ще)|підпи(суйтес|шіт)|підтримайте|слідкуйте за|стежте за|дивіться також|приєднуйтес|долучайтес|більше новин|новини за темою|нагадаємо, що ви можете|завантажуйте|поділ(ити|іть)ся|хочете |усі новини)`,
  `^(читайте (также|ещё|еще|больше|по теме)|подпи(сывайтес|шитес)|поддержите|следите за|смотрите также|присоединяйтес|больше новостей|скачайте|поделиться|по теме:|материалы по теме|все новости)`,
  `^(lesen sie (auch|mehr|hier)|mehr (zum thema|dazu|lesen)|newsletter|abonnieren|folgen sie|melden sie sich|jetzt (abonnieren|anmelden|lesen)|hier (finden|lesen|geht es)|teilen|zum thema|auch interessant|das könnte sie|laden sie)`,
  `^(lire (aussi|également|la suite)|à lire|abonnez-vous|inscrivez-vous|suivez-nous|partager|recevez|newsletter|voir aussi|télécharg|sur le même sujet|notre newsletter|écoutez)`,
  `^(czytaj (także|też|więcej|również)|zobacz (też|także|również)|zapisz się|subskrybuj|obserwuj nas|dołącz do|polub|udostępnij|przeczytaj (też|także|również)|więcej (na temat|informacji)|pobierz)`,
  `^(lea (también|más)|leer más|suscríb|regístr|síguenos|siga |comparte|compartir|te puede interesar|ver también|más información|más noticias|recibe|descarga)`,
  `^(leggi (anche|di più)|iscriviti|abbonati|seguici|condividi|guarda anche|scarica|ricevi|per approfondire|potrebbe interessarti|altre notizie)`,
)
// What papers say of themselves and ask for, wherever in the sentence it stands; one language a line as above.
const APPEALS = anyOf(
  `(become|becoming) an? (member|patron|supporter|subscriber)( today| now| and|[.!,]|$)|(if|because) you (value|like|enjoy|rely on) (this|our|what we|what you read)|(support|help) (us|our (work|journalism|reporting|newsroom|reporters)|independent (journalism|media|reporting))( by| with| today| from|[.!,]|$)|(paid for|funded|financed|owned) by (its|our) (readers|members)|(reader|member)[- ](funded|supported|owned)|make a (one-off |monthly |small )?(donation|contribution) (to (us|our)|today|here|now)|help (us )?keep (it|us|our \\p{L}+|this site) (free|independent)`,
  `(станьте|ставайте|стань|стати) (нашим |нашою )?(патрон|читач|підписни|учасни|членом)|підтримай(те)? (нас|нашу|наш|роботу редакції|незалежн)|(існує|працює|живе) (завдяки|коштом) (своїм |нашим |вашій |підтримц)?(читач|підтримц)|якщо (вам|ви) (важлив|подоба|цінує)|задонат(ьте|ити)|зробіть внесок`,
  `(станьте|становитесь|стань|стать) (нашим |нашей )?(патрон|подписчик|участни|членом клуба)|поддержи(те)? (нас|нашу|наш|работу редакции|независим)|(существует|работает|живёт|живет) (благодаря|на деньги) (своим |нашим |вашей )?(читател|поддержк)|если (вам|вы) (важн|нрав|цените)|сделайте (взнос|пожертвование)`,
  `werden sie (jetzt |heute )?(mitglied|abonnent|förder|unterstützer)|unterstützen sie (uns|unsere|unseren|unabhängigen)|wenn ihnen (unsere|dieser|das|unser)|(von|durch) (seinen|unseren|ihren) (lesern|leserinnen|mitgliedern) (finanziert|bezahlt|getragen)|spenden sie|leserfinanziert`,
  `(devenez|devenir) (abonné|membre|adhérent|mécène|donat)|soutenez(-nous| nous| notre| la presse| un journal)|si vous (appréciez|aimez) (cet article|notre|ce que)|financé[es]? par (ses|nos) lect|faites un don`,
  `(zostań|zostańcie) (naszym |naszą )?(patron|czytelni|subskryben|członk)|wesprzyj (nas|nasz|niezależn)|wspieraj (nas|nasz|niezależn)|(utrzymuj\\p{L}+|finansowan\\p{L}+) (się )?(dzięki|przez) (swoim |naszym |wsparciu )?czytelni|jeśli (cenisz|podoba ci|cenicie)|wpłać|przekaż darowiznę`,
  `(hazte|háganse|hágase|conviértete en) (socio|socia|miembro|suscriptor|mecenas)|apóya(nos| nuestro)|apoye (a |nuestro|el periodismo)|si (valoras|valora|te gusta) (este|nuestro|lo que)|(financiado|pagado|sostenido) por (sus|nuestros) (lector|soci)|haz una donación|dona (hoy|ahora)`,
  `(diventa|diventate) (soci|abbonat|sostenitor|membro)|(sostieni|sostenete|sostienici|aiuta) (il nostro|la nostra|noi|il giornalismo)|sostienici|se (apprezzi|ti piace|apprezzate) (questo|il nostro|quello|ciò)|(finanziato|pagato|sostenuto) da(i|lle|gli) (suoi|nostri|sue)? ?(lettor|lettric|soci)|fai una donazione|dona ora`,
)
const CREDITS = anyOf(
  `^(photo(graph)?|image|picture|video|file photo|illustration|infographic|graphic|source)s?( credit)?( by)?\\s*[:/©]`,
  `^(фото|зображення|відео|ілюстрація|джерело|скріншот|изображение|видео|иллюстрация|источник|скриншот)\\s*[:/©]`,
  `^(foto|bild|quelle|grafik|crédits?|photo|image|zdjęcie|źródło|fot\\.|imagen|fuente|immagine|fonte)\\s*[:/©]`,
  `\\((archivbild|archivfoto|symbolbild|file photo|file|archives?|photo d[’']archives|archivo|foto de archivo|archiwum|zdjęcie ilustracyjne|архів\\p{L}*|архив\\p{L}*|foto d[’']archivio|archivio)\\)[.]?$`,
  `^©|^\\(?(afp|getty|ap photo|reuters|epa|dpa)[^.]{0,40}\\)?$|/ ?(afp|getty( images)?|reuters|epa|shutterstock|imago|dpa|ap)\\)?$`,
)
const HANDS = anyOf(
  `^(additional )?(reporting|writing|editing|edited|written|translated|photographs?|graphics?) by |^(by|from) (our|a) (staff|correspondent)|^with (files|reporting) from`,
  `^(за участі|текст|автор|авторка|редактор|переклад|матеріал підготу)|^(текст|автор|редактор|перевод|материал подготов)|^(mitarbeit|redaktion|text|autor|mit material)|^(avec|texte|propos recueillis|traduction)[ :]|^(tekst|autor|oprac|tłum)[ .:]|^(con información de|texto|redacción)|^(testo|a cura di|ha collaborato|traduzione)`,
)
const MARKS = anyOf(
  `^(advertisement|advertising|ad|sponsored|promoted|реклама|партнерський матеріал|партнёрский материал|anzeige|werbung|publicité|reklama|publicidad|anuncio|pubblicità|share|print|comments?|\\d+ comments?|tags?:.*|topics?:.*|теги:.*|тэги:.*|schlagworte:.*|updated?:? [\\d:., a-z]{3,30}|published:? .{3,40}|last updated.{0,40}|\\d+ min(ute)?s? read|[\\d:., ]+)$`,
)
const RIGHTS = anyOf(
  `all rights reserved|terms of (use|service)|privacy policy|unsubscribe|newsletters? (may contain|from)|sign up (to|for) (our|the|a)|subscribe to (our|the)|cookie|protected by recaptcha`,
  `всі права захищено|умови використання|політик[аи] конфіденційності|підпи(сатися|шіться|суйтеся) на (наш|канал|розсилку)|наш(ому|ого)? (telegram|телеграм)`,
  `все права защищены|пользовательское соглашение|политик[аи] конфиденциальности|подпи(саться|шитесь|сывайтесь) на (наш|канал|рассылку)|наш(ем|его)? (telegram|телеграм)`,
  `alle rechte vorbehalten|datenschutzerklärung|tous droits réservés|politique de confidentialité|wszelkie prawa zastrzeżone|polityka prywatności|todos los derechos reservados|política de privacidad|tutti i diritti riservati|informativa sulla privacy`,
)

function anyOf(...patterns: string[]): RegExp {
  return new RegExp(patterns.join('|'), 'iu')
}
