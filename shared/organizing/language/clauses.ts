import { negates } from "@dreamcatcher/text/negation";

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
const MAY_HOLD_REQUEST = /;|\b(?:i|we|you|please|let['’]?s|ik|need|have)\b/i;

const NEXT_VERB = /\s*(?:,?\s+as well as(?= \p{Ll}+ )|,\s+then(?= \p{Ll}+ ))\s*/iu;
const NEXT_REQUEST =
  /\s*(?:;|,\s+(?=(?:i['’]ll|i will|i need to|i have to|i want to|we['’]ll|we need to|need to|have to|let['’]s)\b)|,?\s+(?:and|but|so|then|now|en|maar|dus)(?: then| also)?(?= (?:i|we|let's|let’s|please|you will|can you|could you|would you|ik|we)\b)|(?<=[\p{L}\d]{2},?)(?<!\byou)\s+(?=(?:let's|let’s|please (?!don|note|let)|can you|could you)\b))\s*/iu;
