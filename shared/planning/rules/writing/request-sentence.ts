import { isQuestion, sentences } from "@dreamcatcher/text/sentences";
import { isImperative } from "@dreamcatcher/text/verbs";
import { wantIn } from "../account/names.ts";
import { asksToTell, WONDERS } from "../account/phrases.ts";
import { asksForText } from "./asked-texts.ts";
import { ownWords } from "./pasted.ts";
import { withoutQuotes } from "./quoted.ts";

/** The sentence of a message that asks, what it asks for without how, and how plainly it does, from 1 to 4. */
export interface RequestSentence {
  quote: string;
  want: string;
  says: number;
}

/** A longer sentence is pasted. */
const MAX_SENTENCE = 400;
const MAX_READ = 20_000;
/** People ask at the begin of a message and at its end: between them stands what they show. */
const BEGIN = 4;
const END = 3;

/** Who the assistant is to be, how it is to answer, or what is to be taken for so: it asks for nothing yet. */
const SETS_UP =
  /^(?:act|be|behave|pretend|imagine|assume|consider|suppose|take on|you (?:are|will|must|should)|from now on|i want you to (?:act|be)|ignore|forget|remember|note|let['’]s say|given|thank|thanks|sorry|hi|hello|hey|(?:write|answer|reply|respond|speak)(?: \p{L}+)? (?:in|with|only|by) (?:\p{L}+|\p{L}+ language)\P{L}*$|do not|don['’]t|never)(?!\p{L})/iu;
/** Opens an order for something to be given. */
const GIVES =
  /^(?:give|suggest|provide|show|list|name|tell|recommend|help|generate|summari[sz]e|explain|describe|elaborate|define|compare|translate|evaluate|geef|toon|gib|zeig|nenne|donne|montre|dame|dime|muestra|dê|mostre|dammi|mostra|дай|покажи|расскажи)(?!\p{L})|^(?:给我|列出|告诉我|解释)|(?:教えて|ください)|(?:알려|해 ?줘)/iu;

/** The sentence of a message that says best what it asks for; null where none asks. */
export function requestSentence(wish: string): RequestSentence | null {
  const said = sentences(withoutQuotes(ownWords(wish)).slice(0, MAX_READ)).map((each) => each.trim());
  const read = said.length <= BEGIN + END ? said : [...said.slice(0, BEGIN), ...said.slice(-END)];
  const [best] = read
    .filter((each) => each.length <= MAX_SENTENCE && /\p{L}/u.test(each))
    .map((quote) => ({ quote, want: asksBareQuestion(quote) ? quote : wantIn(quote) }))
    .map((each) => ({ ...each, says: strengthOf(each) }))
    .sort((one, other) => other.says - one.says);
  return best && best.says > 0 ? best : null;
}

/** How plainly an order to write a text asks, any other order, and a question. */
export const WRITES = 4;
export const ORDERS = 3;
const ASKS = 2;

/** So many letters stand before what is asked for politely: "could you". */
const MIN_POLITE = 6;

/** How plainly a sentence asks: an order to write before other orders, and these before questions. */
function strengthOf({ quote, want }: { quote: string; want: string }): number {
  if (SETS_UP.test(want) || SETS_UP.test(quote)) return 0;
  const isOrder = !asksBareQuestion(quote) && (isImperative(want) || GIVES.test(want));
  if (isOrder) return asksForText(want, true) ? WRITES : ORDERS;
  if (isQuestion(quote) || asksToTell(quote)) return ASKS;
  if (quote.length - want.length < MIN_POLITE) return 0;
  return asksForText(want, true) ? WRITES : 1;
}

/** Whether a sentence asks to know something, rather than for something to be made. */
const asksBareQuestion = (quote: string): boolean => WONDERS.test(quote) && !GIVES.test(quote);
