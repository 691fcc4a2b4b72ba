import { type Deployment, uses } from "./deployment.ts";
import type { Idea } from "./idea.ts";

/** The idea whose stack has the WebSocket API. */
export const REALTIME_IDEA: Idea = "live";

const DEFAULTS = { timeout: 10, memory: 512 };

/** The functions of the WebSocket API, by their file's name in `functions/realtime/`. */
export const realtimeFunctions = {
  "authorize-connection": {
    ...DEFAULTS,
    uses: uses("table:DeleteItem", "origin-secret:GetSecretValue"),
  },
  "open-connection": { ...DEFAULTS, uses: uses("table:Query", "table:PutItem", "table:DeleteItem") },
  "close-connection": { ...DEFAULTS, uses: uses("table:DeleteItem") },
  "receive-message": {
    ...DEFAULTS,
    uses: uses(
      "table:GetItem",
      "table:UpdateItem",
      "table:DeleteItem",
      "connections:ManageConnections",
      "closing:ManageConnections",
    ),
  },
} as const satisfies Record<string, Deployment>;
