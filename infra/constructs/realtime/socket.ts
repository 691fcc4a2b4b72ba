import { Arn, Duration, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import { LogGroupLogDestination, WebSocketApi, WebSocketStage } from "aws-cdk-lib/aws-apigatewayv2";
import { WebSocketLambdaAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { WebSocketLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";
import { realtimeFunctions } from "../../../functions/manifest/realtime.ts";
import type { Cloud } from "../../cloud.ts";
import { logGroupOf, nameOf } from "../../names.ts";
import type { Stage } from "../../stages/stages.ts";
import type { GrantTarget, GrantTargets } from "../functions/grants.ts";
import { ServiceFunction, type SharedFunctionProps } from "../functions/service-function.ts";
import { NotifyingAlarm } from "../ops/notifying-alarm.ts";
import { sumOf } from "../ops/sum.ts";
import { LogPermission } from "./log-permission.ts";

/** The name of the API's stage, the last segment of its URL. */
const STAGE_NAME = "live";

/** The WebSocket API with its deployed stage; `addRoutes` adds its functions. */
export class Socket extends Construct {
  readonly url: string;
  readonly api: WebSocketApi;
  readonly stageName = STAGE_NAME;
  /** The grant targets for sending to connections, and for closing them. */
  readonly grantTargets: GrantTargets;

  constructor(scope: Construct, id: string, { stage, cloud }: { stage: Stage; cloud: Cloud }) {
    super(scope, id);
    this.api = new WebSocketApi(this, "Api", {
      apiName: nameOf(stage, "live"),
      // No route has a type's name: all messages go to the default route.
      routeSelectionExpression: "$request.body.type",
    });
    const accessLog = new LogGroup(this, "AccessLog", {
      logGroupName: logGroupOf(stage, "live-access"),
      retention: stage.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const { rate, burst } = stage.throttling;
    const apiStage = new WebSocketStage(this, "Stage", {
      webSocketApi: this.api,
      stageName: STAGE_NAME,
      autoDeploy: true,
      throttle: { rateLimit: rate, burstLimit: burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLog),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG_LINE)),
      },
    });
    if (cloud.needsLogPermission) apiStage.node.addDependency(new LogPermission(this, "LogPermission"));
    const { socket, connections } = cloud.socketUrlsOf(this.api, STAGE_NAME);
    this.url = socket;
    const managing = (method: "POST" | "DELETE"): GrantTarget => ({
      service: "execute-api",
      arns: [
        Arn.format(
          {
            service: "execute-api",
            resource: this.api.apiId,
            resourceName: `${STAGE_NAME}/${method}/@connections/*`,
          },
          Stack.of(this),
        ),
      ],
      environment: { CONNECTIONS_ENDPOINT: connections },
    });
    this.grantTargets = { connections: managing("POST"), closing: managing("DELETE") };
  }

  /** Adds the functions of the API, their routes, and an alarm that notifies `topic` where they fail. */
  addRoutes(shared: SharedFunctionProps, topic: ITopic): void {
    const lambdas: LambdaFunction[] = [];
    const lambdaOf = (name: keyof typeof realtimeFunctions) => {
      const { lambda } = new ServiceFunction(this, name, { ...realtimeFunctions[name], shared });
      lambdas.push(lambda);
      return lambda;
    };
    const integrationOf = (name: keyof typeof realtimeFunctions) => ({
      integration: new WebSocketLambdaIntegration(name, lambdaOf(name)),
    });
    const authorizer = new WebSocketLambdaAuthorizer("Authorizer", lambdaOf("authorize-connection"), {
      identitySource: ["route.request.querystring.pass"],
    });
    this.api.addRoute("$connect", { ...integrationOf("open-connection"), authorizer });
    const open = [
      this.api.addRoute("$disconnect", integrationOf("close-connection")),
      this.api.addRoute("$default", { ...integrationOf("receive-message"), returnResponse: true }),
    ];
    for (const route of open) {
      Validations.of(route).acknowledge({
        id: "AwsSolutions-APIG4",
        reason: "A WebSocket API authorizes on $connect alone; these routes are of connections it admitted.",
      });
    }
    const period = Duration.minutes(5);
    new NotifyingAlarm(this, "Failures", {
      topic,
      description: "The WebSocket API fails: nobody can follow changes, or not reliably.",
      // Not its IntegrationError, which counts a connection that is one too many, too.
      metric: sumOf("failures", "failures of the WebSocket API", period, [
        this.api.metric("ExecutionError", { statistic: Stats.SUM, period }),
        ...lambdas.map((lambda) => lambda.metricErrors({ period })),
      ]),
      threshold: shared.stage.alarms.serverErrors,
    });
  }
}

/** Without the query string, which has the pass. */
const ACCESS_LOG_LINE = {
  request_id: "$context.requestId",
  time: "$context.requestTime",
  source_ip: "$context.identity.sourceIp",
  connection_id: "$context.connectionId",
  event: "$context.eventType",
  route: "$context.routeKey",
  status: "$context.status",
  owner_id: "$context.authorizer.owner_id",
  gateway_error: "$context.error.message",
  function_error: "$context.integrationErrorMessage",
};
