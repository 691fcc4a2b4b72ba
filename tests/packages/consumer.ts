import {
  ApiError,
  createClient,
  type Dream,
  type DreamImportInput,
  type Import,
  type ProblemSlug,
} from "@dreamcatcher/client";

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
  // @ts-expect-error: the path has a parameter
  await client.request("get-dream");
  // @ts-expect-error: there is no such operation
  await client.request("get-nightmare");
  unchanged.trim();
}
