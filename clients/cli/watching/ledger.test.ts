import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Session } from "../sessions/find.ts";
import { codex } from "../sessions/tools/codex.ts";
import { Ledger } from "./ledger.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ledger-"));
  file = join(folder, "ledger.sqlite");
});
afterEach(() => rmSync(folder, { recursive: true }));

const session = (size: number, modified = 1.5): Session => ({ path: "/a", tool: codex, size, modified });

test("a session that has not changed is known to the next program, and one that has is not", () => {
  const first = Ledger.open(file);
  first.keep(session(10), "talks");
  first.keepTalk("c-1", "hash");
  first.close();
  const ledger = Ledger.open(file);
  expect(ledger.heldBy(session(10))).toBe("talks");
  expect(ledger.heldBy(session(11))).toBeUndefined();
  expect(ledger.heldBy(session(10, 1.6))).toBeUndefined();
  expect(ledger.heldBefore("/a")).toBe("talks");
  expect(ledger.hashOf("c-1")).toBe("hash");
  ledger.forget("/a");
  expect(ledger.heldBefore("/a")).toBeUndefined();
  ledger.close();
});

test("once the dreams are wiped, everything is captured anew", () => {
  const ledger = Ledger.open(file);
  ledger.follow(null);
  ledger.keep(session(10), "talks");
  ledger.keepTalk("c-1", "hash");
  ledger.follow("store-1");
  expect(ledger.heldBy(session(10))).toBe("talks");
  ledger.follow("store-1");
  expect(ledger.hashOf("c-1")).toBe("hash");
  ledger.follow("store-2");
  expect(ledger.heldBy(session(10))).toBeUndefined();
  expect(ledger.hashOf("c-1")).toBeUndefined();
  ledger.close();
});

test("a damaged file begins anew", () => {
  writeFileSync(file, "not a database, but long enough to look like one".repeat(100));
  const ledger = Ledger.open(file);
  ledger.keep(session(10), "none");
  expect(ledger.heldBy(session(10))).toBe("none");
  ledger.close();
});
