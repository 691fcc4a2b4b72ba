import { clip } from "@dreamcatcher/text/clip";
import type { Block } from "@dreamcatcher/text/markdown";
import type { ServerRequest } from "../how.ts";
import { answerIn, type FoundRequests } from "./answers.ts";
import { requestOf } from "./curl.ts";

const MAX_EARLIER = 10;

/** `curl` in code blocks, each with what follows it: its output, a comment, or a block of its own. */
export function requestsInCommands(blocks: readonly Block[]): FoundRequests[] {
  const earlier: ServerRequest[] = [];
  return blocks.flatMap((block, at) => {
    if (block.kind !== "code") return [];
    const commands = commandsIn(block.code);
    const [label, output] = [blocks[at + 1], blocks[at + 2]];
    return commands.flatMap(({ command, after }, nth): FoundRequests[] => {
      const request = requestOf(command);
      if (request === null) return [];
      const isLast = nth === commands.length - 1;
      const shown =
        after === "" &&
        isLast &&
        label?.kind === "paragraph" &&
        output?.kind === "code" &&
        ANSWERS.test(label.text)
          ? output.code
          : after;
      const requests = [...earlier.slice(-MAX_EARLIER), { ...request, ...answerIn(shown) }];
      earlier.push(request);
      return [
        { requests, quote: clip([command, shown.trim()].filter(Boolean).join("\n"), 500), code: block.code },
      ];
    });
  });
}

const ANSWERS = /\b(?:returns?|responds?|response|answers?|gives?|output|prints?|result)\b.{0,40}:$/i;

/** The commands of a block that begin with `curl`, with the lines after each that are no command. */
function commandsIn(code: string): { command: string; after: string }[] {
  const found: { command: string; after: string[] }[] = [];
  let isOpen = false;
  for (const line of code.split("\n")) {
    const last = found.at(-1);
    if (isOpen && last) last.command += ` ${line.trim()}`;
    else if (/^\s*(?:[$❯>]\s+)?curl\s/.test(line))
      found.push({ command: line.replace(/^\s*(?:[$❯>]\s+)?/, ""), after: [] });
    else {
      last?.after.push(line);
      continue;
    }
    isOpen = /\\$/.test(line.trimEnd());
    const current = found.at(-1);
    if (current) current.command = current.command.trimEnd().replace(/\\$/, "");
  }
  return found.map(({ command, after }) => ({ command: command.trim(), after: outputIn(after) }));
}

/** The output after a command: up to an empty line, without the marks of comments. */
function outputIn(lines: readonly string[]): string {
  const end = lines.findIndex((line) => line.trim() === "");
  const own = (end < 0 ? lines : lines.slice(0, end)).map((line) => line.replace(/^\s*#\s?/, ""));
  // A comment about the next command is no output.
  const isHeader = /^HTTP\/[\d.]+ \d{3}/.test(own[0] ?? "");
  return isHeader ? [...own, ...lines.slice(own.length)].join("\n") : own.join("\n");
}
