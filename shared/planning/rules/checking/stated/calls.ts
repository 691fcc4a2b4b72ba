import type { SourceFile } from "../../assembling/assemble.ts";
import { plainCall } from "./expressions.ts";

/** A call of a project's function with only literal arguments. */
export interface Call {
  file: SourceFile;
  expression: string;
}

/** Finds which file of a project a call belongs to, among those that can be loaded; null for other texts. */
export class Functions {
  private readonly byName = new Map<string, SourceFile[]>();

  constructor(files: readonly SourceFile[]) {
    for (const file of files)
      for (const name of namesOf(file)) this.byName.set(name, [...(this.byName.get(name) ?? []), file]);
  }

  /** The call that a text is as a whole. */
  callIn(text: string): Call | null {
    const plain = text.trim().replace(/;$/, "");
    // What JavaScript waits for is waited for.
    const expression = plain.replace(/^await\s+/, "");
    const [, start = ""] = /^(?:new\s+)?([A-Za-z_$][\w$]*)/.exec(expression) ?? [];
    const [file, ...others] = this.byName.get(start) ?? [];
    if (!file || others.length > 0 || (file.language === "python" && plain !== expression)) return null;
    // What an object's method gives depends on the calls before it.
    if (expression.startsWith(`${start}.`) && !file.analysis?.definitions.some(({ name }) => name === start))
      return null;
    const own = new Set(namesOf(file));
    return plainCall(expression, file.language, (name) => own.has(name)) && { file, expression };
  }
}

const namesOf = ({ analysis }: SourceFile): string[] => [
  ...new Set([...(analysis?.exports ?? []), ...(analysis?.definitions ?? []).map(({ name }) => name)]),
];
