import { withoutFiller } from "../language/filler.ts";
import { attributesOf } from "./ordered.ts";

/** Suggestions of what a product could do, anywhere in a sentence: "What if users could…". */
const SUGGESTED: RegExp[] = [
  /^(?:can|could|kan|zou) (?:it|they|we|users?|people|the \w+|de \w+|het(?: \w+)?) (?:also|ook) (.{5,})\?$/i,
  /\bwhat if (?:there (?:was|were|is) (?:a way|an option|a possibility) to|(?:we|it|you|users?|people|players?) could) (.{8,})$/i,
  /^what if (?:i|we) (?:want(?:ed)?|need(?:ed)?) to (.{8,})$/i,
  /^what if (?:i|we|you|there) (?:\p{Ll}+ed|built|made|had|were|was) (.{8,})$/iu,
  /\bwish (?:there (?:was|were) (?:some |a )?way to|(?:i|we|it|you|users?|people) could) (.{8,})$/i,
  /^how (?:might|could|can|would|should) (?:the )?(?:users?|people|players?|customers?|participants?|visitors?|they) (?:go about |be able to )?(.{8,})$/i,
  /\b(?:apps?|tools?|platforms?|programs?|services?|software|systems?|plugins?|librar(?:y|ies)|something|anything) (?:\p{Ll}+ )?(?:that|which) (?:(?:can|could|would|will|really|actually|also) )*(?:allows?|lets?|helps?|enables?) (?:(?:users?|me|us|you|people|(?:\p{Ll}+ )?\p{Ll}+s(?= to )) )?(?:to )?(.{8,})$/iu,
  /^(?:it|that)(?:'d| would|’d) be \p{Ll}+ if (?:the )?(?:users?|people|we|i|it|you|they) could (.{8,})$/iu,
];

/** "I don't want an app that lets people shout" suggests no feature. */
const UNWANTED = /\b(?:do not|don['’]?t|never) (?:want|need|like|build|make)\b/i;

/** "Most apps do not allow members to swap a turn": what other products lack, this one is to have. */
const LACKED =
  /^(.*\p{L}) (?:do|does|did|can|could)(?: not|n't|n’t) (?:allow|let|enable|support|offer) ((?:users?|me|us|you|people|\p{Ll}+s(?= to )) )?(?:to )?(.{8,})$/iu;
/** Before "do not allow" these make an order: "Please do not allow…". */
const ORDER = /(?:^|\b)(?:please|and|but|so|just|also|you|we|i|or)$/i;
const OWN_PRODUCT =
  /^(?:it|this|(?:the|my|our|this|de|het|mijn|onze) (?:[\w-]+ )?[\w-]+|users?|people|guests|visitors|members)$/i;

function lackedIn(sentence: string): string | null {
  const [, subject = "", receiver = "", what = ""] = LACKED.exec(sentence) ?? [];
  if (!what || ORDER.test(subject)) return null;
  return OWN_PRODUCT.test(withoutFiller(subject)) && !/^(?:me|us|you) /i.test(receiver) ? null : what;
}

/** What a sentence suggests that a product could do; null where it suggests nothing. */
export function suggestedIn(sentence: string): string[] | null {
  const bare = withoutFiller(sentence);
  for (const pattern of SUGGESTED) {
    const [, feature] = pattern.exec(bare) ?? [];
    if (feature) return UNWANTED.test(sentence) ? [] : attributesOf(feature.replace(/[?.!]+$/, ""));
  }
  const lacked = lackedIn(sentence);
  return lacked ? [lacked] : null;
}
