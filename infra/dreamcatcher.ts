import { type App, type StackProps, Tags } from "aws-cdk-lib";
import { aws } from "./cloud.ts";
import { sandboxTask } from "./constructs/sandbox/sandbox-run.ts";
import { emulator } from "./emulator/emulator.ts";
import type { FunctionCode } from "./functions.ts";
import { deployedEndpoints, ideasOf } from "./ideas.ts";
import { nameOf } from "./names.ts";
import { DataStack } from "./stacks/data-stack.ts";
import { EDGE_REGION, EdgeStack } from "./stacks/edge-stack.ts";
import { FrontStack } from "./stacks/front-stack.ts";
import { GatewayStack } from "./stacks/gateway-stack.ts";
import { IdeaStack } from "./stacks/idea-stack.ts";
import { ObservabilityStack } from "./stacks/observability-stack.ts";
import { SandboxStack } from "./stacks/sandbox-stack.ts";
import { WebStack } from "./stacks/web-stack.ts";
import { regionWithEdge } from "./stages/edge-settings.ts";
import type { Stage } from "./stages/stages.ts";

/** What the stacks deploy, already built. */
export interface Built {
  code: FunctionCode;
  /** The folder of the web app's page, which the emulator does not serve. */
  page: string | undefined;
}

/**
 * Adds all stacks of one stage: data, sandbox, gateway, one for each idea, front, edge, web, and
 * observability. Each refers only to stacks before it in this order.
 *
 * @throws {Error} when the stage's settings contradict each other, or its page is not built
 */
export function addDreamcatcher(
  app: App,
  stage: Stage,
  { code, page }: Built,
  endpoints = deployedEndpoints,
) {
  const cloud = stage.emulator ? emulator(stage.emulator) : aws;
  if (cloud.servesPages && page === undefined)
    throw new Error(`the page of stage ${stage.name} is not built`);
  const region = regionWithEdge(stage);
  const props = (part: string): StackProps & { stage: Stage } => ({
    stackName: nameOf(stage, part),
    // A reference to another region needs both to be known.
    ...(region !== undefined && { env: { region } }),
    terminationProtection: stage.keepsData,
    synthesizer: cloud.synthesizer(),
    stage,
  });
  const data = new DataStack(app, "Data", { ...props("data"), cloud });
  const sandbox = cloud.runsTasks
    ? new SandboxStack(app, "Sandbox", { ...props("sandbox"), bucket: data.content.bucket })
    : undefined;
  const gatewayStack = new GatewayStack(app, "Gateway", {
    ...props("gateway"),
    cloud,
    code,
    key: data.key,
    issuers: [data.users.issuer, ...stage.tokenIssuers],
    endpoints,
    originSecretArn: data.originSecretArn,
  });
  const { gateway } = gatewayStack;
  const tasks = { sandbox: sandboxTask(stage.sandboxLimits, sandbox) };
  const ideas = ideasOf(endpoints, stage.pipelineos.mode).map(
    (idea) => new IdeaStack(app, idea.name, { ...props(idea.name), cloud, code, idea, data, gateway, tasks }),
  );
  const { http } = gateway;
  const front = new FrontStack(app, "Front", { ...props("front"), http, endpoints });
  for (const idea of ideas) front.addStackDependency(idea, "The throttles name its routes.");
  const edge =
    region === undefined
      ? undefined
      : new EdgeStack(app, "Edge", { ...props("edge"), env: { region: EDGE_REGION } });
  const socket = ideas.map((idea) => idea.socket).find((each) => each !== undefined);
  const { originSecretArn } = data;
  const web =
    originSecretArn !== undefined && socket && page !== undefined
      ? new WebStack(app, "Web", { ...props("web"), data, http, socket, originSecretArn, edge, page })
      : undefined;
  web?.addStackDependency(front, "It needs the API's deployed stage.");
  const observability = new ObservabilityStack(app, "Observability", {
    ...props("observability"),
    http,
    tables: data.tables,
    topic: data.alarms.topic,
    monitored: ideas.flatMap(({ monitored }) => monitored),
    workflows: ideas.flatMap(({ workflows }) => workflows),
  });
  Tags.of(app).add("service", "dreamcatcher");
  Tags.of(app).add("stage", stage.name);
  cloud.adapt(app);
  return { data, sandbox, gateway: gatewayStack, ideas, front, edge, web, observability };
}
