import { expect, test } from "vitest";
import { type Resource, resources, templatesOf } from "./synthesized.ts";

const { sandbox, service } = templatesOf("prod");
if (!sandbox) throw new Error("prod has no sandbox");

const only = (type: string): Resource["Properties"] => {
  const found = Object.values(resources(sandbox, type));
  expect(found).toHaveLength(1);
  return found[0]?.Properties ?? {};
};

test("the task is Fargate's, on ARM, with bounded storage, and has no role", () => {
  const task = only("AWS::ECS::TaskDefinition");
  expect(task).toMatchObject({
    RequiresCompatibilities: ["FARGATE"],
    NetworkMode: "awsvpc",
    RuntimePlatform: { CpuArchitecture: "ARM64" },
    EphemeralStorage: { SizeInGiB: 21 },
  });
  expect(task).not.toHaveProperty("TaskRoleArn");
});

test("fetch, then run, then report, each of them shut in", () => {
  const containers: Resource["Properties"][] = only("AWS::ECS::TaskDefinition").ContainerDefinitions;
  expect(containers.map(({ Name, DependsOn }) => [Name, DependsOn])).toEqual([
    ["fetch", undefined],
    ["run", [{ ContainerName: "fetch", Condition: "SUCCESS" }]],
    [
      "report",
      [
        { ContainerName: "fetch", Condition: "SUCCESS" },
        { ContainerName: "run", Condition: "COMPLETE" },
      ],
    ],
  ]);
  for (const container of containers) {
    expect(container).toMatchObject({
      User: "10001:10001",
      ReadonlyRootFilesystem: true,
      Privileged: false,
      LinuxParameters: { Capabilities: { Drop: ["ALL"] } },
      Ulimits: [{ Name: "nofile", SoftLimit: 2048, HardLimit: 2048 }],
    });
    expect(container).not.toHaveProperty("Environment");
    expect(container).not.toHaveProperty("Secrets");
  }
  expect(new Set(containers.map(({ Image }) => JSON.stringify(Image))).size).toBe(1);
});

test("the network has no way out but S3's gateway and what starts a task", () => {
  for (const type of ["AWS::EC2::NatGateway", "AWS::EC2::InternetGateway"]) sandbox.resourceCountIs(type, 0);
  for (const { Properties } of Object.values(resources(sandbox, "AWS::EC2::Subnet"))) {
    expect(Properties.MapPublicIpOnLaunch).toBe(false);
  }
  const groups = Object.values(resources(sandbox, "AWS::EC2::SecurityGroup")).map(
    ({ Properties }) => Properties,
  );
  const task = groups.find(({ GroupDescription }) => GroupDescription === "Tasks of the sandbox");
  expect(task?.SecurityGroupIngress).toBeUndefined();
  expect(task?.SecurityGroupEgress).toEqual([
    expect.objectContaining({ FromPort: 443, ToPort: 443, DestinationPrefixListId: expect.anything() }),
    expect.objectContaining({ FromPort: 443, ToPort: 443, DestinationSecurityGroupId: expect.anything() }),
  ]);
  expect(JSON.stringify(task)).not.toContain("0.0.0.0");
});

test("S3's gateway takes projects out and reports in, and image layers, nothing else", () => {
  const endpoints = Object.values(resources(sandbox, "AWS::EC2::VPCEndpoint")).map(
    ({ Properties }) => Properties,
  );
  const gateway = endpoints.find(({ VpcEndpointType }) => VpcEndpointType === "Gateway");
  const statements: { Action: string; Resource: unknown }[] = gateway?.PolicyDocument.Statement;
  const reached = Object.fromEntries(
    statements.map(({ Action, Resource }) => [Action, JSON.stringify(Resource)]),
  );
  expect(Object.keys(reached).sort()).toEqual(["s3:GetObject", "s3:PutObject"]);
  expect(reached["s3:GetObject"]?.match(/(implementations|layer-bucket)\/[\w*/.]+/g)?.sort()).toEqual([
    "implementations/*/project.zip",
    "layer-bucket/*",
  ]);
  expect(reached["s3:PutObject"]).toContain("/implementations/*/report.json");
});

test("the state machine runs the task without a shell into it, with a time limit, and says what went wrong", () => {
  const [machine] = Object.values(resources(service, "AWS::StepFunctions::StateMachine"));
  const text = JSON.stringify(machine?.Properties.DefinitionString);
  expect(text).toContain("ecs:runTask.sync");
  expect(text).toContain('\\"EnableExecuteCommand\\":false');
  expect(text).toContain('\\"AssignPublicIp\\":\\"DISABLED\\"');
  expect(text).toMatch(/TimeoutSeconds\\*":600/);
  for (const reason of ["No sandbox was free", "did not end in time", "was cut off before its report"]) {
    expect(text).toContain(reason);
  }
  expect(text.match(/\\"ErrorEquals\\":\[\\"States.ALL\\"\]/g)?.length).toBeGreaterThan(4);
  expect(machine?.Properties.LoggingConfiguration).toMatchObject({
    IncludeExecutionData: false,
    Level: "ALL",
  });
  expect(machine?.Properties.TracingConfiguration).toEqual({ Enabled: true });
});
