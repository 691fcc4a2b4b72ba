import { wordCount } from "@dreamcatcher/text/sentences";
import { isWorkVerb } from "@dreamcatcher/text/verbs";
import { ALTERNATIVE, withObjects } from "./objects.ts";

/** A series no longer than this stays whole. */
const MAX_SERIES = 7;
const COMMA_OR_AND = /(,\s*(?:(?:and|or|but|then|en) )*|\s+(?:and|en) )/;
/** Verbs of what products and their users do, beside those of work. */
const OTHER_VERBS = new Set(
  "see get give take scan hear pay tell ask find know let lend win lose wait look do borrow vote rate listen".split(
    " ",
  ),
);
const DENIED = /^(?:doesn['’]t|don['’]t|does not|do not|never|can['’]t|cannot)\s/;

/**
 * What a series of verbs says, each for itself: "shows the hours, has a form and takes orders" has three, and
 * "post a review or request one" two.
 */
export function actsOf(text: string): string[] {
  const alternatives = text.split(ALTERNATIVE);
  return alternatives.length > 1 && alternatives.every(isAct)
    ? withObjects(alternatives.flatMap(seriesOf), null)
    : seriesOf(text);
}

const seriesOf = (text: string): string[] => (wordCount(text) <= MAX_SERIES ? [text] : eachActOf(text));

/** Each act of a series, however short that is. */
export function eachActOf(text: string): string[] {
  if (!isAct(text)) return [text];
  const parts = text.split(COMMA_OR_AND);
  const acts = [parts[0] ?? ""];
  for (let at = 2; at < parts.length; at += 2) {
    const part = parts[at] ?? "";
    if (isAct(part)) acts.push(part);
    else acts.push(`${acts.pop()}${parts[at - 1]}${part}`);
  }
  return acts;
}

/** Whether a text opens with a verb that has an object: "shows hours", "show hours", "doesn't nag me". */
function isAct(text: string): boolean {
  const [verb = "", next] = text.split(" ", 2);
  if (next === undefined) return false;
  return DENIED.test(text) || (/^\p{Ll}+$/u.test(verb) && baseOf(verb) !== null && !OBJECTLESS.test(next));
}

/** After a noun rather than a verb: "shares of", "orders and". */
const OBJECTLESS = /^(?:of|and|or|is|are|was|were|has|have)$/;

/** The verb of "shows" or "show", or null if it is none that is known. */
export function baseOf(verb: string): string | null {
  if (verb === "has") return "have";
  const bases = [verb];
  if (verb.endsWith("ies")) bases.push(`${verb.slice(0, -3)}y`, verb.slice(0, -1));
  else if (verb.endsWith("es")) bases.push(verb.slice(0, -1), verb.slice(0, -2));
  else if (verb.endsWith("s")) bases.push(verb.slice(0, -1));
  return bases.find((base) => isWorkVerb(base) || OTHER_VERBS.has(base)) ?? null;
}

/** Name a tool rather than who does something, though they end alike. */
const TOOLS =
  "errors|servers|containers|numbers|papers|letters|orders|headers|folders|layers|browsers|computers|routers|workers|sensors|colou?rs|vectors|factors|registers|parameters|pointers|timers|filters|printers|monitors|triggers|markers|counters|buffers|adapters|controllers|handlers|helpers|wrappers|parsers|writers|listeners|providers|selectors|operators|iterators|generators|constructors|processors|motors|transistors|resistors|conductors|developers|\\p{L}+lists";
const USERS = `people|users|others|(?!(?:${TOOLS})\\b)\\p{L}{3,}(?:ers|ors|ians|ists)|members|customers|players|visitors|guests|students|parents|teachers|kids|children|owners|sellers|buyers|readers|drivers|friends|residents|volunteers|participants|viewers|subscribers|employees|neighbou?rs|everyone|anyone`;
/** What users do describes the product: "People list their tools, others ask for them". */
const USERS_DO = new RegExp(
  `^(?:and )?(?:${USERS}|you(?= (?:scan|tap|click|pick|choose|swipe|enter|upload|type|see|hear|drag|log))) (?:can |could |will |may )?(?!have\\b|need\\b|want\\b)(\\p{Ll}{3,} .{2,})$`,
  "iu",
);
/** The same of those already named. */
const THEY_DO = /^(?:(?:you|they|both|each) (?:can |could |will )?)?(\p{Ll}{3,} .{4,})$/iu;
/** The same in Dutch, where it stays whole: "Leden plaatsen een foto". */
const LEDEN_DOEN =
  /^(?:mensen|gebruikers|anderen|klanten|leden|ouders|leerlingen|docenten|bezoekers|spelers|buren|vrienden) (?:\p{Ll}+en) (?!te\b).{4,}$/u;
/** The same of those already named. */
const ZIJ_DOEN =
  /^(?:je|ze|iedereen|beiden?) (?:krijgt?|krijgen|geeft|geven|ziet|zien|kunt|kan|kunnen) (?!te\b).{4,}$/iu;
/** The same in the singular: "The player explores a cave, picks up items and can save the game". */
const USER_DOES =
  /^(?:the|an?|each|every) (?:(?<=(?:each|every) )\p{Ll}+|player|user|visitor|customer|member|reader|student|owner|guest|parent|teacher|listener|driver|host|admin|moderator|organi[sz]er|seller|buyer|winner)s? ((?!is\b|has\b|was\b|does\b|do\b|did\b|should|must|needs?\b|wants?\b|will\b|would)\p{Ll}.{5,})$/iu;

/** "It blocks the news until noon" */
const PRODUCT_DOES =
  /^(?:it|(?:the|my|this) (?:apps?|tool|(?:web)?site|game|bot|page|script|program|dashboard|widget|extension|plugin|system|service)) (?:(?:then|also|always|automatically|never) )*(\p{Ll}+s) (.{5,})$/iu;
/** Verbs of what goes wrong or only seems so. */
const NO_ACT = new Set(
  "says takes looks returns gives gets has does goes makes means needs throws waits".split(" "),
);
const FAULT =
  /\b(?:errors?|exceptions?|wrong|nothing|none|null|undefined|warnings?|blank|empty|instead|but|when i|again)\b/i;

function doneByProduct(sentence: string): string[] {
  const [, verb = "", rest = ""] = PRODUCT_DOES.exec(sentence) ?? [];
  if (!verb || NO_ACT.has(verb.toLowerCase()) || baseOf(verb.toLowerCase()) === null || FAULT.test(rest))
    return [];
  return actsOf(`${verb} ${rest}`);
}

/**
 * What a sentence says that the product or its users do, also behind what it is: "An app: people post one".
 *
 * @param topic what the talk is about, which "it" may stand for
 */
export function actsIn(sentence: string, topic: string | null = null): string[] {
  const bare = sentence.replace(/\.$/, "");
  const found = doneIn(bare, topic);
  const [, introduced] = found.length > 0 ? [] : (INTRODUCED.exec(bare) ?? []);
  return introduced ? doneIn(introduced, topic) : found;
}

const INTRODUCED = /^[^:,;]{3,100}: (.{8,})$/;

function doneIn(bare: string, topic: string | null): string[] {
  const byProduct = doneByProduct(bare);
  if (byProduct.length > 0) return byProduct;
  const [, predicates] = USER_DOES.exec(bare) ?? [];
  if (predicates)
    return predicates.split(/, (?:and )?| and /).flatMap((predicate) => baseForm(predicate) ?? []);
  const [first = "", ...others] = bare.split(/[,;] (?:and |en )?/);
  if (LEDEN_DOEN.test(first.charAt(0).toLowerCase() + first.slice(1)))
    return withObjects(
      [first, ...others.filter((part) => LEDEN_DOEN.test(part) || ZIJ_DOEN.test(part))],
      topic,
    );
  const [, act] = USERS_DO.exec(first) ?? [];
  if (!act || !isAct(act)) return [];
  const acts = others.flatMap((part) => (USERS_DO.exec(part) ?? THEY_DO.exec(part))?.[1] ?? []);
  return withObjects([act, ...acts.filter(isAct)].map(inBaseForm).flatMap(actsOf), topic).filter(
    (each) => !UNNAMED_AT_END.test(each),
  );
}

const UNNAMED_AT_END = /^(?!.* (?:an?|the) ).* (?:it|them)$/;

/** "gets a rating" as "get a rating". */
const inBaseForm = (act: string): string => act.replace(/^\p{Ll}+s(?= )/u, (verb) => baseOf(verb) ?? verb);

/** "picks up items" and "can pick up items" become "pick up items"; null if there is no such verb. */
function baseForm(predicate: string): string | null {
  const [, verb = "", rest = ""] = /^(?:can |could |may )?(\p{Ll}{2,})( .{3,})$/u.exec(predicate) ?? [];
  const base = baseOf(verb);
  return base ? base + rest : null;
}
