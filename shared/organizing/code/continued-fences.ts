import { openBrackets } from "@dreamcatcher/text/cut-code";
import type { Block } from "@dreamcatcher/text/markdown";
import { isComment, isSurelyCode, mayContinue } from "./code-lines.ts";

const FENCE = /^\s*(?:```|~~~)/;

/**
 * The text of an answer that goes on amid the code `cut`, which the answer before was cut off in. Since it
 * opens no fence, the fence after its code, which is meant to close it, opens one instead, and all others are
 * turned round as well: the words are in fences, and the code is not. Each gets its own again. An answer
 * whose fences are in order stays as it is.
 */
export function withOwnFences(cut: Block | undefined, answer: string): string {
  if (cut?.kind !== "code" || !/(?:```|~~~)/.test(answer)) return answer;
  const open = openBrackets(cut.code);
  if (open <= 0) return answer;
  const lines = answer.split("\n");
  const code = restOfCode(lines, open);
  if (code === null) return answer;
  const after = turnedRound(lines.slice(code.next));
  return [`\`\`\`${cut.info}`, ...indented(code.lines, cut.code), "```", ...after].join("\n");
}

interface Rest {
  /** The lines that end the code; `inFence`: pages show those that are indented in a fence. */
  lines: { text: string; inFence: boolean }[];
  /** The index of the line after the fence that closes it. */
  next: number;
}

/** The lines of an answer up to where all brackets are closed, right before a fence that nothing opened. */
function restOfCode(lines: readonly string[], open: number): Rest | null {
  const code: Rest["lines"] = [];
  let inFence = false;
  let left = open;
  for (const [at, text] of lines.entries()) {
    if (FENCE.test(text)) {
      const isEnd = left <= 0 && !inFence && code.some((each) => each.inFence);
      // In order, the first fence closes after the last bracket.
      if (isEnd)
        return code.some((each) => !each.inFence && each.text !== "") ? { lines: code, next: at + 1 } : null;
      inFence = !inFence;
      continue;
    }
    if (left <= 0 && text.trim() !== "") return null;
    if (!inFence && text.trim() !== "" && !isCode(text, lines[at + 1] ?? "")) return null;
    left += openBrackets(text);
    code.push({ text, inFence });
  }
  return null;
}

const isCode = (line: string, next: string): boolean =>
  isSurelyCode(line, next) || isComment(line) || mayContinue(line) || /\w;$/.test(line);

/** Lines in a fence of which the page took the indentation get that of the line that they go on from. */
function indented(lines: Rest["lines"], cut: string): string[] {
  const [blanks = ""] = /^[ \t]*/.exec(cut.trimEnd().split("\n").at(-1) ?? "") ?? [];
  return lines.map(({ text, inFence }) => (inFence && text.trim() !== "" ? `${blanks}${text}` : text));
}

/** What follows, with the fences that close opening, and those that open closing. */
function turnedRound(lines: readonly string[]): string[] {
  const turned: string[] = [];
  let opened = -1;
  for (const line of lines) {
    if (!FENCE.test(line)) turned.push(line);
    else if (opened < 0) opened = turned.push(line) - 1;
    else {
      turned.push("```");
      opened = -1;
    }
  }
  const isEmpty = opened >= 0 && turned.slice(opened + 1).every((line) => line.trim() === "");
  return isEmpty ? turned.slice(0, opened) : turned;
}
