import { Stack, type StackProps } from "aws-cdk-lib";
import { Certificate, CertificateValidation, type ICertificate } from "aws-cdk-lib/aws-certificatemanager";
import { HostedZone } from "aws-cdk-lib/aws-route53";
import type { Construct } from "constructs";
import { Firewall } from "../constructs/web/firewall.ts";
import type { Stage } from "../stages/stages.ts";

/** The region of everything that CloudFront takes from other services. */
export const EDGE_REGION = "us-east-1";

interface EdgeStackProps extends StackProps {
  stage: Stage;
}

/** What a distribution needs from us-east-1: the certificate of its domain, and its firewall. */
export class EdgeStack extends Stack {
  readonly certificate: ICertificate | undefined;
  readonly firewallArn: string | undefined;

  constructor(scope: Construct, id: string, { stage, ...props }: EdgeStackProps) {
    super(scope, id, props);
    const { domain, firewall } = stage;
    if (domain) {
      const zone = HostedZone.fromHostedZoneAttributes(this, "Zone", domain);
      this.certificate = new Certificate(this, "Certificate", {
        domainName: domain.name,
        validation: CertificateValidation.fromDns(zone),
      });
    }
    if (firewall) this.firewallArn = new Firewall(this, "Firewall", { stage, ...firewall }).arn;
  }
}
