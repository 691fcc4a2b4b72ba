import { isQuestion, sentences, shorten } from "@dreamcatcher/text/sentences";
import { isImperative } from "@dreamcatcher/text/verbs";
import { wantIn } from "../account/names.ts";
import { withoutRole } from "../account/of-talk.ts";
import { asksToTell, WONDERS } from "../account/phrases.ts";
import { asksForText } from "./asked-texts.ts";
import { withoutLead } from "./leads.ts";
import { partsOf } from "./parts.ts";
import { ownWords } from "./pasted.ts";
import { withoutQuotes } from "./quoted.ts";

/** A sentence of a message that asks, what it asks for without how, and how plainly it does. */
export interface RequestSentence {
  quote: string;
  want: string;
  says: number;
}

/** How plainly a sentence asks: for a text, to be given something, to know something, for anything else. */
export const WRITES = 5;
export const GIVES = 4;
export const ASKS = 3;
const ORDERS = 2;
export const WISHES = 1;

/** A longer sentence is pasted. */
const MAX_SENTENCE = 400;
const MAX_READ = 20_000;
/** People ask at the begin of a message and at its end: between them stands what they show. */
const BEGIN = 4;
const END = 3;

/** Who the assistant is to be, how it is to answer, or what is to be taken for so: it asks for nothing. */
const SETS_UP =
  /^(?:act|be|behave|pretend|imagine|assume|consider|suppose|take (?:on|a look)|you (?:are|will|must|should)(?! (?:to )?(?:write|create|make|build|design|draft|generate|develop)(?!\p{L}))|from now on|i want you to (?:act|be)|ignore|forget|remember|note|let['’]s|given|thank|thanks|sorry|hi|hello|hey|do not|don['’]t|never)(?!\p{L})|^(?:write|answer|reply|respond|speak)(?: \p{L}+)? (?:in|with|only|by) \p{L}+(?: language)?(?:[.!。].*)?$/iu;
/** Points only at what was said: "do that", "elaborate". */
const POINTS =
  /^\p{Script=Latin}+\P{L}*$|^(?:\p{L}+ )?(?:me )?(?:it|this|that|so|them|these|those|one)\P{L}*$/iu;
/** Says how what is asked for is to be: "make it short", "start with a rhyme". */
const REFINES =
  /^(?:(?:make|keep|let) (?:it|this|that|them|these|those|sure)|ensure|(?:start|begin|end) with)(?!\p{L})/iu;
/** Opens an order for something to be given. */
const GIVING =
  /^(?:give|suggest|provide|show|list|name|tell|recommend|help|generate|summari[sz]e|explain|describe|elaborate|define|compare|translate|evaluate|answer|solve|come up with|geef|toon|gib|zeig|nenne|donne|montre|dame|dime|muestra|dê|mostre|dammi|mostra|дай|покажи|расскажи)(?!\p{L})|^(?:给我|列出|告诉我|解释)|(?:教えて|ください)|(?:알려|해 ?줘)/iu;
/** Asks politely, or for a thing: "could you", "I'd like". */
const POLITE =
  /^(?:(?:can|could|would|will) (?:you|i|we)|please|kindly|i(?:['’]d| would| am| want| need|['’]m)? ?(?:like|love|want|need|looking)|we (?:want|need)|kunt? (?:je|u)|kannst|können|bitte|peux-tu|pouvez|je (?:veux|voudrais)|puedes|quiero|necesito|você pode|quero|preciso|puoi|vorrei)(?!\p{L})/iu;

/** The sentence of a message that says best what it asks for; null where none asks. */
export const requestSentence = (wish: string): RequestSentence | null => requestSentences(wish)[0] ?? null;

/** The sentences of a message that ask, the plainest first; points of a list only where no others do. */
export function requestSentences(wish: string): RequestSentence[] {
  const own = withoutQuotes(ownWords(wish)).slice(0, MAX_READ);
  const spoken = partsOf(own)
    .filter(({ kind }) => kind !== "item" && kind !== "row" && kind !== "code")
    .map(({ text }) => text)
    .join("\n\n");
  const found = ranked(spoken);
  return found.length > 0 ? found : ranked(own);
}

function ranked(own: string): RequestSentence[] {
  const headed = headedIn(own);
  if (headed) return [headed];
  const said = sentences(own)
    .map((each) => each.trim().replace(/^["“”'«\s]+/, ""))
    .filter((each) => /\p{L}/u.test(each));
  return said
    .flatMap((quote, at) => {
      const isAside = at >= BEGIN && at < said.length - END;
      const head = quote.length > MAX_SENTENCE ? (LEADS_TO.exec(quote)?.[0] ?? "") : quote;
      return isAside || head === ""
        ? []
        : readAs(head, { isFirst: at === 0, isShort: own.length <= MAX_REMARK });
    })
    .filter(({ says }) => says > 0)
    .sort((one, other) => other.says - one.says);
}

/** What stands before the matter of a long sentence. */
const LEADS_TO = /^[^:\n]{8,200}(?=[:\n])/u;

/** What is to be done with a text, before the text: "summarize: The tide rises …". */
const HEAD = /^\s*([\p{L}][\p{L} -]{2,40}?)\s*:\s*(?=\S.{40})/u;
const MAX_WORDS = 8;

function headedIn(own: string): RequestSentence | null {
  const [all = "", head = ""] = HEAD.exec(own) ?? [];
  if (head === "" || !asksForText(head, true)) return null;
  const matter = own.slice(all.length).split("\n")[0] ?? "";
  return { quote: head, want: `${head}: ${shorten(matter, MAX_WORDS)}`, says: WRITES };
}

/** What stands behind a remark: "that is too plain, suggest three names", "for the form please list them". */
const CLAUSE = /^[^,;?]{4,120}[,;]\s+(\p{L}[^?]{4,300})$|^.{3,80}?\s(please\s[^?]{4,300})$/u;
/** Longer messages have sentences of their own for what they ask. */
const MAX_REMARK = 200;

/** An order of fewer words may be a label. */
const MIN_LEAD = 5;

/** A sentence by what it asks for, or by its last clause where only that is an order. */
function readAs(
  quote: string,
  { isFirst, isShort }: { isFirst: boolean; isShort: boolean },
): RequestSentence {
  const words = withoutLead(quote);
  const whole = { quote, ...wantOf(words) };
  const [, behind, polite] = (isShort && whole.says <= WISHES && CLAUSE.exec(quote)) || [];
  const clause = behind ?? polite;
  const order = clause === undefined ? null : wantOf(withoutLead(clause));
  const found = order && order.says >= GIVES ? { quote, ...order } : whole;
  // What a message opens with says most of it.
  const isLead = isFirst && found.says === ORDERS && found.want.split(/\s+/).length >= MIN_LEAD;
  return isLead ? { ...found, says: GIVES } : found;
}

function wantOf(said: string): Omit<RequestSentence, "quote"> {
  const words = withoutRole(said);
  const isBare = WONDERS.test(words) && !GIVING.test(words);
  const want = isBare ? words : wantIn(words);
  return { want, says: strengthOf(words, want, isBare) };
}

function strengthOf(words: string, want: string, isBare: boolean): number {
  if (SETS_UP.test(want) || SETS_UP.test(words) || POINTS.test(want)) return 0;
  if (isBare) return ASKS;
  if (REFINES.test(want)) return WISHES;
  const isAsked = want !== words && POLITE.test(words);
  const isOrder = GIVING.test(want) || isImperative(want);
  if ((isAsked || isOrder) && asksForText(want, true)) return WRITES;
  if (GIVING.test(want)) return GIVES;
  if (isQuestion(words) || asksToTell(words)) return ASKS;
  return isOrder ? ORDERS : isAsked ? WISHES : 0;
}
