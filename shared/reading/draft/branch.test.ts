import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keptBranch } from "./branch.ts";

type Links = Record<string, [parent: string | undefined, time?: string]>;

function pathTo(leaf: string | undefined, links: Links, silent: readonly string[] = []): string {
  const nodes = new Map(
    Object.entries(links).map(([id, [parent, time]]) => [
      id,
      { id, parent, time: time && `2026-01-${time}` },
    ]),
  );
  return keptBranch(nodes, leaf, ({ id }) => !silent.includes(id))
    .map(({ id }) => id)
    .join(" ");
}

const TREE: Links = { q: [undefined, "01"], a: ["q", "02"], b: ["q", "03"], c: ["b", "04"] };

describe("the branch that is kept", () => {
  test("ends with the leaf that is named", () => {
    expect(pathTo("a", TREE)).toBe("q a");
    expect(pathTo("b", TREE)).toBe("q b");
  });

  test.each([
    ["none is named", undefined, TREE, "q b c"],
    ["the named one is not there", "gone", TREE, "q b c"],
    ["its parents lead in a circle", "x", { ...TREE, x: ["y", "09"], y: ["x", "09"] }, "q b c"],
    ["its parents end before the beginning", "x", { ...TREE, x: ["gone", "09"] }, "q b c"],
    ["the newest has no time of its own", undefined, { ...TREE, d: ["a"] }, "q b c"],
    ["two are equally new", undefined, { q: [undefined], a: ["q"], b: ["q"] }, "q b"],
  ] as [string, string | undefined, Links, string][])(
    "ends with the newest leaf where %s",
    (_, leaf, links, path) => {
      expect(pathTo(leaf, links)).toBe(path);
    },
  );

  test("is one that holds something", () => {
    expect(pathTo("x", { ...TREE, x: [undefined, "09"] }, ["x"])).toBe("q b c");
    expect(pathTo(undefined, { ...TREE, x: [undefined, "09"] }, ["x", "c"])).toBe("q b c");
    expect(pathTo("a", TREE, ["q", "a", "b", "c"])).toBe("");
  });

  test("is what is left where none is whole", () => {
    expect(pathTo("b", { a: ["b"], b: ["a"] })).toBe("a b");
    expect(pathTo("a", { a: ["a"] })).toBe("a");
    expect(pathTo("b", { a: ["gone"], b: ["a"] })).toBe("a b");
    expect(pathTo(undefined, {})).toBe("");
  });

  test("holds each node once, whatever the links are", () => {
    const id = fc.constantFrom("a", "b", "c", "d", "e");
    const links = fc.dictionary(id, fc.tuple(fc.option(id, { nil: undefined }), fc.constantFrom("01", "02")));
    fc.assert(
      fc.property(fc.option(id, { nil: undefined }), links, (leaf, tree) => {
        const path = pathTo(leaf, tree as Links).split(" ");
        expect(new Set(path).size).toBe(path.length);
        expect(path[0] === "").toBe(Object.keys(tree).length === 0);
      }),
    );
  });

  test("takes linear time for many leaves of a long branch", { timeout: 10_000 }, () => {
    const links: Links = { n0: [undefined] };
    for (let n = 1; n < 50_000; n++) links[`n${n}`] = [`n${n - 1}`];
    for (let n = 0; n < 50_000; n++) links[`leaf${n}`] = ["n49999"];
    expect(pathTo("gone", links, Object.keys(links).slice(1)).split(" ")).toHaveLength(50_001);
  });
});
