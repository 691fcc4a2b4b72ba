import { expect, test } from "vitest";
import { nextAfter } from "./schedule.ts";

const RETRIES = [5, 60, 300];
const MIDDLE = 0.5;
const after = (status: number | null, tried: number, retryAfter?: number) =>
  nextAfter({ status }, tried, RETRIES, retryAfter, MIDDLE);

test.each([200, 201, 204, 299])("%i is success", (status) => expect(after(status, 1)).toBe("delivered"));

test("410 says that the receiver is gone", () => expect(after(410, 1)).toBe("gone"));

test.each([301, 302, 400, 404, 429, 500, 503, null])(
  "after %j it is tried again, later each time",
  (status) => {
    expect([1, 2, 3].map((tried) => after(status, tried))).toEqual([
      { again_in: 5 },
      { again_in: 60 },
      { again_in: 300 },
    ]);
    expect(after(status, 4)).toBe("given_up");
  },
);

test("it waits as long as the receiver asks for, at most as long as a queue can", () => {
  expect(after(503, 1, 120)).toEqual({ again_in: 120 });
  expect(after(503, 2, 1)).toEqual({ again_in: 60 });
  expect(after(503, 1, 1_000_000)).toEqual({ again_in: 43_200 });
});

test("those that failed together do not come together", () => {
  const times = [0, 0.25, 0.75, 1].map((random) => nextAfter({ status: 500 }, 2, RETRIES, undefined, random));
  expect(times).toEqual([{ again_in: 54 }, { again_in: 57 }, { again_in: 63 }, { again_in: 66 }]);
});
