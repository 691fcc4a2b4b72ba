import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { basename } from "node:path";
import { ApiError, type Import, NetworkError } from "@dreamcatcher/client";
import { packConversation } from "@dreamcatcher/reading/exports/pack";
import type { Account } from "../account.ts";
import { CommandError } from "../command-error.ts";
import { EXIT } from "../exit-codes.ts";
import { counted } from "../showing/words.ts";
import { conversationsIn, type Found, nameIn } from "./conversations.ts";
import { importedOf } from "./imported.ts";
import type { Importing } from "./importing.ts";
import type { Run } from "./ledger.ts";
import type { Outcome } from "./outcome.ts";
import { type Parcel, Parcels } from "./parcels.ts";
import { haveArrived, upload, waitFor } from "./send.ts";
import { requireConversations } from "./wanted.ts";

/** The conversations that are sent, by the names that the service has for them. */
type Names = Map<string, { file: string; conversation: string }>;

/**
 * Sends conversations to the service, and waits until it has imported them.
 *
 * @throws {CommandError} when there is nothing to send, the service refuses, or gives no response
 */
export async function importThere(importing: Importing, { client }: Account): Promise<void> {
  const { context, ledger, files, outcome } = importing;
  const { output, signal } = context;
  const sending = { client, ledger, output, signal };
  const names: Names = new Map();
  let run = ledger.sent(files);
  let isWaiting = false;
  try {
    isWaiting = run !== undefined && (await haveArrived(run, sending));
    if (run && isWaiting) output.note("The service has these files already.");
    else {
      const parcels = await pack(importing, names);
      requireConversations(outcome);
      run = runOf(importing, parcels);
      ledger.add(run);
      await upload(run, parcels, sending);
      // The disk may be short of room for what is fetched.
      for (const { path } of parcels) await rm(path);
    }
    for (const ended of await waitFor(run, sending)) addTo(outcome, ended, isWaiting, names);
  } catch (error) {
    throw explained(error);
  }
  ledger.end(run, importedOf(files, outcome));
  await ledger.save();
}

async function pack({ context, outcome, files, wanted, folder }: Importing, names: Names): Promise<Parcel[]> {
  const { output, signal } = context;
  const parcels = new Parcels(folder);
  const found = conversationsIn(files, { redact: wanted.redact, outcome, signal, output });
  for await (const each of found) await add(parcels, each, outcome, names);
  return parcels.close();
}

async function add(parcels: Parcels, found: Found, outcome: Outcome, names: Names): Promise<void> {
  const { conversation, fileName, title, source } = found;
  const named = { file: source.shown, conversation: title };
  const packed = await packConversation(conversation, fileName);
  if (packed === undefined)
    return void outcome.failures.push({
      ...named,
      reason: "It cannot be told apart from other text by itself.",
    });
  await parcels.add(packed);
  const name = nameIn(conversation);
  if (name !== null) names.set(name, named);
}

function runOf({ files, ledger, wanted }: Importing, parcels: readonly Parcel[]): Run {
  const [first] = files;
  const filename = first && files.length === 1 ? basename(first.shown) : counted(files.length, "file");
  const input = { filename: filename.slice(-MAX_FILENAME), tags: wanted.tags };
  return {
    files: Object.fromEntries(files.map(({ key, stamp }) => [key, stamp])),
    parcels: parcels.map((parcel) => {
      const { sha256, size, conversations } = parcel;
      return ledger.begun(parcel, input) ?? { sha256, size, conversations, input, key: randomUUID() };
    }),
  };
}

function addTo(outcome: Outcome, ended: Import, isUnread: boolean, names: Names): void {
  outcome.created += ended.dreams_created;
  outcome.updated += ended.dreams_updated;
  outcome.unchanged += ended.unchanged;
  outcome.empty += ended.empty;
  if (isUnread) outcome.read += ended.conversations_seen;
  outcome.dream_ids.push(...ended.dream_ids);
  outcome.more_failures += ended.failures_count - ended.failures.length;
  for (const { external_id, reason } of ended.failures) {
    const named = external_id === null ? undefined : names.get(external_id);
    outcome.failures.push({ file: null, conversation: external_id, ...named, reason });
  }
  if (ended.failure !== null)
    outcome.failures.push({ file: null, conversation: null, reason: ended.failure });
}

const MAX_FILENAME = 255;
const MINUTES = 16;
const GOES_ON = "Nothing is lost: the same command goes on where it was.";

/** What keeps an import from going on, and how it goes on. */
function explained(error: unknown): unknown {
  if (error instanceof NetworkError) return new CommandError(EXIT.unreachable, error.message, GOES_ON);
  if (!(error instanceof ApiError) || error.slug !== "quota-used-up") return error;
  const { detail, retryAfter } = error;
  if (retryAfter === undefined) return new CommandError(EXIT.refused, detail);
  const at = new Date(Date.now() + retryAfter * 1000).toISOString().slice(0, MINUTES).replace("T", " ");
  return new CommandError(EXIT.refused, detail, `It can go on at ${at} UTC: run the same command then.`);
}
