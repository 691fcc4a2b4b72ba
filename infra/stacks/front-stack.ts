import { RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import { type CfnStage, type HttpApi, HttpStage, LogGroupLogDestination } from "aws-cdk-lib/aws-apigatewayv2";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import type { DeployedEndpoint } from "../ideas.ts";
import { logGroupOf } from "../names.ts";
import type { Stage } from "../stages/stages.ts";

interface FrontStackProps extends StackProps {
  stage: Stage;
  http: HttpApi;
  /** The endpoints whose routes the throttles name; the routes must exist first. */
  endpoints: readonly DeployedEndpoint[];
}

/**
 * The deployed stage of the HTTP API, with its throttles and access log. The throttles name routes of other
 * stacks by their keys, which CloudFormation does not see, so this stack depends on all of them explicitly.
 */
export class FrontStack extends Stack {
  constructor(scope: Construct, id: string, { stage, http, endpoints, ...props }: FrontStackProps) {
    super(scope, id, props);
    const accessLog = new LogGroup(this, "AccessLog", {
      logGroupName: logGroupOf(stage, "api-access"),
      retention: stage.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const { rate, burst, creating } = stage.throttling;
    const deployed = new HttpStage(this, "Stage", {
      httpApi: http,
      autoDeploy: true,
      throttle: { rateLimit: rate, burstLimit: burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLog),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG_LINE)),
      },
    });
    const throttled = { ThrottlingRateLimit: creating.rate, ThrottlingBurstLimit: creating.burst };
    (deployed.node.defaultChild as CfnStage).routeSettings = Object.fromEntries(
      endpoints
        .filter(({ problems }) => problems.includes("quota-used-up"))
        .map(({ method, path }) => [`${method} ${path}`, throttled]),
    );
  }
}

const ACCESS_LOG_LINE = {
  request_id: "$context.requestId",
  time: "$context.requestTime",
  source_ip: "$context.identity.sourceIp",
  route: "$context.routeKey",
  status: "$context.status",
  latency_ms: "$context.responseLatency",
  function_latency_ms: "$context.integrationLatency",
  bytes: "$context.responseLength",
  owner_id: "$context.authorizer.owner_id",
  gateway_error: "$context.error.message",
  function_error: "$context.integrationErrorMessage",
};
