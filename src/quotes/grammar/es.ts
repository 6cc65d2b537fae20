import { gendered, grammarOf } from './grammar.ts'
import { spanishVerbs } from './verbs.ts'

export const spanish = grammarOf({
  code: 'es',
  spans:
    'víspera noche mañana tarde semana semanas mes meses día días año años hora horas madrugada invierno inviernos verano veranos',
  ranks: /^(?:ex|antigu[oa]|entonces|vice|actual|anterior)$/,
  acts: /^(?:abrió|cerró|opuso|opuso|tomó|apoy|interv|protest|rechaz|neg|agradec|reun|recib|acus|lleg|amenaz|acept|firm|visit|salud|promet|exig|respond|reaccion|sonr|dimit|propus|critic|elogi)/,
  say: `${spanishVerbs(`afirmar asegurar explicar añadir agregar señalar indicar declarar manifestar apuntar subrayar destacar recordar contar relatar narrar responder contestar preguntar anunciar insistir reiterar lamentar denunciar prometer exclamar comentar confesar confirmar concluir
    resumir precisar puntualizar matizar zanjar replicar opinar considerar expresar informar revelar alertar bromear gritar susurrar tuitear publicar garantizar detallar argumentar exigir jurar suspirar repetir ironizar reprochar protestar avisar aclarar rematar sentenciar adelantar alegar aducir defender sugerir aventurar
    pronosticar vaticinar recalcar remarcar enfatizar ratificar constatar observar plantear proponer reclamar rogar suplicar implorar ordenar exhortar instar invitar reflexionar razonar murmurar musitar balbucear vociferar espetar soltar lanzar apostillar apostrofar corroborar cuestionar desmentir evocar rememorar testificar testimoniar trasladar
    valorar celebrar felicitar agradecer quejar relativizar rebatir retrucar redondear apremiar arengar interpelar interrogar inquirir dictaminar especificar desvelar proclamar pronunciar recitar postear refunfuñar gruñir gemir sollozar anotar acotar terciar justificar`)}
    dijo dice dicen dijeron decía decían dicho dirá diría cuenta cuentan recuerda recuerdan manifiesta manifiestan sostuvo sostiene sostienen sostuvieron sostenido sostenía pregunta escribió escribe escriben escribieron escrito advirtió advierte advierten advirtieron advertido reconoció reconoce reconocen reconocieron reconocido pidió pide piden pidieron pedido
    admitió admite admiten admitido cree creen creía leyó lee reza rezaba rezan sugiere concluye sonríe sonrió ríe rio repite exige mantiene mantuvo mantienen zanjaba niega negó confiesa tercia refiere refirió previene previno propuso propone añadido expuso expone exponen aduce adujo contradijo desmiente ruega protesta arguye arguyó intervino interviene prosiguió prosigue continuó continúa`,
  carry: `${spanishVerbs('calificar llamar hablar tildar tachar criticar condenar acusar comparar elogiar rechazar denominar bautizar considerar valorar mencionar aludir evocar alabar tratar presentar retratar citar apelar')}
    describió describe describieron describen descrito definió define definieron definen definido ve vio ven visto veía tuvo tiene tienen niega negó agradeció agradece quiere quería promete prometió exigió reclama busca espera teme pretende pretendía figura contiene contenía`,
  participles:
    'diciendo añadiendo agregando señalando afirmando explicando calificando asegurando citando describiendo subrayando advirtiendo',
  sources:
    'según / de acuerdo con / a juicio de / a juicio del / en opinión de / en opinión del / en palabras de / en palabras del / para / conforme a / en un comunicado de / en un comunicado del / a decir de / al decir de / según dijo / según informó / a ojos de / a ojos del / por boca de / en boca de / según palabras de / según cálculos de / según explicó / según fuentes de',
  pronouns: {
    él: 'm',
    ella: 'f',
    ellos: 'many',
    ellas: 'many',
    yo: 'any',
    nosotros: 'many',
    este: 'm',
    esta: 'f',
    éste: 'm',
    ésta: 'f',
    usted: 'any',
    aquel: 'm',
    aquella: 'f',
  },
  determiners:
    'el la los las un una unos unas su sus mi mis nuestro nuestra nuestros este esta estos estas ese esa esos esas aquel aquella varios varias algunos algunas dos tres cuatro otro otra otros otras todos todas del al lo',
  links: 'de del en para por con al a ante',
  prepositions:
    'de del a al en con por para sin sobre bajo entre hacia hasta desde durante contra ante tras según mediante salvo excepto vía',
  relatives: 'que quien quienes cual cuales cuyo cuya cuyos cuyas donde',
  between:
    'ha han haya hayan había habían hubiera hubieran habría habrían sea sean es era son eran fue fueron será también luego después entonces ya aún todavía solo sólo siempre nunca no se le les lo la me nos además asimismo igualmente finalmente ahora antes hoy mismo misma simplemente así más tarde sido quiso quiere quisieron debe debió puede suele hizo hace hacen haber más',
  conjunctions: 'y e o u pero sino ni como cuando si porque pues aunque mientras que para luego conque',
  others: `entretanto quizá quizás pronto incluso apenas anoche tampoco enseguida acaso ello esto eso aquello aquí ahí allí sí no lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ayer hoy mañana tarde noche recién casi semana pasado pasada año`,
  hearers: '',
  roles: gendered(
    'premier vicepresidente presidente ministro portavoz alcalde director jefe abogado médico profesor embajador diplomático juez fiscal gobernador general coronel experto periodista padre hijo hermano hombre niño abuelo tío vecino obispo diputado senador secretario coordinador responsable magistrado acusado imputado testigo letrado defensor educador maestro profesor científico biólogo ingeniero economista analista historiador escritor actor director productor cineasta músico cantante deportista entrenador jugador sindicalista delegado inspector comisario agente sargento capitán soldado piloto conductor camionero pescador agricultor ganadero comerciante empresario dueño encargado trabajador empleado obrero operario funcionario negociador mediador enviado canciller rey papa cura párroco sacerdote cardenal vecino anciano viejo joven chico muchacho niño marido viudo nieto primo sobrino amigo cliente paciente espectador lector activista voluntario investigador experto asesor consejero subsecretario viceministro exministro expresidente exalcalde concejal regidor archivero bibliotecario cocinero camarero panadero relojero afinador luthier carpintero electricista mecánico enfermero cirujano psicólogo farmacéutico veterinario arquitecto pintor poeta novelista fotógrafo locutor presentador rector decano fontanero hostelero propietario campeón yerno jubilado arzobispo editor rapero pastor',
    'presidenta ministra portavoz alcaldesa directora jefa abogada médica profesora embajadora diplomática jueza fiscal gobernadora generala experta periodista madre hija hermana mujer niña abuela tía vecina diputada senadora secretaria coordinadora responsable enfermera magistrada acusada imputada letrada defensora educadora maestra científica bióloga ingeniera economista analista historiadora escritora actriz productora cineasta música cantante entrenadora jugadora sindicalista delegada inspectora comisaria agente capitana soldado conductora pescadora agricultora ganadera comerciante empresaria dueña encargada trabajadora empleada obrera operaria funcionaria negociadora mediadora enviada reina vecina anciana vieja joven chica muchacha esposa viuda nieta prima sobrina amiga clienta paciente espectadora lectora activista voluntaria investigadora asesora consejera viceministra exministra expresidenta exalcaldesa concejala edil archivera bibliotecaria cocinera camarera panadera enfermera cirujana psicóloga farmacéutica veterinaria arquitecta pintora poeta novelista fotógrafa locutora presentadora comisionada notaria rectora decana fontanera hostelera propietaria campeona suegra jubilada monja editora rapera pastora',
    'guía chef pediatra',
  ),
  titles: gendered('señor sr. don d.', 'señora sra. doña dña. señorita', 'dr. dra. prof.'),
  possessives: { su: 'any', sus: 'any' },
  works:
    'novela película libro diario periódico revista canción álbum serie informe estudio titulado titulada título llamado llamada operación proyecto programa obra exposición cartel letrero pancarta inscripción grupo asociación fundación organización hotel restaurante café barco agencia canal apodado apodada apodo alias denominado denominada campamento partido movimiento lema llamados llamadas presuntos supuestos semanario rotativo documental leía',
  bodies:
    'gobierno ministerio policía embajada juzgado tribunal ayuntamiento partido asociación organización fundación agencia empresa compañía universidad instituto comisión consejo sindicato ejército parlamento congreso senado comité federación oficina delegación presidencia cancillería fiscalía fuente fuentes informe documento comunicado carta nota texto sentencia acta diario periódico oposición defensa acusación dirección junta unión grupo oenegé ong misión secretaría banco hospital iglesia nota circular correo mensaje manifiesto contrato folleto auto',
  occasions:
    'rueda prensa conferencia entrevista comunicado declaración declaraciones sesión pleno juicio vista acto discurso comparecencia visita reunión cumbre radio televisión redes cuenta mensaje carta correo vídeo salida llegada término final principio inicio tribuna micrófonos preguntas respuesta referencia alusión periodistas voz tono risa lágrimas gesto rodeos',
  sourcesOwn: 'a _ juicio / en _ opinión / en _ palabras / según _ palabras / a _ entender / a _ parecer / en _ caso',
  naming: /^Se llama /,
  asClause: 'según como conforme tal',
  infinitive: /(?:ar|er|ir|arse|erse|irse)$/,
  trade: /(?:ader[oa]|iner[oa]|ocer[oa]|jer[oa]|ller[oa]|dor|dora|ista|ólog[oa])$/,
  verb: /(?:ó|ba|ía|an|en|[aeo]ron|ado|ido|a|e)$/,
  looseLinks: 'en ante',
  alone: 'uno una otro otra otros otras algunos algunas varios varias muchos todos',
  soCalled:
    'llamado llamada llamados llamadas supuesto supuesta supuestos supuestas presunto presunta presuntos presuntas denominado denominada denominados denominadas',
  signs:
    'cartel carteles letrero letreros pancarta pancartas inscripción lema camiseta camisetas pintada pintadas rótulo lona chapa insignia',
  opinions: 'para',
  places: 'en desde',
  pluralVerb: /n$/,
  gerund: /(?:ando|iendo|yendo)$/,
  finite: /(?:ó|[ai]eron|aron|[aei]rán?|aban?)$/,
  adverb: /.{2}mente$/,
  complementizers: 'que',
  impersonal: 'lee leerse reza figura consta recoge',
  subordinators: 'cuando si porque aunque mientras',
  citing: 'citando a / citando',
  backward: 'así lo eso',
  opener: /(?:[ai]d[oa]s?|[ai]endo|ando)$/,
  papers: 'comunicado nota declaración',
  abbreviations: 'sr sra srta dr dra d dña prof ee.uu etc av art núm pág gral',
  drops: true,
  dashes: true,
})
