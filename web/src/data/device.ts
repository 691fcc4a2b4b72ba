import { type Client, createClient } from "@dreamcatcher/client";
import { openDexieStore } from "@dreamcatcher/client/dexie";
import { SyncManager } from "@dreamcatcher/client/sync";
import { currentSession } from "../signing-in/session.ts";
import { Deletions } from "./deletions.ts";

/** What one person has on this device: the API in their name, and their dreams. */
export interface Device {
  account: string;
  /** Null where that is not known without a network. */
  email: string | null;
  client: Client;
  manager: SyncManager;
  deletions: Deletions;
}

const LAST_ACCOUNT = "dreamcatcher-account";

/** Who used this browser last and has not signed out: their dreams can be opened without a network. */
export const lastAccount = (): string | null => localStorage.getItem(LAST_ACCOUNT);

/** Forgets who used this browser last. */
export const forgetAccount = (): void => localStorage.removeItem(LAST_ACCOUNT);

/** Opens the dreams of an account on this device, and keeps them in sync while there is a network. */
export async function openDevice(account: string, email: string | null): Promise<Device> {
  localStorage.setItem(LAST_ACCOUNT, account);
  const client = createClient({
    baseUrl: location.origin,
    token: async (options) => (await currentSession(options))?.token ?? "",
  });
  const manager = new SyncManager({ store: await openDexieStore(`dreamcatcher-${account}`) });
  await manager.signIn({ client, account });
  manager.start();
  const deletions = new Deletions({
    storage: localStorage,
    key: `dreamcatcher-deletions-${account}`,
    delete: (id) => manager.dreams.delete(id),
  });
  return { account, email, client, manager, deletions };
}
