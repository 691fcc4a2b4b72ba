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
const ready = { ...prod, alarmEmails: ["duty@dreams.io"], corsOrigins: ["https://dreams.io"] };
const bothMessages = [
  expect.stringContaining("set alarmEmails of stage prod in infra/stages/stages.ts"),
  expect.stringContaining("set corsOrigins of stage prod in infra/stages/stages.ts"),
];

test("prod with credentials and placeholders is an error that says what to set where", () => {
  expect(messagesOf(prod, ACCOUNT)).toEqual({ errors: bothMessages, warnings: [] });
});

test("prod without credentials is a warning, so that templates can be made anywhere", () => {
  expect(messagesOf(prod)).toEqual({ errors: [], warnings: bothMessages });
});

test("prod that is ready says nothing", () => {
  expect(messagesOf(ready, ACCOUNT)).toEqual({ errors: [], warnings: [] });
});

test("staging is warned of, dev and local are not", () => {
  expect(messagesOf(stageNamed("staging"), ACCOUNT)).toMatchObject({ errors: [], warnings: { length: 2 } });
  for (const name of ["dev", "local"])
    expect(messagesOf(stageNamed(name), ACCOUNT)).toEqual({ errors: [], warnings: [] });
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
])("%s is no origin of a web app that people use", (origin) => {
  expect(missingSettings({ ...ready, corsOrigins: ["https://dreams.io", origin] }).corsOrigins).toContain(
    origin,
  );
});

test.each([
  "https://dreams.io",
  "https://example-dreams.io",
  "https://test.dreams.io",
  "https://localhost.io",
])("%s is one", (origin) => {
  expect(missingSettings({ ...ready, corsOrigins: [origin] })).toEqual({});
});
