import { expect, test } from "vitest";
import { NO_MODEL } from "../../infra/stages/planner-settings.ts";
import { type Resource, resources, templatesOf } from "./synthesized.ts";

// Whatever models this machine's environment names.
const local = templatesOf("local", NO_MODEL);
const prod = templatesOf("prod");

function types({ data, service, observability }: typeof local) {
  const all = [data, service, observability].flatMap((template) =>
    Object.values(template.toJSON().Resources as Record<string, Resource>),
  );
  return [...new Set(all.map(({ Type }) => Type))].sort();
}

test("local leaves out what the emulator lacks, and adds a way to make calls fail", () => {
  const [here, there] = [types(local), types(prod)];
  expect(there.filter((type) => !here.includes(type))).toEqual([
    "AWS::EventSchemas::Registry",
    "AWS::EventSchemas::Schema",
  ]);
  expect(here.filter((type) => !there.includes(type))).toEqual(["AWS::Lambda::LayerVersion"]);
});

test("local's queues, buckets and topic let plain HTTP in", () => {
  for (const template of [local.data, local.service, local.observability]) {
    expect(JSON.stringify(template.toJSON())).not.toContain("SecureTransport");
  }
});

test("local's functions have prod's roles, but for tracing and the name the emulator gives a bus", () => {
  const actions = (template: typeof local.service) =>
    Object.entries(resources(template, "AWS::IAM::Role"))
      // The sandbox is a function here and a task there, which the state machine runs otherwise.
      .filter(([id]) => !/runsandbox|^implementRole/.test(id))
      .map(([id, { Properties }]) => [
        id,
        [...JSON.stringify(Properties.Policies).matchAll(/"([a-z0-9]+:[A-Z]\w+)"/g)]
          .map(([, action]) => action)
          .filter((action) => !/^(xray|kms:ViaService)/.test(action ?? "")),
      ]);
  expect(actions(local.service)).toEqual(actions(prod.service));
});

test("the emulator takes the table's stream one record at a time", () => {
  const [stream, ...others] = Object.values(
    resources(local.service, "AWS::Lambda::EventSourceMapping"),
  ).filter(({ Properties }) => Properties.StartingPosition);
  expect(stream?.Properties.BatchSize).toBe(1);
  expect(others).toEqual([]);
});

test("the emulator reads what browsers may do under the names of the API's own calls", () => {
  const [api] = Object.values(resources(local.service, "AWS::ApiGatewayV2::Api"));
  const { CorsConfiguration } = api?.Properties ?? {};
  const names = Object.keys(CorsConfiguration).filter((name) => /^[A-Z]/.test(name));
  expect(names.sort()).toEqual(["AllowHeaders", "AllowMethods", "AllowOrigins", "ExposeHeaders", "MaxAge"]);
  for (const name of names) {
    const ofCalls = name.charAt(0).toLowerCase() + name.slice(1);
    expect([ofCalls, CorsConfiguration[ofCalls]]).toEqual([ofCalls, CorsConfiguration[name]]);
  }
});

test("the emulator asks IAM about a bus as of a rule", () => {
  const roles = Object.entries(resources(local.service, "AWS::IAM::Role"));
  const asking = roles.filter(([, role]) => JSON.stringify(role).includes("events:DescribeEventBus"));
  expect(asking.map(([id]) => id)).toEqual([expect.stringMatching(/^Apigethealthdetails/)]);
  expect(JSON.stringify(asking)).toContain(":rule/default/");
});

test("a session on local lasts a day", () => {
  local.data.hasResourceProperties("AWS::Cognito::UserPoolClient", {
    AccessTokenValidity: 24 * 60,
    IdTokenValidity: 24 * 60,
    TokenValidityUnits: { AccessToken: "minutes", IdToken: "minutes" },
  });
});

test("local signs in with a password and takes the keys of the emulator", () => {
  local.data.hasResourceProperties("AWS::Cognito::UserPoolClient", {
    ExplicitAuthFlows: ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
  });
  expect(JSON.stringify(resources(local.service, "AWS::Lambda::Function"))).toMatch(
    /http:\/\/localhost:\d+\//,
  );
});
