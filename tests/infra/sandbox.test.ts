import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Template } from "aws-cdk-lib/assertions";
import { describe, expect, test } from "vitest";
import { stageNamed } from "../../infra/stages/stages.ts";
import { ANYWHERE, appOf, type Resource, resources, templatesOf, text } from "./synthesized.ts";

const sandbox = templatesOf("prod", ANYWHERE).sandbox as Template;
const { sandboxLimits } = stageNamed("prod");

const all = (type: string) => Object.values(resources(sandbox, type)).map(({ Properties }) => Properties);
function only(type: string): Resource["Properties"] {
  const [first, ...others] = all(type);
  if (!first || others.length > 0) throw new Error(`not one ${type} but ${others.length + (first ? 1 : 0)}`);
  return first;
}
function idOf(type: string, property: string, value: unknown) {
  const found = Object.entries(resources(sandbox, type)).find(
    ([, { Properties }]) => Properties[property] === value,
  );
  if (!found) throw new Error(`no ${type} has ${property} ${value}`);
  return found[0];
}

interface Statement {
  Effect: string;
  Principal?: unknown;
  Action: string | string[];
  Resource: unknown;
  Condition?: unknown;
}

/** The permissions of statements, as `effect action on resource`. */
const allowed = (statements: Statement[]) =>
  statements
    .flatMap(({ Effect, Action, Resource }) =>
      [Action]
        .flat()
        .flatMap((action) => [Resource].flat().map((on) => `${Effect} ${action} on ${text(on)}`)),
    )
    .sort();

const REPOSITORY =
  "arn:<AWS::Partition>:ecr:<AWS::Region>:<AWS::AccountId>:repository/cdk-hnb659fds-container-assets-<AWS::AccountId>-<AWS::Region>";
const LOG = idOf("AWS::Logs::LogGroup", "LogGroupName", "/dreamcatcher/prod/sandbox");
const PULLS = [
  `Allow ecr:BatchCheckLayerAvailability on ${REPOSITORY}`,
  `Allow ecr:BatchGetImage on ${REPOSITORY}`,
  "Allow ecr:GetAuthorizationToken on *",
  `Allow ecr:GetDownloadUrlForLayer on ${REPOSITORY}`,
];

describe("the network", () => {
  test("has isolated subnets in two zones, and VPC endpoints as its only egress", () => {
    const subnets = all("AWS::EC2::Subnet");
    expect(subnets.map(({ AvailabilityZone }) => AvailabilityZone["Fn::Select"][0])).toEqual([0, 1]);
    for (const { MapPublicIpOnLaunch } of subnets) expect(MapPublicIpOnLaunch).toBe(false);
    for (const type of [
      "AWS::EC2::InternetGateway",
      "AWS::EC2::EgressOnlyInternetGateway",
      "AWS::EC2::NatGateway",
      "AWS::EC2::VPCGatewayAttachment",
      "AWS::EC2::VPCPeeringConnection",
      "AWS::EC2::TransitGatewayAttachment",
      "AWS::EC2::Route",
    ]) {
      sandbox.resourceCountIs(type, 0);
    }
    sandbox.resourceCountIs("AWS::EC2::VPC", 1);
    sandbox.resourceCountIs("AWS::EC2::VPCEndpoint", 4);
  });

  const endpoint = (service: string) => {
    const found = all("AWS::EC2::VPCEndpoint").find(({ ServiceName }) =>
      text(ServiceName).endsWith(`.${service}`),
    );
    if (!found) throw new Error(`no endpoint leads to ${service}`);
    return found;
  };

  test("the S3 endpoint allows reading projects, writing reports, pulling images, and nothing else", () => {
    const { VpcEndpointType, PolicyDocument, RouteTableIds } = endpoint("s3");
    expect(VpcEndpointType).toBe("Gateway");
    expect(RouteTableIds).toHaveLength(2);
    expect(allowed(PolicyDocument.Statement)).toEqual([
      expect.stringMatching(/^Allow s3:GetObject on <\w*BucketContent\w*>\/implementations\/\*\/\*\.zip$/),
      "Allow s3:GetObject on arn:<AWS::Partition>:s3:::prod-<AWS::Region>-starport-layer-bucket/*",
      expect.stringMatching(
        /^Allow s3:PutObject on <\w*BucketContent\w*>\/implementations\/\*\/report\.json$/,
      ),
    ]);
  });

  test.each([
    ["ecr.api", PULLS],
    ["ecr.dkr", PULLS],
    ["logs", [`Allow logs:CreateLogStream on <${LOG}.Arn>`, `Allow logs:PutLogEvents on <${LOG}.Arn>`]],
  ])(
    "the endpoint of %s allows the task's execution role to start tasks, and nothing else",
    (service, allows) => {
      const { VpcEndpointType, PolicyDocument, PrivateDnsEnabled, SecurityGroupIds } = endpoint(service);
      expect(VpcEndpointType).toBe("Interface");
      expect(PrivateDnsEnabled).toBe(true);
      expect(SecurityGroupIds).toEqual([{ "Fn::GetAtt": [groupOfEndpoints, "GroupId"] }]);
      expect(allowed(PolicyDocument.Statement)).toEqual(allows);
      const executionRole = only("AWS::ECS::TaskDefinition").ExecutionRoleArn;
      for (const { Principal } of PolicyDocument.Statement) expect(Principal).toEqual({ AWS: executionRole });
    },
  );

  const groups = "AWS::EC2::SecurityGroup";
  const groupOfTasks = idOf(groups, "GroupDescription", "Tasks of the sandbox");
  const groupOfEndpoints = idOf(
    groups,
    "GroupDescription",
    "Endpoints that Fargate uses to start tasks of the sandbox",
  );
  const https = { IpProtocol: "tcp", FromPort: 443, ToPort: 443 };

  test("a task may connect to S3 and the endpoints by HTTPS, and nothing may connect to it", () => {
    const { SecurityGroupEgress, SecurityGroupIngress } =
      resources(sandbox, groups)[groupOfTasks]?.Properties ?? {};
    expect(SecurityGroupEgress).toEqual([
      {
        ...https,
        Description: "S3",
        DestinationPrefixListId: {
          "Fn::FindInMap": [expect.stringContaining("S3PrefixLists"), { Ref: "AWS::Region" }, "id"],
        },
      },
      {
        ...https,
        Description: "Registry and log",
        DestinationSecurityGroupId: { "Fn::GetAtt": [groupOfEndpoints, "GroupId"] },
      },
    ]);
    expect(SecurityGroupIngress).toBeUndefined();
    sandbox.resourceCountIs("AWS::EC2::SecurityGroupEgress", 0);
  });

  test("the endpoints accept connections of tasks alone, and open none", () => {
    expect(resources(sandbox, groups)[groupOfEndpoints]?.Properties.SecurityGroupEgress).toEqual([
      { CidrIp: "255.255.255.255/32", IpProtocol: "icmp", FromPort: 252, ToPort: 86 },
    ]);
    expect(only("AWS::EC2::SecurityGroupIngress")).toEqual({
      ...https,
      Description: "Tasks of the sandbox",
      GroupId: { "Fn::GetAtt": [groupOfEndpoints, "GroupId"] },
      SourceSecurityGroupId: { "Fn::GetAtt": [groupOfTasks, "GroupId"] },
    });
  });

  test("every region has an id of a prefix list", () => {
    const [regions] = Object.values(sandbox.findMappings("*")) as Record<string, { id: string }>[];
    expect(Object.keys(regions ?? {})).toContain("us-east-1");
    for (const { id } of Object.values(regions ?? {})) expect(id).toMatch(/^pl-[0-9a-f]{8}$/);
  });

  test("the resolver resolves the names that a task needs, and no others", () => {
    const { FirewallRules } = only("AWS::Route53Resolver::FirewallRuleGroup");
    const domains = (rule: { FirewallDomainListId: { "Fn::GetAtt": [string, string] } }) =>
      resources(sandbox, "AWS::Route53Resolver::FirewallDomainList")[
        rule.FirewallDomainListId["Fn::GetAtt"][0]
      ]?.Properties.Domains.map(text);
    const [allow, block, ...others] = FirewallRules;
    expect(others).toEqual([]);
    expect(allow).toMatchObject({ Action: "ALLOW", Priority: 1 });
    expect(domains(allow)).toEqual([
      expect.stringMatching(/^<\w*BucketContent\w*RegionalDomainName\w*>$/),
      "api.ecr.<AWS::Region>.<AWS::URLSuffix>",
      "<AWS::AccountId>.dkr.ecr.<AWS::Region>.<AWS::URLSuffix>",
      "prod-<AWS::Region>-starport-layer-bucket.s3.<AWS::Region>.<AWS::URLSuffix>",
      "prod-<AWS::Region>-starport-layer-bucket.s3.<AWS::URLSuffix>",
      "logs.<AWS::Region>.<AWS::URLSuffix>",
    ]);
    expect(block).toMatchObject({ Action: "BLOCK", BlockResponse: "NXDOMAIN", Priority: 2 });
    expect(domains(block)).toEqual(["*"]);
    const vpc = Object.keys(resources(sandbox, "AWS::EC2::VPC"))[0];
    expect(only("AWS::Route53Resolver::FirewallRuleGroupAssociation").VpcId).toEqual({ Ref: vpc });
  });

  test("rejected traffic is logged", () => {
    expect(only("AWS::EC2::FlowLog")).toMatchObject({ ResourceType: "VPC", TrafficType: "REJECT" });
  });
});

describe("the task", () => {
  const task = only("AWS::ECS::TaskDefinition");
  const containers = Object.fromEntries(
    task.ContainerDefinitions.map((container: Resource["Properties"]) => [container.Name, container]),
  );
  const everyContainer: Resource["Properties"][] = task.ContainerDefinitions;

  test("runs on Fargate on ARM, with a disk of 21 GiB", () => {
    expect(task).toMatchObject({
      RequiresCompatibilities: ["FARGATE"],
      NetworkMode: "awsvpc",
      RuntimePlatform: { CpuArchitecture: "ARM64", OperatingSystemFamily: "LINUX" },
      Cpu: "1024",
      Memory: "2048",
      EphemeralStorage: { SizeInGiB: 21 },
    });
    expect(task.PidMode).toBeUndefined();
    expect(task.IpcMode).toBeUndefined();
  });

  const taskWithin = (limits: Partial<typeof sandboxLimits>) => {
    const changed = templatesOf("prod", { ...ANYWHERE, sandboxLimits: { ...sandboxLimits, ...limits } });
    const [task] = Object.values(resources(changed.sandbox as Template, "AWS::ECS::TaskDefinition"));
    return task?.Properties ?? {};
  };

  test("a higher memory limit has a larger container and task", () => {
    const { Memory, ContainerDefinitions } = taskWithin({ memory_bytes: 1024 ** 3 });
    expect(Memory).toBe("3072");
    expect(ContainerDefinitions.map(({ Memory }: Resource["Properties"]) => Memory)).toEqual([
      384,
      containers.run.Memory + 512,
      256,
    ]);
  });

  test("limits for which no task is large enough are refused", () => {
    expect(() => taskWithin({ memory_bytes: 8 * 1024 ** 3 })).toThrow("sandboxLimits.memory_bytes: no task");
    expect(() => taskWithin({ disk_bytes: 16 * 1024 ** 3 })).toThrow("sandboxLimits.disk_bytes and archive");
  });

  test("has no task role", () => {
    expect(task.TaskRoleArn).toBeUndefined();
  });

  test("its execution role may pull the image and write the log, and nothing else", () => {
    const role = resources(sandbox, "AWS::IAM::Role")[task.ExecutionRoleArn["Fn::GetAtt"][0]]?.Properties;
    expect(role?.AssumeRolePolicyDocument.Statement).toEqual([
      { Action: "sts:AssumeRole", Effect: "Allow", Principal: { Service: "ecs-tasks.amazonaws.com" } },
    ]);
    expect(role?.ManagedPolicyArns).toBeUndefined();
    const statements = role?.Policies.flatMap(
      ({ PolicyDocument }: { PolicyDocument: { Statement: Statement[] } }) => PolicyDocument.Statement,
    );
    expect(allowed(statements)).toEqual([
      ...PULLS,
      `Allow logs:CreateLogStream on <${LOG}.Arn>`,
      `Allow logs:PutLogEvents on <${LOG}.Arn>`,
    ]);
  });

  test("has three containers of one image: fetch, run and report, in this order", () => {
    expect(everyContainer.map(({ Name, Command }) => [Name, Command])).toEqual([
      ["fetch", ["fetch"]],
      ["run", ["run"]],
      ["report", ["report"]],
    ]);
    expect(new Set(everyContainer.map(({ Image }) => JSON.stringify(Image))).size).toBe(1);
    expect(containers.fetch.DependsOn).toBeUndefined();
    expect(containers.run.DependsOn).toEqual([{ ContainerName: "fetch", Condition: "SUCCESS" }]);
    expect(containers.report.DependsOn).toEqual([
      { ContainerName: "fetch", Condition: "SUCCESS" },
      { ContainerName: "run", Condition: "COMPLETE" },
    ]);
  });

  test("ends with its container report, however the project ends", () => {
    expect(everyContainer.filter(({ Essential }) => Essential).map(({ Name }) => Name)).toEqual(["report"]);
  });

  test.each(["fetch", "run", "report"])(
    "%s has an unprivileged user, a read-only file system and no capabilities",
    (name) => {
      expect(containers[name]).toMatchObject({
        User: "10001:10001",
        ReadonlyRootFilesystem: true,
        Privileged: false,
        LogConfiguration: { LogDriver: "awslogs", Options: { "awslogs-group": { Ref: LOG } } },
        LinuxParameters: { Capabilities: { Drop: ["ALL"] } },
        Ulimits: [{ Name: "nofile", SoftLimit: 2048, HardLimit: 2048 }],
        StopTimeout: 5,
      });
      expect(containers[name].LinuxParameters.Capabilities.Add).toBeUndefined();
      expect(containers[name].LinuxParameters.Devices).toBeUndefined();
      expect(containers[name].PortMappings).toBeUndefined();
    },
  );

  test("fetch and report have an init process; in run the supervisor is process 1", () => {
    const init = (name: string) => containers[name].LinuxParameters.InitProcessEnabled;
    expect([init("fetch"), init("run"), init("report")]).toEqual([true, false, true]);
  });

  test("no container has environment variables or secrets but those of the run", () => {
    for (const container of everyContainer) {
      for (const property of ["Environment", "EnvironmentFiles", "Secrets", "RepositoryCredentials"]) {
        expect(container[property]).toBeUndefined();
      }
    }
  });

  test("volumes are mounted where they are needed: report only reads, and run alone has /tmp", () => {
    const mounts = (name: string) =>
      containers[name].MountPoints.map(
        ({ SourceVolume, ContainerPath, ReadOnly }: Record<string, unknown>) =>
          `${SourceVolume} at ${ContainerPath}${ReadOnly ? ", read only" : ""}`,
      );
    expect(mounts("fetch")).toEqual(["project at /project", "report at /report"]);
    expect(mounts("run")).toEqual(["project at /project", "report at /report", "tmp at /tmp"]);
    expect(mounts("report")).toEqual(["report at /report, read only"]);
    // Ephemeral storage of the task.
    expect(task.Volumes).toEqual([{ Name: "project" }, { Name: "report" }, { Name: "tmp" }]);
  });

  test("the containers fit into the task, and the project's memory limit fits into run", () => {
    const sum = (property: "Cpu" | "Memory") =>
      everyContainer.reduce((total, container) => total + container[property], 0);
    expect(sum("Cpu")).toBeLessThanOrEqual(Number(task.Cpu));
    expect(sum("Memory")).toBeLessThanOrEqual(Number(task.Memory));
    const SUPERVISOR_MB = 512;
    expect(containers.run.Memory).toBeGreaterThanOrEqual(
      sandboxLimits.memory_bytes / 2 ** 20 + SUPERVISOR_MB,
    );
  });

  test("its log has the stage's retention", () => {
    for (const { RetentionInDays } of all("AWS::Logs::LogGroup")) expect(RetentionInDays).toBe(90);
  });

  test("the cluster has container insights, and no execute command configuration", () => {
    expect(only("AWS::ECS::Cluster")).toMatchObject({
      ClusterSettings: [{ Name: "containerInsights", Value: "enabled" }],
    });
    expect(only("AWS::ECS::Cluster").Configuration).toBeUndefined();
    sandbox.resourceCountIs("AWS::ECS::Service", 0);
  });

  test("the image asset contains the Dockerfile and what it copies", () => {
    const { app } = appOf("prod", ANYWHERE);
    const { outdir } = app;
    const context = readdirSync(outdir)
      .map((name) => join(outdir, name))
      .find((path) => existsSync(join(path, "sandbox/image/Dockerfile")));
    expect(readdirSync(context ?? outdir).sort()).toEqual([
      ".npmrc",
      "package-lock.json",
      "package.json",
      "sandbox",
      "shared",
    ]);
  });
});

test("the sandbox has no function, and only the roles of its tasks and of the flow log", () => {
  sandbox.resourceCountIs("AWS::Lambda::Function", 0);
  const services = all("AWS::IAM::Role").map(
    ({ AssumeRolePolicyDocument }) => AssumeRolePolicyDocument.Statement[0].Principal.Service,
  );
  expect(services.sort()).toEqual(["ecs-tasks.amazonaws.com", "vpc-flow-logs.amazonaws.com"]);
});

test("stage local has no sandbox stack", () => {
  expect(appOf("local").sandbox).toBeUndefined();
});
