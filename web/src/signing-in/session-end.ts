/** Why nobody is signed in any more: on purpose, or since the issuer refuses to renew the session. */
export type SessionEnd = "signed_out" | "refused";

const channel = new BroadcastChannel("dreamcatcher-session");
const listeners = new Set<(end: SessionEnd) => void>();

/** Calls back when the session ends in this tab or another, until the returned function is called. */
export function onSessionEnd(listener: (end: SessionEnd) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells the other tabs that the session has ended. */
export const tellOtherTabs = (end: SessionEnd): void => channel.postMessage(end);

/** Tells this tab and the others that the session has ended. */
export function tellAllTabs(end: SessionEnd): void {
  for (const listener of listeners) listener(end);
  tellOtherTabs(end);
}

channel.addEventListener("message", ({ data }: MessageEvent<SessionEnd>) => {
  for (const listener of listeners) listener(data);
});
