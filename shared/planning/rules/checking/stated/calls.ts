import type { SourceFile } from "../../assembling/assemble.ts";

/** A call of a project's function with only literal arguments. */
export interface Call {
  file: SourceFile;
  expression: string;
}

const MAX_EXPRESSION = 300;
const CALL = /^(?:[A-Za-z_$][\w$]*\(\)\.)?([A-Za-z_$][\w$]*)(?:\.[A-Za-z_$][\w$]*)?\(/;

/** Names that have the same value everywhere. */
const CONSTANTS = new Set(
  "True False None true false null undefined NaN Infinity set dict list tuple frozenset range new Set Map Date Array".split(
    " ",
  ),
);

/** Finds which file of a project a call belongs to, among those that can be loaded; null for other texts. */
export class Functions {
  private readonly byName = new Map<string, SourceFile[]>();

  constructor(files: readonly SourceFile[]) {
    for (const file of files)
      for (const name of namesOf(file)) this.byName.set(name, [...(this.byName.get(name) ?? []), file]);
  }

  /** The call that a text is as a whole. */
  callIn(text: string): Call | null {
    const expression = text.trim().replace(/;$/, "");
    if (expression.length > MAX_EXPRESSION || closingAt(expression) !== expression.length) return null;
    const start = /^[A-Za-z_$][\w$]*/.exec(expression)?.[0] ?? "";
    const [file, ...others] = this.byName.get(start) ?? [];
    if (!file || others.length > 0 || !CALL.test(expression)) return null;
    // What an object's method gives depends on the calls before it.
    if (expression.startsWith(`${start}.`) && !file.analysis?.definitions.some(({ name }) => name === start))
      return null;
    const own = new Set(namesOf(file));
    const names = withoutTexts(expression.slice(expression.indexOf("("))).match(
      /(?<![\w$.])[A-Za-z_$][\w$]*(?!\s*[=:](?!=))/g,
    );
    return names?.every((name) => CONSTANTS.has(name) || own.has(name)) === false
      ? null
      : { file, expression };
  }
}

const namesOf = ({ analysis }: SourceFile): string[] => [
  ...new Set([...(analysis?.exports ?? []), ...(analysis?.definitions ?? []).map(({ name }) => name)]),
];

const withoutTexts = (code: string): string => code.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '""');

/** The offset after the brackets that a call's text ends with; -1 where they do not close. */
function closingAt(text: string): number {
  const stack: string[] = [];
  let quote = "";
  for (let at = text.indexOf("("); at >= 0 && at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quote) {
      if (character === "\\") at += 1;
      else if (character === quote) quote = "";
    } else if (character === '"' || character === "'") quote = character;
    else if ("([{".includes(character)) stack.push(character);
    else if (")]}".includes(character)) {
      stack.pop();
      if (stack.length === 0 && text.charAt(at + 1) !== ".") return at + 1;
    }
  }
  return -1;
}
