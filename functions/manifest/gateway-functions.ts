import { type Deployment, uses } from "./deployment.ts";

/** The functions that the gateway calls beside those of endpoints; each is a file in `functions/<folder>/`. */
export const gatewayFunctions = {
  authorize: { folder: "auth", timeout: 10, memory: 1024, uses: uses() },
  "not-found": { folder: "api", timeout: 5, memory: 512, uses: uses() },
} as const satisfies Record<string, Deployment & { folder: string }>;
