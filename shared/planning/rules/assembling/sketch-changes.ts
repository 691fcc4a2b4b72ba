import { unifiedPatchesIn } from "@dreamcatcher/text/diff";
import { ITS_README } from "../analysis/snippets.ts";
import type { Sketch } from "./versions.ts";

/** Why a text that the conversation writes by changes is no whole file. */
export const IN_PARTS = "is a text of which only these parts are shown";
const TEXT = /\.(?:md|mdx|markdown|txt|rst|adoc|org)$/i;
const MIN_PARTS = 40;

/** A text that changes write most of, as they leave it, to be read; null where they write little. */
export function textInParts(path: string, change: string): string | null {
  const count = (mark: string) => change.split("\n").filter((line) => line.startsWith(mark)).length;
  if (!TEXT.test(path) || count("+") < Math.max(MIN_PARTS, count("-") * 2)) return null;
  const parts = unifiedPatchesIn(change).flatMap(({ hunks }) =>
    hunks.map((hunk) => hunk.new.join("\n").trim()),
  );
  const name = path === ITS_README ? "README.md" : path;
  return `_What the conversation shows of \`${name}\`._\n\n…\n\n${parts.join("\n\n…\n\n")}\n\n…\n`;
}

/** Changes that one answer makes to one file, one after another, as one. */
export function withJoinedChanges(sketches: readonly Sketch[]): Sketch[] {
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
