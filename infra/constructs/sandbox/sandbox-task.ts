import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SandboxLimits } from "@dreamcatcher/sandbox/contract/limits-schema";
import { IgnoreMode, RemovalPolicy, Stack } from "aws-cdk-lib";
import { DockerImageAsset, Platform } from "aws-cdk-lib/aws-ecr-assets";
import { CfnCluster, CfnTaskDefinition } from "aws-cdk-lib/aws-ecs";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { logGroupOf, nameOf } from "../../names.ts";
import type { Stage } from "../../stages/stages.ts";
import { taskSizeFor } from "./task-size.ts";

/** The actions on its repository that pull an image. */
export const PULL_ACTIONS = [
  "ecr:BatchCheckLayerAvailability",
  "ecr:BatchGetImage",
  "ecr:GetDownloadUrlForLayer",
];

/** The actions on its log group that write a log. */
export const LOG_ACTIONS = ["logs:CreateLogStream", "logs:PutLogEvents"];

/** The image's own user. Volumes get the permissions of the image's directories at the same paths. */
const USER = "10001:10001";

/** The Dockerfile and its build context; the image is built when it is deployed. */
const image = {
  directory: join(import.meta.dirname, "../../.."),
  file: "sandbox/image/Dockerfile",
  platform: Platform.LINUX_ARM64,
  ignoreMode: IgnoreMode.DOCKER,
};

/** Docker reads the `.dockerignore` beside the Dockerfile; the CDK only one at the root of the context. */
const ignored = () =>
  readFileSync(join(image.directory, `${image.file}.dockerignore`), "utf8")
    .split("\n")
    .filter(Boolean);

/**
 * The task definition for one run of a project. Its three containers share one image: `fetch` unpacks the
 * project, `run` runs it, `report` uploads the report. Only `run` executes the project's code, and it has
 * neither URL. There is no task role, so no container has AWS credentials.
 */
export class SandboxTask extends Construct {
  /** The task definition's family. It refers to the newest revision. */
  readonly family: string;
  readonly cluster: CfnCluster;
  readonly image: DockerImageAsset;
  readonly logGroup: LogGroup;
  /** The role with which Fargate pulls the image and writes the log, outside the containers. */
  readonly executionRole: Role;

  constructor(scope: Construct, id: string, { stage }: { stage: Stage }) {
    super(scope, id);
    this.family = nameOf(stage, "sandbox");
    this.image = new DockerImageAsset(this, "Image", { ...image, exclude: ignored() });
    this.logGroup = new LogGroup(this, "Logs", {
      logGroupName: logGroupOf(stage, "sandbox"),
      retention: stage.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.executionRole = this.createExecutionRole();
    this.cluster = new CfnCluster(this, "Cluster", {
      clusterName: this.family,
      clusterSettings: [{ name: "containerInsights", value: "enabled" }],
    });
    const size = taskSizeFor(stage.sandboxLimits);
    new CfnTaskDefinition(this, "Task", {
      family: this.family,
      requiresCompatibilities: ["FARGATE"],
      networkMode: "awsvpc",
      runtimePlatform: { cpuArchitecture: "ARM64", operatingSystemFamily: "LINUX" },
      cpu: "1024",
      memory: `${size.memory}`,
      ephemeralStorage: { sizeInGiB: size.disk },
      executionRoleArn: this.executionRole.roleArn,
      volumes: [{ name: "project" }, { name: "report" }, { name: "tmp" }],
      containerDefinitions: this.containers(stage.sandboxLimits, size.containers),
    });
  }

  private containers(
    { open_files }: SandboxLimits,
    memory: Record<"fetch" | "run" | "report", number>,
  ): CfnTaskDefinition.ContainerDefinitionProperty[] {
    const shared = {
      image: this.image.imageUri,
      user: USER,
      readonlyRootFilesystem: true,
      privileged: false,
      // Fargate supports no other ulimit; the supervisor limits the processes.
      ulimits: [{ name: "nofile", softLimit: open_files, hardLimit: open_files }],
      stopTimeout: 5,
      logConfiguration: {
        logDriver: "awslogs",
        options: {
          "awslogs-group": this.logGroup.logGroupName,
          "awslogs-region": Stack.of(this).region,
          "awslogs-stream-prefix": "sandbox",
          mode: "non-blocking",
          "max-buffer-size": "1m",
        },
      },
    };
    const linux = (initProcessEnabled: boolean) => ({ initProcessEnabled, capabilities: { drop: ["ALL"] } });
    const mount = (name: string, readOnly = false) => ({
      sourceVolume: name,
      containerPath: `/${name}`,
      readOnly,
    });
    return [
      {
        ...shared,
        name: "fetch",
        command: ["fetch"],
        // `dependsOn` can wait for the end of a container only if it is not essential.
        essential: false,
        cpu: 128,
        memory: memory.fetch,
        linuxParameters: linux(true),
        mountPoints: [mount("project"), mount("report")],
      },
      {
        ...shared,
        name: "run",
        command: ["run"],
        essential: false,
        cpu: 768,
        memory: memory.run,
        // Its supervisor is process 1, which the kernel protects from signals of the project.
        linuxParameters: linux(false),
        mountPoints: [mount("project"), mount("report"), mount("tmp")],
        dependsOn: [{ containerName: "fetch", condition: "SUCCESS" }],
      },
      {
        ...shared,
        name: "report",
        command: ["report"],
        essential: true,
        cpu: 128,
        memory: memory.report,
        linuxParameters: linux(true),
        mountPoints: [mount("report", true)],
        dependsOn: [
          { containerName: "fetch", condition: "SUCCESS" },
          { containerName: "run", condition: "COMPLETE" },
        ],
      },
    ];
  }

  private createExecutionRole() {
    const statements = [
      // The token allows access to the registry; the next statement to its one repository.
      new PolicyStatement({ actions: ["ecr:GetAuthorizationToken"], resources: ["*"] }),
      new PolicyStatement({ actions: PULL_ACTIONS, resources: [this.image.repository.repositoryArn] }),
      new PolicyStatement({ actions: LOG_ACTIONS, resources: [this.logGroup.logGroupArn] }),
    ];
    return new Role(this, "ExecutionRole", {
      assumedBy: new ServicePrincipal("ecs-tasks.amazonaws.com"),
      inlinePolicies: { Starts: new PolicyDocument({ statements }) },
    });
  }
}
