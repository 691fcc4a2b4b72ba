import { useContext } from "react";
import { LanguageContext } from "./texts.ts";

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365 * 86_400],
  ["month", 30 * 86_400],
  ["week", 7 * 86_400],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

// Making a format takes longer than using it, and each row of a list uses both.
const relative = onceFor((code) => new Intl.RelativeTimeFormat(code, { numeric: "auto" }));
const clock = onceFor((code) => new Intl.DateTimeFormat(code, { timeStyle: "short" }));
const absolute = onceFor((code) => new Intl.DateTimeFormat(code, { dateStyle: "long", timeStyle: "short" }));

function onceFor<Format>(make: (language: string) => Format): (language: string) => Format {
  const made = new Map<string, Format>();
  return (language) => {
    const format = made.get(language) ?? make(language);
    made.set(language, format);
    return format;
  };
}

/** How long ago a time is, or how far ahead, in words of a language: “3 weeks ago”, “in 5 hours”. */
export function ago(time: string, language: string, now = Date.now()): string {
  const seconds = (Date.parse(time) - now) / 1000;
  const format = relative(language);
  const [unit, size] = UNITS.find(([, each]) => Math.abs(seconds) >= each) ?? ["second", 1];
  return unit === "second" ? format.format(0, "second") : format.format(Math.trunc(seconds / size), unit);
}

/** A time in words of the language, whole for who points at it, and as the clock shows it. */
export function useTimes() {
  const { code } = useContext(LanguageContext);
  const whole = absolute(code);
  return {
    ago: (time: string) => ago(time, code),
    inSeconds: (seconds: number) => ago(new Date(Date.now() + seconds * 1000).toISOString(), code),
    whole: (time: string) => whole.format(Date.parse(time)),
    clock: (time: string) => clock(code).format(Date.parse(time)),
  };
}
