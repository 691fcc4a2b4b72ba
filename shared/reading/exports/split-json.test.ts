import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LIMITS } from "./limits.ts";
import { splitJson } from "./split-json.ts";
import { UnreadableExport } from "./unreadable-export.ts";

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

async function* cut(text: string, sizes: readonly number[] = [7]): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function elements(text: string, sizes?: readonly number[], limits = LIMITS): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const piece of splitJson(cut(text, sizes), limits))
    found.push("bytes" in piece ? JSON.parse(textOf(piece.bytes)) : piece.refused);
  return found;
}

const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });

describe("splitting JSON", () => {
  test("finds the elements that JSON.parse finds, however the text is cut", () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue()), sizes, fc.constantFrom(0, 2), async (list, cuts, indent) => {
        expect(await elements(JSON.stringify(list, null, indent), cuts)).toEqual(
          JSON.parse(JSON.stringify(list)),
        );
      }),
    ));

  test("finds the end of a long string, whatever is escaped in it and wherever the text is cut", () => {
    const long = fc
      .array(fc.constantFrom('"', "\\", "\n", "a", "b".repeat(30), "é"), { minLength: 30, maxLength: 120 })
      .map((parts) => parts.join(""));
    const cuts = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 5 });
    return fc.assert(
      fc.asyncProperty(fc.array(long, { minLength: 1, maxLength: 4 }), cuts, async (list, sizes) => {
        expect(await elements(JSON.stringify(list), sizes)).toEqual(list);
      }),
    );
  });

  test("finds them under `conversations` as well, wherever in the object that stands", () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue()), sizes, fc.jsonValue(), async (list, cuts, other) => {
        const text = JSON.stringify({
          version: { conversations: [1] },
          other,
          conversations: list,
          last: [{}],
        });
        expect(await elements(text, cuts)).toEqual(JSON.parse(JSON.stringify(list)));
      }),
    ));

  test("takes a single object whole, and one value a line one after another", async () => {
    const object = { title: 'a "conversations": [', conversations: "none", list: [{ conversations: [2] }] };
    expect(await elements(JSON.stringify(object))).toEqual([object]);
    expect(await elements('{"a":1}\n{"a":2}\n')).toEqual([{ a: 1 }, { a: 2 }]);
  });

  test("does not let one broken element hide the next", async () => {
    const broken = ['{"a":]', "nonsense", '{"a":1}}', '{"a" 1}'];
    for (const element of broken) {
      const pieces: string[] = [];
      for await (const piece of splitJson(cut(`[{"n":1},${element},{"n":2}]`), LIMITS))
        pieces.push("bytes" in piece ? textOf(piece.bytes) : piece.refused);
      expect(pieces).toContain('{"n":1}');
      expect(pieces).toContain('{"n":2}');
    }
  });

  test("refuses one element that is too large or nested too deep and goes on", async () => {
    const limits = { ...LIMITS, conversationBytes: 50, depth: 5 };
    const text = `[1,"${"x".repeat(100)}",2,${"[".repeat(6)}${"]".repeat(6)},[[[[[3]]]]]]`;
    expect(await elements(text, [9], limits)).toEqual([1, "too large", 2, "nested too deep", [[[[[3]]]]]]);
  });

  test("does not overflow on 100 000 levels", async () => {
    expect(await elements(`[${"[".repeat(100_000)}${"]".repeat(100_000)},1]`, [4096])).toEqual([
      "nested too deep",
      1,
    ]);
  });

  test("yields what is whole of a text that breaks off, then says so", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue(), { minLength: 1 }),
        fc.nat(),
        sizes,
        async (list, at, cuts) => {
          const text = JSON.stringify(list);
          const head = Buffer.from(text)
            .subarray(0, 1 + (at % (Buffer.byteLength(text) - 1)))
            .toString("latin1");
          const found: unknown[] = [];
          const reading = async () => {
            for await (const piece of splitJson(cut(head, cuts), LIMITS)) found.push(piece);
          };
          await expect(reading()).rejects.toThrow(UnreadableExport);
          expect(found.length).toBeLessThanOrEqual(list.length);
        },
      ),
    ));

  test("says that the text goes on after its list", async () => {
    await expect(elements('[{"n":1}],{"n":2}]')).rejects.toThrow(
      /goes on after the end of its list.* after 1 /,
    );
  });
});
