import { sentences } from "@dreamcatcher/text/sentences";
import { wishesIn } from "@dreamcatcher/text/speakers";
import type { PlannableDream } from "../../planner.ts";

/** A sentence that says what a person wants; `weight` is how much it says of the project as a whole. */
export interface Said {
  text: string;
  weight: number;
}

/** How much of what the person says is read, and of one message: what is pasted stands in its middle. */
const MAX_CHARACTERS = 40_000;
const MAX_HEAD = 3_000;
const MAX_TAIL = 1_000;
const MAX_SENTENCE = 600;

/**
 * What the person says, the title and the work of a dream. The first message names the project, and the last
 * ones where it went; those between are about parts of it.
 */
export function saidIn({ dream, fragments }: PlannableDream): Said[] {
  const contents = fragments.map(({ content }) => content);
  const messages = wishesIn(contents.join("\n\n"));
  const said: Said[] = [{ text: dream.title, weight: 1 }];
  for (const { text } of [...dream.todos, ...dream.features]) said.push({ text, weight: 0.6 });
  for (const text of fragments.flatMap(({ features }) => features)) said.push({ text, weight: 0.6 });
  // Without a conversation, the person's words are those of the dream.
  if (contents.every((content) => content.trim() === ""))
    said.push(...proseOf(`${dream.summary}\n${dream.description}`).map((text) => ({ text, weight: 1.3 })));
  let characters = 0;
  const before = new Set<string>();
  for (const [at, message] of messages.entries()) {
    characters += Math.min(message.length, MAX_HEAD + MAX_TAIL);
    if (characters > MAX_CHARACTERS) break;
    const weight = at === 0 ? 1.3 : at >= messages.length - 2 ? 0.9 : 0.6;
    // What is pasted below each message is said once.
    const fresh = proseOf(message).filter((text) => !before.has(text));
    for (const text of fresh) before.add(text);
    said.push(...fresh.map((text) => ({ text, weight })));
  }
  return said;
}

/** The sentences of a message without code, quotations and data. */
function proseOf(message: string): string[] {
  const short =
    message.length <= MAX_HEAD + MAX_TAIL
      ? message
      : `${message.slice(0, MAX_HEAD)}\n${message.slice(-MAX_TAIL)}`;
  const lines: string[] = [];
  let isCode = false;
  for (const line of short.split("\n")) {
    if (/^\s*(?:```|~~~)/.test(line)) isCode = !isCode;
    else if (!isCode && !IS_CODE.test(line)) lines.push(line);
  }
  return sentences(lines.join("\n"))
    .map((sentence) => sentence.slice(0, MAX_SENTENCE))
    .slice(0, 200);
}

/** A line of code, markup or a log that stands in no fence, and a line of a quotation. */
const IS_CODE = new RegExp(
  [
    String.raw`[{};]\s*$|^\s*[\w.]{1,80}\(.*\)[,;]\s*$`,
    String.raw`^\s*(?:<\/?\w|\/\/|#include|import |from \w+ import|def |const |let |var |\$ |at )`,
    String.raw`^\s*(?:["'][\w-]+["']\s*:|[\w-]+:\s*["'].*["'],?\s*$)`,
    String.raw`^\W*(?:DEBUG|INFO|WARN(?:ING)?|ERROR|TRACE|FATAL)\b\]?[ :]|^\s*\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d`,
  ].join("|"),
);
