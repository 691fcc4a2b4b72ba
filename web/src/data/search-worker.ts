import { openDexieStore } from "@dreamcatcher/client/dexie";
import { SyncManager } from "@dreamcatcher/client/sync";
import type { Answer, FoundDream, Question } from "./found-dream.ts";

// Reads the dreams of this device into an index, and searches it. With thousands of dreams that takes seconds
// of a processor, in which the page would not answer; here it works on.

declare const self: {
  /** The name of the store's database. */
  readonly name: string;
  postMessage(answer: Answer): void;
  addEventListener(type: "message", listener: (event: MessageEvent<Question>) => void): void;
};

const opened = openDexieStore(self.name).then((store) => new SyncManager({ store }));

async function find(query: string, limit: number): Promise<FoundDream[]> {
  const { hits, matching } = await (await opened).search(query, { typing: true, limit });
  return hits.map(({ dream: { id, title }, snippets: [best] }) => ({
    id,
    title,
    piece: best ? { ...best, message: null } : null,
    hasAll: matching === "all",
  }));
}

/** Keeping the index takes up to a second, in which a question would wait: it is for when nobody asks. */
const IDLE_MS = 5_000;
let idle: ReturnType<typeof setTimeout> | undefined;

/** Has the index kept for the next page once there are no questions. */
function keepLater(): void {
  clearTimeout(idle);
  // Without room for it, or after a sign-out, the next page builds it anew.
  idle = setTimeout(() => opened.then((manager) => manager.keepIndex()).catch(() => undefined), IDLE_MS);
}

self.addEventListener("message", async ({ data: { number, query, limit } }) => {
  clearTimeout(idle);
  const answer = await find(query, limit).then(
    (found) => ({ number, found }),
    (error) => ({ number, error: String(error) }),
  );
  self.postMessage(answer);
  keepLater();
});
