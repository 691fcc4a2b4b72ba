import type { Fragment } from "@dreamcatcher/contracts/fragment";
import { clip } from "@dreamcatcher/text/clip";
import type { Block } from "@dreamcatcher/text/markdown";
import type { ServerRequest } from "../how.ts";
import { saidIn, withoutCode } from "../said.ts";
import { requestOf } from "./curl.ts";
import { isMeant } from "./meant.ts";

/** Requests of the conversation in their order: the last one is what its quote is about. */
export interface StatedRequests {
  requests: ServerRequest[];
  quote: string;
  /** The code block that they are in; null for a sentence. */
  code: string | null;
  /** The index of the fragment. */
  fragment: number;
  /** The person asks for it, so that it holds for later versions of the code too. */
  isWish: boolean;
}

const MAX_REQUESTS = 30;
const MAX_EARLIER = 10;

/** The requests to a server on this machine that a conversation makes, and what it says that they give. */
export const statedRequests = (fragments: readonly Fragment[]): StatedRequests[] =>
  saidIn(fragments)
    .flatMap(({ turns, blocks, fragment }) => [
      ...inCommands(blocks).map((each) => ({ ...each, fragment, isWish: false })),
      ...turns.flatMap(({ role, text }) => {
        const isWish = role === "user";
        return inSentences(text, isWish).map((each) => ({ ...each, fragment, isWish }));
      }),
    ])
    .slice(0, MAX_REQUESTS);

type Found = Pick<StatedRequests, "requests" | "quote" | "code">;

/** `curl` in code blocks, each with what follows it: its output, a comment, or a block of its own. */
function inCommands(blocks: readonly Block[]): Found[] {
  const earlier: ServerRequest[] = [];
  return blocks.flatMap((block, at) => {
    if (block.kind !== "code") return [];
    const commands = commandsIn(block.code);
    const [label, output] = [blocks[at + 1], blocks[at + 2]];
    return commands.flatMap(({ command, after }, nth): Found[] => {
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

/** What a shown answer states: a status, and the body where it is JSON or a single line of output. */
function answerIn(shown: string): Pick<ServerRequest, "status" | "expected"> {
  const [, code, rest = ""] =
    /^(?:(?:→|->|=>|returns?:?|responds?:?|response:?|output:?|HTTP\/[\d.]+)\s*)*(?:(\d{3})\b(?: (?:OK|Created|Accepted|No Content|Bad Request|Unauthorized|Forbidden|Not Found|Conflict|Method Not Allowed|Unprocessable \w+|Internal Server Error))?)?\s*([\s\S]*)$/i.exec(
      shown.trim(),
    ) ?? [];
  const body = rest.replace(/^(?:[\w-]+: .*\r?\n)+\r?\n?/, "").trim();
  return { status: code ? Number(code) : null, expected: isJson(body) ? body : null };
}

function isJson(text: string): boolean {
  if (!/^[[{"\d]|^(?:true|false|null)$/.test(text) || /\.\.\.|…/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const STATUS = String.raw`(?:(?:an?\s{1,3})?(?:status\s{1,3}(?:code\s{1,3})?|HTTP\s{1,3})?${"`"}?([1-5]\d\d)\b(?:\s{1,3}[A-Z]\w+){0,2}${"`"}?(?:\s{0,3},?\s{0,3}(?:and|with)?\s{0,3})?)?`;
const SENTENCE = new RegExp(
  [
    String.raw`${"`"}?\b(GET|POST|PUT|PATCH|DELETE)\s{1,3}(\/[^\s${"`"}"'<>{}:*]{0,200})${"`"}?`,
    String.raw`(?:\s{1,3}with\s{1,3}(?:the\s{1,3})?(?:body\s{1,3})?${"`"}([^${"`"}\n]{1,300})${"`"})?,?\s{1,3}(?:should\s{1,3}|must\s{1,3}|will\s{1,3})?`,
    String.raw`(?:returns?|responds?(?:\s{1,3}with)?|gives?|answers?(?:\s{1,3}with)?|→|->|=>)\s{0,3}:?\s{0,3}`,
    String.raw`${STATUS}(?:(?:the\s{1,3})?(?:body\s{1,3})?${"`"}([^${"`"}\n]{1,400})${"`"})?`,
  ].join(""),
  "g",
);

/** "`GET /health` returns `{"ok": true}`", "POST /tasks with `{}` gives 400". */
function inSentences(markdown: string, isWish: boolean): Found[] {
  const text = withoutCode(markdown);
  return [...text.matchAll(SENTENCE)].flatMap((found): Found[] => {
    const [quote, method = "", path = "", body, status, expected] = found;
    const stated = expected !== undefined && isJson(expected) ? expected : null;
    if ((status === undefined && stated === null) || (body !== undefined && method === "GET")) return [];
    if (!isMeant(text, found, isWish)) return [];
    const request: ServerRequest = {
      ...{ method, path: path.replace(/[.,;)]+$/, ""), body: body ?? null },
      headers: body === undefined ? {} : { "content-type": "application/json" },
      status: status === undefined ? null : Number(status),
      expected: stated,
    };
    return [{ requests: [request], quote: clip(quote.trim(), 500), code: null }];
  });
}
