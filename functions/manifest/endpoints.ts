import type { Endpoint } from "@dreamcatcher/contracts/endpoint";
import type { EndpointName, EndpointTag } from "@dreamcatcher/contracts/endpoints/index";
import { type QuotaName, Quotas } from "@dreamcatcher/contracts/quotas";
import { CAPTURE_GRANTS } from "./capture-grants.ts";
import { DELIVERY_QUEUES } from "./delivery-queues.ts";
import { DEFAULTS, type Deployment, type Entry, uses } from "./deployment.ts";
import type { Idea } from "./idea.ts";
import { SHARDS_STORAGE } from "./shards-storage.ts";

/** How the function of an endpoint is deployed, and the idea whose stack it is in. */
export interface EndpointDeployment extends Deployment {
  idea: Idea;
  /** The quotas whose limits it reads, where those that its contract counts against are not all. */
  quotas?: readonly QuotaName[];
}

/** An entry names its idea where it is not the endpoint's tag. */
type EndpointEntry = Entry<Deployment, typeof DEFAULTS.endpoint> &
  Partial<Pick<EndpointDeployment, "idea" | "quotas">>;

/** What reading an owner's search index, and the dreams that it names, needs. */
const LIST_GRANTS = [
  "table:BatchGetItem",
  "search:GetObject",
  "bucket:ListBucket",
  "bus:PutEvents",
  "cursor-key:GetSecretValue",
] as const;

/** The deployment of each endpoint's function, by the endpoint's name. */
export const endpointDeployments = {
  "capture-conversation": { uses: uses(...CAPTURE_GRANTS) },
  "list-conversations": { uses: uses("indexes:Query", "cursor-key:GetSecretValue") },
  // Without ListBucket, S3 responds to a missing object with 403, not 404.
  "get-conversation": {
    uses: uses("table:GetItem", "transcripts:GetObject", "bucket:ListBucket", "cursor-key:GetSecretValue"),
  },
  "create-import": { uses: uses("table:GetItem", "table:PutItem", "table:UpdateItem", "uploads:PutObject") },
  "list-imports": { uses: uses("indexes:Query", "cursor-key:GetSecretValue") },
  "get-import": { uses: uses("table:GetItem", "table:Query") },
  "import-dream": {
    uses: uses(
      "table:GetItem",
      "table:PutItem",
      "table:UpdateItem",
      "table:DeleteItem",
      "fragments:PutObject",
      "fragments:DeleteObject",
    ),
  },
  "create-dream": { uses: uses("table:GetItem", "table:PutItem", "table:UpdateItem") },
  "list-dreams": { storage: SHARDS_STORAGE, uses: uses(...LIST_GRANTS, "indexes:Query") },
  "list-brand-dreams": { storage: SHARDS_STORAGE, uses: uses(...LIST_GRANTS, "indexes:Query") },
  "get-dream": { uses: uses("table:GetItem") },
  "update-dream": { uses: uses("table:GetItem", "table:PutItem") },
  "delete-dream": { uses: uses("table:GetItem", "table:PutItem", "table:UpdateItem", "table:DeleteItem") },
  "replace-todos": { uses: uses("table:GetItem", "table:PutItem") },
  "list-fragments": {
    uses: uses("table:GetItem", "table:Query", "fragments:GetObject", "cursor-key:GetSecretValue"),
  },
  "get-document": { uses: uses("table:GetItem", "documents:GetObject", "bucket:ListBucket") },
  "list-dream-events": { uses: uses("table:GetItem", "table:Query", "cursor-key:GetSecretValue") },
  "implement-dream": { uses: uses("table:GetItem", "table:PutItem", "table:UpdateItem") },
  "ensure-implementation": { uses: uses("table:GetItem", "table:PutItem", "table:UpdateItem") },
  "list-implementations": { uses: uses("table:GetItem", "indexes:Query", "cursor-key:GetSecretValue") },
  // A cancelled run may have no report.
  "get-implementation": { uses: uses("table:GetItem", "implementations:GetObject", "bucket:ListBucket") },
  "get-handover": { uses: uses("table:GetItem", "implementations:GetObject", "bucket:ListBucket") },
  "cancel-implementation": {
    uses: uses("table:GetItem", "table:PutItem", "implement-workflow:StopExecution"),
  },
  "update-plan": {
    uses: uses(
      "table:GetItem",
      "table:PutItem",
      "implementations:GetObject",
      "implementations:PutObject",
      "bucket:ListBucket",
    ),
  },
  "approve-plan": { uses: uses("table:GetItem", "table:PutItem") },
  "accept-implementation": { uses: uses("table:GetItem", "table:PutItem") },
  "create-workflow": { uses: uses("table:GetItem", "table:PutItem", "workflows:PutObject") },
  "list-workflows": { uses: uses("indexes:Query", "cursor-key:GetSecretValue") },
  "get-workflow": { uses: uses("table:GetItem") },
  "cancel-workflow": {
    uses: uses(
      "table:GetItem",
      "table:PutItem",
      "implement-workflow:StopExecution",
      "conversation_to_implementation-workflow:StopExecution",
    ),
  },
  "retry-workflow": { uses: uses("table:GetItem", "table:PutItem") },
  "create-webhook": { uses: uses("table:Query", "table:PutItem", "owner-secrets:Encrypt") },
  "list-webhooks": { uses: uses("table:Query", "cursor-key:GetSecretValue") },
  "get-webhook": { uses: uses("table:GetItem") },
  "update-webhook": { uses: uses("table:GetItem", "table:PutItem") },
  "delete-webhook": { uses: uses("table:GetItem", "table:DeleteItem") },
  "rotate-webhook-secret": { uses: uses("table:GetItem", "table:PutItem", "owner-secrets:Encrypt") },
  "test-webhook": { uses: uses("table:GetItem", "table:PutItem", ...DELIVERY_QUEUES) },
  "list-deliveries": { uses: uses("table:GetItem", "table:Query", "cursor-key:GetSecretValue") },
  redeliver: { uses: uses("table:GetItem", "table:PutItem", ...DELIVERY_QUEUES) },
  "list-events": { uses: uses("table:GetItem", "table:BatchGetItem", "table:Query") },
  search: { memory: 1769, storage: SHARDS_STORAGE, uses: uses(...LIST_GRANTS, "transcripts:GetObject") },
  "create-live-pass": { uses: uses("table:GetItem", "table:Query", "table:PutItem") },
  "sync-dreams": {
    uses: uses(
      "table:GetItem",
      "table:BatchGetItem",
      "table:Query",
      "table:PutItem",
      "table:UpdateItem",
      "table:DeleteItem",
      "table:ConditionCheckItem",
      "indexes:Query",
      "cursor-key:GetSecretValue",
    ),
  },
  // It reads the limits of all quotas, and counts against none.
  "get-account": { quotas: Quotas.keyof().options, uses: uses("table:BatchGetItem", "users:AdminGetUser") },
  "sign-out-everywhere": { uses: uses("users:AdminUserGlobalSignOut") },
  "get-health": { uses: uses() },
  "get-health-details": { uses: uses("table:DescribeTable", "bus:DescribeEventBus", "bucket:ListBucket") },
  "get-openapi": { uses: uses() },
  "get-asyncapi": { uses: uses() },
  "get-docs": { uses: uses() },
  "get-docs-script": { uses: uses() },
  "get-events-docs": { uses: uses() },
} as const satisfies Record<EndpointName, EndpointEntry>;

/** The maximum of API Gateway is 30 s: for endpoints that accept larger bodies than the default. */
const LARGE_BODY_TIMEOUT = { timeout: 29 };

/** The deployment of an endpoint's function, with defaults. */
export const deploymentOf = (
  { name, tag, maxBytes }: Endpoint & { name: EndpointName; tag: EndpointTag },
  entry: EndpointEntry = endpointDeployments[name],
): EndpointDeployment => ({
  ...DEFAULTS.endpoint,
  idea: tag,
  ...(maxBytes !== undefined && LARGE_BODY_TIMEOUT),
  ...entry,
});
