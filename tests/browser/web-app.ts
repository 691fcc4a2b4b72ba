import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { root } from "../../local/paths.ts";
import { STREAM_TIMEOUT_MS, stage, type User, waitForStream } from "../integration/harness/index.ts";
import { withoutBrowser } from "./chromium.ts";
import { servePage } from "./serve-page.ts";
import { signIn } from "./sign-in.ts";

export { signIn };

/**
 * Serves the page of the stage under test while the tests of a file run, unless `npm start` does, and opens a
 * browser, which is there once they run. Where there is none, both are left out.
 */
export function withPage<Opened extends { close: () => Promise<void> }>(
  open: () => Promise<Opened>,
): () => Opened {
  let browser: Opened | undefined;
  let stopServing = () => {};
  beforeAll(async () => {
    if (withoutBrowser) return;
    stopServing = await servePage(stage);
    browser = await open();
    await waitForStream();
  }, STREAM_TIMEOUT_MS);
  afterAll(async () => {
    await browser?.close();
    stopServing();
  });
  return () => {
    if (browser === undefined) throw new Error("The browser is opened before the first test.");
    return browser;
  };
}

export interface AppOptions {
  colorScheme?: "light" | "dark";
  width?: number;
  height?: number;
}

export interface OpenApp {
  page: Page;
  context: BrowserContext;
  /** Errors of the browser and of the page, refused content among them. */
  wrong: string[];
}

/** A browser with nothing kept, which is closed with the test. */
export async function newContext(
  browser: () => Browser,
  { colorScheme = "light", width = 1440, height = 900 }: AppOptions = {},
): Promise<BrowserContext> {
  const context = await browser().newContext({ colorScheme, viewport: { width, height }, locale: "en" });
  onTestFinished(() => context.close());
  return context;
}

/** A page of the app in a browser, with what goes wrong in it. */
export async function openPage(context: BrowserContext, path = "/"): Promise<OpenApp> {
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on("console", (message) => {
    const isOfApp = message.location().url.startsWith(stage.web_url);
    if (message.type() === "error" && isOfApp) wrong.push(message.text());
  });
  page.on("pageerror", (error) => wrong.push(error.message));
  await page.goto(`${stage.web_url}${path}`);
  return { page, context, wrong };
}

/** The app in a new browser, signed in. */
export async function openApp(
  browser: () => Browser,
  user: User,
  options: AppOptions = {},
): Promise<OpenApp> {
  const app = await openPage(await newContext(browser, options));
  await signIn(app.page, user);
  return app;
}

const SCREENSHOTS = join(root, ".build", "screenshots");

/** Keeps what the page looks like as `.build/screenshots/<name>.png`. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.evaluate("scrollTo(0, 0)");
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
}
