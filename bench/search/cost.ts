/** US dollars in us-east-1, as AWS published them in 2026: a GET request, a GB-second on ARM, a request. */
const PRICES = { get: 0.4e-6, gbSecond: 0.0000133334, invocation: 0.2e-6, readUnit: 0.125e-6 };
const MEMORY_GB = 1769 / 1024;
/** What reading ten dreams of 4 KB consistently consumes. */
const READ_UNITS = 10;
/** What two rounds of reads take within a region. */
const READS_MS = 20;

/** US dollars for 1 000 searches with their files at hand: the function, reads of the bucket, ten dreams. */
export function costOf(indexMs: number, objects: number): number {
  const seconds = (indexMs + READS_MS) / 1000;
  const one =
    PRICES.invocation +
    seconds * MEMORY_GB * PRICES.gbSecond +
    objects * PRICES.get +
    READ_UNITS * PRICES.readUnit;
  return one * 1000;
}
