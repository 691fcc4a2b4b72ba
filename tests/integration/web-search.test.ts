import { describe, expect, test } from "vitest";
import { openBrowser, withoutBrowser } from "../browser/chromium.ts";
import { openApp, withPage } from "../browser/web-app.ts";
import { api, eventually, newUser } from "./harness/index.ts";

const browser = withPage(openBrowser);

/** Fewer are read faster than what was kept of them. */
const DREAMS = 60;

/** Reads the search index that the page's store keeps. */
const KEPT = `new Promise((resolve, reject) => {
  indexedDB.databases().then((databases) => {
    const { name } = databases.find(({ name }) => name.startsWith("dreamcatcher-"));
    const opening = indexedDB.open(name);
    opening.onerror = reject;
    opening.onsuccess = () => {
      const reading = opening.result.transaction("meta").objectStore("meta").get("index");
      reading.onsuccess = () => {
        opening.result.close();
        resolve(reading.result);
      };
    };
  });
})`;

describe.skipIf(withoutBrowser)("the search of the web app", () => {
  test("keeps its index for the next page, which finds by it without the service", async () => {
    const user = await newUser({ groups: ["team"] });
    for (let n = 1; n <= DREAMS; n++) await api(user).dreams.create({ title: `A kite with ${n} lines` });
    const { page, context, wrong } = await openApp(browser, user);
    await page.locator(`main li[aria-setsize="${DREAMS}"]`).first().waitFor();
    const option = page.getByRole("option", { name: /A kite with 21 lines/ });
    async function find() {
      await page.keyboard.press("Control+k");
      await page.keyboard.type("21 kites");
      await option.waitFor();
      await page.keyboard.press("Escape");
    }
    await find();
    await eventually(async () => expect(await page.evaluate(KEPT)).toBeDefined());
    expect(wrong).toEqual([]);
    await context.route("**/api/v1/search*", (route) => route.abort());
    await page.reload();
    await page.locator(`main li[aria-setsize="${DREAMS}"]`).first().waitFor();
    await find();
  });
});
