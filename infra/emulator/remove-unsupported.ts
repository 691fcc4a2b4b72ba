import { CfnResource, type IAspect, Stack } from "aws-cdk-lib";
import { CfnAlarm } from "aws-cdk-lib/aws-cloudwatch";
import { CfnFunction } from "aws-cdk-lib/aws-lambda";
import { CfnBucket, CfnBucketPolicy } from "aws-cdk-lib/aws-s3";
import { CfnTopicPolicy } from "aws-cdk-lib/aws-sns";
import { CfnQueuePolicy } from "aws-cdk-lib/aws-sqs";
import { CfnStateMachine } from "aws-cdk-lib/aws-stepfunctions";
import type { IConstruct } from "constructs";

/** The resource types that the emulator does not support, and what stage `local` lacks without them. */
const UNSUPPORTED: Readonly<Record<string, string>> = {
  "AWS::ApiGatewayV2::RouteResponse": "no need: the emulator sends what a WebSocket route returns",
  "AWS::Cognito::ManagedLoginBranding": "no styles: the emulator has a sign-in page of its own",
  "AWS::Events::EventBusPolicy": "no other accounts: every client may put events on the emulator's bus",
  "AWS::EventSchemas::Registry": "no schema registry: the schemas are in docs/events",
  "AWS::EventSchemas::Schema": "no schema registry: the schemas are in docs/events",
};

/** Conditions about the connection; the emulator uses plain HTTP, so these would deny every request. */
const CONNECTION_CONDITIONS = ["aws:SecureTransport", "s3:TlsVersion"];

/** Removes every resource and property that the emulator does not support. */
export class RemoveUnsupported implements IAspect {
  visit(node: IConstruct) {
    if (!CfnResource.isCfnResource(node)) return;
    if (node.cfnResourceType in UNSUPPORTED) remove(node);
    if (node instanceof CfnBucketPolicy || node instanceof CfnQueuePolicy || node instanceof CfnTopicPolicy)
      allowPlainHttp(node);
    if (node instanceof CfnBucket) disableVersioning(node);
    if (node instanceof CfnFunction || node instanceof CfnStateMachine) disableTracing(node);
    // The emulator's alarms support no metric math.
    if (node instanceof CfnAlarm && node.metrics) remove(node);
  }
}

function allowPlainHttp(policy: CfnBucketPolicy | CfnQueuePolicy | CfnTopicPolicy) {
  const document: { Statement: Statement[] } = Stack.of(policy).resolve(policy.policyDocument);
  const statements = document.Statement.filter(
    ({ Condition = {} }) =>
      !Object.values(Condition).some((keys) => CONNECTION_CONDITIONS.some((key) => key in keys)),
  );
  if (statements.length > 0) policy.policyDocument = { ...document, Statement: statements };
  else remove(policy);
}

interface Statement {
  Condition?: Record<string, Record<string, unknown>>;
}

/** The emulator never expires versions, so each would stay in its memory. */
function disableVersioning(bucket: CfnBucket) {
  bucket.versioningConfiguration = undefined;
}

/** The emulator has no X-Ray. */
function disableTracing(node: CfnFunction | CfnStateMachine) {
  if (node instanceof CfnFunction) node.tracingConfig = undefined;
  else node.tracingConfiguration = undefined;
}

const remove = (node: IConstruct) => node.node.scope?.node.tryRemoveChild(node.node.id);
