import { negates } from "@dreamcatcher/text/negation";
import { wordCount } from "@dreamcatcher/text/sentences";
import { imperativeOf, isWorkVerb } from "@dreamcatcher/text/verbs";

/** What makes of an act one that is still to come. */
const TIME =
  /\b(?:today|tonight|tomorrow|soon|later|now|right away|asap|(?:this|next) (?:week(?:end)?|month|afternoon|evening|morning|year|spring|summer|autumn|winter)|(?:(?:on|by|this|next|before|until) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:at|in|over) the (?:weekend|morning|evening)|on the \d{1,2}(?:st|nd|rd|th)|after (?:work|lunch|dinner|school))\b/i;

/** Who is a person's own. */
export const KIN =
  "wife|husband|partner|girlfriend|boyfriend|fianc[eé]e?|mother|father|mum|mom|dad|parents|sister|brother|sibling|son|daughter|kids|children|cousin|uncle|aunt|nephew|niece|grandm\\p{L}+|grandf\\p{L}+|neighbou?rs?|friends?|colleagues?|boss|flatmate|roommate|accountant|landlord|team";
const KINSMAN = `(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er) (?:${KIN})(?:[- ]in[- ]law)?`;
/** A word that opens a sentence and is no pronoun and no plural may be a name. */
const NAME = String.raw`(?!(?:You|He|She|It|We|They|This|That|There|One|Who|What|People|(?:Any|Every|Some|No)(?:one|body|thing))\b)\p{Lu}\p{Ll}+(?<!s)`;
/** What people do for a common plan; products do other things. */
const HANDS =
  "ask|book|borrow|bring|build|buy|call|check|choose|collect|cook|draw|email|fetch|find|fix|hang|lend|make|order|paint|pay|pick|post|prepare|print|record|rent|sell|send|sew|sign|take|talk|test|translate|visit|write";
const DOES_NEXT = new RegExp(
  String.raw`^(?:${KINSMAN} (?:(?:will|is going to|are going to) \p{Ll}+|(?:${HANDS})(?:e?s)?)|(${NAME}) (?:(?:will|is going to) (?:${HANDS})|(?:${HANDS}|fetche)s)) .{3,}$`,
  "u",
);
/** "Will test it on Tuesday", "gonna call an engineer": the subject goes without saying. */
const SUBJECTLESS =
  /^(?:will|gonna|gotta|must|have to|need to|going to|planning to) (?:first |then |also |still |now |just )*(?=\p{Ll}{2,} )/iu;
/** "I'm ordering the wood", "printing tomorrow". */
const DOING =
  /^(?:(?:i|we)(?:['’]m|['’]re| am| are) |am )?(?:now |then |also |just )*(\p{L}+ing)\b (?!(?:is|are|was|were|has|would|could|can)\b)(.{3,})$/iu;
/** What goes on inside the person or the talk, or is no act that ends. */
const NO_ACT =
  /^(?:be|begin|continue|feel|follow|get|go|have|keep|learn|leave|let|look|play|read|respond|run|start|stick|study|think|try|use|walk|watch|work)$/;
/** "It goes out on Thursday". */
const GOES_OUT = /^(?:then |so )*(?:it|this|that|they|both)(?: all)? (?:then )?goe?s? out\b(.*)$/i;

/** Where a plan begins after something else: "it rests on the wall, gonna call somebody". */
const NEXT_PLAN = new RegExp(
  String.raw`(?:,? (?:and|but|so)(?: then| also)? |[,;] (?:(?:so|then|but|and) )?)(?=(?:will|gonna|gotta|must|(?:[Ii] )?(?:first |then |still )?(?:have|need) to|going to|\p{Ll}+ing \p{L}+|it goes|both go|(?:${KINSMAN}|\p{Lu}\p{Ll}+) \p{Ll}+) )`,
  "u",
);

/** The parts of a clause that may each hold a plan. */
export const plansOf = (clause: string): string[] => clause.split(NEXT_PLAN);

/**
 * What a clause, without what opens it, says that the person or somebody for them is about to do, as the text
 * of work; null where it tells of what is.
 *
 * @param isThing whether a name is one of a thing rather than of a person
 */
export function planIn(clause: string, isThing: (name: string) => boolean): string | null {
  const bare = clause
    .trim()
    .replace(/(?<![.!…])[.!…]+$/, "")
    .replace(/,? (?:though|i guess)$/i, "");
  if (/\?$/.test(bare) || wordCount(bare) > MAX_WORDS || negates(bare)) return null;
  const [, when = ""] = GOES_OUT.exec(bare) ?? [];
  if (TIME.test(when)) return `send it out${when}`;
  const does = DOES_NEXT.exec(bare);
  if (does) return does[1] && isThing(does[1]) ? null : bare;
  if (SUBJECTLESS.test(bare)) return bare.replace(SUBJECTLESS, "");
  const [, gerund = "", rest = ""] = DOING.exec(bare) ?? [];
  const verb = imperativeOf(gerund);
  if (!verb || NO_ACT.test(verb) || !isWorkVerb(verb)) return null;
  const isOwn = /^(?:i|we|am)\b/i.test(bare);
  return isOwn || TIME.test(rest) ? `${verb} ${rest}` : null;
}

/** Whether a text says by when. */
export const isTimed = (text: string): boolean => TIME.test(text);

const MAX_WORDS = 25;
