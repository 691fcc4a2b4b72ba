import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { stageToRunOn } from "../stage.ts";
import { dreams, MAIN, watch } from "./dreams.ts";
import { SESSION_ID, TALK, write } from "./session.ts";

// One idea from talk to code by `dreams`, on a machine that has nothing yet: import, search, watch,
// implement, send, and an AI assistant that asks what is to do. `npm start -- --detach` starts the stage.

const say = (line = "") => console.log(line);

const { api_url, token } = await stageToRunOn();
const home = await mkdtemp(join(tmpdir(), "machine-"));
const env = {
  ...{ PATH: process.env.PATH ?? "", HOME: home, DREAMCATCHER_HOME: join(home, "dreamcatcher") },
  ...{ DREAMCATCHER_URL: api_url, DREAMCATCHER_TOKEN: token },
};

interface Imported {
  read: number;
  created: number;
}
interface Found {
  items: { dream: { title: string }; snippets: { text: string }[] }[];
}
interface Built {
  implementation: { verdict: string };
  folder: string;
  files: string[];
}
interface Sent {
  files: { path: string }[];
}
interface OpenTodos {
  todos: { text: string; dream: { title: string } }[];
}

const watching = watch(env);
try {
  say("Import an export of ChatGPT");
  const example = fileURLToPath(new URL("../chatgpt-export", import.meta.url));
  const imported = await dreams<Imported>(env, "import", example);
  say(`  ${imported.read} conversations, ${imported.created} new dreams`);

  say("\nSearch");
  const { items } = await dreams<Found>(env, "search", "quarter VAT");
  say(`  “quarter VAT” finds “${items[0]?.dream.title}”`);

  say("\nWatch a session of Claude Code as it grows");
  const session = join(home, ".claude/projects/-home-noor-dye-board", `${SESSION_ID}.jsonl`);
  await watching.next("following");
  await write(session, TALK.beginning, 0);
  const { title, secrets } = (await watching.next("captured")) as unknown as Captured;
  say(`  captured “${title}”`);
  for (const { title: kind, place } of secrets) say(`  redacted: ${kind}, ${place}`);
  await write(session, TALK.rest, TALK.beginning.length);
  await watching.next("captured");
  // The service makes the dream anew of what is said by now.
  await dreams(env, "sync");
  const { todos } = await dreams<{ todos: { text: string; done: boolean }[] }>(env, "show", title);
  for (const { text, done } of todos) say(`  ${done ? "☑" : "☐"} ${text}`);

  say("\nImplement");
  const project = join(home, "vat");
  const built = await dreams<Built>(env, "implement", "Bookkeeping", "--into", project);
  say(
    `  ${built.implementation.verdict}, ${(await readdir(project)).includes(".git") ? "with" : "without"} git`,
  );
  const { stdout } = await promisify(execFile)("node", ["src/cli.js", "ledger.csv", "2026Q1"], {
    cwd: project,
  });
  say(`  it runs: ${stdout.trim().split("\n").at(-1)}`);

  say("\nSend to spec-kit");
  const sent = await dreams<Sent>(
    env,
    "send",
    "Bookkeeping",
    "--to",
    "spec-kit",
    "--into",
    join(home, "spec"),
  );
  for (const { path } of sent.files) say(`  ${path}`);

  say("\nAn AI assistant asks what is to do");
  const assistant = new Client({ name: "example", version: "1.0.0" });
  await assistant.connect(new StdioClientTransport({ command: process.execPath, args: [MAIN, "mcp"], env }));
  const result = await assistant.callTool({
    name: "list_open_todos",
    arguments: { dream: title },
  });
  for (const { text } of (result.structuredContent as unknown as OpenTodos).todos) say(`  ${text}`);
  await assistant.close();
} finally {
  watching.end();
  await rm(home, { recursive: true, force: true });
}

interface Captured {
  title: string;
  secrets: { title: string; place: string }[];
}
