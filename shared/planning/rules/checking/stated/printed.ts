import { clip } from "@dreamcatcher/text/clip";
import type { SourceFile } from "../../assembling/assemble.ts";
import { isSentence, statedIn } from "./in-comments.ts";
import { isLiteral } from "./values.ts";

/** The lines that a program prints by its own comments, in their order, and the first place that says so. */
interface PrintedLines {
  prints: string[];
  quote: string;
}

const PRINTED = /^(?:print|console\.log)\((.*)\)\s*;?[ \t]*(?:#|\/\/)[ \t]*(\S.*)$/;
/** A call that prints by its own comment: `dog.bark()  # prints "Woof"`. */
const CALLED = /^[A-Za-z_$][\w$.]*\(.*\)\s*;?[ \t]*(?:#|\/\/)[ \t]*((?:outputs?|prints?|logs?)\b.*)$/i;
const TEXTS = /^\s*(?:"[^"\\]*"|'[^'\\]*')(?:\s*,\s*(?:"[^"\\]*"|'[^'\\]*'))*\s*$/;
const TEXT = /(["'])(.*?)\1/g;
const QUOTED = /^(["'`])(.*)\1$/s;
const MAX_LINE = 1000;
/** What is printed follows a colon or a line end: `# Print the sum` says what the code below is for. */
const OUTPUT_BELOW = /^(?:#|\/\/)\s*(?:expected )?(?:output|prints?)\s*(?:$|:\s*(\S.*)?$)/i;

/** What comments at the top level of a program say that it prints; null where none does. */
export function printedLinesOf({ content }: Pick<SourceFile, "content">): PrintedLines | null {
  const lines = content.split("\n");
  const found: { line: string; value: string }[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.length > MAX_LINE) continue;
    const [, argument = "", printed] = PRINTED.exec(line) ?? [];
    const called = printed === undefined ? CALLED.exec(line)?.[1] : undefined;
    const beside = statedIn(printed ?? called ?? "");
    // Beside texts that are printed as they are, another one is a label: `console.log("low") // 1`.
    const texts = TEXTS.test(argument) ? [...argument.matchAll(TEXT)].map(([, , text = ""]) => text) : null;
    const isLabel = texts !== null && texts.join(" ").trim() !== beside?.replace(QUOTED, "$2").trim();
    // Without a colon a text may describe: "logs it to the console".
    if (beside !== null && !isLabel && (called === undefined || isLiteral(beside) || /^\w+:/.test(called)))
      found.push({ line, value: beside });
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
