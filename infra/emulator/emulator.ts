import { Aspects, CliCredentialsStackSynthesizer, type IStackSynthesizer } from "aws-cdk-lib";
import type { Cloud } from "../cloud.ts";
import { Adaptations } from "./adaptations.ts";
import { RemoveUnsupported } from "./remove-unsupported.ts";

/** The emulator of AWS on a developer's machine, with everything that differs from AWS. */
export const emulator = ({ endpoint }: { endpoint: string }): Cloud => ({
  // The roles that `cdk bootstrap` creates have a condition that the emulator cannot satisfy.
  synthesizer: () => new CliCredentialsStackSynthesizer() as IStackSynthesizer,
  // The emulator has no Fargate.
  runsTasks: false,
  // Its CloudFront reaches no API, and the function that copies the page's files needs Python packages beside
  // the emulator. local/web serves the page, with the same headers and paths.
  servesPages: false,
  // The emulator has no settings of the account, and writes no access logs.
  needsLogPermission: false,
  // Tokens name Cognito as their issuer; the emulator publishes the signing keys.
  keysUrlOf: (pool) => `${endpoint}/${pool.userPoolId}`,
  // A URL without a host name that would have to resolve.
  apiUrlOf: ({ apiId }) => `${endpoint}/_aws/execute-api/${apiId}/$default`,
  socketUrlsOf({ apiId }, stageName) {
    const connections = `${endpoint}/_aws/execute-api/${apiId}/${stageName}`;
    return { socket: connections.replace(/^http/, "ws"), connections };
  },
  adapt: (app) => {
    Aspects.of(app).add(new RemoveUnsupported());
    Aspects.of(app).add(new Adaptations());
  },
});
