import { negates } from "@dreamcatcher/text/negation";
import { withoutFiller } from "../language/filler.ts";

/** A prohibition that is a feature as it stands: "Nobody may read it", "No passwords should be stored". */
const MAY_NOT =
  /^(?:no|geen|nobody|nothing|none|niemand|niets)\b.+\b(?:should|must|may|shall|ought to|has to|have to|can|mag|mogen|moet|moeten|kan|kunnen|hoeft|hoeven)\b.{3,}$/i;
/** "I don't want any ads" names what is unwanted after the verb. */
const UNWANTED =
  /^(?:i|we)(?:['’]d| would)?(?: really| also)* (?:(?:do not|don['’]?t|never) (?:want|need)(?: any| an?)?|(?:want|need|like|prefer) no) (.+)$/i;
const UNWANTED_IN_DUTCH = /^(?:ik|we|wij) (?:wil|willen|hoef|hoeven|zoek|zoeken)(?: echt| ook)* geen (.+)$/i;

/** "Don't store passwords": acts of a product, not of who answers. */
const FORBIDDEN =
  /^(?:(?:do not|don['’]?t|never) (?=(?:store|save|keep|collect|share|track|sell|leak|require|upload|log|send)\b)|(?:bewaar|deel|verzamel|verkoop|stuur) (?=(?:nooit|geen)\b))(.{6,})$/i;

/** "Payment isn't needed". */
const UNNEEDED =
  /^((?!it\b|that\b|this\b)[^,]{3,40}?) (?:is|are)(?: not|n['’]t) (?:needed|necessary|required|wanted)$/i;

/** Where the next refusal of a sentence begins: "no ads, and no accounts". */
const NEXT_REFUSAL =
  /\s*[,;]\s*(?:(?:and|but|or|en|maar|of)\s+)?(?=(?:no|geen|without|zonder)\s)|\s+(?:and|but|or|en|maar|of)\s+(?=(?:no|geen|without|zonder)\s)/i;
const REFUSAL = /^(no|geen|without|zonder|neither|noch)\s+(.+)$/i;

/** Words of emphasis or courtesy at the end, and the final punctuation. */
const EMPHASIS =
  /[\s.!…]+$|[\s,]+(?:either|at all|whatsoever|please|thanks|ook(?: niet)?|alsjeblieft|graag)[\s.!]*$/gi;

/**
 * Phrases of courtesy ("no problem"), wishes about the style of the answer, and descriptions of what exists.
 */
const NO_FEATURE =
  /^(?:problem|probleem|wor(?:ry|ries)|idea|idee|need|thanks|thank you|dank|zorgen|haast|luck|doubt|wonder|matter|way|clue|rush|hurry|success|reason|sweat|pun|longer|more|such|other|question|comment|sorry|explanation|preamble|intro|introduction|conclusion|prose|markdown|code|bullet|emoji|example|word|text|fluff|jargon|disclaimer|quote|detail|summary|difference|response|output|result|change|error|warning)s?\b|\b(?:is|are|was|were|has|have|had|did|does|do|works?|failed|crashed|happened|found|seems?|i|you|we|it|this|that|them|een|het|dit|dat)\b/i;

/** "Ann doesn't want to sing" goes on with something else. */
const CLAUSE =
  /\b(?:is|are|was|were|has|have|had|does|do|did|can|could|will|would|wants?|needs?)(?:n['’]t)?(?!['’\p{L}])/iu;

/** Why something is refused, or what is said beside it. */
const REASON =
  /(?:,? (?:because|since|omdat|please)\b|, want\b|[,;:] (?=(?:i|we|it|they|he|she|you|that|this|there|half|most|sorry|keep|just|only|people|everyone|dat|het|ik|wij|die|ze|zij|we|je|er|mensen|iedereen)\b)| [–—-] ).*$/i;

/** What the person refuses, as features: "No ads, and no accounts either" are two. */
export function refusedFeatures(sentence: string): string[] {
  if (/\?\s*$/.test(sentence)) return [];
  const bare = withoutFiller(sentence).replace(EMPHASIS, "").replace(EMPHASIS, "");
  const refused = bare.replace(REASON, "");
  if (MAY_NOT.test(refused)) return [refused];
  const [, act] = FORBIDDEN.exec(bare) ?? [];
  if (act) return [negates(act) ? bare : `not ${act}`];
  const [, unneeded] = UNNEEDED.exec(bare) ?? [];
  if (unneeded) return refusalsOf("no", unneeded.charAt(0).toLowerCase() + unneeded.slice(1));
  const [, thing] = UNWANTED.exec(bare) ?? [];
  if (thing) return refusalsOf("no", thing);
  const [, inDutch] = UNWANTED_IN_DUTCH.exec(bare) ?? [];
  if (inDutch) return refusalsOf("geen", inDutch);
  return bare.split(NEXT_REFUSAL).flatMap((part) => {
    const [, word = "", things = ""] = REFUSAL.exec(part) ?? [];
    return refusalsOf(word.toLowerCase().replace("neither", "no").replace("noch", "geen"), things);
  });
}

/**
 * Each member of "ads, accounts or tracking" with the word that refuses it; empty if one is not a short noun.
 */
function refusalsOf(word: string, list: string): string[] {
  const things = list
    .replace(REASON, "")
    .split(
      /\s*,\s*(?:(?:or|nor|and|of|noch|en)\s+)?|\s+(?:or|nor|of|noch)\s+|\s+(?:and|en)\s+(?=(?:no|geen)\s)/i,
    )
    .map((thing) => thing.replace(/^(?:any|an?|no|geen)\s+/i, "").trim());
  const clause = things.findIndex((thing, at) => at > 0 && CLAUSE.test(thing));
  const named = clause < 0 ? things : things.slice(0, clause);
  return named.every((thing) => thing && thing.split(" ").length <= 5 && !NO_FEATURE.test(thing))
    ? named.map((thing) => (negates(thing) ? thing : `${word} ${thing}`))
    : [];
}
