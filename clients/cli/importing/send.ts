import { randomUUID } from "node:crypto";
import { openAsBlob } from "node:fs";
import { ApiError, type Client, type Import, type ImportStarted, UploadExpired } from "@dreamcatcher/client";
import { bytesOf } from "../showing/bytes.ts";
import type { Output } from "../terminal/output.ts";
import type { Ledger, Run, SentParcel } from "./ledger.ts";
import type { Parcel } from "./parcels.ts";

interface Sending {
  client: Client;
  ledger: Ledger;
  output: Output;
  signal: AbortSignal;
}

const NOT_FOUND = 404;
const POLL_MS = 500;

/** Whether the service has all of a run, and can go on with it. */
export async function haveArrived(run: Run, sending: Sending): Promise<boolean> {
  for (const sent of run.parcels) if (!(await hasArrived(sent, sending))) return false;
  return true;
}

/** Uploads what the service does not have yet of a run; `run.parcels` are those of `parcels`. */
export async function upload(run: Run, parcels: readonly Parcel[], sending: Sending): Promise<void> {
  for (const [at, parcel] of parcels.entries()) {
    const sent = run.parcels[at];
    if (sent === undefined) continue;
    if (await hasArrived(sent, sending)) sent.isUploaded = true;
    else await uploadOne(sent, parcel, sending);
  }
}

/** Whether the service has a parcel. An import that it cannot go on with is forgotten. */
async function hasArrived(sent: SentParcel, { client, signal }: Sending): Promise<boolean> {
  if (sent.started === undefined) return false;
  const { import_id, upload } = sent.started;
  const status = await client.imports.get(import_id, { signal }).then(
    (found) => found.status,
    (error) => {
      if (error instanceof ApiError && error.status === NOT_FOUND) return undefined;
      throw error;
    },
  );
  const awaits = status === "awaiting_upload" && Date.parse(upload.expires_at) > Date.now();
  if (status === "splitting" || status === "organizing" || status === "completed") return true;
  if (!awaits) forget(sent);
  return false;
}

async function uploadOne(sent: SentParcel, parcel: Parcel, sending: Sending): Promise<void> {
  const { client, ledger, output, signal } = sending;
  const file = await openAsBlob(parcel.path);
  const progress = output.progress("Sending", parcel.size, bytesOf);
  const onProgress = (done: { sent: number }) => progress.at(done.sent);
  try {
    const started = await begin(sent, sending);
    await client.imports.upload(started, file, { signal, onProgress }).catch(async (error) => {
      if (!(error instanceof UploadExpired)) throw error;
      forget(sent);
      await client.imports.upload(await begin(sent, sending), file, { signal, onProgress });
    });
  } finally {
    progress.end();
  }
  sent.isUploaded = true;
  await ledger.save();
}

/** Creates the import of a parcel, unless it was created before. */
async function begin(sent: SentParcel, { client, ledger, signal }: Sending): Promise<ImportStarted> {
  const { size, key, input } = sent;
  const { filename, tags } = input;
  // The key is kept first: where no response comes, the next run asks again by it.
  await ledger.save();
  sent.started ??= await client.imports.create(
    { size, filename, ...(tags.length > 0 && { tags }) },
    { idempotencyKey: key, signal },
  );
  await ledger.save();
  return sent.started;
}

function forget(sent: SentParcel): void {
  delete sent.started;
  delete sent.isUploaded;
  sent.key = randomUUID();
}

/** Waits until the service has imported a run, and returns its imports. */
export async function waitFor(run: Run, { client, output, signal }: Sending): Promise<Import[]> {
  const total = run.parcels.reduce((sum, { conversations }) => sum + conversations, 0);
  const progress = output.progress("Organizing", total);
  const imports: Import[] = [];
  let before = 0;
  try {
    for (const { started } of run.parcels) {
      if (started === undefined) continue;
      const onProgress = (state: Import) => progress.at(before + organizedIn(state));
      const ended = await client.imports.wait(started.import_id, {
        signal,
        onProgress,
        pollIntervalMs: POLL_MS,
      });
      before += organizedIn(ended);
      imports.push(ended);
    }
    return imports;
  } finally {
    progress.end();
  }
}

const organizedIn = (state: Import): number =>
  state.dreams_created + state.dreams_updated + state.unchanged + state.empty + state.failures_count;
