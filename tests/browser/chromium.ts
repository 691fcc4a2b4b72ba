import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const executablePath = process.env.PATH?.split(delimiter)
  .map((directory) => join(directory, "chromium"))
  .find(existsSync);

/** What lands is tried in a browser: where there is none, CI fails. */
export const isWithoutBrowser = executablePath === undefined && !process.env.CI;
if (isWithoutBrowser) console.log("skipped: there is no chromium on the PATH");

export async function launch(): Promise<Browser> {
  if (executablePath === undefined) throw new Error("There is no chromium on the PATH.");
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}
