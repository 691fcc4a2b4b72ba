import { CfnOutput, Stack, type StackProps } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";
import type { Cloud } from "../cloud.ts";
import { Gateway } from "../constructs/api/gateway.ts";
import { originSecretTarget } from "../constructs/functions/grants.ts";
import type { FunctionCode } from "../functions.ts";
import type { DeployedEndpoint } from "../ideas.ts";
import type { Stage, TokenIssuer } from "../stages/stages.ts";

interface GatewayStackProps extends StackProps {
  stage: Stage;
  cloud: Cloud;
  code: FunctionCode;
  key: IKey;
  /** The issuers whose tokens are accepted. */
  issuers: readonly TokenIssuer[];
  endpoints: readonly DeployedEndpoint[];
  /** The secret that CloudFront sends, where the stage has a web stack. */
  originSecretArn: string | undefined;
}

/** The HTTP API and its authorizer, which the endpoints of every idea share. */
export class GatewayStack extends Stack {
  readonly gateway: Gateway;

  constructor(scope: Construct, id: string, props: GatewayStackProps) {
    const { stage, cloud, code, key, issuers, endpoints, originSecretArn, ...stackProps } = props;
    super(scope, id, stackProps);
    this.gateway = new Gateway(this, "Api", {
      shared: { stage, code, key, grantTargets: originSecretTarget(originSecretArn) },
      issuers,
      methods: endpoints.map(({ method }) => method),
    });
    new CfnOutput(this, "ApiId", { value: this.gateway.http.apiId });
    new CfnOutput(this, "ApiUrl", { value: cloud.apiUrlOf(this.gateway.http) });
  }
}
