import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { installPackage } from "../packages/install-package.ts";
import {
  api,
  eventually,
  newUser,
  STREAM_TIMEOUT_MS,
  stage,
  type User,
  waitForStream,
} from "./harness/index.ts";

// Each example runs as a stranger runs it: in a folder where only the client's tarball is installed.

const run = promisify(execFile);
const examples = fileURLToPath(new URL("../../clients/typescript/examples/", import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await installPackage("typescript");
  await cp(examples, folder, { recursive: true });
  await waitForStream();
}, STREAM_TIMEOUT_MS);
afterAll(() => rm(folder, { recursive: true }));

const optionsFor = (user: User | undefined) => ({
  cwd: folder,
  env: {
    PATH: process.env.PATH,
    ...(user && { DREAMCATCHER_URL: stage.api_url, DREAMCATCHER_TOKEN: user.token }),
  },
});

/** What an example prints; without a user it knows no stage. */
const printedBy = async (user: User | undefined, ...args: string[]) =>
  (await run(process.execPath, args, optionsFor(user))).stdout;

const TALK = `## User

I want a small program that adds up the prices on a bill.

## Assistant

The program:

\`\`\`js
// src/bill.js
export const total = (prices) => prices.reduce((sum, price) => sum + price, 0);
\`\`\`

And its test, which you run with \`node --test\`:

\`\`\`js
// test/bill.test.js
import assert from "node:assert/strict";
import { test } from "node:test";
import { total } from "../src/bill.js";

test("adds up", () => assert.equal(total([2, 3]), 5));
\`\`\`

- [ ] Read the prices from a file
`;

test("build.ts makes a dream of a conversation, and keeps the project that is built of it", async () => {
  const user = await newUser();
  await writeFile(join(folder, "talk.md"), TALK);
  expect(
    await printedBy(user, "build.ts", "talk.md", "project.zip"),
  ).toBe(`created: Program that adds up the prices on a bill
  [ ] Create a small program that adds up the prices on a bill
  [ ] Read the prices from a file
completed: verified
  held: node --test test/bill.test.js: the conversation's own tests pass
  held: src/bill.js: it loads and has total
  held: src/bill.js: it parses
  held: test/bill.test.js: it parses
kept: project.zip
`);
  const PK = "PK";
  expect((await readFile(join(folder, "project.zip"), "latin1")).slice(0, PK.length)).toBe(PK);
});

test("follow.ts prints what happens, and when it runs again what has happened meanwhile", async () => {
  const user = await newUser();
  const { dreams } = api(user);
  const raft = await dreams.create({ title: "Raft" });

  async function followed(act: () => Promise<unknown>, count: number): Promise<string> {
    const example = spawn(process.execPath, ["follow.ts", "position.json"], optionsFor(user));
    let printed = "";
    let states = "";
    example.stdout.on("data", (text) => (printed += text));
    example.stderr.on("data", (text) => (states += text));
    await eventually(() => expect(states).toContain("live"));
    await act();
    await eventually(() => expect(printed.split("\n")).toHaveLength(count + 1));
    example.kill("SIGINT");
    expect(await once(example, "exit")).toEqual([0, null]);
    return printed;
  }

  expect(await followed(() => dreams.create({ title: "Kite" }), 2)).toBe(
    "1 DreamCreated Raft\n2 DreamCreated Kite\n",
  );
  await dreams.update(raft, { title: "Boat" });
  expect(await followed(() => dreams.delete(raft.id), 2)).toBe("3 DreamUpdated Boat\n4 DreamDeleted\n");
});

/** An export that is large enough to be cut while it is uploaded. */
const EXPORT = JSON.stringify(
  ["a kite", "a raft"].map((idea) => ({
    title: idea,
    messages: [
      { role: "user", content: `I want to build ${idea}.` },
      { role: "assistant", content: "Begin small. ".repeat(50_000) },
    ],
  })),
);

const TENTHS = "10 %\n20 %\n30 %\n40 %\n50 %\n60 %\n70 %\n80 %\n90 %\n100 %\n";

test("import.ts imports an export, which is known when it is imported again", async () => {
  const user = await newUser();
  await writeFile(join(folder, "export.json"), EXPORT);
  const imported = () => printedBy(user, "import.ts", "export.json");
  expect(await imported()).toBe(`${TENTHS}completed: 2 conversations, 2 new, 0 known\n`);
  expect(await imported()).toBe(`${TENTHS}completed: 2 conversations, 0 new, 2 known\n`);
});

/** Keeps what import.ts keeps, and is killed while it uploads. */
const KILLED = `
import { openAsBlob, writeFileSync } from "node:fs";
import { connect } from "./connect.ts";
await connect().imports.start(await openAsBlob("cut.json"), {
  filename: "cut.json",
  onCreated: (started) => writeFileSync("cut.json.import.json", JSON.stringify(started)),
  onProgress: ({ sent, total }) => sent > total / 3 && process.kill(process.pid, "SIGKILL"),
});
`;

test("import.ts goes on with an upload whose program was killed, and sends nothing that has arrived", async () => {
  const user = await newUser();
  const { imports } = api(user);
  await writeFile(join(folder, "cut.json"), EXPORT);
  await writeFile(join(folder, "killed.ts"), KILLED);
  await expect(printedBy(user, "killed.ts")).rejects.toMatchObject({ signal: "SIGKILL" });
  const kept = await readFile(join(folder, "cut.json.import.json"), "utf8");
  const started = JSON.parse(kept);
  expect(await imports.get(started.import_id)).toMatchObject({ status: "awaiting_upload" });

  const completed = "completed: 2 conversations, 2 new, 0 known\n";
  expect(await printedBy(user, "import.ts", "cut.json")).toBe(
    `going on with the upload\n${TENTHS}${completed}`,
  );

  await writeFile(join(folder, "cut.json.import.json"), kept);
  expect(await printedBy(user, "import.ts", "cut.json")).toBe(
    `going on with the upload\n100 %\n${completed}`,
  );
  expect(await Array.fromAsync(imports.list())).toHaveLength(1);
  expect(await Array.fromAsync(api(user).dreams.list())).toHaveLength(2);
});

test("import.ts starts anew where the URL that was kept has expired", async () => {
  const user = await newUser();
  await writeFile(join(folder, "late.json"), EXPORT);
  const { import_id, upload, status } = await api(user).imports.create({
    filename: "late.json",
    size: EXPORT.length,
  });
  const url = new URL(upload.url);
  url.searchParams.set("X-Amz-Date", "20260101T000000Z");
  const late = { import_id, status, upload: { ...upload, url: url.href } };
  await writeFile(join(folder, "late.json.import.json"), JSON.stringify(late));
  expect(await printedBy(user, "import.ts", "late.json")).toMatch(
    /^going on with the upload\n.*too late: starting anew\n.*completed: 2 conversations, 2 new, 0 known\n$/s,
  );
});

test("notebook.ts keeps dreams without a connection, and syncs them with one", async () => {
  const notebook = (user: User | undefined, ...args: string[]) => printedBy(user, "notebook.ts", ...args);
  expect(await notebook(undefined, "add", "Tide table", "Ask the harbour")).toBe("added: Tide table\n");
  expect(await notebook(undefined, "find", "harbour")).toBe("Tide table\n");
  const user = await newUser();
  await api(user).dreams.create({ title: "Kite" });
  expect(await notebook(user, "sync")).toBe("sent 1; 0 not synced, 0 in conflict\n");
  expect(await notebook(undefined, "find", "kite")).toBe("Kite\n");
  const titles = (await Array.fromAsync(api(user).dreams.list())).map(({ title }) => title);
  expect(titles.sort()).toEqual(["Kite", "Tide table"]);
});

test("an example without its variables says which it needs", async () => {
  await expect(printedBy(undefined, "import.ts", "export.json")).rejects.toMatchObject({
    stderr: expect.stringContaining("Set DREAMCATCHER_URL and DREAMCATCHER_TOKEN."),
  });
});
