import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const executablePath = process.env.PATH?.split(delimiter)
  .map((directory) => join(directory, "chromium"))
  .find(existsSync);

/**
 * Whether tests of pages are skipped, as there is no browser to run them in; where `CI` is set, they fail.
 */
export const withoutBrowser = executablePath === undefined && !process.env.CI;
if (withoutBrowser) console.log("skipped: there is no chromium on the PATH");

/** @throws Error where there is no browser */
export async function openBrowser(): Promise<Browser> {
  if (executablePath === undefined) throw new Error("There is no chromium on the PATH.");
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}
