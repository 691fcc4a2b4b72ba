import type { ProjectFile } from "@dreamcatcher/contracts/plan";

/** The share of its lines by which a text is a file. */
const MOST = 0.7;

/** Whether most lines of a text stand in a file. */
export function isMostlyOf(file: ProjectFile, content: string): boolean {
  const lines = new Set(linesOf(file.content));
  const own = linesOf(content);
  return own.filter((line) => lines.has(line)).length > own.length * MOST;
}

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
