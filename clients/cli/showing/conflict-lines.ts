import type { Conflict, Problem } from "@dreamcatcher/client/sync";
import { shortIdOf } from "../dreams/short-id.ts";
import type { Output } from "../terminal/output.ts";
import { wrapped } from "./layout.ts";

/** What was changed on both sides, each field with its three sides; and what the service refuses. */
export const conflictLines = (
  conflicts: readonly Conflict[],
  refused: readonly Problem[],
  output: Output,
): string =>
  [
    ...conflicts.map((conflict) => linesOf(conflict, output)),
    ...refused.map((problem) => refusedLines(problem, output)),
  ].join("\n\n");

function linesOf({ dream_id, op, fields, mine, theirs }: Conflict, output: Output): string {
  const { columns, style } = output;
  const title = mine?.title ?? theirs?.title ?? "";
  const head = style("bold", wrapped(title, columns, `${shortIdOf(dream_id)}  `));
  if (op === "delete") return `${head}\n  deleted here, and changed elsewhere`;
  const deleted = theirs === null ? ["  changed here, and deleted elsewhere"] : [];
  const sides = fields.flatMap(({ field, base, mine, theirs }) => [
    `  ${field}`,
    wrapped(textOf(base), columns, "    before  "),
    wrapped(textOf(mine), columns, "    mine    "),
    wrapped(textOf(theirs), columns, "    theirs  "),
  ]);
  return [head, ...deleted, ...sides].join("\n");
}

function refusedLines({ dream_id, dream, detail, errors }: Problem, { columns, style }: Output): string {
  const head = style("bold", wrapped(dream?.title ?? "(deleted)", columns, `${shortIdOf(dream_id)}  `));
  const rules = errors.map(({ path, message }) => wrapped(`${path}: ${message}`, columns, "    "));
  return [head, wrapped(detail, columns, "  the service refuses: "), ...rules].join("\n");
}

/** A value of a field in words: a text, or the texts of a list. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value || "(empty)";
  if (value === undefined || value === null) return "(none)";
  if (Array.isArray(value)) return value.map(textOf).join("; ") || "(none)";
  if (typeof value !== "object") return String(value);
  const { text, title, done } = value as { text?: unknown; title?: unknown; done?: unknown };
  return `${done === true ? "☑ " : ""}${text ?? title ?? JSON.stringify(value)}`;
}
