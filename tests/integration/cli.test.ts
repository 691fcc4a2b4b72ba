import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { MAX_ITEMS } from "@dreamcatcher/contracts/limits";
import { expect, onTestFinished, test } from "vitest";
import { EXIT } from "../../clients/cli/exit-codes.ts";
import { api, DREAMS, newMachine, newUser, startDreams } from "./harness/index.ts";

const jsonOf = ({ stdout }: { stdout: string }) => JSON.parse(stdout);

test("what the service has is listed, shown and found on a machine without a network", async () => {
  const user = await newUser();
  const { dreams } = api(user);
  await dreams.create({ title: "Kite", tags: ["air"], todos: [{ text: "Cut the paper" }] });
  await dreams.create({ title: "Raft", summary: "Six barrels and a mast." });
  const { dreams: run, home } = await newMachine(user);
  expect(jsonOf(await run("sync", "--json"))).toMatchObject({ sent: 0, unsynced: 0 });

  const offline = await newMachine(user, { DREAMCATCHER_HOME: home, ...refusingProxy() });
  const list = jsonOf(await offline.dreams("list", "--tag", "air", "--json"));
  expect(list).toMatchObject({ dreams: [{ title: "Kite" }], more: false });
  expect((await offline.dreams("list", "--limit", "1")).stderr).toContain("--all");
  expect((await offline.dreams("show", "raft")).stdout).toContain("Six barrels and a mast.");
  expect(jsonOf(await offline.dreams("search", "barrels", "--json")).items).toMatchObject([
    { dream: { title: "Raft" }, snippets: [{ field: "summary" }] },
  ]);
  expect(await offline.dreams("show", "boat")).toMatchObject({ code: EXIT.notFound, stdout: "" });
});

test("todos are added and finished, at the service too, and each has the words that were typed", async () => {
  const user = await newUser();
  const { id } = await api(user).dreams.create({ title: "Kite" });
  const { dreams } = await newMachine(user);
  await dreams("sync");
  const added = jsonOf(await dreams("todo", "add", "kite", "Cut", "the", "paper", "--json"));
  expect(added).toMatchObject({ text: "Cut the paper", done: false });
  await dreams("todo", "add", "kite", "--", "--dry", "in the sun");
  await dreams("todo", "done", "kite", "paper");
  const todos = (await api(user).dreams.get(id)).todos.map(({ text, done }) => [text, done]);
  expect(todos).toEqual([
    ["Cut the paper", true],
    ["--dry in the sun", false],
  ]);
  expect(jsonOf(await dreams("todo", "--json")).todos).toMatchObject([{ number: 2, dream: "Kite" }]);
  await dreams("todo", "done", "kite", "1", "--undo");
  expect((await api(user).dreams.get(id)).todos[0]?.done).toBe(false);
});

test("what is changed without a network is kept, and sent by the next sync", async () => {
  const user = await newUser();
  const { id } = await api(user).dreams.create({ title: "Kite" });
  const { dreams, home } = await newMachine(user);
  await dreams("sync");
  // The same machine and stage, behind a proxy that refuses every connection.
  const cut = await newMachine(user, { DREAMCATCHER_HOME: home, ...refusingProxy() });
  const added = await cut.dreams("todo", "add", "kite", "Fly", "it");
  expect(added.code).toBe(EXIT.done);
  expect(added.stderr).toContain("Kept on this machine");
  expect(await cut.dreams("sync")).toMatchObject({ code: EXIT.unreachable, stdout: "" });
  expect(jsonOf(await dreams("status", "--json"))).toMatchObject({ dreams: 1, todos: 1, unsynced: 1 });
  expect(jsonOf(await dreams("sync", "--json"))).toMatchObject({ sent: 1, unsynced: 0 });
  expect((await api(user).dreams.get(id)).todos).toMatchObject([{ text: "Fly it" }]);
});

/** Has Node's `fetch` ask a proxy that is not there. */
const refusingProxy = () => ({ NODE_USE_ENV_PROXY: "1", HTTP_PROXY: "http://127.0.0.1:9" });

test("a field that both sides changed is a conflict with three sides, which the person decides", async () => {
  const user = await newUser();
  const service = api(user).dreams;
  const { id } = await service.create({ title: "Kite", todos: [{ text: "Cut it" }] });
  const { dreams } = await newMachine(user);
  await dreams("sync");
  const mine = await newMachine(user, { DREAMCATCHER_HOME: (await newMachine()).home });
  await mine.dreams("sync");
  await service.replaceTodos(id, [{ text: "Cut it and fly it" }]);
  await mine.dreams("todo", "done", "kite", "1");
  const { conflicts } = jsonOf(await mine.dreams("conflicts", "--json"));
  expect(conflicts).toMatchObject([{ dream_id: id, fields: [{ field: "todos" }] }]);
  const shown = (await mine.dreams("conflicts")).stdout;
  expect(shown).toMatch(/before {2}Cut it\n {4}mine {4}☑ Cut it\n {4}theirs {2}Cut it and fly it/);
  expect((await mine.dreams("conflicts", "keep", "mine", "raft")).code).toBe(EXIT.notFound);
  expect((await mine.dreams("conflicts", "keep", "mine", "kite", "--field", "title")).code).toBe(
    EXIT.notFound,
  );
  expect((await mine.dreams("conflicts", "keep", "mine", "kite")).code).toBe(EXIT.done);
  expect((await service.get(id)).todos).toMatchObject([{ text: "Cut it", done: true }]);
});

test("an edit that the service refuses is said with its rule, and with the command that gives it up", async () => {
  const user = await newUser();
  const todos = Array.from({ length: MAX_ITEMS.todos }, (_, index) => ({ text: `Knot ${index}` }));
  await api(user).dreams.create({ title: "Kite", todos });
  const { dreams } = await newMachine(user);
  await dreams("sync");
  await dreams("todo", "add", "kite", "One", "more");
  const sent = await dreams("send", "kite", "--to", "prompt");
  expect(sent).toMatchObject({ code: EXIT.refused, stdout: "" });
  expect(sent.stderr).toMatch(/is refused: dream\.todos .*\d+/);
  const [, undo = ""] = /give it up: dreams (.+)/.exec(sent.stderr) ?? [];
  expect((await dreams("conflicts")).stderr).toContain("dreams conflicts keep mine|theirs <dream>");
  expect((await dreams(...undo.split(" "))).code).toBe(EXIT.done);
  expect(jsonOf(await dreams("conflicts", "--json"))).toEqual({ conflicts: [], refused: [] });
});

test("two programs on one store at once lose nothing", async () => {
  const user = await newUser();
  const { id } = await api(user).dreams.create({ title: "Kite" });
  const { dreams } = await newMachine(user);
  await dreams("sync");
  const names = ["Cut", "Glue", "Dry", "Fly"];
  const ended = await Promise.all(names.map((name) => dreams("todo", "add", "kite", name)));
  expect(ended.map(({ code }) => code)).toEqual(names.map(() => EXIT.done));
  await dreams("sync");
  const { todos } = await api(user).dreams.get(id);
  expect(todos.map(({ text }) => text).sort()).toEqual([...names].sort());
});

test.each([
  [401, EXIT.notSignedIn],
  [429, EXIT.refused],
  [500, EXIT.unreachable],
])("a stage that answers %i ends the sync with %i, in words", async (status, code) => {
  const url = await answering(status, status === 429 ? { "retry-after": "90" } : {});
  const { token } = await newUser();
  const { dreams } = await newMachine({ token }, { DREAMCATCHER_URL: url });
  const ended = await dreams("sync");
  expect(ended).toMatchObject({ code, stdout: "" });
  expect(ended.stderr).toMatch(/^✖ POST .*\/api\/v1\/sync: \d{3} .+\n/);
});

test("a stage that answers garbage is said in words, and with --json as JSON", async () => {
  const { token } = await newUser();
  const { dreams } = await newMachine({ token }, { DREAMCATCHER_URL: await answering(200) });
  const ended = await dreams("sync", "--json");
  expect(ended).toMatchObject({ code: EXIT.unreachable, stdout: "" });
  expect(JSON.parse(ended.stderr).error).toMatchObject({
    exit: EXIT.unreachable,
    message: expect.stringContaining("something else answered: <p>What?</p>"),
  });
});

/** A server that answers each request so, without anything of the API. */
async function answering(status: number, headers: Record<string, string> = {}): Promise<string> {
  const server = createServer((_, response) => response.writeHead(status, headers).end("<p>What?</p>"));
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
}

test("Ctrl-C ends with 130, and leaves the store whole", async () => {
  const user = await newUser();
  await api(user).dreams.create({ title: "Kite" });
  const silent = createServer(() => {});
  onTestFinished(() => void silent.closeAllConnections());
  onTestFinished(() => void silent.close());
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const address = silent.address();
  const port = typeof address === "object" ? address?.port : "";
  const { dreams, env } = await newMachine(user);
  await dreams("sync");
  const connected = new Promise((resolve) => silent.once("request", resolve));
  const away = { env: { ...env, DREAMCATCHER_URL: `http://127.0.0.1:${port}` } };
  const { child, ended } = startDreams(away, "sync");
  await connected;
  child.kill("SIGINT");
  expect((await ended).code).toBe(EXIT.interrupted);
  expect(jsonOf(await dreams("list", "--json")).dreams).toMatchObject([{ title: "Kite" }]);
});

test("nobody signed in has the dreams of the machine, and is told how to sign in", async () => {
  const { dreams } = await newMachine();
  expect(await dreams("sync")).toMatchObject({ code: EXIT.notSignedIn, stdout: "" });
  expect((await dreams("status")).stdout).toContain("nobody is signed in: dreams login <address>");
  expect(await dreams("list")).toMatchObject({ code: EXIT.done, stdout: "" });
  expect((await dreams("open")).code).toBe(EXIT.notSignedIn);
});

test("what is printed may be cut off by who reads it", async () => {
  const user = await newUser();
  await api(user).dreams.create({ title: "Kite" });
  const { dreams, env } = await newMachine(user);
  await dreams("sync");
  const child = spawn("sh", ["-c", `"${process.execPath}" "${DREAMS}" list | true`], { env });
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  await new Promise((resolve) => child.once("close", resolve));
  expect(stderr).toBe("");
});
