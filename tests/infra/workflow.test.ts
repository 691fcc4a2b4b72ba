import { SandboxLimits } from "@dreamcatcher/sandbox/contract/limits-schema";
import { Match, type Template } from "aws-cdk-lib/assertions";
import { describe, expect, test, vi } from "vitest";
import { implement } from "../../functions/manifest/workflows/implement.ts";
import { functionsOf } from "../../functions/manifest/workflows/workflow.ts";
import { stageNamed } from "../../infra/stages/stages.ts";
import { ANYWHERE, type Resource, resources, templatesOf, text } from "./synthesized.ts";

const prod = templatesOf("prod", ANYWHERE);
const local = templatesOf("local");

function machineOf(template: Template): Resource["Properties"] {
  const machines = Object.values(resources(template, "AWS::StepFunctions::StateMachine"));
  const found = machines.find(({ Properties }) => Properties.StateMachineName.endsWith("-implement"));
  if (!found) throw new Error("no state machine implements dreams");
  return found.Properties;
}

interface State {
  Type: string;
  Resource?: string;
  // biome-ignore lint/suspicious/noExplicitAny: templates are JSON of no fixed shape
  Arguments?: any;
  Output?: unknown;
  TimeoutSeconds?: number;
  Retry?: {
    ErrorEquals: string[];
    IntervalSeconds: number;
    MaxAttempts: number;
    BackoffRate?: number;
    MaxDelaySeconds?: number;
  }[];
  Catch?: { ErrorEquals: string[]; Next: string; Output: { reason: string } }[];
  Choices?: { Condition: string; Next: string }[];
  Default?: string;
  Next?: string;
}

interface Definition {
  StartAt: string;
  QueryLanguage: string;
  TimeoutSeconds: number;
  States: Record<string, State>;
}

const definitionOf = (template: Template): Definition =>
  JSON.parse(text(machineOf(template).DefinitionString));

const implementSteps = functionsOf([implement]);
const machine = machineOf(prod.service);
const definition = definitionOf(prod.service);
function state(name: string) {
  const found = definition.States[name];
  if (!found) throw new Error(`no state is called ${name}`);
  return found;
}

describe("the state machine", () => {
  test("plans, generates, bundles, runs the project if `verify` is true, and concludes", () => {
    const nextOf = (name: string) => state(state(name).Next ?? "").Choices?.[0]?.Next;
    expect(definition.StartAt).toBe("plan-project");
    expect(nextOf("plan-project")).toBe("plan-project: plans_only?");
    expect(state("plan-project: plans_only?").Default).toBe("generate-project");
    expect(nextOf("generate-project")).toBe("bundle-project");
    expect(nextOf("bundle-project")).toBe("run-sandbox: verify?");
    expect(state("run-sandbox: verify?").Choices).toEqual([
      { Condition: "{% $states.context.Execution.Input.verify %}", Next: "run-sandbox" },
    ]);
    expect(state("run-sandbox: verify?").Default).toBe("conclude-implementation");
    expect(nextOf("run-sandbox")).toBe("conclude-implementation");
    expect(nextOf("conclude-implementation")).toBe("done");
    expect(state("done").Type).toBe("Succeed");
  });

  test("succeeds with the plan if `plans_only` is true, so that no execution waits for an approval", () => {
    expect(state("plan-project: plans_only?").Choices).toEqual([
      { Condition: "{% $states.context.Execution.Input.plans_only = true %}", Next: "done" },
    ]);
    expect(Object.values(definition.States).map(({ Type }) => Type)).not.toContain("Wait");
  });

  const steps = implementSteps.map(({ name }) => name).filter((name) => name !== "fail-implementation");

  test.each(steps)(
    "%s leads to the failure step, with a reason, where it returns no or keeps failing",
    (name) => {
      const next = state(state(name).Next ?? "");
      expect(next).toMatchObject({
        Type: "Choice",
        Choices: [{ Condition: "{% $states.input.ok %}" }],
        Default: "fail-implementation",
      });
      const caught = state(name).Catch ?? [];
      expect(caught.at(-1)?.ErrorEquals).toEqual(["States.ALL"]);
      for (const { Next, Output } of caught) {
        expect(Next).toBe("fail-implementation");
        expect(Output.reason).toMatch(/^[A-Z].{20,}\.$/);
      }
    },
  );

  test("a failure is recorded before the execution fails", () => {
    expect(state("fail-implementation").Next).toBe("failed");
    expect(state("fail-implementation").Arguments.Payload).toContain("$states.input.reason");
    expect(state("failed")).toEqual({ Type: "Fail", Error: "ImplementationFailed" });
  });

  test.each(implementSteps.map(({ name }) => name).filter((name) => name !== "run-sandbox"))(
    "%s is retried with exponential backoff",
    (name) => {
      for (const { BackoffRate, MaxAttempts } of state(name).Retry ?? []) {
        expect(BackoffRate).toBe(2);
        expect(MaxAttempts).toBeGreaterThan(0);
      }
      expect(state(name).Retry?.at(-1)?.ErrorEquals).toEqual(["States.ALL"]);
    },
  );

  test.each(implementSteps.map(({ name }) => name).filter((name) => name !== "run-sandbox"))(
    "%s is retried while invocations are throttled",
    (name) => {
      expect(state(name).Retry).toContainEqual({
        ErrorEquals: ["Lambda.TooManyRequestsException"],
        IntervalSeconds: 1,
        BackoffRate: 2,
        MaxDelaySeconds: 30,
        MaxAttempts: 40,
        JitterStrategy: "FULL",
      });
    },
  );

  test("an execution times out after two hours", () => {
    expect(definition.TimeoutSeconds).toBe(2 * 60 * 60);
    expect(definition.QueryLanguage).toBe("JSONata");
  });

  test("an end without success sends an event to the closing job", () => {
    prod.service.hasResourceProperties("AWS::Events::Rule", {
      EventPattern: {
        source: ["aws.states"],
        "detail-type": ["Step Functions Execution Status Change"],
        detail: {
          stateMachineArn: [Match.objectLike({ "Fn::Join": Match.anyValue() })],
          status: ["FAILED", "TIMED_OUT", "ABORTED"],
        },
      },
      Targets: [Match.objectLike({ DeadLetterConfig: Match.anyValue() })],
    });
  });

  test("its log has all events, without their data", () => {
    expect(machine.LoggingConfiguration).toMatchObject({ Level: "ALL", IncludeExecutionData: false });
    expect(machine.TracingConfiguration).toEqual({ Enabled: true });
  });
});

describe("the sandbox's state", () => {
  const run = state("run-sandbox");
  const { sandboxLimits } = stageNamed("prod");

  test("runs the task in the isolated subnets, without a public address, and waits for its end", () => {
    expect(run.Resource).toBe("arn:<AWS::Partition>:states:::ecs:runTask.sync");
    expect(run.Arguments).toMatchObject({
      Cluster: expect.stringContaining("Cluster"),
      TaskDefinition: "dreamcatcher-prod-sandbox",
      LaunchType: "FARGATE",
      PlatformVersion: "1.4.0",
      EnableExecuteCommand: false,
      NetworkConfiguration: {
        AwsvpcConfiguration: {
          Subnets: [expect.stringContaining("sandboxSubnet1"), expect.stringContaining("sandboxSubnet2")],
          SecurityGroups: [expect.stringContaining("TaskGroup")],
          AssignPublicIp: "DISABLED",
        },
      },
    });
    expect(run.Output).toEqual({ ok: true });
  });

  const overrides: { Name: string; Environment: { Name: string; Value: string }[] }[] =
    run.Arguments.Overrides.ContainerOverrides;

  test("fetch receives the project's URL, report the report's, and run neither", () => {
    expect(
      overrides.map(({ Name, Environment }) => [Name, Environment.map(({ Name }) => Name).sort()]),
    ).toEqual([
      ["fetch", ["BUNDLE_URL", "REPORT_KEY", "SANDBOX_LIMITS"]],
      ["run", ["REPORT_KEY", "SANDBOX_LIMITS"]],
      ["report", ["REPORT_KEY", "REPORT_URL"]],
    ]);
    const links = overrides
      .flatMap(({ Environment }) => Environment)
      .filter(({ Name }) => Name.endsWith("_URL"));
    expect(links.map(({ Value }) => Value)).toEqual([
      "{% $states.input.result.bundle_url %}",
      "{% $states.input.result.report_url %}",
    ]);
  });

  test("fetch and run receive the stage's limits", () => {
    for (const { Environment } of overrides.slice(0, 2)) {
      const limits = Environment.find(({ Name }) => Name === "SANDBOX_LIMITS")?.Value ?? "";
      expect(SandboxLimits.parse(JSON.parse(limits))).toEqual(sandboxLimits);
    }
  });

  test("a run has five minutes more than the project, and a timeout is not retried", () => {
    expect(run.TimeoutSeconds).toBe(sandboxLimits.total_wall_ms / 1000 + 300);
    for (const { ErrorEquals } of run.Retry ?? []) {
      expect(ErrorEquals).not.toContain("States.Timeout");
      expect(ErrorEquals).not.toContain("States.ALL");
    }
  });

  const [noCapacity, taskFailed, ...otherRetries] = run.Retry ?? [];

  test("errors of ECS for lack of capacity and throttling are retried with backoff", () => {
    expect(noCapacity).toEqual({
      ErrorEquals: ["ECS.AmazonECSException", "ECS.ServerException", "AmazonECS.Unknown"],
      IntervalSeconds: 10,
      BackoffRate: 2,
      MaxDelaySeconds: 60,
      MaxAttempts: 24,
      JitterStrategy: "FULL",
    });
    expect(taskFailed).toEqual({ ErrorEquals: ["States.TaskFailed"], IntervalSeconds: 20, MaxAttempts: 1 });
    expect(otherRetries).toEqual([]);
  });

  test("the presigned URLs are valid longer than all retries and the run", async () => {
    vi.stubEnv("CONTENT_BUCKET_NAME", "infra");
    const { SANDBOX_LINK_SECONDS } = await import("#shared/implementations/sandbox-links.ts");
    const { IntervalSeconds = 0, MaxAttempts = 0, MaxDelaySeconds = 0 } = noCapacity ?? {};
    const waits = Array.from({ length: MaxAttempts }, (_, nth) =>
      Math.min(IntervalSeconds * 2 ** nth, MaxDelaySeconds),
    );
    const waiting = waits.reduce((sum, wait) => sum + wait, 0);
    expect(waiting + (run.TimeoutSeconds ?? 0)).toBeLessThan(SANDBOX_LINK_SECONDS);
  });

  test("each kind of failure has its own reason", () => {
    expect(run.Catch?.map(({ ErrorEquals, Output }) => [ErrorEquals[0], Output.reason])).toEqual([
      ["ECS.AmazonECSException", expect.stringContaining("No sandbox was free")],
      ["States.Timeout", expect.stringContaining("did not end in time")],
      ["States.TaskFailed", expect.stringContaining("did not start, or was cut off")],
      ["States.ALL", expect.stringContaining("on our side")],
    ]);
  });

  test("on stage local it is a function with a concurrency of four; other states are the same", () => {
    const { States: all, ...settingsHere } = definitionOf(local.service);
    // The emulator has another error for throttled invocations.
    const throttled = '"Lambda.TooManyRequestsException"';
    const withEmulatorError = `${throttled},"Lambda.Unknown"`;
    const times = (part: string) => JSON.stringify(all).split(part).length - 1;
    expect(times(withEmulatorError)).toBe(implementSteps.length);
    expect([times(throttled), times('"Lambda.Unknown"')]).toEqual([
      times(withEmulatorError),
      times(withEmulatorError),
    ]);
    const here: typeof all = JSON.parse(JSON.stringify(all).replaceAll(withEmulatorError, throttled));
    const { States: there, ...settingsThere } = definition;
    expect(settingsHere).toEqual(settingsThere);
    expect(Object.keys(here).sort()).toEqual(Object.keys(there).sort());
    const differing = Object.keys(here).filter(
      (name) => JSON.stringify(here[name]) !== JSON.stringify(there[name]),
    );
    expect(differing).toEqual(["run-sandbox"]);
    expect(here["run-sandbox"]?.Resource).toBe("arn:<AWS::Partition>:states:::lambda:invoke");
    expect(here["run-sandbox"]?.Next).toBe(run.Next);
    local.service.hasResourceProperties("AWS::Lambda::Function", {
      Description: "run-sandbox",
      ReservedConcurrentExecutions: 4,
    });
  });
});

describe("the state machine's role", () => {
  const statements: Record<string, unknown>[] = resources(prod.service, "AWS::IAM::Role")[
    machine.RoleArn["Fn::GetAtt"][0]
  ]?.Properties.Policies.flatMap(
    ({ PolicyDocument }: { PolicyDocument: { Statement: unknown[] } }) => PolicyDocument.Statement,
  );
  const about = (action: string) => {
    const found = statements.filter(({ Action }) => [Action].flat().includes(action));
    expect(found).toHaveLength(1);
    return found[0] ?? {};
  };
  const onCluster = {
    ArnEquals: {
      "ecs:cluster": {
        "Fn::GetStackOutput": expect.objectContaining({ OutputName: expect.stringContaining("Cluster") }),
      },
    },
  };
  const arn = (rest: string) => `arn:<AWS::Partition>:${rest}`;

  test("may invoke the steps' functions, and no others", () => {
    const lambdas = resources(prod.service, "AWS::Lambda::Function");
    const invoked = [about("lambda:InvokeFunction").Resource].flat() as { "Fn::GetAtt": [string, string] }[];
    expect(invoked.map((lambda) => lambdas[lambda["Fn::GetAtt"][0]]?.Properties.Description).sort()).toEqual(
      implementSteps
        .map(({ name }) => name)
        .filter((name) => name !== "run-sandbox")
        .sort(),
    );
  });

  test("may run and stop tasks on the sandbox's cluster, and pass the execution role alone", () => {
    const { Resource, Condition } = about("ecs:RunTask");
    expect(text(Resource)).toBe(
      arn("ecs:<AWS::Region>:<AWS::AccountId>:task-definition/dreamcatcher-prod-sandbox:*"),
    );
    expect(Condition).toEqual(onCluster);
    const stops = about("ecs:StopTask");
    expect(stops.Action).toEqual(["ecs:DescribeTasks", "ecs:StopTask"]);
    expect(text(stops.Resource)).toBe(
      arn("ecs:<AWS::Region>:<AWS::AccountId>:task/dreamcatcher-prod-sandbox/*"),
    );
    expect(stops.Condition).toEqual(onCluster);
    const passes = about("iam:PassRole");
    expect(text(passes.Resource)).toContain("ExecutionRole");
    expect(passes.Condition).toEqual({ StringEquals: { "iam:PassedToService": "ecs-tasks.amazonaws.com" } });
  });

  test("may use the rule by which Step Functions is notified of ended tasks", () => {
    const { Action, Resource } = about("events:PutRule");
    expect(Action).toEqual(["events:DescribeRule", "events:PutRule", "events:PutTargets"]);
    expect(text(Resource)).toBe(
      arn("events:<AWS::Region>:<AWS::AccountId>:rule/StepFunctionsGetEventsForECSTaskRule"),
    );
  });

  test("may only log and trace on all resources", () => {
    const everywhere = statements
      .filter(({ Resource }) => [Resource].flat().includes("*"))
      .flatMap(({ Action }) => [Action].flat() as string[]);
    for (const action of everywhere) expect(action).toMatch(/^(xray:Put|logs:\w*(Log|Resource))/);
    const actions = statements.flatMap(({ Action }) => [Action].flat() as string[]);
    for (const action of actions) expect(action).not.toContain("*");
    expect([...new Set(actions.map((action) => action.split(":")[0]))].sort()).toEqual([
      "ecs",
      "events",
      "iam",
      "lambda",
      "logs",
      "xray",
    ]);
  });
});
