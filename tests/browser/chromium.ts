import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

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
  if (executablePath === undefined) throw new Error("There is no chromium on the PATH.");
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}
