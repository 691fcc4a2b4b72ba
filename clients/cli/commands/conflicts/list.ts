import type { Context } from "../../context.ts";
import { conflictLines } from "../../showing/conflict-lines.ts";

export async function run(context: Context): Promise<void> {
  const { output } = context;
  const sync = await context.device();
  const [conflicts, refused] = await Promise.all([sync.conflicts(), sync.problems()]);
  output.print({ conflicts, refused }, () => conflictLines(conflicts, refused, output));
  if (conflicts.length + refused.length === 0) output.note("Nothing is in conflict.");
  if (conflicts.length > 0) output.note("Decide: dreams conflicts keep mine|theirs <dream>");
  if (refused.length > 0)
    output.note("Send what is refused again, or give it up: dreams conflicts keep mine|theirs <dream>");
}
