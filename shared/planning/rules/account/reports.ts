import { isQuestion, sentences } from "@dreamcatcher/text/sentences";
import { deliveringIn } from "@dreamcatcher/text/spoken";
import { isImperative } from "@dreamcatcher/text/verbs";
import type { Language } from "@dreamcatcher/text/words";
import { ANNOUNCES, REPORTS_DONE } from "./phrases.ts";

const MARKED_DONE = /^\W{0,4}(?:✅|✔|☑)/u;

/** What tools and version control print of a change that they made. */
const PRINTED_DONE =
  /^\[[\w/.-]+(?: \([\w-]+\))? [\da-f]{7,}\] |^\s*\d+ files? changed, |^Initialized empty |(?:^|\W)deployment complete/i;

/** The line of a tool that looks at something, whatever the names in it say. */
const LOOKED_AT =
  /^\W{0,6}(?:read|reading|viewed|searched|listed|opened|scanned|grepped|globbed|fetched|checked) (?:\S+ ){0,2}(?:file|files|folder|directory|web|codebase|for)\b|^\W{0,6}(?:read|view|search|grep|glob|ls|list)(?:_\w+)?\s*[:(]/i;

/** What a tool prints of its own todo list: "Created 4 todos", "Completed: add a map (2/5)". */
const COUNTED = /\(\d{1,2}\/\d{1,2}\)\W{0,3}$/;
const TODO = new RegExp(
  String.raw`${COUNTED.source}|^\W{0,4}(?:(?:created|updated|added) (?:\d+ )?)?to-?dos?(?![\w-])`,
  "i",
);
const COMPLETED = new RegExp(String.raw`^\W{0,4}completed\W.*${COUNTED.source}`, "i");

const MAX_LINE = 2_000;
/** An announcement opens its sentence. */
const MAX_OPENING = 16;

/** Says when or on what condition something will be so, or what somebody else is to do. */
const IS_CONDITION = new RegExp(
  [
    String.raw`^\P{L}*(?:if|when|whenever|once|after|before|until|unless|every time|each time|as soon as|as an? [^,.]{2,40}, i|to|als|wanneer|zodra|wenn|sobald|falls|nachdem|quand|lorsque|si|une fois|après|cuando|una vez|después|quando|se|dopo|una volta|depois|assim que|когда|если|после)(?!\p{L})|^(?:确保|請|请|如果|当)`,
    String.raw`(?<!\p{L})(?:will|would|should|must|shall|you (?:can|need|have|do(?: not|n['’]t))|only after|until|can(?:not|['’]t)|why|every time|whenever|when(?:ever)? you|after you|once you|sarà|saranno|será|serán|serão|sera|seront|devi|debes|deve|devrai[st]|wirst|wird|musst|будет)(?!\p{L})`,
    "后[，,][^。]{0,20}(?:就|即可|便|可以)",
    String.raw`^\P{L}{0,24}[\w./-]{1,120}\.\w{1,5}\s+#`,
  ].join("|"),
  "iu",
);

/** Whether a line of an answer says that something was made or changed, rather than that it may be. */
export const tellsDone = (line: string, language: Language): boolean =>
  saysDone(line, language) ||
  (!LOOKED_AT.test(line) && (MARKED_DONE.test(line) || COMPLETED.test(line) || printsDone(line)));

/** Whether a line is what a tool prints of a change that it made. */
export const printsDone = (line: string): boolean => PRINTED_DONE.test(line);

/** Whether a line is what version control prints of a push that went through. */
export const printsPush = (line: string): boolean =>
  /^\s*(?:\* \[new branch\]|\+? ?[\da-f]{7,}\.{2,3}[\da-f]{7,})\s+\S+ -> \S+/.test(line);

/** Whether a line says so in words, rather than by a mark. */
export function saysDone(line: string, language: Language): boolean {
  if (LOOKED_AT.test(line) || TODO.test(line)) return false;
  const { reports } = deliveringIn(language);
  return sentences(line.slice(0, MAX_LINE).replace(/^[\s>*#-]+/, "")).some(
    (said) =>
      !isQuestion(said) &&
      !IS_CONDITION.test(said) &&
      !isImperative(said) &&
      !ANNOUNCES.test(said.slice(0, MAX_OPENING)) &&
      (reports.test(said) || (REPORTS_DONE.test(said) && !ANNOUNCES.test(said))),
  );
}
