import type { ProjectFile } from "@dreamcatcher/contracts/plan";
import type { Part } from "./parts.ts";

/** Code by the path of the file that has it; of pieces of one file that follow each other, once. */
export function codeInPlace(parts: readonly Part[], fileOf: (code: string) => string | null): Part[] {
  const placed = parts.map((part): Part => {
    const path = part.kind === "code" ? fileOf(part.text) : null;
    return path === null ? part : { kind: "code", text: `→ \`${path}\`` };
  });
  return placed.filter(
    ({ kind, text }, at) => kind !== "code" || !text.startsWith("→") || placed[at - 1]?.text !== text,
  );
}

const MIN_LINE = 12;
const MIN_SHARE = 0.6;

/** Returns a function that finds the file which has most lines of a piece of code. */
export function fileFinder(files: readonly ProjectFile[]): (code: string) => string | null {
  const paths = new Map<string, string>();
  for (const { path, content } of files)
    for (const line of linesOf(content)) if (!paths.has(line)) paths.set(line, path);
  return (code) => {
    const lines = linesOf(code).slice(0, 60);
    const hits = Map.groupBy(
      lines.flatMap((line) => paths.get(line) ?? []),
      (path) => path,
    );
    const [best] = [...hits].sort(([, a], [, b]) => b.length - a.length);
    return best && best[1].length >= lines.length * MIN_SHARE ? best[0] : null;
  };
}

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.length >= MIN_LINE);
