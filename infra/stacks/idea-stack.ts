import { Stack, type StackProps } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { workflows } from "../../functions/manifest/workflows/index.ts";
import { Endpoints } from "../constructs/api/endpoints.ts";
import type { Gateway } from "../constructs/api/gateway.ts";
import { meaningsOf } from "../constructs/functions/grants.ts";
import type { Surroundings } from "../constructs/functions/service-function.ts";
import { JobQueues } from "../constructs/jobs/job-queues.ts";
import { Subscribers, type Watched } from "../constructs/jobs/subscribers.ts";
import { IdeaAlarms } from "../constructs/ops/idea-alarms.ts";
import { type Tasks, type WatchedWorkflow, WorkflowMachine } from "../constructs/workflow/workflow.ts";
import type { FunctionCode } from "../functions.ts";
import type { Idea } from "../ideas.ts";
import type { Stage } from "../stages/stages.ts";
import type { DataStack } from "./data-stack.ts";

interface IdeaStackProps extends StackProps {
  stage: Stage;
  code: FunctionCode;
  idea: Idea;
  data: DataStack;
  gateway: Gateway;
  /** What workflows' steps may be instead of functions. */
  tasks: Tasks;
}

/** All that one idea runs: its endpoints, its jobs, its workflows, and the alarms about them. */
export class IdeaStack extends Stack {
  readonly watched: readonly Watched[];
  readonly workflows: readonly WatchedWorkflow[];

  constructor(scope: Construct, id: string, props: IdeaStackProps) {
    const { stage, code, idea, data, gateway, tasks, ...stackProps } = props;
    super(scope, id, stackProps);
    const { key, tables, cursorKeyArn, openAiKeyArn } = data;
    const { bucket } = data.content;
    const { bus } = data.events;
    const { endpoints, nowhere, subscriptions } = idea;

    const queues = new JobQueues(this, "Queues", { stage, subscriptions, bucket, bus });
    const granting = { stage, tables, bucket, bus, cursorKeyArn, openAiKeyArn };
    const meanings = { ...meaningsOf(this, granting), ...queues.meanings };
    const surroundings: Surroundings = { stage, code, key, meanings };

    const { idempotencyTable, streamArn } = tables;
    new Endpoints(this, "Api", { surroundings, gateway, endpoints, nowhere, idempotencyTable });
    const subscribers = new Subscribers(this, "Jobs", { surroundings, subscriptions, streamArn, queues });
    this.watched = subscribers.watched;
    this.workflows = idea.workflows.map(
      (name) => new WorkflowMachine(this, name, { surroundings, workflow: workflows[name], tasks }).watched,
    );
    new IdeaAlarms(this, "Alarms", {
      thresholds: stage.alarms,
      topic: data.alarms.topic,
      watched: this.watched,
      workflows: this.workflows,
    });
  }
}
