import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import { describe, expect, test } from "vitest";
import { asksIn } from "../language/asks.ts";
import { parseConversation } from "../parse-conversation.ts";
import { workOf } from "./work.ts";

/** A session: what the person says, and after it all that the agent answers. */
function session(...said: (string | string[])[]) {
  const messages = said.flatMap((each): { role: "user" | "assistant"; content: string }[] =>
    typeof each === "string"
      ? [{ role: "user", content: each }]
      : each.map((content) => ({ role: "assistant", content })),
  );
  const conversation = { ...parseConversation(transcriptOf(messages)), agentic: true };
  const { taken, left } = workOf(conversation, asksIn(conversation));
  return {
    todos: taken.map(({ text, done }) => `${done ? "x" : "-"} ${text}`),
    suggestions: left.map(({ text }) => text),
  };
}

const DONE = ["Let me look at the boats.", "Done. All tests pass."];

describe("what is asked", () => {
  test("is done once the agent reports", () => {
    expect(session("Add a sail to the boat model.", DONE).todos).toEqual(["x Add a sail to the boat model"]);
  });

  test.each([
    "Let me look at the sails first.",
    "I found the sail. Now I'll sew it:",
    "Should I sew it by hand, or with the machine?",
    "Two options are open to us. Which approach would you prefer?",
  ])("is open while the agent only says: %s", (answer) => {
    expect(session("Add a sail to the boat model.", [answer]).todos).toEqual([
      "- Add a sail to the boat model",
    ]);
  });

  test.each(["Ik kijk eerst naar het zeil.", "Zal ik het met de hand doen?"])(
    "in Dutch as well: %s",
    (answer) => {
      expect(session("Naai een zeil voor de rode boot.", [answer]).todos).toEqual([
        "- Naai een zeil voor de rode boot",
      ]);
    },
  );

  test("is done by a later turn that delivers it", () => {
    const talk = ["Add a sail to the boat model.", ["Want me to add it to the mast?"], "yes", DONE] as const;
    expect(session(talk[0], [...talk[1]], talk[2], [...talk[3]]).todos).toEqual([
      "x Add a sail to the boat model",
    ]);
  });

  test("is open again where the person complains and nothing follows", () => {
    expect(session("Add a sail to the boat model.", DONE, "No, that's the wrong boat!").todos).toEqual([
      "- Add a sail to the boat model",
    ]);
  });

  test("is done though the person refuses what the agent offers beyond it", () => {
    expect(
      session(
        "Add a sail to the boat model.",
        ["Done. Would you like me to add a flag as well?"],
        "no thanks",
      ).todos,
    ).toEqual(["x Add a sail to the boat model"]);
  });

  test.each([
    [
      "Consider using a longer mast, and add a test for the mast.",
      ["x Use a longer mast", "x Add a test for the mast"],
    ],
    ["It prints this:\n\n   ERROR\n\n  Upgrade the mast to sail.", []],
    ["Fix this: the mast is too short to sail", []],
  ])("is read in what is passed on, not in output: %s", (said, todos) => {
    expect(session(said, ["Let me look.", "It is so."]).todos.map((todo) => todo.replace(/^-/, "x"))).toEqual(
      todos,
    );
  });

  test("is no work once the person takes it back", () => {
    expect(
      session("Add a sail to the boat model.", DONE, "actually revert that, keep the oars", [
        "Reverted. Done.",
      ]).todos,
    ).toEqual([]);
  });

  test("is open where the agent could not do it", () => {
    expect(
      session("Add a sail to the boat model.", ["I couldn't buy any cloth: the shop is closed."]).todos,
    ).toEqual(["- Add a sail to the boat model"]);
  });

  test("is the plan where they hand one over, whose checks stay open", () => {
    const plan =
      "Implement the following plan:\n\n# Rig\n\n1. Add a mast\n2. Add a sail\n\n## Verification\n\n- Open the sail in the wind";
    expect(
      session(plan, ["Here's my plan:\n\n1. Add a mast of wood\n2. Add a sail in red", "Done."]).todos,
    ).toEqual(["x Add a mast", "x Add a sail", "- Open the sail in the wind"]);
  });

  test("is done by its answer where it is a question of reading", () => {
    expect(
      session("Compare both sails in docs/sails.md.", ["The red one is larger. Want me to sew it?"]).todos,
    ).toEqual(["x Compare both sails in docs/sails.md"]);
  });

  test.each([
    ["write this to docs/boat.md", "x Write this to docs/boat.md"],
    ["also, still fall back to the oars if there is no wind", "x Fall back to the oars if there is no wind"],
    ["ONLY show the lamp when the boat is at sea", "x Only show the lamp when the boat is at sea"],
    [
      "Compare the log in /home/ann/sea/boats/red/sail.md to docs/sail.md",
      "x Compare the log in sail.md to docs/sail.md",
    ],
    ["Let's NOT run the pump if the boat is empty.", "x Don't run the pump if the boat is empty"],
  ])("may be said as: %s", (order, todo) => {
    expect(session(order, DONE).todos).toEqual([todo]);
  });

  test("may stand on a line each", () => {
    expect(
      session("for 1 keep the mast\ndrop the old anchor chain\nand then we will see", DONE).todos,
    ).toEqual(["x Keep the mast", "x Drop the old anchor chain"]);
  });
});

describe("a plan of the agent", () => {
  const PLAN =
    "Here's my plan:\n\n1. **Add a `rig` command** to `boat.ts` (default: off)\n2. Renaming the `mast` flag to `pole`";

  test("is work where the agent carries it out", () => {
    expect(
      session("the boat has no rigging", [PLAN, "Now let me edit the boat.", "All done, tests pass."]),
    ).toEqual({
      todos: ["x Add a rig command to boat.ts", "x Rename the mast flag to pole"],
      suggestions: [],
    });
  });

  test.each(["yes", "Go ahead", "A pole is fine with me."])(
    "is work once the person answers: %s",
    (answer) => {
      expect(
        session("the boat has no rigging", [`${PLAN}\n\nShould I proceed?`], answer, DONE).todos,
      ).toEqual(["x Add a rig command to boat.ts", "x Rename the mast flag to pole"]);
    },
  );

  test("is work but for what the person leaves out", () => {
    expect(
      session("the boat has no rigging", [`${PLAN}\n\nShould I proceed?`], "yes, but leave out 2", DONE)
        .todos,
    ).toEqual(["x Add a rig command to boat.ts"]);
  });

  test.each(["no, leave it", "What is a rig?"])("is a suggestion where the person answers: %s", (answer) => {
    expect(
      session("the boat has no rigging", [`${PLAN}\n\nShould I proceed?`], answer, ["Fine, I leave it."]),
    ).toEqual({
      todos: [],
      suggestions: ["Add a rig command to boat.ts", "Rename the mast flag to pole"],
    });
  });

  test("is open while nothing is carried out", () => {
    expect(session("the boat has no rigging", [`${PLAN}\n\nShould I proceed?`], "yes").todos).toEqual([
      "- Add a rig command to boat.ts",
      "- Rename the mast flag to pole",
    ]);
  });

  test("is none where it lists options, findings or questions", () => {
    const options =
      "Two options:\n\n1. Add a `rig` command\n2. Rename the `mast` flag\n\nWhich approach would you prefer?";
    expect(session("the boat has no rigging", [options], "hm", DONE)).toEqual({ todos: [], suggestions: [] });
  });

  test.each([
    ["yes please", ["x Add a flag to the mast"]],
    ["OK, but the sail is too wide.", []],
    ["What would it cost?", []],
  ])("or a single offer is work where the person says: %s", (answer, todos) => {
    const offer = "The mast is bare. Would you like me to add a flag to the mast, or is that enough?";
    expect(session("how is the mast?", [offer], answer, ["Let me look.", "It is done."]).todos).toEqual(
      todos,
    );
  });

  test("is left as suggestions where it says what comes next", () => {
    const next = "Done. Added the mast.\n\n**Next steps:**\n\n- Paint the mast in red\n- Order a second sail";
    expect(session("Add a mast to the boat.", [next])).toEqual({
      todos: ["x Add a mast to the boat"],
      suggestions: ["Paint the mast in red", "Order a second sail"],
    });
  });
});

describe("what the person picks", () => {
  const REVIEW =
    "# Code review\n\n- (1) ✅ Good name\n- (2) Rename the `mast` flag to `pole`\n- (3) Add a test for the pole\n\nAnything else?";

  test.each(["address 2 and 3", "Let's address 2, 3", "fix 2-3"])("is work: %s", (pick) => {
    expect(session("/review", [REVIEW], pick, DONE).todos).toEqual([
      "x Rename the mast flag to pole",
      "x Add a test for the pole",
    ]);
  });

  test("goes by letters as well", () => {
    const list =
      "## Top improvements\n\n**(A)** Rename the `mast` flag.\n\n**(B)** Add a rudder to the boat.";
    expect(session("/review", [list], "apply A there", DONE).todos).toEqual(["x Rename the mast flag"]);
    expect(session("/review", [list], "B", DONE).todos).toEqual(["x Add a rudder to the boat"]);
  });

  test.each(["3 more boats... you find them", "a boat it is"])("is not: %s", (text) => {
    expect(session("/review", [REVIEW], text, DONE).todos).toEqual([]);
  });

  test("is said in full by an order of its own", () => {
    expect(session("/review", [REVIEW], "Address 1 by renaming the sail flag", DONE).todos).toEqual([
      "x Address 1 by renaming the sail flag",
    ]);
  });
});

describe("what the agent reports", () => {
  const report = (text: string) => session("it leaks again", ["Let me look.", text]).todos;

  test.each([
    ["Fixed the leak in the hull.", "x Fix the leak in the hull"],
    [
      "I've also replaced the `pump` call with `bail()` (line 12), so it stops.",
      "x Replace the pump call with bail()",
    ],
    ["All three holes in the hull are closed now.", "x Close all three holes in the hull"],
    [
      "Summary:\n\n- **Added a second pump** — it runs at night\n- Rewrote `hull.ts`",
      "x Add a second pump, x Rewrite hull.ts",
    ],
    [
      "Done:\n\n- **`mast.go`** — moved `Sail` from `boat.go` (since it belongs there)",
      "x Move Sail from boat.go to mast.go",
    ],
    [
      "Renamed `mast` to `pole` and added a test for the mast.",
      "x Rename mast to pole, x Add a test for the mast",
    ],
    ["Created `boat.md` with:\n\n1. Sail\n2. Mast", "x Create boat.md"],
    ["Added `mode: night` to the lamp so it can be seen.", "x Add mode: night to the lamp"],
    ["Done. Verified the hull. Ran the pump.", ""],
    ["All done. Fixed it.", ""],
  ])("is work that nobody asked for by name: %s", (text, todos) => {
    expect(report(text).join(", ")).toBe(todos);
  });

  test("is work as well where a few changes stand beside a single request", () => {
    const text = "Done:\n\n- Added a second mast so it can sail in storms\n- Removed the old rope";
    expect(session("Mend the boat in the harbour.", [text]).todos).toEqual([
      "x Mend the boat in the harbour",
      "x Add a second mast",
    ]);
  });

  test("is but a detail where it reports much or more was asked, save its tests", () => {
    const much = [
      "Moved the sail",
      "Added a rope of silk",
      "Sorted the oars by size",
      "Painted the mast in red",
    ];
    const text = `Done:\n\n- ${much.join("\n- ")}\n- Added \`TestSail\` with 3 cases`;
    expect(session("Move the sail into a file of its own.", [text]).todos).toEqual([
      "x Move the sail into a file of its own",
      "x Add TestSail with 3 cases",
    ]);
    const few = "Done:\n\n- Added a rope of silk\n- Added `TestSail` with 3 cases";
    expect(session("Move the sail into a file. Paint the mast in red.", [few]).todos).toEqual([
      "x Move the sail into a file",
      "x Paint the mast in red",
      "x Add TestSail with 3 cases",
    ]);
  });

  test("is what it announced where its report names nothing", () => {
    expect(
      session("it leaks", ["Now let me add a second pump to the hull.", "Let me run it.", "All tests pass."])
        .todos,
    ).toEqual(["x Add a second pump to the hull"]);
  });

  test("is nothing beside tasks that are ticked off", () => {
    const tasks = "Done:\n\n- [x] Sew the sail\n\nAdded a second pump to the hull.";
    expect(session("it leaks", [tasks]).todos).toEqual([]);
  });

  test("of a review is what others did", () => {
    expect(report("# Code Review\n\nSummary:\n\n- Added a second pump\n- Rewrote the hull")).toEqual([]);
  });
});

test("of a plan in phases the person may start one", () => {
  const plan = "## Plan\n\n### Phase 1: Extract the mast\n\n### Phase 2: Extract the sail\n\nShould I start?";
  expect(session("the boat file is too long", [plan], "yes do phase 1", DONE)).toEqual({
    todos: ["x Extract the mast"],
    suggestions: ["Extract the sail"],
  });
});

test("where a list of complaints is not understood, the report says what was done", () => {
  const list = "Some things:\n\n- the mast is crooked\n- the sail is torn\n- paint the hull in blue";
  const report =
    "All done:\n\n1. **Mast** — replaced the bolt\n2. **Sail** — added a patch of canvas\n3. **Hull** — painted it";
  expect(session(list, ["Let me look.", report]).todos).toEqual([
    "x Paint the hull in blue",
    "x Replace the bolt",
    "x Add a patch of canvas",
  ]);
});
