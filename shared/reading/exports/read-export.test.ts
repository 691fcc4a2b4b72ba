import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { describe, expect, test, vi } from "vitest";
import yazl from "yazl";
import { idOfSource } from "../conversation-id.ts";
import { readConversation } from "../read.ts";
import { LIMITS, type Limits } from "./limits.ts";
import { fileOf, type RandomAccessFile } from "./random-access-file.ts";
import { type ExportEntry, readExport } from "./read-export.ts";
import { UnreadableExport } from "./unreadable-export.ts";

const MB = 1024 * 1024;

type Bytes = Buffer<ArrayBuffer>;

const inMemory = (bytes: Bytes): RandomAccessFile => fileOf(new Blob([bytes]));

async function zipOf(
  files: Record<string, string | Buffer>,
  options: Partial<yazl.Options> = {},
): Promise<Bytes> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name, options);
  zip.end({ comment: "", forceZip64Format: options.forceZip64Format ?? false });
  const chunks: Buffer[] = [];
  zip.outputStream.on("data", (chunk: Buffer) => chunks.push(chunk));
  await once(zip.outputStream, "end");
  return Buffer.concat(chunks);
}

async function read(file: Bytes | string | RandomAccessFile, limits?: Limits): Promise<ExportEntry[]> {
  const entries: ExportEntry[] = [];
  const source = typeof file === "string" || Buffer.isBuffer(file) ? inMemory(Buffer.from(file)) : file;
  for await (const entry of readExport(source, limits)) entries.push(entry);
  return entries;
}

const conversations = (entries: ExportEntry[]) =>
  entries.flatMap((entry) => {
    if ("conversation" in entry) return [entry.conversation];
    return "failure" in entry ? [entry.failure.reason] : [];
  });

const skipped = (entries: ExportEntry[]) =>
  entries.flatMap((entry) => ("skipped" in entry ? [entry.skipped] : []));

/** A conversation of ChatGPT, of which nothing is read here. */
const chat = (n: number | string) => ({ mapping: {}, n });

const list = (...numbers: number[]) => JSON.stringify(numbers.map(chat));

const MARKDOWN = "## You:\nA shed with a green roof?\n\n## ChatGPT:\nPlant sedum.\n";

/** The zip with one name in it written over by another as long, which no tool would write. */
const renamed = (zip: Bytes, from: string, to: string) =>
  Buffer.from(zip.toString("latin1").replaceAll(from, to), "latin1");

/** Overwrites a field of the zip's first entry in the table of contents. */
function patched(zip: Bytes, offset: number, value: number, bytes: 2 | 4): Bytes {
  const copy = Buffer.from(zip);
  copy.writeUIntLE(value, copy.indexOf("PK\x01\x02") + offset, bytes);
  return copy;
}

/** Where the names in the table of contents stand: from, and to before. */
function namesIn(zip: Bytes): { from: number; to: number }[] {
  const names: { from: number; to: number }[] = [];
  for (let at = zip.indexOf("PK\x01\x02"); at !== -1; at = zip.indexOf("PK\x01\x02", at + 4))
    names.push({ from: at + 46, to: at + 46 + zip.readUInt16LE(at + 28) });
  return names;
}

/** The same file, and how often it has been asked for a part. */
function counting({ size, stream }: RandomAccessFile): { file: RandomAccessFile; requests: () => number } {
  let requests = 0;
  const counted: RandomAccessFile["stream"] = (start, end) => {
    requests++;
    return stream(start, end);
  };
  return { file: { size, stream: counted }, requests: () => requests };
}

describe("a zip", () => {
  test("gives the conversations of all its files in the order of their names, at any depth", async () => {
    const zip = await zipOf({
      "my export/conversations-001.json": list(3),
      "my export/conversations-000.json": list(1, 2),
      "my export/user.json": "{}",
      "__MACOSX/my export/._conversations-000.json": "nonsense",
      "my export/notes.md": MARKDOWN,
    });
    expect(conversations(await read(zip))).toEqual([chat(1), chat(2), chat(3)]);
  });

  test.each([
    ["in the format of large ones", { forceZip64Format: true }],
    ["that is not compressed", { compress: false }],
  ])("%s is read the same", async (_, options) => {
    const long = chat("x".repeat(200_000));
    const zip = await zipOf({ "conversations.json": JSON.stringify([long]), "empty.md": "" }, options);
    expect(conversations(await read(zip))).toEqual([long]);
  });

  test("of a tool that writes the separators of Windows is read the same", async () => {
    const zip = renamed(await zipOf({ "export/conversations.json": list(1) }), "export/", "export\\");
    expect(conversations(await read(zip))).toEqual([chat(1)]);
  });

  test("gives Markdown conversations where it has no JSON, and names what is none", async () => {
    const zip = await zipOf({ "history/a.md": MARKDOWN, "history/README.md": "# Histories\n" });
    const [conversation, readme] = await read(zip);
    expect(readme).toEqual({
      failure: {
        external_id: "history/README.md",
        reason: "history/README.md is not a conversation in Markdown.",
      },
    });
    expect(conversation).toEqual({
      conversation: MARKDOWN,
      bytes: MARKDOWN.length,
      name: "history/a.md",
    });
  });

  test.each([
    [
      "without conversations",
      () => zipOf({ "a.txt": "" }),
      /holds no conversations: found a\.txt; looked for ChatGPT, Claude/,
    ],
    ["that is empty", () => zipOf({}), /holds no conversations: found nothing/],
    [
      "that is cut off",
      async () => (await zipOf({ "conversations.json": list(1) })).subarray(0, 60),
      /cut off/,
    ],
    [
      "with a name that leads outside",
      async () => renamed(await zipOf({ "aa/conversations.json": list(1) }), "aa/", "../"),
      /points outside.*\.\.\/conversations\.json/,
    ],
    [
      "with an absolute name",
      async () => renamed(await zipOf({ "a/conversations.json": list(1) }), "a/c", "//c"),
      /points outside/,
    ],
    [
      "that is encrypted",
      async () => patched(await zipOf({ "conversations.json": list(1) }), 8, 1, 2),
      /encrypted/,
    ],
    [
      "whose table of contents is encrypted",
      async () => patched(await zipOf({ "conversations.json": list(1) }), 0, 0x08064b50, 4),
      /encrypted/,
    ],
    [
      "compressed by an unknown method",
      async () => patched(await zipOf({ "conversations.json": list(1) }), 10, 14, 2),
      /method that is not supported \(14\)/,
    ],
    [
      "with a wrong checksum",
      async () => patched(await zipOf({ "conversations.json": list(1) }), 16, 7, 4),
      /damaged: its checksum is wrong/,
    ],
    [
      "that is not compressed, with a wrong checksum",
      async () => patched(await zipOf({ "conversations.json": list(1) }, { compress: false }), 16, 7, 4),
      /damaged: its checksum is wrong/,
    ],
    [
      "with damage in what is compressed",
      async () => {
        const zip = await zipOf({ "conversations.json": list(1, 2, 3) });
        zip.fill(0xff, 30 + "conversations.json".length, 40 + "conversations.json".length);
        return zip;
      },
      /damaged: it cannot be inflated/,
    ],
    [
      "that does not hold a file where it says",
      async () => patched(await zipOf({ "conversations.json": list(1) }), 42, 3, 4),
      /damaged \(it does not hold conversations\.json/,
    ],
    [
      "whose files are said to be larger than itself",
      async () => patched(await zipOf({ "conversations.json": list(1) }), 20, 5000, 4),
      /lie over each other/,
    ],
    [
      "that inflates to more than it says",
      async () => patched(await zipOf({ "conversations.json": list(1, 2, 3) }), 24, 5, 4),
      /damaged/,
    ],
    [
      "that is a bomb",
      () => zipOf({ "conversations.json": Buffer.alloc(11 * MB, " ") }),
      /overwhelm its reader/,
    ],
  ])("%s is refused", async (_, zip, reason) => {
    const reading = read(await zip());
    await expect(reading).rejects.toThrow(UnreadableExport);
    await expect(reading).rejects.toThrow(reason);
  });

  test("that is damaged in any byte gives all of its conversations or is refused", async () => {
    const zip = await zipOf({
      "conversations-000.json": list(1),
      "user.json": "{}",
      "conversations-001.json": list(2),
      "conversations-002.json": list(3),
    });
    // A damaged name is another name, under which nobody looks for conversations.
    const names = namesIn(zip);
    for (let at = 0; at < zip.length; at++) {
      if (names.some(({ from, to }) => at >= from && at < to)) continue;
      for (const bits of [0x01, 0x10, 0xc0, 0xff]) {
        const damaged = Buffer.from(zip);
        damaged.writeUInt8(zip.readUInt8(at) ^ bits, at);
        const found = await read(damaged).then(conversations, (error: unknown) => error);
        if (!(found instanceof UnreadableExport))
          expect(found, `byte ${at} with ${bits} flipped`).toEqual([chat(1), chat(2), chat(3)]);
      }
    }
  });

  test("that says to inflate to 4 GB more than it does is refused", async () => {
    const zip = await zipOf({ "conversations.json": list(1) }, { forceZip64Format: true });
    const extraField = zip.indexOf(Buffer.from([1, 0, 24, 0]), zip.indexOf("PK\x01\x02"));
    zip.writeUInt32LE(1, extraField + 8);
    const reading = read(zip, { ...LIMITS, ratio: Number.POSITIVE_INFINITY });
    await expect(reading).rejects.toThrow(/damaged: it inflates to less than the zip says/);
  });

  test("may not inflate beyond the bound on all files together", async () => {
    const zip = await zipOf({ "conversations-0.json": list(1, 2), "conversations-1.json": list(3, 4) });
    await expect(read(zip, { ...LIMITS, inflatedBytes: 20 })).rejects.toThrow(/at most 20 are read/);
    await expect(read(zip, { ...LIMITS, entries: 1 })).rejects.toThrow(/more than 1 files/);
  });

  test("may not have a table of contents beyond what memory is given for it", async () => {
    const images = { [`${"a".repeat(65_000)}.png`]: "", [`${"b".repeat(65_000)}.png`]: "" };
    const zip = await zipOf({ "conversations.json": list(1), ...images });
    expect(await read(zip)).toHaveLength(1);
    const limits = { ...LIMITS, directoryBytes: 100_000 };
    await expect(read(zip, limits)).rejects.toThrow(/table of contents has 130\d{3} bytes/);
  });

  test("is read in few requests, however many files it holds", async () => {
    const files = Object.fromEntries(Array.from({ length: 2000 }, (_, n) => [`image-${n}.png`, "x"]));
    const memory = inMemory(await zipOf({ ...files, "conversations.json": list(1) }));
    const counted = counting(memory);
    expect(conversations(await read(counted.file))).toEqual([chat(1)]);
    expect(counted.requests()).toBeLessThan(10);
  });

  test("of many small conversations is read in few requests", async () => {
    const files = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`${n}.md`, MARKDOWN]));
    const counted = counting(inMemory(await zipOf(files)));
    expect(await read(counted.file)).toHaveLength(500);
    expect(counted.requests()).toBeLessThan(10);
  });

  test("whose table of contents leads all over the place is given up soon", async () => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`${n}.md`, MARKDOWN]));
    const zip = await zipOf({ "image.png": Buffer.alloc(3 * MB), ...files }, { compress: false });
    let place = 0;
    for (let at = zip.indexOf("PK\x01\x02"); at !== -1; at = zip.indexOf("PK\x01\x02", at + 4))
      zip.writeUInt32LE(place++ % 2 === 0 ? 100 : 2.5 * MB, at + 42);
    zip.writeUInt32LE(5, zip.lastIndexOf("PK\x05\x06") + 16);
    const counted = counting(inMemory(zip));
    await expect(read(counted.file)).rejects.toThrow(/damaged .*leads to nowhere/);
    expect(counted.requests()).toBeLessThan(120);
  });

  test("can be left before its end, and then leaves what it was read from", async () => {
    const many = JSON.stringify(Array.from({ length: 200_000 }, (_, n) => chat(n)));
    const memory = inMemory(await zipOf({ "conversations.json": many }, { compress: false }));
    let open = 0;
    async function* counted(start: number, end: number) {
      open++;
      try {
        yield* await memory.stream(start, end);
      } finally {
        open--;
      }
    }
    for await (const entry of readExport({ size: memory.size, stream: counted })) {
      expect(entry).toMatchObject({ conversation: chat(0), bytes: 20 });
      expect(open).toBe(1);
      break;
    }
    await vi.waitFor(() => expect(open).toBe(0));
  });

  test("is not blamed for a file that cannot be fetched", async () => {
    const memory = inMemory(await zipOf({ "conversations.json": JSON.stringify([chat("x".repeat(5000))]) }));
    let requests = 0;
    const failingAfter = (working: number): RandomAccessFile => ({
      size: memory.size,
      stream: (start, end) => {
        if (requests++ >= working) throw new Error("no connection");
        return memory.stream(start, end);
      },
    });
    await read(failingAfter(Number.POSITIVE_INFINITY));
    const needed = requests;
    expect(needed).toBeGreaterThan(1);
    for (let working = 0; working < needed; working++) {
      requests = 0;
      const failure = await read(failingAfter(working)).catch((error: Error) => error);
      expect(failure).toEqual(new Error("no connection"));
    }
  });
});

describe("a bare file", () => {
  test("may be a list, an object with conversations, one conversation, or one a line", async () => {
    expect(conversations(await read(list(1, 2)))).toEqual([chat(1), chat(2)]);
    expect(conversations(await read(`\uFEFF {"conversations": ${list(1)}}`))).toEqual([chat(1)]);
    expect(conversations(await read('{"mapping":{}}'))).toEqual([{ mapping: {} }]);
    expect(conversations(await read('{"mapping":{},"n":1}\n{"mapping":{},"n":2}'))).toEqual([
      chat(1),
      chat(2),
    ]);
    expect(conversations(await read(`\uFEFF${MARKDOWN}`))).toEqual([MARKDOWN]);
  });

  test("may be a list of messages, which is one conversation", async () => {
    const messages = [
      { role: "user", content: "Hi" },
      { role: "assistant", content: "Hello" },
    ];
    expect(conversations(await read(JSON.stringify(messages)))).toEqual([messages]);
    const turns = [
      { from: "human", value: "Hi" },
      { from: "gpt", value: "Hello" },
    ];
    expect(conversations(await read(JSON.stringify(turns)))).toEqual([turns]);
    expect(conversations(await read(JSON.stringify({ conversations: turns })))).toEqual([
      { conversations: turns },
    ]);
  });

  test("fails in the one conversation that is broken", async () => {
    const text = Buffer.concat([
      Buffer.from('[{"mapping":{},"n":1},{"n":"'),
      Buffer.from([0xff]),
      Buffer.from('"},{"n":]},{"mapping":{},"n":4}]'),
    ]);
    const entries = await read(text);
    expect(conversations(entries)).toEqual([
      chat(1),
      "Conversation 2 of the file holds bytes that are not UTF-8 text.",
      "Conversation 3 of the file is not valid JSON.",
      chat(4),
    ]);
  });

  test("gives what is whole before it breaks off", async () => {
    const found: ExportEntry[] = [];
    const reading = async () => {
      for await (const entry of readExport(inMemory(Buffer.from(`${list(1, 2).slice(0, -1)},{"n"`))))
        found.push(entry);
    };
    await expect(reading()).rejects.toThrow(/breaks off in the middle, after 2 whole conversations/);
    expect(conversations(found)).toEqual([chat(1), chat(2)]);
  });

  test.each([
    ["nothing", Buffer.alloc(0), /is empty/],
    ["gzip", Buffer.from([0x1f, 0x8b, 8, 0]), /gzip/],
    ["an archive of another kind", Buffer.from("Rar!\x1a"), /archive of another kind than zip/],
    ["a PDF", Buffer.from("%PDF-1.7"), /is a PDF/],
    ["an app's database", Buffer.from("SQLite format 3\0"), /database of an app/],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]), /a picture/],
    ["other bytes", Buffer.from([0xc3, 0x28, 0xff]), /neither a zip nor text in UTF-8/],
    [
      "a web page",
      Buffer.from("<!DOCTYPE html><html><title>ChatGPT</title></html>"),
      /web page.*looked for ChatGPT.*For ChatGPT send the zip/,
    ],
    [
      "the activity of another app",
      Buffer.from('<html><div class="content-cell">Watched a film</div></html>'),
      /web page.*choose only \*Gemini Apps\*/,
    ],
    ["an empty list", Buffer.from("[]"), /JSON, and no conversation was found/],
    ["other JSON", Buffer.from('{"a":1,"b":{"c":2}}'), /JSON with the fields a, b, and no conversation/],
    ["prose", Buffer.from("Dear diary"), /is text, and no conversation was found in it: looked for/],
  ])("of %s is refused by name", async (_, bytes, reason) => {
    await expect(read(bytes)).rejects.toThrow(UnreadableExport);
    await expect(read(bytes)).rejects.toThrow(reason);
  });

  test("is never held whole: the reader stays a few chunks behind what it asks for", async () => {
    const total = 100 * MB;
    const element = Buffer.from(`{"mapping":{},"text":"${"y".repeat(MB / 2)}"},`);
    let produced = 0;
    function* produce() {
      yield Buffer.from("[");
      for (; produced < total; produced += element.length) yield element;
      yield Buffer.from("{}]");
    }
    const file: RandomAccessFile = {
      size: total,
      stream: (_, end) => Readable.from(end > 4 ? produce() : [Buffer.from("[{}]")], { objectMode: false }),
    };
    let consumed = 0;
    let ahead = 0;
    for await (const entry of readExport(file)) {
      if ("bytes" in entry) consumed += entry.bytes;
      ahead = Math.max(ahead, produced - consumed);
    }
    expect(consumed).toBeGreaterThan(0.99 * total);
    expect(ahead).toBeLessThan(4 * MB);
  });
});

describe("conversations are found by structure", () => {
  const turns = [
    { role: "user", content: "Which fern?" },
    { role: "assistant", content: "Hart’s tongue." },
  ];
  const said = { messages: turns };
  const json = (value: unknown) => read(JSON.stringify(value));

  test.each([
    ["under a field of any name", { version: 4, folders: [], history: [chat(1), chat(2)], prompts: [{}] }],
    ["deeper in an object", { data: { folders: [{ a: 1 }], chats: [chat(1), chat(2)] }, checksum: null }],
    ["as the fields of an object", { id1: chat(1), id2: chat(2) }],
    ["under the ids of an object", { chats: { id1: chat(1), id2: chat(2) }, version: 1 }],
    ["each wrapped in an object", [{ item: chat(1) }, { note: "x", item: chat(2) }]],
    ["in several lists", { chats: [chat(1)], other: [3], archived: [chat(2)] }],
    ["behind much else", { settings: { icon: "x".repeat(2 * MB) }, chats: [chat(1), chat(2)] }],
  ])("%s", async (_, file) => {
    expect(conversations(await json(file))).toEqual([chat(1), chat(2)]);
  });

  test("in a single object around one of them, whose other fields are something else", async () => {
    expect(conversations(await json({ user: { name: "x" }, chat: chat(1), tags: [1] }))).toEqual([chat(1)]);
  });

  test("also those with common marks", async () => {
    expect(conversations(await json({ version: 4, history: [said, said] }))).toEqual([said, said]);
    expect(conversations(await json({ a: turns, b: turns }))).toEqual([turns, turns]);
    expect(conversations(await json([turns, turns]))).toEqual([turns, turns]);
    expect(conversations(await json({ title: "Ferns", chat: { log: turns } }))).toEqual([turns]);
  });

  test("wherever a beginning of the file is cut off", async () => {
    const long = { ...said, note: '{"[\\'.repeat(100_000) };
    expect(conversations(await json([long, said]))).toEqual([long, said]);
    const longTurns = [{ role: "user", content: "é\\".repeat(500_000) }, ...turns];
    expect(conversations(await json(longTurns))).toEqual([longTurns]);
  });

  test("as one a line, of which a broken one is lost alone", async () => {
    const lines = [JSON.stringify(chat(1)), '{"mapping":{"a', "", JSON.stringify(chat(2))];
    expect(conversations(await read(lines.join("\n")))).toEqual([
      chat(1),
      "Conversation 2 of the file is not valid JSON.",
      chat(2),
    ]);
    expect(conversations(await read(lines.map((line) => `${line}\r\n`).join("")))).toHaveLength(3);
  });

  test("as a single line", async () => {
    expect(conversations(await read(`${JSON.stringify(chat(1))}\n`))).toEqual([chat(1)]);
  });

  test("as lines that together are one, of which the last is cut off", async () => {
    const lines = [...turns.map((turn) => JSON.stringify(turn)), '{"role":"us'];
    expect(conversations(await read(lines.join("\n")))).toEqual([
      "Record 3 of the file is not valid JSON.",
      turns,
    ]);
  });

  test("as a list of messages that breaks off", async () => {
    const found: ExportEntry[] = [];
    const text = JSON.stringify(turns).replace("]", ',{"role":');
    await expect(async () => {
      for await (const entry of readExport(inMemory(Buffer.from(text)))) found.push(entry);
    }).rejects.toThrow(/breaks off/);
    expect(conversations(found)).toEqual([turns]);
  });

  test("and one that no format knows, among others that one does, is left to fail by itself", async () => {
    expect(conversations(await json([chat(1), { n: 2 }, 3]))).toEqual([chat(1), { n: 2 }, 3]);
  });

  test("in UTF-16", async () => {
    const text = Buffer.from(`\uFEFF${list(1, 2)}`, "utf16le");
    expect(conversations(await read(text))).toEqual([chat(1), chat(2)]);
    expect(conversations(await read(Buffer.from(text).swap16()))).toEqual([chat(1), chat(2)]);
  });
});

test("a table of all conversations is read only up to what fits into memory", async () => {
  const row = Buffer.from(`"A",2026-05-05T10:00:00,Human,${"x".repeat(1_000_000)}\n`);
  const header = Buffer.from("Conversation,Time,Author,Message\n");
  const entries = await read(Buffer.concat([header, ...Array.from({ length: 68 }, () => row)]));
  expect(entries).toEqual([
    { failure: { external_id: null, reason: expect.stringMatching(/more than \d+ characters: cut it/) } },
  ]);
});

test("messages in one list are of the conversations that they name", async () => {
  const say = (conversation_id: string | undefined, role: string, content: string) =>
    JSON.stringify({ conversation_id, role, content });
  const lines = [
    say(undefined, "system", "Be kind."),
    say("a", "user", "A pond?"),
    say("b", "user", "A lake?"),
    say("a", "assistant", "Dig."),
    say("b", "assistant", "Fill."),
  ];
  const found = conversations(await read(lines.join("\n"))).map((each) => readConversation(each));
  expect(found.map(({ external_id, messages }) => [external_id, messages.length])).toEqual([
    ["a", 2],
    ["b", 2],
  ]);
});

describe("records of other kinds", () => {
  const rating = { id: "r", conversation_id: "c", rating: "thumbs_up" };
  const account = { uuid: "u", full_name: "Ada", email_address: "ada@example.org" };

  test("are counted by kind, and are no failures", async () => {
    const zip = await zipOf({
      "conversations.json": list(1),
      "message_feedback.json": JSON.stringify([rating, rating]),
      "more.json": JSON.stringify([chat(2), rating]),
      "media.json": JSON.stringify({
        media_posts: [{ id: "p", original_prompt: "A cat", media_type: "image" }],
      }),
      "users.json": JSON.stringify([account]),
    });
    const entries = await read(zip);
    expect(conversations(entries)).toEqual([chat(1), chat(2)]);
    expect(skipped(entries)).toEqual([
      { kind: "generated pictures and videos", count: 1 },
      { kind: "ratings of answers", count: 3 },
      { kind: "accounts", count: 1 },
    ]);
  });

  test("alone are refused with what they are", async () => {
    await expect(read(JSON.stringify([rating, rating]))).rejects.toThrow(
      "The export holds no conversations, only ratings of answers (2).",
    );
    const quoting = [{ type: "rating", data: {}, snapshot: { chat: chat(1) } }];
    await expect(read(JSON.stringify(quoting))).rejects.toThrow(/only ratings of answers \(1\)/);
    await expect(read(await zipOf({ "users.json": JSON.stringify([account]) }))).rejects.toThrow(
      /only accounts/,
    );
  });
});

describe("a zip is searched by what its files are", () => {
  const session = "_**User**_\n\nA shed?\n\n---\n\n_**Assistant**_\n\nSedum.\n";

  test("whatever their names", async () => {
    const zip = await zipOf({
      "Takeout/Mijn activiteit/Gemini-apps/MijnActiviteit.json": list(1),
      "chat-7": list(2),
      "history/sessie.markdown": session,
      "no-text": Buffer.from([0, 1, 2, 0xff]),
      "pixel.png": list(3),
      "settings.json": "{}",
    });
    const entries = await read(zip);
    expect(conversations(entries)).toEqual([chat(1), chat(2), session]);
    expect(entries.map((entry) => "name" in entry && entry.name)).toEqual([
      "Takeout/Mijn activiteit/Gemini-apps/MijnActiviteit.json",
      "chat-7",
      "history/sessie.markdown",
    ]);
  });

  test("those with common marks only where no other is recognized", async () => {
    const files = { "a.md": MARKDOWN, "b.json": JSON.stringify([{ messages: [] }]) };
    expect(conversations(await read(await zipOf(files)))).toEqual([MARKDOWN, { messages: [] }]);
    const entries = await read(await zipOf({ ...files, "z.json": list(1) }));
    expect(conversations(entries)).toEqual([chat(1)]);
    expect(skipped(entries)).toEqual([{ kind: "files beside the export", count: 2 }]);
  });

  test("zips in it are opened, but not those in these", async () => {
    const inner = await zipOf({ "conversations.json": list(2) });
    const innermost = await zipOf({ "more.zip": inner });
    const zip = await zipOf({ "a/Conversations__1": inner, "b.json": list(1), "c.zip": await zipOf({}) });
    const entries = await read(zip);
    expect(conversations(entries)).toEqual([chat(2), chat(1)]);
    expect(entries.map((entry) => "name" in entry && entry.name)).toEqual([
      "a/Conversations__1/conversations.json",
      "b.json",
    ]);
    await expect(read(await zipOf({ "c.zip": innermost }))).rejects.toThrow(/found c\.zip\/more\.zip/);
  });

  test("zips in it share its limits", async () => {
    const bomb = await zipOf({ "conversations.json": Buffer.alloc(11 * MB, " ") });
    await expect(read(await zipOf({ "a.zip": bomb }))).rejects.toThrow(/a\.zip in the zip.*overwhelm/);
    const inner = await zipOf({ "1.json": list(1), "2.json": list(2) });
    const zip = await zipOf({ "a.zip": inner, "b.zip": inner });
    expect(await read(zip)).toHaveLength(4);
    await expect(read(zip, { ...LIMITS, entries: 5 })).rejects.toThrow(/b\.zip.*holds more than/);
    const inflatedBytes = 2 * inner.length + 70;
    await expect(read(zip, { ...LIMITS, inflatedBytes })).rejects.toThrow(/b\.zip.*at most \d+ are read/);
    const small = await read(zip, { ...LIMITS, innerZipBytes: inner.length });
    expect(small).toContainEqual({
      failure: { external_id: "b.zip", reason: expect.stringMatching(/zip in the zip.*larger.*by itself/) },
    });
    expect(conversations(small)).toHaveLength(3);
    const damaged = Buffer.from(inner);
    damaged.fill(0xff, 40, 50);
    await expect(read(await zipOf({ "a.zip": damaged }))).rejects.toThrow(/a\.zip in the zip cannot be read/);
  });

  test("and where nothing is known, what was found is named, with what to send instead", async () => {
    const page = "<html><head><title>Grok</title></head></html>";
    await expect(read(await zipOf({ "a.pdf": "", "b.html": page }))).rejects.toThrow(
      /found a\.pdf, b\.html; looked for ChatGPT.*For Grok send/,
    );
  });
});

describe("the real exports", () => {
  const data = new URL("../../../../shared/data/", import.meta.url);
  const present = existsSync(data);
  if (!present) console.log("skipped: ../shared/data, the folder of real exports, is not there");
  const NOISE =
    /^[ \t]*<(?:command-(?:name|message|args)|local-command-\w+|think|system-reminder)[ >]|^<tool-use[ >]|^_\*\*(?:User|Agent)\b|^\[Request interrupted|^Caveat: The messages|^ *\d+→/m;

  const withoutFences = (text: string) => text.replace(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, "");

  async function transcriptsOf(name: string) {
    const entries = await read(readFileSync(new URL(name, data)));
    return entries.map((entry) => {
      if (!("conversation" in entry)) throw new Error(JSON.stringify(entry));
      return readConversation(entry.conversation);
    });
  }

  test.skipIf(!present).each([
    ["chatgpt-export.zip", "chatgpt", 23],
    ["chatgpt-real-export.zip", "chatgpt", 25],
    ["claude-export.zip", "claude", 24],
  ])("%s: every conversation is read, without the tools' noise", async (name, source, count) => {
    const transcripts = await transcriptsOf(name);
    expect(transcripts).toHaveLength(count);
    expect(new Set(transcripts.map(idOfSource)).size).toBe(count);
    for (const { messages, title, ...transcript } of transcripts) {
      expect(transcript.source).toBe(source);
      expect(transcript.created).not.toBeNull();
      expect(messages.some(({ role }) => role === "assistant")).toBe(true);
      for (const { content } of messages) expect(withoutFences(content)).not.toMatch(NOISE);
      expect(title ?? "").not.toMatch(NOISE);
    }
  });

  test.skipIf(!present)("SpecStory histories have both voices and no tool traffic", () => {
    const folder = new URL("specstory/", data);
    for (const name of readdirSync(folder)) {
      const transcript = readConversation(readFileSync(new URL(name, folder), "utf8"));
      expect(transcript.source).toBe("specstory");
      expect(transcript.external_id).toMatch(/^[0-9a-f-]{36}$/);
      expect(new Set(transcript.messages.map(({ role }) => role)).size).toBe(2);
      for (const { content } of transcript.messages) expect(withoutFences(content)).not.toMatch(NOISE);
    }
  });

  test.skipIf(!present)("the samples of other formats are all recognized", () => {
    const folder = new URL("formats/", data);
    const sources = readdirSync(folder)
      .filter((name) => !name.endsWith(".html"))
      .map((name) => {
        const text = readFileSync(new URL(name, folder), "utf8");
        return readConversation(name.endsWith(".json") ? JSON.parse(text) : text).source;
      });
    expect(new Set(sources)).toEqual(
      new Set(["chatgpt", "claude", "gemini", "gemini-cli", "ai-studio", "grok"]),
    );
  });
});
