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
const importsIn = ({ code, analysis }: Snippet) =>
  (analysis?.imports ?? [])
    .map(({ statement }) => statement)
    .filter(({ from, to }) => /^(?:import|from)\b/.test(code.slice(from, to)));

/** The offset for new imports: before the first import, but after those from `__future__`. */
function importOffset(snippet: Snippet): number {
  const [first] = importsIn(snippet);
  if (!first) return declarationsIn(snippet)[0]?.from ?? 0;
  const future = importsIn(snippet).filter(({ from }) => /^from\s+__future__/.test(snippet.code.slice(from)));
  const last = future.at(-1);
  return last ? last.to + 1 : first.from;
}

function missingImports(earlier: Snippet, later: Snippet): string {
  const statements = importsIn(later).map(({ from, to }) => later.code.slice(from, to));
  return [...new Set(statements)]
    .filter((statement) => !earlier.code.includes(statement))
    .map((statement) => `${statement}\n`)
    .join("");
}
