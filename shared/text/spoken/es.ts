import { wordSet } from "../word-set.ts";
import { automating } from "./automating.ts";
import { delivering } from "./delivering.ts";
import type { Moves } from "./moves.ts";
import { settling } from "./settling.ts";
import type { SpokenLanguage } from "./spoken.ts";
import { verbForms } from "./verb-forms.ts";
import type { Work } from "./work.ts";

const MAKE =
  "crear|hacer|desarrollar|construir|montar|programar|diseñar|escribir|armar|implementar|lanzar|preparar";
const ADVERB = "(?:también|además|solo|sólo|mucho|realmente|ahora|aún|todavía|igualmente|simplemente)";
const PRODUCT =
  "(?:la (?:app|aplicación|página|web|plataforma|tienda|herramienta)|el (?:sistema|sitio|programa|juego|bot|script))(?: web| móvil)?";

const VERBS = verbForms(
  `escribir crear hacer desarrollar construir programar traducir corregir mejorar optimizar refactorizar acortar
  reformular resumir probar comprobar verificar instalar desinstalar eliminar borrar quitar reemplazar sustituir
  mover modificar cambiar limpiar reparar arreglar generar diseñar dibujar planificar comprar pedir encargar
  conseguir medir cortar serrar taladrar atornillar pegar pintar lijar montar fijar colgar configurar poner
  desactivar activar iniciar arrancar parar cargar descargar subir guardar exportar importar copiar abrir cerrar
  pulsar seleccionar elegir introducir registrar cancelar llamar contactar enviar mandar reservar pagar reunir
  recoger ordenar organizar lavar cocinar hornear mezclar pelar plantar sembrar regar cosechar publicar compartir
  imprimir escanear preparar invitar definir determinar calcular comparar documentar implementar adaptar ajustar
  actualizar migrar conectar enchufar cifrar solicitar rellenar presentar firmar revisar anotar apuntar redactar
  grabar filmar fotografiar investigar buscar analizar estudiar desplegar depurar trazar transformar convertir
  renombrar estructurar vender alquilar entregar aislar terminar acabar sacar preguntar practicar repasar llevar
  cerciorar avisar informar ejecutar sellar colocar añadir agregar integrar`,
  { car: "car|ca|que", gar: "gar|ga|gue", zar: "zar|za|ce", ar: "ar|a|e", er: "er|e|a", ir: "ir|e|a" },
  "haz hace haga pon pone ponga prueba pruebe comprueba compruebe pide pida mide mida corrige corrija consigue consiga elige elija cierra cierre sustituye sustituya convierte convierta construye construya cuelga cuelgue riega riegue siembra muestra despliega traduzca introduce introduzca",
  "compra mezcla copia carga descarga firma nota planta marca reserva pregunta prueba  cierre corte este pinta  sube  regla siembra ordene muestra ",
);

const WORK: Work = {
  asked: [
    /^(?:me|nos) (?:ayudas|ayudáis|ayuda) a (.+)$/iu,
    /^(?:me|nos) (\p{L}+[ae]s? .+)$/iu,
    new RegExp(
      `^(?:me |nos )?(?:puedes|podrías|puede|podría|podéis|podrían|podemos)(?: ${ADVERB}| por favor| ayudar(?:me|nos)? a)* (.+)$`,
      "iu",
    ),
    /^(?:ayúdame|ayudame|ayúdanos|ayudanos) a (.+)$/iu,
    /^(?:quiero|quisiera|necesito|queremos|necesitamos|me gustaría|me gustaria) que (?:me |nos |tú |también |ahora |ayudes a )*(\p{L}+.+)$/iu,
  ],
  planned: [
    /^(?:apunta|anota|recordatorio|nota)\s*: (.+)$/iu,
    /^(?:yo )?(?:tengo pendiente|me encargo (?:yo )?de|me pongo a|lo que (?:me |nos )?(?:queda|falta) es) (.+)$/iu,
    /^(?:recuérdame|recuerdame) (?:que (?:tengo|debo) (?:que )?)?(.+)$/iu,
    new RegExp(
      `^(?:yo |${ADVERB} )*(?:(?:tengo|tenemos|tendré|tendría|tendremos|hay|habrá|habría) que|debo|debemos|debería|deberíamos|voy a|vamos a|pienso|planeo|pretendo|(?:me|nos) toca|toca|hace falta|haría falta|(?:me|nos) (?:falta|queda)(?: por)?)(?: ${ADVERB}| mañana| hoy| primero)*:? (.+)$`,
      "iu",
    ),
  ],
  wanted: [
    new RegExp(
      `^(?:yo |${ADVERB} )*(?:quiero|queremos|quisiera|necesito|necesitamos|(?:me|nos) gustar[íi]a)(?: ${ADVERB}| mañana| hoy| primero)* (.+)$`,
      "iu",
    ),
  ],
  announced: [
    { clause: /^(?:yo )?(?:lo |la |me )?(\p{L}+ré) (.+)$/iu, ending: "ré", infinitives: ["r"] },
    {
      clause: /^(?:yo )?(?:me |lo |la |te )?(\p{L}+o) (.+)$/iu,
      ending: "o",
      infinitives: ["ar", "er", "ir"],
      soon: /(?<!\p{L})(?:mañana(?: por la (?:mañana|tarde|noche))?|hoy|luego|después|más tarde|esta (?:tarde|noche|semana)|el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|fin de semana)|la semana que viene|la próxima semana|enseguida)(?!\p{L})/iu,
    },
  ],
  infinitive: /^\p{L}+[aeií]r(?:me|nos|l[aeo]s?|se|mel[ao])?(?= |$)/iu,
  idle: /^(?:saber|entender|comprender|aprender|conocer|tener|ser|estar|poder|ver|decir|explicar|mostrar|ayudar|dar|hablar|preguntar si|recomendar|sugerir|aconsejar|listar|describir|responder|ir|dormir|contar|enseñar|deber|querer|haber|pensar|imaginar|proponer|indicar|contestar)(?:me|nos|te|se|les?|lo|la)?(?!\p{L})|^\p{L}+ (?:en (?:español|inglés)|brevemente)$|^\p{L}*[áéíóú]\p{L}*l[ao]s?(?!\p{L})|^\p{L}+[aei]rl[ao]s?(?!\p{L})|más (?:cort[oa]|larg[oa]|detallad[oa]|simple|formal|breve)s?$|^(?:expl[ií]ca(?:me)?|d[ií]me|cu[eé]ntame|dame|mu[eé]strame|ens[eé][ñn]ame|deja(?:r|mos|lo)?)(?!\p{L})|^\p{L}+ (?:el |los )?(?:puntos?|pasos?)(?!\p{L})|^(?:pon|haz|d[ie]|env[ií]a|m[aá]nda|p[aá]sa|c[aá]mbia)l[ao]s?(?!\p{L})/iu,
  enclitic: /(?:me|nos|l[aeo]s?|mel[ao])$/iu,
  gives: /^(?:dame|danos|p[aá]same|m[aá]ndame|prop[oó]nme) (.+)$/iu,
  texts:
    /^(?:(?:un|una|el|la|los|las|del?|breve|pequeñ[oa]|nuev[oa]|corto|corta|buen[oa]?) ){0,3}(?:carta|correo|e-?mail|mail|texto|discurso|poema|mensaje|artículo|articulo|descripción|descripcion|resumen|traducción|traduccion|script|fórmula|formula|consulta|anuncio|post|programa|tabla|plantilla|men[úu]|cartel|logo|itinerario|calendario|invitación|invitacion|guion|guión)s?(?!\p{L})/iu,
};

/** What opens a sentence. */
const FILLER =
  /^(?:(?:¡|¿|hola(?: a todos)?|buen[oa]s(?: días| tardes| noches)?|(?:muchas )?gracias|ok(?:ay)?|vale|bueno|pues|y|pero|también|además|entonces|luego|después|ahora|por favor|sí|no(?=,)|perfecto|genial|excelente|primero|segundo|por último|finalmente|oye|mira|a ver|mañana(?: por la (?:mañana|tarde|noche))?|hoy|esta tarde|por cierto)(?!\p{L})[\s,.:!¡¿…–-]*)+/iu;

/** How people settle what an answer proposes. */
const SETTLED = settling({
  filler: FILLER,
  unnamed:
    "funciona|está|puedo|debo|hago|va|sería|necesito|problemas?|prisa|duda|voy|vamos|haz|ah|uf|buf|oh|haz|hazme|pon|añade|quita|mira|yo|tú|él|ella|nosotros|ellos|eso|esto|ese|esta|este|aquello|ello|qué|que|cómo|cuándo|dónde|quién|por|porque|pues|si|y|e|pero|o|sí|no|ok|vale|gracias|genial|perfecto|bien|bueno|claro|hoy|ahora|mañana|todavía|aún|ya|también|tampoco|creo|pienso|sé|es|está|son|hay|tengo|lo|la (?:verdad|idea)|les?|me|te|se|nos|a (?:mí|mi)|nada (?:más|que)|en absoluto|sin (?:problemas?|duda|embargo|prisa)|ningún problema|ninguna (?:duda|idea|prisa)",
  no: "(?:mejor |tampoco |de momento |por ahora |todavía |casi )*no(?: (?:hace|hacen) falta| (?:la |lo |los |las )?(?:necesito|necesitamos|quiero|queremos)| es necesari[oa]| son necesari[oa]s| me interesa)?|tampoco|sobra(?:n)?|está(?:n)? de más|ni hablar",
  yes: "(?:en cambio |también |claro que |por favor |pero )*(?:s[ií]|claro|por favor)(?: (?:claro|por favor|porfa|porfi))?|(?:me |nos )?(?:gusta|encanta|mola|interesa|vendría bien|estaría (?:bien|genial))(?: mucho)?|es (?:imprescindible|importante|buena idea)|tiene que estar",
  because: "que|porque|pues|ya que|es que|así|complica|la|el|lo|los|las",
  none: "nada de|ningún|ninguna",
  so: "entonces|pues",
  rather: "mejor|mejor dicho|más bien|prefiero|casi prefiero",
  later:
    "(?:queda|quedan|lo dejamos|la dejamos|lo dejo|la dejo|los dejamos|las dejamos|déjal[oa]s?|va|van) (?:para )?(?:luego|después|más adelante|más tarde|otro día|la (?:segunda|próxima) (?:versión|fase)|fuera)|(?:más adelante|para más adelante|para después|para luego)",
  afterwards: "más adelante|después|luego|más tarde|(?:puede|pueden) esperar",
  enough:
    "(?:basta|bastan|es suficiente|son suficientes|me vale|nos vale|va bien|me va bien|nos va bien|vale)(?: (?:con eso|de sobra|por ahora))?|(?:es|son|está) (?:mejor|bien así)",
  option:
    "(?:me quedo con |elijo |prefiero |vamos con |quiero )?(?:la opción|el|la|opción|variante|la (?:variante|versión|alternativa))",
  ordinals: ["primera", "segunda", "tercera", "cuarta", "quinta"],
});

const MOVES: Partial<Moves> = {
  ...SETTLED.moves,
  replies: [
    ...SETTLED.moves.replies,
    /^(?:la app |esto )?(?:tiene que|debe|debería) ser (?:solo |simplemente )*(una? [^,;:]{3,60})$/iu,
  ],
  changes:
    /^(?:(?:ok(?:ay)?|vale|no|mmm+|uy|ah|hm+)[,.! ]+)?(?:espera|perdón|perdona|en realidad|pensándolo (?:bien|mejor)|mejor pensado|(?:he|hemos) cambiado de (?:idea|opinión)|cambié de (?:idea|opinión)|corrección|al final|(?=mejor ))[,.:;!…\s–—-]*(?=\S)/iu,
  replaces: [
    /^(?:(?:usa|usemos|usamos|pon|pongamos|hazlo|hagámoslo|que sea|cámbialo (?:a|por)|pásalo a|vamos con)(?: mejor)? (?:en |con )?|mejor (?:en |con )?)(.{2,60}?)(?: (?:en lugar|en vez) de .{2,60})?$/iu,
  ],
  follows:
    /^(?:(?:s[ií]|ok(?:ay)?|vale|bien|perfecto|genial|de acuerdo)[ ,.!:]+)*(?:(?:hagamos|hacemos) (?:eso|lo que (?:dices|propones))|vamos con eso|me quedo con eso|sigo tu consejo|te hago caso|pues así)[.!]*$/iu,
  either: / o (?:mejor |prefieres )?/iu,
  refusal: /(?<!\p{L})(?:no|ni|ningun[oa]|ambos|ambas|los dos|las dos|quizás|tal vez)(?!\p{L})/iu,
  idle: /^(?:un|una|solo|sólo|simplemente)\s+|(?:,? (?:entonces|mejor|pues|por favor|porfa|gracias|supongo))+$/giu,
  pointing:
    /^(?:eso|esto|esa|ese|esta|este|así|ello|lo(?! de)|todo|ambos|los dos|algo|qué|que|cómo|cuando|si|más|nada(?! de)|otra cosa)(?!\p{L})/iu,
  picks:
    /^(?:[^\d]{0,120}[\s,:'’(])?(?<!(?<!\p{L})(?:no|sin|excepto|menos|salvo|a|en|hace|son)[^.,;\d]{0,14})((?:\d{1,2}(?:[ ,&+–-]|al?|hasta|y|e|o|luego|el|la|los|las|puntos?|pasos?|número)*)+)(?=$|\s*[.!,;:)]|\s*(?:y(?! (?:el |la |los |las )?\d)|primero|por favor|ahora|después|también|solo|juntos|porfa|me|son|está|están|para|los?|las?|quiero|nada más|sí)(?!\p{L}))/iu,
  offers:
    /^¿?(?:(?:si es así|y|o|además),? )?(?:(?:quieres|quiere|te gustaría|le gustaría|deseas|prefieres) que (?:te |le |yo |también )*|(?:puedo|podría) (?:también )?(?=.*si (?:quieres|lo deseas))|si (?:quieres|lo deseas),? puedo (?:también )?|avísame si quieres que |dime si quieres que )(.{6,160}?)[?.!]*$/iu,
  agrees:
    /^¡?(?:sí|si|claro|dale|vale|ok(?:ay)?|por favor|por supuesto|venga|adelante|hazlo|cómo no|me encantaría|estaría (?:bien|genial)|sería (?:genial|ideal))(?!\p{L})/iu,
  accepts:
    /^¡?(?:(?:sí|si|ok(?:ay)?|vale|genial|perfecto|bien|muy bien|gracias|me gusta|suena bien|excelente|dale)[ ,.!:–-]*)*(?:por favor )?(?:adelante|sigue|continúa|continua|sigamos|hazlo|hagámoslo|hagamos (?:eso|todo)|haz (?:eso|todo)|siguiente(?: paso)?|vamos (?:con eso|a ello|allá)|empecemos|procede|(?:haz |hagamos )?(?:l[oa]s (?:dos|tres|cuatro|cinco)|tod[oa]s?)(?=[ .!,]|$))(?!\p{L})/iu,
  rejects:
    /^(?:no(?! (?:hay problema|te preocupes))|mejor no|ahora no|hoy no|todavía no|déjalo|no hace falta)(?!\p{L})/iu,
  decides: [
    /^(?:(?:me quedo con|nos quedamos con|elijo|elegimos|voy (?:a usar|con)|vamos (?:a usar|con)|usaré|usaremos|uso|usamos|prefiero|opto por))(?: entonces| mejor)* (.{2,80}?)[.!]*$/iu,
    /^(?:usemos|hagamos|tomemos) (.{2,80}?)[.!]*$/iu,
    /^(?:será|que sea) (.{2,60}?)[.!]*$/iu,
    /^(?:he|hemos) decidido(?: usar| por)? (.{2,80}?)[.!]*$/iu,
  ],
  elsewhere:
    /^(?:(?:ellos|la gente|los \p{L}+|todos|ya|se) (?:pueden|puede|tienen|tiene|usan|usa)|(?:pueden|tienen|usan))(?!\p{L})/iu,
  furthers: [/^((?:con|sin) [^,;:]{3,60})$/iu],
  because: /^(?:como |ya que |puesto que |dado que )([^,]{5,120}), (\S.*)$/iu,
  reason:
    /,?\s+(?:porque|ya que|puesto que|pues|es que)\s+|,\s+(?:que\s+)?(?=(?:pueden|así|la|el|lo|los|las|luego|complica\p{L}*|se|me|nos|no|es|son|hay|yo|mi|tiene\p{L}*|esto|hoy|eso|vol\p{L}+) ?)|\s+que\s+(?=(?:la|el|lo|los|las|luego|se|me|nos|esto|hoy|eso) )/iu,
  complains:
    /(?<!\p{L})(?:error(?:es)?|mal|incorrect[oa]|no (?:me )?(?:funciona|va|sirve|anda|corre)|sigue (?:sin|dando|igual|fallando)|falla|roto)(?!\p{L})/iu,
  solved:
    /^¡?(?:(?:genial|gracias|muchas gracias|perfecto|sí|excelente|ok(?:ay)?|listo)[ ,.!:]*)*(?:ya |ahora (?:sí )?)*(?:funciona|funcionó|está (?:resuelto|solucionado|arreglado)|se (?:solucionó|arregló|resolvió)|me sirvió|era eso)(?!\p{L})/iu,
  reports:
    /(?<!\p{L})(?:(?:ya )?(?:he|hemos) (?:\p{L}+(?:ado|ido)|hecho|puesto|escrito|visto)|ya (?:\p{L}+(?:é|í)|hice|puse|lo hice)|está(?:n)? (?:hech|list|terminad)[oa]s?)(?!\p{L})/iu,
};

/** How answers hand over what is asked for. */
const DELIVERING = delivering({
  refuses: "lo siento|lamentablemente|desafortunadamente|no puedo|como (?:una )?ia|perdona|disculpa",
  fails: "ha fallado|falló|no se pudo|no he podido|no pude",
  reports: String.raw`(?<!\p{L})(?:ya )?(?:he|hemos)(?: ya)? (?:\p{L}+[ai]do|hecho|puesto|escrito)(?!\p{L})|^[¡\s]*(?:hecho|listo|ya está|cambios? hechos?|\p{L}{3,}[ai]d[oa]s?)(?!\p{L})`,
  needs: String.raw`(?<!\p{L})(?:envíame|mándame|pásame|dime|pega|comparte|indícame|cuéntame|necesito) (?:el|la|los|las|tu|tus|qué|cuál|cuánt\p{L}*|que)(?!\p{L})|¿(?:qué|cuál(?:es)?|quién|cuánt[oa]s?|dónde) [^.!?\n]{3,80}\?\s*$`,
  offers:
    "¿?(?:quieres|te gustaría|quiere|desea)s? que |¿?(?:empiezo|sigo|continúo|empezamos|lo hago|los hago)",
  closing: "si (?:quieres|necesitas|tienes)|no dudes|avísame si",
  comments:
    "[¡ ]*(?:(?:es una )?(?:buena|gran|excelente|muy buena) (?:idea|pregunta)|qué (?:buena|gran|bonit[oa]) \\p{L}+|vale|de acuerdo|claro|perfecto|puedes|podrías|yo (?:haría|creo))",
  programs:
    "app|apps|aplicaci(?:ón|ones)|webs?|sitios?|páginas?|programas?|programitas?|scripts?|código|funci(?:ón|ones)|juegos?|bots?|formularios?|bot(?:ón|ones)|bases? de datos|api|rutas?|plugins?|extensi(?:ón|ones)|macros?|consultas?|fórmulas?|pruebas?|tests?|modelo de datos|búsquedas?",
  texts:
    "textos?|cartas?|e-?mails?|correos?|mensajes?|discursos?|poemas?|historias?|cuentos?|artículos?|resúmen(?:es)?|resumen|traducci(?:ón|ones)|descripci(?:ón|ones)|invitaci(?:ón|ones)|anuncios?|cv|currículum|plan(?:es)?|listas?|recetas?|títulos?|párrafos?|frases?|informes?|menús?|menu|calendarios?",
  writes:
    "escrib(?:e|ir|a|eme)|escríbe(?:me)?|redacta[r]?|redácta(?:me)?|traduc(?:e|ir)|traduce|resum(?:e|ir)|corrig(?:e|ir)|corregir|reescrib(?:e|ir)|acorta[r]?",
  errands:
    "compr(?:a|ar)|pid(?:e|o)|pedir|llama[r]?|pregunta[r]?|reserva[r]?|env[ií]a[r]?|manda[r]?|imprim(?:e|ir)|paga[r]?|busca[r]?|saca[r]?|lleva[r]?",
  verb: "\\S+ (?:(?:una?|el|la|los|las|mi|mis) )?",
  describes: "que|donde|para|con|sobre|de|del|en|a",
});

/** Spanish. */
export const es: SpokenLanguage = {
  delivering: DELIVERING,
  automating: automating({
    names:
      "automatizaci(?:ón|ones)|automatiz\\p{L}+|automáticamente|home ?assistant|ifttt|zapier|n8n|node-red|flujos?|rutinas?|bots?",
    programs:
      "por sí sol[oa]|scripts?|programas?|apps?|aplicaci(?:ón|ones)|herramientas?|macros?|reglas?|alertas?|funci(?:ón|ones)|plugins?|extensi(?:ón|ones)|sistema",
    triggers:
      "cuando|si|en cuanto|cada (?:vez que|\\p{L}+)|todos los \\p{L}+|al (?:atardecer|amanecer|anochecer)|a las \\d[\\d:]*|después de \\p{L}+",
    exceptions:
      "salvo|excepto|a menos que|pero no|pero nunca|nunca|no (?:si|cuando|los|después)|solo (?:si|cuando)|sólo (?:si|cuando)",
    remarks:
      "nada|ning\\p{L}+|yo|tú|usted|me (?:da|sale|dice)|es|son|está|esto|eso|qué|cómo|por qué|puedes|podrías|explica\\p{L}*",
    wishes: "(?:quiero|quisiera|me gustaría) que ",
    speakers: "yo|tú|tu|usted|nosotros",
  }),
  moves: MOVES,
  drops: SETTLED.drops,
  keeps: SETTLED.keeps,
  stopWords: wordSet(`
    a además ahí ahora al algo alguien algún alguna algunas alguno algunos allí ambos ante antes añade aquel
    aquella aquí así aún aunque ayuda ayúdame bajo bien buen bueno buena buenas buenos cada casi como cómo con
    contra cosa crea crear cual cuál cuáles cualquier cuando cuándo cuanto da dar de debe deben debería decir
    del demás dentro desde después donde dónde dos durante e el él ella ellas ello ellos en encima entonces
    entre era eran eres es esa esas ese eso esos esta está estaba están estar estas este esto estos estoy etc
    explica falta faltan favor fue fuera fueron gracias gran gustaría gusta ha haber había hace hacer hacia
    han has hasta hay haz he hecho hemos hola hoy igual incluso ir junto la las le les lo los luego mas más me
    mediante mejor menos mi mí mientras mis misma mismo mucha muchas mucho muchos muestra muy nada ni ningún
    ninguna ninguno no nos nosotros nuestra nuestro nunca o ok os otra otras otro otros para parece parte pero
    perfecto poco podemos poder podría podrías por porque posible primero pues puede pueden puedes puedo que
    qué queda quedan queremos quería quién quien quiere quieren quieres quiero quisiera sea sean según ser será si sí
    sido siempre sin sino sobre sois solo sólo somos son soy su sus tal también tan tanto te tendrá tenemos
    tener tengo ti tiene tienen tipo toda todas todavía todo todos tras tu tú tus un una unas uno unos usa
    usar usted va vale vamos van varias varios ver veces vez voy y ya yo necesito necesita necesitamos
    necesitas pueda puedan permite permitir agrega incluye
    se
  `),
  vagueWords: wordSet(`
    app aplicación aplicaciones archivo archivos código contenido dato datos desarrollar desarrollo ejemplo
    ejemplos fácil forma formas función funcionalidad funcionalidades funciones gente herramienta idea ideas
    importante lista manera mostrar nueva nuevas nuevo nuevos opción opciones página páginas paso pasos
    pequeña pequeño persona personas primera problema problemas programa proyecto proyectos pregunta punto
    puntos sencilla sencillo simple sistema sitio solución soluciones texto usuario usuarios versión web
    tiempo día días nombre línea siguiente siguientes escribir
  `),
  denials: [
    "no(?! (?:solo|sólo)\\b)",
    "sin(?= \\p{L})(?! (?:and|of|is|in|cos|embargo)\\b)",
    "ning(?:ún|uno|una)",
    "nunca",
    "tampoco",
    "nada de",
    "jamás",
  ],
  noneOf: wordSet("sin ningún ninguna"),
  excluded:
    /(?<!\p{L})(?:fuera de(?:l)? alcance|no (?:incluido|incluye|previsto|deseado)s?|exclu(?:ido|siones|ye)s?|dejar(?:ía)? fuera)(?!\p{L})/iu,
  abbreviations: /(?:p\.ej|sr|sra|ud|uds)/,
  conditions: ["si", "cuando", "aún", "todavía"],
  without: (thing) => `sin ${thing}`,
  filler: FILLER,
  asking: /^(?:me |nos )?(?:puedes|podrías|puede|podría)(?: también| además| por favor| ayudarme a)* /iu,
  telling:
    /^(?:(?:me )?(?:puedes|podrías) (?:explicar(?:me)?|decir(?:me)?|ayudar(?:me)?(?: a)?) |explícame )?(?:cuáles (?:son|es) |cuál es |qué (?:es|son) |cómo (?:puedo|se puede|podría) )?(?:la |el |los |las )?/iu,
  aside:
    /^(?:¡?claro|por supuesto|aquí (?:tienes|está|te)|¡?perfecto|¡?genial|¡?(?:buena|excelente|gran) idea|con gusto|entendido|de acuerdo|¿?(?:quieres|te gustaría|deseas)|si (?:quieres|necesitas|deseas)|puedo|voy a|déjame|hasta (?:luego|la próxima)|suerte)(?!\p{L})/iu,
  projects: [
    new RegExp(
      `^(?:yo )?(?:(?:me |nos )?(?:quiero|queremos|quisiera|quería|gustaría|necesito|necesitamos|planeo|intento|pienso|estoy pensando en|voy a|vamos a|estoy intentando))(?: ${ADVERB})* (?:${MAKE})(?:me|nos)? (.*)$`,
      "iu",
    ),
    new RegExp(
      `^(?:me |nos )?(?:puedes|podrías|puede|ayúdame a|ayuda a|ayúdanos a|cómo puedo|podemos)(?: ayudar(?:me|nos)? a)? (?:${MAKE})(?:me|nos)? (.*)$`,
      "iu",
    ),
    /^(?:crea|créame|haz|hazme|desarrolla|construye|diseña|diséñame|programa|monta|arma)(?:me|nos)? (.*)$/iu,
    /^(?:estoy|estamos) (?:haciendo|montando|creando|desarrollando|programando|construyendo|trabajando en)(?: ahora)? (.*)$/iu,
    /^(?:tengo|tenemos) (?:una|esta|la siguiente) idea(?: para| de)?:? (.*)$/iu,
    /^(?:mi|nuestra|la) idea(?: es|:) (.*)$/iu,
  ],
  wishes: [
    new RegExp(
      `^(?:yo )?(?:(?:me |nos )?(?:quiero|queremos|quisiera|quería|gustaría|necesito|necesitaría|necesitamos|hace falta|hacen falta|encantaría)|asegúrate de|sería (?:bueno|genial|ideal)|es importante)(?: ${ADVERB})*(?: (?:poder|tener|ver|añadir|agregar))*((?: .*|:.*)?)$`,
      "iu",
    ),
    new RegExp(
      `^(?:(?:${PRODUCT}|ella|esta|esto|(?:los |las |cada )?(?:usuari[oa]s?|clientes?|miembros|jugadores|visitantes|vecin[oa]s|padres|alumn[oa]s|personas)) )?(?:debe(?:n|ría|rían)?|tienen? que|ha de|hay que)(?: ${ADVERB})*(?: poder| permitir| ser capaz de| tener| contener| incluir)?((?: .*|:.*)?)$`,
      "iu",
    ),
    new RegExp(`^(?:${PRODUCT}|esto) (no )(?:debe|debería|puede|tiene que|ha de) (.+)$`, "iu"),
    /^((?:el|la|los|las|cada|tod[oa]s l[oa]s) (?:\p{L}+ ){1,4}(?:debe(?:n|ría|rían)?|tienen? que) .+)$/iu,
    new RegExp(
      `^(?:añad[ea]|añadir(?:le)?|añádele|agregar?(?:le)?|agrégale|incluye|incluir|integrar?|suma|pon(?:le|er|me|erle)?|permite|muestra)(?: ${ADVERB})* (.*)$`,
      "iu",
    ),
  ],
  ownWishes:
    /^(?:saber|entender|aprender|preguntar|ayuda|me |te |tú |tu |irme|ir |dormir|consejos?|ideas|ejemplos|hablar|que me|ver (?:cómo|si))/iu,
  purpose:
    / (?:que (?:permit[ae]|ayude)(?: a(?: l[oa]s)? \p{L}+)? |para que (?:l[oa]s )?(?=\p{L}+(?:ar|er|ir|n) )|para (?=\p{L}+(?:ar|er|ir) ))(.+)$/iu,
  refusal:
    /^no (?:quiero|queremos|necesito|necesitamos|debe haber|hace falta) (.{3,60})$|^((?:sin |nada de |ningún |ninguna )(?!(?:problema|explicaci|comentario|código|duda|embargo|prisa)).{3,60})$/iu,
  verbs: VERBS,
  work: WORK,
  remaining: [
    /^(?:(?:aún |todavía |solo |ya solo |me |nos )*(?:queda|quedan|falta|faltan)(?: aún| todavía)?(?: pendientes?)?(?: por (?:hacer|terminar|implementar))?|por hacer|(?:tareas? |cosas )?pendientes?|lo que (?:queda|falta)(?: por hacer)?|to-?do)\s*:?(?:\s(?:por )?(.*))?$/iu,
  ],
  products:
    /(?<!\p{L})(?:apps?|aplicaci(?:ón|ones)|sitios?|tiendas?|herramientas?|programas?|juegos?|sistemas?|plataformas?|scripts?|bots?|extensi(?:ón|ones)|interfaz|api|plugins?|panel|páginas? web|webs?|servicios?|software)(?!\p{L})/iu,
  lists: {
    features:
      /(?<!\p{L})(?:funcionalidades?|funciones|características|requisitos|requerimientos|criterios|features?|historias de usuario)(?!\p{L})/iu,
    steps:
      /(?<!\p{L})(?:próximos? pasos?|siguientes? pasos?|tareas?|pendientes?|por hacer|to-?dos?|plan(?: de acción| de trabajo)?|hoja de ruta|paso a paso)(?!\p{L})/iu,
    others:
      /(?<!\p{L})(?:ventajas|desventajas|inconvenientes|alternativas|opciones|precios?|costos?|costes?|consejos|ejemplos?|preguntas?|fuentes|razones|pasos|tecnologías|límites|limitaciones|riesgos|errores)(?!\p{L})/iu,
  },
  and: /\s+(?:y|e|así como)\s+/iu,
  having: /\s+(?:con|que incluya|que tenga)\s+/iu,
  clause: /,?\s+(?:porque|ya que|para que|cuando|aunque|pero|si)\s.*$/iu,
  bare: [
    [/^[\s,:;–-]*(?:(?:de )?que |también )?/iu, ""],
    [/,? (?:por favor|porfa(?:vor)?|gracias)$/iu, ""],
    [/^(\p{L}+[aeií]r)(?:me|nos)(?= )/iu, "$1"],
    [/^(?:un[oa]?s?|el|la|los|las|del?) (?:(?:pequeñ[oa]|nuev[oa]|simple) )?/iu, ""],
  ],
  points: "Puntos: ",
  answers: {
    labels: {
      later: "más adelante",
      decided: "Decidido: ",
      delivered: "Entregado: ",
      solved: "Resuelto: ",
      steps: "Pasos: ",
    },
  },
  kinds: {
    fails:
      /(?<!\p{L})(?:errore?s?|excepción|falla|fallo|no (?:funciona|arranca|carga|me deja|va|conecta)|roto|rota|se cuelga|permiso denegado|bug)(?!\p{L})/iu,
    writes:
      /(?<!\p{L})(?:(?:escrib\p{L}*|redact\p{L}*|traduc\p{L}*|resum\p{L}*|reescrib\p{L}*)(?=.{0,100}(?:carta|correo|mail|texto|artículo|discurso|poema|historia|mensaje|resumen|anuncio|invitación))|carta de presentaci[oó]n|necesito (?:una? )?(?:carta|correo|texto|discurso))/iu,
    wonders:
      /(?<!\p{L})(?:(?:^|[.,!?¿] ?)c[oó]mo (?!un)|cómo (?:puedo|hago|se|hacer|podría|crear|instalar|organiz\p{L}*|me)|paso a paso|hay alguna (?:manera|forma)|cuál es la (?:mejor )?(?:manera|forma)|plan (?:para|de))/iu,
    creates:
      /(?<!\p{L})(?:(?:crear|hacer|construir|desarrollar|programar|quiero|queremos|quisiera|me gustaría|necesito|necesitamos)(?=.{0,80}(?:app|aplicación|web|página|herramienta|script|juego|bot|sistema|tienda|base de datos|plataforma|inventario|reservas|program(?:a|ita)))|idea (?:de|para)|(?:queremos|quiero) ir |viaje (?:por|a|de))/iu,
    undertakes:
      /(?<!(?<!\p{L})(?:si|cuando) )(?<!\p{L})(?:(?<!no )(?:quiero|queremos|quisiera|quisiéramos|(?:me|nos) gustaría|voy a|vamos a|pienso|pensamos|planeo|planeamos|tengo que|tenemos que|(?:estoy|estamos) pensando en) (?:crear|montar|organizar|construir|fabricar|abrir (?:un|una|mi|nuestr[oa])|lanzar|reformar|renovar|fundar|planear|planificar|mudar(?:me|nos)|ir(?:nos|me)? (?:a|\d|de|por)|viajar|hacer(?:le)? (?:un|una|mi|nuestr[oa]) (?:\p{L}+ )?(?:libro|podcast|viaje|película|juego|fiesta|huerto|coro|mueble|álbum))|nos mudamos|me mudo|(?:quiero|queremos) algo (?:que|donde)|ayúda(?:me|nos) a (?:organizar|planear|planificar|montar))(?!\p{L})/iu,
    causes:
      /(?<!\p{L})(?:(?:posibles?|probables?) causas?|causas? (?:posibles?|probables?|comun(?:es)?|habitual(?:es)?)|la causa|problema de)(?!\p{L})/iu,
  },
};
