import { useContext } from "react";
import { LanguageContext } from "./texts.ts";

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;
const STEP = 1_000;

/** A number of bytes in words of a language: “48 MB”. */
export function bytesText(bytes: number, language: string): string {
  const at = UNITS.findLastIndex((_, power) => power === 0 || bytes >= STEP ** power);
  const value = bytes / STEP ** at;
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: UNITS[at] ?? "byte",
    unitDisplay: at === 0 ? "long" : "short",
    maximumFractionDigits: at > 0 && value < 10 ? 1 : 0,
  }).format(value);
}

/** Numbers and bytes in words of the language. */
export function useAmounts() {
  const { code } = useContext(LanguageContext);
  return {
    number: (value: number) => value.toLocaleString(code),
    bytes: (value: number) => bytesText(value, code),
  };
}
