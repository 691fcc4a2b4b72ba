import { NetworkError } from "@dreamcatcher/client";
import type { SyncManager } from "@dreamcatcher/client/sync";
import { type Account, accountOf, keptAccount } from "../../account.ts";
import { CommandError } from "../../command-error.ts";
import type { Context } from "../../context.ts";
import { type Credentials, changing, moveDamagedAside } from "../../credentials/credentials.ts";
import { openDevice } from "../../device.ts";
import { countDreams } from "../../dreams/count.ts";
import { EXIT } from "../../exit-codes.ts";
import { failureOf } from "../../failure.ts";
import { addStage } from "../../settings/stages.ts";
import { counted } from "../../showing/words.ts";
import { addressOf } from "../../signing-in/address.ts";
import { signInByBrowser } from "../../signing-in/by-browser.ts";
import { signInByCode } from "../../signing-in/by-code.ts";
import { readConfig } from "../../signing-in/config.ts";
import { type Issuer, openIssuer } from "../../signing-in/issuer.ts";
import { within } from "../../signing-in/patience.ts";
import { revoke } from "../../signing-in/tokens.ts";
import { leftToDo, syncWithProgress } from "../../syncing.ts";
import { plain } from "../../terminal/plain.ts";
import { type StageWithAddress, stageToSignInTo } from "./stage-to-sign-in-to.ts";

const PATIENCE_MINUTES = 10;

export async function run(
  context: Context,
  address: string | undefined,
  { browser }: { browser: boolean },
): Promise<void> {
  const { output, folders } = context;
  const stage = stageToSignInTo(context, address);
  const aside = moveDamagedAside(folders);
  if (aside) output.note(`What was kept of earlier sign-ins was damaged, and is now ${aside}`);
  const before = await accountOf(stage, context);
  if (before && (await isSignedIn(context, before))) {
    sayWhoIsSignedIn(context, stage, before);
    return;
  }
  const { credentials, device } = await signIn(context, stage, browser).catch((error) => {
    throw error instanceof NetworkError ? notSignedIn(error) : error;
  });
  try {
    await fetchDreams(context, stage, credentials, device);
  } finally {
    await device.close();
  }
}

/** Whether a session goes on; one that has ended is followed by the next. */
async function isSignedIn({ signal, output }: Context, { client, isKept }: Account): Promise<boolean> {
  if (!isKept)
    throw new CommandError(
      EXIT.usage,
      "DREAMCATCHER_TOKEN is set: commands use that token, and no sign-in.",
      "To sign in, unset it.",
    );
  try {
    await client.account.get({ signal });
    return true;
  } catch (error) {
    const { exit, message } = failureOf(error);
    if (signal.aborted || exit !== EXIT.notSignedIn) throw error;
    output.note(message);
    return false;
  }
}

function sayWhoIsSignedIn({ output }: Context, { name, url }: StageWithAddress, { account, email }: Account) {
  output.print(
    { stage: name, url, account, email, already: true },
    () => `You are signed in to ${url} as ${plain(email ?? account)}.`,
  );
  output.note("Fetch what is new: dreams sync. To sign in as somebody else, sign out first: dreams logout");
}

const notSignedIn = ({ message }: NetworkError) =>
  new CommandError(EXIT.unreachable, message, "Nothing has changed. Try again: dreams login");

interface SignedIn {
  credentials: Credentials;
  /** The dreams of this machine, with their account. */
  device: SyncManager;
}

async function signIn(context: Context, stage: StageWithAddress, byBrowser: boolean): Promise<SignedIn> {
  const { output, signal } = context;
  const config = await readConfig(addressOf(stage.url), signal);
  const issuer = await openIssuer(config.issuer, signal);
  return within(PATIENCE_MINUTES, signal, (limited) =>
    (byBrowser ? signInByBrowser : signInByCode)(issuer, config, output, limited, async (tokens) => {
      const credentials = { ...tokens, url: stage.url, issuer: config.issuer };
      return { credentials, device: await keep(context, stage, issuer, credentials) };
    }),
  );
}

/**
 * Keeps who is signed in, once it is certain that the dreams of this machine are theirs. Tokens that cannot
 * be kept are given back.
 */
async function keep(
  context: Context,
  stage: StageWithAddress,
  issuer: Issuer,
  credentials: Credentials,
): Promise<SyncManager> {
  const { folders, signal, output } = context;
  let device: SyncManager | undefined;
  try {
    device = await openDevice(folders, stage, undefined, output);
    await device.signIn(keptAccount(stage, credentials, context));
    if (context.stage.url === null) await addStage(folders, stage);
    await changing(folders, signal, (kept) => kept.put(stage, credentials));
    return device;
  } catch (error) {
    await device?.close();
    await revoke(issuer, credentials.refresh_token).catch(() => undefined);
    throw error;
  }
}

/** Syncs. Where that fails, the person is signed in all the same. */
async function fetchDreams(
  context: Context,
  { name, url }: StageWithAddress,
  { account, email }: Credentials,
  device: SyncManager,
): Promise<void> {
  const { output, signal } = context;
  const failure = await syncWithProgress(context, device).then(
    () => undefined,
    (error: unknown) => failureOf(error),
  );
  signal.throwIfAborted();
  const dreams = await countDreams(device);
  output.print(
    { stage: name, url, account, email, already: false, dreams, synced: failure === undefined },
    () => `Signed in to ${url} as ${plain(email ?? account)}. ${counted(dreams, "dream")} on this machine.`,
  );
  if (failure) output.note(`Not all are fetched yet: ${failure.message}\nTry again: dreams sync`);
  else for (const line of leftToDo(device.state)) output.note(line);
}
