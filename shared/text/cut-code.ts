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
