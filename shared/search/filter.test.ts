import { parseQuery } from "@dreamcatcher/searching/query";
import { expect, test } from "vitest";
import { dreamOf } from "#shared/dreams/fixtures.ts";
import { bothOf, filterOf, stillFits } from "./filter.ts";

test("parameters become a filter", () => {
  expect(filterOf({})).toEqual({});
  expect(
    filterOf({
      kind: ["idea", "fix"],
      status: ["planned"],
      tag: "Web",
      brand: "personal",
      source: "chatgpt",
    }),
  ).toEqual({
    kinds: ["idea", "fix"],
    statuses: ["planned"],
    tags: ["Web"],
    brands: ["personal"],
    sources: ["chatgpt"],
  });
  expect(filterOf({ from: "2026-03", to: "2026-03-06" })).toEqual({
    from: Date.UTC(2026, 2, 1),
    to: Date.UTC(2026, 2, 7) - 1,
  });
});

test("a bound that is no time is refused by its name", () => {
  expect(() => filterOf({ to: "2026-13" })).toThrow(
    expect.objectContaining({ errors: [expect.objectContaining({ path: "query.to" })] }),
  );
});

test("two filters must both hold", () => {
  const both = (q: string, other: Parameters<typeof filterOf>[0]) =>
    bothOf(parseQuery(q).filter, filterOf(other));
  expect(
    both("kind:idea kind:fix tag:a from:2025", { kind: ["fix", "question"], tag: "b", from: "2026" }),
  ).toEqual({
    kinds: ["fix"],
    tags: ["a", "b"],
    from: Date.UTC(2026, 0, 1),
  });
  expect(both("to:2025", { to: "2026" })).toEqual(parseQuery("to:2025").filter);
  expect(both("is:open-todo", {})).toEqual({ openTodo: true });
  expect(both("kind:idea", { kind: ["fix"] })).toBeUndefined();
  expect(both("source:claude", { source: "chatgpt" })).toBeUndefined();
});

test.each([
  ["kind:fix", false],
  ["kind:idea tag:SÁILING", true],
  ['tag:"GROßE  fahrt"', true],
  ["-tag:sailing", false],
  ["-kind:idea", false],
  ["status:planned", false],
  ["from:2026 to:2026-03-06", true],
  ["to:2025", false],
  ["is:open-todo", true],
  ["-is:open-todo", false],
  ["has:code", true],
])("a dream that has changed meanwhile is checked by %s", (q, fits) => {
  const dream = {
    ...dreamOf({
      kind: "idea",
      status: "idea",
      tags: ["Sailing", "große Fahrt"],
      todos: [{ id: "t", text: "Row", done: false }],
    }),
    updated: "2026-03-06T16:11:26.000Z",
  };
  expect(stillFits(dream, parseQuery(q))).toBe(fits);
});
