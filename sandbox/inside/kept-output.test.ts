import { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { expect, it } from "vitest";
import { keepOutput } from "./kept-output.ts";

async function kept(chunks: Buffer[], keep: number) {
  const stream = Readable.from(chunks);
  const sizes: number[] = [];
  const output = keepOutput(stream, keep, (bytes) => sizes.push(bytes));
  await finished(stream);
  return { ...output(), sizes };
}

it("keeps the first bytes and counts the rest", async () => {
  const chunks = ["abc", "def", "ghi"].map((text) => Buffer.from(text));
  expect(await kept(chunks, 5)).toEqual({ text: "abcde", bytes: 9, sizes: [3, 3, 3] });
});

it("decodes characters that are split over chunks", async () => {
  const bytes = Buffer.from("é");
  expect((await kept([bytes.subarray(0, 1), bytes.subarray(1)], 10)).text).toBe("é");
});

it("replaces invalid UTF-8", async () => {
  expect((await kept([Buffer.from([0x61, 0xff, 0x62])], 10)).text).toBe("a\u{fffd}b");
});
