import { ArnFormat, Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
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
} from "aws-cdk-lib/aws-stepfunctions";
import { LambdaInvoke } from "aws-cdk-lib/aws-stepfunctions-tasks";
import { Construct } from "constructs";
import { implementSteps } from "../../../functions/manifest/steps.ts";
import type { Stage } from "../../stages/stages.ts";
import { ServiceFunction, type Surroundings, tracing } from "../functions/service-function.ts";
import { permissionsToRun, type Sandbox, SandboxRun } from "../sandbox/sandbox-run.ts";

const nameOf = (stage: Stage) => `dreamcatcher-${stage.name}-implement`;

/** The state machine's ARN, known before it is made: the functions that start and stop it do not wait for it. */
export const implementWorkflowArn = (scope: Construct, stage: Stage) =>
  Stack.of(scope).formatArn({
    service: "states",
    resource: "stateMachine",
    resourceName: nameOf(stage),
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });

/** What the execution was started with, which every step is given. */
const INPUT = "$states.context.Execution.Input";

/** The state that is a function where there is no Fargate, and a task where there is. */
const SANDBOX = "run-sandbox";

/** What a call is answered with when all copies of a function, or of the account's functions, are at work. */
const THROTTLED = ["Lambda.TooManyRequestsException"];

/** How many projects a developer's machine runs side by side. */
const PROJECTS_AT_ONCE = 4;

interface ImplementWorkflowProps {
  surroundings: Surroundings;
  /** Undefined where there is no Fargate. */
  sandbox: Sandbox | undefined;
}

/**
 * From a dream to a tested project: plan, generate, bundle, sandbox, conclude. Each step answers whether to go on;
 * one that cannot, and one that keeps failing, end in `fail-implementation` with the reason.
 */
export class ImplementWorkflow extends Construct {
  readonly stateMachine: StateMachine;
  private readonly functions: ReadonlyMap<string, IFunction>;

  constructor(scope: Construct, id: string, { surroundings, sandbox }: ImplementWorkflowProps) {
    super(scope, id);
    const { stage } = surroundings;
    const steps = new Construct(this, "Steps");
    const bounds = { SANDBOX_LIMITS: JSON.stringify(stage.sandboxLimits) };
    this.functions = new Map(
      implementSteps
        .filter(({ name }) => name !== SANDBOX || sandbox === undefined)
        .map((step) => {
          const special =
            step.name === SANDBOX ? { environment: bounds, reservedConcurrency: PROJECTS_AT_ONCE } : {};
          const { lambda } = new ServiceFunction(steps, step.name, { ...step, surroundings, ...special });
          return [step.name, lambda];
        }),
    );
    const failed = this.invoke("fail-implementation", `$merge([${INPUT}, {"reason": $states.input.reason}])`);
    failed.next(new Fail(this, "failed", { error: "ImplementationFailed" }));

    const step = (task: LambdaInvoke | SandboxRun, doing: string, next: IChainable) => {
      task.addCatch(failed, {
        outputs: { reason: `Something went wrong on our side while ${doing}. Try again.` },
      });
      const goOn = Choice.jsonata(this, `${task.node.id}: go on?`);
      return task.next(goOn.when(Condition.jsonata("{% $states.input.ok %}"), next).otherwise(failed));
    };
    const conclude = step(this.invoke("conclude-implementation"), "concluding", new Succeed(this, "done"));
    const run = step(
      sandbox
        ? new SandboxRun(this, SANDBOX, { sandbox, limits: stage.sandboxLimits }).orElse(failed)
        : this.invoke(SANDBOX),
      "running the project in the sandbox",
      conclude,
    );
    const verify = Choice.jsonata(this, "verify?")
      .when(Condition.jsonata(`{% ${INPUT}.verify %}`), run)
      .otherwise(conclude);
    const bundle = step(this.invoke("bundle-project"), "packing the project", verify);
    const generate = step(this.invoke("generate-project"), "generating the project", bundle);
    const plan = step(this.invoke("plan-project"), "planning", generate);

    this.stateMachine = new StateMachine(this, "StateMachine", {
      stateMachineName: nameOf(stage),
      definitionBody: DefinitionBody.fromChainable(plan),
      queryLanguage: QueryLanguage.JSONATA,
      // Every step at its longest, with its repetitions: what ends here ends without a word to anybody.
      timeout: Duration.hours(2),
      role: this.role(sandbox).withoutPolicyUpdates(),
      tracingEnabled: true,
      logs: {
        destination: new LogGroup(this, "Logs", {
          logGroupName: `/aws/vendedlogs/states/${nameOf(stage)}`,
          retention: stage.logRetentionDays,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
        level: LogLevel.ALL,
        includeExecutionData: false,
      },
    });
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
    // Many implementations at once wait for each other rather than fail.
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

  private role(sandbox: Sandbox | undefined) {
    const statements = [
      new PolicyStatement({
        actions: ["lambda:InvokeFunction"],
        resources: [...this.functions.values()].map(({ functionArn }) => functionArn),
      }),
      ...(sandbox ? permissionsToRun(sandbox) : []),
      loggingByDelivery(),
      tracing(),
    ];
    return new Role(this, "Role", {
      assumedBy: new ServicePrincipal("states.amazonaws.com"),
      inlinePolicies: { Uses: new PolicyDocument({ statements }) },
    });
  }
}

/** A state machine's log is a delivery, which knows no resources to name. */
const loggingByDelivery = () =>
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
