import { ulid } from "ulid";
import { describe, expect, test } from "vitest";
import { UNDO_MS } from "../../web/src/data/deletions.ts";
import { expectAccessible } from "../browser/accessible.ts";
import { openBrowser, withoutBrowser } from "../browser/chromium.ts";
import { deleteDream } from "../browser/delete-dream.ts";
import { newContext, openApp, openPage, signIn, withPage } from "../browser/web-app.ts";
import { boats } from "./fixtures.ts";
import { api, eventually, newUser, stage } from "./harness/index.ts";
import { personWithShed } from "./person-with-shed.ts";

const browser = withPage(openBrowser);

/** A talk with code in files, one of them in two states, and a piece that belongs to none. */
const FENCE = "```";
const WITH_CODE = {
  title: "A page of tides",
  messages: [
    { role: "user", content: "I want a page of the tides at our harbour. Write it in JavaScript." },
    {
      role: "assistant",
      content: `${FENCE}js\n// src/tides.js\nexport const harbour = "first";\n${FENCE}\n\n${FENCE}json\n// data/tides.json\n{ "high": "06:12" }\n${FENCE}`,
    },
    { role: "user", content: "The harbour has a name. Put it in." },
    {
      role: "assistant",
      content: `${FENCE}js\n// src/tides.js\nexport const harbour = "Vlieland";\n${FENCE}\n\nAsk for what \`src/tides.js\` reads:\n\n${FENCE}sql\nSELECT harbour, high\nFROM tides\nWHERE day = 1;\n${FENCE}`,
    },
  ],
};

/** A talk with what must not run: scripts, addresses of scripts and data, pictures, styles, and forms. */
const HOSTILE = {
  title: "A talk that would do harm",
  messages: [
    {
      role: "user",
      content: [
        "I want a page of my garden. <script>window.broken = 1</script>",
        "[one](javascript:window.broken=1) [two](data:text/html,<script>1</script>) [three](JaVaScRiPt:alert(1))",
        "![a picture](https://elsewhere.example/pixel.png) <img src=x onerror=window.broken=1>",
        '<svg onload="window.broken=1"><style>body { display: none }</style></svg>',
        '<form id="root" name="body"><input name="cookie"></form> <a href="https://elsewhere.example" ping="https://elsewhere.example">x</a>',
        '<iframe src="https://elsewhere.example"></iframe><p style="position:fixed;inset:0">over all</p>',
        "<base href='https://elsewhere.example/'><link rel=stylesheet href='https://elsewhere.example/a.css'>",
      ].join("\n\n"),
    },
    { role: "assistant", content: "I will not. The end of it." },
  ],
};

describe.skipIf(withoutBrowser)("the web app", () => {
  test("signs in, ticks a todo that others see, undoes it, and shows where it was said", async () => {
    const { user, as, dream } = await personWithShed();
    const { page, wrong } = await openApp(browser, user);
    await page.getByRole("link", { name: /A garden shed/ }).click();
    await page.getByRole("heading", { level: 1, name: "A garden shed" }).waitFor();
    expect(await page.title()).toBe("A garden shed · Dreamcatcher");

    const todo = page.getByRole("checkbox", { name: /Draw the plan/ });
    await todo.check();
    await eventually(async () => {
      const { todos } = await as.dreams.get(dream);
      expect(todos.map(({ done }) => done)).toEqual([true, false]);
    });
    await page.getByRole("button", { name: "Undo" }).click();
    await eventually(async () => {
      const { todos } = await as.dreams.get(dream);
      expect(todos.map(({ done }) => done)).toEqual([false, false]);
    });

    await page.getByRole("link", { name: /Where this was said: “Draw the plan/ }).click();
    const talk = page.getByRole("complementary", { name: "The talk" });
    await talk.getByText("Begin small.").waitFor();
    // The words are marked once the talk is drawn.
    await eventually(async () => {
      expect(await page.evaluate("[...(CSS.highlights.get('quote') ?? [])].map(String)")).toEqual([
        "Draw the plan of a garden shed",
      ]);
    });
    expect(new URL(page.url()).searchParams.get("message")).toBe("1");
    await page.goBack();
    await talk.waitFor({ state: "detached" });
    expect(wrong).toEqual([]);
  });

  test("has the demo user filled in where one signs in on this machine", async () => {
    const { page } = await openPage(await newContext(browser));
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("button", { name: "Sign in" }).and(page.locator("[type=submit]")).click();
    await page.getByRole("navigation", { name: "Dreamcatcher" }).waitFor();
    await page.getByRole("link", { name: "Account" }).click();
    await page.getByText(`You are signed in as ${stage.user.email}`).waitFor();
  });

  test("shows in one tab what another changes, and keeps what is being typed", async () => {
    const { user } = await personWithShed();
    const { page, context } = await openApp(browser, user);
    await page.getByRole("link", { name: /A garden shed/ }).click();
    await page.getByRole("button", { name: "A garden shed", exact: true }).click();
    await page.getByRole("textbox", { name: "Edit the title" }).fill("A shed for bicycles");

    const other = await openPage(context, new URL(page.url()).pathname);
    await other.page.getByRole("textbox", { name: "New todo" }).fill("Measure the bicycles");
    await other.page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByRole("checkbox", { name: "Measure the bicycles" }).waitFor();
    await other.page.getByRole("button", { name: "A garden shed", exact: true }).click();
    await other.page.getByRole("textbox", { name: "Edit the title" }).fill("A shed of glass");
    await other.page.getByRole("textbox", { name: "Edit the title" }).press("Enter");
    await other.page.getByText("Changed · A shed of glass").waitFor();
    await page.getByText("Meanwhile it was changed to “A shed of glass”.").waitFor();
    await page.getByRole("textbox", { name: "Edit the title" }).press("Enter");
    await other.page.getByRole("heading", { level: 1, name: "A shed for bicycles" }).waitFor();
  });

  test("opens and edits without a network, and sends it afterwards", async () => {
    const { user, as, dream } = await personWithShed();
    const { page, context } = await openApp(browser, user);
    await page.getByRole("link", { name: /A garden shed/ }).waitFor();
    await page.evaluate("navigator.serviceWorker.ready.then(() => true)");
    await context.setOffline(true);
    await page.reload();
    await page.getByRole("link", { name: /A garden shed/ }).click();
    await page.getByRole("checkbox", { name: /Buy the wood/ }).check();
    await page.getByText("Offline: your changes are kept here").waitFor({ state: "attached" });
    expect((await as.dreams.get(dream)).todos.map(({ done }) => done)).toEqual([false, false]);
    await context.setOffline(false);
    await eventually(async () => {
      expect((await as.dreams.get(dream)).todos.map(({ done }) => done)).toEqual([false, true]);
    });
  });

  test("asks before a dream goes with its talk, offers the archive, and deletes it after a while", async () => {
    const { user, as, dream } = await personWithShed();
    const { page } = await openApp(browser, user);
    const row = page.getByRole("link", { name: /A garden shed/ });
    await row.click();
    await page.clock.install();
    await page.getByRole("button", { name: "Delete" }).press("Enter");
    await page.getByRole("heading", { name: "Delete it with its talk?" }).waitFor();
    await expectAccessible(page, "delete-light");
    await page.keyboard.press("Escape");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Delete");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Archive instead" }).click();
    await page.getByText("Archived · A garden shed").waitFor();
    expect(await page.getByLabel("Status").inputValue()).toBe("archived");
    await page.getByRole("button", { name: "Undo" }).focus();
    await page.keyboard.press("Control+z");
    await expect.poll(() => page.getByLabel("Status").inputValue()).toBe("idea");
    expect(await page.evaluate("document.activeElement.id")).toBe("content");

    await deleteDream(page);
    await row.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Undo" }).click();
    await row.click();
    await deleteDream(page);
    await page.getByText("No dreams yet").waitFor();
    // What is done meanwhile takes the way back from no deletion.
    await page.getByRole("button", { name: "New dream" }).first().click();
    await page.getByLabel("What is it about?").fill("A tide table");
    await page.keyboard.press("Enter");
    await page.getByRole("textbox", { name: "New todo" }).fill("Ask the harbour");
    await page.keyboard.press("Enter");
    await page.getByText("Added · A tide table").waitFor();
    expect(await page.getByRole("button", { name: "Undo" }).count()).toBe(2);
    expect(await as.dreams.get(dream)).toMatchObject({ title: "A garden shed" });
    await page.clock.fastForward(UNDO_MS);
    await eventually(() => expect(as.dreams.get(dream)).rejects.toMatchObject({ status: 404 }));
  });

  test("folds away only what leaves nothing to do, nothing where it is filtered, and counts what it lists", async () => {
    const user = await newUser();
    const { dreams } = api(user);
    const todos = [{ text: "Ask the baker" }, { text: "Buy flour", done: true }];
    await dreams.create({ title: "How long does dough rest?", kind: "question", tags: ["bread"] });
    await dreams.create({ title: "How to feed a sourdough", kind: "how_to", tags: ["bread"], todos });
    await dreams.create({ title: "A bread club", tags: ["bread", "street"], todos });
    const { page } = await openApp(browser, user);
    await page.getByRole("link", { name: /How to feed a sourdough/ }).waitFor();
    const folded = page.getByRole("button", { name: "1 question or how-to with nothing left to do" });
    await folded.waitFor();
    const question = page.getByRole("link", { name: /How long does dough rest/ });
    expect(await question.count()).toBe(0);
    expect(await page.getByLabel("Tag").getByRole("option").allTextContents()).toEqual([
      "Tag",
      "bread (3)",
      "street (1)",
    ]);
    await page.getByLabel("Tag").selectOption("bread");
    await question.waitFor();
    expect(await folded.count()).toBe(0);
    await page.getByRole("link", { name: "Unfinished" }).click();
    await page.getByRole("region", { name: "Left to do" }).getByText("2 dreams, 2 open todos").waitFor();
    await page
      .getByText(/^created /)
      .first()
      .waitFor();
    await page.getByRole("link", { name: "A bread club" }).click();
    await page.getByText("1 open of 2").waitFor();
  });

  test("draws of a long list only what is on the screen, and comes back to the same place in it", async () => {
    const user = await newUser();
    const changes = Array.from({ length: 50 }, (_, n) => ({
      op: "create" as const,
      client_change_id: ulid(),
      dream_id: ulid(),
      dream: { title: `Boat number ${n + 1}` },
    }));
    await api(user).sync.exchange({ cursor: null, changes });
    const { page } = await openApp(browser, user);
    const rows = page.locator("main li[aria-setsize='50']");
    await rows.first().waitFor();
    await page.evaluate("scrollTo(0, 1500)");
    const row = page.locator("main li[aria-posinset='28']");
    const title = String(await row.locator(".font-medium").textContent());
    const before = await row.boundingBox();
    expect(await rows.count()).toBeLessThan(40);

    await row.getByRole("link").click();
    await page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
    await page.evaluate(`
      globalThis.drawn = new Set();
      new MutationObserver(() => {
        for (const { ariaPosInSet } of document.querySelectorAll("main li")) drawn.add(Number(ariaPosInSet));
      }).observe(document, { childList: true, subtree: true });
    `);
    await page.goBack();
    await row.getByText(title, { exact: true }).waitFor();
    expect(await row.boundingBox()).toEqual(before);
    expect(await page.evaluate("Math.min(...drawn)")).toBeGreaterThan(5);
  });

  test("moves a dream on the board with a way back, and says that there are columns beyond the edge", async () => {
    const { user, as, dream } = await personWithShed();
    const { page } = await openApp(browser, user);
    await page.getByRole("link", { name: "Board" }).click();
    const columnOf = (name: string) => page.getByRole("region", { name, exact: true });
    const card = page.getByRole("link", { name: /A garden shed/ });
    const board = columnOf("Board");
    await card.waitFor();
    expect(await page.getByText("There are more columns").count()).toBe(0);
    await card.dragTo(columnOf("Built"));
    await page.getByText("Moved to Built · A garden shed").waitFor();
    await columnOf("Built").getByRole("link").waitFor();
    await eventually(async () => expect(await as.dreams.get(dream)).toMatchObject({ status: "completed" }));
    await page.keyboard.press("Control+z");
    await columnOf("Idea").getByRole("link").waitFor();
    await eventually(async () => expect(await as.dreams.get(dream)).toMatchObject({ status: "idea" }));

    await page.setViewportSize({ width: 320, height: 900 });
    await page.getByText("There are more columns").waitFor();
    await page.getByRole("button", { name: "Scroll to the columns after" }).click();
    await page.getByRole("button", { name: "Scroll to the columns before", disabled: false }).click();
    await page.getByRole("button", { name: "Scroll to the columns before", disabled: true }).waitFor();
    await board.press("ArrowRight");
    await expect.poll(() => board.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  });

  test("is used by the keyboard alone: find, open, edit, go back", async () => {
    const { user } = await personWithShed();
    const { page } = await openApp(browser, user);
    await page.getByRole("link", { name: /A garden shed/ }).waitFor();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("shed");
    await page.getByRole("option", { name: /A garden shed/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "A garden shed" }).waitFor();
    expect(await page.evaluate("document.activeElement.id")).toBe("content");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.type("A greenhouse");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "A greenhouse" }).waitFor();
    await page.goBack();
    await page.getByRole("link", { name: /A greenhouse/ }).waitFor();
  });

  test("says beside the field by which rule a text is too short or too long, and keeps what was typed", async () => {
    const { user, as, dream } = await personWithShed();
    const { page } = await openApp(browser, user, { width: 320 });
    await page.getByRole("link", { name: /A garden shed/ }).click();
    await page.getByRole("heading", { level: 1 }).getByRole("button").click();
    const title = page.getByRole("textbox", { name: "Edit the title" });
    await title.fill("No");
    await title.press("Enter");
    await page.getByRole("alert").getByText("Write at least 3 characters.").waitFor();
    await expectAccessible(page, "too-short-light");
    expect(await title.inputValue()).toBe("No");
    await title.fill("x".repeat(203));
    await page.getByRole("alert").getByText("Write at most 200 characters: it is 3 over.").waitFor();
    await title.fill("🌱🌱🌱");
    await title.press("Enter");
    await page.getByRole("heading", { level: 1, name: "🌱🌱🌱" }).waitFor();

    await page.getByRole("textbox", { name: "New todo" }).fill("x".repeat(501));
    await page.getByRole("alert").getByText("Write at most 500 characters: it is 1 over.").waitFor();
    await page.getByRole("button", { name: "Add", exact: true }).click();
    expect(await page.getByRole("textbox", { name: "New todo" }).inputValue()).toHaveLength(501);

    await page.keyboard.press("Control+k");
    await page.keyboard.type("qz");
    await page.getByRole("option", { name: "Write at least 3 characters.", disabled: true }).waitFor();
    await page.keyboard.press("Escape");
    await eventually(async () => {
      expect(await as.dreams.get(dream)).toMatchObject({ title: "🌱🌱🌱", todos: { length: 2 } });
    });
  });

  test("has the ways to where each line was said in one column, on a wide and on a narrow page", async () => {
    const user = await newUser({ groups: ["team"] });
    const { dream } = await api(user).conversations.capture(boats);
    const { todos, suggestions, features, decisions } = dream;
    expect(Math.min(...[todos, suggestions, features, decisions].map((list) => list.length))).not.toBe(0);
    const { page } = await openApp(browser, user);
    await page.getByRole("link", { name: /Boats/ }).click();
    const links = page.getByRole("link", { name: /Where this was said/ });
    await links.first().waitFor();
    for (const width of [1440, 320]) {
      await page.setViewportSize({ width, height: 900 });
      const boxes = await Promise.all((await links.all()).map((link) => link.boundingBox()));
      expect(boxes.length).toBeGreaterThan(5);
      expect(new Set(boxes.map((box) => box?.x)).size, `${width} pixels`).toBe(1);
    }
  });

  test("takes a suggestion up as a todo, which still leads to where it was said", async () => {
    const user = await newUser({ groups: ["team"] });
    const { dream_id, dream } = await api(user).conversations.capture(boats);
    const [suggestion = { id: "", text: "" }] = dream.suggestions;
    const { page } = await openApp(browser, user);
    await page.getByRole("link", { name: /Boats/ }).click();
    await page.getByRole("button", { name: `Take up as a todo: ${suggestion.text}` }).click();
    const todos = page.getByRole("region", { name: "Todos" });
    await todos.getByRole("checkbox", { name: suggestion.text }).waitFor();
    await eventually(async () => {
      const after = await api(user).dreams.get(dream_id);
      expect(after.suggestions).toEqual(dream.suggestions.slice(1));
      expect(after.todos).toEqual([...dream.todos, { ...suggestion, done: false }]);
    });
  });

  test("leads from the top of a long page to where building begins", async () => {
    const user = await newUser({ groups: ["team"] });
    await api(user).conversations.capture(boats);
    const { page } = await openApp(browser, user);
    await page.getByRole("link", { name: /Boats/ }).click();
    await page.getByRole("button", { name: "Build…" }).click();
    await expect.poll(() => page.evaluate("document.activeElement.textContent")).toBe("Build it");
  });

  test("writes a new dream down, with an error where its title is too short, and describes it", async () => {
    const user = await newUser();
    const { page, wrong } = await openApp(browser, user);
    await page.getByText("No dreams yet").waitFor();
    // The issuer's own page may lack a picture.
    wrong.length = 0;
    await page.getByRole("button", { name: "New dream" }).click();
    await page.getByLabel("What is it about?").fill("No");
    await page.getByRole("button", { name: "Create", exact: true }).click();
    await page.getByText("Write at least 3 characters.").waitFor();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("A tide table");
    await page.getByRole("button", { name: "Create" }).click();
    await page.getByRole("heading", { level: 1, name: "A tide table" }).waitFor();
    const add = page.getByRole("button", { name: "Add a description" });
    await add.click();
    await page.keyboard.type("For **our** harbour.");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("region", { name: "Description" }).getByText("our", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await add.waitFor();
    await page.getByText("Nothing is built of it yet").waitFor();
    expect(wrong).toEqual([]);
  });

  test("shows the code of a talk as files, each in its last state, to read, copy and download", async () => {
    const user = await newUser();
    const { dream_id } = await api(user).conversations.capture(WITH_CODE);
    const { page, wrong } = await openApp(browser, user);
    await page.getByRole("link", { name: /A page of tides/ }).click();
    const files = page.getByRole("navigation", { name: "Code" });
    await files.scrollIntoViewIfNeeded();
    // The talk names the file: it is shown with its text alone.
    expect(await api(user).dreams.get(dream_id)).toMatchObject({ documents: [{ title: "src/tides.js" }] });
    expect(await page.getByRole("heading", { name: "Documents" }).count()).toBe(0);
    expect(await files.getByRole("link").allTextContents()).toEqual(["tides.json", "tides.js", "code-1.sql"]);

    await files.getByRole("link", { name: "tides.js", exact: true }).click();
    const code = page.getByRole("region", { name: "src/tides.js" });
    await code.getByText('"Vlieland"').waitFor();
    expect(await code.getByText('"first"').count()).toBe(0);
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download: src/tides.js" }).click();
    expect((await downloading).suggestedFilename()).toBe("tides.js");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "Copy: src/tides.js" }).click();
    await expect.poll(() => page.evaluate("navigator.clipboard.readText()")).toContain("Vlieland");

    await page.reload();
    await code.getByText('"Vlieland"').waitFor();
    await page.getByRole("link", { name: "Where this was said: “src/tides.js”" }).click();
    const said = page.getByRole("complementary", { name: "The talk" }).locator("[aria-current]");
    await said.getByText("Vlieland").waitFor();
    await code.waitFor();
    await expectAccessible(page, "code-light");
    expect(wrong).toEqual([]);
  });

  test("runs nothing that a talk holds, and asks for nothing that it names", async () => {
    const user = await newUser();
    const { dream_id, conversation_id } = await api(user).conversations.capture(HOSTILE);
    const { page, wrong } = await openApp(browser, user);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).hostname));
    await page.goto(new URL(`/dreams/${dream_id}?talk=${conversation_id}`, page.url()).href);
    const talk = page.getByRole("complementary", { name: "The talk" });
    await talk.getByText("The end of it.").waitFor();
    expect(await talk.locator("script, style, iframe, object, img, svg:not(button svg, a svg)").count()).toBe(
      0,
    );
    expect(await talk.locator("[style], [onerror], [onload], #root, [name=body]").count()).toBe(0);
    const addresses = await talk
      .getByRole("link")
      .evaluateAll((links) => links.map((link) => (link as unknown as { href: string }).href));
    expect(addresses.filter((address) => /^(javascript|data|vbscript):/i.test(address))).toEqual([]);
    expect(await page.evaluate("window.broken")).toBe(undefined);
    // It is what was said, and is read as it was typed.
    await talk.getByText("<script>window.broken = 1</script>").waitFor();
    expect(asked).not.toContain("elsewhere.example");
    expect(wrong).toEqual([]);
  });

  test("says when the service fails, and works on with what it has", async () => {
    const { user } = await personWithShed();
    const { page, context } = await openApp(browser, user);
    await page.getByRole("link", { name: /A garden shed/ }).click();
    for (const status of [500, 429]) {
      await context.route("**/api/v1/**", (route) => route.fulfill({ status, body: "<not json>" }));
      await page.getByRole("checkbox", { name: /Buy the wood/ }).setChecked(status === 500);
      await page.getByText("Syncing failed; it is tried again").waitFor({ state: "attached" });
      await page.getByRole("heading", { level: 1, name: "A garden shed" }).waitFor();
      await context.unroute("**/api/v1/**");
    }
  });

  test.each([
    ["light", 1440],
    ["dark", 320],
  ] as const)("is accessible in %s at %i pixels, and fits", async (colorScheme, width) => {
    const { user, dream } = await personWithShed();
    const anonymous = await openPage(await newContext(browser, { colorScheme, width }));
    await anonymous.page.getByRole("button", { name: "Sign in" }).waitFor();
    await expectAccessible(anonymous.page, `sign-in-${colorScheme}`);
    await signIn(anonymous.page, user);
    const { page } = anonymous;
    const { evidence } = (await api(user).dreams.get(dream)).todos[0] ?? {};
    const place = `talk=${evidence?.conversation_id}&message=1&quote=Draw`;
    const pages = {
      home: "/",
      board: "/?view=board",
      unfinished: "/?view=unfinished",
      dream: `/dreams/${dream}`,
      talk: `/dreams/${dream}?${place}`,
      imports: "/imports",
      account: "/account",
      nothing: "/nothing-here",
      gallery: "/gallery",
    };
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(new URL(path, page.url()).href);
      await page.locator("h1, h2").first().waitFor();
      await page.waitForLoadState("networkidle");
      await expectAccessible(page, `${name}-${colorScheme}`);
    }
  });
});
