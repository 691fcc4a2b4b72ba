import { CfnResource, type IAspect } from "aws-cdk-lib";
import type { IConstruct } from "constructs";

/** What the emulator does not know, each with what is missed without it. The one list of its kind. */
const omitted: Readonly<Record<string, string>> = {
  "AWS::EventSchemas::Registry": "no schema registry; the schemas are in docs/events",
  "AWS::EventSchemas::Schema": "no schema registry; the schemas are in docs/events",
};

/** Leaves out of stage `local` the resources that the emulator lacks. */
export class LocalOmissions implements IAspect {
  visit(node: IConstruct) {
    if (CfnResource.isCfnResource(node) && node.cfnResourceType in omitted) {
      node.node.scope?.node.tryRemoveChild(node.node.id);
    }
  }
}
