import { ellipsize, oneLine } from "@dreamcatcher/text/clip";
import type { DraftDocument } from "./draft.ts";
import { fenceAfter } from "./fences.ts";

const OPENING = /^ {0,3}:::+[ \t]*writing(?:\{([^\n]{0,2000})\})?[ \t]*$/;
const CLOSING = /^ {0,3}:::+[ \t]*$/;
const OTHER_OPENING = /^ {0,3}:::+[ \t]*[a-z]/i;

interface WrittenDocument extends DraftDocument {
  content: string;
}

/**
 * Reads ChatGPT's writing blocks, `:::writing{variant="email" id="1" subject="A tap"}` … `:::`: their text
 * stays in the message, and is a document as well. Published chats show that quotes may be missing or curly,
 * and that a block may hold fences, other blocks, or no end. Linear in the text.
 */
export function readWritingBlocks(text: string): { text: string; documents: WrittenDocument[] } {
  if (!text.includes(":::")) return { text, documents: [] };
  const lines = text.split("\n");
  const documents: WrittenDocument[] = [];
  const pieces: string[] = [];
  let fence: string | undefined;
  let from = 0;
  for (let at = 0; at < lines.length; at++) {
    const opening = fence === undefined ? OPENING.exec(lines[at] ?? "") : null;
    fence = fenceAfter(lines[at] ?? "", fence);
    if (!opening) continue;
    const end = endOfBlock(lines, at + 1);
    const content = withoutBlankLines(lines.slice(at + 1, end));
    pieces.push(withoutBlankLines(lines.slice(from, at)), content);
    if (content !== "") documents.push(documentOf(opening[1] ?? "", content));
    from = end + (CLOSING.test(lines[end] ?? "") ? 1 : 0);
    at = from - 1;
  }
  if (documents.length === 0) return { text, documents };
  pieces.push(withoutBlankLines(lines.slice(from)));
  return { text: pieces.filter((piece) => piece !== "").join("\n\n"), documents };
}

/**
 * The index of the line that closes a block: outside the fences and blocks it holds, else the first that
 * could; where there is none, of the next block, or past the end.
 */
function endOfBlock(lines: readonly string[], start: number): number {
  let fence: string | undefined;
  let depth = 0;
  let first: number | undefined;
  let at = start;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (OPENING.test(line)) break;
    if (CLOSING.test(line)) {
      first ??= at;
      if (fence === undefined && depth-- === 0) return at;
    } else if (fence === undefined && OTHER_OPENING.test(line)) depth++;
    fence = fenceAfter(line, fence);
  }
  return first ?? at;
}

function documentOf(attributes: string, content: string): WrittenDocument {
  const attribute = (name: string) => {
    const found = new RegExp(`(?:^|\\s)${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|“([^”]*)”|([^\\s"“]+))`).exec(
      attributes,
    );
    return (found?.[1]?.replace(/\\(.)/g, "$1") ?? found?.[2] ?? found?.[3])?.trim();
  };
  return {
    title: attribute("subject") || attribute("title") || openingOf(content),
    content_type: "text/markdown",
    content,
  };
}

/** The first line of a text, without Markdown's marks: its title, where it has no other. */
export function openingOf(content: string): string {
  const line = content.split("\n", 20).find((each) => /[\p{L}\p{N}]/u.test(each)) ?? "";
  const words = line.replaceAll("**", "").replace(/^[\s#>*+-]+/, "");
  return ellipsize(oneLine(words.replace(/^subject: /i, "")), 80);
}

function withoutBlankLines(lines: readonly string[]): string {
  let start = 0;
  let end = lines.length;
  while (start < end && lines[start]?.trim() === "") start++;
  while (end > start && lines[end - 1]?.trim() === "") end--;
  return lines.slice(start, end).join("\n");
}
