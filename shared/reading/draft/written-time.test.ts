import { expect, test } from "vitest";
import { isWrittenTime, writtenTimeOf } from "./written-time.ts";

test.each([
  ["Mar 2, 2026, 9:15:00 AM CET", "2026-03-02T08:15:00.000Z"],
  ["Mar 2, 2026, 9:15:00\u202fPM PST", "2026-03-03T05:15:00.000Z"],
  ["Jul 25, 2026, 12:07:57 AM PDT", "2026-07-25T07:07:57.000Z"],
  ["18 Sept 2025, 12:02:52 CET", "2025-09-18T11:02:52.000Z"],
  ["8 Aug 2026, 10:00:00 CEST", "2026-08-08T08:00:00.000Z"],
  ["08.08.2026, 10:00:00 MESZ", "2026-08-08T08:00:00.000Z"],
  ["2. März 2026, 09:15:00 MEZ", "2026-03-02T08:15:00.000Z"],
  ["2 sept. 2026, 09:00:00 UTC+02:00", "2026-09-02T07:00:00.000Z"],
  ["2 févr. 2026, 13:26:27 CET", "2026-02-02T12:26:27.000Z"],
  ["10 de mai. de 2026, 03:46:09 BRT", "2026-05-10T06:46:09.000Z"],
  ["2 de septiembre de 2026, 13:26:27 GMT+2", "2026-09-02T11:26:27.000Z"],
  ["15 jun 2026, 20:30:41 CEST", "2026-06-15T18:30:41.000Z"],
  ["2026年9月2日 13:26:27 JST", "2026-09-02T04:26:27.000Z"],
  ["2026年9月2日 13:26:27 CST", "2026-09-02T05:26:27.000Z"],
  ["Mar 2, 2026, 9:15:00 AM CST", null],
  ["2026/09/02 13:26:27 JST", "2026-09-02T04:26:27.000Z"],
  ["2026. 9. 2. 13:26:27 KST", "2026-09-02T04:26:27.000Z"],
  ["Mar 2, 2026, 9:15:00 AM GMT-03:30", "2026-03-02T12:45:00.000Z"],
  ["13/8/2026, 10:00:00 CEST", "2026-08-13T08:00:00.000Z"],
  // Day and month, zone, or both are not sure.
  ["8/9/2026, 10:00:00 CEST", null],
  ["Mar 2, 2026, 9:15:00 AM IST", null],
  ["Mar 2, 2026, 9:15:00 AM", null],
  ["2 Smarch 2026, 10:00:00 CET", null],
  ["Feb 31, 2026, 9:15:00 AM CET", null],
  ["2 March 2026, 25:99:00 CET", null],
  ["Name two early apples", null],
])("%s is %s", (written, time) => {
  expect(writtenTimeOf(written)).toBe(time);
});

test("a line with a date and a time of day is known as such, whatever its zone", () => {
  expect(isWrittenTime("2 Smarch 2026, 10:00:00 XYZ")).toBe(true);
  expect(isWrittenTime("What happened in 2026 at 10:00:00?")).toBe(false);
  expect(isWrittenTime("Seven at 10:00:00")).toBe(false);
});
