import { fileURLToPath } from "node:url";
import type { Plugin } from "esbuild";

const credentials = fileURLToPath(new URL("environment-credentials.ts", import.meta.url));

const NEVER = "never-on-lambda";

/** Replacements of SDK modules that run only on a developer's machine or in a browser. */
const REPLACEMENTS: readonly { module: RegExp; contents: string }[] = [
  {
    // Reads ~/.aws/config at each cold start; Lambda has none.
    module: /shared-ini-file-loader\/loadSharedConfigFiles\.js$/,
    contents: `
      export const CONFIG_PREFIX_SEPARATOR = ".";
      export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} });`,
  },
  {
    // Detects browsers, for the user agent.
    module: /node_modules\/bowser\//,
    contents: "export {};",
  },
  {
    // Caches discovered endpoints; the service's clients discover none.
    module: /node_modules\/@aws-sdk\/endpoint-cache\//,
    contents: "export class EndpointCache {}",
  },
];

/** Removes the SDK's code that never runs on Lambda. */
export const neverOnLambda: Plugin = {
  name: "never-on-lambda",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, () => ({ path: credentials }));
    // For operations with event streams; the service calls none.
    onResolve({ filter: /^@smithy\/core\/event-streams$/ }, ({ kind, path }) =>
      kind === "dynamic-import" ? { path, namespace: NEVER } : undefined,
    );
    onLoad({ filter: /.*/, namespace: NEVER }, ({ path }) => ({
      contents: `throw new Error("${path} is not in this bundle");`,
    }));
    for (const { module, contents } of REPLACEMENTS) onLoad({ filter: module }, () => ({ contents }));
  },
};
