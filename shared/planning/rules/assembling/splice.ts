import type { Definition } from "../analysis/analysis.ts";
import type { Snippet } from "../analysis/snippets.ts";
import { applyEdits, type Edit } from "./edits.ts";

/**
 * Splices the declarations of a later snippet into a file: those of the same name are replaced, new ones come
 * after the last one, and new imports join the others.
 */
export function splice(earlier: Snippet, later: Snippet): string {
  const laterCode = new Map(
    declarationsIn(later).map(({ name, from, to }) => [name, later.code.slice(from, to)]),
  );
  const earlierDeclarations = declarationsIn(earlier);
  const replaced = earlierDeclarations.flatMap(({ name, from, to }): Edit[] => {
    const now = laterCode.get(name);
    laterCode.delete(name);
    const before = earlier.code.slice(from, to);
    return now === undefined ? [] : [{ at: from, remove: to - from, insert: withExportKept(before, now) }];
  });
  return applyEdits(earlier.code, [
    {
      at: Math.max(0, ...earlierDeclarations.map(({ to }) => to)),
      remove: 0,
      insert: [...laterCode.values()].map((each) => `\n\n${each}`).join(""),
    },
    ...replaced,
    { at: importOffset(earlier), remove: 0, insert: missingImports(earlier, later) },
  ]);
}

const declarationsIn = ({ analysis, outline }: Snippet): readonly Definition[] =>
  outline?.definitions ??
  [...(analysis?.definitions ?? []), ...(analysis?.values ?? [])].sort((a, b) => a.from - b.from);

/** An exported declaration stays exported, also where its later version has no `export`. */
function withExportKept(before: string, now: string): string {
  const word = /^export\s+(?:default\s+)?/.exec(before)?.[0];
  return word && !now.startsWith("export") ? word + now : now;
}

/** The import statements at the top level of a snippet. */
function importsIn({ code, analysis, outline }: Snippet): { from: number; to: number }[] {
  if (outline)
    return [...code.matchAll(IMPORT_LINE)].map(({ 0: line, index }) => ({
      from: index,
      to: index + line.length,
    }));
  return (analysis?.imports ?? [])
    .map(({ statement }) => statement)
    .filter(({ from, to }) => /^(?:import|from)\b/.test(code.slice(from, to)));
}

/** An import on one line at the left margin, in a language without a parser here. */
const IMPORT_LINE =
  /^(?:(?:@testable )?import|(?:global )?using|(?:pub )?use|#include)\b(?:[^;\n]*;|[^;({=\n]*[^;({=\s])(?=[ \t]*$)/gm;

/** What stands above the imports of a file: its package, or the tag that begins it. */
const HEAD_LINE = /^(?:(?:package|library)\b|<\?php|#pragma once).*\n/m;

/** The offset for new imports: before the first import, but after those from `__future__`. */
function importOffset(snippet: Snippet): number {
  const [first] = importsIn(snippet);
  if (!first && snippet.outline) {
    const head = HEAD_LINE.exec(snippet.code);
    return head ? head.index + head[0].length : 0;
  }
  if (!first) return declarationsIn(snippet)[0]?.from ?? 0;
  const future = importsIn(snippet).filter(({ from }) => /^from\s+__future__/.test(snippet.code.slice(from)));
  const last = future.at(-1);
  return last ? last.to + 1 : first.from;
}

function missingImports(earlier: Snippet, later: Snippet): string {
  const statements = importsIn(later).map(({ from, to }) => later.code.slice(from, to));
  const missing = [...new Set(statements)]
    .filter((statement) => !earlier.code.includes(statement))
    .map((statement) => `${statement}\n`)
    .join("");
  const hasNone = earlier.outline && importsIn(earlier).length === 0;
  return missing !== "" && hasNone ? `${missing}\n` : missing;
}
