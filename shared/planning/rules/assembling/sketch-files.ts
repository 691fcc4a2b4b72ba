import type { Fragment } from "@dreamcatcher/contracts/fragment";
import { unifiedDiffs } from "@dreamcatcher/text/diff";
import { programLanguageOf } from "../analysis/languages.ts";
import { ITS_README } from "../analysis/snippets.ts";
import { baseName, type Paths } from "../paths.ts";
import { LISTS_COMMANDS } from "./partial-code.ts";
import { IN_PARTS, textInParts, withJoinedChanges } from "./sketch-changes.ts";
import type { SketchFile } from "./sketch-file.ts";
import { commandList, excerptList, excerptsAmong, hasCommands } from "./sketch-lists.ts";
import type { Sketch } from "./versions.ts";

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
  const isOfCommands = ({ why }: Sketch) => why === LISTS_COMMANDS;
  const commands = sketches.filter((each) => isOfCommands(each) && hasCommands(each));
  const pieces = sketches.filter((each) => !isOfCommands(each));
  const excerpts = excerptsAmong(pieces);
  const others = pieces.filter((each) => !excerpts.includes(each));
  let patches = 0;
  const files = withJoinedChanges(others).flatMap((sketch) => {
    if (sketch.language !== "diff") return pieceFile(sketch, paths, pathFor);
    const text = textFile(sketch, paths);
    if (text !== null) return text;
    const own = patchFiles(sketch, paths, patches);
    patches += own.length;
    return own;
  });
  return [
    ...files,
    ...(excerpts.length > 0 ? [excerptList(excerpts, fragments, paths)] : []),
    ...(commands.length > 0 ? [commandList(commands, paths)] : []),
  ];
}

function pieceFile(sketch: Sketch, paths: Paths, pathFor: (sketch: Sketch) => string): SketchFile {
  const { path, code, analysis, fragment, extension, why } = sketch;
  return {
    path: paths.claim(`sketches/${baseName(path ?? pathFor(sketch))}.txt`),
    content: code,
    language: programLanguageOf(`_.${extension}`),
    analysis,
    fragment,
    why,
    of: path,
  };
}

/** A text that the conversation writes by changes, to be read; null where a change is of no such text. */
function textFile({ path, code, analysis, fragment }: Sketch, paths: Paths): SketchFile | null {
  const content = path === null ? null : textInParts(path, code);
  if (path === null || content === null) return null;
  return {
    path: paths.claim(`docs/${baseName(path)}`),
    content,
    language: null,
    analysis,
    fragment,
    why: IN_PARTS,
    of: path,
  };
}

/** The patches of a change, counted on from those before it. */
function patchFiles(
  { path, code, analysis, fragment, why }: Sketch,
  paths: Paths,
  before: number,
): SketchFile[] {
  // The file is not here, so it keeps its place.
  const changed = path === ITS_README ? "README.md" : (path ?? "unnamed-file");
  // Tools that record a session may show a change twice.
  return [...new Set(unifiedDiffs(changed, code))].map((content, at) => {
    const number = String(before + at + 1).padStart(3, "0");
    return {
      path: paths.claim(`patches/${number}-${path === null ? "change" : baseName(changed)}.patch`),
      content,
      language: null,
      analysis,
      fragment,
      why: why.replace(ITS_README, "README.md"),
      of: path,
    };
  });
}
