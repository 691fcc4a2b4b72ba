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
