import { CfnResource, type IAspect, Stack, Validations } from "aws-cdk-lib";
import { CfnApi } from "aws-cdk-lib/aws-apigatewayv2";
import { CfnAlarm } from "aws-cdk-lib/aws-cloudwatch";
import type { EventBus } from "aws-cdk-lib/aws-events";
import { CfnEventSourceMapping } from "aws-cdk-lib/aws-lambda";
import { CfnBucket, CfnBucketPolicy } from "aws-cdk-lib/aws-s3";
import { CfnTopicPolicy } from "aws-cdk-lib/aws-sns";
import { CfnQueuePolicy } from "aws-cdk-lib/aws-sqs";
import type { IConstruct } from "constructs";

/** The types of resource that the emulator lacks, each with what stage `local` misses for it. */
const omitted: Readonly<Record<string, string>> = {
  "AWS::Events::EventBusPolicy": "no other accounts: whoever reaches the emulator's bus may answer on it",
  "AWS::EventSchemas::Registry": "no schema registry: the schemas are in docs/events",
  "AWS::EventSchemas::Schema": "no schema registry: the schemas are in docs/events",
};

/** What a policy asks of the connection; the emulator speaks plain HTTP, so that these would deny everything. */
const aboutTheConnection = ["aws:SecureTransport", "s3:TlsVersion"];

/** Leaves out of stage `local` what the emulator cannot do. Everything that is left out is named in this file. */
export class LocalOmissions implements IAspect {
  visit(node: IConstruct) {
    if (!CfnResource.isCfnResource(node)) return;
    if (node.cfnResourceType in omitted) omit(node);
    if (node instanceof CfnBucketPolicy || node instanceof CfnQueuePolicy || node instanceof CfnTopicPolicy)
      allowPlainHttp(node);
    if (node instanceof CfnEventSourceMapping && node.startingPosition) takeOneByOne(node);
    if (node instanceof CfnApi) spellCorsTwice(node);
    if (node instanceof CfnBucket) keepNoVersions(node);
    // The emulator's alarms know no sums of metrics, and its table neither fails nor is asked too much.
    if (node instanceof CfnAlarm && node.metrics) omit(node);
  }
}

function allowPlainHttp(policy: CfnBucketPolicy | CfnQueuePolicy | CfnTopicPolicy) {
  const document: { Statement: Statement[] } = Stack.of(policy).resolve(policy.policyDocument);
  const statements = document.Statement.filter(
    ({ Condition = {} }) =>
      !Object.values(Condition).some((keys) => aboutTheConnection.some((key) => key in keys)),
  );
  if (statements.length > 0) policy.policyDocument = { ...document, Statement: statements };
  else omit(policy);
}

interface Statement {
  Condition?: Record<string, Record<string, unknown>>;
}

/** The emulator lets no version expire: each would stay in its memory for good. */
function keepNoVersions(bucket: CfnBucket) {
  bucket.versioningConfiguration = undefined;
}

/** The emulator takes a stream's batch for done unless the function throws: of one record, one failure is all. */
function takeOneByOne(mapping: CfnEventSourceMapping) {
  mapping.batchSize = 1;
}

/** The emulator keeps what CORS a template asks for, and looks for it under the names of the API's own calls. */
function spellCorsTwice(api: CfnApi) {
  const cors: object = Stack.of(api).resolve(api.corsConfiguration) ?? {};
  for (const [name, value] of Object.entries(cors))
    api.addPropertyOverride(`CorsConfiguration.${name}`, value);
  Validations.of(api).acknowledge({
    id: "CloudFormation-Validate::F3002",
    reason: "CloudFormation itself never sees this template.",
  });
}

const omit = (node: IConstruct) => node.node.scope?.node.tryRemoveChild(node.node.id);

/** The name by which the emulator, which takes a bus for a rule, asks IAM whether it may be described. */
export const describedAs = (bus: EventBus) =>
  Stack.of(bus).formatArn({
    service: "events",
    resource: "rule",
    resourceName: `default/${bus.eventBusName}`,
  });

/** To AWS, conversing with a model is invoking it; the emulator asks IAM about the call's own name. */
export const CONVERSING = ["Converse"];

/** What a state machine of the emulator's sees of a call to Lambda that was throttled: the error's name is lost. */
export const THROTTLED = "Lambda.Unknown";
