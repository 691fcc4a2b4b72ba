import { sentences } from "@dreamcatcher/text/sentences";
import { inMarkdown, joinWithAnd } from "../text.ts";
import { fitted, textOf, withoutHeadings } from "./answers.ts";
import { CONVERSATION_FILE } from "./conversation.ts";
import type { GivenText } from "./given-texts.ts";
import { partsOf, weightOf } from "./parts.ts";
import { withoutPasted } from "./pasted.ts";
import { quoted, shortened, withoutQuotes } from "./quoted.ts";
import type { Turn } from "./turns.ts";

/** How many characters of a request and of what is said of its answer later are told. */
const MAX_REQUEST = 400;
const MAX_LATER = 160;
/** A longer request is hard to read in bold. */
const MAX_BOLD = 160;
/** An answer of so many letters without a document is told in full, and so much of the only text. */
const MAX_ANSWER = 1_000;
const MAX_BEGIN = 220;
/** So many parts of a text are its begin. */
const MAX_BEFORE = 2;
/** The first sentence of a text that tells something, rather than a salutation. */
const MIN_BEGIN = 50;

/**
 * What a talk of texts asks for and gives, in Markdown: each request in the person's words, what they say of
 * its answer later, and the document that has it in its last version, or the answer where it is short.
 */
export function givenSection(given: readonly GivenText[], turns: readonly Turn[]): string[] {
  const [only, ...others] = given;
  const last = turns.length - 1;
  const word = given.some(({ turns: own }) => own.includes(last)) ? "" : (turns[last]?.wish ?? "");
  return [
    "## What is asked, and what answers it",
    given.map((each) => entryOf(each, turns)).join("\n"),
    ...(only && only.path !== null && others.length === 0
      ? [quoted(textOf(fitted(withoutHeadings(partsOf(only.content)), MAX_ANSWER)))]
      : []),
    ...(word.trim() === ""
      ? []
      : [
          `The last word of the person (turn ${last + 1}):`,
          quoted(shortened(withoutPasted(word), MAX_REQUEST)),
        ]),
  ];
}

function entryOf({ asked, turns: own, path, content, isCut }: GivenText, turns: readonly Turn[]): string {
  const said = (turn: number, max: number) =>
    inMarkdown(shortened(withoutQuotes(withoutPasted(turns[turn]?.wish ?? "")), max), max + 1);
  const later = own.filter((turn) => turn !== asked);
  const places = joinWithAnd([asked, ...later].map((turn) => String(turn + 1)));
  const isShort = path === null && weightOf(content) <= MAX_ANSWER;
  const answer = path === null ? `turn ${(own.at(-1) ?? 0) + 1} of \`${CONVERSATION_FILE}\`` : `\`${path}\``;
  const request = said(asked, MAX_REQUEST);
  return [
    `- ${request.length <= MAX_BOLD ? `**${request}**` : request} (turn${later.length > 0 ? "s" : ""} ${places})`,
    ...later.flatMap((turn) =>
      weightOf(turns[turn]?.wish ?? "") < MIN_LATER ? [] : `  - then: ${said(turn, MAX_LATER)}`,
    ),
    ...(isShort
      ? ["", indented(quoted(content)), ""]
      : [`  → ${[answer, isCut ? "it breaks off" : "", beginOf(content)].filter(Boolean).join(": ")}`]),
  ].join("\n");
}

/** A shorter message says nothing of an answer. */
const MIN_LATER = 12;

const indented = (text: string): string => text.replace(/^/gm, "  ");

/** The first sentence of a text that tells something; empty where it begins with none. */
function beginOf(content: string): string {
  const prose = partsOf(content)
    .slice(0, MAX_BEFORE)
    .find(({ kind, text }) => kind === "prose" && weightOf(text) >= MIN_BEGIN);
  const [first = ""] = sentences(prose?.text ?? "");
  return weightOf(first) < MIN_BEGIN || /[:：]\s*$/.test(first) ? "" : inMarkdown(first, MAX_BEGIN);
}
