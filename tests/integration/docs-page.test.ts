import { AxeBuilder } from "@axe-core/playwright";
import { events } from "@dreamcatcher/contracts/events";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, withoutBrowser } from "../browser/chromium.ts";
import { api, newUser, stage } from "./harness/index.ts";

let browser: Browser;

beforeAll(async () => {
  if (!withoutBrowser) browser = await openBrowser();
});
afterAll(() => browser?.close());

/** Opens the deployed page; collects its requests to other hosts and the errors of the browser. */
async function openDocs(colorScheme: "light" | "dark") {
  const context = await browser.newContext({ colorScheme });
  const page = await context.newPage();
  const elsewhere: string[] = [];
  const wrong: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(`${stage.api_url}/`) && !request.url().startsWith("data:"))
      elsewhere.push(request.url());
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) wrong.push(message.text());
  });
  page.on("pageerror", (error) => wrong.push(error.message));
  await page.goto(`${stage.api_url}/docs`);
  await page.getByRole("heading", { name: "Dreamcatcher", level: 1 }).waitFor();
  return { page, elsewhere, wrong };
}

/** Opens the operation that lists dreams and returns its button for a test request. */
async function openOperation(page: Page) {
  await page.getByRole("link", { name: "dreams", exact: true }).click();
  await page.getByRole("link", { name: "get /api/v1/dreams", exact: true }).click();
  const tryIt = page.getByRole("button", { name: /Test Request.*get \/api\/v1\/dreams\)/ });
  await tryIt.waitFor();
  return tryIt;
}

describe.skipIf(withoutBrowser)("the documentation page", () => {
  test("sends a request with a token, shows its response, and loads nothing from another host", async () => {
    const user = await newUser();
    await api(user).dreams.create({ title: "A dream to list" });
    const { page, elsewhere, wrong } = await openDocs("light");
    await page.getByLabel("Bearer Token").first().fill(user.token);
    await (await openOperation(page)).click();
    const client = page.getByRole("dialog");
    const [response] = await Promise.all([
      page.waitForResponse((each) => each.request().resourceType() === "fetch"),
      client.getByRole("button", { name: /^Send get request/ }).click(),
    ]);
    expect([response.url(), response.status()]).toEqual([`${stage.api_url}/api/v1/dreams`, 200]);
    await client.getByText("200 OK").waitFor();
    await client.getByText('"A dream to list"').waitFor();
    expect(elsewhere).toEqual([]);
    expect(wrong).toEqual([]);
  });

  test("lists the events of the bus", async () => {
    const { page } = await openDocs("light");
    await page.getByRole("link", { name: "events", exact: true }).click();
    for (const name of Object.keys(events))
      await page.getByRole("link", { name: `${name} HTTP Method: POST` }).waitFor();
  });

  // The form for a test request is Scalar's own, with accessibility errors of its own.
  test.each<["light" | "dark", Parameters<AxeBuilder["options"]>[0]]>([
    ["light", {}],
    // The schemes differ in nothing but colours.
    ["dark", { runOnly: ["color-contrast"] }],
  ])("has no serious accessibility error in the %s scheme", async (colorScheme, rules) => {
    const { page, wrong } = await openDocs(colorScheme);
    await openOperation(page);
    const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"], ...rules });
    const { violations } = await axe.analyze();
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(wrong).toEqual([]);
  });
});

test("browsers cache its script as long as its version is the same", async () => {
  const { body: page } = await api().send<string>("GET", "/docs");
  const [, address = ""] = /src="docs(\/app\.js\?v=\w+)"/.exec(page) ?? [];
  const script = await api().send<string>("GET", `/docs${address}`);
  expect(script.status).toBe(200);
  expect(script.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  const known = { "if-none-match": script.headers.get("etag") ?? "" };
  expect((await api().send("GET", `/docs${address}`, undefined, known)).status).toBe(304);
});

test.each([
  ["br, gzip", "br"],
  ["gzip", "gzip"],
  ["identity", "gzip"],
])("accepting %s, one gets it as %s", async (accepted, encoding) => {
  const { headers, body } = await api().send<string>("GET", "/docs/app.js", undefined, {
    "accept-encoding": accepted,
  });
  expect(headers.get("content-encoding")).toBe(encoding);
  expect(headers.get("vary")).toContain("accept-encoding");
  expect(body).toContain("createApiReference");
});

test("without scripts, the page links to the document", async () => {
  const { body, headers } = await api().send<string>("GET", "/docs");
  expect(body).toMatch(/<html lang="en">.*<noscript>.*<a href="openapi\.json">/s);
  expect(headers.get("content-security-policy")).toMatch(
    /default-src 'none'; script-src 'self'; connect-src/,
  );
});
