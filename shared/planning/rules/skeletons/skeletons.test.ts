import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Project } from "@dreamcatcher/contracts/plan";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { now } from "#shared/dreams/fixtures.ts";
import { type Built, contentOf, python, unpacked } from "../../built.fixtures.ts";
import { dreamWith } from "../../fixtures.ts";
import { automationFaults } from "../checking/configuration/automations.ts";
import { rules } from "../index.ts";
import { buildIdea, IDEAS, type Idea } from "./ideas.fixtures.ts";

const pathsOf = ({ project }: Built) => project.files.map(({ path }) => path);
const run = ({ folder }: Built, program: string, argv: string[], input = "") =>
  spawnSync(program === "node" ? process.execPath : program, argv, { cwd: folder, input, encoding: "utf8" });

test.skipIf(!python).each(Object.keys(IDEAS) as Idea[])(
  "%s: a skeleton whose own tests pass and prove nothing",
  { timeout: 60_000 },
  async (idea) => {
    const built = await buildIdea(idea);
    const { project } = built;
    expect(Project.parse(project)).toEqual(project);
    expect(contentOf(built, "README.md")).toMatch(/^# .*: a skeleton\n\nThis is a skeleton of /);
    expect(project.unimplemented[0]).toMatch(/is a skeleton/);
    expect(project.commands).toHaveLength(1);
    for (const [program = "", ...argv] of project.commands) {
      const { status, stdout, stderr } = run(built, program, argv);
      expect(status, stdout + stderr).toBe(0);
    }
    expect({ checks: project.checks, runner: project.runner }).toEqual({ checks: [], runner: null });
    expect(project.proof.untried).toContain(
      "the skeleton: it is not from the conversation, and its tests are its own",
    );
    const texts = project.files.map(({ content }) => content).join("\n");
    expect(texts).toContain("FILL IN");
    expect(texts).not.toMatch(/\bXX_|^\s*(?:\/\/|#|--|<!--) (?:each|end) [A-Z_]+/m);
  },
);

test("a web app has a page and routes for what is kept, and a place for what is not", async () => {
  const built = await buildIdea("plants");
  expect(pathsOf(built)).toEqual(
    expect.arrayContaining(["public/index.html", "public/cuttings.html", "public/requests.html"]),
  );
  const routes = contentOf(built, "src/routes.mjs");
  expect(routes).toContain('{ method: "POST", path: "/api/cuttings", run: features.postPhoto }');
  expect(routes).toContain('path: "/api/cuttings/{id}/requests", run: features.requestCutting');
  expect(contentOf(built, "src/features.mjs")).toContain("// Work offline in the garden\n// Said: ");
  expect(contentOf(built, "public/cuttings.html")).toContain('<input name="photo" type="url">');
  const tests = contentOf(built, "test/skeleton.test.mjs");
  expect(tests).toContain('test.todo("to be filled in: Request a cutting");');
  expect(tests).toContain('test.todo("later: Get a karma point per swap");');
  expect(contentOf(built, "src/features.mjs")).not.toMatch(/karmaPoint/);
  expect(contentOf(built, "README.md")).toMatch(/Not to be, by the conversation:\n\n- no chat/i);
});

test("a feature that is kept has a form with the fields that are named", async () => {
  const built = await buildIdea("hives");
  const page = contentOf(built, "public/inspections.html");
  for (const field of [
    'name="date" type="date"',
    'name="queen_seen" type="checkbox"',
    'name="weight" type="number"',
  ])
    expect(page).toContain(field);
  expect(contentOf(built, "public/hives.html")).toContain(
    '<label>Location <input name="location" type="text"></label>',
  );
});

test("a web app without a server keeps its records in the browser", async () => {
  const built = await buildIdea("workouts");
  const page = contentOf(built, "index.html");
  expect(page).toContain('<form data-adds="exercises">');
  expect(page).toContain('<form data-adds="ratings" data-parent="exercise_id">');
  expect(page).toContain("<h2>Dark mode</h2>");
  expect(pathsOf(built).filter((path) => path.startsWith("src/"))).toEqual([]);
});

test("an API says what it does not do yet", async () => {
  const built = await buildIdea("tools");
  const routes = contentOf(built, "src/routes.mjs");
  expect(routes).toContain('path: "/api/tools/{id}/loans", run: features.borrowTool');
  expect(routes).toContain('path: "/api/tools/{id}/return-tool", run: features.returnTool');
  expect(routes).toContain('{ method: "GET", path: "/api/tools", run: features.listTools }');
  expect(pathsOf(built).some((path) => path.endsWith(".html"))).toBe(false);
});

test("a web app in Python has the same pages", async () => {
  const built = await buildIdea("rides");
  expect(pathsOf(built)).toEqual(
    expect.arrayContaining(["server.py", "public/rides.html", "public/claims.html"]),
  );
  expect(contentOf(built, "features.py")).toContain('("POST", "/api/rides/{id}/claims", claim_seat_in_ride)');
});

test("a static site has the pages that are named", async () => {
  const built = await buildIdea("bakery");
  expect(pathsOf(built)).toEqual(
    expect.arrayContaining(["opening-hours.html", "breads-and-prices.html", "contact.html", "features.js"]),
  );
  expect(contentOf(built, "index.html")).toContain('<a href="contact.html">Contact</a>');
});

test("a program in a terminal has the named option, and fails while it does nothing", async () => {
  const built = await buildIdea("photos");
  const started = run(built, "node", ["src/start.mjs", "--dry-run"]);
  expect(started.stdout).toContain("Not written yet: Rename photos by the date they were taken");
  expect(started.status).toBe(1);
});

test.skipIf(!python)("a program that keeps things has a command for each feature", async () => {
  const built = await buildIdea("loans");
  const started = run(built, "python3", ["main.py", "add-book"]);
  expect(started.stdout).toBe("Not written yet: Add a book\n");
  expect(started.status).toBe(1);
  expect(run(built, "python3", ["main.py", "sell-book"]).status).toBe(2);
});

test("a bot answers commands in a terminal, and is ready for the service that is named", async () => {
  const built = await buildIdea("choir");
  const { stdout } = run(built, "node", ["src/terminal.mjs"], "/next\nhello\n");
  expect(stdout).toContain("Not written yet: Ask for the next date with /next");
  expect(stdout).toContain("/next Ask for the next date with /next");
  expect(stdout).not.toContain("/remind");
  expect(pathsOf(built)).toContain("src/telegram.mjs");
});

test("a scheduled script has its line for cron", async () => {
  const built = await buildIdea("weather");
  expect(contentOf(built, "crontab.txt")).toMatch(/^@daily cd .* && python3 main\.py$/m);
});

test("a notebook is one, with a cell for each step", async () => {
  const notebook = JSON.parse(contentOf(await buildIdea("energy"), "analysis.ipynb") ?? "");
  expect(notebook).toMatchObject({ nbformat: 4, nbformat_minor: 5 });
  const ids = notebook.cells.map(({ id }: { id: string }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(JSON.stringify(notebook)).toContain("def compare_weekdays_with_weekends(rows)");
});

test("automations have the times and limits that are named", async () => {
  const automations = parse(contentOf(await buildIdea("lights"), "automations.yaml") ?? "");
  expect(automationFaults(automations)).toEqual({ count: 3, faults: [] });
  expect(automations).toMatchObject([
    { triggers: [{ trigger: "sun", event: "sunset" }], actions: [{ action: "homeassistant.turn_on" }] },
    {
      triggers: [{ trigger: "time", at: "22:00:00" }],
      actions: [{ action: "homeassistant.turn_off", target: { entity_id: "light.plant_light" } }],
    },
    {
      triggers: [{ trigger: "numeric_state", entity_id: "sensor.soil_moisture", below: 20 }],
      actions: [{ action: "notify.notify" }],
    },
  ]);
});

test("automations have the days, states and times that are named", async () => {
  const dream = dreamWith([], {
    title: "Greenhouse",
    features: [
      "in Home Assistant, water the beds at 6am and 7:30 pm on weekdays",
      "switch off the fan when a door is open for 5 minutes",
      "open the roof when it's above 28 degrees",
    ].map((text, n) => ({ id: `f-${n}`, text })),
  });
  const plan = await rules.plan(dream, { now });
  const intent = { ...plan.intent, kind: "automation", language: "yaml" } as const;
  const { files } = await rules.generate(dream, { ...plan, intent });
  const automations = parse(files.find(({ path }) => path === "automations.yaml")?.content ?? "");
  expect(automationFaults(automations).faults).toEqual([]);
  expect(automations).toMatchObject([
    {
      triggers: [{ at: "06:00:00" }, { at: "19:30:00" }],
      conditions: [{ condition: "time", weekday: ["mon", "tue", "wed", "thu", "fri"] }],
      actions: [{ action: "persistent_notification.create" }],
    },
    { triggers: [{ entity_id: "binary_sensor.door", to: "on", for: { minutes: 5 } }] },
    { triggers: [{ entity_id: "sensor.sensor", above: 28 }] },
  ]);
});

test("a schema has the tables, columns and references that are named", async () => {
  const schema = contentOf(await buildIdea("chess"), "schema.sql") ?? "";
  expect(schema).toMatch(/CREATE TABLE "members" \(\n {2}"name" TEXT,\n {2}"rating" REAL,/);
  expect(schema).toContain('"tournament_id" INTEGER REFERENCES "tournaments" (id)');
});

test.skipIf(!python)("a newsletter's issue has the named sections, and can be built", async () => {
  const built = await buildIdea("street");
  expect(contentOf(built, "issue-001.md")).toContain("## Swap corner\n");
  expect(run(built, "python3", ["build.py", "issue-001.md"]).status).toBe(0);
  const page = readFileSync(join(built.folder, "issue-001.html"), "utf8");
  expect(page).toContain("<h2>Portrait of a neighbour</h2>");
  expect(page).not.toContain("It should have");
});

test.each(["python", "javascript"] as const)(
  "code of the conversation is never displaced: %s",
  async (language) => {
    const code = language === "python" ? "print('high tide')\n" : "console.log('high tide');\n";
    const dream = dreamWith([{ features: ["add a tide"], code_snippets: [{ language, code }] }], {
      title: "A web app for tides",
      features: [{ id: "f-1", text: "add a tide with a height" }],
    });
    const plan = await rules.plan(dream, { now });
    const project = await rules.generate(dream, { ...plan, intent: { ...plan.intent, kind: "api" } });
    const built = await unpacked(plan, project);
    expect(contentOf(built, "README.md")).not.toContain("skeleton");
    expect(pathsOf(built).filter((path) => /skeleton|features\./.test(path))).toEqual([]);
  },
);
