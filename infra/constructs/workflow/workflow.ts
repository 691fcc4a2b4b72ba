import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import {
  Choice,
  Condition,
  DefinitionBody,
  Errors,
  Fail,
  type IChainable,
  IntegrationPattern,
  JitterType,
  LogLevel,
  QueryLanguage,
  StateMachine,
  Succeed,
  TaskInput,
  Timeout,
} from "aws-cdk-lib/aws-stepfunctions";
import { LambdaInvoke } from "aws-cdk-lib/aws-stepfunctions-tasks";
import { Construct } from "constructs";
import type { Workflow, WorkflowStep } from "../../../functions/manifest/workflows/workflow.ts";
import { nameOf } from "../../names.ts";
import { type SharedFunctionProps, tracingStatement } from "../functions/service-function.ts";
import type { StepFunctions } from "./step-functions.ts";
import type { TaskState, Tasks } from "./tasks.ts";

/** The execution's input, which every step receives. */
const INPUT = "$states.context.Execution.Input";

/** The error of an invocation while the concurrency limit of the function or the account is reached. */
const THROTTLED = ["Lambda.TooManyRequestsException"];

/** A step that waits gives its token back within seconds of the end of what it waits for. */
export const LOOK_AGAIN = Duration.hours(1);
/** The most that Step Functions accepts: the workflow's own timeout ends the wait. */
const MOST_ATTEMPTS = 99_999_999;

/** The states that may follow a step. */
interface Branches {
  next: IChainable;
  failed: IChainable;
  done: IChainable;
}

interface WorkflowMachineProps {
  shared: SharedFunctionProps;
  workflow: Workflow;
  functions: StepFunctions;
  tasks: Tasks;
}

/** A workflow with what alarms and the dashboard monitor; `alarm` is the description of its alarms. */
export interface MonitoredWorkflow {
  name: string;
  alarm: string;
  stateMachine: StateMachine;
}

/**
 * The state machine of a workflow. Each step returns whether to continue; a
 * step that returns false, or fails after all retries, leads to the failure step with the reason.
 */
export class WorkflowMachine extends Construct {
  readonly monitored: MonitoredWorkflow;
  private readonly functions: StepFunctions;
  private readonly invoked = new Map<string, IFunction>();
  private readonly tasks = new Map<string, TaskState>();

  /** @param name the workflow's name in the manifest */
  constructor(scope: Construct, name: string, { shared, workflow, functions, tasks }: WorkflowMachineProps) {
    super(scope, name);
    const { stage } = shared;
    this.functions = functions;
    for (const { name, task: taskName } of workflow.steps) {
      const task = taskName && tasks[taskName];
      if (task && "state" in task) this.tasks.set(name, task);
    }

    const { failure } = workflow;
    const failed = this.invoke(failure.name, `$merge([${INPUT}, {"reason": $states.input.reason}])`);
    failed.next(new Fail(this, "failed", { error: failure.error }));
    const done = new Succeed(this, "done");
    const first = workflow.steps.reduceRight<IChainable>(
      (next, step) => this.chain(step, { next, failed, done }),
      done,
    );

    const stateMachineName = nameOf(stage, name);
    const stateMachine = new StateMachine(this, "StateMachine", {
      stateMachineName,
      definitionBody: DefinitionBody.fromChainable(first),
      queryLanguage: QueryLanguage.JSONATA,
      timeout: Duration.seconds(workflow.timeout),
      role: this.role().withoutPolicyUpdates(),
      tracingEnabled: true,
      logs: {
        destination: new LogGroup(this, "Logs", {
          logGroupName: `/aws/vendedlogs/states/${stateMachineName}`,
          retention: stage.logRetentionDays,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
        level: LogLevel.ALL,
        includeExecutionData: false,
      },
    });
    this.monitored = { name, alarm: workflow.alarm, stateMachine };
  }

  /** A step with its choice states: whether to run it, whether to continue, and whether it is the last. */
  private chain(
    { name, doing, when, lastWhen, waits }: WorkflowStep,
    { next, failed, done }: Branches,
  ): IChainable {
    const state =
      this.tasks.get(name)?.state(this, name, failed) ?? (waits ? this.wait(name) : this.invoke(name));
    state.addCatch(failed, {
      outputs: { reason: `Something went wrong on our side while ${doing}. Try again.` },
    });
    // Inputs from before a flag existed lack it, and a condition must be a boolean.
    const after = lastWhen
      ? Choice.jsonata(this, `${name}: ${lastWhen}?`)
          .when(Condition.jsonata(`{% ${INPUT}.${lastWhen} = true %}`), done)
          .otherwise(next)
      : next;
    const continueWith = Choice.jsonata(this, `${name}: continue?`)
      .when(Condition.jsonata("{% $states.input.ok %}"), after)
      .otherwise(failed);
    const running = state.next(continueWith);
    if (!when) return running;
    return Choice.jsonata(this, `${name}: ${when}?`)
      .when(Condition.jsonata(`{% ${INPUT}.${when} %}`), running)
      .otherwise(next);
  }

  private invoke(name: string, payload = INPUT): LambdaInvoke {
    const task = LambdaInvoke.jsonata(this, name, {
      lambdaFunction: this.functionOf(name),
      payload: TaskInput.fromText(`{% ${payload} %}`),
      outputs: "{% $states.result.Payload %}",
      retryOnServiceExceptions: true,
    });
    return withRetries(task);
  }

  /**
   * Invokes a function that gives the token back, or leaves this to somebody else. Should the token get lost,
   * the function looks again after an hour.
   */
  private wait(name: string): LambdaInvoke {
    const task = LambdaInvoke.jsonata(this, name, {
      lambdaFunction: this.functionOf(name),
      integrationPattern: IntegrationPattern.WAIT_FOR_TASK_TOKEN,
      payload: TaskInput.fromText(`{% $merge([${INPUT}, {"token": $states.context.Task.Token}]) %}`),
      outputs: "{% $states.result %}",
      taskTimeout: Timeout.duration(LOOK_AGAIN),
      retryOnServiceExceptions: true,
    });
    task.addRetry({
      errors: [Errors.TIMEOUT],
      interval: Duration.seconds(1),
      backoffRate: 1,
      maxAttempts: MOST_ATTEMPTS,
    });
    return withRetries(task);
  }

  private functionOf(name: string): IFunction {
    const lambdaFunction = this.functions.named(name);
    this.invoked.set(name, lambdaFunction);
    return lambdaFunction;
  }

  private role() {
    const statements = [
      new PolicyStatement({
        actions: ["lambda:InvokeFunction"],
        resources: [...this.invoked.values()].map(({ functionArn }) => functionArn),
      }),
      ...[...this.tasks.values()].flatMap(({ permissions }) => permissions),
      logDeliveryStatement(),
      tracingStatement(),
    ];
    return new Role(this, "Role", {
      assumedBy: new ServicePrincipal("states.amazonaws.com"),
      inlinePolicies: { Uses: new PolicyDocument({ statements }) },
    });
  }
}

/** Executions wait for capacity rather than fail; after other errors a function is invoked again twice. */
function withRetries(task: LambdaInvoke): LambdaInvoke {
  task.addRetry({
    errors: THROTTLED,
    interval: Duration.seconds(1),
    backoffRate: 2,
    maxDelay: Duration.seconds(30),
    maxAttempts: 40,
    jitterStrategy: JitterType.FULL,
  });
  task.addRetry({ maxAttempts: 2, interval: Duration.seconds(2), backoffRate: 2 });
  return task;
}

/** A state machine logs by log delivery, whose actions have no resource types. */
const logDeliveryStatement = () =>
  new PolicyStatement({
    actions: [
      "logs:CreateLogDelivery",
      "logs:GetLogDelivery",
      "logs:UpdateLogDelivery",
      "logs:DeleteLogDelivery",
      "logs:ListLogDeliveries",
      "logs:PutResourcePolicy",
      "logs:DescribeResourcePolicies",
      "logs:DescribeLogGroups",
    ],
    resources: ["*"],
  });
