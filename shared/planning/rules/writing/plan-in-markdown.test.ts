import type { Plan, Ticket } from "@dreamcatcher/contracts/plan";
import { expect, test } from "vitest";
import { planInMarkdown } from "./plan-in-markdown.ts";

const ticket = (id: string, of: Partial<Ticket>): Ticket => ({
  ...{ id, title: "High tide", description: "", status: "open", acceptance: [], evidence: [] },
  ...{
    estimate: { low: 1, high: 4, reason: "It touches what is stored." },
    estimate_hours: 2.5,
    depends_on: [],
  },
  ...of,
});
const planWith = (tickets: Ticket[], of: Partial<Plan> = {}): Plan => ({
  intent: { kind: "web_app", language: null, confidence: 1, evidence: [] },
  summary: "",
  milestones: [{ title: "First version", ticket_ids: tickets.map(({ id }) => id) }],
  tickets,
  ...{ estimate_hours: 5, agents_assigned: 1, estimated_completion: "2026-03-06T14:00:00.000Z" },
  ...{ decisions: [], definition_of_done: [], questions: [] },
  ...of,
});
const QUOTE = "I want the high tide on a page.";

test("shows what is settled, what is done, and what is open with its criteria and estimate", () => {
  const evidence = { conversation_id: "c-1", message: 0, quote: QUOTE };
  const plan = planWith(
    [
      ticket("T-1", {
        status: "done",
        acceptance: [{ text: "It provides high", met_by: "src/high.js", evidence: null }],
      }),
      ticket("T-2", {
        ...{ title: "Page of the tides", depends_on: ["T-1"], evidence: [evidence] },
        acceptance: [{ text: "Seven days are shown", met_by: null, evidence: null }],
      }),
    ],
    {
      decisions: [{ id: "d", text: "No chat", reason: "they can phone" }],
      definition_of_done: [{ text: "easy to use", met_by: null, evidence: null }],
      questions: [{ text: "Which port is shown first?", evidence: null }],
    },
  );
  expect(planInMarkdown(plan)).toBe(`\
1 ticket done; 1 ticket open, 1 to 4 hours.

### Decisions

- No chat, because they can phone

### Holds for all of it

- [ ] easy to use

### Open questions

- Which port is shown first?

### First version

- [x] **T-1 High tide**
  - [x] It provides high (\`src/high.js\`)
- [ ] **T-2 Page of the tides** (1 to 4 hours: it touches what is stored; after T-1)
  > I want the high tide on a page.
  - [ ] Seven days are shown
`);
});

test("a plan without open work says so", () => {
  expect(planInMarkdown(planWith([ticket("T-1", { status: "done" })]))).toContain(
    "1 ticket done; no ticket is open.",
  );
});

test("what nobody confirms is to be checked, with why, and has no estimate", () => {
  const plan = planWith([
    ticket("T-1", { status: "unconfirmed", description: "Its code is in src/high.js." }),
    ticket("T-2", { title: "Moon", status: "unconfirmed" }),
  ]);
  const text = planInMarkdown(plan);
  expect(text).toContain("2 tickets to check; no ticket is open.");
  expect(text).toContain("- [ ] **T-1 High tide**\n  To check: Its code is in src/high.js.\n");
  expect(text).toContain("- [ ] **T-2 Moon**\n  To check: Nobody says that it works.\n");
});

test("says the same only once", () => {
  const evidence = { conversation_id: "c-1", message: 0, quote: "page of the tides" };
  const criterion = (text: string, met_by: string | null) => ({ text, met_by, evidence });
  const plan = planWith([
    ticket("T-1", {
      title: "Page of the tides",
      evidence: [evidence],
      acceptance: [criterion("Page of the tides.", null), criterion("Seven days", null)],
    }),
    ticket("T-2", { title: "Moon", acceptance: [criterion("Moon", "src/moon.js")] }),
  ]);
  expect(planInMarkdown(plan)).toMatch(
    /\*\*T-1 Page of the tides\*\* \([^)]*\)\n {2}- \[ \] Seven days\n- \[ \] \*\*T-2 Moon\*\* \([^)]*\)\n {2}- \[x\] Moon \(`src\/moon\.js`\)\n$/,
  );
});
