import type { TextFormat } from "../formats/format.ts";
import { textFormatOf } from "../recognizing/recognize.ts";
import type { ExportEntry, Source } from "./entry.ts";
import { findLayout, type Layout } from "./layout.ts";
import type { Limits } from "./limits.ts";
import type { Peekable } from "./peekable.ts";
import { readJson } from "./read-json.ts";
import { readText } from "./read-text.ts";

/** What a file holds, by its beginning. */
export type Content = { layout: Layout } | { format: TextFormat };

/** How much of a file is looked at, one size after the other until a format recognizes it. */
const HEAD_BYTES = [64 * 1024, 1024 * 1024, 4 * 1024 * 1024];

/** What the formats recognize in the beginning of a file; undefined where that is nothing. */
export async function recognize(file: Peekable): Promise<Content | undefined> {
  for (const size of HEAD_BYTES) {
    const head = await file.peek(size);
    const text = textOf(head);
    if (text === undefined) return undefined;
    const layout = /^\s*[[{]/.test(text) ? findLayout(text) : undefined;
    if (layout) return { layout };
    const format = textFormatOf(text.replace(/\r\n?/g, "\n"));
    if (format) return { format };
    if (file.isWhole) return undefined;
  }
  return undefined;
}

/** Whether only a format with common marks has recognized it. */
export const isLenient = (content: Content): boolean =>
  ("layout" in content ? content.layout.format : content.format)?.isLenient === true;

export const readContent = (
  content: Content,
  source: Source,
  file: Peekable,
  limits: Limits,
): AsyncGenerator<ExportEntry> =>
  "layout" in content
    ? readJson(source, file, content.layout, limits)
    : readText(source, file, content.format, limits);

const utf8 = new TextDecoder();

/** The text of a head; undefined where it is of another kind, such as a picture. */
function textOf(head: Uint8Array): string | undefined {
  const text = utf8.decode(head);
  return text.slice(0, 4096).includes("\0") ? undefined : text;
}
