import type { Side, SyncManager } from "@dreamcatcher/client/sync";
import { CommandError } from "../../command-error.ts";
import type { Context } from "../../context.ts";
import { EXIT } from "../../exit-codes.ts";
import { push } from "../../pushing.ts";
import { leftToDo } from "../../syncing.ts";

/**
 * Decides a conflict, or about a change that the service refuses.
 *
 * @throws {CommandError} when nothing of this name, or no such field, is in conflict
 */
export async function run(
  context: Context,
  side: Side,
  name: string,
  { field }: { field?: string | undefined },
): Promise<void> {
  const { output } = context;
  const sync = await context.device();
  const { id, fields } = await findOpen(sync, name);
  if (field !== undefined && !fields?.includes(field))
    throw new CommandError(
      EXIT.notFound,
      `The field “${field}” is not in conflict; these are: ${fields?.join(", ") || "none"}.`,
    );
  if (fields) await sync.resolve(id, field === undefined ? side : { [field]: side });
  else await (side === "mine" ? sync.retry(id) : sync.discard(id));
  await push(context, sync);
  const { unsynced, conflicts, refused } = sync.state;
  output.print({ dream_id: id, unsynced, conflicts, refused }, () => "Decided.");
  for (const line of leftToDo({ unsynced, conflicts, refused })) output.note(line);
}

/** The conflict or refused change that a person names, with the fields that are in conflict. */
async function findOpen(sync: SyncManager, name: string): Promise<{ id: string; fields?: string[] }> {
  const [conflicts, refused] = await Promise.all([sync.conflicts(), sync.problems()]);
  const open = [
    ...conflicts.map(({ dream_id, fields, mine, theirs }) => ({
      id: dream_id,
      title: mine?.title ?? theirs?.title ?? "",
      fields: fields.map(({ field }): string => field),
    })),
    ...refused.map(({ dream_id, dream }) => ({ id: dream_id, title: dream?.title ?? "" })),
  ];
  const wanted = name.toLowerCase();
  const [found, ...others] = open.filter(
    ({ id, title }) => id.toLowerCase().endsWith(wanted) || title.toLowerCase().includes(wanted),
  );
  if (found && others.length === 0) return found;
  throw new CommandError(
    found ? EXIT.usage : EXIT.notFound,
    found ? `Several are meant by “${name}”: name one by its id.` : `Nothing of “${name}” is in conflict.`,
    "See what is: dreams conflicts",
  );
}
