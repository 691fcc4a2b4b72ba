import { CfnMapping, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";

/**
 * The id of the prefix list of S3's addresses in each region. It never changes, and CloudFormation has no
 * attribute for it. Deploying to a region that is missing here fails; this command finds its id:
 * `aws ec2 describe-managed-prefix-lists --filters Name=prefix-list-name,Values=com.amazonaws.<region>.s3`
 */
const IDS: Readonly<Record<string, string>> = {
  "ap-northeast-1": "pl-61a54008",
  "ap-northeast-2": "pl-78a54011",
  "ap-northeast-3": "pl-a4a540cd",
  "ap-south-1": "pl-78a54011",
  "ap-southeast-1": "pl-6fa54006",
  "ap-southeast-2": "pl-6ca54005",
  "ca-central-1": "pl-7da54014",
  "eu-central-1": "pl-6ea54007",
  "eu-north-1": "pl-c3aa4faa",
  "eu-west-1": "pl-6da54004",
  "eu-west-2": "pl-7ca54015",
  "eu-west-3": "pl-23ad484a",
  "sa-east-1": "pl-6aa54003",
  "us-east-1": "pl-63a5400a",
  "us-east-2": "pl-7ba54012",
  "us-west-1": "pl-6ba54002",
  "us-west-2": "pl-68a54001",
};

/** The id of S3's prefix list in the stack's region. */
export function s3PrefixList(scope: Construct): string {
  const mapping = Object.entries(IDS).map(([region, id]) => [region, { id }]);
  const regions = new CfnMapping(scope, "S3PrefixLists", { mapping: Object.fromEntries(mapping) });
  return regions.findInMap(Stack.of(scope).region, "id");
}
