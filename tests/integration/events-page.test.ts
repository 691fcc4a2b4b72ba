import { AxeBuilder } from "@axe-core/playwright";
import { events } from "@dreamcatcher/contracts/events";
import { pipelineosEvents } from "@dreamcatcher/contracts/pipelineos";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import documented from "../../docs/asyncapi.json" with { type: "json" };
import { openBrowser, withoutBrowser } from "../browser/chromium.ts";
import { api, stage } from "./harness/index.ts";

let browser: Browser;

beforeAll(async () => {
  if (!withoutBrowser) browser = await openBrowser();
});
afterAll(() => browser?.close());

test("the stage serves the AsyncAPI document of the contracts", async () => {
  expect(await api().operations.asyncapi()).toEqual(documented);
});

test("the page may load nothing, and no script", async () => {
  const { headers, body } = await api().send<string>("GET", "/docs/events");
  expect(headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'unsafe-inline';/);
  expect(headers.get("content-security-policy")).not.toContain("script-src");
  expect(body).not.toContain("<script");
});

/** Opens the deployed page in a browser without JavaScript. */
async function openPage(colorScheme: "light" | "dark", javaScriptEnabled = false) {
  const context = await browser.newContext({ colorScheme, javaScriptEnabled });
  const page = await context.newPage();
  const loaded: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith("data:")) loaded.push(request.url());
  });
  await page.goto(`${stage.api_url}/docs/events`);
  return { page, loaded };
}

describe.skipIf(withoutBrowser)("in a browser", () => {
  test("it has every event with its example, by keyboard and without JavaScript", async () => {
    const { page, loaded } = await openPage("light");
    for (const name of [...Object.keys(events), ...Object.keys(pipelineosEvents), "changed", "subscribe"])
      await page.getByRole("heading", { name, level: 3, exact: true }).waitFor();
    const example = page.getByText("Example of DreamUpdated");
    await example.focus();
    await page.keyboard.press("Enter");
    await page.getByText('"detail-type": "DreamUpdated"').first().waitFor();
    await page.getByRole("link", { name: "ProjectCreated", exact: true }).click();
    expect(new URL(page.url()).hash).toBe("#pipelineos.ProjectCreated");
    expect(loaded).toEqual([`${stage.api_url}/docs/events`]);
  });

  test("its links lead to the documents, and to places on the page", async () => {
    const { page } = await openPage("light");
    const links = await page.getByRole("link").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
    const broken = [];
    for (const link of new Set(links))
      if (link?.startsWith("#") && (await page.locator(`[id="${link.slice(1)}"]`).count()) !== 1)
        broken.push(link);
    expect(broken).toEqual([]);
    await page.getByRole("link", { name: "asyncapi.json", exact: true }).click();
    expect(page.url()).toBe(`${stage.api_url}/asyncapi.json`);
  });

  // axe runs as a script of the page.
  test.each(["light", "dark"] as const)("it has no accessibility error in the %s scheme", async (scheme) => {
    const { page } = await openPage(scheme, true);
    await page.getByText("Example of DreamUpdated").click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
