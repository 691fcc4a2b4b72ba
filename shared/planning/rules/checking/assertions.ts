import { clip } from "@dreamcatcher/text/clip";
import type { SourceFile } from "../assembling/assemble.ts";

/**
 * The first assertion that a completed program has certainly evaluated: one at its top level or directly in
 * its main guard. In a function, a condition or a `try` it may not have run, or may have failed unnoticed.
 * Null where there is none.
 */
export function firstAssertionIn({
  content,
  language,
}: Pick<SourceFile, "content" | "language">): string | null {
  if (language !== "python") {
    const code = content.replace(/\/\*[\s\S]*?\*\/|`(?:[^`\\]|\\.)*`/g, "``");
    return lineAt(/^(?:console\.)?assert\b.*/m.exec(code));
  }
  const code = content.replace(/"""[\s\S]*?"""|'''[\s\S]*?'''/g, '""');
  const main =
    /^if\s*\(?\s*__name__\s*==.*:[ \t]*(?:#.*)?\n(?:[ \t]*(?:#.*)?\n)*([ \t]+)\S(?:.*\n(?=[ \t\n]))*.*/m.exec(
      code,
    );
  return (
    lineAt(/^assert\b.*/m.exec(code)) ??
    (main === null ? null : lineAt(new RegExp(`^${main[1]}assert\\b.*`, "m").exec(main[0])))
  );
}

const lineAt = (found: RegExpExecArray | null): string | null => (found ? clip(found[0].trim(), 500) : null);
