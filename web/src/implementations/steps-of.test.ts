import type { LoggedEvent } from "@dreamcatcher/client";
import { expect, test } from "vitest";
import { stepsOf, timesOf } from "./steps-of.ts";

const event = (second: number, implementation?: object) =>
  ({
    metadata: { occurred_at: `2026-03-07T08:02:0${second}.000Z` },
    data: { implementation },
  }) as unknown as LoggedEvent;

test("each step of one implementation has the time of its first event", () => {
  const log = [
    event(0),
    event(1, { id: "i-1", status: "pending" }),
    event(2, { id: "i-2", status: "pending" }),
    event(3, { id: "i-1", status: "planning" }),
    event(4, { id: "i-1", status: "planning" }),
    event(5, { id: "i-1", status: "completed" }),
  ];
  expect(stepsOf(log, "i-1").map(({ status, at }) => [status, at.slice(17, 19)])).toEqual([
    ["pending", "01"],
    ["planning", "03"],
    ["completed", "05"],
  ]);
});

test("the time that it waits for a person is no work", () => {
  const at = (second: number) => new Date(second * 1000).toISOString();
  expect(
    timesOf([
      { status: "planning", at: at(1) },
      { status: "planned", at: at(3) },
      { status: "generating", at: at(63) },
      { status: "completed", at: at(64) },
    ]),
  ).toEqual({ worked: 3_000, waited: 60_000 });
});
