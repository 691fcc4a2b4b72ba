import type { Fragment } from "@dreamcatcher/contracts/fragment";
import { answersIn } from "@dreamcatcher/text/speakers";

const MAX_CHARACTERS = 1_000_000;

/** The conversation's input at Python's prompt: the lines that begin with `>>> `. */
export const promptLinesIn = (fragments: readonly Fragment[]): string =>
  fragments
    .flatMap(({ content, code_snippets }) => [answersIn(content), ...code_snippets.map(({ code }) => code)])
    .join("\n")
    .slice(0, MAX_CHARACTERS)
    .split("\n")
    .filter((line) => line.trimStart().startsWith(">>> "))
    .join("\n");
