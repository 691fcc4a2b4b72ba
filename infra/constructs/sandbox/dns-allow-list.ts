import {
  CfnFirewallDomainList,
  CfnFirewallRuleGroup,
  CfnFirewallRuleGroupAssociation,
} from "aws-cdk-lib/aws-route53resolver";
import { Construct } from "constructs";

/** Restricts a VPC's DNS resolver to these names; all others are NXDOMAIN. */
export class DnsAllowList extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { name, vpcId, names }: { name: string; vpcId: string; names: string[] },
  ) {
    super(scope, id);
    const allowed = new CfnFirewallDomainList(this, "Allowed", { name: `${name}-allowed`, domains: names });
    const every = new CfnFirewallDomainList(this, "Every", { name: `${name}-every`, domains: ["*"] });
    const group = new CfnFirewallRuleGroup(this, "Rules", {
      name,
      firewallRules: [
        {
          priority: 1,
          action: "ALLOW",
          firewallDomainListId: allowed.attrId,
          // Some of these names are CNAMEs to other names of AWS.
          firewallDomainRedirectionAction: "TRUST_REDIRECTION_DOMAIN",
        },
        { priority: 2, action: "BLOCK", blockResponse: "NXDOMAIN", firewallDomainListId: every.attrId },
      ],
    });
    new CfnFirewallRuleGroupAssociation(this, "Association", {
      name,
      firewallRuleGroupId: group.attrId,
      vpcId,
      priority: 101,
    });
  }
}
