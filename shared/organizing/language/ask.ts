import { negates } from "@dreamcatcher/text/negation";
import { asksToTell } from "@dreamcatcher/text/verbs";
import type { Said } from "../evidence.ts";
import { dutchImperative, dutchOrder } from "./dutch-orders.ts";
import { withoutFiller } from "./filler.ts";
import { type AskKind, asImperative, REQUESTS, withPlainWish } from "./requests.ts";
import { MAX_TODO_WORDS, todoText } from "./todo-text.ts";
import { hasObject, isWork, namesObject } from "./work.ts";

/** What is asked, as the text of a todo, without where it is said. */
export type Work = Pick<Ask, "text" | "kind">;

/** An ask: work that a sentence of the person names, as the text of a todo ("Write a script"). */
export interface Ask extends Said {
  text: string;
  kind: AskKind;
}

/** Words before a request: "At the front door, I want…", "I think we should…". */
export const LEAD_IN =
  /^(?:(?:at|in|for|on|with|as|once|when|if)\b[^,]{3,80},\s*(?=(?:i|we|let's|let’s|can|could|please)\b)|(?:if|when|once) [^,]{3,60}? (?=(?:i|we)(?:['’]ll| will)\b)|i(?:'d| would|’d)? (?:imagine|think|guess|believe|suppose|assume|feel)(?: like)? (?:that )?(?:for this purpose,? )?)/i;

/** "Give me the code of …" asks to write code, though its verb asks to tell something. */
const REQUEST_FOR_CODE =
  /^(?:give|provide|show|write)(?: me| us)?(?: with)? ((?:the |a |an |some )?(?:complete |full |updated? |sample )?(?:code|script|function|query|command|program)\b.*)$/i;

/** "When I say go, write a poem" says how to answer from then on. */
export const RULE_OF_TALK =
  /^(?:if|when(?:ever)?|every time|each time|once|after|as soon as|als|wanneer|zodra) (?:i|you|the user|a user|someone|ik|je)(?:['’]d| would)? (?:ask|say|type|give|provide|send|write|want|like|enter|respond|answer|tell|come|request|vraag|zeg|geef|stuur|kom)\b/i;
/** "Make sure that it loads fast" says what a thing is to be. */
const ENSURES = /^(?:make sure|be sure|ensure|zorg (?:ervoor )?dat)\b/i;
/** "Check whether it is right" asks a question. */
const CHECKS = /^(?:check|controleer|kijk) (?:if|whether|of)\b/i;
/** What the person does within the talk, or what a product is to let them do, is no work of theirs. */
export const NO_OWN_WORK =
  /^(?:capture|store|save|display|view|track|search|list|filter|sort|receive|get|have|keep|log|access|select|choose|pick|sync|switch|see|know|understand|learn|limit|hear|think|help|imagine|explain|recommend|suggest|advise|compare|discuss|be|try|consider|note|remember|say|look(?! into)|play|do|paste|give|provide|share|upload|attach|describe|let you|need|refer|plak|geef|deel|zeg|typ|noem|beschrijf|leg|weet|zie|begrijp|leer|kom|ga|(?:tell|show|ask|send|call|vertel|stuur|vraag|stel) (?:if you|whether you|you|me|je|jou|u|questions|vragen))\b/iu;

/**
 * The ask that a sentence makes, or null. `agentic` lets "Explain …" be work, as it is for a coding agent.
 */
export function askOf(sentence: string, agentic: boolean, maxWords = MAX_TODO_WORDS): Work | null {
  const bare = withoutFiller(sentence);
  if (RULE_OF_TALK.test(bare) || PLACEHOLDER.test(bare)) return null;
  let text = withPlainWish(bare.replace(LEAD_IN, (opening) => (negates(opening) ? opening : "")));
  const request = REQUESTS.find(([opening]) => opening.test(text));
  const kind = request?.[1] ?? "asked";
  if (request) {
    const work = withoutFiller(text.replace(request[0], ""));
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
