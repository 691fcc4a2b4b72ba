import { CfnResource, type IAspect, Stack } from "aws-cdk-lib";
import type { EventBus } from "aws-cdk-lib/aws-events";
import type { IConstruct } from "constructs";

/** What stage `local` goes without, by type, and why. The one list of its kind. */
const omitted: Readonly<Record<string, string>> = {
  "AWS::EventSchemas::Registry": "the emulator has no schema registry; the schemas are in docs/events",
  "AWS::EventSchemas::Schema": "the emulator has no schema registry; the schemas are in docs/events",
  "AWS::S3::BucketPolicy": "it denies plain HTTP, and the emulator speaks nothing else",
};

/** Leaves out of stage `local` what the emulator cannot do. */
export class LocalOmissions implements IAspect {
  visit(node: IConstruct) {
    if (CfnResource.isCfnResource(node) && node.cfnResourceType in omitted) {
      node.node.scope?.node.tryRemoveChild(node.node.id);
    }
  }
}

/** The name under which the emulator, which takes it for a rule, asks IAM about `DescribeEventBus`. */
export const describedAs = (bus: EventBus) =>
  Stack.of(bus).formatArn({
    service: "events",
    resource: "rule",
    resourceName: `default/${bus.eventBusName}`,
  });
