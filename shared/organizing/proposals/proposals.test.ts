import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import { expect, test } from "vitest";
import { parseConversation } from "../parse-conversation.ts";
import { proposalsOf } from "./proposals.ts";
import { uptakeOf } from "./uptake.ts";

/** What is taken up ("+", or "x" where it is done) and what is left ("-") of what the answers propose. */
function uptake(...messages: string[]): string[] {
  const conversation = parseConversation(transcriptOf(messages));
  const { taken, left } = uptakeOf(proposalsOf(conversation), conversation);
  return [
    ...taken.map(({ text, done }) => `${done ? "x" : "+"} ${text}`),
    ...left.map(({ text }) => `- ${text}`),
  ];
}

const PLAN =
  "Follow these steps:\n\n1. Paint the hull of the boat\n2. Mend the torn sail\n3. Call the harbour master";
const LEFT = ["- Paint the hull of the boat", "- Mend the torn sail", "- Call the harbour master"];
const REPORT = `Here is how it looks now. ${"The paint is blue and dry. ".repeat(10)}`;

test("what an answer proposes is left until the person takes it up", () => {
  expect(uptake("How do I sell my boat?", PLAN)).toEqual(LEFT);
  expect(uptake("How do I sell my boat?", PLAN, "And what does a harbour cost?", "Ten a day.")).toEqual(LEFT);
  expect(uptake("How do I sell my boat?", PLAN, "Great, thanks!", "You're welcome.")).toEqual(LEFT);
});

test.each(["do 1 and 3", "1, 3", "ok, let's do #1 & #3 first", "Great, start with 1 and 3."])(
  "what the person picks by number is taken up: %s",
  (reply) => {
    expect(uptake("How do I sell my boat?", PLAN, reply, "Fine.")).toEqual([
      "+ Paint the hull of the boat",
      "+ Call the harbour master",
      "- Mend the torn sail",
    ]);
  },
);

test.each(["3 days is too long for me", "I have 2 boats", "In 1986 it was red"])(
  "a number that picks nothing takes nothing up: %s",
  (reply) => {
    expect(uptake("How do I sell my boat?", PLAN, reply, "Fine.")).toEqual(LEFT);
  },
);

test("what was picked is done when the answer carries it out by name", () => {
  expect(
    uptake("How do I sell my boat?", PLAN, "do 1 and 2", `## Painting the hull\n\n${REPORT}`).slice(0, 2),
  ).toEqual(["x Paint the hull of the boat", "+ Mend the torn sail"]);
});

test.each(["great, go on", "Perfect, next", "ok let's do that", "Doe maar"])(
  "a plan that the person goes on with is taken up: %s",
  (reply) => {
    const talk =
      reply === "Doe maar" ? ["Hoe verkoop ik mijn boot?", DUTCH_PLAN] : ["How do I sell it?", PLAN];
    expect(uptake(...talk, reply, "Fine.").map((each) => each.charAt(0))).toEqual(["+", "+", "+"]);
  },
);
const DUTCH_PLAN =
  "Volg deze stappen:\n\n1. Schilder de romp van de boot\n2. Repareer het zeil\n3. Bel de havenmeester";

test("an offer is taken up by a yes, and done when the answer delivers it", () => {
  const offer = "It is an old boat. Would you like me to write an advert for the boat?";
  expect(uptake("My boat is slow.", offer, "Yes please", REPORT)).toEqual(["x Write an advert for the boat"]);
  expect(uptake("My boat is slow.", offer, "Yes please", "Which colour is it?")).toEqual([
    "+ Write an advert for the boat",
  ]);
});

test.each(["No, not today.", "How old is it?", "Not now"])(
  "an offer that the person does not take up is gone: %s",
  (reply) => {
    const offer = "It is an old boat. Shall I write an advert for the boat?";
    expect(uptake("My boat is slow.", offer, reply, "Fine.")).toEqual([]);
  },
);

test("what the person turns down is no suggestion any more", () => {
  expect(uptake("How do I sell my boat?", PLAN, "No, the sail is fine.", "Good.")).toEqual([
    "- Paint the hull of the boat",
    "- Call the harbour master",
  ]);
});

test("a list that tells what the answer's program does proposes nothing", () => {
  const steps = "1. Create a list for the tides\n2. Count each tide of the day\n3. Store the highest tide";
  const program = "```python\nfor tide in tides:\n    print(tide)\n```";
  expect(uptake("How do I count tides in Python?", `Follow these steps:\n\n${steps}\n\n${program}`)).toEqual(
    [],
  );
  expect(
    uptake("A script that counts tides.", `${program}\n\nThis script does the following:\n\n${steps}`),
  ).toEqual([]);
});

test("steps that are for the person's hands are proposed beside a program", () => {
  const steps = "1. Install the tide package\n2. Save the script as tides.py";
  const program = "```python\nprint(tide)\n```";
  expect(uptake("A script that counts tides.", `Follow these steps:\n\n${steps}\n\n${program}`)).toEqual([
    "- Install the tide package",
    "- Save the script as tides.py",
  ]);
});

test.each([
  ["Next, create a file named tides.csv in the folder:", ["- Create a file named tides.csv in the folder"]],
  ["The output should look like this:", []],
  ["Let's write the table of tides:", []],
  ["Run the following command:", []],
])("a sentence that leads up to code proposes what it does: %s", (sentence, expected) => {
  expect(uptake("How do I read tides?", `${sentence}\n\n\`\`\`\n1,2\n\`\`\``)).toEqual(expected);
});

test("under a lead that names no work, the first sentence that does is the step", () => {
  expect(
    uptake(
      "The boat leaks.",
      "Steps to take:\n\n1. **The hull**: Water comes in below. Seal the crack in the hull.\n2. **The pump**: Clean the filter of the pump.",
    ),
  ).toEqual(["- Seal the crack in the hull", "- Clean the filter of the pump"]);
});

test.each([
  ["Phase 1: The hull", "Phase 2: The rigging", "Phase 3: The papers"],
  ["Phase 1 – Dry dock", "Phase 2 – Open water", "Phase 3 – Paperwork"],
  ["Step 1: Woodwork", "Step 2: Sailcloth", "Step 3: Licences"],
])("the lists under phases that only have names hold the steps: %s", (first, second, third) => {
  const plan = `### ${first}\n\n1. **Planks**: Replace the rotten planks of the hull\n2. **Paint**: Paint the hull of the boat`;
  const rest = `### ${second}\n\n- Mend the torn sail\n- Order a new mast\n\n### ${third}\n\n1. Update the licence of the boat\n2. Call the harbour master`;
  expect(uptake("How do I get it ready?", `${plan}\n\n${rest}`)).toEqual([
    "- Replace the rotten planks of the hull",
    "- Paint the hull of the boat",
    "- Mend the torn sail",
    "- Order a new mast",
    "- Update the licence of the boat",
    "- Call the harbour master",
  ]);
});

test("the lists under steps that name work are their details", () => {
  const step = (number: number, work: string) =>
    `### Step ${number}: ${work}\n\n1. Open the big box\n2. Take the brush out`;
  expect(
    uptake(
      "How do I get it ready?",
      [step(1, "Paint the hull"), step(2, "Mend the torn sail"), step(3, "Order a new mast")].join("\n\n"),
    ),
  ).toEqual(["- Paint the hull", "- Mend the torn sail", "- Order a new mast"]);
});
