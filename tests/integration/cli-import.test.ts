import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { idOfSource } from "@dreamcatcher/reading/conversation-id";
import { expect, test } from "vitest";
import { EXIT } from "../../clients/cli/exit-codes.ts";
import { CASES } from "../cases/cases.ts";
import { readFile } from "../cases/read-file.ts";
import { chatgpt } from "./fixtures.ts";
import {
  api,
  type Ended,
  eventually,
  type FaultyStage,
  faultyStage,
  importOf,
  type Machine,
  newMachine,
  newUser,
  stage,
  startDreams,
  UPLOADS,
} from "./harness/index.ts";

const CONVERSATIONS = fileURLToPath(new URL("../cases/conversations/", import.meta.url));

function outcomeOf({ stdout, stderr }: Ended) {
  expect(stderr).toBe("");
  return JSON.parse(stdout);
}

/** A file of some conversations in the folder of a machine. */
function exportOn({ home }: Machine, name: string, titles: readonly string[], more: unknown[] = []): string {
  const file = join(home, name);
  const chats = titles.map((title) => chatgpt(`${name}-${title}`, title));
  writeFileSync(file, JSON.stringify([...chats, ...more]));
  return file;
}

/** A machine that reaches the stage through a proxy. */
async function behind(proxy: FaultyStage) {
  const user = await newUser();
  const machine = await newMachine(user, { DREAMCATCHER_URL: proxy.url });
  return { as: api(user), machine };
}

const leftoversOf = ({ home }: Machine): string[] =>
  readdirSync(join(home, "data"), { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".zip"),
  );

test("a folder of files of all formats is imported as the files are read, and changes nothing where they were imported", async () => {
  const user = await newUser();
  const as = api(user);
  const machine = await newMachine(user);
  const folder = join(machine.home, "talks");
  // It holds another state of a conversation of `nexus-callouts.md`.
  const files = CASES.map(({ file }) => file).filter((file) => file !== "obsidian-callouts.md");
  for (const file of files) cpSync(CONVERSATIONS + file, join(folder, file));
  // What a zip is read without beside other formats, what has its id in its file, text, lines and records.
  const before = [
    "messages-by-author.json",
    "lechat-bare.json",
    "codex-rollout.jsonl",
    "copied-chat-french.txt",
  ];
  for (const filename of before) await importOf(as, readFileSync(CONVERSATIONS + filename), { filename });

  const outcome = outcomeOf(await machine.dreams("import", folder, "--json"));
  const expected = await conversationsIn(files);
  const created = expected.length - before.length;
  expect(outcome).toMatchObject({ created, updated: 0, left_out: [], more_failures: 0 });
  const imported = await Array.fromAsync(as.conversations.list());
  const named = imported.map(({ source, external_id, title }) =>
    JSON.stringify([source, external_id, title]),
  );
  expect(named.sort()).toEqual(expected);

  const again = outcomeOf(await machine.dreams("import", folder, "--json"));
  expect(again).toMatchObject({ created: 0, updated: 0 });
  const failed = new Set(outcome.failures.map(({ file }: { file: string }) => file));
  expect(again.already + failed.size).toBe(files.length);
});

/** The conversations of files, each once. */
async function conversationsIn(files: readonly string[]): Promise<string[]> {
  const named = new Map<unknown, string>();
  for (const file of files) {
    const { conversations } = await readFile(readFileSync(CONVERSATIONS + file));
    for (const { transcript } of conversations) {
      const { source, external_id, title } = transcript;
      named.set(idOfSource(transcript) ?? transcript, JSON.stringify([source, external_id, title]));
    }
  }
  return [...named.values()].sort();
}

test("what fails is named with its file, and the rest is imported", async () => {
  const user = await newUser();
  const machine = await newMachine(user);
  const file = exportOn(machine, "chats.json", ["Kite", "Raft"], [{ id: "odd", title: "Odd", messages: 7 }]);
  const damaged = join(machine.home, "damaged.zip");
  writeFileSync(damaged, readFileSync(`${CONVERSATIONS}lechat-export.zip`).subarray(0, 200));
  const ended = await machine.dreams("import", file, damaged, "--tag", "brought");
  expect(ended.code).toBe(EXIT.partly);
  expect(ended.stdout).toMatch(/2 conversations: 2 new dreams\.\n2 could not be imported:/);
  expect(ended.stdout).toMatch(/chats\.json, “odd”: messages must be a list/);
  expect(ended.stdout).toMatch(/damaged\.zip: The zip is cut off/);
  expect(ended.stdout).toMatch(/ {2}Kite /);
  expect(await Array.fromAsync(api(user).dreams.list({ tag: "brought" }))).toHaveLength(2);
  const list = await machine.dreams("list", "--json");
  expect(JSON.parse(list.stdout).dreams).toHaveLength(2);
});

test("a conversation that was captured without the service, and is imported later, is one dream", async () => {
  const user = await newUser();
  const alone = await newMachine(undefined, { DREAMCATCHER_URL: stage.api_url });
  const file = exportOn(alone, "chats.json", ["Kite", "Raft"]);
  const here = await alone.dreams("import", file);
  expect(here.stdout).toContain("2 conversations: 2 new dreams.");
  expect(here.stderr).toContain("dreams login");
  expect((await alone.dreams("import", file, "--again")).stdout).toContain("2 conversations: 2 unchanged.");
  expect((await alone.dreams("import", file)).stdout).toContain("1 file imported before");

  const signedIn = await newMachine(user, { DREAMCATCHER_HOME: alone.home });
  const again = outcomeOf(await signedIn.dreams("import", file, "--again", "--json"));
  expect(again).toMatchObject({ read: 2, failures: [] });
  expect((await signedIn.dreams("sync")).code).toBe(EXIT.done);
  expect(await Array.fromAsync(api(user).dreams.list())).toHaveLength(2);
  expect(JSON.parse((await signedIn.dreams("list", "--json")).stdout).dreams).toHaveLength(2);
});

test.each(["SIGINT", "SIGKILL"] as const)("an upload that ends by %s is gone on with", async (signal) => {
  const proxy = await faultyStage();
  const { as, machine } = await behind(proxy);
  const file = exportOn(machine, "chats.json", ["Kite", "Raft"]);
  const uploading = Promise.withResolvers<void>();
  proxy.fault = ({ url, method }) => {
    if (method !== "PUT" || !url?.startsWith(UPLOADS)) return false;
    uploading.resolve();
    return true;
  };
  const { child, ended } = startDreams(machine, "import", file);
  await uploading.promise;
  child.kill(signal);
  expect(await ended).toMatchObject(signal === "SIGINT" ? { code: EXIT.interrupted } : { signal });
  if (signal === "SIGINT") expect(leftoversOf(machine)).toEqual([]);

  proxy.fault = undefined;
  expect(outcomeOf(await machine.dreams("import", file, "--json"))).toMatchObject({ read: 2, created: 2 });
  expect(leftoversOf(machine)).toEqual([]);
  expect(await Array.fromAsync(as.imports.list())).toMatchObject([
    { status: "completed", dreams_created: 2 },
  ]);
});

test("a program that is killed while the service organizes finds what came of it", async () => {
  const proxy = await faultyStage();
  const { as, machine } = await behind(proxy);
  const file = exportOn(machine, "chats.json", ["Kite", "Raft"]);
  const { child, ended } = startDreams(machine, "import", file);
  await eventually(() => {
    const sent = proxy.requests.indexOf(`PUT ${UPLOADS}`);
    expect(proxy.requests.slice(sent).length).toBeGreaterThan(1);
    expect(sent).not.toBe(-1);
  });
  child.kill("SIGKILL");
  await ended;
  proxy.requests.length = 0;
  const next = await machine.dreams("import", file);
  expect(next.stdout).toContain("2 conversations: 2 new dreams.");
  expect(proxy.requests).not.toContain(`PUT ${UPLOADS}`);
  expect(await Array.fromAsync(as.imports.list())).toHaveLength(1);
  expect((await machine.dreams("import", file)).stdout).toBe(
    "1 file imported before, and unchanged since.\n",
  );
});

test("where the service has lost an import that it had, the files are sent again", async () => {
  const proxy = await faultyStage();
  const { as, machine } = await behind(proxy);
  const file = exportOn(machine, "chats.json", ["Kite"]);
  const isImport = (url = "") => /\/imports\/\w+$/.test(url);
  proxy.fault = ({ method, url }, response) => {
    if (method !== "GET" || !isImport(url) || !proxy.requests.includes(`PUT ${UPLOADS}`)) return false;
    response.destroy();
    return true;
  };
  expect((await machine.dreams("import", file)).code).toBe(EXIT.unreachable);
  proxy.requests.length = 0;
  proxy.fault = ({ method, url }, response) => {
    if (method !== "GET" || !isImport(url) || proxy.requests.length > 1) return false;
    const type = "urn:dreamcatcher:problem:not-found";
    const problem = { type, title: "Not found", status: 404, detail: "There is no such import." };
    response.writeHead(404, { "content-type": "application/problem+json" }).end(JSON.stringify(problem));
    return true;
  };
  expect((await machine.dreams("import", file)).stdout).toMatch(
    /^1 conversation: 1 (?:new dream|unchanged)\./,
  );
  expect(await Array.fromAsync(as.dreams.list())).toHaveLength(1);
});

test("a response that is lost and an upload that is cut off make no second import", async () => {
  const proxy = await faultyStage();
  const { as, machine } = await behind(proxy);
  const file = exportOn(machine, "chats.json", ["Kite"]);
  proxy.fault = (incoming, response) => {
    const { method = "GET", url, headers } = incoming;
    if (method !== "POST") return false;
    const { authorization = "", "idempotency-key": key } = headers;
    const sent = { authorization, "idempotency-key": String(key), "content-type": "application/json" };
    buffer(incoming)
      .then((body) => fetch(stage.api_url + url, { method, headers: sent, body: new Uint8Array(body) }))
      .finally(() => response.destroy());
    return true;
  };
  expect(await machine.dreams("import", file)).toMatchObject({ code: EXIT.unreachable, stdout: "" });
  proxy.fault = ({ url }, response) => {
    if (!url?.startsWith(UPLOADS)) return false;
    response.destroy();
    return true;
  };
  const cut = await machine.dreams("import", file);
  expect(cut).toMatchObject({ code: EXIT.unreachable, stdout: "" });
  expect(cut.stderr).toContain("goes on where it was");
  proxy.fault = undefined;
  expect((await machine.dreams("import", file)).stdout).toContain("1 conversation: 1 new dream.");
  expect(await Array.fromAsync(as.imports.list())).toMatchObject([{ dreams_created: 1 }]);
});

/** What a stage may answer instead of creating an import, and what is said then. */
const REFUSALS = [
  {
    status: 429,
    headers: { "content-type": "application/problem+json", "retry-after": "7200" },
    body: JSON.stringify({
      ...{ type: "urn:dreamcatcher:problem:quota-used-up", title: "Quota used up", status: 429 },
      detail: "Your tier has 20 imports a day, and 20 are used.",
    }),
    exit: EXIT.refused,
    said: /20 imports a day, and 20 are used\.\n {2}It can go on at \d{4}-\d\d-\d\d \d\d:\d\d UTC/,
  },
  { status: 500, headers: {}, body: "<title>Oops</title>", exit: EXIT.unreachable, said: /500/ },
  {
    status: 202,
    headers: { "content-type": "application/json" },
    body: '{"imp',
    exit: EXIT.unreachable,
    said: /./,
  },
  { status: 401, headers: {}, body: "", exit: EXIT.notSignedIn, said: /dreams login/ },
];

test("where the service refuses, fails or answers nonsense, it is said in words, and goes on after", async () => {
  const proxy = await faultyStage();
  const { as, machine } = await behind(proxy);
  const file = exportOn(machine, "chats.json", ["Kite"]);
  for (const { status, headers, body, exit, said } of REFUSALS) {
    proxy.fault = (incoming, response) => {
      if (incoming.method !== "POST") return false;
      response.writeHead(status, headers).end(body);
      return true;
    };
    const ended = await machine.dreams("import", file);
    expect(ended).toMatchObject({ code: exit, stdout: "" });
    expect(ended.stderr).toMatch(said);
    expect(leftoversOf(machine)).toEqual([]);
  }
  proxy.fault = undefined;
  expect((await machine.dreams("import", file)).stdout).toContain("1 conversation: 1 new dream.");
  expect(await Array.fromAsync(as.imports.list())).toHaveLength(1);
});

test("what holds no conversation is said, and the exit code says whether anything else was imported", async () => {
  const machine = await newMachine();
  const { home, dreams } = machine;
  const [none, empty, text] = [join(home, "none.json"), join(home, "empty"), join(home, "notes.txt")];
  mkdirSync(empty);
  writeFileSync(text, "Buy milk.");
  const good = exportOn(machine, "chats.json", ["Kite"]);
  expect(await dreams("import", none)).toMatchObject({
    code: EXIT.notFound,
    stderr: `✖ ${none}: There is no such file.\n`,
  });
  expect(await dreams("import", empty)).toMatchObject({
    code: EXIT.notFound,
    stderr: `✖ There are no files in ${empty}.\n`,
  });
  const json = await dreams("import", text, "--json");
  expect(json).toMatchObject({ code: EXIT.failed, stdout: "" });
  expect(JSON.parse(json.stderr).error.message).toMatch(/notes\.txt: The file is text, and no conversation/);
  expect(await dreams("import", good, text, none)).toMatchObject({ code: EXIT.partly });
  expect(await dreams("import")).toMatchObject({ code: EXIT.usage, stdout: "" });
});

test("two imports of the same file at once are one", async () => {
  const user = await newUser();
  const machine = await newMachine(user);
  const file = exportOn(machine, "chats.json", ["Kite", "Raft"]);
  const both = await Promise.all([machine.dreams("import", file), machine.dreams("import", file)]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  const said = both.map(({ stdout }) => stdout.split("\n")[0]).sort();
  expect(said).toEqual(["1 file imported before, and unchanged since.", "2 conversations: 2 new dreams."]);
  expect(both.map(({ stderr }) => stderr).join()).toContain("Another import runs on this machine");
  expect(await Array.fromAsync(api(user).imports.list())).toHaveLength(1);
});

test("a session that grows is imported without its unfinished line, and as a whole later", async () => {
  const user = await newUser();
  const machine = await newMachine(user);
  const folder = join(machine.home, "sessions", "-home-ann");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "aaaaaaaa-0000-4000-8000-000000000001.jsonl");
  const sessionId = "aaaaaaaa-0000-4000-8000-000000000001";
  const line = (n: number, role: string, content: string) =>
    JSON.stringify({
      type: role,
      ...{ sessionId, uuid: `u${n}`, parentUuid: n === 0 ? null : `u${n - 1}` },
      message: { role, content },
    });
  const next = line(2, "user", "And a keel?");
  writeFileSync(
    file,
    `${line(0, "user", "Build a boat")}\n${line(1, "assistant", "Of oak.")}\n${next.slice(0, 40)}`,
  );
  const first = outcomeOf(await machine.dreams("import", join(machine.home, "sessions"), "--json"));
  expect(first).toMatchObject({ created: 1, failures: [], unfinished: [file] });
  appendFileSync(file, `${next.slice(40)}\n`);
  const second = outcomeOf(await machine.dreams("import", join(machine.home, "sessions"), "--json"));
  expect(second).toMatchObject({ created: 0, updated: 1, unfinished: [] });
  const [conversation] = await Array.fromAsync(api(user).conversations.list());
  expect(conversation).toMatchObject({ external_id: sessionId, message_count: 3 });
});

test("what is piped in is imported, and a dry run sends nothing", async () => {
  const user = await newUser();
  const machine = await newMachine(user);
  const text = readFileSync(`${CONVERSATIONS}chatgpt-voice.json`);
  async function piped(...args: string[]): Promise<Ended> {
    const { child, ended } = startDreams(machine, "import", "-", ...args);
    child.stdin.end(text);
    return ended;
  }
  const preview = outcomeOf(await piped("--dry-run", "--json"));
  expect(preview.conversations).toMatchObject([{ file: "stdin", tool: "chatgpt" }]);
  expect(await Array.fromAsync(api(user).imports.list())).toEqual([]);
  expect(outcomeOf(await piped("--json"))).toMatchObject({ created: 1 });
  expect(outcomeOf(await piped("--json"))).toMatchObject({ already: 1, read: 0 });
});

test("secrets are redacted before anything is sent, and are said", async () => {
  const user = await newUser();
  const machine = await newMachine(user);
  const token = ["gh", "p_", "aB3dE5fG7h".repeat(4).slice(0, 36)].join("");
  const deploy = {
    external_id: "deploy",
    title: "Deploy",
    messages: [{ role: "user", content: `Deploy it with ${token}` }],
  };
  const file = exportOn(machine, "chats.json", ["Kite"], [deploy]);
  const preview = await machine.dreams("import", file, "--dry-run");
  expect(preview.stdout).toMatch(/1 secret/);
  const ended = await machine.dreams("import", file);
  expect(ended.stdout).toMatch(
    /1 secret redacted, before anything left this machine:\n {2}- “Deploy”: GitHub .*, message 1 \(ghp_…E5\)/,
  );
  expect(ended.stdout + ended.stderr).not.toContain(token);
  const said = JSON.stringify(await messagesOf(api(user)));
  expect(said).toContain("[redacted: github-pat]");
  expect(said).not.toContain(token);

  expect((await machine.dreams("import", file, "--no-redact")).stdout).toContain("1 updated, 1 unchanged");
  expect(JSON.stringify(await messagesOf(api(user)))).toContain(token);
});

async function messagesOf(as: ReturnType<typeof api>) {
  const conversations = await Array.fromAsync(as.conversations.list());
  return Promise.all(conversations.map(({ id }) => Array.fromAsync(as.conversations.messages(id))));
}
