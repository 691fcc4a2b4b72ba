import { Duration, Stack, Validations } from "aws-cdk-lib";
import {
  CorsHttpMethod,
  type CorsPreflightOptions,
  HttpApi,
  HttpRoute,
  HttpRouteKey,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaAuthorizer, HttpLambdaResponseType } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { Construct } from "constructs";
import { gatewayFunctions } from "../../../functions/manifest/gateway-functions.ts";
import type { DeployedEndpoint } from "../../ideas.ts";
import { stageName } from "../../names.ts";
import type { TokenIssuer } from "../../stages/stages.ts";
import { ServiceFunction, type SharedFunctionProps } from "../functions/service-function.ts";

interface GatewayProps {
  shared: SharedFunctionProps;
  /** The issuers whose tokens are accepted. */
  issuers: readonly TokenIssuer[];
  /** The methods that CORS allows. */
  methods: readonly DeployedEndpoint["method"][];
}

/** The HTTP API without endpoints: its authorizer, and its response to routes that do not exist. */
export class Gateway extends Construct {
  readonly http: HttpApi;
  /** The authorizer of every route that is not open. */
  readonly authorizer: HttpLambdaAuthorizer;
  /** Responds with 404, or 405 where the path exists. */
  readonly notFound: HttpLambdaIntegration;

  constructor(scope: Construct, id: string, { shared, issuers, methods }: GatewayProps) {
    super(scope, id);
    this.http = new HttpApi(this, "Http", {
      apiName: stageName(shared.stage),
      createDefaultStage: false,
      ...(shared.stage.corsOrigins.length > 0 && {
        corsPreflight: corsOf(shared.stage.corsOrigins, methods),
      }),
    });
    const authorize = new ServiceFunction(this, "authorize", {
      ...gatewayFunctions.authorize,
      shared,
      environment: { TOKEN_ISSUERS: Stack.of(this).toJsonString(issuers) },
    });
    this.authorizer = new HttpLambdaAuthorizer("Authorizer", authorize.lambda, {
      responseTypes: [HttpLambdaResponseType.SIMPLE],
      // With an identity source, API Gateway would reject requests without a token itself, not as a problem.
      identitySource: [],
      resultsCacheTtl: Duration.seconds(0),
    });
    const notFound = new ServiceFunction(this, "not-found", { ...gatewayFunctions["not-found"], shared });
    this.notFound = new HttpLambdaIntegration("not-found", notFound.lambda);
    addNotFoundRoute(this, "not-found-route", this, HttpRouteKey.DEFAULT);
  }
}

/** What browsers may send from pages of other origins, and read. */
const corsOf = (origins: readonly string[], methods: GatewayProps["methods"]): CorsPreflightOptions => ({
  allowOrigins: [...origins],
  allowMethods: [...new Set(methods)].sort().map((method) => CorsHttpMethod[method]),
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
});

/** Adds a route that responds with 404 or 405. */
export function addNotFoundRoute(
  scope: Construct,
  id: string,
  { http, notFound }: Pick<Gateway, "http" | "notFound">,
  routeKey: HttpRouteKey,
): void {
  const route = new HttpRoute(scope, id, { httpApi: http, routeKey, integration: notFound });
  Validations.of(route).acknowledge({
    id: "AwsSolutions-APIG4",
    reason: "A 404 or 405 response reveals nothing and needs no token.",
  });
}
