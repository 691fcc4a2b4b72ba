import {
  ApiError,
  createClient,
  type Dream,
  type DreamImportInput,
  type Import,
  type ProblemSlug,
} from "@dreamcatcher/client";
import { openDexieStore } from "@dreamcatcher/client/dexie";
import { openSqliteStore } from "@dreamcatcher/client/sqlite";
import { memoryStore, SyncManager } from "@dreamcatcher/client/sync";

// A program that uses the client; tarball.test.ts type-checks it beside the installed tarball.
const client = createClient({
  baseUrl: "https://dreams.example",
  token: async ({ refresh }) => (refresh ? "new" : "old"),
});

export async function garden(input: DreamImportInput): Promise<Dream | "unchanged"> {
  const { dream_id } = await client.dreams.import(input);
  const dream: Dream = await client.dreams.get(dream_id);
  for await (const { content } of client.dreams.fragments(dream)) content.trim();
  await client.dreams.update(dream, { tags: ["garden"], status: "planned" });
  return client.dreams.get(dream, { ifNoneMatch: '"1"' });
}

export async function take(file: Blob, signal: AbortSignal): Promise<Import> {
  const { import_id } = await client.imports.start(file, { onProgress: ({ sent, total }) => sent / total });
  return client.imports.wait(import_id, { signal, onProgress: ({ dreams_created }) => dreams_created });
}

export async function sync(where: "browser" | "node" | "nowhere", account: string): Promise<number> {
  const stores = {
    browser: () => openDexieStore("dreams"),
    node: async () => openSqliteStore("dreams.sqlite"),
    nowhere: async () => memoryStore(),
  };
  const manager = new SyncManager({ store: await stores[where]() });
  await manager.signIn({ client, account });
  const { id } = await manager.dreams.create({ title: "Greenhouse", todos: [{ text: "Buy glass" }] });
  await manager.dreams.edit(id, { tags: ["garden"] });
  for (const { dream_id, fields } of await manager.conflicts())
    await manager.resolve(dream_id, fields.length === 0 ? "theirs" : { title: "mine" });
  for (const { dream } of (await manager.search("tag:garden")).hits) dream.title.trim();
  const stop = manager.start({ intervalMs: 30_000 });
  stop();
  return manager.state.unsynced;
}

export function kindOf(error: unknown): ProblemSlug | undefined {
  if (error instanceof ApiError && error.slug === "not-found") return "not-found";
  return undefined;
}

export async function mistakes(): Promise<void> {
  // @ts-expect-error: there is no such field
  await client.dreams.create({ title: "Greenhouse", colour: "green" });
  // @ts-expect-error: a title is required
  await client.dreams.create({});
  // @ts-expect-error: there is no such status
  await client.dreams.update("d-1", { status: "dreaming" });
  // @ts-expect-error: without a condition, a read returns a dream
  const unchanged: "unchanged" = await client.dreams.get("d-1");
  // @ts-expect-error: lists have no conditional reads
  client.dreams.list({}, { ifNoneMatch: '"1"' });
  // @ts-expect-error: there is no such side
  await new SyncManager({ store: memoryStore() }).resolve("d-1", "ours");
  // @ts-expect-error: the path has a parameter
  await client.request("get-dream");
  // @ts-expect-error: there is no such operation
  await client.request("get-nightmare");
  unchanged.trim();
}
