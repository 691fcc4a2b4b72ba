import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectAccessible } from "../browser/accessible.ts";
import { openBrowser, withoutBrowser } from "../browser/chromium.ts";
import { newContext, openApp, openPage, signIn, withPage } from "../browser/web-app.ts";
import { eventually } from "./harness/index.ts";
import { personWithShed } from "./person-with-shed.ts";

const browser = withPage(openBrowser);

async function editTitle(page: Page, title: string) {
  await page.getByRole("heading", { level: 1 }).getByRole("button").click();
  await page.getByRole("textbox", { name: "Edit the title" }).fill(title);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
}

async function editDescription(page: Page, text: string) {
  await page.getByRole("button", { name: "Edit the description" }).click();
  await page.getByRole("textbox", { name: "Edit the description" }).fill(text);
  await page.keyboard.press("Control+Enter");
  await page.getByRole("region", { name: "Description" }).getByText(text).waitFor();
}

/** How often the same may be asked for while one signs in, opens a dream and ticks a todo. */
const MAX_REPEATED = 10;

/** Notes whether the page ever shows one of these texts. */
const watchFor = (texts: readonly string[]) => `
  new MutationObserver(() => {
    const shown = document.body?.innerText ?? "";
    for (const text of ${JSON.stringify(texts)}) if (shown.includes(text)) window.seen = text;
  }).observe(document, { subtree: true, childList: true, characterData: true });
`;

describe.skipIf(withoutBrowser)("the web app on a network that is slow or away", () => {
  test("says that it loads, never that there is nothing; shows a tick at once and sends it once it can", async () => {
    const { user, as, dream } = await personWithShed();
    const context = await newContext(browser);
    await context.addInitScript(watchFor(["No dreams yet", "There is nothing at this address"]));
    const { page } = await openPage(context, `/dreams/${dream}`);
    const requests: string[] = [];
    page.on("request", (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith("/api/")) requests.push(`${request.method()} ${pathname}`);
    });
    const network = await context.newCDPSession(page);
    await network.send("Network.emulateNetworkConditions", {
      ...{ offline: false, latency: 400 },
      ...{ downloadThroughput: 100_000, uploadThroughput: 50_000 },
    });
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await context.route("**/api/v1/sync", async (route) => {
      await answered;
      await route.continue();
    });
    await signIn(page, user);
    await page.getByText("Loading…").waitFor();
    await page.getByRole("link", { name: "Dreams", exact: true }).click();
    await page.getByText("Loading…").waitFor();
    answer();
    await page.getByRole("link", { name: /A garden shed/ }).click();
    const todo = page.getByRole("checkbox", { name: /Buy the wood/ });
    await todo.check();
    expect((await as.dreams.get(dream)).todos.map(({ done }) => done)).toEqual([false, false]);
    await eventually(async () => {
      expect((await as.dreams.get(dream)).todos.map(({ done }) => done)).toEqual([false, true]);
    });
    expect(await page.evaluate("window.seen")).toBe(undefined);
    const repeated = [...Map.groupBy(requests, (request) => request)].filter(
      ([, all]) => all.length > MAX_REPEATED,
    );
    expect(repeated).toEqual([]);
  });

  test("what two devices change differently without a network is for the person to decide, field by field", async () => {
    const { user, as, dream } = await personWithShed();
    const [one, other] = [
      await openApp(browser, user),
      await openApp(browser, user, { colorScheme: "dark", width: 320 }),
    ];
    for (const { page, context } of [one, other]) {
      await page.getByRole("link", { name: /A garden shed/ }).click();
      await page.getByRole("heading", { level: 1, name: "A garden shed" }).waitFor();
      await context.setOffline(true);
    }
    await editTitle(one.page, "A shed for bicycles");
    await editDescription(one.page, "For three bicycles.");
    await editTitle(other.page, "A shed for tools");
    await editDescription(other.page, "For my tools.");
    await one.context.setOffline(false);
    await eventually(async () => {
      expect(await as.dreams.get(dream)).toMatchObject({ title: "A shed for bicycles" });
    });
    await other.context.setOffline(false);
    const { page } = other;
    await page.getByRole("link", { name: "Dreams", exact: true }).click();
    await page.getByRole("link", { name: "1 dream was changed in two places" }).click();
    const notice = page.getByRole("region", { name: "Changed in two places" });
    await notice.getByText("A shed for bicycles").waitFor();
    await notice.getByText("For my tools.").waitFor();
    await expectAccessible(page, "conflict-dark");
    await notice.getByRole("button", { name: "Take theirs (title)" }).click();
    await page.getByRole("heading", { level: 1, name: "A shed for bicycles" }).waitFor();
    await notice.getByRole("button", { name: "Keep mine (description)" }).click();
    await notice.waitFor({ state: "detached" });
    await eventually(async () => {
      const { title, description } = await as.dreams.get(dream);
      expect({ title, description }).toEqual({ title: "A shed for bicycles", description: "For my tools." });
    });
    await one.page.getByText("For my tools.").waitFor();
  });

  test("a change that the service does not take is named with why, and can be given up", async () => {
    const { user } = await personWithShed();
    const { page } = await openApp(browser, user);
    await page.getByRole("link", { name: /A garden shed/ }).click();
    await editTitle(page, "No");
    await page.getByRole("link", { name: "1 dream has a change that was not taken" }).click();
    const notice = page.getByRole("region", { name: "Your change was not taken" });
    await notice.getByText("at least 3 characters").waitFor();
    await expectAccessible(page, "refused-light");
    await notice.getByRole("button", { name: "Give the change up" }).click();
    await page.getByRole("heading", { level: 1, name: "A garden shed" }).waitFor();
    await notice.waitFor({ state: "detached" });
  });
});
