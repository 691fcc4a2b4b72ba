import { readContent, recognize } from "./content.ts";
import { asUtf8 } from "./encoding.ts";
import type { ExportEntry } from "./entry.ts";
import { explainFile } from "./explain.ts";
import { LIMITS, type Limits } from "./limits.ts";
import { Peekable } from "./peekable.ts";
import { bytesOf, type RandomAccessFile, readBytes } from "./random-access-file.ts";
import { isZip, readZip } from "./read-zip.ts";
import { NoConversations } from "./unreadable-export.ts";

export type { ExportEntry } from "./entry.ts";

/**
 * Reads a data export, a zip or a file of any known format, by its bytes, one conversation after another;
 * never more than one is in memory. A conversation that cannot be read is an entry of its own and the rest
 * goes on. Records of other kinds are counted at the end.
 *
 * @throws {UnreadableExport} when the file as a whole cannot be read, after the entries before the place
 * where it breaks
 * @throws {NoConversations} when the file holds nothing that is known
 */
export async function* readExport(
  file: RandomAccessFile,
  limits: Limits = LIMITS,
): AsyncGenerator<ExportEntry> {
  const skipped = new Map<string, number>();
  let hasFound = false;
  const isInZip = isZip(await readBytes(file, 0, Math.min(file.size, 4)));
  for await (const entry of isInZip ? readZip(file, limits) : readFile(file, limits)) {
    if ("skipped" in entry) {
      const { kind, count } = entry.skipped;
      skipped.set(kind, (skipped.get(kind) ?? 0) + count);
      continue;
    }
    hasFound = true;
    yield entry;
  }
  const kinds = [...skipped].map(([kind, count]) => `${kind} (${count})`);
  if (!hasFound && kinds.length > 0)
    throw new NoConversations(`The export holds no conversations, only ${kinds.join(", ")}.`);
  for (const [kind, count] of skipped) yield { skipped: { kind, count } };
}

async function* readFile(file: RandomAccessFile, limits: Limits): AsyncGenerator<ExportEntry> {
  const bytes = new Peekable(asUtf8(bytesOf(file, 0, file.size)));
  const content = await recognize(bytes);
  if (content) return yield* readContent(content, { title: "the file" }, bytes, limits);
  const head = await bytes.peek(0);
  await bytes.end();
  throw new NoConversations(head.every(isSpace) ? "The file is empty." : explainFile(head));
}

const isSpace = (byte: number): boolean => byte <= 0x20;
