import { expect, test } from "vitest";
import { subscriptions } from "../../functions/manifest/subscriptions.ts";
import { NO_MODEL } from "../../infra/stages/planner-settings.ts";
import { type Resource, resources, templatesOf } from "./synthesized.ts";

// Without the models of this machine's environment.
const local = templatesOf("local", NO_MODEL);
const prod = templatesOf("prod");

function types({ data, service, observability }: typeof local) {
  const all = [data, service, observability].flatMap((template) =>
    Object.values(template.toJSON().Resources as Record<string, Resource>),
  );
  return [...new Set(all.map(({ Type }) => Type))].sort();
}

test("local omits what the emulator does not support, and adds fault injection", () => {
  const [here, there] = [types(local), types(prod)];
  expect(there.filter((type) => !here.includes(type))).toEqual([
    "AWS::ApiGateway::Account",
    "AWS::ApiGatewayV2::RouteResponse",
    "AWS::Cognito::ManagedLoginBranding",
    "AWS::EventSchemas::Registry",
    "AWS::EventSchemas::Schema",
  ]);
  expect(here.filter((type) => !there.includes(type))).toEqual(["AWS::Lambda::LayerVersion"]);
});

test("local's queues, buckets and topic allow plain HTTP", () => {
  for (const template of [local.data, local.service, local.observability]) {
    expect(JSON.stringify(template.toJSON())).not.toContain("SecureTransport");
  }
});

test("local's functions have the permissions of prod's, except for tracing and the origin's secret", () => {
  const actions = (template: typeof local.service) =>
    Object.entries(resources(template, "AWS::IAM::Role"))
      // The sandbox is a function on local and a task on prod.
      .filter(([id]) => !/runsandbox|^implementRole/.test(id))
      // A role without policies of its own is no function's.
      .filter(([, { Properties }]) => Properties.Policies)
      .map(([id, { Properties }]) => [
        id,
        [...JSON.stringify(Properties.Policies).matchAll(/"([a-z0-9]+:[A-Z]\w+)"/g)]
          .map(([, action]) => action)
          .filter((action) => !/^(xray|kms:ViaService)/.test(action ?? ""))
          // The emulator authorizes the return of a token in another way.
          .filter((action) => !action?.startsWith("states:SendTask"))
          // No CloudFront is before local's APIs.
          .filter((action) => !(/authorize/.test(id) && action === "secretsmanager:GetSecretValue")),
      ]);
  expect(actions(local.service)).toEqual(actions(prod.service));
});

test("the emulator reads the table's stream one record at a time", () => {
  const following = Object.values(resources(local.service, "AWS::Lambda::EventSourceMapping")).filter(
    ({ Properties }) => Properties.StartingPosition,
  );
  expect(following.map(({ Properties }) => Properties.BatchSize)).toEqual(
    subscriptions.filter(({ trigger }) => trigger.kind === "stream").map(() => 1),
  );
});

test("local's API has CORS settings with the property names that the emulator reads", () => {
  const api = Object.values(resources(local.service, "AWS::ApiGatewayV2::Api")).find(
    ({ Properties }) => Properties.ProtocolType === "HTTP",
  );
  const { CorsConfiguration } = api?.Properties ?? {};
  const names = Object.keys(CorsConfiguration).filter((name) => /^[A-Z]/.test(name));
  expect(names.sort()).toEqual(["AllowHeaders", "AllowMethods", "AllowOrigins", "ExposeHeaders", "MaxAge"]);
  for (const name of names) {
    const apiName = name.charAt(0).toLowerCase() + name.slice(1);
    expect([apiName, CorsConfiguration[apiName]]).toEqual([apiName, CorsConfiguration[name]]);
  }
});

test("local allows DescribeEventBus with the ARN that the emulator checks", () => {
  const roles = Object.entries(resources(local.service, "AWS::IAM::Role"));
  const allowing = roles.filter(([, role]) => JSON.stringify(role).includes("events:DescribeEventBus"));
  expect(allowing.map(([id]) => id)).toEqual([expect.stringMatching(/^Apigethealthdetails/)]);
  expect(JSON.stringify(allowing)).toContain(":rule/default/");
});

test("a session on local lasts a day", () => {
  local.data.hasResourceProperties("AWS::Cognito::UserPoolClient", {
    AccessTokenValidity: 24 * 60,
    IdTokenValidity: 24 * 60,
    TokenValidityUnits: { AccessToken: "minutes", IdToken: "minutes" },
  });
});

test("local signs in with a password and verifies tokens with the emulator's keys", () => {
  local.data.hasResourceProperties("AWS::Cognito::UserPoolClient", {
    ExplicitAuthFlows: ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
  });
  expect(JSON.stringify(resources(local.service, "AWS::Lambda::Function"))).toMatch(
    /http:\/\/localhost:\d+\//,
  );
});
