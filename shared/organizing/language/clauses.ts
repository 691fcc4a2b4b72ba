import { negates } from "@dreamcatcher/text/negation";
import { shorten } from "@dreamcatcher/text/sentences";

/** Where a request begins after a sentence without a full stop: "for the front door Write a letter". */
const MISSING_FULL_STOP =
  / (?<=\p{Ll} )(?=(?:Write|Create|Make|Build|Generate|Please|Schrijf|Maak|Bouw) \p{Ll})/u;

/** The parts of a sentence that may each hold a request. */
export const clausesOf = (sentence: string): string[] =>
  sentence.split(MISSING_FULL_STOP).flatMap(splitAtRequests);

function splitAtRequests(sentence: string): string[] {
  // "Never log names as well as addresses" forbids both.
  const clauses = NEXT_VERB.test(sentence) && !negates(sentence) ? sentence.split(NEXT_VERB) : [sentence];
  return clauses.flatMap((clause) => (MAY_HOLD_REQUEST.test(clause) ? clause.split(NEXT_REQUEST) : [clause]));
}

/** A quick test that spares most clauses the slow `NEXT_REQUEST`. */
const MAY_HOLD_REQUEST = /;|\b(?:i|we|you|please|let['’]?s)\b/i;

const NEXT_VERB = /\s*(?:,?\s+as well as(?= \p{Ll}+ )|,\s+then(?= \p{Ll}+ ))\s*/iu;
const NEXT_REQUEST =
  /\s*(?:;|,?\s+(?:and|but|so|then)(?: then| also)?(?= (?:i|we|let's|let’s|please|you will|can you|could you|would you)\b)|(?<=[\p{L}\d]{2},?)(?<!\byou)\s+(?=(?:let's|let’s|please (?!don|note|let)|can you|could you)\b))\s*/iu;

const FEW_WORDS = 25;
const MAX_WORDS = 40;

/**
 * A sentence of more than 25 words up to the last place among those where a clause ends, if all that it denies
 * stays; cut at 40 words where there is none.
 */
export function openingClauses(sentence: string): string {
  const words = sentence.split(" ");
  if (words.length <= FEW_WORDS) return sentence;
  for (let at = FEW_WORDS; at > FEW_WORDS / 2; at--) {
    const opening = words.slice(0, at).join(" ");
    const rest = words.slice(at).join(" ");
    const ends = OPENS_CLAUSE.test(rest) || (/[,;–—]$/.test(opening) && OPENS_SENTENCE.test(rest));
    if (ends && !negates(rest)) return opening.replace(/[\s,;:–—-]+$/, "");
  }
  return shorten(sentence, MAX_WORDS);
}

const OPENS_CLAUSE =
  /^(?:so|because|since|which|where|while|but|zodat|omdat|terwijl|maar|waarbij)\s|^\(|^(?:–|—|-)\s/i;
/** After a comma a new sentence goes on: ", and I want", where ", and a map" is of a list. */
const OPENS_SENTENCE =
  /^(?:(?:and|or|then|en|of|dan) )?(?:i|we|you|he|she|it|they|this|that|these|there|ik|je|jij|hij|ze|het|er|dit|dat|deze)(?:['’]\p{L}+)?\s|^(?:using|including|who|whose|with|for example|e\.g\.|bijvoorbeeld|met)\b/iu;
