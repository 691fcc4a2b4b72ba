import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import { expect, test } from "vitest";
import { rules } from "./index.ts";

const summaryOf = async (...contents: string[]) =>
  (
    await rules.organize(
      transcriptOf(
        contents.map((content, at) => ({ role: at % 2 === 0 ? "user" : "assistant", content })),
        { title: "Talk" },
      ),
    )
  ).summary;

test("an answer in the words of its question needs no question before it", async () => {
  expect(
    await summaryOf(
      "Should I take SQLite or Postgres for a shop with ten orders a day?",
      "For ten orders a day SQLite is enough: one file, no server, and easy backups.",
      "And how do I back it up?",
      "Run a backup every night.",
      "Good, SQLite it is.",
      "A fine choice.",
    ),
  ).toMatch(
    /^Decided: SQLite\. For ten orders a day SQLite is enough: one file, no server, and easy backups\./,
  );
});

test("the wish comes first, then the decision, then what came of it", async () => {
  expect(
    await summaryOf(
      "I want a booking site for our rowing club.",
      "I'd recommend a shared sheet: it is quick.",
      "No chat, they can phone. Use our own server instead.",
      "Here is a page that lists the free boats:\n\n```html\n<ul></ul>\n```",
    ),
  ).toBe(
    "I want a booking site for our rowing club. Decided: no chat (they can phone); our own server. Delivered: a page that lists the free boats.",
  );
});

test("a wish keeps its negation", async () => {
  expect(
    await summaryOf("I want a diary app. No passwords should be stored. No ads.", "Fine: a page."),
  ).toContain("no passwords should be stored; no ads.");
});

test("courtesy, roles, orders on the manner and preambles are left out", async () => {
  const summary = await summaryOf(
    "I want you to act as a gardener. How deep are tulips planted? Thanks!",
    "Certainly! I'd be happy to help. Tulips are planted three times as deep as they are high.",
  );
  expect(summary).toBe("Tulips are planted three times as deep as they are high.");
});

test("one question is asked at most, and a request is shown as what is to be done", async () => {
  const summary = await summaryOf(
    "Could you please draw a map of the harbour? Where do ferries moor? Who owns the crane? When does it open?",
    "The eastern quay is reserved.",
  );
  expect(summary).toMatch(/^Draw a map of the harbour\./);
  expect(summary.match(/\?/g)?.length).toBe(1);
});

test("no sentence stands without the one that it leans on", async () => {
  const summary = await summaryOf(
    "Which boats may use the harbour lock in winter?",
    "Let me explain. They need a permit of the harbour office.",
  );
  expect(summary).not.toMatch(/They need/);
});

test("an answer that is turned down and advice that is not taken are left out", async () => {
  expect(
    await summaryOf(
      "Should I use Rust or Go for the tide service?",
      "I'd recommend Go for the tide service.",
      "Rust it is.",
      "Fine.",
    ),
  ).toBe("Should I use Rust or Go for the tide service? Decided: Rust.");
});

test("a summary has 80 words at most, in whole sentences", async () => {
  const points = Array.from(
    { length: 40 },
    (_, at) => `The ferry number ${at} carries lamps, rope and barrels.`,
  );
  const summary = await summaryOf("Which ferry carries which load?", points.join(" "));
  expect(summary.split(/\s+/).length).toBeLessThanOrEqual(80);
  expect(summary).toMatch(/\.$/);
});

test("orders on the manner, refusals and what only points on are left out", async () => {
  const summary = await summaryOf(
    "Write a poem about the harbour. Use markdown. The text is this:",
    "Ships lie asleep.",
    "Not now.",
    "Fine.",
  );
  expect(summary).toMatch(/^Write a poem about the harbour/);
  expect(summary).not.toMatch(/markdown|Not now|The text is/);
});

test.each([
  [
    "after what led to it",
    "My neighbour keeps hens behind our fence. Last week a fox took two of them. I want a door for the coop that closes at dusk.",
    "I want a door for the coop that closes at dusk.",
  ],
  [
    "before its details",
    "Please draw a plan of our allotment. The shed stands in the north. The path runs along the hedge.",
    "Draw a plan of our allotment.",
  ],
  [
    "at the end of a long message",
    `${"The tide tables hang on the wall of the harbour office. ".repeat(9)}Can you write a page that shows the tide of today?`,
    "Write a page that shows the tide of today.",
  ],
  [
    "rather than a remark on the answer",
    "We need a rota for the bakery with nine people. Is that hard?",
    "We need a rota for the bakery with nine people.",
  ],
  [
    "in Dutch",
    "Onze vereniging heeft tachtig leden. Ik wil een app waarmee leden een boot reserveren.",
    "Ik wil een app waarmee leden een boot reserveren.",
  ],
])("what the person is after is told, %s", async (_, message, wish) => {
  expect(await summaryOf(message, "Fine.")).toContain(wish);
});

test("what is wished comes before what was answered, whenever it is said", async () => {
  const summary = await summaryOf(
    "Write a page that lists the boats of our club.",
    "Here is a page that lists the boats:\n\n```html\n<ul></ul>\n```",
    "Add the names of the skippers to the boats.",
    "The names stand beside each boat in a second column.",
  );
  expect(summary).toMatch(/^Write a page .+ Add the names of the skippers .+ The names stand beside /);
});

test("however much is wished, what came of it has a place", async () => {
  const wishes = Array.from({ length: 12 }, (_, at) => `I want ferry number ${at} to carry cargo ${at}.`);
  expect(await summaryOf(wishes.join(" "), "The western quay is long enough.")).toContain(
    "The western quay is long enough.",
  );
});

test("the points of another question than the one that is answered are left out", async () => {
  const summary = await summaryOf(
    "Which hen breeds lay well in winter?",
    "Plymouth Rocks lay well in winter: about four eggs a week.",
    "And which feed brands are there?",
    "- **Grainhouse**: pellets\n- **Millstone**: mash\n- **Barnside**: corn",
  );
  expect(summary).toContain("Plymouth Rocks lay well in winter");
  expect(summary).not.toContain("Grainhouse");
});

test.each([
  [
    "Should I take SQLite or Postgres for the shop?",
    "Take Postgres only for several machines.",
    "SQLite it is.",
  ],
  ["Is Hugo or WordPress better for the club?", "WordPress lets members edit pages.", "Let's go with Hugo."],
  ["Do we plant beech or hornbeam?", "Hornbeam grows on wet soil.", "We'll take beech."],
  ["Should the fence be larch or oak?", "Oak lasts for thirty years outside.", "Let's go with larch."],
  ["Zal ik glas of polycarbonaat nemen?", "Glas is mooier in de zon.", "Dan wordt het polycarbonaat."],
])("what is decided against is not told: %s", async (question, other, decision) => {
  const summary = await summaryOf(question, `Both can be had. ${other}`, decision, "Fine.");
  expect(summary).not.toContain(other);
});

test("what a question is about comes before it", async () => {
  expect(
    await summaryOf(
      "Our kiln trips the fuse at nine hundred degrees. What could be the reason?",
      "A worn heating coil draws too much current.",
    ),
  ).toBe(
    "Our kiln trips the fuse at nine hundred degrees. What could be the reason? A worn heating coil draws too much current.",
  );
});

test("lines of data, what leads up to something and what tools insert are no wishes", async () => {
  const summary = await summaryOf(
    "Draw a chart of the harbour tides.\n\nThe output was this value:\n\n@{chart_maker} harbour tides\n\n// tides of the harbour by hour",
    "Listed the harbour tides • 8 results\n\nThe chart shows the tides of the harbour by hour.",
  );
  expect(summary).toBe(
    "Draw a chart of the harbour tides. The chart shows the tides of the harbour by hour.",
  );
});

test("a sentence that speaks of things without naming them follows the one that names them", async () => {
  const summary = await summaryOf(
    "On Sundays I sort the seed packets of our allotment club. I keep them in a biscuit tin with a label for each month, a row for each family and a card for what is lent. I want a small app that shows what is left of each seed.",
    "Shall I start?",
  );
  expect(summary).toMatch(/^On Sundays I sort the seed packets of our allotment club\. I keep them in/);
});

test("what only goes on with the sentence before does not stand without it", async () => {
  expect(
    await summaryOf(
      "I want a herb garden on the balcony of our flat.",
      "Begin with thyme.",
      "Planted! And watered as well. The balcony faces the north, will thyme grow there?",
      "Mint grows better on the north side.",
    ),
  ).not.toContain("Watered as well");
});

test.each([
  [
    "Kun je me helpen om een rooster te maken voor de koffieploeg?",
    "Kun je me helpen om een rooster te maken",
  ],
  ["First thing on Monday I paint the bee hotel. What colour do bees like?", "First thing on Monday"],
])("a sentence keeps the words without which it says nothing: %j", async (asked, start) => {
  expect(await summaryOf(asked, "Blue, as far as we know.")).toContain(start);
});
