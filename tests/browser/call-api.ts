import { createClient, NetworkError, type UploadProgress } from "@dreamcatcher/client";

/** Calls the API from a page or a worker; returns the results as JSON. */
export async function callApi(baseUrl: string): Promise<string> {
  const client = createClient({ baseUrl, token: "t-1" });
  const { title } = await client.dreams.create({ title: "Greenhouse" });
  const titles: string[] = [];
  for await (const dream of client.dreams.list({ limit: 1 })) titles.push(dream.title);
  const progress: UploadProgress[] = [];
  await client.imports.start(new Blob(["hello"]), { onProgress: (now) => progress.push(now) });
  const nowhere = createClient({ baseUrl: "http://127.0.0.1:1", maxRetries: 0 });
  const isNamed = await nowhere.operations.health().catch((error) => error instanceof NetworkError);
  return JSON.stringify({ title, titles, progress, isNamed });
}
