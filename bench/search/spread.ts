/** The median and the 95th percentile of times in ms. */
export function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return `${at(0.5).toFixed(1)} ms (p50), ${at(0.95).toFixed(1)} ms (p95)`;
}
