import { Stack, type StackProps } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import type { Construct } from "constructs";
import { Front } from "../constructs/api/front.ts";
import type { DeployedEndpoint } from "../ideas.ts";
import type { Stage } from "../stages/stages.ts";

interface FrontStackProps extends StackProps {
  stage: Stage;
  http: HttpApi;
  endpoints: readonly DeployedEndpoint[];
}

/**
 * What callers meet. It names routes that stand in the stacks of ideas, so it is deployed after all of them, and no
 * reference would say so.
 */
export class FrontStack extends Stack {
  constructor(scope: Construct, id: string, { stage, http, endpoints, ...props }: FrontStackProps) {
    super(scope, id, props);
    new Front(this, "Api", { stage, http, endpoints });
  }
}
