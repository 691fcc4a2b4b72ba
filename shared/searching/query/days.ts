const DAY = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/;

/**
 * The first and last millisecond of a year, month or day in UTC (`2026`, `2026-03`, `2026-03-06`) or of a
 * time.
 */
export function dayRange(text: string): { first: number; last: number } | undefined {
  const { year, month, day } = DAY.exec(text)?.groups ?? {};
  if (year === undefined) return timeOf(text);
  const numbers = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)] as const;
  const first = Date.UTC(...numbers);
  const date = new Date(first);
  if (date.getUTCMonth() !== numbers[1] || date.getUTCDate() !== numbers[2]) return undefined;
  if (day !== undefined) date.setUTCDate(numbers[2] + 1);
  else if (month !== undefined) date.setUTCMonth(numbers[1] + 1);
  else date.setUTCFullYear(numbers[0] + 1);
  return { first, last: date.getTime() - 1 };
}

const TIME = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/;

function timeOf(text: string): { first: number; last: number } | undefined {
  const time = TIME.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? undefined : { first: time, last: time };
}
