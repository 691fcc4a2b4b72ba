import type { Fragment } from "@dreamcatcher/contracts/fragment";
import type { ProjectLanguage } from "@dreamcatcher/contracts/project-languages";
import { lineOf } from "@dreamcatcher/text/clip";
import { unifiedDiffs, unifiedPatchesIn } from "@dreamcatcher/text/diff";
import type { Analysis } from "../analysis/analysis.ts";
import { programLanguageOf } from "../analysis/languages.ts";
import { ITS_README } from "../analysis/snippets.ts";
import { baseName, isSamePath, type Paths } from "../paths.ts";
import { LISTS_COMMANDS } from "./partial-code.ts";
import type { Sketch } from "./versions.ts";

/** A snippet that is not a whole file. `why` completes a sentence that begins with "it". */
export interface SketchFile {
  path: string;
  content: string;
  language: ProjectLanguage | null;
  analysis: Analysis | null;
  /** The index of the fragment that shows it. */
  fragment: number;
  why: string;
  /** The file that it is a part or a change of; null where it is of none, or of several. */
  of: string | null;
}

/**
 * The files of what is no whole file: one patch for the changes that an answer makes to a file that is not
 * here, one list of all commands to type, one of the short nameless excerpts, and each other piece of code by
 * itself.
 */
export function sketchFiles(
  sketches: readonly Sketch[],
  fragments: readonly Pick<Fragment, "title">[],
  paths: Paths,
  pathFor: (sketch: Sketch) => string,
): SketchFile[] {
  const commands = sketches.filter((each) => each.why === LISTS_COMMANDS && hasCommands(each));
  const short = sketches.filter((each) => each.why !== LISTS_COMMANDS && isShortExcerpt(each));
  const excerpts = short.length >= MIN_EXCERPTS ? short.slice(0, MAX_EXCERPTS) : [];
  const others = sketches.filter((each) => each.why !== LISTS_COMMANDS && !excerpts.includes(each));
  let patches = 0;
  const files = withJoinedChanges(others).flatMap((sketch): SketchFile[] => {
    const { path, language, code, analysis, fragment, extension, why } = sketch;
    if (language !== "diff")
      return [
        {
          path: paths.claim(`sketches/${baseName(path ?? pathFor(sketch))}.txt`),
          content: code,
          language: programLanguageOf(`_.${extension}`),
          ...{ analysis, fragment, why, of: path },
        },
      ];
    const parts = path === null ? null : textInParts(path, code);
    if (path !== null && parts !== null)
      return [
        {
          path: paths.claim(`docs/${baseName(path)}`),
          content: parts,
          ...{ language: null, analysis, fragment, why: IN_PARTS, of: path },
        },
      ];
    // The file is not here, so it keeps its place.
    const changed = path === ITS_README ? "README.md" : (path ?? "unnamed-file");
    return unifiedDiffs(changed, code).map((content) => {
      patches += 1;
      const number = String(patches).padStart(3, "0");
      return {
        path: paths.claim(`patches/${number}-${path === null ? "change" : baseName(changed)}.patch`),
        ...{ content, language: null, analysis, fragment, of: path },
        why: why.replace(ITS_README, "README.md"),
      };
    });
  });
  return [
    ...files,
    ...(excerpts.length > 0 ? [excerptList(excerpts, fragments, paths)] : []),
    ...(commands.length > 0 ? [commandList(commands, paths)] : []),
  ];
}

/** With fewer, each is a file. */
const MIN_EXCERPTS = 3;
const MAX_EXCERPT_LINES = 20;
const MAX_EXCERPT_LENGTH = 4_000;
/** All of them are in one file, whose size is limited. */
const MAX_EXCERPTS = 200;

/** Whether a piece is a few lines without a name, and no program by itself. */
const isShortExcerpt = ({ path, language, code, analysis, why }: Sketch): boolean =>
  path === null &&
  language !== "diff" &&
  why !== "does not parse" &&
  !(analysis?.runs && analysis.imports.length > 0) &&
  code.length <= MAX_EXCERPT_LENGTH &&
  code.trimEnd().split("\n").length <= MAX_EXCERPT_LINES;

/** Short excerpts in their order, under what they answer and below the words that introduce them. */
function excerptList(
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

/** The last line before a piece of code, without the marks of Markdown. */
const wordsBefore = ({ lead }: Sketch): string =>
  lead
    .slice(lead.lastIndexOf("\n") + 1)
    .replace(/^[#>*\s-]+|\*\*/g, "")
    .slice(-200);

/** Why a text that the conversation writes by changes is no whole file. */
export const IN_PARTS = "is a text of which only these parts are shown";
const TEXT = /\.(?:md|mdx|markdown|txt|rst|adoc|org)$/i;
const MIN_PARTS = 40;

/** A text that changes write most of, as they leave it, to be read; null where they write little. */
function textInParts(path: string, change: string): string | null {
  const count = (mark: string) => change.split("\n").filter((line) => line.startsWith(mark)).length;
  if (!TEXT.test(path) || count("+") < Math.max(MIN_PARTS, count("-") * 2)) return null;
  const parts = unifiedPatchesIn(change).flatMap(({ hunks }) =>
    hunks.map((hunk) => hunk.new.join("\n").trim()),
  );
  const name = path === ITS_README ? "README.md" : path;
  return `_What the conversation shows of \`${name}\`._\n\n…\n\n${parts.join("\n\n…\n\n")}\n\n…\n`;
}

/** Changes that one answer makes to one file, one after another, as one. */
function withJoinedChanges(sketches: readonly Sketch[]): Sketch[] {
  const joined: Sketch[] = [];
  for (const sketch of sketches) {
    const last = joined.at(-1);
    const isMore =
      last?.language === "diff" &&
      sketch.language === "diff" &&
      last.path !== null &&
      last.path === sketch.path &&
      last.fragment === sketch.fragment;
    if (!isMore) joined.push(sketch);
    else joined[joined.length - 1] = { ...last, code: `${last.code.trimEnd()}\n${withHeading(sketch.code)}` };
  }
  return joined;
}

const withHeading = (change: string): string => (change.startsWith("@@") ? change : `@@\n${change}`);

/**
 * Whether a block of a shell has commands to type: no list of patterns for files, nor only the commits of an
 * agent at work, which no words introduce.
 */
function hasCommands(sketch: Sketch): boolean {
  const { code } = sketch;
  const lines = code.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
  if (lines.some((line) => /^[!*]/.test(line)) && lines.every((line) => /^[!*./]?[\w.*/-]+$/.test(line)))
    return false;
  return wordsBefore(sketch) !== "" || !ONLY_COMMITS.test(code);
}

const ONLY_COMMITS = /^\s*(?:git add [^\n"'&;]{0,200}(?:&&|\n)\s*)?git commit -m (?:"[^"]*"|'[^']*')\s*$/;

/** The commands of a conversation in their order, each block below the words that introduce it. */
function commandList(commands: readonly Sketch[], paths: Paths): SketchFile {
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

/** The later pieces of a file that are not joined into it. */
export function notJoinedInto(
  file: { path: string; fragment: number },
  { files, sketches }: { files: readonly { path: string }[]; sketches: readonly SketchFile[] },
): SketchFile[] {
  return sketches.filter(({ of, fragment }) => {
    if (of === null || fragment <= file.fragment || !isSamePath(of, file.path)) return false;
    const those = files.filter(({ path }) => isSamePath(of, path));
    return those.length === 1 || of === file.path;
  });
}
