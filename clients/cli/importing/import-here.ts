import { conversationsIn } from "./conversations.ts";
import { importedOf } from "./imported.ts";
import type { Importing } from "./importing.ts";
import { Keeper } from "./keep.ts";
import { requireConversations } from "./wanted.ts";

/** Makes dreams of conversations on this machine; a later sync sends them. */
export async function importHere({
  context,
  sync,
  ledger,
  outcome,
  files,
  wanted,
}: Importing): Promise<void> {
  const { output, signal } = context;
  const keeper = await Keeper.open(sync, wanted.tags);
  const found = conversationsIn(files, { redact: wanted.redact, outcome, signal, output });
  for await (const each of found) await keeper.keep(each, outcome);
  requireConversations(outcome);
  ledger.end(undefined, importedOf(files, outcome));
  await ledger.save();
}
