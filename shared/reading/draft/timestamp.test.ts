import { Timestamp } from "@dreamcatcher/contracts/primitives";
import fc from "fast-check";
import { expect, test } from "vitest";
import { toTimestamp } from "./timestamp.ts";

test.each([
  [1_700_000_000.25, "2023-11-14T22:13:20.250Z"],
  [1_700_000_000_250, "2023-11-14T22:13:20.250Z"],
  [1_700_000_000_250_000, "2023-11-14T22:13:20.250Z"],
  ["1700000000", "2023-11-14T22:13:20.000Z"],
  ["2026-03-06 16:11:26Z", "2026-03-06T16:11:26.000Z"],
  ["2026-03-06 16:11:26+0100", "2026-03-06T15:11:26.000Z"],
  ["2026-03-06T16:11:26.123456", "2026-03-06T16:11:26.123Z"],
  ["2026-03-06", "2026-03-06T00:00:00.000Z"],
  [{ $date: "2026-03-06T16:11:26Z" }, "2026-03-06T16:11:26.000Z"],
  [{ $date: { $numberLong: "1700000000250" } }, "2023-11-14T22:13:20.250Z"],
  [{ $date: { $date: 1 } }, null],
  ["2026-13-45", null],
  ["yesterday", null],
  [1e300, null],
  [Number.NaN, null],
  [-5, null],
  [0, null],
  [null, null],
])("%j is %s", (value, expected) => {
  expect(toTimestamp(value)).toBe(expected);
});

test("is always a timestamp of the contract, or null", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.double(),
        fc.date().map((date) => (Number.isNaN(+date) ? "" : date.toISOString())),
        fc.anything(),
      ),
      (value) => {
        const timestamp = toTimestamp(value);
        if (timestamp !== null) Timestamp.parse(timestamp);
      },
    ),
  );
});
