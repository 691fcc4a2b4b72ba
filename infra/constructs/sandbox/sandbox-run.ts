import type { SandboxLimits } from "@dreamcatcher/sandbox/contract/limits-schema";
import { Duration, Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import {
  type IChainable,
  JitterType,
  QueryLanguage,
  TaskStateBase,
  Timeout,
} from "aws-cdk-lib/aws-stepfunctions";
import type { Construct } from "constructs";
import type { Task } from "../workflow/tasks.ts";
import type { SandboxNetwork } from "./sandbox-network.ts";
import type { SandboxTask } from "./sandbox-task.ts";

/** The time of a run besides the project's own: to find capacity, pull the image, fetch and report. */
const RUN_OVERHEAD = Duration.minutes(5);

/** ECS has no capacity, throttles, or fails. No task was started. */
const NO_CAPACITY = ["ECS.AmazonECSException", "ECS.ServerException", "AmazonECS.Unknown"];

/** The Fargate task that runs projects, and its network. */
export interface Sandbox {
  task: SandboxTask;
  network: SandboxNetwork;
}

interface SandboxRunProps {
  sandbox: Sandbox;
  limits: SandboxLimits;
}

/**
 * The state that runs a project as a Fargate task and waits for its end, with the presigned URLs that
 * `bundle-project` returns. Step Functions stops the task on a timeout, and when the execution is stopped.
 */
class SandboxRun extends TaskStateBase {
  protected readonly taskMetrics = {};
  // The state machine has a role of its own, with `runPermissions`.
  protected readonly taskPolicies: PolicyStatement[] = [];
  private readonly sandbox: Sandbox;
  private readonly limits: SandboxLimits;

  constructor(scope: Construct, id: string, { sandbox, limits }: SandboxRunProps) {
    super(scope, id, {
      queryLanguage: QueryLanguage.JSONATA,
      outputs: { ok: true },
      taskTimeout: Timeout.duration(Duration.millis(limits.total_wall_ms).plus(RUN_OVERHEAD)),
    });
    this.sandbox = sandbox;
    this.limits = limits;
    this.addRetry({
      errors: NO_CAPACITY,
      interval: Duration.seconds(10),
      backoffRate: 2,
      maxDelay: Duration.seconds(60),
      maxAttempts: 24,
      jitterStrategy: JitterType.FULL,
    });
    // A task that was accepted and then did not start, or lost its host.
    this.addRetry({ errors: ["States.TaskFailed"], interval: Duration.seconds(20), maxAttempts: 1 });
  }

  /** Continues with `failed` and a `reason` where the project could not be run. */
  catchTo(failed: IChainable): this {
    const catchErrors = (errors: string[], reason: string) =>
      this.addCatch(failed, { errors, outputs: { reason } });
    catchErrors(NO_CAPACITY, "No sandbox was free to run the project in. Try again in a few minutes.");
    catchErrors(["States.Timeout"], "The project's run in the sandbox did not end in time and was stopped.");
    catchErrors(
      ["States.TaskFailed"],
      "The sandbox did not start, or was cut off before its report. Try again.",
    );
    return this;
  }

  protected _renderTask() {
    const { task, network } = this.sandbox;
    const bounds = { Name: "SANDBOX_LIMITS", Value: JSON.stringify(this.limits) };
    const resultOf = (result: string) => `{% $states.input.result.${result} %}`;
    const key = { Name: "REPORT_KEY", Value: resultOf("report_key") };
    return {
      Resource: `arn:${Stack.of(this).partition}:states:::ecs:runTask.sync`,
      Arguments: {
        Cluster: task.cluster.attrArn,
        TaskDefinition: task.family,
        LaunchType: "FARGATE",
        PlatformVersion: "1.4.0",
        EnableExecuteCommand: false,
        NetworkConfiguration: {
          AwsvpcConfiguration: {
            Subnets: network.vpc.isolatedSubnets.map(({ subnetId }) => subnetId),
            SecurityGroups: [network.taskGroup.attrGroupId],
            AssignPublicIp: "DISABLED",
          },
        },
        Overrides: {
          ContainerOverrides: [
            {
              Name: "fetch",
              Environment: [bounds, key, { Name: "BUNDLE_URL", Value: resultOf("bundle_url") }],
            },
            { Name: "run", Environment: [bounds, key] },
            { Name: "report", Environment: [key, { Name: "REPORT_URL", Value: resultOf("report_url") }] },
          ],
        },
      },
    };
  }
}

/** The permissions that the state machine's role needs to run a task. */
function runPermissions({ task }: Sandbox): PolicyStatement[] {
  const stack = Stack.of(task);
  const onCluster = { ArnEquals: { "ecs:cluster": task.cluster.attrArn } };
  const ecs = (resource: string, resourceName: string) =>
    stack.formatArn({ service: "ecs", resource, resourceName });
  return [
    new PolicyStatement({
      actions: ["ecs:RunTask"],
      // Any revision: an execution always runs the newest one.
      resources: [ecs("task-definition", `${task.family}:*`)],
      conditions: onCluster,
    }),
    new PolicyStatement({
      actions: ["ecs:StopTask", "ecs:DescribeTasks"],
      resources: [ecs("task", `${task.family}/*`)],
      conditions: onCluster,
    }),
    new PolicyStatement({
      actions: ["iam:PassRole"],
      resources: [task.executionRole.roleArn],
      conditions: { StringEquals: { "iam:PassedToService": "ecs-tasks.amazonaws.com" } },
    }),
    // Step Functions' own rule, which notifies it when a task ends.
    new PolicyStatement({
      actions: ["events:PutTargets", "events:PutRule", "events:DescribeRule"],
      resources: [
        stack.formatArn({
          service: "events",
          resource: "rule",
          resourceName: "StepFunctionsGetEventsForECSTaskRule",
        }),
      ],
    }),
  ];
}

/** The workflow step that runs a project: a Fargate task, or a function on a stage without Fargate. */
export const sandboxTask = (limits: SandboxLimits, sandbox: Sandbox | undefined): Task =>
  sandbox
    ? {
        state: (scope, id, failed) => new SandboxRun(scope, id, { sandbox, limits }).catchTo(failed),
        permissions: runPermissions(sandbox),
      }
    : { environment: { SANDBOX_LIMITS: JSON.stringify(limits) } };
