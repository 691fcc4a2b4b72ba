import type { ExportEntry } from "@dreamcatcher/reading/exports/read-export";
import fc from "fast-check";
import { expect, test } from "vitest";
import { chunksOf } from "./chunk.ts";

const entry: fc.Arbitrary<ExportEntry> = fc.oneof(
  fc.record({ conversation: fc.string(), bytes: fc.integer({ min: 1, max: 1_500_000 }) }),
  fc.record({
    skipped: fc.record({
      kind: fc.constantFrom("feedback", "activity"),
      count: fc.integer({ min: 1, max: 9 }),
    }),
  }),
  fc.record({ failure: fc.record({ external_id: fc.constant(null), reason: fc.string() }) }),
);

async function* stream(entries: readonly ExportEntry[]) {
  yield* entries;
}

test("every entry is in one chunk, in order, and no chunk is too large; skipped records are counted", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { maxLength: 80 }), async (all) => {
      const chunks = await Array.fromAsync(chunksOf(stream(all)));
      const entries = all.filter((each) => !("skipped" in each));
      const skipped = chunks.flatMap((chunk) => chunk.skipped.map(({ count }) => count));
      expect(skipped.reduce((sum, count) => sum + count, 0)).toBe(
        all.reduce((sum, each) => sum + ("skipped" in each ? each.skipped.count : 0), 0),
      );
      expect(chunks.flatMap((chunk) => chunk.entries)).toEqual(entries);
      for (const chunk of chunks) {
        expect(chunk.entries.length).toBeLessThanOrEqual(25);
        expect(entries.slice(chunk.first, chunk.first + chunk.entries.length)).toEqual(chunk.entries);
        const bytes = chunk.entries.slice(0, -1).reduce((sum, e) => sum + ("bytes" in e ? e.bytes : 0), 0);
        expect(bytes).toBeLessThan(2_000_000);
      }
    }),
  );
});

test("a chunk is yielded as soon as it is full", async () => {
  let read = 0;
  async function* counted() {
    for (; read < 1000; read++) yield { conversation: read, bytes: 1 };
  }
  await chunksOf(counted()).next();
  expect(read).toBeLessThan(26);
});
