// Imports a data export, and goes on with an upload that was interrupted: node import.ts export.zip
import { openAsBlob } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { type ImportStarted, UploadExpired, type UploadProgress } from "@dreamcatcher/client";
import { connect } from "./connect.ts";

const TENTHS = 10;
const [path] = process.argv.slice(2);
if (path === undefined) throw new Error("Usage: node import.ts export.zip");
/** What is known of an import that has begun, beside its file. */
const kept = `${path}.import.json`;

const { imports } = connect();
const file = await openAsBlob(path);
const begun: ImportStarted | undefined = await readFile(kept, "utf8").then(JSON.parse, () => undefined);
if (begun) console.log("going on with the upload");
const { import_id } = begun ? await goOn(begun) : await start();
const { status, failure, conversations_seen, dreams_created, unchanged } = await imports.wait(import_id);
await rm(kept);
console.log(
  failure ?? `${status}: ${conversations_seen} conversations, ${dreams_created} new, ${unchanged} known`,
);

async function goOn(started: ImportStarted): Promise<ImportStarted> {
  try {
    await imports.upload(started, file, { onProgress: progress() });
    return started;
  } catch (error) {
    if (!(error instanceof UploadExpired)) throw error;
    console.log("too late: starting anew");
    return start();
  }
}

function start(): Promise<ImportStarted> {
  const keep = (started: ImportStarted) => writeFile(kept, JSON.stringify(started), { mode: 0o600 });
  return imports.start(file, { filename: basename(path ?? ""), onCreated: keep, onProgress: progress() });
}

/** Prints each tenth of the upload once. */
function progress(): (now: UploadProgress) => void {
  let shown = 0;
  return ({ sent, total }) => {
    const tenths = Math.floor((TENTHS * sent) / total);
    if (tenths > shown) console.log(`${tenths * TENTHS} %`);
    shown = Math.max(shown, tenths);
  };
}
