import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Context } from "../context.ts";
import { Ledger, type SentParcel } from "./ledger.ts";
import type { Source } from "./sources.ts";

function machine() {
  const data = mkdtempSync(join(tmpdir(), "ledger-"));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  const context = { folders: { config: data, data }, stage: { name: "home", url: null } };
  return { file: join(data, "home.imports"), open: (account: string | null) => open(context, account) };
}
const open = (context: Pick<Context, "folders" | "stage">, account: string | null) =>
  Ledger.open(context, account);

const source = (key: string, stamp = "1 2"): Source => ({
  ...{ path: key, key, shown: key, size: 1, stamp, isFound: false },
});
const input = { filename: "a.json", tags: ["work"] };
const parcel = (sha256: string): SentParcel => ({ sha256, size: 1, conversations: 1, input, key: "k" });

test("files that were imported are known until they change, and after a restart", async () => {
  const { open, file } = machine();
  const ledger = open("ann");
  ledger.end(undefined, [source("a"), source("b")]);
  await ledger.save();
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const next = open("ann");
  expect([next.has(source("a")), next.has(source("a", "2 2")), next.has(source("c"))]).toEqual([
    true,
    false,
    false,
  ]);
});

test("what was imported without an account is known to the first, and what another imported to nobody else", async () => {
  const { open } = machine();
  const alone = open(null);
  alone.end(undefined, [source("a")]);
  await alone.save();
  const ann = open("ann");
  expect(ann.has(source("a"))).toBe(true);
  await ann.save();
  expect(open("ben").has(source("a"))).toBe(false);
});

test("a run that the service has all of is found by its files, and one that it has not by its parcels", async () => {
  const { open } = machine();
  const ledger = open("ann");
  const run = { files: { a: "1 2", b: "1 2" }, parcels: [parcel("x"), parcel("y")] };
  ledger.add(run);
  await ledger.save();
  const next = open("ann");
  expect(next.sent([source("a"), source("b")])).toBeUndefined();
  expect(next.begun(parcel("y"), input)).toEqual(parcel("y"));
  expect(next.begun(parcel("y"), { ...input, tags: [] })).toBeUndefined();
  for (const each of run.parcels) each.isUploaded = true;
  expect(ledger.sent([source("b"), source("a")])).toBe(run);
  expect(ledger.sent([source("a")])).toBeUndefined();
  expect(ledger.sent([source("a"), source("b", "2 2")])).toBeUndefined();
  ledger.end(run, []);
  expect(ledger.begun(parcel("y"), input)).toBeUndefined();
});

test.each(["", "{", "[]", "null", '{"files":null,"runs":[]}', '{"files":{},"runs":{}}'])(
  "a ledger that is damaged is empty: %j",
  (text) => {
    const { open, file } = machine();
    writeFileSync(file, text);
    expect(open("ann").has(source("a"))).toBe(false);
  },
);
