import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { UNDO_MS } from "../../web/src/data/deletions.ts";
import { expectAccessible } from "../browser/accessible.ts";
import { openBrowser, withoutBrowser } from "../browser/chromium.ts";
import { deleteDream } from "../browser/delete-dream.ts";
import { newContext, openApp, openPage, signIn, withPage } from "../browser/web-app.ts";
import { plain } from "./fixtures.ts";
import { eventually } from "./harness/index.ts";
import { personWithShed } from "./person-with-shed.ts";

const browser = withPage(openBrowser);

async function editTitle(page: Page, title: string) {
  await page.getByRole("heading", { level: 1 }).getByRole("button").click();
  await page.getByRole("textbox", { name: "Edit the title" }).fill(title);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
}

/** Deletes the dream that is open, and lets the time pass in which that can be taken back. */
async function deleteForGood(page: Page) {
  await page.clock.install();
  await deleteDream(page);
  await page.clock.fastForward(UNDO_MS);
}

async function open(page: Page, title: string) {
  await page.getByRole("link", { name: "Dreams", exact: true }).click();
  await page.getByRole("link", { name: title }).click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
}

const ASKS_FOR_DECISION = "1 dream was changed in two places";

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

  test("what one device deletes and another edits without a network goes or stays as its person decides", async () => {
    const { user, as, dream: shed } = await personWithShed();
    const { dream_id: barn } = await as.conversations.capture({ ...plain("a barn"), title: "A barn" });
    const [apart, { page: other }] = [
      await openApp(browser, user, { colorScheme: "dark", width: 320 }),
      await openApp(browser, user),
    ];
    const { page } = apart;
    await page.getByRole("link", { name: /A barn/ }).waitFor();
    await page.getByRole("link", { name: /A garden shed/ }).waitFor();
    await apart.context.setOffline(true);
    await open(page, "A garden shed");
    await editTitle(page, "A shed for tools");
    await open(page, "A barn");
    await deleteForGood(page);
    await open(other, "A garden shed");
    await deleteForGood(other);
    await open(other, "A barn");
    await editTitle(other, "A barn for hay");
    await eventually(async () => {
      await expect(as.dreams.get(shed)).rejects.toMatchObject({ status: 404 });
      expect(await as.dreams.get(barn)).toMatchObject({ title: "A barn for hay" });
    });

    await apart.context.setOffline(false);
    const both = page.getByRole("link", { name: "2 dreams were changed in two places" });
    await both.waitFor();
    await open(page, "A shed for tools");
    const edited = page.getByRole("region", { name: "You changed this, and it was deleted elsewhere" });
    await edited.getByText("its talks are deleted for good").waitFor();
    for (const gone of [/^Read the talk/, /^Where this was said/, "Build it", "Show what happened"])
      await page.getByRole("main").getByText(gone).first().waitFor({ state: "detached" });
    await expectAccessible(page, "deleted-elsewhere-dark");
    await edited.getByRole("button", { name: "Delete it" }).click();
    await page.getByRole("link", { name: ASKS_FOR_DECISION }).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await both.waitFor();
    await open(page, "A shed for tools");
    await edited.getByRole("button", { name: "Keep it" }).click();
    await edited.waitFor({ state: "detached" });

    await page.getByRole("link", { name: ASKS_FOR_DECISION }).click();
    const deleted = page.getByRole("region", { name: "You deleted this, and it was changed elsewhere" });
    await page.getByRole("heading", { level: 1, name: "A barn for hay" }).waitFor();
    await expectAccessible(page, "deleted-here-dark");
    await deleted.getByRole("button", { name: "Keep it" }).click();
    await deleted.waitFor({ state: "detached" });
    await editTitle(page, "A barn for straw");
    await other.getByRole("heading", { level: 1, name: "A barn for straw" }).waitFor();
    await open(other, "A shed for tools");
    expect(await as.dreams.get(shed)).toMatchObject({ title: "A shed for tools", sources: [] });
  });

  test("what one types while another device deletes the dream is kept, and asked about", async () => {
    const { user, as, dream } = await personWithShed();
    const { page } = await openApp(browser, user);
    await page.getByRole("link", { name: /A garden shed/ }).click();
    await page.getByRole("button", { name: "A garden shed", exact: true }).click();
    const field = page.getByRole("textbox", { name: "Edit the title" });
    await field.fill("A shed for");
    const other = await openPage(page.context());
    await as.dreams.delete(dream);
    await other.page.getByText("No dreams yet").waitFor();
    await field.press("End");
    await page.keyboard.type(" bicycles");
    await page.keyboard.press("Enter");
    const notice = page.getByRole("region", { name: "You changed this, and it was deleted elsewhere" });
    await notice.getByRole("button", { name: "Keep it" }).click();
    await notice.waitFor({ state: "detached" });
    await page.getByRole("heading", { level: 1, name: "A shed for bicycles" }).waitFor();
    await eventually(async () =>
      expect(await as.dreams.get(dream)).toMatchObject({ title: "A shed for bicycles", sources: [] }),
    );
    await as.dreams.delete(dream);
    // Nobody is at work in it now.
    await page.getByText("There is nothing at this address").waitFor();
  });

  test("what comes while a deletion can be taken back is not deleted with it", async () => {
    const { user, as, dream } = await personWithShed();
    const { page, context } = await openApp(browser, user);
    await page.getByRole("link", { name: /A garden shed/ }).click();
    const tab = await openPage(context, new URL(page.url()).pathname);
    await page.clock.install();
    await deleteDream(page);
    await page.getByText("No dreams yet").waitFor();
    await as.dreams.update(dream, { title: "A shed for tools" });
    await tab.page.getByRole("heading", { level: 1, name: "A shed for tools" }).waitFor();
    await page.clock.fastForward(UNDO_MS);
    await page.getByRole("link", { name: ASKS_FOR_DECISION }).click();
    const notice = page.getByRole("region", { name: "You deleted this, and it was changed elsewhere" });
    await expectAccessible(page, "deleted-here-light");
    await notice.getByRole("button", { name: "Delete it" }).click();
    await page.getByText("No dreams yet").waitFor();
    expect(await as.dreams.get(dream)).toMatchObject({ title: "A shed for tools" });
    await page.clock.fastForward(UNDO_MS);
    await eventually(() => expect(as.dreams.get(dream)).rejects.toMatchObject({ status: 404 }));
  });

  test("a change that the service does not take is named with why, and can be given up", async () => {
    const { user, as, dream } = await personWithShed();
    // Nearly as much as a dream may have.
    const features = Array.from({ length: 125 }, (_, at) => ({ text: `${at}${"€".repeat(490)}` }));
    await as.dreams.update(dream, { features });
    const { page } = await openApp(browser, user);
    await page.getByRole("link", { name: /A garden shed/ }).click();
    await editDescription(page, "For tools. ".repeat(1_000).trim());
    await page.getByRole("link", { name: "1 dream has a change that was not taken" }).click();
    const notice = page.getByRole("region", { name: "Your change was not taken" });
    await notice.getByText("at most 200000 bytes").waitFor();
    await expectAccessible(page, "refused-light");
    await notice.getByRole("button", { name: "Give the change up" }).click();
    await page.getByText("What should I do first?").waitFor();
    await notice.waitFor({ state: "detached" });
  });
});
