import type { KindEvidence } from "./kind-evidence.ts";
import { KIND_WORDS } from "./kind-words.ts";
import { TECHNOLOGY_WORDS } from "./technology-words.ts";

/** How much of a talk is searched. */
const MAX_TEXT = 60_000;
/** More of one name say no more. */
const MAX_COUNT = 20;
const WEIGHT = 2;
/** Names that are hardly ever said of anything else. */
const MIN_WEIGHT = 2.5;

const NAMES = [
  ...KIND_WORDS.filter(([kind, weight]) => weight >= MIN_WEIGHT && kind !== "document"),
  ...TECHNOLOGY_WORDS,
].map(([kind, weight, pattern]) => [kind, weight, new RegExp(pattern.source, `${pattern.flags}g`)] as const);

/** What both sides of a talk speak of most, by the share of all names of kinds. */
export function spokenEvidence(contents: readonly string[]): KindEvidence[] {
  const text = contents.join("\n").slice(0, MAX_TEXT);
  const counts = NAMES.map(([kind, weight, pattern]) => {
    const found = text.match(pattern) ?? [];
    return { kind, count: weight * Math.min(found.length, MAX_COUNT) };
  });
  const total = counts.reduce((sum, { count }) => sum + count, 8);
  return counts.flatMap(({ kind, count }) =>
    count > 0 ? { source: "spoken" as const, kind, weight: (WEIGHT * count) / total, text: "" } : [],
  );
}
