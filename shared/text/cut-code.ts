import { hasElision } from "./elision.ts";

/** A quote that is escaped outside of a text opens none. */
const TEXT = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|\\["'`]/;
/** A slash opens a pattern behind what a value follows; the limits keep the search in a long line short. */
const PATTERN =
  /\/(?<=(?:[(,=:[!&|?{;]|\breturn)[ \t]*\/)(?![/*])(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.){0,200}\]){1,200}\//;
const LINE_COMMENT = /(?<![\w:])(?:\/\/|# ).*$/;
/** A comment that does not end goes to the end of the code, so that it is looked for only once. */
const BLOCK_COMMENT = /\/\*[\s\S]*?(?:\*\/|(?![\s\S]))/;

const oneOf = (kinds: readonly RegExp[]): RegExp =>
  new RegExp(kinds.map(({ source }) => source).join("|"), "gm");
const IN_LINES = oneOf([LINE_COMMENT, TEXT, PATTERN]);
const PARTS = oneOf([BLOCK_COMMENT, LINE_COMMENT, TEXT, PATTERN]);

/** Code with each comment, text and pattern replaced; within one, the signs of the others mean nothing. */
function replaced(code: string, replace: (part: string) => string): string {
  return code.replace(PARTS, (part) => {
    const isOpen = part.startsWith("/*") && (!part.endsWith("*/") || part.length < 4);
    // In a shell, "src/*" is no comment.
    return isOpen ? `/*${part.slice(2).replace(IN_LINES, replace)}` : replace(part);
  });
}

/** How many brackets code opens and does not close; below zero where it closes more. */
export function openBrackets(code: string): number {
  const plain = replaced(code, () => "");
  return (plain.match(/[([{]/g)?.length ?? 0) - (plain.match(/[)\]}]/g)?.length ?? 0);
}

/** A last line that cannot be the last: a name alone, a header of a block, or an operator that wants more. */
const INCOMPLETE_LINE =
  /^\s*(?!(?:pass|break|continue|return|end|fi|done|esac|else|then)\b)[a-z_]\w*$|[=,([{+*.&|]$/i;
/** The header of a block of Python. */
const HEADER = /^\s*(?:def|class|for|while|if|elif|else|try|except|with)\b.*:$/;

const COMMENT = /^(?:\/[/*]|#)/;

/** The last line of code, without the comment in it, which ends as a sentence does. */
function lastLine(code: string): string {
  const plain = replaced(code.trimEnd(), (part) =>
    COMMENT.test(part) ? "\n".repeat(part.split("\n").length - 1) : part,
  );
  return (plain.split("\n").at(-1) ?? "").trimEnd();
}

/** Whether code stops amid a statement or a block: with brackets that are open, or an incomplete line. */
export function endsAmid(code: string): boolean {
  const last = lastLine(code);
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
