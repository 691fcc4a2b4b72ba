import { CfnOutput, Stack, type StackProps } from "aws-cdk-lib";
import { Code, LayerVersion, Runtime } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import { workflows } from "../../functions/manifest/workflows/index.ts";
import { layer } from "../bundling/layer.ts";
import { Api } from "../constructs/api/api.ts";
import { meaningsOf } from "../constructs/functions/grants.ts";
import type { Surroundings } from "../constructs/functions/service-function.ts";
import { JobQueues, Subscribers } from "../constructs/jobs/subscribers.ts";
import { sandboxTask } from "../constructs/sandbox/sandbox-run.ts";
import { workflowArn } from "../constructs/workflow/names.ts";
import { type WatchedWorkflow, WorkflowMachine } from "../constructs/workflow/workflow.ts";
import type { CodeFolders } from "../functions.ts";
import type { Stage } from "../stages/stages.ts";
import type { DataStack } from "./data-stack.ts";
import type { SandboxStack } from "./sandbox-stack.ts";

interface ServiceStackProps extends StackProps {
  stage: Stage;
  data: DataStack;
  /** Undefined on stage `local`. */
  sandbox: SandboxStack | undefined;
  code: CodeFolders;
}

/** What runs: the API with its functions, and the functions that streams, queues and events start. */
export class ServiceStack extends Stack {
  readonly api: Api;
  readonly subscribers: Subscribers;
  readonly workflows: readonly WatchedWorkflow[];

  constructor(scope: Construct, id: string, { stage, data, sandbox, code, ...props }: ServiceStackProps) {
    super(scope, id, props);
    const queues = new JobQueues(this, "Queues", { stage, data });
    const surroundings: Surroundings = {
      stage,
      code,
      key: data.key,
      meanings: meaningsOf(
        stage,
        data,
        (name) => queues.named(name).queue,
        (name) => workflowArn(this, stage, name),
      ),
    };
    const tasks = { sandbox: sandboxTask(stage.sandboxLimits, sandbox) };
    this.workflows = Object.entries(workflows).map(
      ([name, workflow]) => new WorkflowMachine(this, name, { surroundings, workflow, tasks }).watched,
    );
    this.api = new Api(this, "Api", {
      surroundings,
      issuers: [data.people.issuer, ...stage.tokenIssuers],
      idempotencyTable: data.tables.idempotencyTable,
    });
    this.subscribers = new Subscribers(this, "Subscribers", { surroundings, data, queues });

    if (stage.takesFaults) {
      const faults = new LayerVersion(this, "Faults", {
        description: "Makes calls to AWS fail: layers/faults",
        code: Code.fromAsset(layer("faults")),
        compatibleRuntimes: [Runtime.NODEJS_24_X],
      });
      new CfnOutput(this, "FaultsLayerArn", { value: faults.layerVersionArn });
    }

    const { apiId, apiEndpoint } = this.api.http;
    new CfnOutput(this, "ApiId", { value: apiId });
    new CfnOutput(this, "ApiUrl", {
      value: stage.emulator ? `${stage.emulator.endpoint}/_aws/execute-api/${apiId}/$default` : apiEndpoint,
    });
  }
}
