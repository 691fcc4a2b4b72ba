import { CfnOutput, Stack, type StackProps } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { AaaaRecord, ARecord, HostedZone, RecordTarget } from "aws-cdk-lib/aws-route53";
import { CloudFrontTarget } from "aws-cdk-lib/aws-route53-targets";
import type { Construct } from "constructs";
import { issuerOf } from "../cloud.ts";
import type { Socket } from "../constructs/realtime/socket.ts";
import { PageBucket } from "../constructs/web/page-bucket.ts";
import { PageDistribution } from "../constructs/web/page-distribution.ts";
import { PageFiles } from "../constructs/web/page-files.ts";
import { pageHeaders } from "../constructs/web/page-headers.ts";
import type { Stage } from "../stages/stages.ts";
import { socketOriginOf } from "../web/app-socket.ts";
import { cliConfigOf } from "../web/cli-sign-in.ts";
import { POOL_SCOPES } from "../web/page-config.ts";
import type { DataStack } from "./data-stack.ts";
import type { EdgeStack } from "./edge-stack.ts";

interface WebStackProps extends StackProps {
  stage: Stage;
  data: DataStack;
  http: HttpApi;
  socket: Socket;
  originSecretArn: string;
  /** Undefined for a stage without a domain and without a firewall. */
  edge: EdgeStack | undefined;
  /** The folder of the built page. */
  page: string;
}

/** The web app: its files, and the distribution that serves them with the API under one origin. */
export class WebStack extends Stack {
  constructor(scope: Construct, id: string, props: WebStackProps) {
    const { stage, data, http, socket, originSecretArn, edge, page, ...stackProps } = props;
    super(scope, id, stackProps);
    const { users, content } = data;
    const bucket = new PageBucket(this, "Bucket", { stage });
    const issuer = issuerOf(users.pool);
    const headers = pageHeaders(this, "Headers", stage, {
      issuer: [`https://cognito-idp.${this.region}.${this.urlSuffix}`, users.signInUrl],
      content: [`https://${content.bucket.bucketRegionalDomainName}`],
      socket: [socketOriginOf(stage)],
    });
    const { distribution } = new PageDistribution(this, "App", {
      stage,
      bucket,
      headers,
      http,
      socket: socket.api,
      socketStage: socket.stageName,
      originSecretArn,
      certificate: edge?.certificate,
      firewallArn: edge?.firewallArn,
    });
    new PageFiles(this, "Files", {
      stage,
      bucket: bucket.files,
      folder: page,
      config: {
        issuer,
        discovery_url: `${issuer}/.well-known/openid-configuration`,
        client_id: users.webClient.userPoolClientId,
        scopes: POOL_SCOPES,
        demo: null,
        cli: cliConfigOf(users.cliClient.userPoolClientId, stage.webOrigins[0]),
      },
    });
    if (stage.domain) {
      const zone = HostedZone.fromHostedZoneAttributes(this, "Zone", stage.domain);
      const target = RecordTarget.fromAlias(new CloudFrontTarget(distribution));
      for (const [name, Record] of Object.entries({ Address: ARecord, AddressV6: AaaaRecord }))
        new Record(this, name, { zone, recordName: stage.domain.name, target });
    }
    new CfnOutput(this, "AppUrl", {
      value: `https://${stage.domain?.name ?? distribution.distributionDomainName}`,
    });
  }
}
