import { wordSet } from "../word-set.ts";
import type { SpokenLanguage } from "./spoken.ts";

const MAKE =
  "crear|hacer|desarrollar|construir|montar|programar|diseñar|escribir|armar|implementar|lanzar|preparar";
const ADVERB = "(?:también|además|solo|sólo|mucho|realmente|ahora|aún|todavía|igualmente|simplemente)";
const PRODUCT =
  "(?:la (?:app|aplicación|página|web|plataforma|tienda|herramienta)|el (?:sistema|sitio|programa|juego|bot|script))(?: web| móvil)?";

/** Spanish. */
export const es: SpokenLanguage = {
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
  excluded:
    /(?<!\p{L})(?:fuera de(?:l)? alcance|no (?:incluido|incluye|previsto|deseado)s?|exclu(?:ido|siones|ye)s?)(?!\p{L})/iu,
  without: (thing) => `sin ${thing}`,
  filler:
    /^(?:(?:¡|¿|hola(?: a todos)?|buen[oa]s(?: días| tardes| noches)?|(?:muchas )?gracias|ok(?:ay)?|vale|bueno|pues|y|pero|también|además|entonces|luego|después|ahora|por favor|sí|no(?=,)|perfecto|genial|excelente|primero|segundo|por último|finalmente|oye|mira|a ver|por cierto)(?!\p{L})[\s,.:!¡¿…–-]*)+/iu,
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
      `^(?:yo )?(?:(?:me |nos )?(?:quiero|queremos|quisiera|quería|gustaría|necesito|necesitamos|hace falta|hacen falta|encantaría)|asegúrate de|sería (?:bueno|genial|ideal)|es importante)(?: ${ADVERB})*(?: (?:poder|tener|ver|añadir|agregar))*((?: .*|:.*)?)$`,
      "iu",
    ),
    new RegExp(
      `^(?:(?:${PRODUCT}|ella|esta|esto|(?:los |las |cada )?(?:usuari[oa]s?|clientes?|miembros|jugadores|visitantes|vecin[oa]s|padres|alumn[oa]s|personas)) )?(?:debe(?:n|ría|rían)?|tienen? que|ha de|hay que)(?: ${ADVERB})*(?: poder| permitir| ser capaz de)?((?: .*|:.*)?)$`,
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
    / (?:que (?:permit[ae]|ayude)(?: a(?: l[oa]s)? \p{L}+)? |para (?:que (?:l[oa]s )?)?(?=\p{L}+(?:ar|er|ir|n) ))(.+)$/iu,
  refusal:
    /^no (?:quiero|queremos|necesito|necesitamos|debe haber|hace falta) (.{3,60})$|^((?:sin |nada de |ningún |ninguna )(?!(?:problema|explicaci|comentario|código|duda|embargo|prisa)).{3,60})$/iu,
  orders:
    /^(?:me )?(?:puedes |podrías )?((?:escrib[ei]|corrige|corregir|traduc[ei]|redacta|arregla|optimiza|refactoriza|resume|reescribe|prueba|instala|elimina|borra|reemplaza|modifica|cambia|limpia|mueve)\p{Ll}* .*)$/iu,
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
    [/,? (?:por favor|gracias)$/iu, ""],
    [/^(?:un[oa]?s?|el|la|los|las|del?) (?:(?:pequeñ[oa]|nuev[oa]|simple) )?/iu, ""],
  ],
  points: "Puntos: ",
  answers: {
    labels: { decided: "Decidido: ", delivered: "Entregado: ", solved: "Resuelto: ", steps: "Pasos: " },
  },
  kinds: {
    fails:
      /(?<!\p{L})(?:errore?s?|excepción|falla|fallo|no (?:funciona|arranca|carga|me deja|va|conecta)|roto|rota|se cuelga|permiso denegado|bug)(?!\p{L})/iu,
    writes:
      /(?<!\p{L})(?:(?:escrib\p{L}*|redact\p{L}*|traduc\p{L}*|resum\p{L}*|reescrib\p{L}*)(?=.{0,100}(?:carta|correo|mail|texto|artículo|discurso|poema|historia|mensaje|resumen|anuncio|invitación))|carta de presentaci[oó]n)/iu,
    wonders:
      /(?<!\p{L})(?:(?:^|[.,!?¿] ?)c[oó]mo (?!un)|cómo (?:puedo|hago|se|hacer|podría|crear|instalar|organiz\p{L}*|me)|paso a paso|hay alguna (?:manera|forma)|cuál es la (?:mejor )?(?:manera|forma)|plan (?:para|de))/iu,
    creates:
      /(?<!\p{L})(?:(?:crear|hacer|construir|desarrollar|programar|quiero|queremos|quisiera|me gustaría|necesito|necesitamos)(?=.{0,80}(?:app|aplicación|web|página|herramienta|script|juego|bot|sistema|tienda|base de datos|plataforma|inventario|reservas|programa))|idea (?:de|para)|(?:queremos|quiero) ir |viaje (?:por|a|de))/iu,
  },
};
