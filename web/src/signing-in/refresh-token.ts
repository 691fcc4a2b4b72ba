import { Dexie, type Table } from "dexie";

interface Kept {
  key: CryptoKey;
  iv: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
}

const KEPT = "refresh-token";
const database = new Dexie("dreamcatcher-session");
database.version(1).stores({ tokens: "" });
const tokens: Table<Kept, string> = database.table("tokens");

/**
 * Keeps the refresh token, encrypted by a key that no script can read out: see
 * `docs/decisions/0050-tokens-in-the-browser.md`. Each token has a key of its own.
 */
export async function keepRefreshToken(token: string): Promise<void> {
  const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new TextEncoder().encode(token));
  await tokens.put({ key, iv, sealed }, KEPT);
}

/** The refresh token, undefined where none is kept, or where what is kept cannot be read any more. */
export async function keptRefreshToken(): Promise<string | undefined> {
  const kept = await tokens.get(KEPT);
  if (!kept) return undefined;
  const { key, iv, sealed } = kept;
  const opened = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, sealed).catch(() => undefined);
  return opened && new TextDecoder().decode(opened);
}

export const forgetRefreshToken = (): Promise<void> => tokens.delete(KEPT);
