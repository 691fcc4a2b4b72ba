import { negates } from "@dreamcatcher/text/negation";
import { isImperative } from "@dreamcatcher/text/verbs";
import { contentWords } from "@dreamcatcher/text/words";

/** How the whole is to be, which no ticket of its own can build. */
const IS_QUALITY = new RegExp(
  [
    "^(?:(?:it|this|everything|the (?:app|site|website|page|design|code|ui|interface|project|program)",
    "overall) )?(?:(?:should|must|has to|have to|needs? to) (?:be |look |feel )?)?(?:very |really ",
    "more |as )?(?:easy|simple|fast|quick|secure|clean|responsive|modern|nice|beautiful|pretty",
    "user[- ]friendly|visually|mobile[- ]friendly|scalable|robust|reliable|light-?weight|professional",
    String.raw`intuitive|well[- ]structured|maintainable|readable|accessible|aesthetic)(?!\p{L})`,
  ].join("|"),
  "iu",
);

/** What it is to be made with, as in "use HTML for structure", and how far: "front end only". */
const IS_MEANS = new RegExp(
  [
    String.raw`^(?:use|using) [\w.+#-]+(?:,? (?:and )?[\w.+#-]+)? (?:for|as)(?!\p{L})|^[^,]{2,30} only$`,
    String.raw`(?:should|must|is to|are to) be (?:located|placed|stored|saved|put) (?:at|in|under) \S*[/.]\S`,
  ].join("|"),
  "iu",
);

/** In "change it instead of typing it" something is to be done after all. */
const DENIES_A_WAY = /(?<!\p{L})(?:instead|without|rather|unless|zonder|ohne|sans|sin|senza|sem)(?!\p{L})/iu;

/** Whether a text only says what must not be. */
const onlyDenies = (text: string): boolean =>
  negates(text) &&
  !(isImperative(text) && DENIES_A_WAY.test(text) && !/^(?:do not|don['’]t|never)\b/i.test(text));

/** Whether a text is about the whole: what must not be, how all of it is to be, or with what it is made. */
export function isAboutAll(text: string): boolean {
  const plain = text.trim();
  return onlyDenies(plain) || IS_QUALITY.test(plain) || IS_MEANS.test(plain);
}

/** Whether a text is cut off, or says nothing without what was said before it. */
export function isIncomplete(text: string): boolean {
  const plain = text.trim();
  return (
    ENDS_OPEN.test(plain) ||
    IS_TALK.test(plain) ||
    POINTS_BACK.test(plain) ||
    contentWords(plain).every((word) => SAYS_NOTHING.has(word))
  );
}

const SAYS_NOTHING: ReadonlySet<string> = new Set([
  ..."add make create build write fix update change improve implement enhance do have give use put".split(
    " ",
  ),
  ..."code file files logic feature features thing things change changes part enhancements improvements".split(
    " ",
  ),
  ..."improvement enhancement issue issues problem problems bug bugs stuff work example better bigger".split(
    " ",
  ),
  ..."run execute commit push branch script program plan specified error errors best format final way try".split(
    " ",
  ),
]);
const ENDS_OPEN = new RegExp(
  [
    String.raw`(?:[{;(=]|(?<!\p{L})(?:would|should|could|will|is|are|the|an?|of|to|and|or|with|for|that|which`,
    "exactly|from|by|as))$",
  ].join("|"),
  "iu",
);
const IS_TALK =
  /^(?:the (?:goal|idea|point|purpose|problem|question|reason|output)|output|note|example)(?!\p{L})/iu;
const POINTS_BACK = new RegExp(
  [
    "^(?:(?:make|have|let|do|change|add|remove|undo|fix|redo|try|use|keep|put|give me",
    "get) )?(?:it|this|that|these|those|them|the same|all|whatever",
    String.raw`cracking)(?: \p{L}+){0,2}$`,
    String.raw`^\S+ whatever(?!\p{L})`,
  ].join("|"),
  "iu",
);

/** Whether a text asks to make a thing that it names. */
export const makesSomething = (text: string): boolean =>
  new RegExp(
    [
      "^(?:please )?(?:create|write|build|make|implement|add|develop|generate|design|set up|schrijf",
      String.raw`maak|bouw|erstelle|schreibe|crea|escribe|scrivi|fais|cria|escreva)(?!\p{L})`,
    ].join("|"),
    "iu",
  ).test(text) && !/^\S+ (?:it|this|that|these|those|them|sure|only|all|to)(?!\p{L})/iu.test(text);
