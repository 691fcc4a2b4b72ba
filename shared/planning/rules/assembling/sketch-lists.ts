import type { Fragment } from "@dreamcatcher/contracts/fragment";
import { lineOf } from "@dreamcatcher/text/clip";
import type { Paths } from "../paths.ts";
import { isBrokenReason, LISTS_COMMANDS } from "./partial-code.ts";
import type { SketchFile } from "./sketch-file.ts";
import type { Sketch } from "./versions.ts";

/** With fewer, each is a file. */
const MIN_EXCERPTS = 3;
const MAX_EXCERPT_LINES = 20;
const MAX_EXCERPT_LENGTH = 4_000;
/** All of them are in one file, whose size is limited. */
const MAX_EXCERPTS = 200;

/** The pieces of code that are read best in one list; none where they are few. */
export function excerptsAmong(sketches: readonly Sketch[]): Sketch[] {
  const short = sketches.filter(isShortExcerpt);
  return short.length >= MIN_EXCERPTS ? short.slice(0, MAX_EXCERPTS) : [];
}

/** Whether a piece is a few lines without a name, and no program by itself. */
const isShortExcerpt = ({ path, language, code, analysis, why }: Sketch): boolean =>
  path === null &&
  language !== "diff" &&
  !isBrokenReason(why) &&
  !(analysis?.runs && analysis.imports.length > 0) &&
  code.length <= MAX_EXCERPT_LENGTH &&
  code.trimEnd().split("\n").length <= MAX_EXCERPT_LINES;

/** Short excerpts in their order, under what they answer and below the words that introduce them. */
export function excerptList(
  sketches: readonly Sketch[],
  fragments: readonly Pick<Fragment, "title">[],
  paths: Paths,
): SketchFile {
  const answers = Map.groupBy(
    sketches.toSorted((a, b) => a.fragment - b.fragment),
    ({ fragment }) => fragment,
  );
  const sections = [...answers].flatMap(([at, pieces]) => [
    `## ${lineOf(fragments[at]?.title ?? "", 120)}`,
    "",
    ...pieces.map(introduced),
  ]);
  return {
    path: paths.claim("sketches/excerpts.md"),
    content: ["# Excerpts", "", ...sections].join("\n"),
    language: null,
    analysis: null,
    fragment: sketches.at(-1)?.fragment ?? 0,
    why: "has excerpts of a few lines, in order",
    of: null,
  };
}

/** A piece of code in a fence, below the words that introduce it. */
function introduced(sketch: Sketch): string {
  const { language, code } = sketch;
  const said = wordsBefore(sketch);
  return [...(said === "" ? [] : [said, ""]), `\`\`\`\`${language}`, code.trimEnd(), "````", ""].join("\n");
}

const MAX_WORDS = 200;

/** The last line before a piece of code, without the marks of Markdown; of a long one its last sentences. */
function wordsBefore({ lead }: Sketch): string {
  const line = lead.slice(lead.lastIndexOf("\n") + 1).replace(/^[#>*\s-]+|^(?:```|~~~)$|\*\*/g, "");
  if (line.length <= MAX_WORDS) return line;
  const end = line.slice(-MAX_WORDS);
  const sentence = /[.!?]\s+(?=\S)/.exec(end);
  return sentence
    ? end.slice(sentence.index + sentence[0].length)
    : `… ${end.replace(/^[^\s\u3000-\u9fff]*\s/, "")}`;
}

/**
 * Whether a block of a shell has commands to type: no list of patterns for files, nor only the commits of an
 * agent at work, which no words introduce.
 */
export function hasCommands(sketch: Sketch): boolean {
  const { code } = sketch;
  const lines = code.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
  if (lines.some((line) => /^[!*]/.test(line)) && lines.every((line) => /^[!*./]?[\w.*/-]+$/.test(line)))
    return false;
  return wordsBefore(sketch) !== "" || !ONLY_COMMITS.test(code);
}

const ONLY_COMMITS = /^\s*(?:git add [^\n"'&;]{0,200}(?:&&|\n)\s*)?git commit -m (?:"[^"]*"|'[^']*')\s*$/;

/** The commands of a conversation in their order, each block below the words that introduce it. */
export function commandList(commands: readonly Sketch[], paths: Paths): SketchFile {
  return {
    path: paths.claim("sketches/commands.md"),
    content: ["# Commands to type", "", ...commands.map(introduced)].join("\n"),
    language: null,
    analysis: null,
    fragment: commands.at(-1)?.fragment ?? 0,
    why: LISTS_COMMANDS,
    of: null,
  };
}
