import { ArnFormat, Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import {
  Choice,
  Condition,
  DefinitionBody,
  Fail,
  type IChainable,
  LogLevel,
  QueryLanguage,
  StateMachine,
  Succeed,
  TaskInput,
} from "aws-cdk-lib/aws-stepfunctions";
import { LambdaInvoke } from "aws-cdk-lib/aws-stepfunctions-tasks";
import { Construct } from "constructs";
import { implementSteps } from "#shared/contracts/steps.ts";
import type { Stage } from "../stages.ts";
import { ServiceFunction, type Surroundings } from "./service-function.ts";

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

/**
 * From a dream to a tested project: plan, generate, bundle, sandbox, conclude. Each step answers whether to go on;
 * one that cannot, and one that keeps failing, end in `fail-implementation` with the reason.
 */
export class ImplementWorkflow extends Construct {
  readonly stateMachine: StateMachine;

  constructor(scope: Construct, id: string, { surroundings }: { surroundings: Surroundings }) {
    super(scope, id);
    const { stage } = surroundings;
    const steps = new Construct(this, "Steps");
    const functions: Record<string, IFunction> = Object.fromEntries(
      implementSteps.map((step) => [
        step.name,
        new ServiceFunction(steps, step.name, { ...step, surroundings }).lambda,
      ]),
    );
    const failed = this.invoke(
      "fail-implementation",
      functions,
      `$merge([${INPUT}, {"reason": $states.input.reason}])`,
    );
    failed.next(new Fail(this, "failed", { error: "ImplementationFailed" }));

    const step = (name: string, doing: string, next: IChainable) => {
      const task = this.invoke(name, functions, INPUT);
      task.addCatch(failed, {
        outputs: { reason: `Something went wrong on our side while ${doing}. Try again.` },
      });
      const goOn = Choice.jsonata(this, `${name}: go on?`);
      return task.next(goOn.when(Condition.jsonata("{% $states.input.ok %}"), next).otherwise(failed));
    };
    const conclude = step("conclude-implementation", "concluding", new Succeed(this, "done"));
    const sandbox = step("run-sandbox", "running the project in the sandbox", conclude);
    const verify = Choice.jsonata(this, "verify?")
      .when(Condition.jsonata(`{% ${INPUT}.verify %}`), sandbox)
      .otherwise(conclude);
    const bundle = step("bundle-project", "packing the project", verify);
    const generate = step("generate-project", "generating the project", bundle);
    const plan = step("plan-project", "planning", generate);

    this.stateMachine = new StateMachine(this, "StateMachine", {
      stateMachineName: nameOf(stage),
      definitionBody: DefinitionBody.fromChainable(plan),
      queryLanguage: QueryLanguage.JSONATA,
      timeout: Duration.minutes(30),
      tracingEnabled: !stage.emulator,
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

  private invoke(
    name: string,
    functions: Readonly<Record<string, IFunction>>,
    payload: string,
  ): LambdaInvoke {
    const lambdaFunction = functions[name];
    if (!lambdaFunction) throw new Error(`no step is called ${name}`);
    const task = LambdaInvoke.jsonata(this, name, {
      lambdaFunction,
      payload: TaskInput.fromText(`{% ${payload} %}`),
      outputs: "{% $states.result.Payload %}",
      retryOnServiceExceptions: true,
    });
    task.addRetry({ maxAttempts: 2, interval: Duration.seconds(2), backoffRate: 2 });
    return task;
  }
}
