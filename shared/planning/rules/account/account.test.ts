import { spokenBy } from "@dreamcatcher/text/speakers";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dreamWith } from "../../fixtures.ts";
import { accountOf } from "./account.ts";
import { passagesOf } from "./passages.ts";

const talk = (...messages: string[]) =>
  messages.map((text, at) => spokenBy(at % 2 === 0 ? "user" : "assistant", [text])).join("\n\n");

function account(...messages: string[]) {
  const found = accountOf(passagesOf(dreamWith([{ content: talk(...messages) }])));
  if (!found) throw new Error("nobody speaks");
  return found;
}
const told = (...messages: string[]) =>
  account(...messages).pieces.map(({ name, state }) => `${state}: ${name}`);

const DONE = "I've added it to `src/tides.ts`. All tests pass.";
const CODE = "```js\nexport const high = (port) => {\n  return tides[port];\n};\n```";

test("a text in which nobody is said to speak has no account", () => {
  expect(accountOf(passagesOf(dreamWith([{ content: "A page of the tides." }])))).toBeNull();
});

describe("requests", () => {
  test("each is a piece, with what is reported of it, and the last is there", () => {
    const { pieces } = account(
      "Let's add a map of the buoys.",
      DONE,
      "Can you also show the tides of next week?",
      "I'll look at the page first.",
    );
    expect(pieces).toMatchObject([
      {
        name: "Add a map of the buoys",
        state: "done",
        report: "I've added it to src/tides.ts. All tests pass.",
      },
      { name: "Show the tides of next week", state: "open", report: null },
    ]);
  });

  test("one without an answer is open, and so is one whose answer fails", () => {
    expect(told("Add a map of the buoys.", DONE, "Add a legend to the map.")).toEqual([
      "done: Add a map of the buoys",
      "open: Add a legend to the map",
    ]);
    // Of what a tool did, an export may keep the rules between its steps.
    expect(told("Add a map of the buoys.", DONE, "Add a legend to the map.", "---\n\n---")).toEqual([
      "done: Add a map of the buoys",
      "open: Add a legend to the map",
    ]);
    expect(
      told("Draw a chart of the tides.", "Sorry, I was unable to draw it. Please try again later."),
    ).toEqual(["open: Draw a chart of the tides"]);
  });

  test.each([
    ["in German", "Bitte erstelle eine Karte der Bojen für den Hafen.", "erstelle eine Karte"],
    ["in Chinese", "请在首页上添加一个显示潮汐的图表", "图表"],
    ["in Portuguese", "Quero um mapa das boias no porto.", "mapa das boias"],
    ["as a statement of a fault", "The tide table shows yesterday instead of today.", "shows yesterday"],
  ])("is one %s", (_, said, part) => {
    const { pieces } = account(said, "");
    expect(pieces).toHaveLength(1);
    expect(pieces[0]?.name.toLowerCase()).toContain(part.toLowerCase());
  });

  test("what is said of a thing to be made are its details; other requests are pieces of their own", () => {
    const { pieces } = account("Create a page of the tides. It has a row for each day.", "Which port?");
    expect(pieces).toMatchObject([
      {
        name: "Create a page of the tides",
        details: ["Create a page of the tides.", "It has a row for each day."],
      },
    ]);
    expect(told("Fix the legend of the map. Move the title to the left.", DONE)).toEqual([
      "done: Fix the legend of the map",
      "done: Move the title to the left",
    ]);
  });

  test("a complaint reopens what it is about, until an answer mends it", () => {
    const asked = ["Add a legend to the map of buoys.", DONE];
    expect(told(...asked, "The legend of the map still does not work.", "")).toContain(
      "open: Add a legend to the map of buoys",
    );
    expect(told(...asked, "The legend of the map still does not work.", DONE)).toContain(
      "done: Add a legend to the map of buoys",
    );
  });

  test("what is called off is none", () => {
    expect(
      told("Write a newsletter for the sailors. Add a map of buoys.", "Fine.", "Forget the newsletter."),
    ).not.toContainEqual(expect.stringContaining("newsletter"));
  });

  test("neither thanks nor questions nor printed lines ask for work", () => {
    expect(told("Add a map of buoys.", DONE, "Great, thank you!", "You're welcome.")).toEqual([
      "done: Add a map of buoys",
    ]);
    expect(told("Add a map of buoys.", DONE, "Why is the map blue?", "Because the sea is.")).toEqual([
      "done: Add a map of buoys",
    ]);
    expect(
      told("Add a map of buoys.", DONE, "root@port:~# cat /var/log/tides\nlevel 0x3FD08000", "I see."),
    ).toEqual(["done: Add a map of buoys"]);
  });

  test.each(["INSERT INTO tides VALUES (4, 'Veere')", "4ac1e0c (HEAD -> main) Add the tides of Veere"])(
    "a line of a database or of version control is none: %s",
    (line) => {
      expect(told("Add a map of buoys.", DONE, line, DONE)).toEqual(["done: Add a map of buoys"]);
    },
  );

  test("an error that the person shows last is open", () => {
    expect(
      told("Add a map of buoys.", CODE, "TypeError: map.addBuoy is not a function", "Try `map.add`."),
    ).toEqual(["coded: Add a map of buoys", "open: Fix: TypeError: map.addBuoy is not a function"]);
  });

  test("what must not be is a rule", () => {
    const { pieces, rules } = account(
      "Build a page of the tides. No accounts.\n\n## Constraints\n\n- Keep the blue theme\n- Works offline",
      "Fine.",
    );
    expect(pieces.map(({ name }) => name)).toEqual(["Build a page of the tides"]);
    expect(rules.map(({ text }) => text)).toEqual(["Keep the blue theme", "Works offline", "No accounts."]);
  });
});

describe("a request with its matter", () => {
  test("what follows its colon is no request of its own, until the person speaks up", () => {
    const matter = "Use a blue sea. Add a label to each buoy. Write the depth below it. Highlight the port.";
    expect(told(`The map is bare. Please fix it with the following changes:\n\n${matter}`, DONE)).toEqual([
      "done: The map is bare",
    ]);
    expect(told(`Write a page by these notes:\n\n${matter} Then add a README to the project.`, DONE)[0]).toBe(
      "done: Write a page by these notes",
    );
    expect(told(`Please change the map to:\n\nShow each buoy in red. ${matter}`, DONE)).toEqual([
      "done: Change the map to show each buoy in red",
    ]);
  });

  test("a list of how it is to be is none either", () => {
    const list = "1. Use metres for the depth\n2. Do not show old tides\n3. Ensure that ports are sorted";
    expect(told(`Convert the tide table into a page.\n\n${list}`, DONE)).toEqual([
      "done: Convert the tide table into a page",
    ]);
  });

  test("what is not to be done yet is no rule", () => {
    const { rules } = account(
      "Plan a map of the buoys. Do not write code yet. Do not use any library.",
      "Fine.",
    );
    expect(rules.map(({ text }) => text)).toEqual(["Do not use any library."]);
  });
});

describe("names", () => {
  test.each([
    ["If there is no map, draw a map of the buoys.", "Draw a map of the buoys"],
    [
      "Write a script for all of the ports that will either update or create their tables of the tides.",
      "Write a script for all of the ports",
    ],
    [
      "Write a guide to ropes and sails made on the coast of Zeeland in the summer.",
      "Write a guide to ropes and sails made on the coast of Zeeland in the summer",
    ],
    [
      "Write a guide to the buoys of all of the many harbours that sailors from Veere visit in the summer.",
      "Write a guide to the buoys of all of the many harbours",
    ],
    [
      "Draw a map of all the buoys (red ones) near the harbour of Veere with the depth of the water below them.",
      "Draw a map of all the buoys (red ones) near the harbour of Veere",
    ],
  ])("%s", (said, name) => {
    expect(account(said, DONE).pieces[0]?.name).toBe(name);
  });

  const TEXT = `The tide comes in. ${"It rises twice a day along the coast. ".repeat(12)}`;

  test.each([
    ["Make it blue, with the hours in bold.", "Make the tide table blue, with the hours in bold"],
    ["Write another one with the moon in it.", "Write another tide table with the moon in it"],
    ["Write one that shows the moon as well.", "Write a tide table that shows the moon as well"],
    ["Add it to the list of the harbour master.", "Add it to the list of the harbour master"],
  ])("the thing that was asked for stands for what points back to it: %s", (said, name) => {
    expect(account("Write a tide table for the harbour of Veere.", TEXT, said, TEXT).pieces[1]?.name).toBe(
      name,
    );
  });

  test("what is asked the way to is named so where no program answers it", () => {
    const asked = "How do I build a tide table for the harbour of Veere?";
    const code = "```js\nconst a = 1;\nconst b = 2;\nconst c = a + b;\n```";
    expect(account(asked, TEXT).pieces[0]?.name).toBe("How to build a tide table for the harbour of Veere");
    expect(account(asked, code).pieces[0]?.name).toBe("Build a tide table for the harbour of Veere");
  });

  test("what is only said to be wrong is to be mended", () => {
    const said = "The legend does not show the depth of the harbour.";
    expect(account("Write a tide table.", TEXT, said, TEXT).pieces.map(({ name }) => name)).toContain(
      "Fix: the legend does not show the depth of the harbour",
    );
  });
});

describe("the last word", () => {
  const OFFER = "The map is there. Would you like me to add a legend with the colours of the buoys?";
  const LEGEND = "Add a legend with the colours of the buoys";

  test("that accepts an offer is the thing offered", () => {
    expect(told("Add a map of buoys.", `${DONE} ${OFFER}`, "Yes, please", "")).toContain(`open: ${LEGEND}`);
    expect(told("Add a map of buoys.", `${DONE} ${OFFER}`, "yes", DONE)).toContain(`done: ${LEGEND}`);
    expect(told("Add a map of buoys.", `${DONE} ${OFFER}`, "Thank you!", "")).toEqual([
      "done: Add a map of buoys",
    ]);
  });

  test("that comes back to a request is named by it", () => {
    expect(told("Add a map of buoys.", DONE, "check logs", "")).toContain(
      "open: Add a map of buoys: check logs",
    );
  });

  test("that adds hardly a word is the same work once more", () => {
    expect(told("Add a map of buoys.", DONE, "one more map", "")).toEqual(["open: Add a map of buoys"]);
  });

  test("that looks at something is a piece; one that calls off or thanks is none", () => {
    expect(
      told("Add a map of buoys.", DONE, "Please look again at the position of the legend.", ""),
    ).toContain("open: Look again at the position of the legend");
    expect(told("Add a map of buoys.", DONE, "Never mind the legend.", "")).toEqual([
      "done: Add a map of buoys",
    ]);
  });

  test("few words before output are named by what fails", () => {
    const output = `Installing the tides\n${"fetching level 0x3FD08000\n".repeat(4)}error: unexpected tide of the harbour found`;
    expect(told("Add a map of buoys.", DONE, output, "")).toContain(
      "open: Fix: Unexpected tide of the harbour found",
    );
  });
});

test("what a person only states is work where a report tells of it in their words", () => {
  const said = ["Add a map of buoys.", DONE, "The legend overlaps the harbour on small screens."];
  const next = ["Add a list of tides.", DONE];
  expect(told(...said, "I've moved the legend away from the harbour.", ...next)).toContain(
    "done: The legend overlaps the harbour on small screens",
  );
  expect(told(...said, "I've updated the page.", ...next)).not.toContainEqual(
    expect.stringContaining("legend"),
  );
});

describe("what came of it", () => {
  const ASKED = "Add a map of the buoys.";

  test.each([
    ["the line of a tool that reads", "Read file: docs/map - COMPLETED.md"],
    ["a condition", "After one minute the map will be updated."],
    ["advice", "Every time the map is updated, write it down."],
    ["an order", "Move it to the list of completed work."],
    ["code", "```js\nif (isDone) map.status = 'done';\n```"],
  ])("%s is no report", (_, answer) => {
    expect(account(ASKED, answer).pieces[0]?.report ?? null).toBeNull();
    expect(told(ASKED, answer)).not.toEqual(["done: Add a map of the buoys"]);
  });

  test("what version control prints of a change is one", () => {
    const answer = "```\n[main 4ac1e0c] Map of the buoys\n 1 file changed, 40 insertions(+)\n```";
    expect(told(ASKED, answer)).toEqual(["done: Add a map of the buoys"]);
  });

  test("what is only asked to be told is told by the answer, and no piece beside work", () => {
    const answer = "The tide follows the moon, and the wind pushes it along the coast. ".repeat(5);
    expect(told("Summarize the tides of the harbour for the crew.", answer)).toEqual([
      expect.stringMatching(/^done: Summarize the tides/),
    ]);
    expect(told(ASKED, DONE, "Summarize the tides of the harbour for the crew.", answer)).toEqual([
      "done: Add a map of the buoys",
    ]);
  });

  test("what may fail does not, and what fails leaves the work open", () => {
    expect(told(ASKED, "I've added the map. If it fails to load, tell me.")).toEqual([
      "done: Add a map of the buoys",
    ]);
    expect(told(ASKED, "The build failed.")).toEqual(["open: Add a map of the buoys"]);
  });

  test("what goes on without an answer is open by itself", () => {
    expect(told("Carry out phase 1.", DONE, "proceed to phase 2", "")).toEqual([
      "done: Carry out phase 1",
      "open: Proceed to phase 2",
    ]);
  });
});

describe("scraps", () => {
  test("links, fields and log lines in a list are no plan", () => {
    const lists = [
      "- Charts: https://charts.example.com\n- Tides: https://tides.example.com\n- https://wind.example.com",
      "1. port: string the name of it\n2. limit: number the most that are kept\n3. open: boolean or not",
      "- Running on http://127.0.0.1:5000\n- Running on all addresses\n- Running on http://10.0.0.2:5000",
    ];
    for (const list of lists)
      expect(told(`Build a page of the tides.\n\n${list}`, DONE)).toEqual([
        "done: Build a page of the tides",
      ]);
  });

  test("what may come of something is no plan", () => {
    const thoughts =
      "## Findings\n\n1. Sailors could forget the time\n2. Without a log, nobody would know who moved a buoy";
    expect(told("Review the tide app.", thoughts)).not.toContainEqual(expect.stringMatching(/could|would/));
  });

  test("of a list, the points that are chosen by their numbers are the plan", () => {
    const list = "1. Read the tide tables\n2. Draw the curve of a day\n3. Send an alarm to the crew";
    expect(told(`Do points 1 and 3.\n\n${list}`, "")).toEqual([
      expect.stringContaining("Read the tide tables"),
      expect.stringContaining("Send an alarm"),
    ]);
  });
});

describe("plans", () => {
  const PLAN = [
    "Implement the following plan:",
    "## Context",
    "- The table is old",
    "## Phase 1: Read the tide tables",
    "- one row for each tide",
    "- times in UTC",
    "## Phase 2: Draw the curve",
    "The curve is blue.",
    "## Order",
    "1. Read the tables",
    "2. Draw the curve",
  ].join("\n\n");

  test("a plan that the person hands in has its headings as pieces, with what is below them", () => {
    expect(account(PLAN, "").pieces).toMatchObject([
      { name: "Read the tide tables", state: "open", details: ["one row for each tide", "times in UTC"] },
      { name: "Draw the curve", state: "open", details: ["The curve is blue."] },
    ]);
    expect(told(PLAN, DONE)).toEqual(["done: Read the tide tables", "done: Draw the curve"]);
  });

  const PROPOSAL = [
    "There are three ways to do it.",
    "### Why a table",
    "- It is simple to read for everybody",
    "### Implementation plan",
    "1. **Tide store**: keep the tides of a year",
    "2. **Week page**: show seven days",
  ].join("\n\n");

  test.each(["yes", "ok, go ahead", "sí, adelante", "好的", "продолжай"])(
    "the assistant's plan counts when it is taken up: %s",
    (reply) => {
      const { pieces } = account("I want the tides on a page. Propose a plan.", PROPOSAL, reply, DONE);
      expect(pieces).toMatchObject([
        { name: "Tide store", state: "done", details: ["keep the tides of a year"] },
        { name: "Week page", state: "done" },
      ]);
    },
  );

  test("what only tells how to run it is no plan, though it is taken up", () => {
    const steps =
      "### Next steps\n\n1. Install the packages with `npm ci`\n2. Run the linter with `npm run lint`";
    expect(told("Add a map of buoys.", `${DONE}\n\n${steps}`, "ok, go ahead", DONE)).toEqual([
      "done: Add a map of buoys",
    ]);
  });

  test("what is asked for last and recommended is open, and what an end says is left", () => {
    expect(told("Review my tide app and recommend improvements.", PROPOSAL)).toEqual([
      "open: Tide store",
      "open: Week page",
    ]);
    const left = "- Add a legend\n- Add a scale";
    const asked = "Add a map of buoys.";
    expect(told(asked, `${DONE}\n\n### Next steps\n\n${left}`)).toEqual([
      "done: Add a map of buoys",
      "open: Add a legend",
      "open: Add a scale",
    ]);
    for (const end of [
      `You could also do:\n\n${left}`,
      `### Next steps\n\n- Run \`npm start\`\n- Open the page in a browser`,
      `### Next steps\n\n- How do I draw a legend?\n- How do I draw a scale?`,
    ])
      expect(told(asked, `${DONE}\n\n${end}`)).toEqual(["done: Add a map of buoys"]);
    // What nobody answers is left before all else.
    expect(told(asked, `${DONE}\n\n### Next steps\n\n${left}`, "Draw the curve of the tides.", "")).toEqual([
      "done: Add a map of buoys",
      "open: Draw the curve of the tides",
    ]);
  });

  test("a plan that stands elsewhere is told by what was made of it", () => {
    const report =
      "Done.\n\n### What was done\n\n1. **Tide store**: keeps a year\n2. **Week page**: shows seven days";
    expect(told("Plan the tide app", "Here it is.", "Implement the plan as specified.", report)).toEqual([
      "done: Tide store",
      "done: Week page",
    ]);
  });

  test("a plan that stands elsewhere is open where no answer says that it is carried out", () => {
    expect(
      told("Plan the tide app", "Here it is.", "Implement the plan as specified, it is attached.", "Sure."),
    ).toEqual(["open: Plan the tide app: implement the plan as specified"]);
  });

  test("steps that the person does by hand are no plan", () => {
    const steps =
      "## Steps\n\n1. Open the page of the harbour\n2. Click on the map of buoys\n3. Install the tide reader";
    expect(told("How do I get the tides?", steps, "ok", "Have a good time at the harbour.")).toEqual([
      "done: How to get the tides",
    ]);
  });

  test("what is only written into a plan is no work of its own", () => {
    const asked = "Review my tide app and recommend improvements.";
    expect(told(asked, PROPOSAL, "yes, add them to the plan", "I've added them to plan.md.")).toEqual([]);
  });

  test("headings that only say when are told by what stands below them", () => {
    const weeks =
      "### Week 1 (Now):\n\n- Draw the curve of a day\n\n### Week 2:\n\n- Count the buoys of a day";
    expect(told("Plan the next weeks of the tide app.", `## Plan\n\n${weeks}`)).toEqual([
      "open: Draw the curve of a day",
      "open: Count the buoys of a day",
    ]);
  });

  test("one next step below its heading is left", () => {
    const end = "### Il prossimo passo\n\nDobbiamo disegnare la curva delle maree. Vuoi che cominci?";
    expect(told("Add a map of buoys.", `${DONE}\n\n${end}`)).toEqual([
      "done: Add a map of buoys",
      "open: Dobbiamo disegnare la curva delle maree",
    ]);
    expect(told("Add a map of buoys.", `${DONE}\n\n### Next step\n\nRun the page in a browser.`)).toEqual([
      "done: Add a map of buoys",
    ]);
  });

  test("advice is done where the answer gives it, not where it only says what comes next", () => {
    const asked = "Check the harbour and suggest a way to show the tides of a year.";
    const advice = "A board at the quay is read by everybody who sails by. ".repeat(9);
    expect(told(asked, advice, "Add a legend.", DONE)[0]).toMatch(/^done: Check/);
    expect(told(asked, `${advice}\n\nLet me look at the harbour.`)[0]).toMatch(/^open: Check/);
  });

  test("a list of what was made, of reasons or of commands is no plan", () => {
    for (const title of ["What I changed", "Benefits", "How to run", "Voordelen", "优点"])
      expect(
        told(
          "Suggest improvements for the tide app.",
          `## ${title}\n\n1. Keep the store small\n2. Show seven days`,
        ),
      ).toEqual([expect.stringContaining("Suggest improvements")]);
  });

  test("numbered items with their points between them are one list", () => {
    const left =
      "1. Draw the curve of a day\n- The curve is blue\n\n2. Count the buoys of a day\n- Before the tide";
    const { pieces } = account("Add a map of buoys.", `${DONE}\n\nRemaining tasks:\n\n${left}`);
    expect(pieces).toMatchObject([
      { state: "done" },
      { name: "Draw the curve of a day", state: "open", details: ["The curve is blue"] },
      { name: "Count the buoys of a day", state: "open", details: ["Before the tide"] },
    ]);
  });

  test("lines without marks are a list as well, and a numbered table is one", () => {
    expect(
      told(
        "Harbour app\n\nA map of the buoys\nTides of the week as a table\nAn alarm before the tide turns",
        "",
      ),
    ).toEqual([
      "open: A map of the buoys",
      "open: Tides of the week as a table",
      "open: An alarm before the tide turns",
    ]);
    const table =
      "| # | Task | Size |\n|---|---|---|\n| 1 | Draw the curve of a day | small |\n| 2 | Read the tables | big |";
    expect(account(`Do this:\n\n${table}`, "").pieces).toMatchObject([
      { name: "Draw the curve of a day", details: ["Size: small"] },
      { name: "Read the tables" },
    ]);
  });
});

test("answers to numbered questions are kept, and questions at the end are open", () => {
  const questions = "1. Which port do you sail from?\n2. Which units do you read?\n3. Any theme?";
  expect(
    account("Build a page of the tides.", questions, "1. the port of Vlissingen\n2. metres\n3. no").answers,
  ).toMatchObject([{ text: "the port of Vlissingen" }, { text: "metres" }]);
  const { questions: open } = account("Build a page of the tides.", `${questions}\n\nShall I start?`);
  expect(open.map(({ text }) => text)).toEqual(["Which port do you sail from?", "Which units do you read?"]);
});

test("a request is open where its answer breaks off", () => {
  const steps =
    "1. Open the lock of the harbour.\n2. Wait for the tide to turn.\n3. Read the height of the water.\n";
  const asked = ["Write a guide for the lock of the harbour.", `${steps}4. In the lock, go to the wall`];
  expect(told(...asked)).toEqual(["open: Write a guide for the lock of the harbour"]);
  const rest = "of the lock. Then read the height of the water.";
  expect(told(...asked, "You stopped there. Could you go on?", rest)).toEqual([
    "unknown: Write a guide for the lock of the harbour",
  ]);
  expect(told(asked[0] ?? "", `${steps}4. In the lock, go to the wall.`)).toEqual([
    "unknown: Write a guide for the lock of the harbour",
  ]);
});

test("a request is open where its answer breaks off in its code", () => {
  const begun = "import tides\n\nport = 'Vlissingen'\n\nfor tide in tides.of(port):\n    print(tide,";
  const shown = (code: string) => `Here is the table:\n\n\`\`\`python\n${code}\n\`\`\``;
  const asked = "Write a table of the tides in Python.";
  expect(told(asked, shown(begun))).toEqual(["open: Write a table of the tides in Python"]);
  expect(told(asked, shown(`${begun} port)`))).toEqual(["coded: Write a table of the tides in Python"]);
  expect(told(asked, shown(begun), "Perfect, that works!", "Good to hear.")[0]).not.toContain("open:");
});

describe("questions of the last answer", () => {
  const open = (answer: string) =>
    account("Write me something of the harbour.", answer).questions.map(({ text }) => text);

  test("those of a text that it is are none", () => {
    expect(
      open("Did you ever see a harbour at dawn? It is a sight that stays. It stays with all who saw it."),
    ).toEqual([]);
    expect(open('The pilot laughed.\n\nAnna: "Who would sail a boat in this wind?"')).toEqual([]);
    const talk = "Anna: The light is out.\nKeeper: It never is.\nAnna: Look up.\nKeeper: Who would dare?";
    expect(open(talk)).toEqual([]);
    const exam = "1. A boat drifts to the east. Which tide is this?\n2. A buoy sinks. Which tide is this?";
    expect(open(exam)).toEqual([]);
  });

  test("a closing politeness is none", () => {
    expect(open("The harbour sleeps.\n\nIs there anything else I can help you with?")).toEqual([]);
  });

  test("choices stand with the question that they are below", () => {
    const asks =
      "I have a few questions:\n\n1. Which harbour do you mean? Is it:\n   - the one of Vlissingen?\n   - all of them?";
    expect(open(asks)).toEqual(["Which harbour do you mean? Is it: the one of Vlissingen? / all of them?"]);
  });
});

test("what is to hold for all stands in the first request, and does not end", () => {
  const first =
    "Build a page of the tides. Never store passwords. Do not draw the map yet. Do not repeat what stands above.";
  const { rules } = account(first, DONE, "Add a legend. Do not change the page.", DONE);
  expect(rules.map(({ text }) => text)).toEqual(["Never store passwords."]);
  const story =
    "The harbour slept. Anna sat on the wall. The tide came in. Nobody spoke. The light went out.";
  const shown = account(`What do you think of this?\n\n${story} No way back. She left.`, "A fine story.");
  expect(shown.rules).toEqual([]);
});

test("a thing that is asked for on the way is to be checked where the person goes on", () => {
  const page = ["Create a page of the harbour.", "Here is the page of the harbour."];
  expect(told("Add a map of buoys.", DONE, ...page)).toContain("unknown: Create a page of the harbour");
  expect(told("Add a map of buoys.", DONE, ...page, "Add a legend.", DONE)).toContain(
    "unconfirmed: Create a page of the harbour",
  );
});

test("what the person says at last does not work is open", () => {
  const asked = ["Add a map of buoys.", DONE, "Add a legend of colours.", DONE];
  const look = "The colours are read from the table of the harbour.";
  expect(told(...asked, "It does not work", look)).toContain("open: Add a legend of colours");
  expect(told(...asked, "It does not work", DONE)).toContain("done: Add a legend of colours");
});

test("what failed long ago and nobody asked for again is given up", () => {
  const later = Array.from({ length: 22 }, (_, n) => [
    `Create page number ${n} of the harbour.`,
    DONE,
  ]).flat();
  const failed = ["Show the moon above the quay.", "I can't show the moon, it is not possible."];
  expect(told(...failed, ...later.slice(0, 4))).toContain("open: Show the moon above the quay");
  expect(told(...failed, ...later)).not.toContain("open: Show the moon above the quay");
});

test("an error that is shown last is open without an answer, else to be checked until the person goes on", () => {
  const error = "TypeError: Cannot read the tides of undefined in the page";
  const first = ["Add a map of buoys.", DONE, error];
  expect(told(...first, "").at(-1)).toMatch(/^open: Fix: TypeError/);
  expect(told(...first, CODE).at(-1)).toMatch(/^unconfirmed: Fix: TypeError/);
  expect(told(...first, CODE, "go on", CODE).at(-1)).toMatch(/^coded: Fix: TypeError/);
});

test("the mending of what is shown or said to fail is to be checked as long as nobody says that it works", () => {
  const asked = ["Add a legend to the map of buoys.", DONE];
  const mended = "I've changed the legend in `src/map.ts`.";
  const complaint = "The legend of the map still does not work.";
  expect(account(...asked, complaint, mended).pieces[0]).toMatchObject({
    ...{ state: "unconfirmed", report: "I've changed the legend in src/map.ts." },
  });
  expect(told(...asked, complaint, `${mended} All tests pass.`)[0]).toMatch(/^done: Add a legend/);
  const error = "TypeError: Cannot read the tides of undefined in the page";
  expect(account(...asked, error, CODE).pieces.at(-1)).toMatchObject({ state: "unconfirmed" });
  expect(account(...asked, error, "").pieces.at(-1)).toMatchObject({ state: "open" });
});

test("what the person turns down again and again is as its last answer", () => {
  const asked = ["Write a script that draws a buoy.", CODE];
  const again = ["It does not look like a buoy.", CODE, "That is nothing like a buoy.", CODE];
  expect(told(...asked, ...again)[0]).toBe("unconfirmed: Write a script that draws a buoy");
  const look = "A buoy is round, so look at the numbers of its curve and at the colours of its top.";
  expect(told(...asked, "It does not look like a buoy.", look)[0]).toBe(
    "open: Write a script that draws a buoy",
  );
  expect(told(...asked, ...again, "Great, thank you!", "You are welcome.")[0]).toBe(
    "done: Write a script that draws a buoy",
  );
});

test("thanks are no part of what was asked, and their answer is none to it", () => {
  const poem = "The tide comes in at dawn of day, and all the boats turn their bows to the sea.";
  expect(
    told("Write a poem about the tide.", poem, "Thank you!", "You are welcome.", "Write one on buoys.", poem),
  ).toContain("done: Write a poem about the tide");
});

test("code that the person goes on from is taken up, unless the talk ends in what fails", () => {
  const asked = ["Write a script that draws a buoy.", CODE, "Add a list of the ports.", CODE];
  expect(account(...asked).pieces[0]).toMatchObject({ state: "coded", isTakenUp: true });
  const error = "TypeError: Cannot read the tides of undefined in the page";
  expect(account(...asked, error, "Look at the tides.").pieces[0]).toMatchObject({ isTakenUp: false });
});

test("code without the name of its language is code, a text in a frame is none", () => {
  const code = "```\nimport turtle\n\nturtle.forward(100)\nturtle.left(90)\n```";
  expect(told("Write a script that draws a buoy.", code)).toEqual([
    "coded: Write a script that draws a buoy",
  ]);
  const text = "```\nThe tide comes in\nat dawn of day\nand all is well\n```";
  expect(told("Write a script that draws a buoy.", text)).not.toContain(
    "coded: Write a script that draws a buoy",
  );
});

test("a point of a plan is done by a report that names it, or by one of all points", () => {
  const plan = "Do this:\n\n1. Draw the map of buoys\n2. Store the tides of a week\n3. Mail the pilot";
  expect(told(plan, "I've added the map of the buoys.")).toEqual([
    "done: Draw the map of buoys",
    "unconfirmed: Store the tides of a week",
    "unconfirmed: Mail the pilot",
  ]);
  expect(told(plan, "I've implemented all three.")).toEqual([
    "done: Draw the map of buoys",
    "done: Store the tides of a week",
    "done: Mail the pilot",
  ]);
});

test("an answer that only agrees or asks back gives nothing", () => {
  for (const answer of ["Sure.", "A map is a fine thing to have by the sea. Which harbour is it to show?"])
    expect(told("Write a letter about buoys.", answer)).toEqual(["open: Write a letter about buoys"]);
});

test("a run that a tool breaks off is open, whatever is told before it", () => {
  const begun = `I've written the chart. ${"The harbour is read first. ".repeat(80)}`;
  expect(told("Draw a chart of the tides.", begun)).toEqual(["done: Draw a chart of the tides"]);
  for (const end of ["Cancelled", "```\n$ tides up\nzsh: command not found: tides\n```"])
    expect(told("Draw a chart of the tides.", `${begun}\n\n${end}`)).toEqual([
      "open: Draw a chart of the tides",
    ]);
});

test("what code says when it fails is no failure of the answer", () => {
  const code = '```js\nconsole.error("The tide failed");\n```';
  expect(told("Draw a chart of the tides.", `I've written the chart.\n\nThe key line:\n\n${code}`)).toEqual([
    "done: Draw a chart of the tides",
  ]);
});

test("an answer that tells what is in the thing delivers it", () => {
  const guide = "The guide covers all that a sailor wants to know:\n\n- **Buoys** and their colours";
  expect(told("Add a map.", DONE, "Create a guide.md for the harbour.", guide).at(-1)).toMatch(/^done:/);
  expect(told("Add a map.", DONE, "Draw a chart of tides.", guide).at(-1)).toMatch(/^unknown:/);
});

test("what a later answer reports in the same words is done after all", () => {
  const failed = "I was unable to upload the tide table.";
  const asked = ["Add the tide table to the server.", failed, "Is the harbour key there?"];
  expect(told(...asked, "I've added the tide table to the server.")).toEqual([
    "done: Add the tide table to the server",
  ]);
  expect(told(...asked, "I've added the key.")[0]).toMatch(/^open: Add the tide table/);
  const pushed = "```\nTo example.org:tides.git\n   682eb02..be247ed  main -> main\n```";
  const push = ["Push the tides to GitHub.", "The push failed.", "Try it again."];
  expect(told(...push, pushed)[0]).toMatch(/^done: Push/);
});

test("ticks before all of what is left are ornament", () => {
  const left = "## What's left\n\n1. ✅ Register each buoy at the port\n2. ✅ Draw the curve of a day";
  expect(told("Add a map of buoys.", `${DONE}\n\n${left}`)).toEqual([
    "done: Add a map of buoys",
    "open: Register each buoy at the port",
    "open: Draw the curve of a day",
  ]);
});

describe("phases of a plan", () => {
  const phases = ["Phase 1: Draw the harbour", "Phase 2: Count the buoys", "Phase 3: Show the tides"];
  const plan = phases.map((each) => `## ${each}\n\n- It is for sailors`).join("\n\n");

  test("the one that the next answer begins is taken up, the others are open", () => {
    const begun = `## Phase 1: Draw the harbour\n\n${DONE}`;
    const asked = [
      "I want an app of the harbour.",
      plan,
      "I am alone and new to this, please help me begin.",
    ];
    expect(told(...asked, begun)).toEqual([
      "done: Draw the harbour",
      "open: Count the buoys",
      "open: Show the tides",
    ]);
    expect(told(...asked, DONE)).not.toContain("open: Count the buoys");
  });

  test("steps that an answer says it begins are open where nothing follows them", () => {
    const steps = "1. Add a column for the seed\n2. Pass the seed to the chart\n3. Test the chart";
    const begun = `## Implementation plan\n\n${steps}\n\nLet's begin:`;
    const asked = [
      "Add a map of buoys.",
      DONE,
      "Is the seed fixed?",
      "It is not. ".repeat(30),
      "Yes, do it!",
    ];
    expect(told(...asked, begun)).toContain("open: Pass the seed to the chart");
    expect(told(...asked, begun, "Add a legend.", DONE)).not.toContain("open: Pass the seed to the chart");
  });

  test("ideas that are asked for are to choose from, and no work", () => {
    const ideas =
      "1. **Buoy race**: Build small buoys and let them drift to the wall.\n2. **Tide hunt**: Hide cards of the tide and find them.\n3. **Harbour quiz**: Ask about the harbour and give points.";
    const asked = "Can you suggest some ideas for games at the harbour?";
    expect(told(asked, ideas)).toEqual(["unknown: Suggest some ideas for games at the harbour"]);
  });

  test("the steps to one thing that is asked for are one piece", () => {
    const guide = "## 1. Edit the settings\n\nOpen them.\n\n## 2. Restart the server\n\nDo it now.";
    const how = "What do I need to change in the settings, how do I allow sailors to log in?";
    const { pieces } = account("Add a map of buoys.", DONE, how, guide);
    expect(pieces.at(-1)).toMatchObject({
      ...{
        name: "Allow sailors to log in",
        state: "open",
        details: ["Edit the settings", "Restart the server"],
      },
    });
  });
});

test("what a person tells of their work is no plan", () => {
  const built =
    "Help me apply for a grant. I built:\n\n1. Draw the curve of a day\n2. Count the buoys of a day";
  expect(told("Add a map of buoys.", DONE, built, "")).toEqual([
    "done: Add a map of buoys",
    "open: Apply for a grant",
  ]);
});

test("a report belongs to the request of which it has a word, or to the only one", () => {
  const report = "I've updated the harbour page as you said.";
  const reports = (...asked: string[]) => account(asked.join(" "), report).pieces.map((each) => each.report);
  expect(reports("Draw the curve of a day.")).toEqual([report]);
  expect(reports("Draw the curve of a day.", "Add colours to the harbour.")).toEqual([null, report]);
  expect(account("Draw the curve of a day.", "Added two todos").pieces[0]).toMatchObject({
    ...{ state: "done", report: null },
  });
});

test("a question before a long text that it is about asks for no work", () => {
  const text =
    "The harbour slept. Anna sat on the wall. The tide came in. Nobody spoke. The light went out. She left.";
  expect(told(`What do you think about this?\n\n${text}`, "A fine story.")).toEqual([]);
});

test("only an answer is wanted where nothing but a question is asked", () => {
  const answer = "The moon pulls at the water. ".repeat(10);
  expect(account("Why are there two tides a day?", answer)).toMatchObject({ isAnswered: true, pieces: [] });
  expect(account("Why are there two tides a day?", "")).toMatchObject({ isAnswered: false });
});

test("any conversation has an account with names that say something", { timeout: 60_000 }, () => {
  const line = fc.constantFrom(
    ...[
      "- a",
      "1. Add a map",
      "## Phase 1: x",
      "| 1 | b |",
      "Add a map.",
      "yes",
      "```",
      "**1. c**",
      "[ ]",
      "ok: ",
      "请",
    ],
    ...[
      "Error: it fails",
      "Fix this.",
      "- [x] done",
      "?",
      "…",
      "A b c\nD e f\nG h i",
      "It must not:",
      "\u0000",
      "",
    ],
  );
  const message = fc.array(line, { maxLength: 8 }).map((lines) => lines.join("\n"));
  fc.assert(
    fc.property(fc.array(message, { minLength: 2, maxLength: 8 }), (messages) => {
      const found = accountOf(passagesOf(dreamWith([{ content: talk(...messages) }])));
      for (const { name, details } of found?.pieces ?? []) {
        expect(name.length).toBeGreaterThanOrEqual(3);
        expect(name.length).toBeLessThanOrEqual(200);
        expect(details.length).toBeLessThanOrEqual(20);
      }
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["requests", "Add a map of the buoys and fix the legend.\n\n"],
  ["items", "1. Add a map of the buoys\n"],
  ["headings", "## Phase 1: Add a map\n\n"],
  ["rows", "| 1 | Add a map of buoys |\n"],
  ["errors", "Error: it fails in the map of the buoys\n"],
  ["lines", "Add a map\nShow the tide\nDraw the curve\n\n"],
])("many %s are read in time in proportion", { timeout: 60_000 }, (_, unit) => {
  const start = performance.now();
  accountOf(passagesOf(dreamWith([{ content: talk(unit.repeat(200_000 / unit.length), "Fine.") }])));
  const turns = Array.from({ length: 4_000 }, () => unit);
  accountOf(passagesOf(dreamWith([{ content: talk(...turns) }])));
  expect(performance.now() - start).toBeLessThan(15_000);
});

test("boxes to tick count though a question follows, and with code beside them", () => {
  const boxes =
    "Where you are now:\n\n- [x] Load the tide tables\n- [ ] Print the week\n- [ ] Ask the skippers";
  expect(
    told("The page works, add a limit.", `${CODE}\n\n${boxes}`, "By mail or by text?", "By text."),
  ).toEqual(
    expect.arrayContaining(["done: Load the tide tables", "open: Print the week", "open: Ask the skippers"]),
  );
});
