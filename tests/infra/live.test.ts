import { Match, type Template } from "aws-cdk-lib/assertions";
import { expect, test } from "vitest";
import { resources, templatesOf, text } from "./synthesized.ts";

const { service } = templatesOf("prod");
const local = templatesOf("local");

/** The WebSocket API's resources of a type. */
function ofSocket(template: Template, type: string) {
  const [[id] = [""]] = Object.entries(resources(template, "AWS::ApiGatewayV2::Api")).filter(
    ([, { Properties }]) => Properties.ProtocolType === "WEBSOCKET",
  );
  return Object.values(resources(template, type))
    .map(({ Properties }) => Properties)
    .filter(({ ApiId }) => ApiId.Ref === id);
}

const lambdas = resources(service, "AWS::Lambda::Function");

test("a connection needs a pass, which an authorizer takes", () => {
  const routes = ofSocket(service, "AWS::ApiGatewayV2::Route");
  expect(routes.map(({ RouteKey, AuthorizationType }) => [RouteKey, AuthorizationType])).toEqual([
    ["$connect", "CUSTOM"],
    ["$disconnect", "NONE"],
    ["$default", "NONE"],
  ]);
  const [authorizer] = ofSocket(service, "AWS::ApiGatewayV2::Authorizer");
  expect(authorizer).toMatchObject({
    AuthorizerType: "REQUEST",
    IdentitySource: ["route.request.querystring.pass"],
  });
  expect(JSON.stringify(authorizer?.AuthorizerUri)).toMatch(/authorizeconnection/);
});

test("messages are answered by the route's response", () => {
  const answered = ofSocket(service, "AWS::ApiGatewayV2::Route").filter(
    ({ RouteResponseSelectionExpression }) => RouteResponseSelectionExpression === "$default",
  );
  expect(answered.map(({ RouteKey }) => RouteKey)).toEqual(["$default"]);
  expect(ofSocket(service, "AWS::ApiGatewayV2::RouteResponse")).toHaveLength(1);
});

test("messages are throttled, and logged without the pass", () => {
  const [stage] = ofSocket(service, "AWS::ApiGatewayV2::Stage");
  expect(stage).toMatchObject({
    StageName: "live",
    AutoDeploy: true,
    DefaultRouteSettings: { ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1000 },
  });
  const line = stage?.AccessLogSettings.Format;
  expect(JSON.parse(line)).toMatchObject({
    connection_id: "$context.connectionId",
    status: "$context.status",
  });
  expect(line).not.toMatch(/querystring|path/i);
});

test("messages can be logged before the API has its stage, and still when this one is deleted", () => {
  const [[id, account] = []] = Object.entries(resources(service, "AWS::ApiGateway::Account"));
  const [stage] = Object.values(resources(service, "AWS::ApiGatewayV2::Stage")).filter(
    ({ Properties }) => Properties.StageName === "live",
  );
  expect(stage?.DependsOn).toContain(id);
  const role = account?.Properties.CloudWatchRoleArn["Fn::GetAtt"][0];
  expect(text(resources(service, "AWS::IAM::Role")[role]?.Properties.ManagedPolicyArns[0])).toMatch(
    /:iam::aws:policy\/service-role\/AmazonAPIGatewayPushToCloudWatchLogs$/,
  );
  for (const kept of [account, resources(service, "AWS::IAM::Role")[role]])
    expect(kept).toMatchObject({ DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" });
  local.service.resourceCountIs("AWS::ApiGateway::Account", 0);
});

const OF_CONNECTIONS = /:execute-api:.*:<Socket\w+>\/live\/(\w+)\/@connections\/\*$/;

test("two functions may send to connections, those of this API and stage alone, and one may close them", () => {
  const roles = resources(service, "AWS::IAM::Role");
  const granted = Object.values(lambdas).flatMap(({ Properties: { Role, Description, Environment } }) => {
    const { Statement } = roles[Role["Fn::GetAtt"][0]]?.Properties.Policies[0].PolicyDocument ?? {};
    const managing = Statement.filter(({ Action }: { Action: unknown }) =>
      JSON.stringify(Action).includes("execute-api:"),
    );
    if (managing.length > 0) expect(Environment.Variables).toHaveProperty("CONNECTIONS_ENDPOINT");
    return managing.flatMap(({ Action, Resource }: { Action: string; Resource: unknown }) =>
      [Resource].flat().map((arn) => {
        const [, method] = OF_CONNECTIONS.exec(text(arn)) ?? [];
        return `${Description} ${Action} ${method}`;
      }),
    );
  });
  expect(granted.sort()).toEqual([
    "append-to-feed execute-api:ManageConnections POST",
    "receive-message execute-api:ManageConnections DELETE",
    "receive-message execute-api:ManageConnections POST",
  ]);
});

test("the emulator's URLs have no name that would have to be resolved", () => {
  const urls = Object.values(resources(local.service, "AWS::Lambda::Function")).flatMap(({ Properties }) =>
    ["WEBSOCKET_URL", "CONNECTIONS_ENDPOINT"].flatMap((name) => Properties.Environment.Variables[name] ?? []),
  );
  expect(urls.map(text)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^ws:\/\/localhost:\d+\/_aws\/execute-api\/<.*>\/live\?dream_id=\{dream_id\}$/),
      expect.stringMatching(/^http:\/\/localhost:\d+\/_aws\/execute-api\/<.*>\/live$/),
    ]),
  );
  expect(urls).toHaveLength(3);
});

test("an alarm goes off where the gateway or a function of the WebSocket API fails", () => {
  const [alarm] = Object.values(resources(service, "AWS::CloudWatch::Alarm"))
    .map(({ Properties }) => Properties)
    .filter(({ AlarmDescription }) => AlarmDescription.startsWith("The WebSocket API fails"));
  expect(alarm).toMatchObject({ Threshold: 1, TreatMissingData: "notBreaching" });
  const summed = alarm?.Metrics.flatMap(
    ({ MetricStat }: { MetricStat?: { Metric: { MetricName: string } } }) =>
      MetricStat ? [MetricStat.Metric.MetricName] : [],
  );
  expect(summed).toEqual(["ExecutionError", "Errors", "Errors", "Errors", "Errors"]);
});

test("an alarm goes off for events that do not get into the feed", () => {
  service.hasResourceProperties("AWS::CloudWatch::Alarm", {
    AlarmDescription: Match.stringLikeRegexp("^append-to-feed failed on a message"),
  });
});
