import type { Dream } from "@dreamcatcher/client";

/** What people call each kind of dream. */
export const KINDS: Readonly<Record<Dream["kind"], string>> = {
  idea: "idea",
  how_to: "how-to",
  question: "question",
  writing: "writing",
  fix: "fix",
};

/** `1 dream`, `2 dreams`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
