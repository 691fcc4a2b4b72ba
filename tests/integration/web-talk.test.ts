import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectAccessible } from "../browser/accessible.ts";
import { openBrowser, withoutBrowser } from "../browser/chromium.ts";
import { openApp, withPage } from "../browser/web-app.ts";
import { plain } from "./fixtures.ts";
import { api, eventually, newUser } from "./harness/index.ts";
import { personWithShed } from "./person-with-shed.ts";

const browser = withPage(openBrowser);

const LONG = "x".repeat(300);

/** A talk with what is wider than any window: code, a table, a word and an address. */
const WIDE = {
  title: "A boat",
  messages: [
    ...plain("a boat").messages,
    { role: "user", content: `How long are its planks? See https://example.com/${LONG}` },
    {
      role: "assistant",
      content: [
        `**\`src/boat.js\`**\n\n\`\`\`js\nconst varnish = 2;\nconst planks = "${LONG}";\n\`\`\``,
        `| ${LONG} | b | c |\n| --- | --- | --- |\n| 1 | \`${LONG}\` | 3 |`,
      ].join("\n\n"),
    },
    { role: "user", content: "Good, I keep the oars in the shed." },
  ],
};

async function personWithWideTalk() {
  const user = await newUser({ groups: ["team"] });
  const { dream_id } = await api(user).conversations.capture(WIDE);
  const tags = Array.from({ length: 5 }, (_, at) => `${at}${"tag".repeat(15)}`);
  await api(user).dreams.update(dream_id, { title: `A boat ${LONG.slice(0, 150)}`, tags });
  return user;
}

const focused = (page: Page) => page.evaluate<string>("document.activeElement.textContent");
const overflow = (page: Page) =>
  page.evaluate<number>(
    "Math.max(...[document.documentElement, ...document.querySelectorAll('dialog, aside')].map((each) => each.scrollWidth - each.clientWidth))",
  );
const marked = (page: Page) => page.evaluate("[...(CSS.highlights.get('quote') ?? [])].map(String)");
const hasRing = (page: Page) =>
  page.evaluate<boolean>("getComputedStyle(document.activeElement).outlineStyle !== 'none'");

describe.skipIf(withoutBrowser)("where a line was said", () => {
  test("is read and closed by the keyboard, in windows of every width, which it fits", async () => {
    const { page } = await openApp(browser, await personWithWideTalk());
    await page.getByRole("link", { name: /A boat/ }).click();
    const said = page.getByRole("link", { name: /Where this was said: “Draw the plan/ });
    await said.waitFor();
    const address = page.url();
    for (const width of [320, 390, 768, 1440]) {
      await page.setViewportSize({ width, height: 700 });
      expect(await overflow(page), `the dream at ${width}`).toBeLessThanOrEqual(0);
      const talk = page.getByRole(width < 1024 ? "dialog" : "complementary", { name: "The talk" });

      await said.focus();
      await page.keyboard.press("Enter");
      await talk.getByText("I keep the oars").waitFor();
      await expect.poll(() => focused(page)).toContain("Draw the plan");
      expect(await hasRing(page), `a ring at ${width}`).toBe(true);
      expect(await overflow(page), `the talk at ${width}`).toBeLessThanOrEqual(0);
      const [close, panel] = await Promise.all([
        talk.getByRole("button", { name: "Close" }).boundingBox(),
        talk.boundingBox(),
      ]);
      expect(close?.y).toBeGreaterThanOrEqual(0);
      expect((close?.x ?? 0) + (close?.width ?? 0)).toBeLessThanOrEqual(width);
      expect((panel?.y ?? 0) + (panel?.height ?? 0)).toBeLessThanOrEqual(700);
      expect(new URL(page.url()).searchParams.get("message")).toBe("1");
      await page.keyboard.press("Escape");
      await talk.waitFor({ state: "detached" });
      await expect.poll(() => focused(page)).toMatch(/Where this was said: “Draw the plan/);
      // A dialog is closed at once, and then the step back is made.
      await expect.poll(() => page.url()).toBe(address);
    }
  });

  test("is shown at once in a narrow window, and closed by its button or one step back", async () => {
    const { page } = await openApp(browser, await personWithWideTalk(), { width: 320, colorScheme: "dark" });
    await page.getByRole("link", { name: /A boat/ }).click();
    const read = page.getByRole("link", { name: "Read the talk" });
    const talk = page.getByRole("dialog", { name: "The talk" });
    await read.click();
    await talk.getByText("I keep the oars").waitFor();
    const box = await talk.boundingBox();
    expect({ x: box?.x, y: box?.y, width: box?.width }).toEqual({ x: 0, y: 0, width: 320 });
    await expectAccessible(page, "talk-over-dark");
    await talk.getByRole("button", { name: "Close" }).click();
    await talk.waitFor({ state: "detached" });
    await expect.poll(() => focused(page)).toBe("Read the talk");
    await page.getByRole("link", { name: "src/boat.js" }).click();
    await expect.poll(() => marked(page)).toEqual(["src/boat.js"]);
    await page.goBack();
    await talk.waitFor({ state: "detached" });
    await read.click();
    await talk.waitFor();
    await page.goBack();
    await talk.waitFor({ state: "detached" });
    // A place that is opened by its address has nothing to step back to.
    await page.goForward();
    await page.reload();
    await talk.getByText("I keep the oars").waitFor();
    await page.keyboard.press("Escape");
    await talk.waitFor({ state: "detached" });
    await page.getByRole("heading", { level: 1, name: /A boat/ }).waitFor();
  });

  test("can be read where no line of the dream is from it", async () => {
    const user = await newUser();
    const messages = [
      { role: "user", content: "What is the capital of Mongolia?" },
      { role: "assistant", content: "Ulaanbaatar." },
    ];
    const { dream } = await api(user).conversations.capture({ title: "A capital", messages });
    expect(JSON.stringify(dream)).not.toContain("evidence");
    const { page } = await openApp(browser, user);
    await page.goto(new URL(`/dreams/${dream.id}`, page.url()).href);
    await page.getByRole("link", { name: "Read the talk" }).click();
    await page.getByRole("complementary", { name: "The talk" }).getByText("Ulaanbaatar.").waitFor();
  });

  test("is where a search leads to, by the words that are marked in it", async () => {
    const user = await personWithWideTalk();
    await eventually(async () => {
      expect((await api(user).search("varnish")).items).toHaveLength(1);
    });
    const { page } = await openApp(browser, user);
    await page.getByRole("link", { name: /A boat/ }).waitFor();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("varnish");
    const option = page.getByRole("option", { name: /In the talk: .*varnish/ });
    await option.waitFor();
    expect(await option.locator("mark").allTextContents()).toEqual(["varnish"]);
    await expectAccessible(page, "palette-light");
    await page.keyboard.press("Enter");
    const talk = page.getByRole("complementary", { name: "The talk" });
    await talk.getByText("varnish").waitFor();
    await expect.poll(() => marked(page)).toEqual(["varnish"]);
    await expect.poll(() => focused(page)).toContain("varnish");

    await page.route(/\/api\/v1\/search/, (route) => route.fulfill({ status: 503 }));
    await page.keyboard.press("Control+k");
    await page.keyboard.type("oars");
    await page.getByText("Searching…").waitFor();
    await page.getByText("What was said in the talks cannot be searched now").waitFor();
    expect(await page.getByText("Nothing found").count()).toBe(0);
    await page.keyboard.press("Escape");
    await page.unrouteAll();

    await page.keyboard.press("Control+k");
    await page.keyboard.type("wood");
    await page.getByRole("option", { name: /Buy the wood/ }).waitFor();
    await page.keyboard.press("Enter");
    await talk.waitFor({ state: "detached" });
    await expect.poll(() => marked(page)).toEqual(["wood"]);
  });

  test("without a network, what waits for one is said in words; history says which todo was ticked", async () => {
    const { user } = await personWithShed();
    const { page, context } = await openApp(browser, user);
    await page.getByRole("link", { name: /A garden shed/ }).click();
    await page.getByRole("checkbox", { name: /Buy the wood/ }).waitFor();
    await context.setOffline(true);
    await page.getByRole("checkbox", { name: /Buy the wood/ }).check();
    await page.getByText("Todo done · A garden shed. Kept here until there is a network.").waitFor();
    await page.getByRole("banner").getByText("Offline", { exact: true }).waitFor();
    await page.getByRole("link", { name: "Read the talk" }).click();
    const talk = page.getByRole("complementary", { name: "The talk" });
    await talk.getByRole("alert").getByText("The talk cannot be read: You are offline.").waitFor();
    await talk.getByRole("button", { name: "Try again" }).waitFor();
    await context.setOffline(false);
    await talk.getByText("Begin small.").waitFor();
    await page.getByRole("button", { name: "Show what happened" }).click();
    await page.getByText("todos: ticked “Buy the wood”").waitFor();
    await expectAccessible(page, "history-light");
  });
});
