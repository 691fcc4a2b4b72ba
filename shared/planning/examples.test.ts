import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { now } from "#shared/dreams/fixtures.ts";
import {
  build,
  contentOf,
  dreamOfConversation,
  failuresOf,
  python,
  triedIn,
  unpacked,
} from "./built.fixtures.ts";
import type { PlannableDream } from "./planner.ts";
import { rules } from "./rules/index.ts";

const example = (name: string): string =>
  readFileSync(new URL(`../../examples/${name}`, import.meta.url), "utf8");
const conversations: unknown[] = [
  ...JSON.parse(example("chatgpt-export/conversations.json")),
  JSON.parse(example("conversations/claude.json")),
  example("conversations/specstory.md"),
  JSON.parse(example("conversations/plain.json")),
];

const dreams = await Promise.all(conversations.map(dreamOfConversation));

function titled(title: string): PlannableDream {
  const found = dreams.find(({ dream }) => dream.title.startsWith(title));
  if (!found) throw new Error(`no example has the title ${title}`);
  return found;
}

describe.concurrent("the projects of the examples", () => {
  test.each(dreams.map((dream) => [dream.dream.title, dream] as const))(
    "%s passes its own checks",
    { timeout: 30_000 },
    async (_, dream) => {
      expect(await failuresOf(await build(dream))).toEqual([]);
    },
  );

  test("a Node program is there in its last version, with its tests and its example", async () => {
    const built = await build(titled("Bookkeeping"));
    expect(built.plan.intent).toMatchObject({ kind: "cli", language: "javascript" });
    expect(contentOf(built, "src/ledger.js")).toContain("Math.round((gross * rate)");
    expect(contentOf(built, "src/cli.js")).toContain('from "./ledger.js"');
    expect(built.project.checks.map(({ kind, ran }) => `${kind}: ${ran}`)).toEqual([
      "test: node --test test/ledger.test.js",
      "example: node src/cli.js ledger.csv 2026Q1",
      "load: src/ledger.js",
      "syntax: src/ledger.js",
      "syntax: src/cli.js",
      "syntax: test/ledger.test.js",
    ]);
    expect(built.project.checks[1]?.expects).toContain("To pay 11.32");
    expect(built.project.unimplemented).toContain("Print a list of the entries behind each total");
  });

  test("a Python program is there in its last version, with its tests and its example", async () => {
    const built = await build(titled("Garden irrigation"));
    expect(built.plan.intent).toMatchObject({ kind: "cli", language: "python" });
    expect(contentOf(built, "watering.py")).toContain("return max(0.0, evaporation - rain)");
    expect(triedIn(built)[0]).toBe("python3 -m unittest test_watering: the conversation's own tests pass");
    expect(built.project.checks).toContainEqual(
      expect.objectContaining({
        kind: "example",
        ran: "python3 run.py beds.json weather.json",
        expects: expect.stringContaining("total 16 min"),
      }),
    );
  });

  test("a conversation without code becomes a document, not a program", async () => {
    const built = await build(titled("Podcast"));
    expect(built.plan.intent.kind).toBe("document");
    expect(contentOf(built, "conversation.md")).toContain("The organ builder");
    expect(built.project.files.map(({ path }) => path).sort()).toEqual([
      "README.md",
      "conversation.md",
      "docs/1-plan-for-six-episodes.md",
      "docs/2-prepare-an-interview.md",
      "dreamcatcher.json",
    ]);
    expect(built.project.commands).toEqual([]);
  });

  test("an app without code gets no scaffold, and nothing proves it", async () => {
    const built = await build(titled("Bakery pre-order app"));
    expect(built.plan.intent.kind).toBe("web_app");
    expect(built.project.files.map(({ path }) => path).filter((path) => !path.endsWith(".sql"))).toEqual([
      "README.md",
      "conversation.md",
      "dreamcatcher.json",
      "checks/_check.py",
      "checks/coverage.mjs",
      "checks/in-python.mjs",
      "checks/needs.mjs",
      "checks/process.mjs",
      "checks/run.mjs",
      "checks/sql.mjs",
      "checks/sql.py",
      "checks/checks.json",
    ]);
    expect(built.project.checks.map(({ kind }) => kind)).toEqual(["sql", "sql"]);
    expect(built.project.proof.untried).toContain(
      "db/schema.sql: it runs, but the conversation does not say what must come out",
    );
    expect(built.project.unimplemented).toContain("Send the confirmation with the cancel link");
    expect(contentOf(built, "README.md")).toMatch(/## Plan[\s\S]*- \[ \] \*\*T-\d+ .*the cancel link/);
  });
});

describe.concurrent("the generated checks fail for", () => {
  const broken = async (dream: PlannableDream, path: string, change: (content: string) => string) => {
    const built = await build(dream);
    const content = contentOf(built, path);
    if (content === undefined) throw new Error(`no ${path}`);
    expect(change(content)).not.toBe(content);
    writeFileSync(join(built.folder, path), change(content));
    return (await failuresOf(built)).join("\n");
  };

  test.each([
    [
      "an example that prints something else",
      "Bookkeeping",
      "src/cli.js",
      (code: string) => code.replace("To pay", "You pay"),
    ],
    ["a file that does not parse", "Bookkeeping", "src/cli.js", (code: string) => `${code}\n)`],
    [
      "a function that is gone",
      "Bookkeeping",
      "src/ledger.js",
      (code: string) => code.replace("export function toCents", "function toCents"),
    ],
    [
      "a test from the conversation",
      "Bookkeeping",
      "src/ledger.js",
      (code: string) => code.replace("* 100 +", "* 10 +"),
    ],
    ["types that do not parse", "Price watch", "src/price.ts", (code: string) => `${code}\nconst x: = 3;`],
  ])("%s", { timeout: 30_000 }, async (_, title, path, change) => {
    expect(await broken(titled(title), path, change)).not.toBe("");
  });

  test.skipIf(!python).each([
    ["an example that prints something else", "run.py", (code: string) => code.replace("skip", "none")],
    ["a file that does not parse", "run.py", (code: string) => `${code}\n)`],
    ["a function that is gone", "watering.py", (code: string) => code.replace("def minutes", "def seconds")],
    [
      "a test from the conversation",
      "watering.py",
      (code: string) => code.replace("max(0.0, evaporation - rain)", "evaporation - rain - 99"),
    ],
  ])("in Python: %s", { timeout: 30_000 }, async (_, path, change) => {
    expect(await broken(titled("Garden irrigation"), path, change)).not.toBe("");
  });
});

describe.concurrent("a requested language", () => {
  test.each(["javascript", "typescript", "python"] as const)("%s", { timeout: 30_000 }, async (language) => {
    const dream = titled("Bookkeeping");
    const plan = await rules.plan(dream, { now, language });
    const project = await rules.generate(dream, plan);
    expect(plan.intent.language).toBe(language);
    expect(await failuresOf(await unpacked(plan, project))).toEqual([]);
    const unported = project.unimplemented.filter((item) => item.includes("src/ledger.js"));
    expect(unported.length > 0).toBe(language !== "javascript");
  });
});
