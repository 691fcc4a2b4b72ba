import type { Item } from "@dreamcatcher/text/markdown";
import { negates } from "@dreamcatcher/text/negation";
import type { SpokenLanguage } from "@dreamcatcher/text/spoken";
import { asksToTell, imperativeOf, isImperative } from "@dreamcatcher/text/verbs";
import { languageOf, spokenIn } from "@dreamcatcher/text/words";
import type { Said } from "../evidence.ts";
import type { ParsedConversation, Utterance } from "../parsed-conversation.ts";
import type { Passage } from "../passages.ts";
import { adviceOf } from "./advice.ts";
import { clausesOf } from "./clauses.ts";
import { isWishedFeature, listsSteps } from "./feature-lists.ts";
import { ordersIn } from "./orders.ts";
import { isProse } from "./prose.ts";
import { MAX_TODO_WORDS, todoText } from "./todo-text.ts";
import { isWork, namesObject } from "./work.ts";

/**
 * An ask: work that a sentence of the person names, as the text of a todo ("Write a script"). The person
 * requests it of the assistant (`asked`), wants to do it (`wished`), or asks how to do it (`wondered`).
 */
export interface Ask extends Said {
  text: string;
  kind: "asked" | "wished" | "wondered";
}

const AFTER_NO = String.raw`(?:i|we|you|he|she|it|they|that|this|these|those|there|the|my|our|let['’]?s|please|because|but|and|so|just|don['’]?t|do|can|could|is|are|what|why|how|wait|sorry|actually|still|not)\b`;
/** "No" as an answer, before a comma, a clause or a courtesy; before a noun it would refuse the noun. */
const NO_AS_ANSWER = String.raw`no(?: (?:problem|worries|thanks|thank you|idea|sweat))?(?:\s*[,.:;!…]+\s*|\s+[–—-]\s+|\s+(?=${AFTER_NO}))`;

const FILLER_WORD = String.raw`(?:ok(?:ay|é|e)?|so|now|also|then|and|but|well|hey|hi|hello|thanks|thank you|great|perfect|awesome|cool|nice|good|yes|yeah|nope|finally|first(?:ly)?|second(?:ly)?|third(?:ly)?|next|lastly|actually|al?right|right|instead(?! of\b)|just|maybe|perhaps|additionally|please|pls|kindly|simply|hmm+|umm*|oh|sure|again|further(?:more)?|after that|in addition|if possible|go ahead and|en|dus|nu|ook|oké|prima|graag|alsjeblieft|aub|dan|daarna|verder|ja|nee)\b[\s,.:!…-]*`;
/** Words that only open a sentence: "Okay, so please". */
const FILLER = new RegExp(`^(?:${FILLER_WORD}|${NO_AS_ANSWER})+`, "i");

/** Words before a request: "At the front door, I want…", "I think we should…". */
const LEAD_IN =
  /^(?:(?:at|in|for|on|with|as|once|when|if)\b[^,]{3,80},\s*(?=(?:i|we|let's|let’s|can|could|please)\b)|i(?:'d| would|’d)? (?:imagine|think|guess|believe|suppose|assume|feel)(?: like)? (?:that )?(?:for this purpose,? )?)/i;

/** A sentence without the words that only open it. */
export const withoutFiller = (sentence: string): string => sentence.replace(FILLER, "");

/** How requests and wishes begin, before the verb of the work; the first that matches counts. */
const REQUESTS: [RegExp, Ask["kind"]][] = [
  [
    /^what if (?:there (?:was|were|is) (?:a way|an option|a possibility) to |(?:we|it|you|i|they) (?:could |can |would )?)/i,
    "wished",
  ],
  [
    /^it(?:'d| would|’d) be (?:really |very |so )?(?:cool|nice|great|good|fun|helpful|useful|awesome|best) (?:if (?:we|i|you|it) could |to )(?:be able to )?/i,
    "wished",
  ],
  [
    /^(?:can|could|would|will) (?:you|we) (?:also |then |now |just |please |kindly |maybe |perhaps |try to |attempt to )*(?:help (?:me|us) (?:to |with )?)?/i,
    "asked",
  ],
  [
    /^i(?:'m| am| was|’m)? ?(?:hoping|wondering if|hope) (?:that )?you (?:could|can|would|might) (?:also |please )?(?:help me (?:to |with )?)?/i,
    "asked",
  ],
  [
    /^(?:i (?:would|'d|want|need)|i'd|i’d)(?: really)?(?: like| love| prefer| want| need)? (?:for )?you to (?:also |then |now |please )*/i,
    "asked",
  ],
  [/^(?:i want|i need|i'd like|i would like) you to /i, "asked"],
  [
    /^you (?:will|shall|are (?:going )?to) (?=(?:write|create|make|build|design|draft|generate|develop)\b)/i,
    "asked",
  ],
  [/^(?:let's|let’s|lets|let us) (?:also |now |then |just )*/i, "asked"],
  [/^(?:help me|help us|assist me) (?:to |in |with )?/i, "asked"],
  [/^(?:you|it|this|that|the \w+) (?:should|must|need to|needs to|have to) (?:also )?/i, "asked"],
  [
    /^(?:i|we)(?:'m|'re| am| are|’m|’re) (?:currently |now )?(?:trying|looking|going|planning|hoping|about|attempting) to (?:try to |start to )?/i,
    "wished",
  ],
  [
    /^(?:what )?(?:i|we)(?:'d|’d| would)? ?(?:also |really |then |now |still )*(?:want|wanna|need|like|love|wish|have|plan|intend|hope|aim) to (?:also |be able to |try to )*/i,
    "wished",
  ],
  [/^(?:i|we)(?:'ll|’ll| will| should| must) (?:also |then |now |have to |need to )*/i, "wished"],
  [
    /^(?:how|where) (?:do|would|can|could|should|might|to)(?: (?:i|we|you|one))? (?:be able to |go about |best )?/i,
    "wondered",
  ],
  [/^(?:can|could) (?:i|we) (?:also |then |still )*/i, "wondered"],
  [
    /^(?:kun|kan|wil|zou|zul) (?:je|jij|u) (?:dit |dat |ook |nu |voor mij |me |mij |alsjeblieft |willen |kunnen )*/i,
    "asked",
  ],
  [/^(?:ik wil(?: graag)? dat (?:je|jij|u)|laten we|help me(?: met| om)?|je moet|u moet) /i, "asked"],
  [/^(?:ik|we|wij) (?:wil|willen|moet|moeten|ga|gaan|zal|zullen)(?: graag| nog| nu| ook)* /i, "wished"],
  [/^hoe (?:kan|kun|moet|zou) (?:ik|je|we) /i, "wondered"],
];

/** The asks in the messages of the person, by turn. */
export const asksIn = (conversation: ParsedConversation): Ask[][] =>
  conversation.turns.map((turn) => turn.asked.flatMap((message) => asksOf(message, conversation)));

/** So much of a message tells its language. */
const MAX_TOLD = 1_000;

/** The asks of a message. Questions for information, role play and pasted output are none. */
function asksOf(message: Utterance, { agentic, language }: ParsedConversation): Ask[] {
  // Who has a text translated gets the answer in another language.
  const spoken = spokenIn(language) ?? spokenIn(languageOf(message.text.slice(0, MAX_TOLD)));
  const asks: Ask[] = [];
  for (const block of spokenOf(message)) {
    if (block.kind === "heading") asks.push(...asksOfHeading(block.text, message.message));
    if (block.kind !== "paragraph" && block.kind !== "item") continue;
    if ((block.kind === "paragraph" && block.quoted) || block.pasted) continue;
    if (block.kind === "item" && isListed(block, spoken)) continue;
    for (const sentence of block.sentences) {
      if (!isProse(sentence)) continue;
      const orders = spoken ? ordersIn(sentence, spoken, language, message.message > 0) : [];
      asks.push(...orders.map((order) => ({ ...order, sentence, message: message.message })));
      if (orders.length > 0 || (spoken && languageOf(sentence) !== "en")) continue;
      for (const clause of clausesOf(sentence)) {
        const ask = askOf(clause, agentic);
        if (ask) asks.push({ ...ask, sentence, message: message.message });
      }
    }
  }
  return asks;
}

/** Whether an item is a feature, a step or refused rather than an ask of its own. */
const isListed = (item: Item & Passage, spoken: SpokenLanguage | null): boolean =>
  item.forbidden || isWishedFeature(item, spoken) || (spoken !== null && listsSteps(item, spoken));

/** The step in a numbered heading of a plan that the person wrote: "2. Paint the boat". */
function asksOfHeading(heading: string, message: number): Ask[] {
  const [, text] = /^\d{1,2}[.)]\s+(\S.*)$/.exec(heading) ?? [];
  const step = text && isImperative(text) ? adviceOf(text) : null;
  return step ? [{ text: step, kind: "asked", sentence: heading, message }] : [];
}

/** "Give me the code of …" asks to write code, though its verb asks to tell something. */
const REQUEST_FOR_CODE =
  /^(?:give|provide|show|write)(?: me| us)?(?: with)? (?:the |a |an |some )?((?:complete |full |updated? |sample )?(?:code|script|function|query|command|program)\b.*)$/i;

/** "I'm planning on opening a bakery". */
const WISH_WITH_GERUND =
  /^(?:i|we)(?:'m|'re| am| are|’m|’re|'d be| would be)? (?:planning on|thinking (?:of|about)|interested in|working on|considering|plan on) (\p{Ll}+ing)(?:\/\p{Ll}+)?(?= )/iu;

/** "We'd like the tests to be run at night" is the wish to run the tests at night. */
const PASSIVE_WISH =
  /^(?:i|we)(?:'d|’d| would)? (?:also |really |just )*(?:like|love|want|need) ((?:the|all|each|every|my|our|a|an|any) .{3,80}?) (?:to (?:be|get) )(\p{Ll}+)(?= |[.!]?$)/iu;
/** The verbs of irregular participles. */
const PARTICIPLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    built: "build",
    drawn: "draw",
    kept: "keep",
    made: "make",
    put: "put",
    run: "run",
    sent: "send",
    set: "set",
    shown: "show",
    written: "write",
  }),
);

function activeOf(clause: string, object: string, participle: string): string {
  if (negates(clause)) return clause;
  const verb = PARTICIPLES.get(participle) ?? (participle.endsWith("ed") ? imperativeOf(participle) : null);
  return verb ? `I want to ${verb} ${object}` : clause;
}

/** The blocks in the person's own words: of a long message the first and last, between which people paste. */
export function spokenOf({ blocks, text }: Utterance): Passage[] {
  return text.length > 3_000 && blocks.length > 8 ? [...blocks.slice(0, 3), ...blocks.slice(-3)] : blocks;
}

/**
 * The ask that a sentence makes, or null. `agentic` lets "Explain …" be work, as it is for a coding agent.
 */
export function askOf(
  sentence: string,
  agentic: boolean,
  maxWords = MAX_TODO_WORDS,
): Pick<Ask, "text" | "kind"> | null {
  let text = sentence
    .replace(FILLER, "")
    .replace(LEAD_IN, (opening) => (negates(opening) ? opening : ""))
    .replace(PASSIVE_WISH, activeOf)
    .replace(WISH_WITH_GERUND, (_, verb: string) => `I want to ${imperativeOf(verb) ?? verb}`);
  const request = REQUESTS.find(([opening]) => opening.test(text));
  const kind = request?.[1] ?? "asked";
  if (request) text = asImperative(text.replace(request[0], "").replace(FILLER, ""));
  if (!isWork(text) || (kind !== "asked" && /^use\b/i.test(text))) return null;
  if (asksToTell(text) && !(agentic && kind === "asked")) {
    const [, code] = REQUEST_FOR_CODE.exec(text) ?? [];
    if (!code) return null;
    text = `Write ${code}`;
  }
  if (!request && /\?$/.test(sentence.trim())) return null;
  const tidy = todoText(text, maxWords);
  return namesObject(tidy) ? { text: tidy, kind } : null;
}

/** A text that begins with a gerund or participle, as an imperative: "we designed a garden". */
function asImperative(text: string): string {
  const [, participle = "", rest = ""] = /^(\p{Ll}+(?:ing|ed))( .+)$/u.exec(text) ?? [];
  const verb = imperativeOf(participle);
  return verb ? `${verb}${rest}` : text;
}
