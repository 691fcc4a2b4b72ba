import { existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { CommandError } from "../command-error.ts";
import { EXIT } from "../exit-codes.ts";
import type { Folders } from "../settings/folders.ts";
import type { Stage } from "../settings/stages.ts";
import { unwritable } from "../settings/unwritable.ts";
import type { IssuerConfig } from "../signing-in/config.ts";

/** Who is signed in to a stage, and by which tokens: docs/decisions/0054-tokens-in-a-file.md. */
export interface Credentials {
  /** The address that the tokens are for. They are not sent to another one of the same name. */
  url: string;
  /** The subject of the tokens: whose dreams they are. */
  account: string;
  email: string | null;
  issuer: IssuerConfig;
  access_token: string;
  /** When the access token ends by this machine's clock, as ISO 8601. */
  expires_at: string;
  refresh_token: string;
}

/** The credentials of this machine, by the names of stages. */
type Kept = Record<string, Credentials>;

/** The credentials while no other process changes them. */
export interface OpenCredentials {
  of: (stage: Stage) => Credentials | undefined;
  /** Writes all credentials, with others for a stage, or without those of it. */
  put: (stage: Stage, credentials: Credentials | undefined) => Promise<void>;
}

/** Another process may wait for a service that takes its time. */
const PATIENCE_MS = 60_000;

const fileIn = ({ config }: Folders): string => join(config, "credentials.json");

/**
 * The credentials for a stage, undefined where nobody is signed in to it.
 *
 * @throws {CommandError} when the file is damaged
 */
export const credentialsFor = (folders: Folders, stage: Stage): Credentials | undefined =>
  pick(readAll(folders), stage);

/**
 * Does work on the credentials while no other process changes them: by a refresh token that is replaced when
 * it is used, two at once would sign the person out.
 *
 * @throws {CommandError} when the file is damaged or cannot be written, or others do not give it up
 */
export async function changing<Result>(
  folders: Folders,
  signal: AbortSignal,
  work: (credentials: OpenCredentials) => Promise<Result>,
): Promise<Result> {
  const { lock } = await import("../settings/lock.ts");
  const unlock = await lock(join(folders.config, "credentials.lock"), { signal, patienceMs: PATIENCE_MS });
  if (unlock === undefined)
    throw new CommandError(
      EXIT.failed,
      "Another dreams on this machine is renewing its session, and does not end.",
      "End it, and run this again.",
    );
  try {
    const all = readAll(folders);
    return await work({
      of: (stage) => pick(all, stage),
      async put(stage, credentials) {
        if (credentials) all[stage.name] = credentials;
        else delete all[stage.name];
        await write(fileIn(folders), all);
      },
    });
  } finally {
    unlock();
  }
}

/**
 * Moves a damaged file aside, so that a new one can begin.
 *
 * @returns where it is now; undefined where nothing is wrong with it
 */
export function moveDamagedAside(folders: Folders): string | undefined {
  try {
    readAll(folders);
    return undefined;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const file = fileIn(folders);
    let number = 1;
    while (existsSync(`${file}.damaged-${number}`)) number += 1;
    renameSync(file, `${file}.damaged-${number}`);
    return `${file}.damaged-${number}`;
  }
}

async function write(file: string, all: Kept): Promise<void> {
  try {
    // Signing out also succeeds where there is no room.
    if (Object.keys(all).length === 0) rmSync(file, { force: true });
    else await writeFileAtomic(file, `${JSON.stringify(all, undefined, 2)}\n`, { mode: 0o600 });
  } catch (error) {
    throw unwritable(file, error);
  }
}

function pick(all: Kept, { name, url }: Stage): Credentials | undefined {
  const found = Object.hasOwn(all, name) ? all[name] : undefined;
  return found?.url === url ? found : undefined;
}

function readAll(folders: Folders): Kept {
  const file = fileIn(folders);
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw error;
  }
  const all = parsed(text);
  if (all === undefined)
    throw new CommandError(
      EXIT.failed,
      `${file} is damaged, so it is not known who is signed in.`,
      "Sign in again, which keeps the damaged file aside: dreams login",
    );
  return all;
}

function parsed(text: string): Kept | undefined {
  try {
    const all: unknown = JSON.parse(text);
    const isKept = typeof all === "object" && all !== null && Object.values(all).every(isCredentials);
    return isKept ? (all as Kept) : undefined;
  } catch {
    return undefined;
  }
}

function isCredentials(value: unknown): boolean {
  const { issuer, email, ...texts } = (value ?? {}) as Partial<Credentials>;
  const { url, account, access_token, expires_at, refresh_token } = texts;
  const { issuer: name, discovery_url, client_id } = issuer ?? ({} as Partial<IssuerConfig>);
  return (
    [url, account, access_token, expires_at, refresh_token, name, discovery_url, client_id].every(
      (text) => typeof text === "string",
    ) &&
    (email === null || typeof email === "string")
  );
}
