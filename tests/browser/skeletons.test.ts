import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildIdea } from "#shared/planning/rules/skeletons/ideas.fixtures.ts";
import { openBrowser, withoutBrowser } from "./chromium.ts";

describe.skipIf(withoutBrowser)("the pages of skeletons", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  test("send what their forms say to the server, and show what is not written", async () => {
    const { folder } = await buildIdea("tools", "web_app");
    const server = spawn(process.execPath, ["src/start.mjs"], { cwd: folder, env: { PORT: "0" } });
    try {
      const [line] = await new Promise<Buffer[]>((resolve) =>
        server.stdout.once("data", (data) => resolve([data])),
      );
      const page = await browser.newPage();
      await page.goto(`${String(line).trim()}/tools.html`);
      await page.fill("input[name=name]", "Saw <b>");
      await page.click("body > form button");
      await page.waitForSelector("li");
      expect(await page.textContent("li dl")).toContain("Saw <b>");
      await page.click("li button:has-text('Return')");
      await page.waitForSelector("[role=status]:not(:empty)");
      expect(await page.textContent("[role=status]")).toContain("Not written yet: Return a tool");
    } finally {
      server.kill();
    }
  });

  test("keep records in the browser, where there is no server", async () => {
    const { folder } = await buildIdea("workouts");
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, "index.html")).href);
    await page.fill("#exercises input[name=weight]", "40");
    await page.click("#exercises > form button");
    await page.click("#exercises li button:has-text('Rate')");
    await page.reload();
    expect(await page.textContent("#exercises li dl")).toContain("40");
    expect(await page.textContent("#ratings li dl")).toContain("exercise_id");
    await page.click("#exercises li button:has-text('Delete')");
    expect(await page.textContent("[role=status]")).toContain("Not written yet: Delete an exercise");
  });

  test("mark the section of each feature of a static page", async () => {
    const { folder } = await buildIdea("bakery");
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, "index.html")).href);
    expect(await page.getAttribute("section", "data-state")).toBe("to be filled in");
    await page.click("text=Contact");
    expect(await page.textContent("h1")).toBe("Contact");
  });
});
