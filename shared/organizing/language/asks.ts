import type { Item } from "@dreamcatcher/text/markdown";
import { negates } from "@dreamcatcher/text/negation";
import { wordCount } from "@dreamcatcher/text/sentences";
import type { SpokenLanguage } from "@dreamcatcher/text/spoken";
import { asksToTell, isImperative } from "@dreamcatcher/text/verbs";
import { languageOf, spokenIn } from "@dreamcatcher/text/words";
import type { Said } from "../evidence.ts";
import type { ParsedConversation, Utterance } from "../parsed-conversation.ts";
import type { Passage } from "../passages.ts";
import { adviceOf } from "./advice.ts";
import { introducedIn, objectOf, type Thing, withThing } from "./antecedents.ts";
import { clausesOf } from "./clauses.ts";
import { dutchImperative, dutchOrder, dutchPlan } from "./dutch-orders.ts";
import { isWishedFeature, listsSteps } from "./feature-lists.ts";
import { ordersIn } from "./orders.ts";
import { isTimed, planIn, plansOf } from "./plans.ts";
import { isProse } from "./prose.ts";
import { type AskKind, asImperative, REQUESTS, withPlainWish } from "./requests.ts";
import { partsOfAsk } from "./several-asks.ts";
import { MAX_TODO_WORDS, todoText, withoutAside } from "./todo-text.ts";
import { furtherIn, thingWanted } from "./wanted-things.ts";
import { hasObject, isCriterion, isWork, lacksObject, namesObject } from "./work.ts";

/** What is asked, as the text of a todo, without where it is said. */
export type Work = Pick<Ask, "text" | "kind">;

/** An ask: work that a sentence of the person names, as the text of a todo ("Write a script"). */
export interface Ask extends Said {
  text: string;
  kind: AskKind;
}

const AFTER_NO = String.raw`(?:i|we|you|he|she|it|they|that|this|these|those|there|the|my|our|let['’]?s|please|because|but|and|so|just|don['’]?t|do|can|could|is|are|what|why|how|wait|sorry|actually|still|not)\b`;
/** "No" as an answer, before a comma, a clause or a courtesy; before a noun it would refuse the noun. */
const NO_AS_ANSWER = String.raw`no(?: (?:problem|worries|thanks|thank you|idea|sweat))?(?:\s*[,.:;!…]+\s*|\s+[–—-]\s+|\s+(?=${AFTER_NO}))`;

const FILLER_WORD = String.raw`(?:ok(?:ay|é|e)?|so|now|also|then|and|but|well|hey|hi|hello|thanks|thank you|great|perfect|awesome|cool|nice|good|yes|yeah|nope|finally|first(?:ly)?|second(?:ly)?|third(?:ly)?|next|lastly|actually|al?right|right|instead(?! of\b)|just|maybe|perhaps|additionally|please|pls|kindly|simply|hmm+|umm*|oh|sure|again|further(?:more)?|after that|in addition|if possible|go ahead and|en|dus|nu|ook|oké|prima|graag|alsjeblieft|aub|dan|daarna|verder|ja|nee)\b[\s,.:!…-]*`;
/** Words that only open a sentence: "Okay, so please". */
const FILLER = new RegExp(`^(?:${FILLER_WORD}|${NO_AS_ANSWER})+`, "i");

/** Words before a request: "At the front door, I want…", "I think we should…". */
const LEAD_IN =
  /^(?:(?:at|in|for|on|with|as|once|when|if)\b[^,]{3,80},\s*(?=(?:i|we|let's|let’s|can|could|please)\b)|(?:if|when|once) [^,]{3,60}? (?=(?:i|we)(?:['’]ll| will)\b)|i(?:'d| would|’d)? (?:imagine|think|guess|believe|suppose|assume|feel)(?: like)? (?:that )?(?:for this purpose,? )?)/i;

/** A sentence without the words that only open it. */
export const withoutFiller = (sentence: string): string => sentence.replace(FILLER, "");

/** The asks in the messages of the person, by turn. */
export function asksIn(conversation: ParsedConversation): Ask[][] {
  // What "it" stands for is named before, in the same message or an earlier one.
  const named: Named = { thing: null, isAsked: false, isThing: namedIn(conversation) };
  return conversation.turns.map((turn) =>
    turn.asked.flatMap((message) => asksOf(message, conversation, named)),
  );
}

/** The last thing that the person names, and whether they ask for anything. */
interface Named {
  thing: Thing | null;
  isAsked: boolean;
  /** Whether answers use a name: assistants speak of products rather than of the person's friends. */
  isThing: (name: string) => boolean;
}

function namedIn({ turns }: ParsedConversation): Named["isThing"] {
  let names: Set<string> | null = null;
  return (name) => {
    names ??= new Set(
      turns.flatMap(({ answered }) => answered.flatMap(({ text }) => text.match(/\p{Lu}\p{Ll}+/gu) ?? [])),
    );
    return names.has(name);
  };
}

/** So much of a message tells its language. */
const MAX_TOLD = 1_000;

/** The asks of a message. Questions for information, role play and pasted output are none. */
function asksOf(message: Utterance, { agentic, language }: ParsedConversation, named: Named): Ask[] {
  // What is said first introduces the idea; a reply tells what comes of it.
  const isReply = !agentic && message.message > 0;
  // Who has a text translated gets the answer in another language.
  const spoken = spokenIn(language) ?? spokenIn(languageOf(message.text.slice(0, MAX_TOLD)));
  const asks: Ask[] = [];
  let listed = false;
  for (const block of spokenOf(message)) {
    if (block.kind === "heading") asks.push(...asksOfHeading(block.text, message.message));
    if (block.kind !== "paragraph" && block.kind !== "item") continue;
    if ((block.kind === "paragraph" && block.quoted) || block.pasted) continue;
    if (block.kind === "item") {
      // What stands under a feature belongs to it.
      listed = isListed(block, spoken) || (listed && block.depth > 1);
      if (listed) continue;
    }
    for (const sentence of block.sentences) {
      if (!isProse(sentence) || USER_STORY.test(sentence) || RULE_OF_TALK.test(sentence)) continue;
      const orders = spoken ? ordersIn(sentence, spoken, language, message.message > 0) : [];
      asks.push(...orders.map((order) => ({ ...order, sentence, message: message.message })));
      if (orders.length > 0 || (spoken && languageOf(sentence) !== "en")) continue;
      for (const clause of clausesOf(sentence)) {
        const found =
          isReply && block.kind === "paragraph"
            ? plansOf(clause).flatMap((part) => {
                const own = asksOfClause(part, agentic, named, false);
                return own.length > 0 ? own : plannedIn(part, named);
              })
            : asksOfClause(clause, agentic, named, block.kind === "item");
        asks.push(...found.map((ask) => ({ ...ask, sentence, message: message.message })));
      }
    }
  }
  return asks;
}

/** The asks of a clause, of which one may request several things: "Fix the bug and add a test". */
function asksOfClause(clause: string, agentic: boolean, named: Named, isItem: boolean): Work[] {
  // A colon leads up to the text itself.
  const thing = /:\s*$/.test(clause) ? (ABOUT_CODE.test(clause) ? PASTED_CODE : PASTED_TEXT) : named.thing;
  // In a list it may as well be the thing of another item.
  const plan = dutchPlan(withoutFiller(clause));
  const said = plan ? `ik wil ${plan}` : thing && !isItem ? withThing(withPlainWish(clause), thing) : clause;
  named.thing = introducedIn(clause) ?? named.thing;
  const asked = askOf(said, agentic, MAX_CLAUSE_WORDS);
  const isOwn = asked?.kind !== "wished" || !NO_OWN_WORK.test(asked.text);
  const whole =
    (isOwn ? asked : null) ??
    (isItem ? taskIn(said) : null) ??
    thingWanted(/^graag\b/i.test(said) ? said : withoutFiller(said).replace(LEAD_IN, "")) ??
    (named.isAsked ? furtherIn(said) : null);
  if (!whole) return [];
  named.isAsked = true;
  return partsOfAsk(whole.text).flatMap((part, at) => {
    const text = todoText(withoutAside(at > 0 && named.thing ? withThing(part, named.thing) : part));
    if (whole.kind !== "wondered") named.thing = objectOf(text) ?? named.thing;
    return at === 0 || hasObject(text) ? { text, kind: whole.kind } : [];
  });
}

/** What the person says they are about to do. */
function plannedIn(clause: string, named: Named): Work[] {
  const plan = planIn(withoutFiller(clause), named.isThing);
  if (!plan) return [];
  const text = todoText(withoutAside(named.thing ? withThing(plan, named.thing) : plan));
  const isOwn = !NO_OWN_WORK.test(text) && (isTimed(text) || (hasObject(text) && !lacksObject(text)));
  return isOwn ? [{ text, kind: "wished" }] : [];
}

/** "As a baker I want to see my orders" tells of the product. */
const USER_STORY =
  /^(?:as an?|als) [^,]{2,60}?,? (?:i|wil ik|ik) ?(?:want|need|would like|can|should|am able|wil|kan)?\b/i;
const ABOUT_CODE = /\b(?:refactor|debug|fix|optimi[sz]e|review|document|comment|test|run|compile)\b/i;
const PASTED_CODE: Thing = { name: "code", isPlural: false };
const PASTED_TEXT: Thing = { name: "text", isPlural: false };
const MAX_CLAUSE_WORDS = 60;

const MAX_TASK_WORDS = 5;

/** A short task in a list: "write tests" says enough there. */
function taskIn(item: string): Work | null {
  const text = todoText(item);
  const isTask = wordCount(text) <= MAX_TASK_WORDS && hasObject(text) && isWork(text) && !asksToTell(text);
  return isTask && !/\?$/.test(item) ? { text, kind: "asked" } : null;
}

/** Whether an item is a feature, a step or refused rather than an ask of its own. */
const isListed = (item: Item & Passage, spoken: SpokenLanguage | null): boolean =>
  item.forbidden ||
  isCriterion(item) ||
  isWishedFeature(item, spoken) ||
  (spoken !== null && listsSteps(item, spoken));

/** The step in a numbered heading of a plan that the person wrote: "2. Paint the boat". */
function asksOfHeading(heading: string, message: number): Ask[] {
  const [, text] = /^\d{1,2}[.)]\s+(\S.*)$/.exec(heading) ?? [];
  const step = text && isImperative(text) ? adviceOf(text) : null;
  return step ? [{ text: step, kind: "asked", sentence: heading, message }] : [];
}

/** "Give me the code of …" asks to write code, though its verb asks to tell something. */
const REQUEST_FOR_CODE =
  /^(?:give|provide|show|write)(?: me| us)?(?: with)? ((?:the |a |an |some )?(?:complete |full |updated? |sample )?(?:code|script|function|query|command|program)\b.*)$/i;

/** The blocks in the person's own words: of a long message the first and last, between which people paste. */
export function spokenOf({ blocks, text }: Utterance): Passage[] {
  return text.length > 3_000 && blocks.length > 8 ? [...blocks.slice(0, 3), ...blocks.slice(-3)] : blocks;
}

/** "When I say go, write a poem" says how to answer from then on. */
const RULE_OF_TALK =
  /^(?:if|when(?:ever)?|every time|each time|once|after|as soon as|als|wanneer|zodra) (?:i|you|the user|a user|someone|ik|je)(?:['’]d| would)? (?:ask|say|type|give|provide|send|write|want|like|enter|respond|answer|tell|come|request|vraag|zeg|geef|stuur|kom)\b/i;
/** "Make sure that it loads fast" says what a thing is to be. */
const ENSURES = /^(?:make sure|be sure|ensure|zorg (?:ervoor )?dat)\b/i;
/** "Check whether it is right" asks a question. */
const CHECKS = /^(?:check|controleer|kijk) (?:if|whether|of)\b/i;
/** What the person does within the talk, or what a product is to let them do, is no work of theirs. */
const NO_OWN_WORK =
  /^(?:capture|store|save|display|view|track|search|list|filter|sort|receive|get|have|keep|log|access|select|choose|pick|sync|switch|see|know|understand|learn|limit|hear|think|help|imagine|explain|recommend|suggest|advise|compare|discuss|be|try|consider|note|remember|say|look(?! into)|play|do|paste|give|provide|share|upload|attach|describe|let you|need|refer|plak|geef|deel|zeg|typ|noem|beschrijf|leg|weet|zie|begrijp|leer|kom|ga|(?:tell|show|ask|send|call|vertel|stuur|vraag|stel) (?:if you|whether you|you|me|je|jou|u|questions|vragen))\b/iu;

/**
 * The ask that a sentence makes, or null. `agentic` lets "Explain …" be work, as it is for a coding agent.
 */
export function askOf(sentence: string, agentic: boolean, maxWords = MAX_TODO_WORDS): Work | null {
  const bare = sentence.replace(FILLER, "");
  if (RULE_OF_TALK.test(bare) || PLACEHOLDER.test(bare)) return null;
  let text = withPlainWish(bare.replace(LEAD_IN, (opening) => (negates(opening) ? opening : "")));
  const request = REQUESTS.find(([opening]) => opening.test(text));
  const kind = request?.[1] ?? "asked";
  if (request) {
    const work = text.replace(request[0], "").replace(FILLER, "");
    text = isDutchOpening(text) ? (dutchImperative(work) ?? dutchOrder(work)) : asImperative(work);
  }
  if (!agentic && (ENSURES.test(text) || CHECKS.test(text))) return null;
  const made = MADE_OF_CODE.exec(text)?.[1];
  if ((!isWork(text) && !made) || (kind !== "asked" && /^use\b/i.test(text))) return null;
  const isTold = asksToTell(text) && kind !== "wished" && !made && !TRANSLATES.test(text);
  if (isTold && !(agentic && kind === "asked")) {
    const [, code] = REQUEST_FOR_CODE.exec(text) ?? [];
    if (!code) return null;
    text = `Write ${code}`;
  }
  if (!request && /\?$/.test(sentence.trim())) return null;
  const tidy = todoText(text, maxWords);
  return namesObject(tidy) || isAboutText(tidy) ? { text: tidy, kind } : null;
}

/** "Summarize the following text" names all that there is to name. */
const isAboutText = (text: string): boolean =>
  /^(?:write|draft|schrijf|summari[sz]e|translate|rewrite|proofread|correct|refactor|debug|optimi[sz]e|review|vertaal|vat|herschrijf) /i.test(
    text,
  ) && hasObject(text);

const isDutchOpening = (text: string): boolean =>
  /^(?:kun|kan|wil|zou|zul|ik|we|wij|laten|help (?:me|mij|ons) (?:met|om)|je|jij|u|hoe)\s/i.test(text);

/** What a template leaves open. */
const PLACEHOLDER =
  /\{[\p{L} _-]{2,40}\}|\[(?:your|insert|name of|jouw)\b[^\]]{0,40}\]|<(?:your|insert)\b[^>]{0,40}>/iu;
/** A text is translated; the answer in another language is only another answer. */
const TRANSLATES =
  /^(?:translate|vertaal) (?!(?:it|that|them|het)\b)(?!(?:the|your|this|these|my|de|het|dit|deze|je) (?:(?:above|previous|last) )?(?:answers?|responses?|repl(?:y|ies)|list|output|antwoord(?:en)?|lijst)\b)/i;
/** "Define a path class" asks for code, though its verb asks to tell something. */
const MADE_OF_CODE =
  /^define ((?:an?|the) (?:[\w-]+ ){0,3}(?:class|function|method|schema|model|type|interface|component|api|endpoint|struct)\b)/i;
