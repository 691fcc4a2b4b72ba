import { languageOf } from "@dreamcatcher/text/words";
import { makesSomething } from "../account/wording.ts";
import type { Assembly, SourceFile } from "../assembling/assemble.ts";
import { joinWithAnd } from "../text.ts";
import { coverageOf, type FileWords, shownIn, stubOf } from "./coverage.ts";
import { pieceWork } from "./piece-work.ts";
import type { Wish } from "./wishes.ts";
import type { Work } from "./work.ts";

/** What the conversation shows of the program. */
export interface Code {
  files: readonly SourceFile[];
  fileWords: readonly FileWords[];
  /** Code that is shown in part. */
  sketches: Assembly["sketches"];
  /** Whether it stands elsewhere, in files of an agent that reports what it does. */
  isReported: boolean;
}

/** The share of its words that a file has where it does something: with code in its answer, and elsewhere. */
const COVERED = { nearby: 0.25, anywhere: 0.5 };

/** A piece with its state, which the conversation tells, and the file that does it. */
export function pieceWithState(wish: Wish, { files, fileWords, sketches }: Code): Work {
  const work = pieceWork(wish);
  const newer = fileWords.filter(({ file }) => file.fragment >= work.fragment);
  const found = coverageOf(work.text, newer);
  const path = found && found.share >= COVERED.nearby ? found.file.path : null;
  const stub = work.isPlanned && (wish.isDone || wish.isCoded) ? stubOf(work.text, files) : null;
  if (stub)
    return {
      ...work,
      isDone: false,
      path: stub.path,
      description: `${stub.path} says that it is not implemented.`,
    };
  if (wish.isDone) return { ...work, path };
  if (wish.isOpen && !newer.some(({ file }) => file.fragment > work.fragment)) return work;
  const isOfAnswer = ({ fragment }: { fragment: number }): boolean => fragment === work.fragment;
  const isChange = !makesSomething(work.text);
  const isInFile = files.some(isOfAnswer) || (files.length > 0 && isChange);
  const isLikely = found !== null && found.share >= COVERED.anywhere;
  if (wish.isCoded && (isInFile || isLikely)) return { ...work, isDone: true, path };
  const shown = shownIn(work.text, newer);
  if (shown) return { ...work, isDone: true, path: shown.path };
  const sketched = sketches.filter(isOfAnswer).map((sketch) => sketch.path);
  if (wish.isCoded && sketched.length === 0 && isChange && !work.isPlanned)
    return { ...work, isDone: true, path };
  if (!wish.isCoded || sketched.length === 0)
    return { ...work, description: work.description || unknownOf(wish), path };
  const description = `Its code is in ${joinWithAnd(sketched.slice(0, MAX_SKETCHES))}.`;
  // One answer to many points of a plan only shows how they could be done.
  return { ...work, description, isDone: !work.isPlanned, path };
}

/** More names in a description tell no more. */
const MAX_SKETCHES = 3;

/** What is known of a piece that is neither reported nor in a file. */
const unknownOf = ({ isOpen, isCoded }: Wish): string =>
  isOpen
    ? ""
    : isCoded
      ? "The conversation shows code for it, which is in no file here."
      : "The conversation answers it, and does not say whether it is done.";

/** Work with the file that does it: one that is as new as the wish and has its words. */
export function withState(work: Work, { files, fileWords, isReported }: Code, wish?: Wish): Work {
  if (wish?.isOpen) return work;
  const found = coverageOf(
    work.text,
    fileWords.filter(({ file }) => file.fragment >= work.fragment),
  );
  if (wish?.isDone) return { ...work, isDone: true, path: found?.file.path ?? largest(files)?.path ?? null };
  const nearby = files.filter(({ fragment, language }) => fragment === work.fragment && language !== null);
  if (found && found.share >= (nearby.length > 0 ? COVERED.nearby : COVERED.anywhere))
    return { ...work, isDone: true, path: found.file.path };
  const isForeign = languageOf(work.text) !== "en";
  if (isForeign && nearby.length > 0) return { ...work, isDone: true, path: largest(nearby)?.path ?? null };
  return {
    ...work,
    isDone: isReported,
    path: found && found.share >= COVERED.nearby ? found.file.path : null,
  };
}

/** The longest file: where nothing tells better, it is the program. */
export const largest = (files: readonly SourceFile[]): SourceFile | undefined =>
  [...files].sort((a, b) => b.content.length - a.content.length)[0];
