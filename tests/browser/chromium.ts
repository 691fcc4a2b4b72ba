import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { freePort } from "../../local/emulator/ports.ts";

const executablePath = process.env.PATH?.split(delimiter)
  .map((directory) => join(directory, "chromium"))
  .find(existsSync);

/** Whether tests in a browser are skipped because there is none; where `CI` is set, they fail instead. */
export const withoutBrowser = executablePath === undefined && !process.env.CI;
if (withoutBrowser) console.log("skipped: there is no chromium on the PATH");

/**
 * Starts Chromium.
 *
 * @throws {Error} when it is not on the PATH
 */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: installed(), args: ["--no-sandbox"] });
}

export interface Profile {
  context: BrowserContext;
  /** Where other programs attach to the same browser, by the DevTools protocol. */
  port: number;
  close: () => Promise<void>;
}

/**
 * Starts Chromium with one profile: whoever is signed in on its pages is so on those of other programs that
 * attach to it.
 *
 * @throws {Error} when it is not on the PATH
 */
export async function openProfile(): Promise<Profile> {
  const folder = await mkdtemp(join(tmpdir(), "profile-"));
  const port = await freePort();
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: installed(),
    args: ["--no-sandbox", "--lang=en", `--remote-debugging-port=${port}`],
    // A window that is emulated here would be that of the other programs too.
    viewport: null,
  });
  async function close() {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
  return { context, port, close };
}

function installed(): string {
  if (executablePath === undefined) throw new Error("There is no chromium on the PATH.");
  return executablePath;
}
