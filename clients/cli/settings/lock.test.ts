import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { EXIT } from "../exit-codes.ts";
import { lock, tryLock } from "./lock.ts";

const { signal } = new AbortController();

function newPath(): string {
  const folder = mkdtempSync(join(tmpdir(), "lock-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "deep", "lock");
}

test("one has a lock at a time, until it gives it up", async () => {
  const path = newPath();
  const unlock = tryLock(path);
  expect(tryLock(path)).toBeUndefined();
  const waits: string[] = [];
  const onWait = () => waits.push("waits");
  expect(await lock(path, { signal, patienceMs: 120, onWait })).toBeUndefined();
  expect(waits).toEqual(["waits"]);
  const next = lock(path, { signal });
  unlock?.();
  (await next)?.();
  tryLock(path)?.();
});

test("a wait ends when the signal aborts", async () => {
  const path = newPath();
  const unlock = tryLock(path);
  const controller = new AbortController();
  const waiting = lock(path, { signal: controller.signal, onWait: () => controller.abort() });
  await expect(waiting).rejects.toMatchObject({ name: "AbortError" });
  unlock?.();
});

test("a process that is killed gives its lock up", async () => {
  const path = newPath();
  const code = `import { tryLock } from ${JSON.stringify(new URL("lock.ts", import.meta.url).href)};
    globalThis.unlock = tryLock(${JSON.stringify(path)}); process.stdout.write("taken"); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", code]);
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
  expect(tryLock(path)).toBeUndefined();
  child.kill("SIGKILL");
  await once(child, "exit");
  const unlock = tryLock(path);
  expect(unlock).toBeDefined();
  unlock?.();
});

test("a folder that cannot be written is said", () => {
  const path = newPath();
  writeFileSync(join(path, "../../deep"), "");
  expect(() => tryLock(path)).toThrow(expect.objectContaining({ exit: EXIT.failed }));
});
