import type { Dream } from "@dreamcatcher/contracts/dream";
import { dayRange } from "./days.ts";
import type { DreamFilter, ExcludedValues } from "./query.ts";

/** The kinds and statuses of dreams; tests compare them with the contracts, which need zod. */
export const KINDS = ["idea", "how_to", "question", "writing", "fix"] as const satisfies Dream["kind"][];
export const STATUSES = [
  "idea",
  "planned",
  "implementing",
  "completed",
  "failed",
  "archived",
] as const satisfies Dream["status"][];

/** What a filter of a query adds to it. */
export interface FilterDraft {
  filter: { -readonly [Name in keyof DreamFilter]: DreamFilter[Name] };
  excluded: { -readonly [Name in keyof ExcludedValues]: ExcludedValues[Name] };
  inCode: boolean;
}

/** Reads one value, and returns what it must be where it means nothing. */
type ReadFilter = (value: string, draft: FilterDraft, isExcluded: boolean) => string | undefined;

const listed =
  <Name extends keyof ExcludedValues>(
    name: Name,
    read: (text: string) => string,
    allowed?: readonly string[],
  ): ReadFilter =>
  (text, { filter, excluded }, isExcluded) => {
    const value = read(text);
    if (allowed && !allowed.includes(value)) return `must be one of ${allowed.join(", ")}`;
    const target: Record<string, unknown> = isExcluded ? excluded : filter;
    target[name] = [...((target[name] as string[] | undefined) ?? []), value];
    return undefined;
  };

const bound =
  (name: "from" | "to"): ReadFilter =>
  (text, { filter }, isExcluded) => {
    const range = dayRange(text);
    if (isExcluded) return "cannot be excluded";
    if (!range) return "must be a day, a month or a year, such as 2026-03-06, 2026-03 or 2026";
    if (name === "from") filter.from = Math.max(filter.from ?? Number.NEGATIVE_INFINITY, range.first);
    else filter.to = Math.min(filter.to ?? Number.POSITIVE_INFINITY, range.last);
    return undefined;
  };

const only =
  (value: string, set: (draft: FilterDraft, isExcluded: boolean) => void): ReadFilter =>
  (text, draft, isExcluded) => {
    if (text.toLowerCase() !== value) return `must be ${value}`;
    set(draft, isExcluded);
    return undefined;
  };

const lower = (text: string): string => text.toLowerCase();
const underscored = (text: string): string => text.toLowerCase().replaceAll("-", "_");

const readInCode = only("code", (draft) => {
  draft.inCode = true;
});

/** The filters of the query language, by name. */
export const FILTERS: ReadonlyMap<string, ReadFilter> = new Map([
  ["kind", listed("kinds", underscored, KINDS)],
  ["status", listed("statuses", lower, STATUSES)],
  ["brand", listed("brands", lower)],
  ["tag", listed("tags", (text) => text)],
  ["source", listed("sources", lower)],
  ["from", bound("from")],
  ["to", bound("to")],
  [
    "is",
    only("open-todo", ({ filter }, isExcluded) => {
      filter.openTodo = !isExcluded;
    }),
  ],
  [
    "has",
    only("code", ({ filter }, isExcluded) => {
      filter.hasCode = !isExcluded;
    }),
  ],
  [
    "in",
    (text, draft, isExcluded) => (isExcluded ? "cannot be excluded" : readInCode(text, draft, isExcluded)),
  ],
]);
