import type { Dream } from "@dreamcatcher/client";
import type { Problem, SyncManager } from "@dreamcatcher/client/sync";
import { CommandError } from "../command-error.ts";
import type { Context } from "../context.ts";
import { EXIT } from "../exit-codes.ts";
import { syncWithProgress } from "../syncing.ts";
import { findDream } from "./find.ts";
import { shortIdOf } from "./short-id.ts";

/**
 * The dream that a person names, as the service has it: what was edited here is sent first.
 *
 * @throws {CommandError} when none is meant, several are, or the service refuses its edits or has others
 */
export async function sentDream(context: Context, sync: SyncManager, name: string): Promise<Dream> {
  await syncWithProgress(context, sync);
  const dream = await findDream(sync, name);
  const [problems, conflicts] = await Promise.all([sync.problems(), sync.conflicts()]);
  const problem = problems.find(({ dream_id }) => dream_id === dream.id);
  if (problem)
    throw new CommandError(
      EXIT.refused,
      `What you edited of this dream is refused: ${rulesOf(problem)}`,
      `See it: dreams conflicts; give it up: dreams conflicts keep theirs ${shortIdOf(dream.id)}`,
    );
  if (conflicts.some(({ dream_id }) => dream_id === dream.id))
    throw new CommandError(
      EXIT.refused,
      "Here and elsewhere this dream was edited differently: decide first what holds.",
      "See it: dreams conflicts",
    );
  return dream;
}

/** The rules that an edit breaks, or what the service says where it names none. */
const rulesOf = ({ errors, detail }: Problem): string =>
  errors.map(({ path, message }) => `${path} ${message}`).join("; ") || detail;
