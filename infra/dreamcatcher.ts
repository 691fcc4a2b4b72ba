import {
  type App,
  Aspects,
  CliCredentialsStackSynthesizer,
  type IStackSynthesizer,
  type StackProps,
  Tags,
} from "aws-cdk-lib";
import { LocalOmissions } from "./emulator/omissions.ts";
import type { CodeFolders } from "./functions.ts";
import { DataStack } from "./stacks/data-stack.ts";
import { ObservabilityStack } from "./stacks/observability-stack.ts";
import { SandboxStack } from "./stacks/sandbox-stack.ts";
import { ServiceStack } from "./stacks/service-stack.ts";
import type { Stage } from "./stages/stages.ts";

/**
 * The whole service on one stage, in stacks by how long their contents live. Each stack knows those before
 * it and none after: data <- sandbox <- service <- observability. The emulator has no Fargate, so no sandbox.
 */
export function addDreamcatcher(app: App, stage: Stage, code: CodeFolders) {
  const props = (part: string): StackProps => ({
    stackName: `dreamcatcher-${stage.name}-${part}`,
    terminationProtection: stage.keepsData,
    // The emulator enforces IAM and cannot satisfy the condition of the roles that bootstrapping makes.
    ...(stage.emulator && { synthesizer: new CliCredentialsStackSynthesizer() as IStackSynthesizer }),
  });
  const data = new DataStack(app, "Data", { ...props("data"), stage });
  const sandbox = stage.emulator
    ? undefined
    : new SandboxStack(app, "Sandbox", { ...props("sandbox"), stage, data });
  const service = new ServiceStack(app, "Service", { ...props("service"), stage, data, sandbox, code });
  const observability = new ObservabilityStack(app, "Observability", {
    ...props("observability"),
    stage,
    data,
    service,
  });
  Tags.of(app).add("service", "dreamcatcher");
  Tags.of(app).add("stage", stage.name);
  if (stage.emulator) Aspects.of(app).add(new LocalOmissions());
  return { data, sandbox, service, observability };
}
