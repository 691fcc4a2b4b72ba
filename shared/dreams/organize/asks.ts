import { sentences, shorten } from "./sentences.ts";
import type { Said } from "./talk.ts";
import { asksToTell, isImperative } from "./verbs.ts";

/** Work a person asks for (`asked`), wants to do (`wished`) or asks the way to (`wondered`), in the imperative. */
export interface Ask {
  text: string;
  kind: "asked" | "wished" | "wondered";
}

const filler =
  /^(?:(?:ok(?:ay|é|e)?|so|now|also|then|and|but|well|hey|hi|hello|thanks|thank you|great|perfect|awesome|cool|nice|good|yes|yeah|no|nope|finally|first(?:ly)?|second(?:ly)?|third(?:ly)?|next|lastly|actually|al?right|right|instead|just|maybe|perhaps|additionally|please|pls|kindly|simply|hmm+|umm*|oh|sure|again|further(?:more)?|after that|in addition|if possible|go ahead and|en|dus|nu|ook|oké|prima|graag|alsjeblieft|aub|dan|daarna|verder|ja|nee)\b[\s,.:!…-]*)+/i;

const requests: [RegExp, Ask["kind"]][] = [
  [
    /^(?:can|could|would|will) (?:you|we) (?:also |then |now |just |please |kindly |maybe |perhaps )*(?:help me (?:to |with )?)?/i,
    "asked",
  ],
  [
    /^(?:i (?:would|'d|want|need)|i'd|i’d)(?: really)?(?: like| love| prefer| want| need)? (?:for )?you to (?:also |then |now |please )*/i,
    "asked",
  ],
  [/^(?:i want|i need|i'd like|i would like) you to /i, "asked"],
  [/^(?:let's|let’s|lets|let us) (?:also |now |then |just )*/i, "asked"],
  [/^(?:help me|help us|assist me) (?:to |in |with )?/i, "asked"],
  [/^(?:you|it|this|that|the \w+) (?:should|must|need to|needs to|have to) (?:also )?/i, "asked"],
  [
    /^i(?:'m| am|’m) (?:currently )?(?:trying|looking|going|planning|hoping|about|attempting) to (?:try to )?/i,
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
  [
    /^(?:kun|kan|wil|zou|zul) (?:je|jij|u) (?:dit |dat |ook |nu |voor mij |me |mij |alsjeblieft |willen |kunnen )*/i,
    "asked",
  ],
  [/^(?:ik wil(?: graag)? dat (?:je|jij|u)|laten we|help me(?: met| om)?|je moet|u moet) /i, "asked"],
  [/^(?:ik|we|wij) (?:wil|willen|moet|moeten|ga|gaan|zal|zullen)(?: graag| nog| nu| ook)* /i, "wished"],
  [/^hoe (?:kan|kun|moet|zou) (?:ik|je|we) /i, "wondered"],
];

/** The work that stands in a person's message. Questions for information, role play and pasted output are none. */
export function asksOf(said: Said, agentic: boolean): Ask[] {
  const asks: Ask[] = [];
  for (const block of said.blocks) {
    if (block.kind !== "paragraph" && block.kind !== "item") continue;
    if (block.kind === "paragraph" && block.quoted) continue;
    for (const sentence of sentences(block.text)) {
      const ask = isProse(sentence) ? askOf(sentence, agentic) : null;
      if (ask) asks.push(ask);
    }
  }
  return asks;
}

/** A sentence as work, or null. */
export function askOf(sentence: string, agentic: boolean): Ask | null {
  let text = sentence.replace(filler, "");
  let kind: Ask["kind"] = "asked";
  let marked = false;
  for (const [request, means] of requests) {
    const found = request.exec(text);
    if (!found) continue;
    text = text.slice(found[0].length).replace(filler, "");
    kind = means;
    marked = true;
    break;
  }
  if (!isImperative(text) || isRolePlay(text)) return null;
  if (asksToTell(text) && !(agentic && kind === "asked")) {
    const made =
      /^(?:give|provide|show|write)(?: me| us)?(?: with)? (?:the |a |an |some )?((?:complete |full |updated? )?(?:code|script|function|query|command)\b.*)$/i.exec(
        text,
      );
    if (!made?.[1]) return null;
    text = `Write ${made[1]}`;
  }
  if (!marked && /\?$/.test(sentence.trim())) return null;
  const tidy = tidied(text);
  return tidy.split(" ").length >= 2 ? { text: tidy, kind } : null;
}

const isRolePlay = (text: string): boolean =>
  /^(?:act|pretend|imagine|behave|respond|reply|answer|ignore|forget|remember|do not|don't|write only|only)\b/i.test(
    text,
  );

/** An imperative made into the text of a todo: one clause, a capital first, no full stop. */
export function tidied(text: string): string {
  const bare = text
    .replace(/\s*\((?:[^()]{0,200})\)/g, (aside) => (aside.length > 40 ? "" : aside))
    .replace(/^(?:please|kindly|also|then|just)\s+/i, "")
    .replace(/\b(?:me|us) (?=(?:a|an|the|some|code|my)\b)/i, "")
    .replace(/[\s.:;,!?…]+$/, "")
    .trim();
  const short = shorten(bare, 16);
  return short.charAt(0).toUpperCase() + short.slice(1);
}

/** Whether a text reads as a sentence rather than as output, a path, a log line or data. */
export function isProse(text: string): boolean {
  if (/^(?:[$>#✖✔✓=|{}[\]\\/]|\d+[:→]|at |[\w./-]+:\d+)/.test(text)) return false;
  const tokens = text.split(/\s+/);
  if (tokens.length < 2 || text.length > 1_500) return false;
  const plain = tokens.filter((token) =>
    /^["'“‘(*`]*[\p{L}][\p{L}'’-]*["'”’).,:;!?…*`]*$/u.test(token),
  ).length;
  return plain / tokens.length >= 0.6;
}
