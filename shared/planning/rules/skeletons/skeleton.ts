import type { ProjectFile } from "@dreamcatcher/contracts/plan";
import type { BriefFeature } from "./feature.ts";
import { Names, snakeCase } from "./names.ts";

/** A skeleton: a program that starts, and has a marked place for each feature that is to be filled in. */
export interface Skeleton {
  /** What it is, to follow "a skeleton of". */
  name: string;
  files: ProjectFile[];
  /** The commands that run its own tests. */
  commands: string[][];
  /** The command or step that starts it, in Markdown. */
  start: string;
  /** Where each feature is to be filled in. */
  places: { feature: BriefFeature; path: string }[];
}

/** The names of the tests that say what is missing. */
export function missingIn(features: readonly BriefFeature[]): { MISSING: string; TEST: string }[] {
  const names = new Names("feature");
  return features.map(({ title, isLater }) => ({
    MISSING: isLater ? `later: ${title}` : `to be filled in: ${title}`,
    TEST: snakeCase(names.of(title)),
  }));
}

/** A feature's words and where they come from, as templates name them. */
export const said = ({ title, quote }: BriefFeature) => ({ TITLE: title, QUOTE: quote });

/** Whether a feature is a quality of the whole rather than something that it does: "work offline". */
export const isQuality = ({ verb }: BriefFeature): boolean =>
  verb === null || /^(?:work|support|have|include|respond|run|persist)$/.test(verb);
