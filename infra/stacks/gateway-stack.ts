import { CfnOutput, Stack, type StackProps } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";
import type { Cloud } from "../cloud.ts";
import { Gateway } from "../constructs/api/gateway.ts";
import type { FunctionCode } from "../functions.ts";
import type { DeployedEndpoint } from "../ideas.ts";
import type { Stage, TokenIssuer } from "../stages/stages.ts";

interface GatewayStackProps extends StackProps {
  stage: Stage;
  cloud: Cloud;
  code: FunctionCode;
  key: IKey;
  /** Whose tokens are taken. */
  issuers: readonly TokenIssuer[];
  endpoints: readonly DeployedEndpoint[];
}

/** What every idea's endpoints stand behind: the HTTP API and who is let in. */
export class GatewayStack extends Stack {
  readonly gateway: Gateway;

  constructor(scope: Construct, id: string, props: GatewayStackProps) {
    const { stage, cloud, code, key, issuers, endpoints, ...stackProps } = props;
    super(scope, id, stackProps);
    this.gateway = new Gateway(this, "Api", {
      // Who is let in is read from the token, so that there is nothing to be granted here.
      shared: { stage, code, key, grantTargets: {} },
      issuers,
      methods: endpoints.map(({ method }) => method),
    });
    new CfnOutput(this, "ApiId", { value: this.gateway.http.apiId });
    new CfnOutput(this, "ApiUrl", { value: cloud.apiUrlOf(this.gateway.http) });
  }
}
