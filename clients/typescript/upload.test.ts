import { expect, test } from "vitest";
import { problem, type Reaction, serve } from "./fixtures.ts";
import { AnotherFile, ApiError, createClient, type ImportStarted, UploadExpired } from "./index.ts";

const SIZE = 300_000;
const bytes = new Uint8Array(SIZE).fill(65);
const EXPIRES_AT = "2026-03-06T16:11:26.000Z";
const EXPIRED = {
  status: 403,
  body: "<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>",
};

/** What a program kept of an import, with a client of an API where the import has this state. */
async function kept(state: Reaction, ...stored: Reaction[]) {
  const api = await serve(state);
  const storage = await serve(...stored);
  const started: ImportStarted = {
    import_id: "i-1",
    status: "awaiting_upload",
    upload: {
      url: `${storage.baseUrl}/bucket/key?signature=secret`,
      method: "PUT",
      headers: { "content-length": String(SIZE) },
      expires_at: EXPIRES_AT,
    },
  };
  const { imports } = createClient({ baseUrl: api.baseUrl, token: "t-1" });
  return { api, storage, imports, started: JSON.parse(JSON.stringify(started)) as ImportStarted };
}

const state = (status: string): Reaction => ({ status: 200, body: { id: "i-1", status, size: SIZE } });

test("an import that was kept as JSON is gone on with: its file is sent from the start", async () => {
  const { api, storage, imports, started } = await kept(state("awaiting_upload"), { status: 200 });
  const sent: number[] = [];
  await imports.upload(started, bytes, { onProgress: (progress) => sent.push(progress.sent) });
  expect(api.received.map(({ method, path }) => `${method} ${path}`)).toEqual(["GET /api/v1/imports/i-1"]);
  expect(storage.received.map(({ method, body }) => [method, body.length])).toEqual([["PUT", SIZE]]);
  expect(storage.received[0]?.headers).not.toHaveProperty("authorization");
  expect([sent.at(0), sent.at(-1)]).toEqual([0, SIZE]);
});

test.each(["splitting", "organizing", "completed", "failed"])(
  "nothing is sent of an import whose file has arrived: it is %s",
  async (status) => {
    const { storage, imports, started } = await kept(state(status), { status: 200 });
    const progress: unknown[] = [];
    await imports.upload(started, bytes, { onProgress: (now) => progress.push(now) });
    expect(storage.received).toEqual([]);
    expect(progress).toEqual([{ sent: SIZE, total: SIZE }]);
  },
);

test("a file of another size is not sent", async () => {
  const { storage, imports, started } = await kept(state("awaiting_upload"), { status: 200 });
  const upload = imports.upload(started, bytes.subarray(1));
  await expect(upload).rejects.toBeInstanceOf(AnotherFile);
  await expect(upload).rejects.toThrow(
    "The file has 299999 bytes, and import i-1 was started with one of 300000: upload that file, or start " +
      "another import.",
  );
  expect(storage.received).toEqual([]);
});

test.each([
  ["its hour is over", EXPIRED],
  [
    "what signed it has expired",
    { status: 400, body: "<Error><Message>The provided token has expired.</Message></Error>" },
  ],
])("where %s, the error says to start anew, without the signature", async (_, reaction) => {
  const { storage, imports, started } = await kept(state("awaiting_upload"), reaction);
  const error = await imports.upload(started, bytes).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UploadExpired);
  expect(error).toMatchObject({
    message: `The URL to upload import i-1 expired at ${EXPIRES_AT}: start the import anew.`,
    cause: expect.any(ApiError),
  });
  expect(storage.received).toHaveLength(1);
});

test("another refusal of the storage stays what it is", async () => {
  const { imports, started } = await kept(state("awaiting_upload"), { status: 403, body: "no" });
  await expect(imports.upload(started, bytes)).rejects.toMatchObject({ name: "ApiError", detail: "no" });
});

test("nothing is sent of an import that is gone, or somebody else's", async () => {
  const { storage, imports, started } = await kept(problem(404, "not-found"), { status: 200 });
  await expect(imports.upload(started, bytes)).rejects.toMatchObject({ slug: "not-found" });
  expect(storage.received).toEqual([]);
});

test("an aborted signal ends an upload with its reason", async () => {
  const { imports, started } = await kept(state("awaiting_upload"), { status: 200 });
  const controller = new AbortController();
  const reason = new Error("the tab was closed");
  const upload = imports.upload(started, bytes, {
    signal: controller.signal,
    onProgress: () => controller.abort(reason),
  });
  await expect(upload).rejects.toBe(reason);
});
