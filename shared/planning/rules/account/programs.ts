import type { Block } from "@dreamcatcher/text/markdown";

const MIN_LINES = 3;
const SHELL = /^(?:sh|bash|shell|zsh|console|powershell|cmd|text|output|log|mermaid|markdown|md|diff)?$/i;

/** How many pieces of code an answer shows that are more than a few commands. */
export const programsIn = (blocks: readonly Block[]): number =>
  blocks.filter(
    (block) => block.kind === "code" && !SHELL.test(block.info) && block.code.split("\n").length >= MIN_LINES,
  ).length;
