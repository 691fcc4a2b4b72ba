import { InvalidArgumentError } from "@commander-js/extra-typings";

const HOUR_MS = 3_600_000;
const UNITS: Readonly<Record<string, number>> = { h: 1, d: 24, w: 168 };

/**
 * A time out of an argument, in ms since 1970: how long ago, such as `12h`, `7d` or `2w`; or a date.
 *
 * @throws {InvalidArgumentError} when it is neither
 */
export function since(text: string, now = Date.now()): number {
  const [, count, unit = ""] = /^(\d{1,5})([hdw])$/.exec(text) ?? [];
  const hours = UNITS[unit];
  if (hours !== undefined) return now - Number(count) * hours * HOUR_MS;
  // A date alone would be one of UTC, rather than one of this machine.
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00` : text;
  const date = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(time) : Number.NaN;
  if (Number.isNaN(date))
    throw new InvalidArgumentError("It must be a time ago such as 12h, 7d or 2w, or a date: 2026-10-01.");
  return date;
}
