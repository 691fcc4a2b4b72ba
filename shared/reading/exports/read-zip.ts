import { concat, latin1Of } from "./bytes.ts";
import { type Content, isLenient, readContent, recognize } from "./content.ts";
import { asUtf8 } from "./encoding.ts";
import { type ExportEntry, failure, tooLarge } from "./entry.ts";
import { adviceFor, explainZip } from "./explain.ts";
import { mayHoldConversations } from "./file-names.ts";
import type { Limits } from "./limits.ts";
import { Peekable } from "./peekable.ts";
import { fileOf, type RandomAccessFile } from "./random-access-file.ts";
import { NoConversations, UnreadableExport } from "./unreadable-export.ts";
import { openZip, type ZipEntry } from "./zip.ts";

const MARKDOWN = /\.md$/i;

export const isZip = (head: Uint8Array): boolean =>
  /^PK(?:\x03\x04|\x05\x06)/.test(latin1Of(head.subarray(0, 4)));

interface Found {
  entry: ZipEntry;
  content: Content;
}

/**
 * The conversations of a zip: each file that may be text is shown to the formats, whatever its name, and the
 * zips in it are opened as well.
 *
 * @throws {UnreadableExport} when the zip is damaged or hostile
 * @throws {NoConversations} when it holds nothing that is known
 */
export async function* readZip(file: RandomAccessFile, limits: Limits): AsyncGenerator<ExportEntry> {
  yield* new ZipSearch(limits).read(file);
}

class ZipSearch {
  readonly #limits: Limits;
  /** The limits without what has been used of them. */
  #rest: Limits;
  /** Whether anything has been given, be it only a number of other records. */
  #hasRead = false;
  #hasFound = false;
  #hasFoundJson = false;
  /** Files that only a format with common marks recognizes. */
  readonly #lenient: Found[] = [];
  readonly #unread: string[] = [];
  #advice: string | undefined;

  constructor(limits: Limits) {
    this.#limits = limits;
    this.#rest = limits;
  }

  async *read(file: RandomAccessFile): AsyncGenerator<ExportEntry> {
    yield* this.#search(file);
    // Beside the export of a tool, a Markdown file is something that the person once attached.
    if (this.#hasFound && this.#lenient.length > 0)
      yield { skipped: { kind: "files beside the export", count: this.#lenient.length } };
    else for (const found of this.#lenient) yield* this.#entriesOf(found, open(found.entry));
    if (!this.#hasRead) throw new NoConversations(explainZip(this.#unread, this.#advice));
    if (this.#hasFoundJson || !this.#hasFound) return;
    for (const name of this.#unread.filter((each) => MARKDOWN.test(each)))
      yield failure(`${name} is not a conversation in Markdown.`, name);
  }

  /** @param outer the name of the zip in the zip that is searched */
  async *#search(zip: RandomAccessFile, outer?: string): AsyncGenerator<ExportEntry> {
    const { entries, others, rest } = await openZip(zip, mayHoldConversations, this.#rest);
    this.#rest = { ...this.#rest, ...rest };
    const named = (name: string) => (outer === undefined ? name : `${outer}/${name}`);
    for (const name of others) this.#unread.push(named(name));
    for (const { name, ...found } of entries) {
      const entry = { ...found, name: named(name) };
      const bytes = new Peekable(entry.bytes());
      if (outer === undefined && isZip(await bytes.peek(4))) yield* this.#searchInner(entry.name, bytes);
      else yield* this.#readEntry(entry, new Peekable(asUtf8(bytes)));
    }
  }

  async *#readEntry(entry: ZipEntry, text: Peekable): AsyncGenerator<ExportEntry> {
    const content = await recognize(text);
    if (content && !isLenient(content)) return yield* this.#entriesOf({ entry, content }, text);
    if (content) this.#lenient.push({ entry, content });
    else {
      this.#unread.push(entry.name);
      this.#advice ??= adviceFor(await text.peek(0));
    }
    await text.end();
  }

  async *#entriesOf({ entry, content }: Found, text: Peekable): AsyncGenerator<ExportEntry> {
    const source = { title: entry.name, name: entry.name };
    for await (const each of readContent(content, source, text, this.#limits)) {
      this.#hasRead = true;
      this.#hasFound ||= !("skipped" in each);
      this.#hasFoundJson ||= "layout" in content;
      yield each;
    }
  }

  /** Opens a zip in the zip, which is held in memory, as its table of contents is at its end. */
  async *#searchInner(name: string, bytes: Peekable): AsyncGenerator<ExportEntry> {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > this.#rest.innerZipBytes) break;
      chunks.push(chunk);
    }
    if (size > this.#rest.innerZipBytes) {
      const conversationBytes = this.#limits.innerZipBytes;
      return yield failure(
        `${name}, a zip in the zip, ${tooLarge({ conversationBytes })}: send it by itself.`,
        name,
      );
    }
    this.#rest = { ...this.#rest, innerZipBytes: this.#rest.innerZipBytes - size };
    const inner = fileOf(new Blob([concat(chunks) as Uint8Array<ArrayBuffer>]));
    try {
      yield* this.#search(inner, name);
    } catch (error) {
      if (!(error instanceof UnreadableExport)) throw error;
      throw new UnreadableExport(`${name} in the zip cannot be read. ${error.message}`);
    }
  }
}

const open = (entry: ZipEntry): Peekable => new Peekable(asUtf8(entry.bytes()));
