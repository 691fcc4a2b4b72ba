import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LIMITS } from "./limits.ts";
import { jsonSplitter, split } from "./split-json.ts";
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

interface How {
  cuts?: readonly number[];
  limits?: typeof LIMITS;
  wrappers?: number;
  path?: string;
}

async function elements(
  text: string,
  { cuts, limits = LIMITS, wrappers = 1, path }: How = {},
): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const piece of split(cut(text, cuts), jsonSplitter(wrappers, limits))) {
    if (path !== undefined && piece.container.path !== path) continue;
    found.push("bytes" in piece ? JSON.parse(textOf(piece.bytes)) : piece.refused);
  }
  return found;
}

const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });

/** The values that stand in so many lists and objects. */
function valuesAt(value: unknown, wrappers: number, isInList = true): [value: unknown, isInList: boolean][] {
  if (wrappers === 0) return [[value, isInList]];
  if (typeof value !== "object" || value === null) return [];
  const isList = Array.isArray(value);
  return Object.values(value).flatMap((inner) => valuesAt(inner, wrappers - 1, isList));
}

describe("splitting JSON", () => {
  test("finds the elements that JSON.parse finds, however the text is cut", () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue()), sizes, fc.constantFrom(0, 2), async (list, cuts, indent) => {
        expect(await elements(JSON.stringify(list, null, indent), { cuts })).toEqual(
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
        expect(await elements(JSON.stringify(list), { cuts: sizes })).toEqual(list);
      }),
    );
  });

  test("finds the values in any number of lists and objects, with the container of each", () =>
    fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 5 }), fc.nat(4), sizes, async (value, wrappers, cuts) => {
        const text = JSON.stringify(value);
        const found: [value: unknown, isInList: boolean][] = [];
        for await (const { container, ...piece } of split(cut(text, cuts), jsonSplitter(wrappers, LIMITS)))
          if ("bytes" in piece) found.push([JSON.parse(textOf(piece.bytes)), container.isList]);
        expect(found).toEqual(valuesAt(JSON.parse(text), wrappers));
      }),
      { numRuns: 500 },
    ));

  test("names the fields that lead to a list, wherever in the object they stand", () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue()), sizes, fc.jsonValue(), async (list, cuts, other) => {
        const text = JSON.stringify({ version: { chats: [1] }, other, chats: list, last: [{}] });
        expect(await elements(text, { cuts, wrappers: 2, path: "chats/*" })).toEqual(
          JSON.parse(JSON.stringify(list)),
        );
      }),
    ));

  test("gives the values of a file as they follow each other, be they objects or lists", async () => {
    const object = { title: 'a "conversations": [', conversations: "none", list: [{ conversations: [2] }] };
    expect(await elements(JSON.stringify(object), { wrappers: 0 })).toEqual([object]);
    expect(await elements('{"a":1}\n[2]\n', { wrappers: 0 })).toEqual([{ a: 1 }, [2]]);
    expect(await elements("[1]\n[2,3]\n")).toEqual([1, 2, 3]);
    expect(await elements('{"a":[1]} {"b":[2]}', { wrappers: 2 })).toEqual([1, 2]);
  });

  test("does not hold names of any length", async () => {
    const text = `{"${"n".repeat(10_000)}":[1]}`;
    const [path] = await Array.fromAsync(
      split(cut(text, [99]), jsonSplitter(2, LIMITS)),
      ({ container }) => container.path,
    );
    expect(path).toHaveLength(102);
  });

  test("does not let one broken element hide the next", async () => {
    const broken = ['{"a":]', "nonsense", '{"a":1}}', '{"a" 1}'];
    for (const element of broken) {
      const pieces: string[] = [];
      for await (const piece of split(cut(`[{"n":1},${element},{"n":2}]`), jsonSplitter(1, LIMITS)))
        pieces.push("bytes" in piece ? textOf(piece.bytes) : piece.refused);
      expect(pieces).toContain('{"n":1}');
      expect(pieces).toContain('{"n":2}');
    }
  });

  test("refuses one element that is too large or nested too deep and goes on", async () => {
    const limits = { ...LIMITS, conversationBytes: 50, depth: 5 };
    const text = `[1,"${"x".repeat(100)}",2,${"[".repeat(6)}${"]".repeat(6)},[[[[[3]]]]]]`;
    expect(await elements(text, { cuts: [9], limits })).toEqual([
      1,
      "too large",
      2,
      "nested too deep",
      [[[[[3]]]]],
    ]);
  });

  test("does not overflow on 100 000 levels", async () => {
    expect(await elements(`[${"[".repeat(100_000)}${"]".repeat(100_000)},1]`, { cuts: [4096] })).toEqual([
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
            for await (const piece of split(cut(head, cuts), jsonSplitter(1, LIMITS))) found.push(piece);
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
