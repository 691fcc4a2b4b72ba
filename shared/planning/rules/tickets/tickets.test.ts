import type { Evidence } from "@dreamcatcher/contracts/dream";
import { spokenBy } from "@dreamcatcher/text/speakers";
import { describe, expect, test } from "vitest";
import { now } from "#shared/dreams/fixtures.ts";
import { dreamWith } from "../../fixtures.ts";
import { rules } from "../index.ts";

const planOf = async (...of: Parameters<typeof dreamWith>) => rules.plan(dreamWith(...of), { now });
const titlesOf = async (...of: Parameters<typeof dreamWith>) =>
  (await planOf(...of)).tickets.map(({ title }) => title);
const snippet = (filename: string, code: string, language = "text") => ({ language, filename, code });
const said = (quote: string, message = 0): Evidence => ({ conversation_id: "c-1", message, quote });
const feature = (text: string, quote = text, message = 0) => ({
  ...{ id: text, text },
  evidence: said(quote, message),
});
const talk = (...messages: string[]) =>
  messages.map((text, at) => spokenBy(at % 2 === 0 ? "user" : "assistant", [text])).join("\n\n");

const HIGH = "export const highTide = (port) => tides[port];\n\nconst tides = { Vlissingen: 4 };\n";

describe("names", () => {
  test("features and todos are named by what is built, each once, and nothing else is a ticket", async () => {
    const { tickets, milestones } = await planOf(
      [{ features: ["a web page of the tides", "Feature: log in with a password"] }],
      { title: "A web app for tides", todos: ["Make a web page of the tides", "install Node"] },
    );
    expect(tickets.map(({ title, status }) => [title, status])).toEqual([
      ["Log in with a password", "open"],
      ["Web page of the tides", "open"],
      ["Install Node", "open"],
    ]);
    expect(milestones).toEqual([{ title: "First version", ticket_ids: ["T-1", "T-2", "T-3"] }]);
  });

  test.each([
    ["a search bar", "Search bar"],
    ["Create a list of ports", "List of ports"],
    ["to be able to share a tide", "Share a tide"],
    ["- and a map of buoys)", "Map of buoys"],
    ["tide.high() of a port", "tide.high() of a port"],
    ["see the tides of a port, even", "See the tides of a port"],
  ])("%s is the ticket %s", async (text, title) => {
    expect(await titlesOf([{ features: [text] }], { title: "A web app for tides" })).toEqual([title]);
  });

  test.each(["this", "make it the same", "a chart that would", "The goal for the demo is to show it"])(
    "what says nothing by itself is no ticket: %s",
    async (text) => {
      const titles = await titlesOf([{ features: ["a map of buoys", text] }], {
        title: "A web app for tides",
      });
      expect(titles).toEqual(["Map of buoys"]);
    },
  );
});

describe("what is asked of the whole", () => {
  const title = "A web app for tides";

  test("refusals, qualities and means hold for every ticket", async () => {
    const { tickets, definition_of_done } = await planOf([], {
      title,
      features: [
        feature("a map of buoys"),
        feature("no passwords stored"),
        feature("geen accounts"),
        feature("easy to use"),
        feature("use HTML for structure"),
        feature("front end only"),
      ],
    });
    expect(tickets.map((ticket) => ticket.title)).toEqual(["Map of buoys"]);
    expect(definition_of_done.map(({ text }) => text)).toEqual([
      ...["no passwords stored", "geen accounts", "easy to use", "use HTML for structure", "front end only"],
    ]);
    expect(definition_of_done[0]).toMatchObject({ met_by: null, evidence: said("no passwords stored") });
  });

  test("a refusal that is decided stands with the decisions alone", async () => {
    const plan = await planOf([], {
      title,
      features: [feature("a map of buoys"), feature("no chat")],
      decisions: [{ id: "d", text: "No chat", reason: "they can phone" }],
    });
    expect(plan.definition_of_done).toEqual([]);
    expect(plan.decisions).toMatchObject([{ text: "No chat", reason: "they can phone" }]);
  });

  test("what is to be done instead of something is work", async () => {
    const text = "Change the input to a list instead of typing the port";
    expect(await titlesOf([], { title, todos: [text] })).toEqual([text]);
  });
});

describe("milestones", () => {
  test.each([
    ["a mark", [feature("post a sighting"), feature("points for a sighting (later)")], []],
    [
      "a decision",
      [feature("post a sighting"), feature("get points for each day")],
      [{ id: "d", text: "first the sightings, points later" }],
    ],
  ])("what is put off by %s comes later", async (_, features, decisions) => {
    const { tickets, milestones } = await planOf([], { title: "A web app for seals", features, decisions });
    expect(milestones.map(({ title }) => title)).toEqual(["First version", "Later"]);
    const later = tickets.find(({ id }) => id === milestones[1]?.ticket_ids[0]);
    expect(later?.title).toMatch(/points/i);
    expect(later?.title).not.toContain("later");
  });

  test("a feature that only puts off another is none", async () => {
    const features = [
      feature("post a sighting"),
      feature("get points for each day"),
      feature("points later"),
    ];
    const titles = await titlesOf([], { title: "A web app for seals", features });
    expect(titles).toEqual(["Post a sighting", "Get points for each day"]);
  });
});

describe("acceptance", () => {
  const title = "A web app for tides";

  test("open work has the sentence that asks for it, or its part where the sentence asks for more", async () => {
    const quote = "It must work offline in the harbour.";
    const both = "People post a photo and mark a buoy.";
    const { tickets } = await planOf([], {
      title,
      features: [
        feature("work offline in the harbour", quote),
        feature("post a photo", both),
        feature("mark a buoy", both),
      ],
    });
    const acceptance = new Map(tickets.map((ticket) => [ticket.title, ticket.acceptance]));
    expect(acceptance.get("Work offline in the harbour")).toEqual([
      { text: quote, met_by: null, evidence: said(quote) },
    ]);
    expect(acceptance.get("Post a photo")).toEqual([
      { text: "post a photo", met_by: null, evidence: said(both) },
    ]);
  });

  test("rules and limits are criteria of the work that they are about", async () => {
    const limit = "A photo of a buoy has at most 5 MB.";
    const wish = "I want to upload a photo of a buoy.";
    const { tickets } = await planOf([{ content: talk(`${wish} ${limit} I live at 3 Quay Street.`) }], {
      title,
      features: [feature("upload a photo of a buoy", wish), feature("each photo is of one buoy")],
    });
    expect(tickets).toHaveLength(1);
    expect(tickets[0]?.acceptance).toEqual([
      { text: "each photo is of one buoy", met_by: null, evidence: said("each photo is of one buoy") },
      { text: limit, met_by: null, evidence: said(limit) },
    ]);
  });

  const story = [
    "**User story**",
    "As a sailor I want an alarm before the tide turns, so that I can leave in time.",
    "",
    "**Acceptance criteria**",
    "1. The alarm rings 30 minutes before.",
    "2. An alarm can be turned off.",
    "",
    "**Definition of done**",
    "- All unit tests pass",
  ].join("\n");

  test("a user story is one ticket with its criteria, and the definition of done stands once", async () => {
    const { tickets, definition_of_done } = await planOf([{ content: talk("Write a user story.", story) }], {
      title: "Write a user story",
      kind: "writing",
      features: [feature("an alarm before the tide turns", "an alarm before the tide turns", 1)],
      todos: ["The alarm rings 30 minutes before", "All unit tests pass"],
    });
    expect(tickets).toMatchObject([
      {
        title: "Alarm before the tide turns",
        status: "open",
        description: "As a sailor I want an alarm before the tide turns, so that I can leave in time.",
        acceptance: [
          {
            text: "The alarm rings 30 minutes before",
            evidence: said("The alarm rings 30 minutes before.", 1),
          },
          { text: "An alarm can be turned off" },
        ],
      },
    ]);
    expect(definition_of_done).toMatchObject([{ text: "All unit tests pass" }]);
  });

  test("who acts for somebody tells no story", async () => {
    const content = talk("Mend the alarm.", "Acting as their pilot, I want to look at the alarm first.");
    expect((await planOf([{ content }], { title })).tickets.map((ticket) => ticket.title)).toEqual([
      "Mend the alarm",
    ]);
  });

  test("a story without criteria has its purpose, and a later wording replaces an earlier one", async () => {
    const first = "Als zeiler wil ik een alarm voor het getij keert zodat ik op tijd vertrek.";
    const second = "Als zeiler wil ik een alarm voor het getij keert zodat ik kan slapen.";
    const { tickets } = await planOf([{ content: talk("Een story graag", first, "Anders", second) }], {
      title: "Een user story schrijven",
      kind: "writing",
    });
    expect(tickets).toMatchObject([
      { title: "Een alarm voor het getij keert", acceptance: [{ text: "So that ik kan slapen" }] },
    ]);
  });
});

describe("what the conversation has done", () => {
  const title = "A library for tides";
  const code = snippet("src/high.js", HIGH, "javascript");

  test("a feature is to be checked where a file has its words, and an open todo keeps it open", async () => {
    const features = ["the high tide of a port", "the phase of the moon"];
    const { tickets } = await planOf([{ features, code_snippets: [code] }], { title });
    expect(tickets).toMatchObject([
      {
        title: "High tide of a port".replace("High", "The high"),
        status: "unconfirmed",
        description: "Its code is in src/high.js, and nobody says that it works.",
        acceptance: [],
        estimate: { low: 0.25, high: 0.25, reason: "It is only to be checked." },
      },
      { title: "The phase of the moon", status: "open" },
    ]);
    const open = await planOf([{ features, code_snippets: [code] }], {
      title,
      todos: ["the high tide of a port"],
    });
    expect(open.tickets.map(({ status }) => status)).toEqual(["open", "open"]);
    expect(open.tickets[0]?.description).not.toMatch(/nobody says/);
  });

  test("code is older than a feature that is named after it", async () => {
    const { tickets } = await planOf([{ code_snippets: [code] }, { features: ["high tide of a port"] }], {
      title,
    });
    expect(tickets.map(({ status }) => status)).toEqual(["unconfirmed", "open"]);
  });

  test("code that nothing asks for has one ticket, with the example that it is shown with", async () => {
    const program = "out = [0] * 3\nfor i, v in enumerate([2, 0, 1]):\n    out[v] = i\nprint(out)";
    const answer = [
      "1. Create a list.",
      "",
      "```python",
      program,
      "```",
      "",
      "Output:",
      "",
      "```",
      "[1, 2, 0]",
      "```",
    ];
    const { tickets } = await planOf(
      [
        {
          content: talk("How do I invert a list?", answer.join("\n")),
          code_snippets: [{ language: "python", code: program }],
        },
      ],
      { title: "Invert a list", kind: "how_to" },
    );
    expect(tickets).toMatchObject([
      {
        title: "Invert a list",
        status: "unconfirmed",
        acceptance: [{ text: expect.stringMatching(/^`python3 src\/.*\.py` prints `\[1, 2, 0\]`$/) }],
      },
    ]);
  });

  test("what an assistant tells of its code is a criterion, where the code has all of its words", async () => {
    const content = talk(
      "I want the high tide of a port.",
      "It has the high tide of Vlissingen. It looks up the moon of Vlissingen.",
    );
    const { tickets } = await planOf([{ content, code_snippets: [code] }], {
      title,
      features: [
        feature("the high tide of a port", "I want the high tide of a port."),
        feature("has the high tide of Vlissingen", "has the high tide of Vlissingen", 1),
        feature("looks up the moon of Vlissingen", "looks up the moon of Vlissingen", 1),
      ],
    });
    expect(tickets).toHaveLength(1);
    expect(tickets[0]?.acceptance).toMatchObject([
      { text: "has the high tide of Vlissingen", met_by: "src/high.js" },
    ]);
  });

  test("what an agent reports of files elsewhere is done, and no other wish is", async () => {
    const { tickets } = await planOf([], {
      title: "Add a list command",
      todos: [{ text: "Add a list command to cmd/list.go", done: true }],
      documents: [{ id: "d", title: "cmd/list.go" }],
      features: [feature("print the tides as a table")],
      outcome: { text: "The list command prints a table." },
    });
    expect(tickets).toMatchObject([
      { title: expect.stringContaining("table"), status: "unconfirmed" },
      { status: "done", description: expect.stringContaining("reports it") },
    ]);
  });

  test("steps and changes on the way to what is done are no tickets", async () => {
    const todos = ["Build a clock for the harbour", "Rename the flag", "Read the docs", "Make it blue"];
    const { tickets } = await planOf([{ code_snippets: [code] }], {
      title,
      todos: todos.map((text) => ({ text, done: true })),
    });
    expect(tickets.map((ticket) => ticket.title)).toEqual(["Clock for the harbour"]);
  });

  test("what is not done is scheduled: checking takes the least", async () => {
    const features = ["the high tide of a port"];
    const plan = await planOf([{ features, code_snippets: [code] }], { title });
    expect(plan).toMatchObject({ estimate_hours: 0.25, agents_assigned: 1 });
    const done = await planOf([{ code_snippets: [code] }], {
      title,
      todos: [{ text: "Build a clock for the harbour", done: true }],
    });
    expect(done).toMatchObject({ estimate_hours: 0, agents_assigned: 1, estimated_completion: now });
  });
});

describe("what the code lacks", () => {
  test("a file that it imports and that is never shown is to be written", async () => {
    const { tickets } = await planOf([
      { code_snippets: [snippet("src/a.js", 'import { tide } from "./tide.js";\nconsole.log(tide);')] },
    ]);
    expect(tickets.at(-1)).toMatchObject({
      title: "Write src/tide.js for src/a.js",
      acceptance: [{ text: "src/tide.js provides tide", met_by: null }],
    });
  });

  test("what it imports by a bare name is a package, not a file to write", async () => {
    const titles = await titlesOf(
      [
        {
          code_snippets: [
            snippet("clusters.py", "import wavelets\n\ndef clusters(g):\n    return wavelets.of(g)\n"),
          ],
        },
      ],
      { title: "Clusters" },
    );
    expect(titles).toEqual(["Clusters"]);
  });

  test("a program that is shown in part is to be completed", async () => {
    const { tickets } = await planOf(
      [{ code_snippets: [{ language: "python", code: "import sys\nprint(average(sys.argv))" }] }],
      { title: "Average" },
    );
    expect(tickets.at(-1)).toMatchObject({
      title: "Complete the code that is shown in part",
      acceptance: [{ text: expect.stringMatching(/^average of sketches\/\S+ are defined$/) }],
    });
  });
});

describe("the order of work", () => {
  test("goes from data to logic to pages to operation, among what is about the same", async () => {
    const features = [
      "a screen with the tides of a port",
      "an endpoint for the tides of a port",
      "a table of tides in the database",
      "deploy it with Docker",
    ];
    const { tickets } = await planOf([{ features }], { title: "A web app for tides" });
    expect(tickets.map((ticket) => [ticket.title, ticket.depends_on])).toEqual([
      ["Table of tides in the database", []],
      ["Endpoint for the tides of a port", ["T-1"]],
      ["Screen with the tides of a port", ["T-1", "T-2"]],
      ["Deploy it with Docker", ["T-3"]],
    ]);
  });

  test("is that of the imports among code", async () => {
    const { tickets } = await planOf(
      [
        {
          features: ["prints the moon of a month", "knows the high tide of a port"],
          code_snippets: [
            snippet("src/moon.js", 'import { high } from "./high.js";\nexport const moonOfMonth = high;\n'),
            snippet("src/high.js", "export const high = (port) => port.tide;\n"),
          ],
        },
      ],
      { title: "A library for tides" },
    );
    expect(tickets.map((ticket) => [ticket.title, ticket.depends_on])).toEqual([
      ["Knows the high tide of a port", []],
      ["Prints the moon of a month", ["T-1"]],
    ]);
  });
});

describe("what the conversation tells", () => {
  const title = "A web app for tides";
  const plan =
    "Implement the following plan:\n\n## Phase 1: Draw the page\n\n- seven rows\n\n## Phase 2: Store the tides";

  test("a plan has its own order, each step after the one before it, with its words and criteria", async () => {
    const { tickets } = await planOf([{ content: talk(plan, "") }], {
      title,
      features: [feature("the tides of a week", "the tides of a week")],
      decisions: [{ id: "d", text: "Draw the page", evidence: said("Draw the page") }],
    });
    expect(tickets).toMatchObject([
      {
        title: "Draw the page",
        status: "open",
        depends_on: [],
        acceptance: [{ text: "seven rows", met_by: null, evidence: said("seven rows") }],
        evidence: [said("Phase 1: Draw the page")],
      },
      { title: "Store the tides", depends_on: ["T-1"] },
    ]);
  });

  test("done work has the words of the report, and no criteria to meet", async () => {
    const { tickets } = await planOf(
      [{ content: talk("Add a legend to the map. It is blue.", "I've added the legend to the map.") }],
      { title },
    );
    expect(tickets).toMatchObject([
      {
        title: "Add a legend to the map",
        status: "done",
        description: "It is blue. Reported: I've added the legend to the map.",
        acceptance: [],
      },
    ]);
  });

  test.each([
    ["Create the high tide of a port.", "done"],
    ["Create a quiz about famous lighthouses.", "unconfirmed"],
  ])("code decides of what an answer only shows code for: %s", async (wish, status) => {
    const content = talk(wish, `\`\`\`js\n${HIGH}\`\`\``, "Add a legend to it.", "I've added the legend.");
    const { tickets } = await planOf([{ content }, { code_snippets: [snippet("src/high.js", HIGH)] }], {
      title,
    });
    expect(tickets.find((ticket) => ticket.title.startsWith("Create"))).toMatchObject({ status });
  });

  test("what an answer shows code for is to be checked where the code is in no file, and says so", async () => {
    const content = talk(
      "Create the high tide of a port.",
      `\`\`\`js\n${HIGH}\`\`\``,
      "Add a legend.",
      "I've added it.",
    );
    const { tickets } = await planOf([{ content }], { title });
    expect(tickets.find((ticket) => ticket.title.startsWith("Create"))).toMatchObject({
      status: "unconfirmed",
      description: "The conversation shows code for it, and nobody says that it works.",
    });
  });

  test("code that is kept as an excerpt is to be checked, and named", async () => {
    const code = "const tide = portOf(map).tides[0];\nshow(tide);\nlegend(tide);";
    const content = talk("Show the first tide on the map.", `\`\`\`js\n${code}\n\`\`\``);
    const { tickets } = await planOf([{ content, code_snippets: [{ language: "js", code }] }], { title });
    expect(tickets).toMatchObject([
      {
        status: "unconfirmed",
        description: expect.stringMatching(/^Its code is in sketches\/\S+\.txt, and nobody says/),
      },
    ]);
  });

  test.each([
    ["amid a statement", "import tides\n\nfirst = tides.first()\n\nfor port in first.ports:\n    show(port,"],
    ["below a comment", "import tides\n\nfirst = tides.first()\n\n# Show the ports of the tide"],
  ])("code that breaks off %s is open, and says so", async (_, code) => {
    const content = talk("Show the ports of a tide.", `\`\`\`python\n${code}\n\`\`\``);
    const { tickets } = await planOf([{ content, code_snippets: [{ language: "python", code }] }], { title });
    expect(tickets[0]).toMatchObject({
      status: "open",
      description: expect.stringMatching(
        /^Its code breaks off in sketches\/\S+\.txt: its rest is to be written/,
      ),
    });
  });

  test("a point of a plan is open where its code says that it is not implemented", async () => {
    const code =
      "export function storeTides() {\n  return true; // not implemented yet\n}\n\nexport const drawPage = 1;\n";
    const content = talk(
      "Do this:\n\n1. Draw the page\n2. Store the tides",
      "I've done both: it draws the page.",
    );
    const { tickets } = await planOf([{ content, code_snippets: [snippet("src/tides.js", code)] }], {
      title,
    });
    expect(tickets).toMatchObject([
      { title: "Draw the page", status: "done" },
      {
        title: "Store the tides",
        status: "open",
        description: "src/tides.js says that it is not implemented.",
      },
    ]);
  });

  test("beside requests, features that nobody asks for and files that lack are no tickets", async () => {
    const content = talk("Add a list of all tides.", "I've added the list of all tides. It sorts by port.");
    const main = snippet("src/main.js", 'import { tide } from "./tide.js";\nexport const all = [tide];\n');
    const { tickets } = await planOf([{ content, features: ["sorts by port"], code_snippets: [main] }], {
      title,
      features: [feature("sorts by port", "It sorts by port", 1)],
    });
    expect(tickets.map((ticket) => [ticket.title, ticket.acceptance])).toEqual([
      ["Add a list of all tides", []],
    ]);
  });

  test("refusals on the way are no decisions of work", async () => {
    const content = talk(
      "Add a map of the port.",
      "I've added the map.",
      "Use blue buoys.",
      "I've made them so.",
    );
    const decisions = ["do not touch the page", "blue buoys for the port"].map((text) => ({
      ...{ id: text, text, evidence: said(text, 2) },
    }));
    const found = await planOf([{ content }], { title, decisions });
    expect(found.decisions.map(({ text }) => text)).toEqual(["blue buoys for the port"]);
  });

  test.each([
    ["what is shown", "Here is a rule of the port.\n\nPilots use blue lights.", "use blue lights", ""],
    ["an order", "Show the port of Veere.", "Show the port of Veere", ""],
    ["half of a quotation", 'We say "use blue lights" there.', 'use blue lights" there', ""],
    ["what is pointed at on the way", "The second one has a map of buoys.", "Tide tables", "The second one"],
  ])("%s is no decision", async (_, message, text, quote) => {
    const content = talk("Write a letter to the port.", "Dear port, …", message, "Thank you.");
    const evidence = said(quote || text, 2);
    const { decisions } = await planOf([{ content }], { title, decisions: [{ id: "d", text, evidence }] });
    expect(decisions).toEqual([]);
  });

  test("a choice that is all of a message is a decision", async () => {
    const content = talk(
      "Write a letter to the port.",
      "1. Formal\n2. Short\n\nWhich one?",
      "2",
      "Dear port, …",
    );
    const chosen = { id: "d", text: "Short", evidence: said("2", 2) };
    const { decisions } = await planOf([{ content }], { title, decisions: [chosen] });
    expect(decisions.map(({ text }) => text)).toEqual(["Short"]);
  });

  test("a long answer is the text that a document asks for, a short one is not", async () => {
    const asked = "Write a letter to the harbour office about the old buoys.";
    const answer = "The old buoys of the port are hard to see at dusk and at noon. ".repeat(8);
    const planAfter = (reply: string) => planOf([{ content: talk(asked, reply) }], { title: "Letter" });
    expect(await planAfter(answer)).toMatchObject({ tickets: [{ status: "done" }] });
    expect(await planAfter("Looking at the buoys.")).toMatchObject({ tickets: [{ status: "open" }] });
  });

  test("where nothing is planned or reported, features and todos stand, with the last wish", async () => {
    const { tickets } = await planOf(
      [
        {
          content: talk(
            "I have an idea: people post a photo of a buoy.",
            "Nice.",
            "Add a map of the harbour, please.",
            "Sure.",
          ),
        },
      ],
      { title, features: [feature("post a photo of a buoy")] },
    );
    expect(tickets.map((ticket) => ticket.title)).toEqual([
      "Post a photo of a buoy",
      "Add a map of the harbour",
    ]);
  });

  test("questions, answers and constraints stand in the plan", async () => {
    const asked = "1. Which port do you sail from?\n2. Which units?";
    const wish =
      "Build it:\n\n1. Draw a page of the tides\n2. Store the tides\n\n## Constraints\n\n- Keep the blue theme";
    const found = await planOf(
      [{ content: talk(wish, asked, "1. the port of Veere\n2. metres", "Which theme is it to have?") }],
      {
        title,
        decisions: [
          { id: "a", text: "not that way", evidence: said("not that way") },
          { id: "b", text: "Use SQLite for the tides", evidence: said("Use SQLite for the tides") },
          { id: "c", text: "it", reason: "a person wrote it" },
        ],
      },
    );
    expect(found.decisions.map(({ text }) => text)).toEqual([
      ...["Use SQLite for the tides", "it", "the port of Veere", "metres"],
    ]);
    expect(found.definition_of_done.map(({ text }) => text)).toEqual(["Keep the blue theme"]);
    expect(found.questions).toEqual([
      { text: "Which theme is it to have?", evidence: said("Which theme is it to have?", 3) },
    ]);
  });

  test("quotes have the message of their passage where all known ones have", async () => {
    const content = talk("Add a map.", "I've added it.", "Add a legend to it.", "");
    const at = async (message: number) =>
      (
        await planOf([{ content }], {
          title,
          decisions: [{ id: "d", text: "the map is blue", evidence: said("I've added it", message) }],
        })
      ).tickets.map((ticket) => ticket.evidence[0]?.message);
    expect(await at(1)).toEqual([0, 2]);
    // More messages than passages: only the passage of the known quote is certain.
    expect(await at(3)).toEqual([undefined, undefined]);
  });

  test("what nobody is known to say is no work beside what is reported", async () => {
    const content = talk("Add a map.", "I've added it, with a zoom button.", "Add a legend to it.", "");
    const { tickets } = await planOf([{ content, features: ["a zoom button", "supports touch"] }]);
    expect(tickets.map(({ title }) => title)).toEqual(["Add a map", "Add a legend to it"]);
  });

  test("many files that nobody shows are those of a project that is there", async () => {
    const imports = ["a", "b", "c"].map((name) => `import { ${name} } from "./${name}.js";`).join("\n");
    const main = snippet("src/main.js", `${imports}\nexport const all = [a, b, c];\n`);
    const others = ["d", "e", "f", "g", "h", "i"].map((name) =>
      snippet(`src/${name}.js`, `export const ${name} = "${name}";\n`),
    );
    const code_snippets = [main, ...others];
    const titles = await titlesOf([{ code_snippets }], { title });
    expect(titles.at(-1)).toBe("Bring the 3 files that the code imports and the conversation does not show");
    // A program of which less is shown than is missing belongs to a code base.
    expect(await titlesOf([{ code_snippets: [main] }], { title })).toEqual(["Web app for tides"]);
    const content = talk("Add a list of all tides.", "I've added it to src/main.js.");
    expect(await titlesOf([{ content, code_snippets: [main] }], { title })).toEqual([
      "Add a list of all tides",
    ]);
  });
});

describe("a text", () => {
  const TEXT = "The harbour lies at the mouth of the river, and its pilots know each of the shoals. ".repeat(
    8,
  );

  test("is one ticket, whatever its matter lists", async () => {
    const duties =
      "1. Watch the tides of the day.\n2. Write down the height of the water.\n3. Report to the harbour.";
    const first = `Write up what a pilot learns from the tides, for people with these duties:\n\n${duties}`;
    expect(await titlesOf([{ content: talk(first, TEXT) }], { kind: "writing", title: "Pilots" })).toEqual([
      "Write up what a pilot learns from the tides, for people with these duties",
    ]);
    const honours = "Best pilot of the harbour\nThree years at the sluice\nA boat of my own for the river";
    const asked = `Using the tone above, write a letter to the harbour master.\n\nMy life:\n${honours}`;
    expect(await titlesOf([{ content: talk(asked, TEXT) }], { kind: "writing", title: "Pilots" })).toEqual([
      "Write a letter to the harbour master",
    ]);
  });

  test("that is short is given as well, unless the answer only asks back", async () => {
    const poem =
      "The tide comes in at dawn of day,\nthe boats all turn their bows to sea,\nthe gulls fly up and cry away.";
    const of = async (answer: string) =>
      (await planOf([{ content: talk("Write a poem about the tide.", answer) }], { kind: "writing" }))
        .tickets;
    expect(await of(poem)).toMatchObject([{ status: "done" }]);
    expect(
      await of("A poem about the tide is a fine thing to have by the sea. How long is it to be, in verses?"),
    ).toMatchObject([{ status: "open" }]);
  });

  test("that only tells how to make something makes nothing", async () => {
    const steps = `First choose a name. ${"Then choose the colours of the pages and write them. ".repeat(12)}`;
    const of = async (wish: string) =>
      (await planOf([{ content: talk(wish, steps) }], { kind: "writing", title: "Pilots" })).tickets;
    expect(await of("Create a website where pilots meet.")).toMatchObject([
      { status: "open", description: "The conversation tells how to make it, and makes nothing." },
    ]);
    expect(await of("Create a slogan for a website of pilots.")).toMatchObject([{ status: "done" }]);
  });

  test("that the person turns down is to be checked", async () => {
    const ideas =
      "1. A map of all buoys of the port\n2. A song of the tide for children\n3. A clock of the moon for pilots";
    const asked = ["Three ideas for a harbour", ideas, "All these ideas already exist.", TEXT];
    const outcome = { text: "A map of all buoys" };
    const { tickets } = await planOf([{ content: talk(...asked) }], {
      ...{ kind: "writing", title: "Ideas for a harbour", outcome },
    });
    expect(tickets).toMatchObject([{ title: "Three ideas for a harbour", status: "unconfirmed" }]);
  });

  test("has no tickets for what its answer lists, nor for how to answer", async () => {
    const names =
      "1. TideLine - a name of the water\n2. Shoalwise - a name of the sand\n3. Buoyant - a name of joy";
    const asked = talk(
      "Write a letter to the pilots.",
      TEXT,
      "That is too plain, suggest three names.",
      names,
    );
    expect(await titlesOf([{ content: asked }], { kind: "writing", title: "Pilots" })).toEqual([
      "Write a letter to the pilots",
      "Suggest three names",
    ]);
    const first = 'I need your help to write an article. If you understand, say only the word "yes".';
    const { tickets } = await planOf([{ content: talk(first, "Yes.") }], {
      kind: "writing",
      title: "Pilots",
    });
    expect(tickets).toMatchObject([{ title: "Write an article", status: "open" }]);
  });

  test("that only answers a question is done", async () => {
    const answer = "The moon pulls at the water on both sides. ".repeat(6);
    const { tickets } = await planOf([{ content: talk("Why are there two tides a day?", answer) }], {
      title: "Why there are two tides a day",
    });
    expect(tickets).toMatchObject([{ title: "Why are there two tides a day?", status: "done" }]);
  });

  test("that answers a question about a program is done", async () => {
    const { intent, tickets } = await planOf(
      [{ content: talk("How do I sum column B in Excel?", "Type `=SUM(B2:B9)`.") }],
      { title: "Sum column B in Excel", kind: "how_to", outcome: { text: "Type =SUM(B2:B9)." } },
    );
    expect(intent.kind).toBe("document");
    expect(tickets).toMatchObject([{ title: "Sum column B in Excel", status: "done" }]);
  });

  test("that is written is one done ticket without criteria, beside the todos that are left", async () => {
    const outcome = { text: "A letter of 200 words.", evidence: said("A letter of 200 words.", 1) };
    const { intent, tickets } = await planOf([], {
      title: "A newsletter about tides",
      kind: "writing",
      todos: ["Ask the harbour master for a photo"],
      outcome,
    });
    expect(intent.kind).toBe("document");
    expect(tickets).toMatchObject([
      {
        title: "Newsletter about tides",
        status: "done",
        acceptance: [],
      },
      {
        title: "Ask the harbour master for a photo",
        status: "open",
        estimate: { low: 0.25, high: 1, reason: "An errand, or a single step." },
      },
    ]);
  });

  test.each([
    ["remark", "That first verse does not rhyme", "It rhymes now: the tide is wide, the sea runs free."],
    ["remark beside what goes on", "I think that you stopped. Could you go on?", "The sea is wide and free."],
    ["word of consent", "correct, next", "The second verse: the sea is wide and free."],
    ["answer to a question", "Vlissingen, in the south", "Here is the poem on Vlissingen."],
  ])("has no ticket for a %s of the person on the way", async (_, said, answer) => {
    const content = talk(
      "Write a poem about the tide.",
      "The tide comes in and goes. For which port is it?",
      said,
      answer,
    );
    const { tickets } = await planOf([{ content }], { title: "Poem about the tide", kind: "writing" });
    expect(tickets.map(({ title }) => title)).toEqual(["Write a poem about the tide"]);
  });

  test("that nobody has written is one open ticket, with what it is to cover", async () => {
    const { tickets } = await planOf([], {
      title: "A newsletter about tides",
      features: [feature("why there are two tides a day")],
    });
    expect(tickets).toMatchObject([
      {
        title: "Newsletter about tides",
        status: "open",
        acceptance: [{ text: "why there are two tides a day" }],
      },
    ]);
  });
});

test("estimates are ranges with the parts, the unknowns and the code that they are for", async () => {
  const { tickets } = await planOf(
    [
      {
        features: ["the high tide of a port"],
        code_snippets: [snippet("src/high.js", HIGH, "javascript")],
      },
      { features: ["pay for a berth on a page", "rename the ports"] },
    ],
    { title: "A web app for tides", todos: ["Fix the high tide of a port"] },
  );
  const of = (part: string) => tickets.find(({ title }) => title.includes(part));
  expect(of("Pay")?.estimate).toEqual({
    ...{ low: 3, high: 11 },
    reason: "It touches the logic behind it and what people see; pay may hold it up.",
  });
  expect(of("Rename")?.estimate.reason).toBe("A change to code that the conversation does not show.");
  for (const { estimate, estimate_hours } of tickets)
    expect(estimate_hours).toBe((estimate.low + estimate.high) / 2);
});

test("beyond the limit tasks share a ticket", async () => {
  const features = Array.from({ length: 60 }, (_, n) => `port number ${n} with its own tide`);
  const { tickets } = await planOf([{ features }], { title: "A web app for tides" });
  expect(tickets).toHaveLength(40);
  expect(tickets.at(-1)?.title).toBe("The other 21 tasks");
});

test("as many features and todos as a dream can have are compared in seconds", async () => {
  const text = (n: number) =>
    Array.from({ length: 60 }, (_, at) => `word${(at * 7 + n * 13) % 400}`).join(" ");
  const start = performance.now();
  await planOf([{ features: Array.from({ length: 200 }, (_, n) => text(n)) }], {
    title: "A web app for tides",
    todos: Array.from({ length: 200 }, (_, n) => text(n + 500)),
  });
  expect(performance.now() - start).toBeLessThan(5_000);
});

test("a talk that asks for nothing has one ticket, which says so and is done", async () => {
  const content = talk("hello", "Hello! What can I do for you?", "hm", "Sorry, what do you mean?");
  expect((await planOf([{ content }], { title: "Hello" })).tickets).toMatchObject([
    { title: "Nothing is asked for", status: "done" },
  ]);
  const asked = talk("hello", "Hello! What can I do for you?", "Write a poem on the tides.", "");
  expect(await titlesOf([{ content: asked }], { title: "Hello" })).not.toContain("Nothing is asked for");
});

test("what is to be done next with a thing that is made is a ticket beside it", async () => {
  const content = talk(
    "Create a library of the tides of all Dutch harbours.",
    `I've created it. All tests pass.\n\n\`\`\`js\n${HIGH}\`\`\``,
    "I want to publish this npm.",
    "Let me build it first.",
  );
  const { tickets } = await planOf([{ content, code_snippets: [snippet("tides.js", HIGH, "javascript")] }], {
    title: "A library of tides",
  });
  expect(tickets.map(({ title, status }) => [title, status])).toEqual([
    ["Create a library of the tides of all Dutch harbours", "done"],
    ["Create a library of the tides of all Dutch harbours: publish this npm", "open"],
  ]);
});

test("open work whose words are all marks of bold keeps them as its criterion", async () => {
  const plan = await planOf([], { todos: ["__ __"] });
  expect(plan.tickets[0]?.acceptance).toEqual([expect.objectContaining({ text: "__ __" })]);
});
