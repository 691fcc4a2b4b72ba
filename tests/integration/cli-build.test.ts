import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Implementation } from "@dreamcatcher/client";
import { describe, expect, test } from "vitest";
import { api, dreamOf, newMachine, newUser, prices, pricesTest, startDreams } from "./harness/index.ts";

const EXPORT = new URL("../../examples/chatgpt-export/conversations.json", import.meta.url);
const TALKS = JSON.parse(readFileSync(EXPORT, "utf8")) as { title: string }[];
const VAT = TALKS.find(({ title }) => title.startsWith("Bookkeeping")) as object;

/** A user with many builds a day, their API and machine, and a folder to work in. */
async function person() {
  const user = await newUser({ groups: ["pro"] });
  const machine = await newMachine(user);
  const folder = join(machine.home, "work");
  mkdirSync(folder);
  return { as: api(user), ...machine, folder };
}

describe("dreams implement", () => {
  test("builds a talk, says first what that proves, and unpacks a project that runs, with its history", async () => {
    const { as, dreams, folder } = await person();
    const { dream_id } = await as.conversations.capture(VAT);
    const into = join(folder, "vat");
    const built = await dreams("implement", "bookkeeping", "--into", into);
    expect(built).toMatchObject({ code: 0 });
    expect(built.stdout).toMatch(/^● Verified: 2 checks passed; 2 things of the plan are not built yet\n/);
    expect(built.stdout).toContain("  ✔ node --test test/ledger.test.js: the conversation's own tests pass");
    expect(built.stdout).toContain("\nNot built yet\n  ○ ");
    expect(built.stdout).toMatch(/The checks ran \d+ of the \d+ lines of its programs\./);
    expect(built.stderr).toContain("Planning…\nWriting the project…\nRunning it…\n");

    expect(execFileSync("git", ["-C", into, "status", "--short"]).toString()).toBe("");
    expect(
      execFileSync("git", ["-C", into, "log", "--oneline"]).toString().split("\n").length,
    ).toBeGreaterThan(2);
    execFileSync(process.execPath, ["--test", "test/ledger.test.js"], { cwd: into });
    expect(readdirSync(folder)).toEqual(["vat"]);

    const listed = JSON.parse((await dreams("list", "--json")).stdout);
    expect(listed.dreams).toMatchObject([{ id: dream_id, status: "completed" }]);
  });

  test("does not build again what has not changed, and puts nothing over what is there", async () => {
    const { as, dreams, folder } = await person();
    const id = await dreamOf(as, "Prices", [prices, pricesTest]);
    const into = join(folder, "prices");
    const first = JSON.parse((await dreams("implement", "prices", "--into", into, "--json")).stdout);
    expect(first).toMatchObject({ dream_id: id, folder: into, aside: null });
    writeFileSync(join(into, "mine.txt"), "Mine");

    const refused = await dreams("implement", "prices", "--into", into);
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toContain("is not empty, and is left as it is");

    const again = JSON.parse((await dreams("implement", "prices", "--no-download", "--json")).stdout);
    expect(again).toMatchObject({ implementation: { id: first.implementation.id }, folder: null });
    const forced = JSON.parse(
      (await dreams("implement", "prices", "--into", into, "--force", "--json")).stdout,
    );
    expect(forced.implementation.id).toBe(first.implementation.id);
    expect(readFileSync(join(`${into}.1`, "mine.txt"), "utf8")).toBe("Mine");
    expect(existsSync(join(into, "mine.txt"))).toBe(false);

    await as.dreams.update(id, { summary: "A larger shop." });
    const changed = JSON.parse((await dreams("implement", "prices", "--no-download", "--json")).stdout);
    expect(changed.implementation.id).not.toBe(first.implementation.id);
  });

  test("stops at the plan, which is approved or dropped", async () => {
    const { as, dreams, folder } = await person();
    await dreamOf(as, "Prices", [prices, pricesTest]);
    expect((await dreams("implement", "prices", "--approve")).code).toBe(7);
    expect((await dreams("implement", "prices", "--follow")).code).toBe(3);
    const planned = await dreams("implement", "prices", "--plan-only");
    expect(planned.code).toBe(0);
    expect(planned.stdout).toMatch(/^Plan: \w+ in javascript, \d+ tickets?, /);
    expect(planned.stderr).toMatch(/--approve\nDrop it: {2}dreams implement \S+ --cancel/);
    expect((await dreams("implement", "prices", "--no-download")).code).toBe(7);

    expect(await dreams("implement", "prices", "--cancel")).toMatchObject({
      code: 0,
      stdout: "The build of “Prices” is cancelled.\n",
    });
    expect((await dreams("implement", "prices", "--cancel")).code).toBe(7);
    await dreams("implement", "prices", "--plan-only");
    const into = join(folder, "prices");
    const approved = JSON.parse(
      (await dreams("implement", "prices", "--approve", "--into", into, "--json")).stdout,
    );
    expect(approved.implementation).toMatchObject({ status: "completed", stop_after: "plan" });
    expect(statSync(join(into, "AGENTS.md")).isFile()).toBe(true);
  });

  test("ends with 6 where a check fails, and says what came out", async () => {
    const { as, dreams } = await person();
    const wrong = { ...prices, code: prices.code.replace("sum + amount", "sum - amount") };
    await dreamOf(as, "Prices", [wrong, pricesTest]);
    const built = await dreams("implement", "prices", "--no-download");
    expect(built.code).toBe(6);
    expect(built.stdout).toMatch(/^[✖●] (Failed|Partly): /);
    expect(built.stdout).toMatch(/ {2}✖ .*expected: /);
  });

  test("Ctrl-C ends the command and not the build, which another one follows", async () => {
    const { as, dreams, env } = await person();
    await as.conversations.capture(VAT);
    const { child, ended } = startDreams({ env }, "implement", "bookkeeping");
    child.stderr.on("data", (text) => {
      if (text.includes("Planning")) child.kill("SIGINT");
    });
    expect(await ended).toMatchObject({
      code: 130,
      stdout: "",
      stderr: expect.stringMatching(/The build goes on\. See it: dreams implement \S+ --follow\n/),
    });
    const { stdout, code } = await dreams("implement", "bookkeeping", "--follow", "--no-download", "--json");
    expect(code).toBe(0);
    expect((JSON.parse(stdout).implementation as Implementation).verdict).toBe("verified");
  });

  test("needs an account, a dream and a stage that answers", async () => {
    const { dreams } = await person();
    expect((await (await newMachine()).dreams("implement", "prices")).code).toBe(4);
    const unknown = await dreams("implement", "prices", "--json");
    expect(unknown).toMatchObject({ code: 3, stdout: "" });
    expect(JSON.parse(unknown.stderr).error.message).toBe(
      "No dream on this machine has the id or title “prices”.",
    );
    const away = await newMachine(await newUser(), { DREAMCATCHER_URL: "http://localhost:9" });
    expect((await away.dreams("implement", "prices")).code).toBe(5);
  });
});

describe("dreams send", () => {
  test("makes a plan where there is none, and hands it over in each format, each line with its quote", async () => {
    const { as, dreams, folder } = await person();
    const { dream_id } = await as.conversations.capture(VAT);
    const refused = await dreams("send", "bookkeeping", "--to", "prompt", "--no-plan");
    expect(refused).toMatchObject({ code: 7, stdout: "" });
    const prompt = await dreams("send", "bookkeeping", "--to", "prompt");
    expect(prompt.stdout).toMatch(/^Go on with “Bookkeeping CLI for VAT returns”/);
    expect(prompt.stderr).toContain("It has no plan yet; planning");
    expect(prompt.stderr).toContain("Drop it: dreams implement");

    writeFileSync(join(folder, "AGENTS.md"), "# Ours\n");
    const into = ["--into", folder, "--json"];
    const agents = JSON.parse((await dreams("send", "bookkeeping", "--to", "agents-md", ...into)).stdout);
    expect(agents).toMatchObject({ dream_id, files: [{ path: "AGENTS.md", change: "changed" }] });
    expect(readFileSync(join(folder, "AGENTS.md"), "utf8")).toMatch(
      /^# Ours\n\n<!-- dreamcatcher:begin .+ -->\n# Bookkeeping.+“.+” \(\[message \d+\]/s,
    );

    const specKit = JSON.parse((await dreams("send", "bookkeeping", "--to", "spec-kit", ...into)).stdout);
    const handover = await as.implementations.handover(specKit.implementation_id, "spec-kit");
    for (const { path, content } of handover.files)
      expect(readFileSync(join(folder, path), "utf8")).toBe(content);

    const tasks = join(folder, ".taskmaster/tasks/tasks.json");
    mkdirSync(dirname(tasks), { recursive: true });
    writeFileSync(tasks, "{}");
    const clash = await dreams("send", "bookkeeping", "--to", "task-master", "--into", folder);
    expect(clash.code).toBe(7);
    expect(readFileSync(tasks, "utf8")).toBe("{}");
    await dreams("send", "bookkeeping", "--to", "task-master", "--into", folder, "--force");
    expect(JSON.parse(readFileSync(tasks, "utf8")).master.tasks.length).toBeGreaterThan(2);

    const issues = await dreams("send", "bookkeeping", "--to", "github-issues");
    expect(issues.stdout).toMatch(/^# T-\d+: .+\n\nMilestone: .+\n\n> “.+” \(\[message \d+\]/);
    const asked = await dreams("send", "bookkeeping", "--to", "github-issues", "--repo", "jo/tides");
    expect(asked.stderr).toContain("Pass --yes to create them.");
    expect(asked.code).toBe(2);
  });

  test("uses the plan of a build, and makes a new one when the dream has changed since", async () => {
    const { as, dreams } = await person();
    const id = await dreamOf(as, "Prices", [prices, pricesTest]);
    const { implementation } = JSON.parse(
      (await dreams("implement", "prices", "--no-download", "--json")).stdout,
    );
    const sent = JSON.parse((await dreams("send", "prices", "--to", "prompt", "--json")).stdout);
    expect(sent).toMatchObject({ dream_id: id, implementation_id: implementation.id });
    await as.dreams.replaceTodos(id, [{ text: "Show the bill" }]);
    const renewed = JSON.parse((await dreams("send", "prices", "--to", "prompt", "--json")).stdout);
    expect(renewed.implementation_id).not.toBe(implementation.id);
    expect(renewed.handover).toContain("Show the bill");
  });
});

describe("dreams export", () => {
  test("gives what another account imports as the same dreams", async () => {
    const { as, dreams, home } = await person();
    await as.conversations.capture(VAT);
    await dreamOf(as, "Prices", [prices, pricesTest]);
    await as.dreams.create({ title: "Tides", todos: [{ text: "Add up", done: true }], tags: ["sea"] });
    // Brings them here.
    await dreams("implement", "nothing of this name");
    const file = join(home, "dreams.json");
    expect(await dreams("export", file)).toMatchObject({ code: 0, stdout: `3 dreams in ${file}\n` });
    expect(statSync(file).mode & 0o077).toBe(0);
    const exported = JSON.parse(readFileSync(file, "utf8"));
    expect(exported).toMatchObject({ format: "dreamcatcher-dreams", version: 1 });
    const { exported_at: _, ...piped } = JSON.parse((await dreams("export")).stdout);
    expect(exported).toMatchObject(piped);

    const other = api(await newUser());
    for (const { dream } of exported.dreams) await other.dreams.import(dream);
    const essence = async (client: typeof as) =>
      (await Array.fromAsync(client.dreams.list()))
        .map(({ title, kind, summary, tags, todos, decisions, features, documents }) => ({
          title,
          kind,
          summary,
          tags,
          todos: todos.map(({ text: todo, done }) => [todo, done]),
          decisions: decisions.map((each) => each.text),
          features: features.map((each) => each.text),
          documents: documents.map((each) => each.title),
        }))
        .toSorted((a, b) => a.title.localeCompare(b.title));
    expect(await essence(other)).toEqual(await essence(as));
  });

  test("writes a Markdown file for each dream, without a network and whole", async () => {
    const { as, dreams, home, env } = await person();
    await as.conversations.capture(VAT);
    await dreams("implement", "nothing of this name");
    const notes = join(home, "notes");
    Object.assign(env, { DREAMCATCHER_TOKEN: "" });
    expect((await dreams("export", notes, "--format", "markdown")).code).toBe(0);
    const [name, ...others] = readdirSync(notes);
    expect(others).toEqual([]);
    expect(name).toMatch(/^bookkeeping-cli-for-vat-returns-\w{6}\.md$/);
    expect(readFileSync(join(notes, String(name)), "utf8")).toMatch(
      /^---\nid: ".+\n# Bookkeeping CLI for VAT returns\n.*\n- \[x\] Check the first quarter.*\n {2}> “/s,
    );
    expect((await dreams("export", notes, "--format", "markdown")).code).toBe(2);
    expect(readdirSync(home).filter((each) => each.startsWith("."))).toEqual([]);
  });
});
