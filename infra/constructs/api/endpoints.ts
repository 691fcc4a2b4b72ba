import { takesIdempotencyKey } from "@dreamcatcher/contracts/endpoint";
import { Validations } from "aws-cdk-lib";
import { HttpMethod, HttpNoneAuthorizer, HttpRoute, HttpRouteKey } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import { Construct } from "constructs";
import type { DeployedEndpoint, Route } from "../../ideas.ts";
import { ServiceFunction, type SharedFunctionProps } from "../functions/service-function.ts";
import { addNotFoundRoute, type Gateway } from "./gateway.ts";

interface EndpointsProps {
  shared: SharedFunctionProps;
  gateway: Gateway;
  endpoints: readonly DeployedEndpoint[];
  /** Literal paths whose method only a parameterized path has; without a route they would match that path. */
  notFoundRoutes: readonly Route[];
  idempotencyTable: Table;
}

/** A function and a route for each endpoint, behind the gateway's authorizer where it is not open. */
export class Endpoints extends Construct {
  constructor(scope: Construct, id: string, props: EndpointsProps) {
    super(scope, id);
    const { shared, gateway, endpoints, notFoundRoutes, idempotencyTable } = props;
    for (const endpoint of endpoints) {
      const { lambda } = endpointFunction(this, endpoint, shared, idempotencyTable);
      const open = endpoint.scopes === "open";
      const route = new HttpRoute(this, `${endpoint.name}-route`, {
        httpApi: gateway.http,
        routeKey: HttpRouteKey.with(endpoint.path, HttpMethod[endpoint.method]),
        integration: new HttpLambdaIntegration(endpoint.name, lambda),
        authorizer: open ? new HttpNoneAuthorizer() : gateway.authorizer,
      });
      if (open) {
        Validations.of(route).acknowledge({
          id: "AwsSolutions-APIG4",
          reason:
            "The contract declares this endpoint open: it returns data about the service, none about users.",
        });
      }
    }
    for (const { method, path } of notFoundRoutes) {
      const routeKey = HttpRouteKey.with(path, HttpMethod[method]);
      addNotFoundRoute(this, `no-${method}-${path.replaceAll("/", "-")}`, gateway, routeKey);
    }
  }
}

function endpointFunction(
  scope: Construct,
  endpoint: DeployedEndpoint,
  shared: SharedFunctionProps,
  idempotencyTable: Table,
) {
  const { name, quotas, timeout, memory, storage, uses } = endpoint;
  return new ServiceFunction(scope, name, {
    shared,
    timeout,
    memory,
    storage,
    uses,
    quotas,
    ...(takesIdempotencyKey(endpoint) && {
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
