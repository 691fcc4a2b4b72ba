import { once } from "node:events";
import { readFile, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { CLI_PORTS } from "../../infra/web/cli-sign-in.ts";
import { expectAccessible } from "../browser/accessible.ts";
import { openBrowser, withoutBrowser } from "../browser/chromium.ts";
import { newContext, openPage, withPage } from "../browser/web-app.ts";
import {
  api,
  eventually,
  type Machine,
  newMachine,
  newUser,
  stage,
  startDreams,
  type User,
} from "./harness/index.ts";

const browser = withPage(openBrowser);

const LINK = /https?:\/\/\S+code_challenge\S+/;

/** A machine on which nobody is signed in, and no browser opens by itself. */
const machine = () => newMachine(undefined, { BROWSER: "true" });

/** `dreams` with these arguments, while it runs; `link` is the link to sign in at, once it is printed. */
function start(on: Machine, ...args: string[]) {
  const running = startDreams(on, ...args);
  const link = () =>
    eventually(() => {
      const { stdout, stderr } = running.said;
      const [found] = LINK.exec(stderr + stdout) ?? [];
      if (found === undefined) throw new Error(`no link: ${stderr}`);
      return found.replace(/"}$/, "");
    });
  return { ...running, link };
}

/** Signs in at a link of the issuer's. */
async function signInAt(page: Page, link: string, { email, password }: User): Promise<void> {
  await page.goto(link);
  await page.locator("input[name=username]").fill(email);
  await page.locator("input[name=password]").fill(password);
  await page.locator("button[type=submit], input[type=submit]").first().click();
}

/** Signs in on a machine by a browser. */
async function login(on: Machine, user: User, ...args: string[]) {
  const running = start(on, "login", ...args);
  const page = await (await newContext(browser)).newPage();
  await signInAt(page, await running.link(), user);
  return { page, ended: await running.ended };
}

const credentialsOf = ({ home }: Machine) => join(home, "credentials.json");

/** Makes the access token of a machine one that ends now. */
async function expire(on: Machine): Promise<string> {
  const file = credentialsOf(on);
  const kept = JSON.parse(await readFile(file, "utf8"));
  kept.default.expires_at = new Date().toISOString();
  await writeFile(file, JSON.stringify(kept));
  return kept.default.access_token;
}

describe.skipIf(withoutBrowser)("dreams login", () => {
  test("signs in by the browser, fetches the dreams, and goes on until one signs out", async () => {
    const user = await newUser();
    await api(user).dreams.create({ title: "A garden shed", todos: [{ text: "Draw the plan" }] });
    const on = await machine();
    const { page, ended } = await login(on, user, stage.web_url);
    await page.getByText("You can close this window").waitFor();
    await expectAccessible(page, "cli-signed-in");
    expect(ended).toMatchObject({
      code: 0,
      stdout: `Signed in to ${stage.web_url} as ${user.email}. 1 dream on this machine.\n`,
    });
    expect((await stat(credentialsOf(on))).mode & 0o777).toBe(0o600);
    expect(JSON.parse((await on.dreams("stage", "--json")).stdout)).toEqual({
      name: "default",
      url: stage.web_url,
      account: user.id,
      email: user.email,
    });
    expect(await on.dreams("login")).toMatchObject({
      code: 0,
      stdout: `You are signed in to ${stage.web_url} as ${user.email}.\n`,
      stderr: expect.stringContaining("dreams logout"),
    });

    expect((await on.dreams("logout", "--json")).stdout).toContain('"signed_out":true');
    expect((await on.dreams("list")).stdout).toContain("A garden shed");
    const other = await newUser();
    const refused = await login(on, other);
    expect(refused.ended).toMatchObject({ code: 7, stderr: expect.stringContaining("logout --wipe") });
    await refused.page.getByText("The dreams on this machine are those of another account.").waitFor();
    await expect(stat(credentialsOf(on))).rejects.toThrow("ENOENT");
    await on.dreams("todo", "add", "garden shed", "Buy nails");
    expect(await on.dreams("logout", "--wipe")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("1 dream has changes that are nowhere else"),
    });
    expect((await on.dreams("logout", "--wipe", "--yes")).stdout).toContain("1 dream removed");
    expect(JSON.parse((await on.dreams("list", "--json")).stdout).dreams).toEqual([]);
    expect((await login(on, other)).ended).toMatchObject({ code: 0 });
  });

  test("without a browser beside it takes the code that the page shows, in either language", async () => {
    const user = await newUser();
    const on = await machine();
    const running = start(on, "login", stage.web_url, "--no-browser", "--json");
    const { page } = await openPage(await newContext(browser));
    await signInAt(page, await running.link(), user);
    await page.getByRole("heading", { name: "Sign in at your terminal" }).waitFor();
    await expectAccessible(page, "cli-code");
    const code = await page.locator("code").textContent();
    await page.evaluate("localStorage.setItem('dreamcatcher-language', 'nl')");
    await page.reload();
    await page.getByRole("heading", { name: "Inloggen in je terminal" }).waitFor();
    expect(await page.locator("code").textContent()).toBe(code);
    await expectAccessible(page, "cli-code-dutch");
    running.child.stdin.end(`${code}\n`);
    const { code: exit, stdout } = await running.ended;
    expect([exit, JSON.parse(stdout.trim().split("\n").at(-1) ?? "")]).toEqual([
      0,
      expect.objectContaining({ email: user.email, dreams: 0, synced: true }),
    ]);
    await page.goto(`${stage.web_url}/signed-in/code?error=access_denied&state=s`);
    await page.getByText("Je hebt het inloggen niet afgemaakt").waitFor();
    await expectAccessible(page, "cli-code-cancelled");

    const later = start(await machine(), "login", stage.web_url, "--no-browser");
    await later.link();
    later.child.stdin.end(`${code}\n`);
    expect(await later.ended).toMatchObject({ code: 2, stderr: expect.stringContaining("another sign-in") });
  });

  test("processes that renew at once go on, and a session that was ended elsewhere says so", async () => {
    const user = await newUser();
    const on = await machine();
    await login(on, user, stage.web_url);
    const before = await expire(on);
    const both = await Promise.all([on.dreams("sync"), on.dreams("sync")]);
    expect(both).toMatchObject([{ code: 0 }, { code: 0 }]);
    const { access_token } = JSON.parse(await readFile(credentialsOf(on), "utf8")).default;
    expect(access_token).not.toBe(before);

    const elsewhere = await machine();
    await login(elsewhere, user, stage.web_url);
    expect(await elsewhere.dreams("logout", "--everywhere")).toMatchObject({
      code: 0,
      stdout: `Signed out of ${stage.web_url}, everywhere.\n`,
    });
    await expire(on);
    expect(await on.dreams("sync")).toMatchObject({
      code: 4,
      stderr: expect.stringMatching(/Your session has ended.*\n.*dreams login/),
    });
    expect((await on.dreams("stage")).stdout).toContain("nobody is signed in");
    expect((await login(on, user)).ended).toMatchObject({ code: 0 });
  });
});

describe("a sign-in that does not succeed", () => {
  test("is refused in words, in the terminal and in the browser, and leaves nothing", async () => {
    const on = await machine();
    const running = start(on, "login", stage.web_url);
    const link = new URL(await running.link());
    const callback = new URL(link.searchParams.get("redirect_uri") ?? "");
    callback.search = new URLSearchParams({
      state: link.searchParams.get("state") ?? "",
      error: "invalid_request",
      error_description: "<b>\u001b[31mno</b>",
    }).toString();
    const page = await (await fetch(callback)).text();
    expect(page).toContain("invalid_request: &lt;b&gt;no&lt;/b&gt;");
    expect(await running.ended).toMatchObject({
      code: 7,
      stderr: expect.stringContaining("The sign-in service refuses this (invalid_request: <b>no</b>)."),
    });
    await expect(stat(credentialsOf(on))).rejects.toThrow("ENOENT");
    await expect(stat(join(on.home, "stages.json"))).rejects.toThrow("ENOENT");
  });

  test("ends with Ctrl-C, and when no port is free", async () => {
    const on = await machine();
    const running = start(on, "login", stage.web_url);
    await running.link();
    running.child.kill("SIGINT");
    expect(await running.ended).toMatchObject({ code: 130, stdout: "" });
    await expect(stat(join(on.home, "stages.json"))).rejects.toThrow("ENOENT");
    for (const port of CLI_PORTS) {
      const server = createServer().listen(port, "127.0.0.1");
      await once(server, "listening");
      onTestFinished(() => void server.close());
    }
    expect(await on.dreams("login", stage.web_url)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/17853, 23917, 29581[\s\S]*--no-browser/),
    });
  });
});

test("stages are named, looked at, used and forgotten", async () => {
  const on = await machine();
  expect(await on.dreams("stage", "add", "local", `${stage.web_url}/account`)).toMatchObject({
    code: 0,
    stdout: `The stage “local” is at ${stage.web_url}.\n`,
  });
  expect(await on.dreams("stage", "add", "api", stage.endpoint_url)).toMatchObject({
    code: 3,
    stderr: expect.stringContaining("There is no Dreamcatcher that one can sign in to"),
  });
  expect(await on.dreams("stage", "add", "Local", stage.web_url)).toMatchObject({ code: 2 });
  expect(await on.dreams("stage", "add", "local", "https://app.example")).toMatchObject({ code: 7 });
  expect((await on.dreams("stage", "use", "local")).stdout).toContain("Commands use local now");
  expect(JSON.parse((await on.dreams("stage", "list", "--json")).stdout)).toEqual({
    current: "local",
    stages: [
      { name: "default", url: null, account: null, email: null },
      { name: "local", url: stage.web_url, account: null, email: null },
    ],
  });
  expect(await on.dreams("stage", "use", "constructor")).toMatchObject({ code: 3 });
  expect((await on.dreams("stage", "remove", "local")).stderr).toContain("Commands use default now.");
});
