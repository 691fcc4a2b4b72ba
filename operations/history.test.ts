import fc from "fast-check";
import { expect, test } from "vitest";
import { type ObjectState, restoringChange } from "./history.ts";

/** The states of an object that was put, or deleted (`content` undefined), at these seconds. */
const historyOf = (acts: readonly { second: number; content: string | undefined }[]): ObjectState[] =>
  acts.map(({ second, content }, n) => ({
    key: "a",
    version: content ?? `deleted ${second}`,
    since: new Date(second * 1000),
    isDeleted: content === undefined,
    isLatest: n === acts.length - 1,
  }));

const act = fc.record({
  second: fc.integer({ min: 0, max: 50 }),
  content: fc.option(fc.uuid(), { nil: undefined }),
});
const acts = fc
  .uniqueArray(act, { selector: ({ second }) => second, maxLength: 12 })
  .map((all) => all.toSorted((a, b) => a.second - b.second));

test("an object gets its earlier state back, whatever its later history", () => {
  fc.assert(
    fc.property(acts, fc.integer({ min: -1, max: 51 }), (done, second) => {
      const change = restoringChange(new Date(second * 1000), historyOf(done).reverse());
      const then = done.findLast((one) => one.second <= second)?.content;
      const now = done.at(-1)?.content;
      const after = change?.kind === "copy" ? change.version : change?.kind === "remove" ? undefined : now;
      expect(after).toBe(then);
      if (now === then) expect(change).toBeUndefined();
    }),
  );
});

test("of a put and a deletion in the same second the deletion is later", () => {
  const history = historyOf([
    { second: 1, content: "one" },
    { second: 1, content: undefined },
    { second: 9, content: "two" },
  ]);
  expect(restoringChange(new Date(5000), history)).toEqual({ kind: "remove", key: "a" });
});
