import { App, Stack } from "aws-cdk-lib";
import { expect, test } from "vitest";
import { checkSettings, missingSettings } from "./required-settings.ts";
import { type Stage, stageNamed } from "./stages.ts";

const ACCOUNT = "111122223333";

function messagesOf(stage: Stage, account?: string) {
  const stack = new Stack(new App(), "Any");
  checkSettings(stack, stage, account);
  const of = (wanted: string) =>
    stack.node.metadata.filter(({ type }) => type === wanted).map(({ data }) => String(data));
  return { errors: of("aws:cdk:error"), warnings: of("aws:cdk:warning") };
}

const prod = stageNamed("prod");
const complete: Stage = {
  ...prod,
  alarmEmails: ["duty@dreams.io"],
  webOrigins: ["https://dreams.io"],
  domain: { name: "dreams.io", hostedZoneId: "Z1", zoneName: "dreams.io" },
};
const bothMessages = [
  expect.stringContaining("set alarmEmails of stage prod in infra/stages/stages.ts"),
  expect.stringContaining("set webOrigins of stage prod in infra/stages/stages.ts"),
];

test("prod with credentials and placeholders has errors that name the settings", () => {
  expect(messagesOf(prod, ACCOUNT)).toEqual({ errors: bothMessages, warnings: [] });
});

test("prod without credentials has warnings, so that it synthesizes anywhere", () => {
  expect(messagesOf(prod)).toEqual({ errors: [], warnings: bothMessages });
});

test("prod with all settings has neither", () => {
  expect(messagesOf(complete, ACCOUNT)).toEqual({ errors: [], warnings: [] });
});

test("staging has warnings, dev one of them, and local none", () => {
  expect(messagesOf(stageNamed("staging"), ACCOUNT)).toMatchObject({ errors: [], warnings: { length: 2 } });
  expect(messagesOf(stageNamed("dev"), ACCOUNT)).toEqual({
    errors: [],
    warnings: [expect.stringContaining("set webOrigins of stage dev in infra/stages/stages.ts")],
  });
  expect(messagesOf(stageNamed("local"), ACCOUNT)).toEqual({ errors: [], warnings: [] });
});

test("an origin that nothing serves needs a domain", () => {
  const { domain: _, ...without } = complete;
  expect(missingSettings(without)).toEqual({
    domain: expect.stringContaining("set domain of stage prod in infra/stages/stages.ts"),
  });
  expect(missingSettings({ ...without, webOrigins: ["https://d111111abcdef8.cloudfront.net"] })).toEqual({});
});

test.each([
  "https://dreamcatcher.example",
  "https://app.example.com",
  "https://example.org",
  "http://localhost:5173",
  "http://app.localhost",
  "http://127.0.0.1:8080",
  "http://[::1]:8080",
  "https://dreams.test",
  "*",
  "dreams.io",
])("%s is a placeholder", (origin) => {
  const origins = ["https://dreams.io", origin] as const;
  expect(missingSettings({ ...complete, corsOrigins: origins }).corsOrigins).toContain(origin);
  expect(missingSettings({ ...complete, webOrigins: origins }).webOrigins).toContain(origin);
});

test.each([
  "https://dreams.io",
  "https://example-dreams.io",
  "https://test.dreams.io",
  "https://localhost.io",
])("%s is no placeholder", (origin) => {
  expect(missingSettings({ ...complete, webOrigins: [origin], corsOrigins: [origin] })).toEqual({});
});
