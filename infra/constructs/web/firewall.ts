import { CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import { Construct } from "constructs";
import { nameOf } from "../../names.ts";
import type { Stage } from "../../stages/stages.ts";

/**
 * Rules that look for attacks in what people say: a talk about a security hole has the words of the attack,
 * talks and searches hold code and addresses of any kind, and a talk is larger than the 8 KB of a body that
 * the rules take. They count what they find and let it pass; nothing here runs what it is sent.
 */
const OF_CONTENT = {
  AWSManagedRulesCommonRuleSet: [
    "SizeRestrictions_BODY",
    "EC2MetaDataSSRF_BODY",
    "EC2MetaDataSSRF_QUERYARGUMENTS",
    "GenericLFI_BODY",
    "GenericLFI_QUERYARGUMENTS",
    "GenericRFI_BODY",
    "GenericRFI_QUERYARGUMENTS",
    "RestrictedExtensions_QUERYARGUMENTS",
    "CrossSiteScripting_BODY",
    "CrossSiteScripting_QUERYARGUMENTS",
  ],
  AWSManagedRulesKnownBadInputsRuleSet: [
    "JavaDeserializationRCE_BODY",
    "JavaDeserializationRCE_QUERYSTRING",
    "Log4JRCE_BODY",
    "Log4JRCE_QUERYSTRING",
    "ReactJSRCE_BODY",
  ],
  AWSManagedRulesAmazonIpReputationList: [],
} as const;

interface FirewallProps {
  stage: Stage;
  /** The requests in five minutes that it takes from one address. */
  requestsPerAddress: number;
}

/** The web ACL of a distribution; it must be in us-east-1. */
export class Firewall extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { stage, requestsPerAddress }: FirewallProps) {
    super(scope, id);
    const managed = Object.entries(OF_CONTENT).map(([name, counting]) => ({
      name,
      overrideAction: { none: {} },
      statement: {
        managedRuleGroupStatement: {
          vendorName: "AWS",
          name,
          ...(counting.length > 0 && {
            ruleActionOverrides: counting.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
          }),
        },
      },
    }));
    const rate = {
      name: "RequestsPerAddress",
      // As the API itself refuses what is too much.
      action: {
        block: {
          customResponse: {
            responseCode: 429,
            customResponseBodyKey: "TooMany",
            responseHeaders: [{ name: "retry-after", value: "60" }],
          },
        },
      },
      statement: {
        rateBasedStatement: {
          limit: requestsPerAddress,
          evaluationWindowSec: 300,
          aggregateKeyType: "IP",
        },
      },
    };
    const acl = new CfnWebACL(this, "Acl", {
      name: nameOf(stage, "firewall"),
      scope: "CLOUDFRONT",
      defaultAction: { allow: {} },
      customResponseBodies: {
        TooMany: {
          contentType: "APPLICATION_JSON",
          content: JSON.stringify({ message: "Too Many Requests" }),
        },
      },
      rules: [rate, ...managed].map((rule, priority) => ({
        ...rule,
        priority,
        visibilityConfig: visibleAs(nameOf(stage, rule.name)),
      })),
      visibilityConfig: visibleAs(nameOf(stage, "firewall")),
    });
    this.arn = acl.attrArn;
  }
}

/** Counted as a metric; the samples of requests have no bodies. */
const visibleAs = (metricName: string) => ({
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: true,
  metricName,
});
