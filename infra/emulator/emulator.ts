import { Aspects, CliCredentialsStackSynthesizer, type IStackSynthesizer } from "aws-cdk-lib";
import type { Cloud } from "../cloud.ts";
import { Adaptations } from "./adaptations.ts";
import { RemoveUnsupported } from "./remove-unsupported.ts";

/** The emulator that stands in for AWS on a developer's machine, and everything that is different for it. */
export const emulator = ({ endpoint }: { endpoint: string }): Cloud => ({
  // It enforces IAM and cannot satisfy the condition of the roles that bootstrapping makes.
  synthesizer: () => new CliCredentialsStackSynthesizer() as IStackSynthesizer,
  // It has no Fargate.
  runsTasks: false,
  // It signs in the name of the real service and publishes its keys itself.
  keysUrlOf: (pool) => `${endpoint}/${pool.userPoolId}`,
  // An address that needs no name to resolve.
  apiUrlOf: ({ apiId }) => `${endpoint}/_aws/execute-api/${apiId}/$default`,
  adapt: (app) => {
    Aspects.of(app).add(new RemoveUnsupported());
    Aspects.of(app).add(new Adaptations());
  },
});
