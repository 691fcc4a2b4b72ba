import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectAccessible } from "../browser/accessible.ts";
import { openBrowser, withoutBrowser } from "../browser/chromium.ts";
import { openApp, withPage } from "../browser/web-app.ts";
import { api, eventually, newUser, waitForImplementation } from "./harness/index.ts";

const browser = withPage(openBrowser);

const conversation = (name: string): object =>
  JSON.parse(
    readFileSync(new URL(`../../shared/planning/conversations/${name}.json`, import.meta.url), "utf8"),
  );

/** A talk that asks for a page, of which it has one function alone. */
const REMINDER = {
  title: "Watering reminder",
  messages: [
    {
      role: "user",
      content:
        "I keep killing my herbs. I'd like a small web page that tells me which of my plants need water today.",
    },
    {
      role: "assistant",
      content: [
        "Here is the rule:",
        "```js\n// src/due.js\nexport function due(last, every, today) {",
        "  return (Date.parse(today) - Date.parse(last)) / 86400000 >= every;\n}\n```",
        '`due("2026-05-01", 2, "2026-05-03")` returns `true`, and `due("2026-05-01", 7, "2026-05-03")` returns `false`.',
        "",
        "- [ ] Make the page with the four plants",
        '- [ ] Add a button "Watered today"',
      ].join("\n"),
    },
    { role: "user", content: "Great, I'll start with the page this weekend." },
  ],
};

/** A user who has captured these conversations, and the ids of their dreams. */
const personWith = (...talks: (string | object)[]) => personOf(["team"], ...talks);

async function personOf(groups: string[], ...talks: (string | object)[]) {
  const user = await newUser({ groups });
  const as = api(user);
  const dreams: string[] = [];
  for (const talk of talks) {
    const captured = typeof talk === "string" ? conversation(talk) : talk;
    const { dream_id } = await as.conversations.capture(captured);
    dreams.push(dream_id);
  }
  return { user, as, dreams };
}

/** Opens a dream, which appears as soon as the device has it. */
async function openDream(page: Page, id: string) {
  await page.goto(new URL(`/dreams/${id}`, page.url()).href);
  await page.getByRole("button", { name: "Build it" }).waitFor();
}

/** How long a build and its run in the sandbox may take on a busy machine. */
const BUILT = { timeout: 45_000 };

/** Axe takes seconds for each page on a busy machine. */
const MAX_LOOKING_MS = 120_000;

describe.skipIf(withoutBrowser)("the page of a build", () => {
  test("builds a dream, shows what that proves, and leads to the words that it proves", async () => {
    const { user, dreams } = await personWith("program-with-its-output");
    const { page, wrong } = await openApp(browser, user);
    await openDream(page, String(dreams[0]));
    await page.getByRole("button", { name: "Build it" }).click();
    await page.getByRole("heading", { level: 1, name: "Build" }).waitFor();
    const verdict = page.getByRole("region", { name: "Verdict" });
    await verdict.getByText("1 check passed, and everything in the plan is built").waitFor(BUILT);

    const proof = page.getByRole("region", { name: "Proof" });
    await proof.getByText("Right:").first().waitFor();
    await proof
      .getByRole("link", { name: /Read it in the talk/ })
      .last()
      .click();
    await page.getByRole("complementary", { name: "The talk" }).getByText("Follow these steps").waitFor();
    await eventually(async () => {
      const marked = await page.evaluate('[...(CSS.highlights.get("quote") ?? [])].join()');
      expect(marked).toContain("[1, 2, 0");
    });
    await page.goBack();

    const files = page.getByRole("navigation", { name: "Files of the project" });
    await files.getByRole("link", { name: /\.py$/ }).first().click();
    const code = page.getByRole("region", { name: /\.py$/ });
    await code.getByText("def").first().waitFor();
    await eventually(async () => {
      const colors = await code
        .locator("span[style]")
        .evaluateAll((spans) => spans.map((span) => span.getAttribute("style")));
      expect(new Set(colors).size).toBeGreaterThan(2);
    });
    expect(new URL(page.url()).searchParams.get("file")).toMatch(/\.py$/);
    const ran = page.getByRole("region", { name: "What ran" });
    await ran.locator("summary").first().click();
    await ran.getByRole("region", { name: "Output" }).first().waitFor();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download the project" }).click();
    expect((await download).suggestedFilename()).toBe("shuffle-inverse.zip");
    // The icon that the sign-in page of the emulator lacks.
    expect(wrong.filter((each) => !each.includes("404"))).toEqual([]);
  });

  test("says first what is not built, and is not green beside it", async () => {
    const { user, dreams } = await personWith(REMINDER);
    const { page } = await openApp(browser, user);
    await openDream(page, String(dreams[0]));
    await page.getByRole("button", { name: "Build it" }).click();
    const verdict = page.getByRole("region", { name: "Verdict" });
    await verdict
      .getByText(/^2 checks passed; \d+ things? of the plan (?:is|are) not built yet$/)
      .waitFor(BUILT);
    await verdict.getByRole("link", { name: 'Add a button "Watered today"' }).waitFor();
    await verdict.getByText("Tried: 2 of 2 results as the talk says").waitFor();
    const untried = page.getByRole("region", { name: "Proof" }).getByText(/of the plan without a check$/);
    await untried.waitFor();
    const quoted = page.getByRole("region", { name: "Proof" }).locator("blockquote code");
    expect(await quoted.first().textContent()).toBe('due("2026-05-01", 2, "2026-05-03")');
    await page.goto(new URL(`/dreams/${dreams[0]}`, page.url()).href);
    const builds = page.getByRole("region", { name: "Builds" });
    await builds.getByRole("link", { name: /Verified, \d+ not built/ }).waitFor();
    await page.getByRole("link", { name: /Last build: Verified, \d+ not built/ }).waitFor();
  });

  test("says how many builds are left today, and when there are new ones", async () => {
    const names = ["idea-without-code", "program-with-its-output", "page-in-pieces", "doctests-that-fail"];
    const { user, as, dreams } = await personOf([], ...names);
    const { page } = await openApp(browser, user);
    await openDream(page, String(dreams[3]));
    await page.getByText("3 of 3 builds left today.").waitFor();
    for (const dream of dreams.slice(0, 3)) await as.dreams.implement(dream, { stop_after: "plan" });
    // What is left was read before the others were started.
    await page.getByRole("button", { name: "Build it" }).click();
    await page.getByText("It was not started. That is more than your account has for now.").waitFor();
    await page.getByText(/^You have used all 3 builds of today\. You can build again in /).waitFor();
    expect(await page.getByRole("button", { name: "Build it" }).isDisabled()).toBe(true);
  });

  test("waits for a plan to be read, changed and approved, by the keyboard too", async () => {
    const { user, as, dreams } = await personWith("page-in-pieces");
    const { page } = await openApp(browser, user);
    await openDream(page, String(dreams[0]));
    await page.getByRole("button", { name: "Choices" }).click();
    await page.getByRole("checkbox", { name: /Show me the plan first/ }).check();
    await page.getByRole("button", { name: "Build it" }).click();
    await page.getByRole("button", { name: "Approve the plan" }).waitFor(BUILT);
    const id = String(new URL(page.url()).pathname.split("/").at(-1));

    const views = page.getByRole("navigation", { name: "Ways to show the plan" });
    expect(await views.count()).toBe(0);
    // Without an order there is nothing that a graph would show.
    const estimate = { low: 1, high: 2 };
    const tickets = [
      { id: "T-1" },
      { id: "T-2", title: "Ring at noon", estimate, depends_on: ["T-1"] },
      { id: "T-3", title: "Ring at midnight", estimate },
    ];
    await as.implementations.updatePlan(id, {
      tickets,
      milestones: [{ title: "A page with a bell", ticket_ids: ["T-1", "T-2", "T-3"] }],
    });
    await page.reload();
    await views.getByText("Graph").click();
    const plan = page.getByRole("region", { name: "Plan" });
    await plan.getByRole("link", { name: /^T-1 / }).focus();
    await page.keyboard.press("Enter");
    await plan.getByRole("heading", { name: /^T-1 / }).waitFor();
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ plan: "graph", ticket: "T-1" });

    await views.getByText("List").click();
    await plan.getByTitle("Edit the title of this ticket").first().click();
    await page.keyboard.type("Show the whole page");
    await page.keyboard.press("Enter");
    await plan.getByText("Show the whole page").first().waitFor();
    expect((await as.implementations.get(id)).plan?.tickets[0]?.title).toBe("Show the whole page");

    await page.getByRole("button", { name: "Undo" }).click();
    await eventually(async () =>
      expect((await as.implementations.get(id)).plan?.tickets[0]?.title).not.toBe("Show the whole page"),
    );

    const ticketIds = async () => (await as.implementations.get(id)).plan?.tickets.map((each) => each.id);
    await plan.getByText("Ring at midnight").first().click();
    await plan.getByRole("button", { name: "Remove: Ring at midnight" }).click();
    await page.getByText("“Ring at midnight” is removed").waitFor();
    await page.reload();
    // Whoever closes the tab has removed it all the same.
    await eventually(async () => expect(await ticketIds()).toEqual(["T-1", "T-2"]));

    await plan.getByText("Ring at noon").first().click();
    await plan.getByRole("button", { name: "Remove: Ring at noon" }).click();
    await plan.getByText("Ring at noon").first().waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Undo" }).click();
    await plan.getByText("Ring at noon").first().click();
    await plan.getByRole("button", { name: "Remove: Ring at noon" }).click();
    await page.getByRole("link", { name: "Dreams", exact: true }).click();
    // Whoever leaves the page has removed it all the same.
    await eventually(async () => expect(await ticketIds()).toEqual(["T-1"]));
    await page.goto(new URL("/?view=unfinished", page.url()).href);
    await page.getByRole("link", { name: /Its plan waits for you/ }).click();
    await page.getByRole("button", { name: "Approve the plan" }).click();
    await page.getByRole("region", { name: "Verdict" }).waitFor(BUILT);
    expect(await waitForImplementation(as, id)).toMatchObject({ status: "completed", verdict: "partly" });
    await page.getByRole("button", { name: "Accept as it is" }).click();
    await page.getByText("You accepted it as it is.").waitFor();
  });

  test("says what to do where there is no build, no network, no permission, and where it is cancelled", async () => {
    const { user, as, dreams } = await personWith("idea-without-code");
    const { id } = await as.dreams.implement(String(dreams[0]), { stop_after: "plan" });
    await waitForImplementation(as, id);
    const { page, context } = await openApp(browser, user);
    const open = (path: string) => page.goto(new URL(path, page.url()).href);
    await open("/implementations/01K2ZK4Q3V9S4T0N8B6M5R7X1D");
    await page.getByText("There is nothing at this address").waitFor();

    await context.route("**/api/v1/implementations/**", (route) =>
      route.fulfill({ status: 403, contentType: "application/problem+json", body: "{}" }),
    );
    await open(`/implementations/${id}`);
    await page.getByText("Your account may not do this.").waitFor();
    await context.unroute("**/api/v1/implementations/**");
    await page.evaluate("navigator.serviceWorker.ready.then(() => true)");
    await context.setOffline(true);
    await open(`/implementations/${id}`);
    await page.getByText("You are offline.").waitFor();
    await context.setOffline(false);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("region", { name: "Verdict" }).getByText("Cancelled").waitFor();
    expect(await page.evaluate("document.activeElement.tagName")).toBe("H1");
    await page.getByRole("button", { name: "Build again" }).waitFor();
  });

  test.each([
    ["light", 1440],
    ["dark", 320],
  ] as const)(
    "is accessible in %s at %i pixels, and fits",
    async (colorScheme, width) => {
      const names = ["program-with-its-output", "doctests-that-fail", "page-in-pieces"];
      const { user, as, dreams } = await personWith(...names);
      const builds = await Promise.all(
        dreams.map(async (dream, at) => {
          const { id } = await as.dreams.implement(
            dream,
            names[at] === "page-in-pieces" ? { stop_after: "plan" } : {},
          );
          await waitForImplementation(as, id);
          return id;
        }),
      );
      const { page } = await openApp(browser, user, { colorScheme, width });
      const pages = [
        ...builds.map((id, at) => [names[at], `/implementations/${id}`]),
        ["graph", `/implementations/${builds[2]}?plan=graph&ticket=T-1`],
        ["builds", `/dreams/${dreams[0]}`],
        ["stalled", "/?view=unfinished"],
      ];
      // The narrow window has the same elements: what folds otherwise is looked at again.
      for (const [name, path] of width < 640 ? [...pages.slice(0, 1), ...pages.slice(3)] : pages) {
        await page.goto(new URL(String(path), page.url()).href);
        await page.locator("h1").first().waitFor();
        await page.waitForLoadState("networkidle");
        await expectAccessible(page, `build-${name}-${colorScheme}`);
      }
    },
    MAX_LOOKING_MS,
  );
});
