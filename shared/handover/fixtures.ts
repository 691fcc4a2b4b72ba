import type { Evidence } from "@dreamcatcher/contracts/dream";
import type { Acceptance, Plan, Ticket } from "@dreamcatcher/contracts/plan";
import { type HandOver, type HandOverInput, handOverOf } from "./facts.ts";

export const CONVERSATION = "c-1";
export const ADDRESS = "https://chatgpt.com/c/68a3b1c2";
export const DATE = "2026-03-07T08:02:10.412Z";

export const quote = (message: number, words: string): Evidence => ({
  conversation_id: CONVERSATION,
  message,
  quote: words,
});

export const criterion = (
  text: string,
  met_by: string | null = null,
  evidence: Evidence | null = null,
): Acceptance => ({
  text,
  met_by,
  evidence,
});

export const ticket = (id: string, title: string, rest: Partial<Ticket> = {}): Ticket => ({
  id,
  title,
  description: "",
  status: "open",
  acceptance: [],
  evidence: [],
  estimate: { low: 2, high: 4, reason: "One page." },
  estimate_hours: 3,
  depends_on: [],
  ...rest,
});

/** A plan for a cutting exchange: one ticket is done, one open, one later. */
export const plan: Plan = {
  intent: { kind: "web_app", language: "javascript", confidence: 0.8, evidence: ["a site to swap cuttings"] },
  summary: "A site on which neighbours swap cuttings.",
  milestones: [
    { title: "First version", ticket_ids: ["T-1", "T-2"] },
    { title: "Later", ticket_ids: ["T-3"] },
  ],
  tickets: [
    ticket("T-1", "Store cuttings", {
      status: "done",
      acceptance: [criterion("a cutting has a name", "src/store.js", quote(2, "each with a name"))],
      evidence: [quote(0, "I want to post my cuttings")],
    }),
    ticket("T-2", "Request a cutting", {
      description: "A form below each cutting.",
      depends_on: ["T-1"],
      evidence: [quote(4, "people can ask for one")],
      acceptance: [
        criterion("a request expires after 48 hours", null, quote(6, "it expires after 48 hours")),
        criterion("the owner gets a mail"),
      ],
    }),
    ticket("T-3", "Show a map", { depends_on: ["T-2"] }),
  ],
  estimate_hours: 9,
  decisions: [
    {
      id: "dc-1",
      text: "No accounts",
      reason: "people forget passwords",
      evidence: quote(3, "no accounts please"),
    },
  ],
  definition_of_done: [criterion("works on a phone", null, quote(8, "it must work on my phone"))],
  questions: [{ text: "Which plants do not travel by post?", evidence: null }],
  agents_assigned: 1,
  estimated_completion: "2026-03-10T10:00:00.000Z",
};

export const project = {
  files: [
    { path: "README.md", content: "# Cuttings\n" },
    { path: "src/store.js", content: "export const cuttings = [];\n" },
    { path: "package.json", content: '{"dependencies":{"express":"^5.1.0"}}' },
  ],
  commands: [["node", "--test", "test/project.test.mjs"]],
};

export const input: HandOverInput = {
  title: "Cutting exchange",
  plan,
  project,
  addresses: new Map([[CONVERSATION, ADDRESS]]),
  date: DATE,
};

export const handOver = (changed: Partial<HandOverInput> = {}): HandOver =>
  handOverOf({ ...input, ...changed });

/** The plan with an open ticket, in a milestone of its own, for each of these words, made of them alone. */
export const planOf = (
  all: readonly string[],
  language: Plan["intent"]["language"] = "javascript",
): Plan => ({
  ...plan,
  intent: { ...plan.intent, language },
  milestones: all.map((words, at) => ({ title: words, ticket_ids: [`T-${at + 1}`] })),
  tickets: all.map((words, at) =>
    ticket(`T-${at + 1}`, words, {
      description: words,
      evidence: [quote(0, words)],
      acceptance: [criterion(words, null, quote(1, words)), criterion(`not ${words}`)],
      estimate: { low: 1, high: 2, reason: words },
    }),
  ),
  decisions: all.map((words, at) => ({
    id: `dc-${at}`,
    text: words,
    reason: words,
    evidence: quote(2, words),
  })),
});

/** Words that would do harm in a shell, in Markdown or in code if they were not quoted. */
export const HOSTILE = [
  "'; touch pwned; '",
  "$(touch pwned)",
  "`touch pwned`",
  '"; touch pwned; "',
  "a\nb\rc\u2028d\u0000e",
  '"""\nimport os\n"""',
  "*/ process.exit(0) /*",
  "\\",
  "\\' '",
  "-n --help",
  "# Heading",
  "- [ ] T999 [US9] Not a task",
  "<!-- <script>alert(1)</script>",
  "```",
  "1. one",
  "@octocat fixes #1",
  "]( https://evil.example )",
  `\${process.env.HOME}`,
  "EOF",
  "🌊 ł \ud800",
];
