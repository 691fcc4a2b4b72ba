import { endpoints } from "@dreamcatcher/contracts/endpoints/index";
import { Duration, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  type CfnStage,
  CorsHttpMethod,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaAuthorizer, HttpLambdaResponseType } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { notTaken } from "#shared/platform/http/methods.ts";
import { deploymentOf } from "../../../functions/manifest/endpoints.ts";
import { gateway } from "../../../functions/manifest/gateway.ts";
import type { Stage, TokenIssuer } from "../../stages/stages.ts";
import { ServiceFunction, type Surroundings } from "../functions/service-function.ts";

interface ApiProps {
  surroundings: Surroundings;
  /** Whose tokens are taken. */
  issuers: readonly TokenIssuer[];
  idempotencyTable: Table;
}

/** The HTTP API: a function and a route for each endpoint, and the authorizer before all that are not open. */
export class Api extends Construct {
  readonly http: HttpApi;

  constructor(scope: Construct, id: string, { surroundings, issuers, idempotencyTable }: ApiProps) {
    super(scope, id);
    this.http = httpApi(this, surroundings.stage);
    const deployed = deployedStage(this, this.http, surroundings.stage);

    const authorize = new ServiceFunction(this, "authorize", {
      ...gateway.authorize,
      surroundings,
      environment: { TOKEN_ISSUERS: Stack.of(this).toJsonString(issuers) },
    });
    const authorizer = new HttpLambdaAuthorizer("Authorizer", authorize.lambda, {
      responseTypes: [HttpLambdaResponseType.SIMPLE],
      // With an identity source the gateway would answer whoever sends no token, and in words of its own.
      identitySource: [],
      resultsCacheTtl: Duration.seconds(0),
    });

    for (const endpoint of endpoints) {
      const lambda = endpointFunction(this, endpoint, surroundings, idempotencyTable).lambda;
      const open = endpoint.scopes === "open";
      const route = new HttpRoute(this, `${endpoint.name}-route`, {
        httpApi: this.http,
        routeKey: HttpRouteKey.with(endpoint.path, HttpMethod[endpoint.method]),
        integration: new HttpLambdaIntegration(endpoint.name, lambda),
        authorizer: open ? new HttpNoneAuthorizer() : authorizer,
      });
      // The stage names the route in its throttles.
      deployed.node.addDependency(route);
      if (open) {
        Validations.of(route).acknowledge({
          id: "AwsSolutions-APIG4",
          reason:
            "The contract says that this endpoint is open: it tells about the service, not about people.",
        });
      }
    }

    const notFound = new ServiceFunction(this, "not-found", { ...gateway["not-found"], surroundings });
    const nowhere = new HttpLambdaIntegration("not-found", notFound.lambda);
    const routeNowhere = (id: string, routeKey: HttpRouteKey) => {
      const route = new HttpRoute(this, id, { httpApi: this.http, routeKey, integration: nowhere });
      Validations.of(route).acknowledge({
        id: "AwsSolutions-APIG4",
        reason: "There is nothing behind a path or method that does not exist, and saying so needs no token.",
      });
    };
    routeNowhere("not-found-route", HttpRouteKey.DEFAULT);
    for (const { method, path } of notTaken()) {
      routeNowhere(`no-${method}-${path.replaceAll("/", "-")}`, HttpRouteKey.with(path, HttpMethod[method]));
    }
  }
}

function httpApi(scope: Construct, stage: Stage) {
  const http = new HttpApi(scope, "Http", {
    apiName: `dreamcatcher-${stage.name}`,
    createDefaultStage: false,
    corsPreflight: {
      allowOrigins: [...stage.corsOrigins],
      allowMethods: [...new Set(endpoints.map(({ method }) => CorsHttpMethod[method]))],
      allowHeaders: [
        "authorization",
        "content-type",
        "idempotency-key",
        "if-match",
        "if-none-match",
        "traceparent",
        "x-correlation-id",
      ],
      exposeHeaders: ["etag", "location", "retry-after"],
      maxAge: Duration.hours(1),
    },
  });
  return http;
}

function deployedStage(scope: Construct, httpApi: HttpApi, stage: Stage) {
  const accessLog = new LogGroup(scope, "AccessLog", {
    logGroupName: `/dreamcatcher/${stage.name}/api-access`,
    retention: stage.logRetentionDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const { rate, burst, making } = stage.throttling;
  const deployed = new HttpStage(scope, "Stage", {
    httpApi,
    autoDeploy: true,
    throttle: { rateLimit: rate, burstLimit: burst },
    accessLogSettings: {
      destination: new LogGroupLogDestination(accessLog),
      format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG_LINE)),
    },
  });
  const throttled = { ThrottlingRateLimit: making.rate, ThrottlingBurstLimit: making.burst };
  (deployed.node.defaultChild as CfnStage).routeSettings = Object.fromEntries(
    endpoints.filter(({ quotas }) => quotas).map(({ method, path }) => [`${method} ${path}`, throttled]),
  );
  return deployed;
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

function endpointFunction(
  scope: Construct,
  endpoint: (typeof endpoints)[number],
  surroundings: Surroundings,
  idempotencyTable: Table,
) {
  const { name, method, scopes, quotas } = endpoint;
  const remembersAnswers = method === "POST" && scopes !== "open";
  return new ServiceFunction(scope, name, {
    ...deploymentOf(endpoint),
    surroundings,
    quotas,
    ...(remembersAnswers && {
      permissions: [
        {
          service: "dynamodb",
          actions: ["GetItem", "PutItem", "UpdateItem", "DeleteItem"],
          arns: [idempotencyTable.tableArn],
        },
      ],
      environment: { IDEMPOTENCY_TABLE_NAME: idempotencyTable.tableName },
    }),
  });
}
