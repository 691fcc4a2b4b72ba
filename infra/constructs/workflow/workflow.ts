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
import { ServiceFunction, type SharedFunctionProps, tracing } from "../functions/service-function.ts";

/** What the execution was started with, which every step is given. */
const INPUT = "$states.context.Execution.Input";

/** What a call is answered with when all copies of a function, or of the account's functions, are at work. */
const THROTTLED = ["Lambda.TooManyRequestsException"];

/** What a step is that is no function: a state, and what it asks of the machine's role. */
interface TaskState {
  state: (scope: Construct, id: string, failed: IChainable) => TaskStateBase;
  permissions: readonly PolicyStatement[];
}

/** Where the stage lacks the task, a function with this environment stands in. */
export type Task = TaskState | { environment: Readonly<Record<string, string>> };

/** Every task on a stage. */
export type Tasks = Readonly<Record<TaskName, Task>>;

interface WorkflowMachineProps {
  shared: SharedFunctionProps;
  workflow: Workflow;
  tasks: Tasks;
}

/** A workflow as operators watch it; `alarm` says what it means that executions fail. */
export interface MonitoredWorkflow {
  name: string;
  alarm: string;
  stateMachine: StateMachine;
}

/**
 * The state machine of a workflow, with the functions that are its steps. Each step answers whether to go on; one
 * that cannot, and one that keeps failing, end in the workflow's failure with the reason.
 */
export class WorkflowMachine extends Construct {
  readonly monitored: MonitoredWorkflow;
  private readonly functions = new Map<string, IFunction>();
  private readonly tasks = new Map<string, TaskState>();

  /** @param name of the workflow in the manifest */
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
    const first = workflow.steps.reduceRight<IChainable>(
      (next, step) => this.chain(step, next, failed),
      new Succeed(this, "done"),
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

  /** The step, what decides whether it is taken and whether to go on after it, and what comes next. */
  private chain({ name, doing, when }: WorkflowStep, next: IChainable, failed: IChainable): IChainable {
    const state = this.tasks.get(name)?.state(this, name, failed) ?? this.invoke(name);
    state.addCatch(failed, {
      outputs: { reason: `Something went wrong on our side while ${doing}. Try again.` },
    });
    const goOn = Choice.jsonata(this, `${name}: go on?`)
      .when(Condition.jsonata("{% $states.input.ok %}"), next)
      .otherwise(failed);
    const taken = state.next(goOn);
    if (!when) return taken;
    return Choice.jsonata(this, `${name}: ${when}?`)
      .when(Condition.jsonata(`{% ${INPUT}.${when} %}`), taken)
      .otherwise(next);
  }

  private invoke(name: string, payload = INPUT): LambdaInvoke {
    const lambdaFunction = this.functions.get(name);
    if (!lambdaFunction) throw new Error(`no step is called ${name}`);
    const task = LambdaInvoke.jsonata(this, name, {
      lambdaFunction,
      payload: TaskInput.fromText(`{% ${payload} %}`),
      outputs: "{% $states.result.Payload %}",
      retryOnServiceExceptions: true,
    });
    // Many executions at once wait for each other rather than fail.
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
      tracing(),
    ];
    return new Role(this, "Role", {
      assumedBy: new ServicePrincipal("states.amazonaws.com"),
      inlinePolicies: { Uses: new PolicyDocument({ statements }) },
    });
  }
}

/** A state machine's log is a delivery, which knows no resources to name. */
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
