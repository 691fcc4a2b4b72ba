import { CfnOutput, Stack, type StackProps } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { REALTIME_IDEA } from "../../functions/manifest/realtime.ts";
import { workflows } from "../../functions/manifest/workflows/index.ts";
import type { Cloud } from "../cloud.ts";
import { Endpoints } from "../constructs/api/endpoints.ts";
import type { Gateway } from "../constructs/api/gateway.ts";
import { grantTargetsOf } from "../constructs/functions/grants.ts";
import type { SharedFunctionProps } from "../constructs/functions/service-function.ts";
import { JobQueues } from "../constructs/jobs/job-queues.ts";
import { type MonitoredFunction, Subscribers } from "../constructs/jobs/subscribers.ts";
import { IdeaAlarms } from "../constructs/ops/idea-alarms.ts";
import { Socket } from "../constructs/realtime/socket.ts";
import { StepFunctions } from "../constructs/workflow/step-functions.ts";
import type { Tasks } from "../constructs/workflow/tasks.ts";
import { type MonitoredWorkflow, WorkflowMachine } from "../constructs/workflow/workflow.ts";
import type { FunctionCode } from "../functions.ts";
import type { Idea } from "../ideas.ts";
import type { Stage } from "../stages/stages.ts";
import { appSocketUrlOf } from "../web/app-socket.ts";
import type { DataStack } from "./data-stack.ts";

interface IdeaStackProps extends StackProps {
  stage: Stage;
  cloud: Cloud;
  code: FunctionCode;
  idea: Idea;
  data: DataStack;
  gateway: Gateway;
  /** The workflow steps that are tasks, not functions. */
  tasks: Tasks;
}

/** The endpoints, jobs, workflows and alarms of one idea. */
export class IdeaStack extends Stack {
  readonly monitored: readonly MonitoredFunction[];
  readonly workflows: readonly MonitoredWorkflow[];
  /** The WebSocket API, in the stack of its idea. */
  readonly socket: Socket | undefined;

  constructor(scope: Construct, id: string, props: IdeaStackProps) {
    const { stage, cloud, code, idea, data, gateway, tasks, ...stackProps } = props;
    super(scope, id, stackProps);
    const { key, tables, cursorKeyArn, openAiKeyArn, originSecretArn } = data;
    const { bucket } = data.content;
    const { bus } = data.events;
    const { pool } = data.users;
    const { endpoints, notFoundRoutes, subscriptions } = idea;

    const queues = new JobQueues(this, "Queues", { stage, subscriptions, bucket, bus });
    const granted = { stage, tables, bucket, bus, pool, cursorKeyArn, openAiKeyArn, originSecretArn, key };
    const socket = idea.name === REALTIME_IDEA ? new Socket(this, "Socket", { stage, cloud }) : undefined;
    this.socket = socket;
    const grantTargets = {
      ...grantTargetsOf(this, granted),
      ...queues.grantTargets,
      ...socket?.grantTargets,
    };
    const shared: SharedFunctionProps = {
      stage,
      code,
      key,
      grantTargets,
      ...(socket && {
        environment: {
          WEBSOCKET_URL: cloud.servesPages ? appSocketUrlOf(stage) : `${socket.url}?dream_id={dream_id}`,
        },
      }),
    };
    if (socket) {
      socket.addRoutes(shared, data.alarms.topic);
      new CfnOutput(this, "WebSocketUrl", { value: socket.url });
    }

    const { idempotencyTable, streamArn } = tables;
    new Endpoints(this, "Api", { shared, gateway, endpoints, notFoundRoutes, idempotencyTable });
    const subscribers = new Subscribers(this, "Jobs", { shared, subscriptions, streamArn, queues });
    this.monitored = subscribers.monitored;
    const functions = new StepFunctions(this, "Steps", {
      shared,
      workflows: idea.workflows.map((name) => workflows[name]),
      tasks,
    });
    this.workflows = idea.workflows.map(
      (name) =>
        new WorkflowMachine(this, name, { shared, workflow: workflows[name], functions, tasks }).monitored,
    );
    new IdeaAlarms(this, "Alarms", {
      thresholds: stage.alarms,
      topic: data.alarms.topic,
      monitored: this.monitored,
      workflows: this.workflows,
    });
  }
}
