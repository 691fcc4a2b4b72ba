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
 * The VPC of the sandbox's tasks. It reaches only the projects and reports in S3, and the services that
 * Fargate needs to start a task, which only the task's execution role may use
 * (docs/decisions/0008-sandbox-task.md).
 */
export class SandboxNetwork extends Construct {
  readonly vpc: Vpc;
  readonly taskGroup: CfnSecurityGroup;

  constructor(scope: Construct, id: string, { stage, task, bucket }: SandboxNetworkProps) {
    super(scope, id);
    this.vpc = new Vpc(this, "Vpc", {
      ipAddresses: IpAddresses.cidr("10.0.0.0/20"),
      // Two, in case one has no capacity left.
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
      groupDescription: "Endpoints that Fargate uses to start tasks of the sandbox",
      securityGroupEgress: NO_EGRESS,
    });
    this.taskGroup = new CfnSecurityGroup(this, "TaskGroup", {
      vpcId: this.vpc.vpcId,
      groupDescription: "Tasks of the sandbox",
      // Inline: a security group without egress rules allows all egress.
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

  /** The URLs of projects, reports and image layers are presigned; the layers are in a bucket of ECR. */
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
    // Links from before an update name another zip.
    allow("s3:GetObject", bucket.arnForObjects("implementations/*/*.zip"));
    allow("s3:PutObject", bucket.arnForObjects("implementations/*/report.json"));
    allow("s3:GetObject", `arn:${partition}:s3:::${layerBucket(region)}/*`);
  }

  /** Fargate pulls the image and writes the log through the task's own network interface. */
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

  /** Security groups do not restrict DNS queries, which could carry data out of the VPC in their names. */
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

/** A rule that matches no traffic, because a list without rules would allow all egress. */
const NO_EGRESS = [{ cidrIp: "255.255.255.255/32", ipProtocol: "icmp", fromPort: 252, toPort: 86 }];

const layerBucket = (region: string) => `prod-${region}-starport-layer-bucket`;
