import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Session } from "../sessions/find.ts";
import { codex } from "../sessions/tools/codex.ts";
import { Kept } from "./kept.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kept-"));
  file = join(folder, "kept.sqlite");
});
afterEach(() => rmSync(folder, { recursive: true }));

const session = (size: number, modified = 1.5): Session => ({ path: "/a", tool: codex, size, modified });

test("a session that has not changed is known to the next program, and one that has is not", () => {
  const first = Kept.open(file);
  first.keep(session(10), "talks");
  first.keepTalk("c-1", "hash");
  first.close();
  const kept = Kept.open(file);
  expect(kept.heldBy(session(10))).toBe("talks");
  expect(kept.heldBy(session(11))).toBeUndefined();
  expect(kept.heldBy(session(10, 1.6))).toBeUndefined();
  expect(kept.heldBefore("/a")).toBe("talks");
  expect(kept.hashOf("c-1")).toBe("hash");
  kept.forget("/a");
  expect(kept.heldBefore("/a")).toBeUndefined();
  kept.close();
});

test("once the dreams are wiped, everything is captured anew", () => {
  const kept = Kept.open(file);
  kept.follow(null);
  kept.keep(session(10), "talks");
  kept.keepTalk("c-1", "hash");
  kept.follow("store-1");
  expect(kept.heldBy(session(10))).toBe("talks");
  kept.follow("store-1");
  expect(kept.hashOf("c-1")).toBe("hash");
  kept.follow("store-2");
  expect(kept.heldBy(session(10))).toBeUndefined();
  expect(kept.hashOf("c-1")).toBeUndefined();
  kept.close();
});

test("a damaged file begins anew", () => {
  writeFileSync(file, "not a database, but long enough to look like one".repeat(100));
  const kept = Kept.open(file);
  kept.keep(session(10), "none");
  expect(kept.heldBy(session(10))).toBe("none");
  kept.close();
});
