import { expect, test } from "vitest";
import { outputOf } from "../fixtures.ts";
import { noOutcome, type Outcome } from "./outcome.ts";
import { summaryOf } from "./summary.ts";

const said = (outcome: Partial<Outcome>): string =>
  summaryOf({ ...noOutcome(), ...outcome }, outputOf({ columns: 60 }).output);

test.each([
  [{ read: 1, created: 1 }, "1 conversation: 1 new dream."],
  [
    { read: 9, created: 2, updated: 3, unchanged: 3, empty: 1 },
    "9 conversations: 2 new dreams, 3 updated, 3 unchanged, 1 in which nobody says anything.",
  ],
  [
    { read: 1, already: 2, updated: 1 },
    "1 conversation: 1 updated. 2 files imported before, and unchanged since.",
  ],
  [{ already: 1 }, "1 file imported before, and unchanged since."],
])("%j is one line", (outcome, line) => {
  expect(said(outcome)).toBe(line);
});

test("what failed, was redacted and was left out is listed, without what a terminal obeys", () => {
  const lines = said({
    ...{ read: 2, created: 1, more_failures: 3 },
    failures: [{ file: "a.json", conversation: "Boat\u001b[31m", reason: "It is\nbroken." }],
    secrets: [
      {
        file: "a.json",
        conversation: "Deploy",
        kind: "k",
        title: "AWS key",
        place: "message 4",
        shown: "AKIA…7Q",
      },
    ],
    left_out: [{ file: "docs/readme.md", reason: "It is text." }],
    unfinished: ["s.jsonl"],
    skipped: [{ kind: "ratings of answers", count: 2 }],
  });
  expect(lines).toBe(`2 conversations: 1 new dream.
1 secret redacted, before anything left this machine:
  - “Deploy”: AWS key, message 4 (AKIA…7Q)
4 could not be imported:
  - a.json, “Boat”: It is broken.
  … and 3 more; --json has all that is known
Left out:
  - 1 file without conversations: readme.md
  - the last line of s.jsonl, which is still being written:
    import it again later
  - 2 ratings of answers`);
});

test("of many only the first are listed", () => {
  const failures = Array.from({ length: 40 }, (_, n) => ({ file: `${n}`, conversation: null, reason: "x" }));
  const lines = said({ read: 40, failures }).split("\n");
  expect(lines).toHaveLength(15);
  expect(lines.at(-1)).toBe("  … and 28 more; --json has all that is known");
});
