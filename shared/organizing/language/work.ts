import { asksToTell, isImperative } from "@dreamcatcher/text/verbs";
import { contentWords, VAGUE_WORDS } from "@dreamcatcher/text/words";

/** Reports of failures and idioms with "have", which only look like imperatives. */
const NO_IMPERATIVE = /\b(?:failed|not found)\b|^have (?:other|to|been|had)\b/i;

/** Whether a text names work to be done, rather than vague advice, a manner of answering or a role. */
export const isWork = (text: string): boolean =>
  (isImperative(text) || asksToTell(text)) &&
  !NO_IMPERATIVE.test(text) &&
  !isVagueAdvice(text) &&
  !lacksObject(text) &&
  !isAboutStyle(text) &&
  !isRolePlay(text);

/** Whether a todo names what it is about: "do it" and "fix that" make sense only in their context. */
export const namesObject = (text: string): boolean =>
  contentWords(text.replace(/^\S+/, "")).filter((w) => !VAGUE_WORDS.has(w)).length >= 1;

/** Whether only a pronoun stands for the object ("copy it"), unless enough follows to name it. */
export const lacksObject = (text: string): boolean =>
  /^(?!have\b)\S+:/i.test(text) ||
  (PRONOUN_AS_OBJECT.test(text) &&
    contentWords(text.replace(/^\S+ \S+/, "")).filter((w) => !VAGUE_WORDS.has(w)).length < 3);
const PRONOUN_AS_OBJECT =
  /^(?!have\b)\S+ (?:this|it|them|that|these|those)(?= *(?:$|[.,;!?)]|(?:as|in|to|for|and|with|on|from|again|into|by|at|down|up|out|so|part|one|last|first|properly|instead|now)\b))/i;

/** Whether a text is vague advice ("focus on…") or steers the conversation, which nobody ticks off. */
export const isVagueAdvice = (text: string): boolean =>
  /^(?:focus|move on|take advantage|familiari[sz]e|leverage|consider|prepare for|explore|include|continue|proceed|go to|be|think|utili[sz]e)\b/i.test(
    text,
  );

/** Whether a text only asks for a style of the answer. */
const isAboutStyle = (text: string): boolean =>
  /^(?:use|write|answer|respond|format|keep|speak|be)\b.{0,40}\b(?:markdown|format|readability|bold|italics?|emphasis|tone|style|words|sentences|dry|brief|concise|short|language|english|dutch|nederlands)\b/i.test(
    text,
  );

/** Whether a sentence gives the assistant a role or a style. */
export const isRolePlay = (text: string): boolean =>
  /^(?:act|pretend|imagine|behave|respond|reply|answer|ignore|forget|remember|take a look|look at|check out|go (?:with|ahead|on)|keep it|do not|don['’]t|never|write only|only)\b|\b(?:act as|you (?:will|are) (?:deliver|be|act|respond|an?)|i (?:will )?give you|(?:handelt|schrijft|reageert) a(?:l)?s|gedraag je)\b/i.test(
    text,
  );
