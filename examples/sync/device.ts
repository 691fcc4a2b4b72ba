import { join } from "node:path";
import { type Client, createClient, type Dream } from "@dreamcatcher/client";
import { openSqliteStore } from "@dreamcatcher/client/sqlite";
import { SyncManager } from "@dreamcatcher/client/sync";

/** A device of a person: a client of the service, and a file with their dreams. */
export interface Device {
  name: string;
  client: Client;
  sync: SyncManager;
  /** Stops syncing; undefined while the device is offline. */
  goOffline?: (() => void) | undefined;
}

/** Where the service is, and who signs in. */
interface SignIn {
  api_url: string;
  token: string;
  account: string;
}

/** A device whose person is signed in. */
export async function deviceOf(
  name: string,
  { api_url, token, account }: SignIn,
  folder: string,
): Promise<Device> {
  const client = createClient({ baseUrl: api_url, token });
  const sync = new SyncManager({ store: openSqliteStore(join(folder, `${name}.sqlite`)) });
  await sync.signIn({ client, account });
  return { name, client, sync };
}

/** Syncs by itself from now on, as soon as the service hints at changes; the interval is for lost hints. */
export function goOnline(device: Device): void {
  device.goOffline = device.sync.start({ debounceMs: 50, intervalMs: 5_000 });
}

const MOST_MS = 60_000;

/**
 * Waits until something is to be seen.
 *
 * @param look what is seen; undefined while it is not there
 * @throws {Error} when it does not come
 */
export async function until<Seen>(what: string, look: () => Promise<Seen | undefined>): Promise<Seen> {
  const signal = AbortSignal.timeout(MOST_MS);
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (signal.aborted) throw new Error(`This does not come: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Waits until a device shows a dream as it is expected. */
export const untilShown = (
  { name, sync }: Device,
  id: string,
  what: string,
  isExpected: (dream: Dream) => boolean,
): Promise<Dream> =>
  until(`The ${name} shows ${what}.`, async () => {
    const dream = await sync.dreams.get(id);
    return dream && isExpected(dream) ? dream : undefined;
  });
