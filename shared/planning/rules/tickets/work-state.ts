import { languageOf } from "@dreamcatcher/text/words";
import { isMade } from "../account/replies.ts";
import { makesSomething } from "../account/wording.ts";
import type { Assembly, SourceFile } from "../assembling/assemble.ts";
import { BREAKS_OFF } from "../assembling/partial-code.ts";
import { advised, isOnlyAdvised } from "./advised.ts";
import { coverageOf, type FileWords, shownIn, stubOf } from "./coverage.ts";
import { pieceWork } from "./piece-work.ts";
import { placeOf, unconfirmed } from "./unconfirmed.ts";
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

/** A piece with its status, which the conversation tells, and the file that does it. */
export function pieceWithStatus(wish: Wish, { files, fileWords, sketches }: Code): Work {
  const work = pieceWork(wish);
  const { state, isTakenUp } = wish;
  const newer = fileWords.filter(({ file }) => file.fragment >= work.fragment);
  const found = coverageOf(work.text, newer);
  const path = found && found.share >= COVERED.nearby ? found.file.path : null;
  const stub = work.isPlanned && isMade(state) ? stubOf(work.text, files) : null;
  if (stub) return { ...work, path: stub.path, description: `${stub.path} says that it is not implemented.` };
  if (files.length === 0 && sketches.length === 0 && state === "unknown" && isOnlyAdvised(wish))
    return advised(work);
  if (state === "done") return { ...work, status: "done", path };
  if (state === "unconfirmed") return unconfirmed({ ...work, path }, wish, []);
  const cut = sketches.findLast((sketch) => sketch.fragment >= work.fragment && sketch.why === BREAKS_OFF);
  if (state === "open" && cut && !newer.some(({ file }) => file.fragment < cut.fragment))
    return { ...work, description: `Its code breaks off in ${cut.path}: its rest is to be written.` };
  if (state === "open" && !newer.some(({ file }) => file.fragment > work.fragment)) return work;
  const isOfAnswer = ({ fragment }: { fragment: number }): boolean => fragment === work.fragment;
  const isChange = !makesSomething(work.text);
  const isInFile = files.some(isOfAnswer) || (files.length > 0 && isChange);
  const isLikely = found !== null && found.share >= COVERED.anywhere;
  const shown = shownIn(work.text, newer)?.path ?? null;
  const ofFile = path ?? shown;
  // Code that the person goes on from does what they asked for.
  if (shown !== null || (state === "coded" && (isInFile || isLikely)))
    return isTakenUp && state !== "open"
      ? { ...work, status: "done", path: ofFile }
      : unconfirmed({ ...work, path: ofFile }, wish, ofFile === null ? [] : [ofFile]);
  if (state === "open") return { ...work, path };
  const sketched = sketches.filter(isOfAnswer).map((sketch) => sketch.path);
  // One answer to many points of a plan only shows how they could be done.
  if (state === "coded" && isTakenUp && !work.isPlanned && (isChange || sketched.length > 0))
    return { ...work, status: "done", description: sketched.length > 0 ? `${placeOf(sketched)}.` : "", path };
  return unconfirmed({ ...work, path }, wish, sketched);
}

/** Work with the file that does it: one that is as new as the wish and has its words. */
export function withStatus(work: Work, { files, fileWords, isReported }: Code, wish?: Wish): Work {
  if (wish?.state === "open") return work;
  const found = coverageOf(
    work.text,
    fileWords.filter(({ file }) => file.fragment >= work.fragment),
  );
  if (wish?.state === "done") return reported(work, found?.file ?? largest(files));
  const nearby = files.filter(({ fragment, language }) => fragment === work.fragment && language !== null);
  if (found && found.share >= (nearby.length > 0 ? COVERED.nearby : COVERED.anywhere))
    return unconfirmed({ ...work, path: found.file.path }, null, [found.file.path]);
  const given = largest(nearby);
  if (given && languageOf(work.text) !== "en")
    return unconfirmed({ ...work, path: given.path }, null, [given.path]);
  const begun = found && found.share >= COVERED.nearby ? found.file : undefined;
  const standing = { ...work, path: begun?.path ?? null };
  // That a session reports its work says of none of it that it is done.
  return isReported ? unconfirmed(standing, null, []) : standing;
}

/** Work that is done, in a file or elsewhere. */
const reported = (work: Work, file: SourceFile | undefined): Work => ({
  ...work,
  status: "done",
  description: work.description || (file ? "" : "The conversation reports it as done."),
  path: file?.path ?? null,
});

/** The longest file: where nothing tells better, it is the program. */
export const largest = (files: readonly SourceFile[]): SourceFile | undefined =>
  [...files].sort((a, b) => b.content.length - a.content.length)[0];
