import type { Template } from "aws-cdk-lib/assertions";
import { describe, expect, test } from "vitest";
import { checkModels, localModels } from "../../infra/stages/planner-settings.ts";
import { ANYWHERE, resources, templatesOf } from "./synthesized.ts";

const settings = {
  price: { input: 3, output: 15 },
  max_input_chars: 100_000,
  max_output_tokens: 16_000,
  seconds_per_call: 240,
  seconds_per_step: 480,
};
const bedrock = { ...settings, model: "anthropic.claude-test-v1:0" };
const openai = {
  ...settings,
  model: "gpt-test",
  base_url: "https://models.example/v1",
  output_bound: "max_completion_tokens" as const,
};

interface Statement {
  Action: string | string[];
  Resource: unknown;
}

/** The resources of statements with an action, by the function whose role has them. */
function allowing(template: Template, action: string) {
  const roles = resources(template, "AWS::IAM::Role");
  return Object.fromEntries(
    Object.values(resources(template, "AWS::Lambda::Function")).flatMap(({ Properties }) => {
      const statements: Statement[] = roles[Properties.Role["Fn::GetAtt"][0]]?.Properties.Policies.flatMap(
        ({ PolicyDocument }: { PolicyDocument: { Statement: Statement[] } }) => PolicyDocument.Statement,
      );
      const found = statements.filter(({ Action }) => [Action].flat().includes(action));
      return found.length > 0 ? [[Properties.Description, found.map(({ Resource }) => Resource)]] : [];
    }),
  );
}

const environmentOf = (template: Template, name: string) =>
  Object.values(resources(template, "AWS::Lambda::Function")).find(
    ({ Properties }) => Properties.Description === name,
  )?.Properties.Environment.Variables;

test.each(["dev", "staging", "prod"])("%s has no model by default", (stage) => {
  const { data, service } = templatesOf(stage);
  expect(allowing(service, "bedrock:InvokeModel")).toEqual({});
  expect(JSON.stringify(environmentOf(service, "plan-project"))).not.toMatch(
    /BEDROCK_PLANNER|OPENAI_PLANNER/,
  );
  expect(environmentOf(service, "implement-dream").PLANNERS).toBe('["built-in"]');
  expect(JSON.stringify(resources(data, "AWS::SecretsManager::Secret"))).not.toContain("OpenAI");
});

describe("a stage with models", () => {
  const { data, service } = templatesOf("prod", {
    ...ANYWHERE,
    defaultPlanner: "openai",
    models: { bedrock, openai },
  });
  const partition = { Ref: "AWS::Partition" };
  const region = { Ref: "AWS::Region" };

  test("allows the two steps that call a model to invoke it, and no other", () => {
    const arn = {
      "Fn::Join": ["", ["arn:", partition, ":bedrock:", region, `::foundation-model/${bedrock.model}`]],
    };
    expect(allowing(service, "bedrock:InvokeModel")).toEqual({
      "plan-project": [arn],
      "generate-project": [arn],
    });
  });

  test("allows them to read the secret with the key", () => {
    const [id] = Object.entries(resources(data, "AWS::SecretsManager::Secret")).find(([, { Properties }]) =>
      Properties.Description.includes("OpenAI"),
    ) ?? [""];
    const readers = allowing(service, "secretsmanager:GetSecretValue");
    for (const step of ["plan-project", "generate-project"]) {
      expect(readers[step]).toHaveLength(1);
      expect(JSON.stringify(readers[step])).toContain(id);
    }
    expect(JSON.stringify(environmentOf(service, "generate-project").OPENAI_PLANNER)).toContain(id);
  });

  test("lists its planners for the API, the default first", () => {
    expect(environmentOf(service, "implement-dream").PLANNERS).toBe('["openai","built-in","bedrock"]');
  });
});

test("an inference profile includes its model in the regions it routes to", () => {
  const models = {
    bedrock: {
      ...bedrock,
      model: "eu.anthropic.claude-test-v1:0",
      profile_regions: ["eu-west-1", "eu-north-1"],
    },
  };
  const { service } = templatesOf("prod", { ...ANYWHERE, models });
  const [arns] = allowing(service, "bedrock:InvokeModel")["plan-project"] as [object[]];
  const named = arns.map((arn) => JSON.stringify(arn).match(/:bedrock:.*\/[^"]+/)?.[0]);
  // The CDK sorts them.
  expect(named.toSorted()).toEqual([
    expect.stringMatching(/:inference-profile\/eu\.anthropic\.claude-test-v1:0$/),
    ":bedrock:eu-north-1::foundation-model/anthropic.claude-test-v1:0",
    ":bedrock:eu-west-1::foundation-model/anthropic.claude-test-v1:0",
  ]);
});

describe("invalid settings are refused", () => {
  const check = (models: object, defaultPlanner: "built-in" | "bedrock" = "built-in", isEmulated = false) =>
    checkModels("prod", { defaultPlanner, models }, isEmulated);

  test("a default planner without a model", () => {
    expect(() => check({}, "bedrock")).toThrow("stage prod: its default planner is bedrock");
  });

  test("plain HTTP, except on an emulated stage", () => {
    const plain = { openai: { ...openai, base_url: "http://localhost:11434/v1" } };
    expect(() => check(plain)).toThrow("must be https");
    expect(() => check(plain, "built-in", true)).not.toThrow();
  });

  test("a step that is longer than its function's timeout", () => {
    expect(() => check({ bedrock: { ...bedrock, seconds_per_step: 571 } })).toThrow("at most 570");
  });

  test("unknown planners and values out of range", () => {
    expect(() => check({ bedrock: { ...bedrock, max_output_tokens: 0 } })).toThrow("max_output_tokens");
    expect(() => check({ oracle: bedrock })).toThrow("oracle");
  });
});

test("stage local has the models of the developer's environment", () => {
  expect(localModels({})).toEqual({});
  expect(
    localModels({
      MINISTACK_BEDROCK_PROXY_URL: "http://localhost:11434",
      DREAMCATCHER_OPENAI_BASE_URL: "http://localhost:11434/v1",
      DREAMCATCHER_MODEL: "small",
    }),
  ).toMatchObject({
    bedrock: { model: "small" },
    openai: { model: "small", base_url: "http://localhost:11434/v1" },
  });
});
