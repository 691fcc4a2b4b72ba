import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectAccessible } from "../browser/accessible.ts";
import { openBrowser, withoutBrowser } from "../browser/chromium.ts";
import { newContext, openApp, openPage, signIn, withPage } from "../browser/web-app.ts";
import { chatgpt } from "./fixtures.ts";
import { api, newUser, stage } from "./harness/index.ts";

const browser = withPage(openBrowser);

const fileOf = (name: string, content: unknown) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(typeof content === "string" ? content : JSON.stringify(content)),
});

const choose = (page: Page, ...files: ReturnType<typeof fileOf>[]) =>
  page.locator("input[type=file]").setInputFiles(files);

/** The card of an import or upload with this file. */
const cardOf = (page: Page, name: string) => page.getByRole("listitem").filter({ hasText: name });

/** What this browser keeps by the name of an account. */
const keptOf = (page: Page, account: string): Promise<string[]> =>
  page.evaluate(`(async () => {
    const databases = await indexedDB.databases();
    const kept = [...Object.entries(localStorage).flat(), ...databases.map(({ name }) => name)];
    return kept.filter((name) => name.includes(${JSON.stringify(account)}));
  })()`);

describe.skipIf(withoutBrowser)("imports in the web app", () => {
  test("several files are imported, each with its counts, its failures in words, and its dreams", async () => {
    const user = await newUser();
    const { page, context, wrong } = await openApp(browser, user);
    await page.getByRole("link", { name: "Imports" }).click();
    await page.getByText("No imports yet").waitFor();
    // The issuer's own page may lack a picture.
    wrong.length = 0;
    const odd = { id: "odd", title: "Odd", messages: 7 };
    await choose(
      page,
      fileOf("export.json", [chatgpt("a", "Rain barrel pump"), chatgpt("b", "Greenhouse heating"), odd]),
      fileOf("broken.json", "once upon a time"),
      fileOf("nothing.json", ""),
    );
    const card = cardOf(page, "export.json");
    await card.getByText("Imported · 3 conversations · 2 new · 1 failed").waitFor();
    await card.getByText("1 conversation was not imported").waitFor();
    await cardOf(page, "broken.json").getByText("To try again, choose an export above").waitFor();
    await cardOf(page, "nothing.json").getByText("The file is empty").waitFor();
    const regions = page.locator("main [role=status]");
    expect(await regions.count()).toBe(1);
    expect(await regions.textContent()).toMatch(/(export|broken)\.json: /);
    await expectAccessible(page, "imports-now");

    await card.getByRole("link", { name: "Rain barrel pump" }).click();
    await page.getByRole("heading", { level: 1, name: "Rain barrel pump" }).waitFor();
    await page.goBack();
    await card.getByText("2 new").waitFor();

    // In another browser, the history is the account's.
    const other = await openApp(browser, user);
    await other.page.getByRole("link", { name: "Imports" }).click();
    const earlier = other.page.getByRole("region", { name: "Earlier" });
    await earlier.getByText("export.json").waitFor();
    expect(await earlier.getByRole("listitem").count()).toBe(2);
    await other.page.getByLabel("Details: export.json").press("Enter");
    await earlier.getByText("1 conversation was not imported").waitFor();
    await expectAccessible(other.page, "imports-earlier");
    await other.page.getByRole("link", { name: "Account" }).click();
    const meter = other.page.getByRole("meter", { name: "Imports today" });
    expect(await meter.getAttribute("aria-valuetext")).toBe("2 of 20");
    expect(wrong).toEqual([]);
    await context.close();
  });

  test("an upload shows how much is sent, goes on beside other pages, is stopped, and tried again", async () => {
    const { page, context } = await openApp(browser, await newUser());
    await page.getByRole("link", { name: "Imports" }).click();
    await page.getByText("No imports yet").waitFor();
    const network = await context.newCDPSession(page);
    const limitTo = (uploadThroughput: number) =>
      network.send("Network.emulateNetworkConditions", {
        offline: false,
        latency: 0,
        downloadThroughput: -1,
        uploadThroughput,
      });
    await limitTo(50_000);
    const talks = Array.from({ length: 4 }, (_, n) =>
      chatgpt(`c${n}`, `Talk ${n} ${"long ".repeat(30_000)}`),
    );
    await choose(page, fileOf("slow.json", talks));
    const card = cardOf(page, "slow.json");
    await card.getByText(/Uploading: \d+ kB of \d+ kB/).waitFor();
    await page.getByRole("link", { name: "Account" }).click();
    await page.getByRole("link", { name: "Imports" }).click();
    await card.getByRole("button", { name: "Stop: slow.json" }).press("Enter");
    await card.getByText("Stopped. If all of it had arrived, it is imported all the same.").waitFor();
    await limitTo(-1);
    await card.getByRole("button", { name: "Try again: slow.json" }).press("Enter");
    // The last one is above the one that was stopped, which is there as well if all of it had arrived.
    await card.first().getByText("Imported · 4 conversations").waitFor();
  });
});

describe.skipIf(withoutBrowser)("the account in the web app", () => {
  test("signing out forgets what the browser keeps, in every tab; then one signs in again", async () => {
    const user = await newUser({ groups: ["pro"] });
    await api(user).dreams.create({ title: "A garden shed", todos: [{ text: "Draw the plan" }] });
    const { page, context } = await openApp(browser, user);
    await page.getByRole("link", { name: /A garden shed/ }).waitFor();
    const { page: tab } = await openPage(context, "/account");
    await tab.getByText(`You are signed in as ${user.email}.`).waitFor();
    await tab.getByText("Your tier is Pro.").waitFor();
    expect(await keptOf(tab, user.id)).not.toEqual([]);
    await tab.getByRole("button", { name: "Sign out", exact: true }).click();
    await tab.getByRole("dialog").getByRole("button", { name: "Sign out" }).click();
    await tab.getByRole("button", { name: "Sign in" }).waitFor();
    await page.getByText("You are signed out.").waitFor();
    await expect.poll(() => keptOf(tab, user.id)).toEqual([]);
    await signIn(tab, user);
    await tab.getByRole("link", { name: /A garden shed/ }).waitFor();
  });

  test("signing out everywhere ends the session of another browser, and removes its dreams", async () => {
    const user = await newUser();
    await api(user).dreams.create({ title: "A garden shed", todos: [{ text: "Draw the plan" }] });
    const lost = await openApp(browser, user);
    await lost.page.getByRole("link", { name: /A garden shed/ }).waitFor();
    const { page } = await openApp(browser, user);
    await page.getByRole("link", { name: "Account" }).click();
    await page.getByRole("button", { name: "Sign out everywhere" }).click();
    const dialog = page.getByRole("dialog", { name: "Sign out everywhere" });
    await dialog.getByRole("button", { name: "Sign out everywhere" }).click();
    await page.getByRole("button", { name: "Sign in" }).waitFor();
    await lost.page.reload();
    await lost.page.getByText("Your session has ended").waitFor();
    await expect.poll(() => keptOf(lost.page, user.id)).toEqual([]);
  });

  test("what is not sent yet is not lost without a warning, and can be sent first", async () => {
    const user = await newUser();
    await api(user).dreams.create({ title: "A garden shed", todos: [{ text: "Draw the plan" }] });
    const { page, context } = await openApp(browser, user);
    await page.getByRole("link", { name: /A garden shed/ }).click();
    await page.getByRole("checkbox", { name: /Draw the plan/ }).waitFor();
    // The other pages are kept for when there is no network.
    await page.evaluate("navigator.serviceWorker.ready.then(() => true)");
    await context.setOffline(true);
    await page.getByRole("checkbox", { name: /Draw the plan/ }).click();
    await page.getByRole("checkbox", { name: /Draw the plan/, checked: true }).waitFor();
    await page.getByRole("link", { name: "Account" }).click();
    await page.getByRole("button", { name: "Sign out", exact: true }).press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("1 dream has changes that are not sent yet").waitFor();
    await dialog.getByRole("button", { name: "Send them now" }).click();
    await dialog.getByText("There is no connection.").waitFor();
    await expectAccessible(page, "account-unsent");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Sign out");
    await context.setOffline(false);
    await page.keyboard.press("Enter");
    await dialog.getByRole("button", { name: "Sign out", exact: true }).waitFor();
    expect((await api(user).dreams.list().pages().next()).value?.items[0]?.todos[0]?.done).toBe(true);
  });

  test("theme and language are chosen by the keyboard, and kept", async () => {
    const { page } = await openApp(browser, await newUser());
    await page.getByRole("link", { name: "Account" }).press("Enter");
    await page.getByRole("meter", { name: "Storage" }).waitFor();
    await page.getByLabel("Theme").focus();
    await page.keyboard.type("Dark");
    await page.getByLabel("Language").focus();
    await page.keyboard.type("Dutch");
    await page.getByRole("heading", { name: "Wat je hebt gebruikt" }).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "Wat je hebt gebruikt" }).waitFor();
    expect(await page.evaluate("document.documentElement.dataset.theme")).toBe("dark");
    await page.getByRole("meter", { name: "Opslag" }).waitFor();
    await expectAccessible(page, "account-dutch-dark");
  });
});

describe.skipIf(withoutBrowser)("signing in", () => {
  test("says in words when it is given up, belongs to another tab, or has no connection", async () => {
    const { page, context } = await openPage(await newContext(browser));
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.locator("input[name=username]").waitFor();
    const state = new URL(page.url()).searchParams.get("state") ?? "";
    await page.goto(`${stage.web_url}/signed-in?error=access_denied&state=${state}`);
    await page.getByText("You did not finish signing in.").waitFor();
    await expectAccessible(page, "sign-in-cancelled");
    await page.getByRole("button", { name: "Sign in" }).press("Enter");
    await page.locator("input[name=username]").waitFor();
    await page.goto(`${stage.web_url}/signed-in?code=of-somebody-else&state=another`);
    await page.getByText("This sign-in was not begun in this tab").waitFor();
    await page.goto(stage.web_url);
    await page.getByText("On this machine").waitFor();
    await context.setOffline(true);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByText("The sign-in service cannot be reached.").waitFor();
  });
});
