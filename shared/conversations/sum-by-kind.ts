import type { CountByKind } from "@dreamcatcher/contracts/count-by-kind";

/** As many as a person reads, and few enough for a row and an event, whatever a conversation holds. */
const MAX_KINDS = 20;

/** Sums counts by kind, the first kinds by name and all further ones as `other`. */
export function sumByKind(counts: readonly CountByKind[]): CountByKind[] {
  const sums = new Map<string, number>();
  for (const { kind, count } of counts) {
    const as = sums.has(kind) || sums.size < MAX_KINDS ? kind : "other";
    sums.set(as, (sums.get(as) ?? 0) + count);
  }
  return [...sums].map(([kind, count]) => ({ kind, count }));
}
