import type { SyncManager } from "@dreamcatcher/client/sync";
import { CommandError } from "../../command-error.ts";
import type { Context } from "../../context.ts";
import { type Credentials, changing } from "../../credentials/credentials.ts";
import { openDevice } from "../../device.ts";
import { countDreams } from "../../dreams/count.ts";
import { EXIT } from "../../exit-codes.ts";
import { counted } from "../../showing/words.ts";
import { howToSignIn } from "../../signing-in/how.ts";
import { openIssuer } from "../../signing-in/issuer.ts";
import { revoke } from "../../signing-in/tokens.ts";
import { confirmed } from "../../terminal/asking.ts";

interface LogoutOptions {
  wipe?: true | undefined;
  everywhere?: true | undefined;
  yes?: true | undefined;
}

/** @throws {CommandError} when there is no sign-in to end, or something would be lost */
export async function run(context: Context, { wipe, everywhere, yes }: LogoutOptions): Promise<void> {
  const { output, stage, folders, signal } = context;
  const account = await context.account();
  if (account && !account.isKept)
    throw new CommandError(
      EXIT.usage,
      "DREAMCATCHER_TOKEN is set: there is no sign-in to end.",
      "To sign out of this machine, unset it first.",
    );
  const device = wipe && (await openDevice(folders, stage, undefined, output));
  try {
    if (device && !yes) await askWhetherToLose(context, device);
    if (everywhere) await (await context.client()).account.signOutEverywhere({ signal });
    const kept = await changing(folders, signal, async (credentials) => {
      const found = credentials.of(stage);
      if (found) await credentials.put(stage, undefined);
      return found;
    });
    const isRevoked = kept !== undefined && (everywhere || (await isForgottenThere(context, kept)));
    const wiped = device ? await wipeAll(device) : 0;
    const done = { stage: stage.name, url: stage.url, signed_out: kept !== undefined, revoked: isRevoked };
    output.print({ ...done, wiped }, () =>
      [
        kept ? `Signed out of ${stage.url}${everywhere ? ", everywhere" : ""}.` : "Nobody was signed in.",
        device ? `${counted(wiped, "dream")} removed from this machine.` : "",
      ]
        .filter(Boolean)
        .join(" "),
    );
    if (kept && !device) output.note("The dreams stay on this machine; to remove them: dreams logout --wipe");
  } finally {
    await device?.close();
  }
}

/** @throws {CommandError} when something would be lost that its person wants to keep */
async function askWhetherToLose(context: Context, device: SyncManager): Promise<void> {
  // Which counts what is not sent, also where nobody is signed in.
  await device.signOut({ dreams: "keep" });
  const { unsynced } = device.state;
  if (unsynced === 0) return;
  const have = unsynced === 1 ? "dream has" : "dreams have";
  await confirmed(context, {
    question: `${unsynced} ${have} changes that are nowhere else. Remove them for ever?`,
    refused: `${unsynced} ${have} changes that are nowhere else.`,
    hint: `Send them first: ${(await context.account()) ? "dreams sync" : howToSignIn(context.stage)}; or lose them: dreams logout --wipe --yes`,
  });
}

async function wipeAll(device: SyncManager): Promise<number> {
  const dreams = await countDreams(device);
  await device.signOut({ dreams: "wipe" });
  return dreams;
}

/** Whether the issuer forgets this machine. Whether it does or not, this machine has forgotten the tokens. */
async function isForgottenThere({ output, signal }: Context, kept: Credentials): Promise<boolean> {
  try {
    return await revoke(await openIssuer(kept.issuer, signal), kept.refresh_token);
  } catch {
    output.note("The sign-in service was not told, since it could not be reached.");
    return false;
  }
}
