import { hasElision } from "./elision.ts";

const TEXTS = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g;
const COMMENTS = /\/\*[\s\S]*?\*\/|(?<![\w:])(?:\/\/|# ).*$/gm;

/** How many brackets code opens and does not close; below zero where it closes more. */
export function openBrackets(code: string): number {
  const plain = code.replace(COMMENTS, "").replace(TEXTS, "");
  return (plain.match(/[([{]/g)?.length ?? 0) - (plain.match(/[)\]}]/g)?.length ?? 0);
}

/** A last line that cannot be the last: a name alone, a header of a block, or an operator that wants more. */
const INCOMPLETE_LINE =
  /^\s*(?!(?:pass|break|continue|return|end|fi|done|esac|else|then)\b)[a-z_]\w*$|[=,([{+*.&|]$/i;
/** The header of a block of Python. */
const HEADER = /^\s*(?:def|class|for|while|if|elif|else|try|except|with)\b.*:$/;

/** Whether code stops amid a statement or a block: with brackets that are open, or an incomplete line. */
export function endsAmid(code: string): boolean {
  const last = code.trimEnd().split("\n").at(-1) ?? "";
  return openBrackets(code) > 0 || INCOMPLETE_LINE.test(last) || HEADER.test(last);
}

/** A comment by itself below a blank line: it says what comes next. */
const ANNOUNCING = /\n[ \t]*\n[ \t]*(?:#|\/\/|--)[ \t]*\p{L}[^\n]*$/u;
/** A comment that stands for what others write, or shows what comes out. */
const STANDS_IN = /\bhere\b|\.\.\.|…|[:.!?)]\s*$/i;

/** Whether code stops below a comment that says what comes next. */
export function announcesMore(code: string): boolean {
  const comment = ANNOUNCING.exec(code.trimEnd())?.[0];
  return comment !== undefined && !STANDS_IN.test(comment) && !hasElision(code);
}

/** Lines without a bracket that stays open, in which a name alone may be all that there is to show. */
const MIN_LINES = 4;

/** Whether code at the end of an answer shows that the answer was cut off. */
export const isCutOff = (code: string): boolean =>
  code.trimEnd().split("\n").length >= MIN_LINES &&
  (announcesMore(code) || (endsAmid(code) && !ENDS_IN_NAME.test(code.trimEnd())));

/** Notebooks show what a name holds; pages and lists end in words. */
const ENDS_IN_NAME = /(?:^|\n)[ \t]*\w+$/;
