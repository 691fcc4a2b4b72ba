import { expect, test } from "vitest";
import { workOf } from "./work-of.ts";

const ticket = (status: "open" | "unconfirmed" | "done", low: number, high: number) => ({
  status,
  estimate: { low, high, reason: "" },
});

test("the work of a plan is that of its tickets, without what is done", () => {
  expect(workOf([ticket("open", 1, 2), ticket("unconfirmed", 0.25, 0.25), ticket("done", 4, 8)])).toEqual({
    low: 1.25,
    high: 2.25,
  });
  expect(workOf([ticket("done", 4, 8)])).toEqual({ low: 0, high: 0 });
});

test("much of it is rounded", () => {
  expect(workOf([ticket("unconfirmed", 0.25, 0.25), ticket("open", 4, 16)])).toEqual({ low: 4, high: 16 });
  expect(workOf([ticket("open", 0.25, 8)])).toEqual({ low: 1, high: 8 });
});
