import { RemovalPolicy, Stack } from "aws-cdk-lib";
import {
  CfnSecurityGroup,
  CfnSecurityGroupIngress,
  FlowLogDestination,
  FlowLogTrafficType,
  GatewayVpcEndpointAwsService,
  InterfaceVpcEndpointAwsService,
  IpAddresses,
  SecurityGroup,
  SubnetType,
  Vpc,
} from "aws-cdk-lib/aws-ec2";
import { AnyPrincipal, ArnPrincipal, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { logGroupOf } from "../../names.ts";
import type { Stage } from "../../stages/stages.ts";
import { DnsAllowList } from "./dns-allow-list.ts";
import { s3PrefixList } from "./s3-prefix-list.ts";
import { LOG_ACTIONS, PULL_ACTIONS, type SandboxTask } from "./sandbox-task.ts";

interface SandboxNetworkProps {
  stage: Stage;
  task: SandboxTask;
  bucket: Bucket;
}

/**
 * Where the sandbox's tasks run. No way leads out but to the projects and reports in S3, and to what Fargate itself
 * needs to start a task, which opens to nobody but the task's execution role (docs/decisions/0008-sandbox-task.md).
 */
export class SandboxNetwork extends Construct {
  readonly vpc: Vpc;
  readonly taskGroup: CfnSecurityGroup;

  constructor(scope: Construct, id: string, { stage, task, bucket }: SandboxNetworkProps) {
    super(scope, id);
    this.vpc = new Vpc(this, "Vpc", {
      ipAddresses: IpAddresses.cidr("10.0.0.0/20"),
      // Two, for when one has no capacity left.
      maxAzs: 2,
      natGateways: 0,
      subnetConfiguration: [{ name: "sandbox", subnetType: SubnetType.PRIVATE_ISOLATED, cidrMask: 24 }],
      restrictDefaultSecurityGroup: false,
    });
    this.vpc.addFlowLog("Rejected", {
      destination: FlowLogDestination.toCloudWatchLogs(
        new LogGroup(this, "RejectedLogs", {
          logGroupName: logGroupOf(stage, "sandbox-network"),
          retention: stage.logRetentionDays,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
      ),
      trafficType: FlowLogTrafficType.REJECT,
    });
    const endpointsGroup = new CfnSecurityGroup(this, "EndpointsGroup", {
      vpcId: this.vpc.vpcId,
      groupDescription: "What Fargate reaches to start tasks of the sandbox",
      securityGroupEgress: NO_EGRESS,
    });
    this.taskGroup = new CfnSecurityGroup(this, "TaskGroup", {
      vpcId: this.vpc.vpcId,
      groupDescription: "Tasks of the sandbox",
      // Written in the group itself: one that says nothing of egress is let out everywhere.
      securityGroupEgress: [
        { ...HTTPS, destinationPrefixListId: s3PrefixList(this), description: "S3" },
        {
          ...HTTPS,
          destinationSecurityGroupId: endpointsGroup.attrGroupId,
          description: "Registry and log",
        },
      ],
    });
    new CfnSecurityGroupIngress(this, "EndpointsIngress", {
      ...HTTPS,
      groupId: endpointsGroup.attrGroupId,
      sourceSecurityGroupId: this.taskGroup.attrGroupId,
      description: "Tasks of the sandbox",
    });

    this.addS3Endpoint(bucket);
    this.addTaskStartEndpoints(task, endpointsGroup);
    this.allowDnsNames(task, bucket);
  }

  /** Both halves of a run are presigned. The layers of images lie in a bucket of ECR's, for which ECR signs. */
  private addS3Endpoint(bucket: Bucket) {
    const { partition, region } = Stack.of(this);
    const s3 = this.vpc.addGatewayEndpoint("S3", { service: GatewayVpcEndpointAwsService.S3 });
    const allow = (action: string, resource: string) =>
      s3.addToPolicy(
        new PolicyStatement({
          principals: [new AnyPrincipal()],
          actions: [action],
          resources: [resource],
        }),
      );
    allow("s3:GetObject", bucket.arnForObjects("implementations/*/project.zip"));
    allow("s3:PutObject", bucket.arnForObjects("implementations/*/report.json"));
    allow("s3:GetObject", `arn:${partition}:s3:::${layerBucket(region)}/*`);
  }

  /** What Fargate reaches by way of the task's own network: the registry, and the log. */
  private addTaskStartEndpoints(
    { executionRole, image, logGroup }: SandboxTask,
    { attrGroupId }: CfnSecurityGroup,
  ) {
    const group = SecurityGroup.fromSecurityGroupId(this, "Endpoints", attrGroupId, { mutable: false });
    const open = (id: string, service: InterfaceVpcEndpointAwsService, allowed: Record<string, string[]>) => {
      const endpoint = this.vpc.addInterfaceEndpoint(id, {
        service,
        securityGroups: [group],
        open: false,
      });
      for (const [resource, actions] of Object.entries(allowed)) {
        endpoint.addToPolicy(
          new PolicyStatement({
            principals: [new ArnPrincipal(executionRole.roleArn)],
            actions,
            resources: [resource],
          }),
        );
      }
    };
    const pulling = {
      "*": ["ecr:GetAuthorizationToken"],
      [image.repository.repositoryArn]: PULL_ACTIONS,
    };
    open("EcrApi", InterfaceVpcEndpointAwsService.ECR, pulling);
    open("EcrDocker", InterfaceVpcEndpointAwsService.ECR_DOCKER, pulling);
    open("Logs", InterfaceVpcEndpointAwsService.CLOUDWATCH_LOGS, { [logGroup.logGroupArn]: LOG_ACTIONS });
  }

  /** Security groups do not hold back questions to the VPC's resolver, which would carry data out as names. */
  private allowDnsNames(task: SandboxTask, bucket: Bucket) {
    const { account, region, urlSuffix } = Stack.of(this);
    new DnsAllowList(this, "Names", {
      name: task.family,
      vpcId: this.vpc.vpcId,
      names: [
        bucket.bucketRegionalDomainName,
        `api.ecr.${region}.${urlSuffix}`,
        `${account}.dkr.ecr.${region}.${urlSuffix}`,
        `${layerBucket(region)}.s3.${region}.${urlSuffix}`,
        `${layerBucket(region)}.s3.${urlSuffix}`,
        `logs.${region}.${urlSuffix}`,
      ],
    });
  }
}

const HTTPS = { ipProtocol: "tcp", fromPort: 443, toPort: 443 };

/** An address that nobody has, as no egress at all cannot be said. */
const NO_EGRESS = [{ cidrIp: "255.255.255.255/32", ipProtocol: "icmp", fromPort: 252, toPort: 86 }];

const layerBucket = (region: string) => `prod-${region}-starport-layer-bucket`;
