/** Hours from UTC of the zones that pages write; names that several zones share are left out. */
const ZONES: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  Z: 0,
  WET: 0,
  WEST: 1,
  BST: 1,
  CET: 1,
  CEST: 2,
  MEZ: 1,
  MESZ: 2,
  EET: 2,
  EEST: 3,
  MSK: 3,
  TRT: 3,
  JST: 9,
  KST: 9,
  AEST: 10,
  AEDT: 11,
  ACST: 9.5,
  ACDT: 10.5,
  AWST: 8,
  NZST: 12,
  NZDT: 13,
  HST: -10,
  AKST: -9,
  AKDT: -8,
  PST: -8,
  PDT: -7,
  MST: -7,
  MDT: -6,
  CDT: -5,
  EST: -5,
  EDT: -4,
  BRT: -3,
  ART: -3,
};
const HOUR_MS = 3_600_000;

/** Languages whose names of months are known. */
const LANGUAGES = "en de fr es pt it nl pl sv da nb fi cs sk hu ro tr ru uk el id vi ca hr sl bg".split(" ");
let months: ReadonlyMap<string, number> | undefined;

/** The months by their first letters in each language, as `sept.` and `Sep` are both written. */
function monthsByName(): ReadonlyMap<string, number> {
  if (months) return months;
  const found = new Map<string, number>();
  const ambiguous = new Set<string>();
  for (const language of LANGUAGES)
    for (const style of ["long", "short"] as const) {
      const format = new Intl.DateTimeFormat(language, { day: "numeric", month: style, timeZone: "UTC" });
      for (let month = 0; month < 12; month++) {
        const parts = format.formatToParts(Date.UTC(2026, month, 15));
        const name = bareName(parts.find(({ type }) => type === "month")?.value ?? "");
        if (/^\p{L}+$/u.test(name) && (found.get(name) ?? month) !== month) ambiguous.add(name);
        found.set(name, month);
      }
    }
  for (const name of ambiguous) found.delete(name);
  months = found;
  return found;
}

const bareName = (name: string): string => name.toLowerCase().replace(/\.$/, "");

const CLOCK = /(?<![\d.])(\d{1,2})([:.])(\d{2})\2(\d{2})(?!\d)(?:\s?([ap])\.?\s?m\.?)?/i;
const OFFSET = /\b(?:GMT|UTC)\s?([+\u2212-])(\d{1,2})(?::?(\d{2}))?/;
const ZONE = /\b[A-Z]{1,5}\b/g;
const NAMED_DAY = /(\d{1,2})(?:\.|er|º|ª)?\s+(?:de\s+)?(\p{L}{3,12})\.?,?\s+(?:de\s+)?(\d{4})/u;
const NAMED_MONTH_FIRST = /(\p{L}{3,12})\.?\s+(\d{1,2}),?\s+(\d{4})/u;
const YEAR_FIRST = /(\d{4})(?:[-/.]\s?|年\s?|년\s?)(\d{1,2})(?:[-/.]\s?|月\s?|월\s?)(\d{1,2})/;
const NUMBERS = /(\d{1,2})([./-])\s?(\d{1,2})[./-]\s?(\d{4})/;
const MAX_LENGTH = 100;

/**
 * The moment that a page writes for people, in the languages of many, as ISO 8601 in UTC: `Mar 2, 2026,
 * 9:15:00 AM CET`. Null where day and month cannot be told apart, or where the zone is not known.
 */
export function writtenTimeOf(text: string): string | null {
  if (text.length > MAX_LENGTH) return null;
  const plain = text
    .replace(/[\u200e\u200f]/g, "")
    .replace(/\s/g, " ")
    .trim();
  const clock = CLOCK.exec(plain);
  const day = dayIn(plain);
  const offset = offsetIn(plain);
  if (!clock || day === undefined || offset === undefined) return null;
  const [, hours, , minutes, seconds, half] = clock;
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === "p" ? 12 : 0) : Number(hours);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const ms = day + hour * HOUR_MS + Number(minutes) * 60_000 + Number(seconds) * 1000 - offset * HOUR_MS;
  return new Date(ms).toISOString();
}

/** Whether a text is a date with a time of day, whatever its zone and order. */
export const isWrittenTime = (text: string): boolean =>
  text.length <= MAX_LENGTH && CLOCK.test(text) && /\d{4}/.test(text) && !/[!?]/.test(text);

function offsetIn(text: string): number | undefined {
  const offset = OFFSET.exec(text);
  if (offset) {
    const hours = Number(offset[2]) + Number(offset[3] ?? 0) / 60;
    return offset[1] === "+" ? hours : -hours;
  }
  // In America it is another time.
  if (text.includes("年") && /\bCST\b/.test(text)) return 8;
  for (const [name] of text.matchAll(ZONE)) if (Object.hasOwn(ZONES, name)) return ZONES[name];
  return undefined;
}

/** The milliseconds at which a day begins in UTC. */
function dayIn(text: string): number | undefined {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return dayOf(Number(yearFirst[1]), Number(yearFirst[2]) - 1, Number(yearFirst[3]));
  const named = NAMED_DAY.exec(text);
  if (named) return dayOf(Number(named[3]), monthsByName().get(bareName(named[2] ?? "")), Number(named[1]));
  const monthFirst = NAMED_MONTH_FIRST.exec(text);
  if (monthFirst)
    return dayOf(
      Number(monthFirst[3]),
      monthsByName().get(bareName(monthFirst[1] ?? "")),
      Number(monthFirst[2]),
    );
  const numbers = NUMBERS.exec(text);
  if (!numbers) return undefined;
  const [first, second, year] = [Number(numbers[1]), Number(numbers[3]), Number(numbers[4])];
  // With points between them the day comes first; with other marks it depends on the country.
  if (numbers[2] === "." || first > 12 || first === second) return dayOf(year, second - 1, first);
  return second > 12 ? dayOf(year, first - 1, second) : undefined;
}

function dayOf(year: number, month: number | undefined, day: number): number | undefined {
  if (month === undefined) return undefined;
  const ms = Date.UTC(year, month, day);
  const date = new Date(ms);
  return date.getUTCMonth() === month && date.getUTCDate() === day ? ms : undefined;
}
