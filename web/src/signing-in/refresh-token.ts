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
 * Keeps the refresh token, encrypted by a key that the browser never gives away: whoever copies the
 * browser's files cannot read it.
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

/** The refresh token, undefined where none is kept. */
export async function keptRefreshToken(): Promise<string | undefined> {
  const kept = await tokens.get(KEPT);
  if (!kept) return undefined;
  const opened = await crypto.subtle.decrypt({ name: "AES-GCM", iv: kept.iv }, kept.key, kept.sealed);
  return new TextDecoder().decode(opened);
}

export const forgetRefreshToken = (): Promise<void> => tokens.delete(KEPT);
