import { fileURLToPath } from "node:url";
import type { Plugin } from "esbuild";

const credentials = fileURLToPath(new URL("environment-credentials.ts", import.meta.url));

const NEVER = "never-on-lambda";

/** What replaces modules of the SDK that run on a developer's machine or in a browser and never on Lambda. */
const STAND_INS: readonly { module: RegExp; contents: string }[] = [
  {
    // Would read ~/.aws/config at each start, and find none.
    module: /shared-ini-file-loader\/loadSharedConfigFiles\.js$/,
    contents: `
      export const CONFIG_PREFIX_SEPARATOR = ".";
      export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} });`,
  },
  {
    // Recognizes browsers, for the user agent.
    module: /node_modules\/bowser\//,
    contents: "export {};",
  },
  {
    // Keeps the endpoints that a client discovers, which no client of the service does.
    module: /node_modules\/@aws-sdk\/endpoint-cache\//,
    contents: "export class EndpointCache {}",
  },
];

/** Leaves the SDK's code for other places than Lambda out of a bundle. */
export const neverOnLambda: Plugin = {
  name: "never-on-lambda",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, () => ({ path: credentials }));
    // Imported by operations that stream events, of which the service calls none.
    onResolve({ filter: /^@smithy\/core\/event-streams$/ }, ({ kind, path }) =>
      kind === "dynamic-import" ? { path, namespace: NEVER } : undefined,
    );
    onLoad({ filter: /.*/, namespace: NEVER }, ({ path }) => ({
      contents: `throw new Error("${path} is not in this bundle");`,
    }));
    for (const { module, contents } of STAND_INS) onLoad({ filter: module }, () => ({ contents }));
  },
};
