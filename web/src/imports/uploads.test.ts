import { expect, test } from "vitest";
import { Uploads } from "./uploads.ts";

type Start = ConstructorParameters<typeof Uploads>[0];
type Options = NonNullable<Parameters<Start>[1]>;

/** Uploads whose calls wait until the test ends them. */
function heldUploads() {
  const calls: { name: string; options: Options; end: (error?: Error) => void }[] = [];
  const uploads = new Uploads(
    (file, options = {}) =>
      new Promise((resolve, reject) => {
        options.signal?.addEventListener("abort", () => reject(options.signal?.reason));
        const started = { import_id: `i-${calls.length}`, status: "awaiting_upload" } as never;
        options.onCreated?.(started);
        const end = (error?: Error) => (error ? reject(error) : resolve(started));
        calls.push({ name: (file as File).name, options, end });
      }),
  );
  return { uploads, calls };
}

const file = (name: string, text = "text") => new File([text], name);
const settled = () => new Promise((resolve) => setTimeout(resolve));
const states = ({ all }: Uploads) => all.map(({ file: { name }, state }) => `${name} ${state}`);

test("two files are uploaded at once, in the order in which they were chosen; then the next", async () => {
  const { uploads, calls } = heldUploads();
  uploads.add([file("c"), file("b"), file("a")]);
  expect(states(uploads)).toEqual(["c waiting", "b uploading", "a uploading"]);
  expect(uploads.isBusy).toBe(true);
  calls[0]?.options.onProgress?.({ sent: 3, total: 4 });
  expect(uploads.all.at(-1)).toMatchObject({ sent: 3, importId: "i-0" });
  calls[0]?.end();
  await settled();
  expect(states(uploads)).toEqual(["c uploading", "b uploading", "a uploaded"]);
  calls[1]?.end();
  calls[2]?.end();
  await settled();
  expect(uploads.isBusy).toBe(false);
});

test("a failed upload has its error, and may be tried again", async () => {
  const { uploads, calls } = heldUploads();
  uploads.add([file("a")]);
  calls[0]?.end(new Error("broken"));
  await settled();
  expect(uploads.all[0]).toMatchObject({ state: "failed", error: new Error("broken") });
  uploads.retry(0);
  expect(states(uploads)).toEqual(["a uploading"]);
});

test("a stopped upload leaves its place to the next, and one without bytes is not uploaded", async () => {
  const { uploads, calls } = heldUploads();
  uploads.add([file("nothing", ""), file("c"), file("b"), file("a")]);
  uploads.stop(uploads.all.find((upload) => upload.file.name === "a")?.key ?? -1);
  await settled();
  expect(states(uploads)).toEqual(["nothing empty", "c uploading", "b uploading", "a stopped"]);
  expect(calls.map(({ name }) => name)).toEqual(["a", "b", "c"]);
});
