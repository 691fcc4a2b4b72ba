import { expect, test } from "vitest";
import { now } from "#shared/dreams/fixtures.ts";
import { dreamWith } from "../../fixtures.ts";
import { rules } from "../index.ts";
import { criterion } from "./draft-ticket.ts";

const planOf = async (...of: Parameters<typeof dreamWith>) => rules.plan(dreamWith(...of), { now });
const snippet = (filename: string, code: string) => ({ language: "text", filename, code });

test("features and todos become tickets with capitalized titles, each once", async () => {
  const { tickets } = await planOf(
    [{ features: ["a web page of the tides", "Feature: log in with a password"] }],
    {
      title: "A web app for tides",
      todos: ["Make a web page of the tides", "install Node"],
    },
  );
  expect(tickets.map(({ title, estimate_hours }) => [title, estimate_hours])).toEqual([
    ["Set up the project", 1],
    ["A web page of the tides", 3],
    ["Log in with a password", 6],
    ["Install Node", 0.5],
    ["Try it as a whole", 2],
  ]);
  expect(tickets[1]).toMatchObject({
    description: 'Named under "Part 1", and still open in the conversation.',
    acceptance: [criterion("a test shows that it does what was asked: a web page of the tides")],
  });
});

test("features before the last code are only tested, later ones are built", async () => {
  const code = { language: "javascript", filename: "tides.js", code: "export const high = () => 4;" };
  const { tickets } = await planOf(
    [{ features: ["tells how high the tide is"], code_snippets: [code] }, { features: ["draws the moon"] }],
    { title: "A library for tides" },
  );
  expect(tickets.slice(2, 4)).toMatchObject([
    {
      title: "Tells how high the tide is",
      description: 'Named under "Part 1"; later code may implement it.',
      estimate_hours: 1,
    },
    { title: "Draws the moon", description: 'Named under "Part 2".', estimate_hours: 3 },
  ]);
});

test("a negated requirement has its own ticket beside its opposite", async () => {
  const features = ["no passwords stored", "geen accounts", "not log in", "log in with a password"];
  const { tickets } = await planOf([{ features }], {
    title: "A web app for tides",
    todos: ["Do not store passwords", "Store passwords"],
  });
  expect(tickets.slice(1, -1).map(({ title, estimate_hours }) => [title, estimate_hours])).toEqual([
    ["No passwords stored", 3],
    ["Geen accounts", 3],
    ["Not log in", 3],
    ["Log in with a password", 6],
    ["Store passwords", 2],
  ]);
  expect(tickets[1]?.description).toContain("still open in the conversation");
});

test("a code identifier at the start of a feature is not capitalized", async () => {
  const { tickets } = await planOf([{ features: ["tide.high() of a port"] }], {
    title: "A web app for tides",
  });
  expect(tickets[1]?.title).toBe("tide.high() of a port");
});

test("a document is written, not tested, without questions in passing", async () => {
  const { tickets } = await planOf(
    [
      { title: "The moon", content: "It pulls. ".repeat(30), features: ["why there are two tides a day"] },
      { title: "What?", content: "Never mind." },
      ...Array.from({ length: 9 }, (_, n) => ({ title: `Port ${n}`, content: "Low and high. ".repeat(30) })),
    ],
    { title: "A newsletter about tides" },
  );
  const titles = tickets.map(({ title }) => title);
  expect(titles).toEqual(expect.arrayContaining(["Write up: The moon", "The other 2 parts"]));
  expect(titles.join()).not.toContain("What?");
  expect(tickets.find(({ title }) => title.startsWith("Why"))).toMatchObject({
    acceptance: [criterion("the text covers it: why there are two tides a day")],
    estimate_hours: 1,
  });
});

test("files come after their imports; further files share a ticket, and so do sketches", async () => {
  const files = Array.from({ length: 12 }, (_, n) =>
    snippet(`src/port${n}.js`, `export const port${n} = ${n};`),
  );
  const { tickets } = await planOf([
    {
      code_snippets: [
        snippet("src/cli.js", 'import { tide } from "./tide.js";\nconsole.log(tide, process.argv);'),
        snippet("src/tide.js", "export const tide = 1;"),
        ...files,
        { language: "javascript", code: "router.get(tide);" },
      ],
    },
  ]);
  expect(tickets.slice(0, 3)).toMatchObject([
    { title: "Set up the project" },
    { id: "T-2", title: "Adopt src/tide.js", depends_on: ["T-1"] },
    { title: "Adopt src/cli.js", depends_on: ["T-1", "T-2"] },
  ]);
  expect(tickets.slice(-3)).toMatchObject([
    { title: "Adopt the other 6 files", estimate_hours: 3 },
    { title: "Integrate the snippet under sketches/" },
    { title: "Try it as a whole" },
  ]);
});
