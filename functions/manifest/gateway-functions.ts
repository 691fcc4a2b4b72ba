import { type Deployment, uses } from "./deployment.ts";

/** The gateway's functions that belong to no endpoint; each is a file in `functions/<folder>/`. */
export const gatewayFunctions = {
  authorize: { folder: "auth", timeout: 10, memory: 1024, uses: uses("origin-secret:GetSecretValue") },
  "not-found": { folder: "api", timeout: 5, memory: 512, uses: uses() },
} as const satisfies Record<string, Deployment & { folder: string }>;
