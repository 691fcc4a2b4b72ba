import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import {
  Choice,
  Condition,
  DefinitionBody,
  Fail,
  type IChainable,
  JitterType,
  LogLevel,
  QueryLanguage,
  StateMachine,
  Succeed,
  TaskInput,
  type TaskStateBase,
} from "aws-cdk-lib/aws-stepfunctions";
import { LambdaInvoke } from "aws-cdk-lib/aws-stepfunctions-tasks";
import { Construct } from "constructs";
import {
  functionsOf,
  type TaskName,
  type Workflow,
  type WorkflowStep,
} from "../../../functions/manifest/workflows/workflow.ts";
import { nameOf } from "../../names.ts";
import {
  ServiceFunction,
  type SharedFunctionProps,
  tracingStatement,
} from "../functions/service-function.ts";

/** The execution's input, which every step receives. */
const INPUT = "$states.context.Execution.Input";

/** The error of an invocation while the concurrency limit of the function or the account is reached. */
const THROTTLED = ["Lambda.TooManyRequestsException"];

/** A step that is no function: its state, and the permissions it needs in the state machine's role. */
interface TaskState {
  state: (scope: Construct, id: string, failed: IChainable) => TaskStateBase;
  permissions: readonly PolicyStatement[];
}

/** A task state, or the environment of the function that replaces it on a stage without tasks. */
export type Task = TaskState | { environment: Readonly<Record<string, string>> };

/** The tasks of a stage. */
export type Tasks = Readonly<Record<TaskName, Task>>;

/** The states that may follow a step. */
interface Branches {
  next: IChainable;
  failed: IChainable;
  done: IChainable;
}

interface WorkflowMachineProps {
  shared: SharedFunctionProps;
  workflow: Workflow;
  tasks: Tasks;
}

/** A workflow with what alarms and the dashboard monitor; `alarm` is the description of its alarms. */
export interface MonitoredWorkflow {
  name: string;
  alarm: string;
  stateMachine: StateMachine;
}

/**
 * The state machine of a workflow and the functions of its steps. Each step returns whether to continue; a
 * step that returns false, or fails after all retries, leads to the failure step with the reason.
 */
export class WorkflowMachine extends Construct {
  readonly monitored: MonitoredWorkflow;
  private readonly functions = new Map<string, IFunction>();
  private readonly tasks = new Map<string, TaskState>();

  /** @param name the workflow's name in the manifest */
  constructor(scope: Construct, name: string, { shared, workflow, tasks }: WorkflowMachineProps) {
    super(scope, name);
    const { stage } = shared;
    const steps = new Construct(this, "Steps");
    for (const { name, task: taskName, concurrency, ...deployment } of functionsOf(workflow)) {
      const task = taskName && tasks[taskName];
      if (task && "state" in task) {
        this.tasks.set(name, task);
        continue;
      }
      const { lambda } = new ServiceFunction(steps, name, {
        ...deployment,
        shared,
        ...(task && { environment: task.environment }),
        ...(concurrency && { reservedConcurrency: concurrency }),
      });
      this.functions.set(name, lambda);
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
  private chain({ name, doing, when, lastWhen }: WorkflowStep, { next, failed, done }: Branches): IChainable {
    const state = this.tasks.get(name)?.state(this, name, failed) ?? this.invoke(name);
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
    const lambdaFunction = this.functions.get(name);
    if (!lambdaFunction) throw new Error(`there is no step ${name}`);
    const task = LambdaInvoke.jsonata(this, name, {
      lambdaFunction,
      payload: TaskInput.fromText(`{% ${payload} %}`),
      outputs: "{% $states.result.Payload %}",
      retryOnServiceExceptions: true,
    });
    // Executions wait for capacity rather than fail.
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

  private role() {
    const statements = [
      new PolicyStatement({
        actions: ["lambda:InvokeFunction"],
        resources: [...this.functions.values()].map(({ functionArn }) => functionArn),
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
