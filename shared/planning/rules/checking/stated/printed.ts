import { clip } from "@dreamcatcher/text/clip";
import type { SourceFile } from "../../assembling/assemble.ts";
import { isSentence, statedIn } from "./in-comments.ts";

/** The lines that a program prints by its own comments, in their order, and the first place that says so. */
export interface PrintedLines {
  prints: string[];
  quote: string;
}

const PRINTED = /^(?:print|console\.log)\(.*\)\s*;?[ \t]*(?:#|\/\/)[ \t]*(\S.*)$/;
/** What is printed follows a colon or a line end: `# Print the sum` says what the code below is for. */
const OUTPUT_BELOW = /^(?:#|\/\/)\s*(?:expected )?(?:output|prints?)\s*(?:$|:\s*(\S.*)?$)/i;

/** What comments at the top level of a program say that it prints; null where none does. */
export function printedLinesOf({ content }: Pick<SourceFile, "content">): PrintedLines | null {
  const lines = content.split("\n");
  const found: { line: string; value: string }[] = [];
  for (const [at, line] of lines.entries()) {
    const beside = statedIn(PRINTED.exec(line)?.[1] ?? "");
    if (beside !== null) found.push({ line, value: beside });
    const below = OUTPUT_BELOW.exec(line);
    if (!below) continue;
    const [, after] = below;
    if (after !== undefined && !isSentence(after)) found.push({ line, value: after.trim() });
    if (after !== undefined) continue;
    for (const next of lines.slice(at + 1, at + 30)) {
      const [, value] = /^(?:#|\/\/) ?(\S.*)$/.exec(next) ?? [];
      if (value === undefined) break;
      found.push({ line: next, value: value.trim() });
    }
  }
  const [first] = found;
  return first ? { prints: found.map(({ value }) => value), quote: clip(first.line.trim(), 500) } : null;
}
