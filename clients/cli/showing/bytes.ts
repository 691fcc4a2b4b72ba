const UNITS = ["B", "kB", "MB", "GB"] as const;
const STEP = 1000;

/** A number of bytes for people: `640 B`, `1.2 MB`, `15 MB`. */
export function bytesOf(bytes: number): string {
  let amount = bytes;
  let unit = 0;
  while (amount >= STEP - 0.5 && unit < UNITS.length - 1) {
    amount /= STEP;
    unit += 1;
  }
  const digits = unit > 0 && amount < 9.95 ? 1 : 0;
  return `${amount.toFixed(digits)} ${UNITS[unit]}`;
}
