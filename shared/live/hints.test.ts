import { expect, test } from "vitest";
import { hintsOf, wanted } from "./hints.ts";

const event = (position: number, dream_id: string | null, revision?: number) => ({
  position,
  event_id: `e-${position}`,
  dream_id,
  revision,
});

const hints = hintsOf([event(4, "a", 1), event(5, "b"), event(6, null), event(7, "a", 2)]);

test("there is one hint for each dream, of its last event, in the order of the feed", () => {
  expect(hints).toEqual([
    { type: "changed", dream_id: "b", event_id: "e-5", position: 5 },
    { type: "changed", dream_id: null, event_id: "e-6", position: 6 },
    { type: "changed", dream_id: "a", event_id: "e-7", position: 7, revision: 2 },
  ]);
});

test.each([
  [["*"], [5, 6, 7]],
  [["a"], [7]],
  [
    ["a", "b"],
    [5, 7],
  ],
  [["c"], []],
  [[], []],
])("a connection that follows %o gets the hints of that", (followed, positions) => {
  expect(wanted(hints, followed).map(({ position }) => position)).toEqual(positions);
});
