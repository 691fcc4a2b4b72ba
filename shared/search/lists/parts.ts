import type { ListPart } from "../manifest.ts";
import type { Range } from "./keys.ts";

/** The parts that may have keys of a range, the first key first. */
export function partsIn(parts: readonly ListPart[], { from, to }: Range): readonly ListPart[] {
  const first = parts.findLastIndex((part) => part.from <= from);
  const end = parts.findIndex((part) => part.from >= to);
  return parts.slice(Math.max(first, 0), end === -1 ? parts.length : end);
}
