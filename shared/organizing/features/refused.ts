import { negates } from "@dreamcatcher/text/negation";
import { withoutFiller } from "../language/asks.ts";

/** "Nobody may read it", "No passwords should be stored". */
const MAY_NOT =
  /^(?:no|geen|nobody|nothing|none|niemand|niets)\b.+\b(?:should|must|may|shall|ought to|has to|have to|can|mag|mogen|moet|moeten|kan|kunnen|hoeft|hoeven)\b.{3,}$/i;
const UNWANTED =
  /^(?:i|we)(?:['’]d| would)?(?: really| also)* (?:(?:do not|don['’]?t|never) (?:want|need)(?: any| an?)?|(?:want|need|like|prefer) no) (.+)$/i;
const UNWANTED_IN_DUTCH = /^(?:ik|we|wij) (?:wil|willen|hoef|hoeven|zoek|zoeken)(?: echt| ook)* geen (.+)$/i;

/** Where a sentence goes on with the next thing that is not to be. */
const NEXT =
  /\s*[,;]\s*(?:(?:and|but|or|en|maar|of)\s+)?(?=(?:no|geen|without|zonder)\s)|\s+(?:and|but|or|en|maar|of)\s+(?=(?:no|geen|without|zonder)\s)/i;
const LISTED = /^(no|geen|without|zonder|neither|noch)\s+(.+)$/i;

/** What is added for emphasis. */
const TAIL =
  /[\s.!…]+$|[\s,]+(?:either|at all|whatsoever|please|thanks|ook(?: niet)?|alsjeblieft|graag)[\s.!]*$/gi;

/** Phrases of courtesy, requests about the style of the answer, and descriptions of what exists. */
const NO_THING =
  /^(?:problem|probleem|wor(?:ry|ries)|idea|idee|need|thanks|thank you|dank|zorgen|haast|luck|doubt|wonder|matter|way|clue|rush|hurry|success|reason|sweat|pun|longer|more|such|other|question|comment|explanation|preamble|intro|introduction|conclusion|prose|markdown|code|bullet|emoji|example|word|text|fluff|jargon|disclaimer|quote|detail|summary|difference|response|output|result|change|error|warning)s?\b|\b(?:is|are|was|were|has|have|had|did|does|do|works?|failed|crashed|happened|found|seems?|i|you|we|it|this|that|them|to|een|het|dit|dat)\b/i;

/** What a thing is not to be, have or do, as its person says: "No ads, and no accounts either" are two. */
export function refused(sentence: string): string[] {
  if (/\?\s*$/.test(sentence)) return [];
  const bare = withoutFiller(sentence).replace(TAIL, "").replace(TAIL, "");
  if (MAY_NOT.test(bare)) return [bare];
  const [, thing] = UNWANTED.exec(bare) ?? [];
  if (thing) return thingsOf("no", thing);
  const [, inDutch] = UNWANTED_IN_DUTCH.exec(bare) ?? [];
  if (inDutch) return thingsOf("geen", inDutch);
  return bare.split(NEXT).flatMap((part) => {
    const [, word = "", things = ""] = LISTED.exec(part) ?? [];
    return thingsOf(word.toLowerCase().replace("neither", "no").replace("noch", "geen"), things);
  });
}

/** "ads, accounts or tracking" denied one by one; nothing where it is no short list of things. */
function thingsOf(word: string, list: string): string[] {
  const things = list
    .split(/\s*,\s*(?:(?:or|nor|and|of|noch|en)\s+)?|\s+(?:or|nor|of|noch)\s+/i)
    .map((thing) => thing.replace(/^(?:any|an?|no|geen)\s+/i, "").trim());
  return things.every((thing) => thing && thing.split(" ").length <= 5 && !NO_THING.test(thing))
    ? things.map((thing) => (negates(thing) ? thing : `${word} ${thing}`))
    : [];
}
