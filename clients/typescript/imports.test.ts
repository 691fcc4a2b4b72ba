import { expect, test } from "vitest";
import { type Reaction, serve } from "./fixtures.ts";
import { createClient, type UploadProgress } from "./index.ts";

const SIZE = 300_000;
const bytes = new Uint8Array(SIZE).fill(65);

/** An API whose upload URLs are of a storage with these reactions. */
async function apiAndStorage(...reactions: Reaction[]) {
  const storage = await serve(...reactions);
  const upload = {
    url: `${storage.baseUrl}/bucket/key?signature=secret`,
    method: "PUT",
    headers: { "content-length": String(SIZE) },
    expires_at: "2026-03-06T16:11:26.000Z",
  };
  const api = await serve({ status: 202, body: { import_id: "i-1", status: "awaiting_upload", upload } });
  return { api, storage };
}

test("an import is created, and its file uploaded with its length and without the token", async () => {
  const { api, storage } = await apiAndStorage({ status: 200 });
  const { imports } = createClient({ baseUrl: api.baseUrl, token: "t-1" });
  const file = new File([bytes], "export.zip");
  expect(await imports.start(file, { brand: "personal" })).toMatchObject({ import_id: "i-1" });
  expect(JSON.parse(api.received[0]?.body ?? "")).toEqual({
    filename: "export.zip",
    size: SIZE,
    brand: "personal",
  });
  const [put] = storage.received;
  expect(put).toMatchObject({ method: "PUT", path: "/bucket/key?signature=secret" });
  expect(put?.headers).toMatchObject({ "content-length": String(SIZE) });
  expect(put?.headers).not.toHaveProperty("authorization");
  expect(put?.body).toBe("A".repeat(SIZE));
});

test("progress counts the bytes, and the upload still has its Content-Length", async () => {
  const { api, storage } = await apiAndStorage({ status: 200 });
  const progress: UploadProgress[] = [];
  await createClient({ baseUrl: api.baseUrl }).imports.start(bytes, {
    filename: "export.zip",
    onProgress: (now) => progress.push(now),
  });
  expect(progress.at(0)).toEqual({ sent: 0, total: SIZE });
  expect(progress.at(-1)).toEqual({ sent: SIZE, total: SIZE });
  expect(progress.length).toBeGreaterThan(3);
  expect(progress.map(({ sent }) => sent)).toEqual(
    progress.map(({ sent }) => sent).toSorted((a, b) => a - b),
  );
  expect(storage.received[0]?.headers).toMatchObject({ "content-length": String(SIZE) });
  expect(storage.received[0]?.headers).not.toHaveProperty("transfer-encoding");
  expect(storage.received[0]?.body).toHaveLength(SIZE);
});

test("a file is uploaded once what `onCreated` does is done", async () => {
  const { api, storage } = await apiAndStorage({ status: 200 });
  const { imports } = createClient({ baseUrl: api.baseUrl });
  async function onCreated() {
    throw new Error("the disk is full");
  }
  await expect(imports.start(bytes, { onCreated })).rejects.toThrow("the disk is full");
  expect(storage.received).toEqual([]);
  const order: string[] = [];
  await imports.start(bytes, {
    onCreated: async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push("kept");
    },
    onProgress: ({ sent }) => order.push(String(sent)),
  });
  expect(order.slice(0, 2)).toEqual(["kept", "0"]);
});

test("a failed upload is repeated from the start", async () => {
  const { api, storage } = await apiAndStorage("hang up", { status: 200 });
  await createClient({ baseUrl: api.baseUrl }).imports.start(bytes, { onProgress: () => {} });
  expect(storage.received.map(({ body }) => body.length)).toEqual([SIZE, SIZE]);
});

test("an error of the storage is quoted, without the signature in the URL", async () => {
  const { api, storage } = await apiAndStorage({
    status: 403,
    body: "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>",
  });
  const start = createClient({ baseUrl: api.baseUrl }).imports.start(bytes);
  await expect(start).rejects.toThrow(`PUT ${storage.baseUrl}/bucket/key: 403 Forbidden: Access Denied`);
});

test("`wait` reads an import until it has ended", async () => {
  const states = ["splitting", "organizing", "failed"];
  const { baseUrl } = await serve(...states.map((status) => ({ status: 200, body: { id: "i-1", status } })));
  const seen: string[] = [];
  const ended = await createClient({ baseUrl }).imports.wait("i-1", {
    pollIntervalMs: 1,
    onProgress: ({ status }) => seen.push(status),
  });
  expect(ended).toMatchObject({ status: "failed" });
  expect(seen).toEqual(states);
});

test("`wait` reads an implementation until it has ended", async () => {
  const states = ["pending", "verifying", "completed"];
  const { baseUrl, received } = await serve(...states.map((status) => ({ status: 200, body: { status } })));
  const { implementations } = createClient({ baseUrl });
  expect(await implementations.wait("m-1", { pollIntervalMs: 1 })).toMatchObject({ status: "completed" });
  expect(received.map(({ path }) => path)).toEqual(Array(3).fill("/api/v1/implementations/m-1"));
});

test("an aborted signal ends `wait` with its reason", async () => {
  const { baseUrl } = await serve({ status: 200, body: { status: "organizing" } });
  const controller = new AbortController();
  const reason = new Error("enough");
  const wait = createClient({ baseUrl }).imports.wait("i-1", {
    signal: controller.signal,
    onProgress: () => controller.abort(reason),
  });
  await expect(wait).rejects.toBe(reason);
});
