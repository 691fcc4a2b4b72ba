import type { Dream } from "@dreamcatcher/client";

/** What happened to one field of a dream, or to one of its lines. */
export interface Change {
  field: string;
  how: "added" | "removed" | "edited" | "ticked" | "reopened" | "moved" | "changed";
  /** The line, or the new value where it is short. */
  text?: string;
}

interface Line {
  id: string;
  text: string;
  done?: boolean;
}

const LISTS = ["todos", "decisions", "features", "suggestions"] as const;
const VALUES = ["title", "status", "kind", "brand"] as const;

/** What changed in some fields of a dream, line by line where it is known how they were before. */
export function changesOf(fields: readonly string[], before: Dream | undefined, after: Dream): Change[] {
  return fields.flatMap((field): Change[] => {
    const changes = before ? changesOfField(field, before, after) : [];
    return changes.length > 0 ? changes : [{ field, how: "changed" }];
  });
}

function changesOfField(field: string, before: Dream, after: Dream): Change[] {
  const list = LISTS.find((each) => each === field);
  if (list) return changesOfLines(field, before[list], after[list]);
  const value = VALUES.find((each) => each === field);
  if (value) return [{ field, how: "changed", text: after[value] }];
  if (field !== "tags") return [];
  const linesOf = (tags: readonly string[]) => tags.map((tag) => ({ id: tag, text: tag }));
  return changesOfLines(field, linesOf(before.tags), linesOf(after.tags));
}

function changesOfLines(field: string, before: readonly Line[], after: readonly Line[]): Change[] {
  const known = new Map(before.map((line) => [line.id, line]));
  const kept = new Set(after.map(({ id }) => id));
  const changes = after.flatMap(({ id, text, done }): Change[] => {
    const was = known.get(id);
    if (!was) return [{ field, how: "added", text }];
    return [
      ...(was.text === text ? [] : [{ field, how: "edited", text } as const]),
      ...(was.done === done ? [] : [{ field, how: done ? "ticked" : "reopened", text } as const]),
    ];
  });
  const removed = before.filter(({ id }) => !kept.has(id));
  const all = [...changes, ...removed.map(({ text }): Change => ({ field, how: "removed", text }))];
  const isMoved = all.length === 0 && before.some(({ id }, at) => after[at]?.id !== id);
  return isMoved ? [{ field, how: "moved" }] : all;
}
