import type { Block } from "@dreamcatcher/text/markdown";

const MIN_LINES = 3;
const SHELL = /^(?:sh|bash|shell|zsh|console|powershell|cmd|text|output|log|mermaid|markdown|md|diff)$/i;

/** How many pieces of code an answer shows that are more than a few commands. */
export const programsIn = (blocks: readonly Block[]): number =>
  blocks.filter(
    (block) =>
      block.kind === "code" &&
      block.code.split("\n").length >= MIN_LINES &&
      (block.info === "" ? isCode(block.code) : !SHELL.test(block.info)),
  ).length;

/** A line of code: it ends or begins as a statement does, sets a name, or is a tag. */
const CODE_LINE =
  /[;{}]\s*$|^\s*(?:import|from|def|class|function|const|let|var|public|private|return|#include|SELECT|CREATE)\b|^\s*<[/!]?\w[^>]*>|^\s*[\w.[\]]+\s*[-+]?=\s*\S|^\s*[\w.]+\(.*\)\s*$/;
/** In code so many of its lines look like it: others go on, say something or are empty. */
const MIN_SHARE = 0.4;
/** Its first lines tell what it is. */
const MAX_LINES = 200;

/** Whether a block without the name of a language is code, rather than output or a text. */
function isCode(code: string): boolean {
  const lines = code.split("\n", MAX_LINES).filter((line) => line.trim() !== "");
  return lines.filter((line) => CODE_LINE.test(line)).length >= MIN_SHARE * lines.length;
}
