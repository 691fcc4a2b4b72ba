import { Peekable } from "./peekable.ts";

const UTF8_MARK = [0xef, 0xbb, 0xbf];
const UTF16_MARKS = [
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
];

/** The stream in UTF-8 and without its byte order mark, by which UTF-16 is known. */
export async function* asUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const stream = new Peekable(chunks);
  const startsWith = (head: Uint8Array, mark: readonly number[]) =>
    mark.every((byte, at) => head[at] === byte);
  try {
    const head = await stream.peek(UTF8_MARK.length);
    const utf16 = UTF16_MARKS.find(({ mark }) => startsWith(head, mark));
    if (utf16) yield* recoded(stream, utf16.encoding);
    else yield* startsWith(head, UTF8_MARK) ? without(stream, UTF8_MARK.length) : stream;
  } finally {
    await stream.end();
  }
}

async function* recoded(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  for await (const chunk of chunks) yield encoder.encode(decoder.decode(chunk, { stream: true }));
  yield encoder.encode(decoder.decode());
}

/** Chunks without their first bytes, which stand in the first chunk. */
async function* without(chunks: AsyncIterable<Uint8Array>, bytes: number): AsyncGenerator<Uint8Array> {
  let skip = bytes;
  for await (const chunk of chunks) {
    yield chunk.subarray(skip);
    skip = 0;
  }
}
