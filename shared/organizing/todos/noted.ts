import { sentences } from "@dreamcatcher/text/sentences";
import type { Said } from "../evidence.ts";
import { todoText } from "../language/todo-text.ts";
import type { Turn, Utterance } from "../parsed-conversation.ts";
import { type Passage, spokenOf } from "../passages.ts";

const LEFT =
  "(?:still |things |what['’]?s |what is )?(?:left|remaining|open|missing)(?: to do)?|still to (?:do|come)|nog (?:te doen|open)|openstaand";
/** "TODO: find an oven", "to do - find an oven", "Still to do: find an oven". */
const NOTE = new RegExp(
  String.raw`^(?:(?:still )?to[- ]?dos?|${LEFT})(?:\s?\([^()]{1,40}\))?(?::\s*|\s+[-–—]\s+)(\S.*)$`,
  "i",
);
/** Of what is left, one sentence names several: "Still to do: the oven, the door and a bell". */
const ALL_LEFT = new RegExp(`^(?:${LEFT})`, "i");
/** "TODO:" or "To do" above a list. */
const TITLE_OF_LIST = new RegExp(
  `^(?:(?:still )?(?:my )?to[- ]?do(?:['’]?s)?(?: list)?|${LEFT})\\s*:?$`,
  "i",
);

/** What the person notes as a todo in plain words, after "TODO:" or in a list under it. */
export const notedIn = (turn: Turn): (Said & { text: string })[] =>
  turn.asked.flatMap((said) =>
    notesOf(said)
      .map((sentence) => ({ text: todoText(sentence), sentence, message: said.message }))
      .filter(({ text }) => /\p{L}{2}/u.test(text)),
  );

const notesOf = (message: Utterance): string[] =>
  spokenOf(message).flatMap((block) => {
    if (block.kind === "code" || block.kind === "row" || block.pasted) return [];
    if (block.kind === "item") return notesOfItem(block);
    const isOwn = block.sentences.length > 0 && !(block.kind === "paragraph" && block.quoted);
    return isOwn ? notesOfLines(block.text.split("\n")) : [];
  });

function notesOfItem(item: Extract<Passage, { kind: "item" }>): string[] {
  if (item.checked !== null) return [];
  const noted = notedAfter(item.text);
  if (noted.length > 0) return noted;
  return TITLE_OF_LIST.test(item.leading) || TITLE_OF_LIST.test(item.under.at(-1) ?? "") ? [item.text] : [];
}

function notedAfter(sentence: string): string[] {
  const noted = NOTE.exec(sentence)?.[1];
  if (!noted) return [];
  return ALL_LEFT.test(sentence)
    ? noted.split(/\s*[,;]\s*(?:(?:and|en) )?|\s+(?:and|en)\s+/).filter(Boolean)
    : [noted];
}

/** The notes in a paragraph; below a line that is "TODO:" alone, each line is one. */
function notesOfLines(lines: readonly string[]): string[] {
  const title = lines.findIndex((line) => /:\s*$/.test(line) && TITLE_OF_LIST.test(line.trim()));
  const [above, listed] = title < 0 ? [lines, []] : [lines.slice(0, title), lines.slice(title + 1)];
  return [
    ...above.flatMap((line) => sentences(line).flatMap(notedAfter)),
    ...listed.map((line) => line.trim()).filter(Boolean),
  ];
}
