/** Whole entities and bodies, which their schemas show in OpenAPI and in the schemas of events. */

const OWNER_ID = "8d1f6c1e-2b7a-4a55-9c5e-3f0b6a1d2c47";
const DREAM_ID = "01K2ZK4Q3V9S4T0N8B6M5R7X1C";
const CONVERSATION_ID = "c-7q1v8m2t5rkd0b6n4h9gs2p1a3";
const CONTENT_HASH = "8f8c6ed2b23f5add66e5c784f1199b47e31a8c2174d538b6c0bf9a2191eef02b";

const evidence = (message: number, quote: string) => ({ conversation_id: CONVERSATION_ID, message, quote });

export const DREAM_EXAMPLE = {
  id: DREAM_ID,
  owner_id: OWNER_ID,
  title: "Tide table for the harbour",
  description: "A page that shows high and low water for the coming week.",
  status: "planned",
  tags: ["sailing", "web"],
  brand: "personal",
  summary: "A small web page reads the tide tables and shows them as a week.",
  todos: [
    {
      id: "t-37ac1e378c39bee3",
      text: "Ask the harbour office for the tables",
      done: false,
      evidence: evidence(2, "I will ask the harbour office for the tables."),
    },
  ],
  documents: [
    {
      id: "d-8c7a2f31be09d456",
      title: "Tide tables 2026",
      url: "https://example.org/tides.csv",
      content_type: "text/csv",
    },
    {
      id: `${CONVERSATION_ID}.41f0c97d3a62be58`,
      title: "tides.js",
      content_type: "text/javascript",
      bytes: 77,
    },
  ],
  kind: "idea",
  outcome: {
    text: "The program reads the tables; the page is not made yet.",
    evidence: evidence(11, "It reads the tables. The page comes next."),
  },
  decisions: [
    {
      id: "dc-0b1d5c2c7a90f3e8",
      text: "Show a week at a time",
      reason: "a month does not fit on a phone",
      evidence: evidence(4, "Let us show a week: a month does not fit on a phone."),
    },
  ],
  suggestions: [
    {
      id: "sg-5e0f6b7d2c4a9813",
      text: "Send the week by e-mail",
      evidence: evidence(5, "You could also send the week by e-mail."),
    },
  ],
  features: [
    {
      id: "ft-c1a9e47b3f825d60",
      text: "Show the tides of the coming week",
      evidence: evidence(0, "I would like a page that shows the tides of our harbour."),
    },
  ],
  confidence: 0.9,
  organized_by: "built-in",
  organizer_version: 1,
  sources: ["chatgpt"],
  created: "2026-03-06T16:11:26.000Z",
  updated: "2026-03-07T08:02:10.412Z",
  revision: 3,
  synced_with_pipelineos: false,
  synced_at: null,
  pipelineos_project_id: null,
};

export const DOCUMENT_TEXT_EXAMPLE = {
  ...DREAM_EXAMPLE.documents[1],
  content: 'export const rows = (csv) => csv.split("\\n").map((line) => line.split(";"));\n',
  download_url: null,
};

export const DREAM_INPUT_EXAMPLE = {
  title: "Tide table for the harbour",
  description: "A page that shows high and low water for the coming week.",
  tags: ["sailing", "web"],
  brand: "personal",
  todos: [{ text: "Ask the harbour office for the tables" }],
  documents: [{ title: "Tide tables 2026", url: "https://example.org/tides.csv", content_type: "text/csv" }],
};

export const FRAGMENT_EXAMPLE = {
  id: `${CONVERSATION_ID}.0`,
  dream_id: DREAM_ID,
  conversation_id: CONVERSATION_ID,
  title: "Reading the tables",
  content: "The harbour publishes one CSV file a year, with a line for each high and low water.",
  source: "chatgpt",
  url: "https://chatgpt.com/c/68a3b1c2-5d94-8001-9f30-7c2e4b6a8d01",
  date: "2026-03-06T16:11:26.000Z",
  features: ["Show the tides of the coming week"],
  code_snippets: [
    {
      language: "javascript",
      filename: "tides.js",
      code: 'export const rows = (csv) => csv.split("\\n").map((line) => line.split(";"));',
    },
  ],
};

export const FRAGMENT_INPUT_EXAMPLE = {
  title: "Reading the tables",
  content: "The harbour publishes one CSV file a year, with a line for each high and low water.",
  source: "chatgpt",
  features: ["Show the tides of the coming week"],
};

export const DREAM_IMPORT_INPUT_EXAMPLE = {
  id: "tide-table",
  title: "Tide table for the harbour",
  todos: ["Ask the harbour office for the tables", { text: "Draw the week", done: true }],
  documents: ["tides.csv"],
  fragments: [FRAGMENT_INPUT_EXAMPLE],
};

export const MESSAGE_EXAMPLE = {
  role: "user",
  content: "I would like a page that shows the tides of our harbour.",
  created: "2026-03-06T16:11:26.000Z",
};

export const CONVERSATION_EXAMPLE = {
  id: CONVERSATION_ID,
  owner_id: OWNER_ID,
  dream_id: DREAM_ID,
  source: "chatgpt",
  external_id: "68a3b1c2-5d94-8001-9f30-7c2e4b6a8d01",
  title: "Tide table",
  url: "https://chatgpt.com/c/68a3b1c2-5d94-8001-9f30-7c2e4b6a8d01",
  model: "gpt-5",
  created: "2026-03-06T16:11:26.000Z",
  updated: "2026-03-06T16:40:03.000Z",
  message_count: 12,
  unread_parts: [{ kind: "image_asset_pointer", count: 1 }],
  content_hash: CONTENT_HASH,
};

export const CAPTURE_INPUT_EXAMPLE = {
  brand: "personal",
  tags: ["sailing"],
  conversation: {
    title: "Tide table",
    messages: [
      { role: "user", content: "I would like a page that shows the tides of our harbour." },
      { role: "assistant", content: "The harbour publishes them as a CSV file: read it and draw a week." },
    ],
  },
};

export const MARKDOWN_CAPTURE_EXAMPLE = `# Tide table

_**User**_

I would like a page that shows the tides of our harbour.

---

_**Agent**_

The harbour publishes them as a CSV file: read it and draw a week.
`;

export const JSON_LINES_CAPTURE_EXAMPLE = CAPTURE_INPUT_EXAMPLE.conversation.messages
  .map((message) => `${JSON.stringify(message)}\n`)
  .join("");

export const CSV_CAPTURE_EXAMPLE = `Conversation,Time,Author,Message
Tide table,2026-03-06T16:12:02,AI,"The harbour publishes them as a CSV file: read it and draw a week."
Tide table,2026-03-06T16:11:26,Human,I would like a page that shows the tides of our harbour.
`;

export const HTML_CAPTURE_EXAMPLE = `<div class="outer-cell"><div class="header-cell"><p class="mdl-typography--title">Gemini Apps<br></p></div>
<div class="content-cell">Prompted I would like a page that shows the tides of our harbour.<br>
Mar 6, 2026, 4:11:26 PM UTC<br><p>The harbour publishes them as a CSV file: read it and draw a week.</p></div></div>
`;

export const IMPORT_EXAMPLE = {
  id: "01K2ZK4Q3V9S4T0N8B6M5R7X1G",
  status: "completed",
  source: "chatgpt",
  filename: "chatgpt-export.zip",
  size: 48_211_903,
  conversations_seen: 812,
  dreams_created: 640,
  dreams_updated: 11,
  unchanged: 150,
  empty: 10,
  failures_count: 1,
  failures: [
    {
      external_id: "68a3b1c2-5d94-8001-9f30-7c2e4b6a8d02",
      reason: "The conversation has no messages that can be read.",
    },
  ],
  dream_ids: [DREAM_ID],
  skipped: [{ kind: "ratings of answers", count: 4 }],
  unread_parts: [{ kind: "image_asset_pointer", count: 31 }],
  failure: null,
  created: "2026-03-06T16:11:26.000Z",
  updated: "2026-03-06T16:13:51.209Z",
};

const { failures, dream_ids, ...summary } = IMPORT_EXAMPLE;
export const IMPORT_SUMMARY_EXAMPLE = summary;

export const ACCOUNT_EXAMPLE = {
  id: OWNER_ID,
  email: "anna@example.org",
  tier: "free",
  brands: ["personal", "bc-innovations"],
  quotas: [
    { name: "imports_per_day", limit: 20, used: 3, resets_at: "2026-03-07T00:00:00.000Z" },
    { name: "stored_bytes", limit: 5_000_000_000, used: 48_211_903, resets_at: null },
  ],
};

export const IMPORT_INPUT_EXAMPLE = { filename: "chatgpt-export.zip", size: 48_211_903, brand: "personal" };

export const IMPORT_STARTED_EXAMPLE = {
  import_id: "01K2ZK4Q3V9S4T0N8B6M5R7X1G",
  status: "awaiting_upload",
  upload: {
    url: "https://content.example.org/uploads/01K2ZK4Q3V9S4T0N8B6M5R7X1G?X-Amz-Signature=4c1f",
    method: "PUT",
    headers: { "content-length": "48211903" },
    expires_at: "2026-03-06T17:11:26.000Z",
  },
};

export const PLAN_EXAMPLE = {
  intent: {
    kind: "web_app",
    language: "javascript",
    confidence: 0.8,
    evidence: ["a page that shows the tides of our harbour"],
  },
  summary: "A page that reads the tide tables and shows the coming week.",
  milestones: [{ title: "Tides on a page", ticket_ids: ["T-1", "T-2", "T-3"] }],
  tickets: [
    {
      id: "T-1",
      title: "Read the tide tables",
      description: "Parse the CSV file of the harbour.",
      status: "done",
      acceptance: [
        { text: "Each line becomes a time and a height.", met_by: "src/tides.test.js", evidence: null },
      ],
      evidence: [],
      estimate: { low: 2, high: 6, reason: "One format of 40 columns." },
      estimate_hours: 4,
      depends_on: [],
    },
    {
      id: "T-2",
      title: "Show the coming week",
      description: "Draw one row for each day.",
      status: "open",
      acceptance: [
        {
          text: "Seven days are shown.",
          met_by: null,
          evidence: {
            conversation_id: CONVERSATION_ID,
            message: 0,
            quote: "a page that shows the tides of our harbour for the coming week",
          },
        },
      ],
      evidence: [
        {
          conversation_id: CONVERSATION_ID,
          message: 0,
          quote: "a page that shows the tides of our harbour for the coming week",
        },
      ],
      estimate: { low: 4, high: 8, reason: "One page without a server." },
      estimate_hours: 6,
      depends_on: ["T-1"],
    },
    {
      id: "T-3",
      title: "Show the heights in feet",
      description: "The last answer changes it in src/tides.js, and nobody says that it works.",
      status: "unconfirmed",
      acceptance: [{ text: "A height of 3.4 m is 11.2 ft.", met_by: null, evidence: null }],
      evidence: [],
      estimate: { low: 0.25, high: 0.25, reason: "It is only to be checked." },
      estimate_hours: 0.25,
      depends_on: [],
    },
  ],
  estimate_hours: 6.25,
  decisions: [],
  definition_of_done: [],
  questions: [{ text: "Which harbour is shown first?", evidence: null }],
  agents_assigned: 1,
  estimated_completion: "2026-03-10T10:00:00.000Z",
};

export const CHECK_RESULT_EXAMPLE = {
  id: "C-1",
  kind: "example",
  path: "src/tides.js",
  ran: "node src/tides.js harbour.csv",
  expects: "06:12 3.4 m",
  quote: "$ node src/tides.js harbour.csv\n06:12 3.4 m",
  url: "https://chat.example.org/c/7f3a",
  outcome: "failed",
  came_out: "06:12 34 m",
};

export const SANDBOX_REPORT_EXAMPLE = {
  outcome: "passed",
  reason: null,
  commands: [
    {
      argv: ["node", "--test"],
      exit_code: 0,
      signal: null,
      wall_ms: 412,
      cpu_ms: 380,
      max_rss_kb: 61_440,
      stdout: "ok 1 - each line becomes a time and a height\n",
      stderr: "",
      stdout_bytes: 45,
      stderr_bytes: 0,
    },
  ],
};

export const IMPLEMENTATION_SUMMARY_EXAMPLE = {
  id: "01K2ZK4Q3V9S4T0N8B6M5R7X1D",
  owner_id: OWNER_ID,
  dream_id: DREAM_ID,
  status: "completed",
  planner: "built-in",
  language: "javascript",
  verify: true,
  stop_after: null,
  project_id: "dc-01k2zk4q3v9s4t0n8b6m5r7x1d",
  tickets_created: 3,
  agents_assigned: 1,
  estimated_completion: "2026-03-10T10:00:00.000Z",
  progress: null,
  progress_message: null,
  created_at: "2026-03-07T08:02:10.412Z",
  updated_at: "2026-03-07T08:02:41.007Z",
  completed_at: "2026-03-07T08:02:41.007Z",
  approved_at: null,
  accepted_at: null,
  failure: null,
  verdict: "verified",
  verdict_reasons: ["Passed: tides.test.js: the conversation's own tests"],
};

/** What an implementation has before its plan. */
export const REQUESTED_IMPLEMENTATION_EXAMPLE = {
  ...IMPLEMENTATION_SUMMARY_EXAMPLE,
  status: "pending",
  project_id: null,
  tickets_created: 0,
  agents_assigned: 0,
  estimated_completion: null,
  updated_at: IMPLEMENTATION_SUMMARY_EXAMPLE.created_at,
  completed_at: null,
  verdict: null,
  verdict_reasons: [],
};

export const RUNNING_IMPLEMENTATION_EXAMPLE = {
  ...IMPLEMENTATION_SUMMARY_EXAMPLE,
  status: "verifying",
  updated_at: "2026-03-07T08:02:29.518Z",
  completed_at: null,
  verdict: null,
  verdict_reasons: [],
};

/** What an implementation has when its plan was just approved. */
export const APPROVED_IMPLEMENTATION_EXAMPLE = {
  ...RUNNING_IMPLEMENTATION_EXAMPLE,
  status: "generating",
  stop_after: "plan",
  approved_at: RUNNING_IMPLEMENTATION_EXAMPLE.updated_at,
};

export const ACCEPTED_IMPLEMENTATION_EXAMPLE = {
  ...IMPLEMENTATION_SUMMARY_EXAMPLE,
  updated_at: "2026-03-07T09:15:00.000Z",
  accepted_at: "2026-03-07T09:15:00.000Z",
  verdict: "partly",
  verdict_reasons: [
    "Passed: tides.test.js: the conversation's own tests",
    "Not tried: src/week.js: it needs a page",
  ],
};

export const FAILED_IMPLEMENTATION_EXAMPLE = {
  ...IMPLEMENTATION_SUMMARY_EXAMPLE,
  status: "failed",
  failure: "It ended with exit code 1.",
  verdict: "failed",
  verdict_reasons: ["It ended with exit code 1."],
};

export const IMPLEMENTATION_EXAMPLE = {
  ...IMPLEMENTATION_SUMMARY_EXAMPLE,
  plan: PLAN_EXAMPLE,
  unimplemented: [],
  checks: [{ ...CHECK_RESULT_EXAMPLE, outcome: "held", came_out: null }],
  coverage: { lines: 40, ran: 34 },
  report: SANDBOX_REPORT_EXAMPLE,
  project_url:
    "https://content.example.org/implementations/01K2ZK4Q3V9S4T0N8B6M5R7X1D.zip?X-Amz-Signature=9b2e",
};

export const PROJECT_FACTS_EXAMPLE = {
  project_id: "harbour-17",
  tickets_created: 12,
  agents_assigned: 3,
  estimated_completion: "2026-04-01T00:00:00.000Z",
  progress: 0.25,
  progress_message: "The tide tables are read.",
  outcome: null,
  failure: null,
};

const DONE = { started_at: "2026-03-07T08:02:10.412Z", completed_at: "2026-03-07T08:02:14.020Z" };
const PENDING = { started_at: null, completed_at: null, result: null, reason: null, links: [] };
const DREAM_LINK = { rel: "dream", href: `/api/v1/dreams/${DREAM_ID}` };

export const WORKFLOW_EXAMPLE = {
  id: "01K2ZK4Q3V9S4T0N8B6M5R7X2A",
  owner_id: OWNER_ID,
  type: "conversation_to_implementation",
  status: "waiting",
  input: { source: { conversation_id: CONVERSATION_EXAMPLE.id }, approve: true, verify: true },
  steps: [
    {
      name: "capture",
      status: "completed",
      ...DONE,
      result: { dream_id: DREAM_ID, outcome: "unchanged" },
      reason: null,
      links: [DREAM_LINK],
    },
    {
      name: "plan",
      status: "completed",
      ...DONE,
      result: { implementation_id: IMPLEMENTATION_SUMMARY_EXAMPLE.id, tickets: 4 },
      reason: null,
      links: [
        { rel: "implementation", href: `/api/v1/implementations/${IMPLEMENTATION_SUMMARY_EXAMPLE.id}` },
      ],
    },
    {
      name: "approve",
      status: "waiting",
      started_at: "2026-03-07T08:02:14.020Z",
      completed_at: null,
      result: null,
      reason: null,
      links: [
        { rel: "implementation", href: `/api/v1/implementations/${IMPLEMENTATION_SUMMARY_EXAMPLE.id}` },
      ],
    },
    { name: "build", status: "pending", ...PENDING },
  ],
  attempt: 1,
  failure: null,
  correlation_id: "JKJaXmPLvHcESHA=",
  created_at: "2026-03-07T08:02:10.412Z",
  updated_at: "2026-03-07T08:02:14.020Z",
  completed_at: null,
};

const BUILD_LINK = {
  rel: "implementation",
  href: `/api/v1/implementations/${IMPLEMENTATION_SUMMARY_EXAMPLE.id}`,
};

export const COMPLETED_WORKFLOW_EXAMPLE = {
  ...WORKFLOW_EXAMPLE,
  status: "completed",
  steps: [
    ...WORKFLOW_EXAMPLE.steps.slice(0, 2),
    {
      name: "approve",
      status: "completed",
      ...DONE,
      result: { approved_at: DONE.completed_at, approved_by: "a person" },
      reason: null,
      links: [BUILD_LINK],
    },
    {
      name: "build",
      status: "completed",
      ...DONE,
      result: { implementation_id: IMPLEMENTATION_SUMMARY_EXAMPLE.id, verdict: "verified" },
      reason: null,
      links: [BUILD_LINK],
    },
  ],
  completed_at: DONE.completed_at,
};

const PLAN_FAILED = "The dream has an implementation in progress. Wait for its end, or cancel it.";

export const FAILED_WORKFLOW_EXAMPLE = {
  ...WORKFLOW_EXAMPLE,
  status: "failed",
  steps: [
    ...WORKFLOW_EXAMPLE.steps.slice(0, 1),
    { name: "plan", status: "failed", ...DONE, result: null, reason: PLAN_FAILED, links: [] },
    { name: "approve", status: "pending", ...PENDING },
    { name: "build", status: "pending", ...PENDING },
  ],
  failure: PLAN_FAILED,
  completed_at: DONE.completed_at,
};

export const WEBHOOK_EXAMPLE = {
  id: "01K2ZK4Q3V9S4T0N8B6M5R7X3A",
  owner_id: OWNER_ID,
  url: "https://hooks.example.org/dreams",
  description: "Our build board",
  events: ["ImplementationCompleted", "ImplementationFailed"],
  dream_id: null,
  ordered: false,
  status: "active",
  paused_because: null,
  failures: 0,
  created_at: "2026-03-06T16:11:26.000Z",
  updated_at: "2026-03-06T16:11:26.000Z",
};

export const PAUSED_WEBHOOK_EXAMPLE = {
  ...WEBHOOK_EXAMPLE,
  status: "paused",
  paused_because: "5 deliveries in a row were given up.",
  failures: 5,
  updated_at: "2026-03-08T09:00:00.000Z",
};

export const WEBHOOK_DELIVERY_EXAMPLE = {
  id: "01K2ZK4Q3V9S4T0N8B6M5R7X1H",
  webhook_id: WEBHOOK_EXAMPLE.id,
  event_type: "ImplementationCompleted",
  dream_id: DREAM_ID,
  status: "delivered",
  attempts: [{ at: "2026-03-07T08:02:10.900Z", status: 200, latency_ms: 84, error: null, answer: "ok" }],
  next_attempt_at: null,
  created_at: "2026-03-07T08:02:10.412Z",
  completed_at: "2026-03-07T08:02:10.984Z",
};

export const EVENT_METADATA_EXAMPLE = {
  event_id: "01K2ZK4Q3V9S4T0N8B6M5R7X1H",
  event_version: 1,
  occurred_at: "2026-03-07T08:02:10.412Z",
  owner_id: OWNER_ID,
  dream_id: DREAM_ID,
  correlation_id: "JKJaXmPLvHcESHA=",
  traceparent: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
};

export const LOGGED_EVENT_EXAMPLE = {
  type: "DreamTodosUpdated",
  metadata: EVENT_METADATA_EXAMPLE,
  data: { dream: DREAM_EXAMPLE },
};

export const AGENTS_MD_EXAMPLE = `# Tide table for the harbour

A page that reads the tide tables and shows the coming week.

## To do

### Tides on a page

- **T-2** Show the coming week (after T-1; 4 to 8 h: One page without a server) — “a page that shows the tides” (message 1)

## To check

Somebody has to see whether it works. Do it only where it does not.

- **T-3** Show the heights in feet — from the plan
  - The last answer changes it in src/tides.js, and nobody says that it works. — from the plan
`;

export const PROMPT_EXAMPLE = `Go on with “Tide table for the harbour” (web app, javascript). Its files are in the current folder.
`;

export const GITHUB_ISSUES_EXAMPLE = `#!/bin/sh
set -eu
create 'T-2' 'Show the coming week' 'Tides on a page' 'Draw one row for each day.'
`;

export const SPEC_KIT_EXAMPLE = {
  files: [
    {
      path: "specs/001-tide-table-for-the-harbour/spec.md",
      content: "# Feature Specification: Tide table for the harbour\n",
    },
  ],
};

export const TASK_MASTER_EXAMPLE = {
  master: {
    tasks: [
      {
        id: 2,
        title: "Show the coming week",
        description: "Draw one row for each day. — from the plan",
        status: "pending",
        dependencies: [1],
        priority: "high",
        details: "4 to 8 h: One page without a server.",
        testStrategy: "- Seven days are shown. — “a page that shows the tides” (message 1)",
        subtasks: [],
      },
    ],
    metadata: {
      created: "2026-03-07T08:02:10.412Z",
      updated: "2026-03-07T08:02:10.412Z",
      description: "Tide table for the harbour",
    },
  },
};

export const SYNC_UPDATE_EXAMPLE = {
  op: "update",
  client_change_id: "5b0f2d6e-9c1a-4f57-8a43-2e7d1c9b6f80",
  dream_id: DREAM_ID,
  base_revision: 2,
  base: { title: "Tide table" },
  dream: { title: DREAM_EXAMPLE.title },
};

export const SYNC_CONFLICT_EXAMPLE = {
  client_change_id: "c2b7f1de-3a55-4a0f-8f7e-6f1d0b9a7c20",
  dream_id: DREAM_ID,
  op: "update",
  fields: ["title"],
  mine: { title: "Tides" },
  theirs: { title: DREAM_EXAMPLE.title },
  base: { title: "Tide table" },
  dream: DREAM_EXAMPLE,
};

export const SYNC_RESULT_EXAMPLE = {
  applied: [
    {
      client_change_id: SYNC_UPDATE_EXAMPLE.client_change_id,
      dream_id: DREAM_ID,
      revision: 3,
      outcome: "applied",
    },
  ],
  conflicts: [],
  refused: [],
  changes: [
    { dream_id: DREAM_ID, dream: DREAM_EXAMPLE, revision: 3 },
    { dream_id: "01K2ZK4Q3V9S4T0N8B6M5R7X1K", dream: null, revision: null },
  ],
  cursor: "eyJwIjoiNDEyIn0.Zm9yLWV4YW1wbGUtb25seQ",
  has_more: false,
  resync: false,
};
