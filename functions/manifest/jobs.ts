import { type EventName, events } from "@dreamcatcher/contracts/events";
import { REQUEST_NAME, REQUEST_SOURCE } from "#shared/search/message.ts";
import { CAPTURE_GRANTS } from "./capture-grants.ts";
import { DELIVERY_QUEUES } from "./delivery-queues.ts";
import { uses } from "./deployment.ts";
import type { SubscriptionEntry } from "./subscription-entry.ts";
import type { JobTrigger } from "./triggers.ts";
import { TOKEN_GRANTS } from "./workflows/token-grants.ts";

const PURGE_GRANTS = [
  "table:Query",
  "table:DeleteItem",
  "indexes:Query",
  "bucket:ListBucket",
  "transcripts:DeleteObject",
  "fragments:DeleteObject",
  "documents:DeleteObject",
  "implementations:DeleteObject",
] as const;

const OF_NO_DREAM: readonly EventName[] = [
  "ImportCompleted",
  "WebhookPaused",
  "WorkflowStarted",
  "WorkflowProgressed",
  "WorkflowCompleted",
  "WorkflowFailed",
];

/** The events of changes of dreams. */
const DREAM_EVENTS = (Object.keys(events) as EventName[]).filter((name) => !OF_NO_DREAM.includes(name));

/** MB: what other functions keep of an owner's index, and a copy of each of its shards while it is built. */
const INDEXER_STORAGE = 6_144;

const DELIVER_GRANTS = ["table:GetItem", "table:PutItem", "owner-secrets:Decrypt"] as const;

/** More than the attempts of a delivery, which gives itself up: the others are after crashes. */
const DELIVERIES = 30;

/**
 * The functions that each consume a queue, by their file's name in `functions/jobs/`. Those that close failed
 * executions are in the workflows' descriptions.
 */
export const jobs = {
  "split-import": {
    idea: "imports",
    trigger: { kind: "object", prefix: "uploads" },
    timeout: 900,
    memory: 1769,
    concurrency: 10,
    uses: uses(
      "table:GetItem",
      "table:Query",
      "table:PutItem",
      "table:UpdateItem",
      "uploads:GetObject",
      "chunks:PutObject",
      "chunks-queue:SendMessage",
    ),
  },
  "organize-chunk": {
    idea: "imports",
    trigger: { kind: "queue", queue: "chunks-queue" },
    timeout: 120,
    memory: 1769,
    concurrency: 10,
    uses: uses(...CAPTURE_GRANTS, "chunks:GetObject"),
    quotas: ["stored_bytes"],
  },
  "purge-dream": {
    idea: "dreams",
    trigger: { kind: "events", names: ["DreamDeleted"] },
    timeout: 120,
    uses: uses(...PURGE_GRANTS, "implement-workflow:StopExecution"),
  },
  "purge-late-writes": {
    idea: "dreams",
    trigger: { kind: "events", names: ["DreamDeleted"], delay: 900 },
    timeout: 120,
    uses: uses(
      "table:GetItem",
      "table:UpdateItem",
      ...PURGE_GRANTS,
      "search:GetObject",
      "search:DeleteObject",
    ),
  },
  "index-dreams": {
    idea: "search",
    trigger: {
      kind: "events",
      names: DREAM_EVENTS,
      ordered: true,
      lag: "searches do not find the last changes",
      requests: { source: REQUEST_SOURCE, name: REQUEST_NAME },
    },
    batch_size: 10,
    timeout: 120,
    memory: 1769,
    storage: INDEXER_STORAGE,
    concurrency: 20,
    uses: uses(
      "table:GetItem",
      "table:BatchGetItem",
      "indexes:Query",
      "transcripts:GetObject",
      "search:GetObject",
      "search:PutObject",
      "search:DeleteObject",
      "bucket:ListBucket",
      "bus:PutEvents",
    ),
  },
  "purge-late-result": {
    idea: "implementations",
    trigger: { kind: "object", prefix: "implementations" },
    batch_size: 10,
    uses: uses("table:GetItem", "implementations:DeleteObject"),
  },
  "start-implementation": {
    idea: "implementations",
    trigger: { kind: "events", names: ["ImplementationRequested", "ImplementationApproved"] },
    only_when: "embedded",
    uses: uses("implement-workflow:StartExecution"),
  },
  "start-workflow": {
    idea: "workflows",
    trigger: { kind: "events", names: ["WorkflowStarted"] },
    uses: uses("conversation_to_implementation-workflow:StartExecution"),
  },
  "resume-workflow": {
    idea: "workflows",
    trigger: {
      kind: "events",
      names: [
        "ImplementationProgressed",
        "ImplementationApproved",
        "ImplementationCompleted",
        "ImplementationFailed",
      ],
    },
    timeout: 60,
    uses: uses("table:GetItem", "table:Query", "table:PutItem", "table:DeleteItem", ...TOKEN_GRANTS),
  },
  "fan-out-webhooks": {
    idea: "webhooks",
    trigger: {
      kind: "events",
      names: Object.keys(events) as EventName[],
      // Webhooks that want the events of a dream in order get them as they come here.
      ordered: true,
      lag: "webhooks are sent late",
    },
    concurrency: 20,
    uses: uses("table:GetItem", "table:Query", "table:PutItem", ...DELIVERY_QUEUES),
  },
  "deliver-webhook": {
    idea: "webhooks",
    trigger: { kind: "queue", queue: "deliveries-queue" },
    // Most of the time it waits for a receiver, of which some are slow.
    concurrency: 50,
    deliveries: DELIVERIES,
    uses: uses(...DELIVER_GRANTS),
  },
  "deliver-webhook-in-order": {
    idea: "webhooks",
    trigger: { kind: "queue", queue: "ordered-deliveries-queue", ordered: true },
    concurrency: 50,
    deliveries: DELIVERIES,
    uses: uses(...DELIVER_GRANTS),
  },
  "append-to-feed": {
    idea: "live",
    trigger: {
      kind: "events",
      names: Object.keys(events) as EventName[],
      ordered: true,
      lag: "followers and devices get changes late",
    },
    batch_size: 10,
    concurrency: 20,
    uses: uses(
      "table:BatchGetItem",
      "table:Query",
      "table:PutItem",
      "table:UpdateItem",
      "table:DeleteItem",
      "connections:ManageConnections",
    ),
  },
  "apply-pipelineos-event": {
    idea: "pipelineos",
    trigger: {
      kind: "events",
      source: "pipelineos",
      names: ["ProjectCreated", "TicketsCreated", "AgentsAssigned", "ProjectProgressed", "ProjectCompleted"],
    },
    uses: uses("table:GetItem", "table:PutItem", "table:ConditionCheckItem"),
  },
} as const satisfies Record<string, SubscriptionEntry<JobTrigger>>;
