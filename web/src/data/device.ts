import { type Client, createClient, NetworkError } from "@dreamcatcher/client";
import { openDexieStore } from "@dreamcatcher/client/dexie";
import { SyncManager } from "@dreamcatcher/client/sync";
import { currentSession, forgetSession, leaveIssuer } from "../signing-in/session.ts";
import { AllDreams } from "./all-dreams.ts";
import { Deletions } from "./deletions.ts";
import { DreamSearch } from "./dream-search.ts";

/** What one person has on this device: the API in their name, and their dreams. */
export interface Device {
  account: string;
  /** Null where that is not known without a network. */
  email: string | null;
  client: Client;
  manager: SyncManager;
  dreams: AllDreams;
  search: DreamSearch;
  deletions: Deletions;
  /** Whether all dreams of the account have been here: not before the first sync has ended. */
  isComplete(): Promise<boolean>;
  /** Removes all that this browser keeps of the account. */
  wipe(): Promise<void>;
}

const LAST_ACCOUNT = "dreamcatcher-account";

/** Who used this browser last and has not signed out: their dreams can be opened without a network. */
export const lastAccount = (): string | null => localStorage.getItem(LAST_ACCOUNT);

/** Opens the dreams of an account on this device, and keeps them in sync while there is a network. */
export async function openDevice(account: string, email: string | null): Promise<Device> {
  localStorage.setItem(LAST_ACCOUNT, account);
  const device = await readDevice(account, email);
  device.manager.start();
  return device;
}

async function readDevice(account: string, email: string | null): Promise<Device> {
  const client = createClient({
    baseUrl: location.origin,
    token: tokenOf,
  });
  const name = `dreamcatcher-${account}`;
  const store = await openDexieStore(name);
  const manager = new SyncManager({ store });
  await manager.signIn({ client, account });
  const deletions = new Deletions({
    storage: localStorage,
    key: `dreamcatcher-deletions-${account}`,
    delete: (seen) => manager.dreams.delete(seen.id, { seen }),
  });
  async function isComplete() {
    const { cursor, in_snapshot } = await store.meta();
    return cursor !== null && !in_snapshot;
  }
  const dreams = new AllDreams(manager, isComplete);
  const search = new DreamSearch(name);
  async function wipe() {
    forgetNames(account);
    search.close();
    await manager.signOut({ dreams: "wipe" });
    await store.close();
    // Another tab may still have it open: then it goes when that is closed, and is empty until then.
    indexedDB.deleteDatabase(name);
  }
  return { account, email, client, manager, dreams, search, deletions, isComplete, wipe };
}

/**
 * Ends what runs for an account whose session has ended elsewhere. Its dreams go from this device too, unless
 * some have changes that are nowhere else: then they wait, unseen, until the same person signs in again.
 */
export async function closeDevice({ account, manager, search, wipe }: Device): Promise<void> {
  if (manager.state.unsynced === 0) return wipe();
  search.close();
  if (lastAccount() === account) localStorage.removeItem(LAST_ACCOUNT);
  await manager.signOut({ dreams: "keep" });
}

/** The same for whoever used this browser last, whose session ended while no page was open. */
export async function closeLastDevice(): Promise<void> {
  const account = lastAccount();
  if (account !== null) await closeDevice(await readDevice(account, null));
}

/** Signs out of this browser, in all its tabs, and leaves for the issuer's sign-out page. */
export async function leaveDevice({ wipe }: Device): Promise<void> {
  const token = await forgetSession();
  await wipe();
  await leaveIssuer(token);
}

/** Removes what the browser keeps by the account's name; how the app looks stays. */
function forgetNames(account: string): void {
  for (const [key, value] of Object.entries(localStorage))
    if (key.includes(account) || value === account) localStorage.removeItem(key);
}

/**
 * The access token, empty where nobody is signed in any more.
 *
 * @throws {NetworkError} when the issuer does not respond, by which the sync knows that it is offline
 */
async function tokenOf(options?: { refresh?: boolean }): Promise<string> {
  try {
    return (await currentSession(options))?.token ?? "";
  } catch (error) {
    throw error instanceof TypeError ? new NetworkError("POST", "the issuer", error) : error;
  }
}
