import { asksToTell, isImperative } from "@dreamcatcher/text/verbs";
import { contentWords, VAGUE_WORDS } from "@dreamcatcher/text/words";
import { isProgram, isWriting } from "./things.ts";

/** Reports of failures and idioms with "have", which only look like imperatives. */
const NO_IMPERATIVE =
  /\b(?:failed|not found)\b|^(?:result|state|part|type|name|value|rest|set) of\b|^have (?:other|to|been|had|\w+(?:ed|en|nt))\b/i;

/** "Rate limiting is overkill": a noun that looks like a verb, with a verb of its own. */
const STATES =
  /^(?!(?:make|ensure|let|check|see|have|do|ask|tell|add|remove|fix|create|write|implement|move|rename|show|keep|put|set|use|address|update|verify|confirm) )\p{L}+(?: (?!(?:an?|the|my|our|all|this|that|these|if|what|which|who|how|where|whether)\b)[\p{L}\d-]+){0,2} (?:is|are|was|were|has|had|took|takes|must|should|needs to|(?:does|is|was)n['’]t)\b/iu;

/** Whether a text names work to be done, rather than vague advice, a manner of answering or a role. */
export const isWork = (text: string): boolean =>
  (isImperative(text) || asksToTell(text)) &&
  !NO_IMPERATIVE.test(text) &&
  !STATES.test(text) &&
  !isVagueAdvice(text) &&
  !lacksObject(text) &&
  !isAboutStyle(text) &&
  !isAboutKnowing(text) &&
  !isRolePlay(text);

/** Whether a todo names what it is about: "do it" and "fix that" make sense only in their context. */
export const namesObject = (text: string): boolean =>
  contentWords(text.replace(/^\S+/, "")).filter((w) => !VAGUE_WORDS.has(w)).length >= 1;

/** Whether anything but a pronoun stands after the verb; in a list of tasks the talk says the rest. */
export const hasObject = (text: string): boolean => contentWords(text.replace(/^\S+/, "")).length >= 1;

/** Whether only a pronoun stands for the object ("copy it"), unless enough follows to name it. */
export const lacksObject = (text: string): boolean =>
  /^(?!have\b)\S+:|^\S+ (?:er|ervan|hiervan|daarvan)\b|\b(?:version|copy|part|rest|one|all) of (?:this|it|that|these|them)\W*$/i.test(
    text,
  ) ||
  (PRONOUN_AS_OBJECT.test(text) &&
    contentWords(text.replace(/^\S+ \S+/, "")).filter((w) => !VAGUE_WORDS.has(w)).length < 3);
const PRONOUN_AS_OBJECT =
  /^(?!have\b)\S+ (?:this|it|them|that|these|those|dit|dat|het)(?: (?:two|three|ones|all|both))?(?= *(?:$|[.,;!?)]|(?:as|in|to|for|and|with|on|from|again|into|by|at|down|up|out|so|part|one|last|first|properly|instead|now|een|naar|voor|van|om|op|als|met|zo)\b|(?<=\b(?:it|them) +)\S+\W*$))/i;

/** Whether a text is vague advice ("focus on…") or steers the conversation, which nobody ticks off. */
export const isVagueAdvice = (text: string): boolean =>
  /^(?:focus|move on|take advantage|familiari[sz]e|leverage|consider|prepare for|explore|include|continue|proceed|go to|be|think|utili[sz]e)\b/i.test(
    text,
  );

/** Whether a text only asks for a style or a form of the answer. */
const isAboutStyle = (text: string): boolean =>
  (STYLE.test(text) && !namesThing(WRITES.exec(text)?.[1] ?? "")) || MANNER.test(text);
const namesThing = (phrase: string): boolean => isWriting(phrase) || isProgram(phrase);
const WRITES = /^(?:write|schrijf) (?:(?:an?|the|some|een|de|het) )?(.*)$/i;
const STYLE =
  /^(?:use|write|answer|respond|format|keep|speak|be|gebruik|schrijf|houd|antwoord)\b.{0,40}\b(?:markdown|format|readability|bold|italics?|emphasis|tone|style|words|sentences|dry|brief|concise|short|language|english|dutch|bullets?|bullet points|headings|emojis?|nederlands|engels|beknopt|kort|toon|stijl)\b/i;
const MANNERS = [
  "make (?:it|this|that) an?",
  "doe (?:alsof|dan|maar|gewoon|het|die|dat)",
  "(?:write|schrijf|speak|answer) (?:as|like|als|zoals) (?:an?|if|een)",
  "(?:make|keep|rewrite|write|format|maak|houd) (?:it|this|that|the \\S+(?: \\S+)?|het|dit|de \\S+) (?:(?:a (?:bit|little)|much|more|less|wat|iets|meer) )*(?:short(?:er)?|long(?:er)?|brief(?:er)?|concise|formal|informal|casual|simpler|friendl(?:y|ier)|funn(?:y|ier)|professional|better|nicer|korter|langer|formeler|beter)",
  "(?:write|use|include|show|give|return|output) (?:only|just|no)",
  "(?:schrijf|toon|geef|gebruik) (?:alleen|enkel|geen)",
  "take a deep breath|think step|work step|go step|start over|start again|list only|skip the explanation",
  "explain your|stay in character|wait for|ask me|(?:number|end|begin|finish) (?:each|every|your)",
];
const MANNER = new RegExp(`^(?:${MANNERS.join("|")})\\b`, "i");

/** Whether a text asks to be told of ways, steps or differences, though its verb is one of writing. */
const isAboutKnowing = (text: string): boolean =>
  /^(?:make|offer) (?:an? |some )?(?:suggestions?|recommendations?|guess)\b/i.test(text) ||
  /^(?:outline|summari[sz]e|list|write down|prepare|highlight) (?:me )?(?:(?:an?|the|all|some) )?(?:\p{L}+ ){0,2}(?:ways?|steps|options|ideas|tips|reasons|questions|examples|differences?|approach(?:es)?|pros|advantages|benefits|answers?)\b/iu.test(
    text,
  );

/** Whether a sentence gives the assistant a role or a style. */
export const isRolePlay = (text: string): boolean =>
  /^(?:act|pretend|imagine|behave|take on (?:the|a) (?:persona|role)|(?:start|begin|end)(?: \w+ \w+)? with(?=\s*[:"“])|respond|reply|answer|ignore|forget|remember|take a look|look at|check out|go (?:with|ahead|on)|keep it|do not|don['’]t|never|write only|only)\b|\b(?:act as|you (?:will|are) (?:deliver|be|act|respond|an?)|i (?:will )?give you|(?:handelt|schrijft|reageert) a(?:l)?s|gedraag je)\b/i.test(
    text,
  );

/** Whether an item of a list is a criterion by which work is accepted, rather than work of its own. */
export const isCriterion = ({ intro, under }: { intro: string; under: string[] }): boolean =>
  /\b(?:acceptance criteri(?:a|on)|definition of (?:done|ready)|dod|acceptatiecriteria)\b/i.test(
    `${intro} ${under.join(" ")}`,
  );
