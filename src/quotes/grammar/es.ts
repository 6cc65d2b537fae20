import { gendered, grammarOf } from './grammar.ts'

export const spanish = grammarOf({
  code: 'es',
  say: `dijo dice dicen dijeron decía dicho afirmó afirma afirman afirmaron afirmado aseguró asegura aseguran aseguraron explicó explica explican explicaron añadió añade añadieron agregó agrega señaló señala señalan señalaron indicó indica indican declaró declara declararon declarado manifestó manifiesta sostuvo sostiene sostienen apuntó apunta
    subrayó subraya destacó destaca recordó recuerda contó cuenta cuentan relató relata relatan respondió responde contestó contesta preguntó pregunta escribió escribe escribieron anunció anuncia anunciaron advirtió advierte advierten reconoció reconoce insistió insiste insisten reiteró reitera lamentó lamenta denunció denuncia denuncian
    prometió promete pidió pide piden exclamó exclama comentó comenta confesó confiesa confirmó confirma confirmaron confirman admitió admite concluyó concluye resumió resume precisó precisa puntualizó puntualiza matizó matiza zanjó zanja replicó replica opinó opina consideró considera consideran cree creen expresó expresa informó informa informaron
    reveló revela alertó alerta bromeó bromea gritó grita susurró susurra sonríe sonrió tuiteó publicó leyó lee reza garantizó garantiza detalló detalla argumentó argumenta exigió exige juró jura suspiró suspira repitió repite`,
  carry: `calificó califica calificaron califican llamó llama llamaron llaman describió describe describieron describen habló habla hablan hablaron definió define tildó tilda tachó tacha criticó critica condenó condena acusó acusa comparó compara ve vio ven elogió elogia rechazó rechaza exigió reclamó reclama denominó bautizó consideró considera tuvo tiene valoró valora negó niega agradeció mencionó menciona quiere quería aludió prometió promete`,
  participles:
    'diciendo añadiendo agregando señalando afirmando explicando calificando asegurando citando describiendo subrayando advirtiendo',
  sources:
    'según / de acuerdo con / a juicio de / a juicio del / en opinión de / en opinión del / en palabras de / en palabras del / para / conforme a / en un comunicado de / en un comunicado del / a decir de / al decir de',
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
    'ha han había habían es era son eran fue fueron será también luego después entonces ya aún todavía solo sólo siempre nunca no se le les lo la me nos además asimismo igualmente finalmente ahora antes hoy mismo misma simplemente así más tarde sido',
  conjunctions: 'y e o u pero sino ni como cuando si porque pues aunque mientras que para luego conque',
  others: `ello esto eso aquello aquí ahí allí sí no lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ayer hoy mañana tarde noche semana pasado pasada año`,
  hearers: '',
  roles: gendered(
    'presidente ministro portavoz alcalde director jefe abogado médico profesor embajador diplomático juez fiscal gobernador general coronel experto periodista padre hijo hermano hombre niño abuelo tío vecino obispo diputado senador secretario coordinador responsable',
    'presidenta ministra portavoz alcaldesa directora jefa abogada médica profesora embajadora diplomática jueza fiscal gobernadora generala experta periodista madre hija hermana mujer niña abuela tía vecina diputada senadora secretaria coordinadora responsable enfermera',
  ),
  titles: gendered('señor sr. don d.', 'señora sra. doña dña. señorita', 'dr. dra. prof.'),
  works:
    'novela película libro diario periódico revista canción álbum serie informe estudio titulado titulada título llamado llamada operación proyecto programa obra exposición cartel letrero pancarta inscripción grupo asociación fundación organización hotel restaurante café barco agencia canal apodado apodada apodo alias denominado denominada campamento partido movimiento lema llamados llamadas presuntos supuestos semanario rotativo documental leía',
  abbreviations: 'sr sra srta dr dra d dña prof ee.uu etc av art núm pág gral',
  drops: true,
  dashes: true,
})
