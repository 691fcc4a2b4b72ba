import type { Endpoint } from "@dreamcatcher/contracts/endpoint";
import type { EndpointName, EndpointTag } from "@dreamcatcher/contracts/endpoints/index";
import { CAPTURE_GRANTS } from "./capture-grants.ts";
import { DEFAULTS, type Deployment, type Entry, uses } from "./deployment.ts";
import type { Idea } from "./idea.ts";

/** How the function of an endpoint is deployed, and in the stack of which idea. */
export interface EndpointDeployment extends Deployment {
  idea: Idea;
}

/** An entry names its idea where that is not the endpoint's tag. */
type EndpointEntry = Entry<Deployment, typeof DEFAULTS.endpoint> & Partial<Pick<EndpointDeployment, "idea">>;

/** How the function of each endpoint is deployed: one line an endpoint, by its name. */
export const endpointDeployments = {
  "capture-conversation": { uses: uses(...CAPTURE_GRANTS) },
  "list-conversations": { uses: uses("indexes:Query", "cursor-key:GetSecretValue") },
  // Without leave to list, S3 does not tell a missing object from a forbidden one.
  "get-conversation": {
    uses: uses("table:GetItem", "transcripts:GetObject", "bucket:ListBucket", "cursor-key:GetSecretValue"),
  },
  "create-import": { uses: uses("table:GetItem", "table:PutItem", "table:UpdateItem", "uploads:PutObject") },
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
  "list-dreams": { uses: uses("indexes:Query", "cursor-key:GetSecretValue") },
  "list-brand-dreams": { uses: uses("indexes:Query", "cursor-key:GetSecretValue") },
  "get-dream": { uses: uses("table:GetItem") },
  "update-dream": { uses: uses("table:GetItem", "table:PutItem") },
  "delete-dream": { uses: uses("table:GetItem", "table:PutItem", "table:UpdateItem", "table:DeleteItem") },
  "replace-todos": { uses: uses("table:GetItem", "table:PutItem") },
  "list-fragments": {
    uses: uses("table:GetItem", "table:Query", "fragments:GetObject", "cursor-key:GetSecretValue"),
  },
  "list-dream-events": { uses: uses("table:GetItem", "table:Query", "cursor-key:GetSecretValue") },
  "implement-dream": { uses: uses("table:GetItem", "table:PutItem", "table:UpdateItem") },
  "ensure-implementation": { uses: uses("table:GetItem", "table:PutItem", "table:UpdateItem") },
  "list-implementations": { uses: uses("table:GetItem", "indexes:Query", "cursor-key:GetSecretValue") },
  "get-implementation": { uses: uses("table:GetItem", "implementations:GetObject") },
  "cancel-implementation": {
    uses: uses("table:GetItem", "table:PutItem", "implement-workflow:StopExecution"),
  },
  "get-health": { uses: uses() },
  "get-health-details": { uses: uses("table:DescribeTable", "bus:DescribeEventBus", "bucket:ListBucket") },
  "get-openapi": { uses: uses() },
  "get-docs": { uses: uses() },
} as const satisfies Record<EndpointName, EndpointEntry>;

/** The longest that the gateway waits, in seconds: for those that take bodies larger than usual. */
const LARGE_BODY_TIMEOUT = { timeout: 29 };

/** How the function of this endpoint is deployed, its defaults filled in. */
export const deploymentOf = (
  { name, tag, max_bytes }: Endpoint & { name: EndpointName; tag: EndpointTag },
  entry: EndpointEntry = endpointDeployments[name],
): EndpointDeployment => ({
  ...DEFAULTS.endpoint,
  idea: tag,
  ...(max_bytes !== undefined && LARGE_BODY_TIMEOUT),
  ...entry,
});
