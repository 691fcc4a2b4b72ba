import { sentences } from "@dreamcatcher/text/sentences";
import { isImperative } from "@dreamcatcher/text/verbs";

/** Who the assistant is to be. */
const ROLE = new RegExp(
  [
    String.raw`^(?:(?:please|from now on|hi|hello|now|ok(?:ay)?|i want you to|i['’]?d like you to|you (?:will|are to)|your task is to)[\s,!.]+)*(?:(?:act|behave) (?:as|like)(?! (?:if|expected|intended|before|it|that|this)(?!\p{L}))`,
    "pretend (?:to be|(?:that )?you(?:['’]re| are))|imagine (?:that )?you(?:['’]re| are)|(?:take on|assume|play|adopt) (?:the|an?) (?:persona|role|part|identity) of",
    "handle als|agissez comme|agis (?:comme|en tant que)|comporte-toi comme|actúa como|aja como|atue como|agisci come|gedraag je als)(?!\\p{L})",
  ].join("|"),
  "iu",
);
/** "You are a teacher", "you're an expert in tides with ten years of practice". */
const IS_SOMEBODY =
  /^(?:you are|you['’]re|du bist|sie sind|tu es|vous êtes|eres|você é|sei|je bent) (?:an?|the|my|eine?|une?|una?|um|uma|een)\s\p{Ll}/iu;
/** More than who somebody is. */
const HAS_TO =
  /(?<!\p{L})(?:need|must|should|task|have to|has to|want|please|can you|could you|right|wrong)(?!\p{L})/iu;

/** How an answer is to be taken, given or left out, whatever it is about. */
const REPLY = new RegExp(
  [
    "^(?:if (?:you|this) (?:understand|understood|have (?:read|understood)|is clear)[^,]{0,60},?\\s*)",
    String.raw`^(?:(?:please|only|just|simply|for now|now|and|always)[\s,]+)*(?:acknowledge(?: this| that)?(?: message)?|remember this|(?<=(?:only|just|simply)[\s,]+)(?:read|note|take in|absorb) (?:the|this|these|what)|(?:limit|restrict|keep) your (?:reply|answer|response)s?|(?:reply|respond|answer|say)(?: me)?(?: only| just)?(?: with| by| saying){0,2} (?:only|just|one|a single|yes|ok(?:ay)?|["“‘']))`,
    "^(?:(?:please|only|just|always|and)[\\s,]+)*(?:write|answer|reply|respond|speak|talk|continue)(?: to me| it| back)?(?: only)? in (?:the )?(?:(?:british|american|brazilian|simplified) )?(?:english|german|french|spanish|italian|dutch|portuguese|russian|polish|chinese|japanese|korean|arabic|hindi|turkish|swedish)(?: language| only)?(?: please)?(?:[.!]|$)",
    "^(?:(?:ok(?:ay)?|so|now|well|please|let['’]?s|i(?:['’]d like| want) to|it['’]?s|time to)[\\s,.!]+)*(?:start|begin|open) (?:a|this) (?:new|fresh) (?:chat|conversation)\\W*$",
    "(?<!\\p{L})(?:every|each|all|the next|the first) (?:message|reply|response|answer)s? (?:that )?you (?:send|give|write)(?!\\p{L})",
    "(?<!\\p{L})ask (?:me )?(?:your |the |these )?questions? one (?:at a time|by one)(?!\\p{L})",
    "(?<!\\p{L})(?:until|unless) (?:told|i (?:tell|say|ask))(?!\\p{L})",
    "(?<!\\p{L})(?:(?:do not|don['’]t) hesitate|feel free to (?:ask|reach)|zögern sie nicht|n['’]hésitez pas|no dude en|não hesite|non esiti|aarzel niet)(?!\\p{L})",
  ].join("|"),
  "iu",
);

/** Announces what the person does themselves: "I'll send you the rest", "in my next message I will …". */
const ANNOUNCES_OWN = new RegExp(
  String.raw`^(?:(?:thanks?(?: you| a lot| so much)?|ok(?:ay)?|great|now|then|so|cool|and|alright|first|later)[\s,.!…]+|in [^,]{3,60}, )*` +
    String.raw`(?:i['’]ll|i will|i(?:['’]m| am) (?:going|about) to|ich werde|je vais|voy a|vou|ik (?:zal|ga)|я буду)\s(?!(?:also |then |still |now )?(?:need|want|like|require|have to|be (?:needing|able))(?!\p{L}))`,
  "iu",
);
const ASKS_BESIDE =
  /(?<!\p{L})(?:please|(?:i|we) (?:want|need|would like)|(?:can|could|would|will|should|must) you|you (?:will|should|must|can|have to|are to|need)|bitte|so that)(?!\p{L})|[?？]\s*$/iu;

/** Leads up to what is shown: "here is the last joke I want you to explain". */
const PRESENTS =
  /^(?:(?:ok(?:ay)?|so|now|and)[\s,]+)?(?:here(?:['’]s| is| are)(?! (?:what|how)(?!\p{L}))|below (?:is|are)|hier (?:is|sind|ist|zijn)|voici|aquí (?:está|tienes|va)|ecco|aqui est[áã]o?)\s[^,;]*$/iu;

/** Whether a text that is quoted from a longer one is shown in it, behind a sentence that says so. */
export const isShownIn = (whole: string, quote: string): boolean =>
  sentences(whole.slice(0, Math.max(0, whole.indexOf(quote)))).some((each) => PRESENTS.test(each));

/** What follows who the assistant is to be: "act as an editor and rewrite this" asks to rewrite. */
export function withoutRole(sentence: string): string {
  if (!ROLE.test(sentence) && !IS_SOMEBODY.test(sentence)) return sentence;
  const parts = [...sentence.matchAll(/(?:,\s*(?:and\s+)?|\s+(?:and|&|to)\s+)(?=\p{L})/giu)];
  const next = parts.find(({ index, 0: { length } }) => isImperative(sentence.slice(index + length)));
  return next ? sentence.slice(next.index + next[0].length) : sentence;
}

/**
 * Whether a sentence is about the talk itself: who the assistant is to be, how it is to reply, what the
 * person is about to send or shows. It asks for no work.
 */
export const speaksOfTalk = (sentence: string): boolean =>
  REPLY.test(sentence) ||
  PRESENTS.test(sentence) ||
  (ANNOUNCES_OWN.test(sentence) && !ASKS_BESIDE.test(sentence)) ||
  (ROLE.test(sentence) && withoutRole(sentence) === sentence) ||
  (IS_SOMEBODY.test(sentence) && !HAS_TO.test(sentence) && withoutRole(sentence) === sentence);
