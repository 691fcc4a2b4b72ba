import { isObject } from "@dreamcatcher/text/json";

const LAST_MOMENT = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/**
 * Returns a moment, as any of the exports writes it, as ISO 8601 in UTC: seconds, milliseconds or
 * microseconds since 1970, ISO text (without a zone it is UTC), or MongoDB's `{"$date": …}`. Null where it
 * makes no sense.
 */
export function toTimestamp(value: unknown): string | null {
  const date = isObject(value) ? value.$date : value;
  const ms = toMilliseconds(isObject(date) ? date.$numberLong : date);
  return ms > 0 && ms <= LAST_MOMENT ? new Date(ms).toISOString() : null;
}

function toMilliseconds(value: unknown): number {
  if (typeof value === "number") return scaled(value);
  if (typeof value !== "string") return Number.NaN;
  return /^\d{9,16}(\.\d+)?$/.test(value) ? scaled(Number(value)) : parsed(value);
}

/** The three scales never overlap for moments between 1973 and 5138. */
function scaled(value: number): number {
  if (value < 1e11) return value * 1000;
  return value < 1e14 ? value : value / 1000;
}

function parsed(text: string): number {
  const found = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?) ?(Z|[+-]\d\d:?\d\d)?)?$/.exec(
    text.trim(),
  );
  if (!found) return Number.NaN;
  const [, day, time, zone] = found;
  return Date.parse(time === undefined ? `${day}` : `${day}T${time}${zone ?? "Z"}`);
}
