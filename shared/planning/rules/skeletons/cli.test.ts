import { expect, test } from "vitest";
import { scheduleIn } from "./cli.ts";

test.each([
  ["It runs every night.", "@daily"],
  ["Run it daily at 7:30.", "30 7 * * *"],
  ["Every morning at 6 am it mails me.", "0 6 * * *"],
  ["Each evening at 9 pm.", "0 21 * * *"],
  ["Every Monday at 8:00 it reads the file.", "0 8 * * 1"],
  ["It sends a list on Fridays.", "0 0 * * 5"],
  ["Check the price every hour.", "@hourly"],
  ["A weekly report.", "@weekly"],
  ["Once a month.", "@monthly"],
  ["We meet at 8:00.", null],
  ["It renames photos.", null],
])("%s is %s for cron", (text, when) => expect(scheduleIn(text)).toBe(when));
