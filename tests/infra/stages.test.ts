import type { QuotaName } from "@dreamcatcher/contracts/quotas";
import { expect, test } from "vitest";
import { implement } from "../../functions/manifest/workflows/implement.ts";
import { stageNamed, stageNames } from "../../infra/stages/stages.ts";
import { resources, templatesOf } from "./synthesized.ts";

test("a missing stage name is an error that lists the stages", () => {
  expect(() => stageNamed(undefined)).toThrow("no stage given: add -c stage=<local | dev | staging | prod>");
});

test("an unknown stage is an error that names it", () => {
  expect(() => stageNamed("production")).toThrow('there is no stage "production"');
});

test.each(["toString", "__proto__", ""])("%j is no stage", (name) => {
  expect(() => stageNamed(name)).toThrow("there is no stage");
});

test("brands begin with the default", () => {
  for (const name of stageNames) expect(stageNamed(name).brands[0]).toBe("personal");
});

test("a higher tier has higher quotas, on every stage", () => {
  for (const { tiers } of stageNames.map(stageNamed)) {
    for (const name of Object.keys(tiers.free) as QuotaName[]) {
      expect(tiers.pro[name]).toBeGreaterThan(tiers.free[name]);
      expect(tiers.team[name]).toBeGreaterThan(tiers.pro[name]);
    }
  }
});

test.each([
  { stage: "dev", policy: "Delete", days: 7 },
  { stage: "prod", policy: "Retain", days: 90 },
])(
  "$stage has the deletion policy $policy for data, and keeps logs for $days days",
  ({ stage, policy, days }) => {
    const { data, service } = templatesOf(stage);
    const kept = [
      ...Object.values(resources(data, "AWS::KMS::Key")).filter(({ Properties }) =>
        Properties.Description.includes("at rest"),
      ),
      ...Object.values(resources(data, "AWS::S3::Bucket")),
      ...Object.values(resources(data, "AWS::Cognito::UserPool")),
      ...Object.values(resources(data, "AWS::DynamoDB::Table")).filter(({ Properties }) =>
        Properties.AttributeDefinitions.some(
          ({ AttributeName }: { AttributeName: string }) => AttributeName === "pk",
        ),
      ),
    ];
    expect(kept).toHaveLength(5);
    for (const { DeletionPolicy } of kept) expect(DeletionPolicy).toBe(policy);
    for (const { Properties } of Object.values(resources(service, "AWS::Logs::LogGroup"))) {
      expect(Properties.RetentionInDays).toBe(days);
    }
  },
);

test("the function that runs projects has a longer timeout than a run", () => {
  const { sandboxLimits } = stageNamed("local");
  const step = implement.steps.find(({ task }) => task === "sandbox");
  expect(sandboxLimits.total_wall_ms).toBeLessThan((step?.timeout ?? 0) * 1_000);
});

test("prod has deletion protection", () => {
  const { data } = templatesOf("prod");
  data.hasResourceProperties("AWS::Cognito::UserPool", { DeletionProtection: "ACTIVE" });
  data.hasResourceProperties("AWS::DynamoDB::Table", {
    DeletionProtectionEnabled: true,
    TimeToLiveSpecification: { AttributeName: "expires_at" },
  });
});

test.each(["dev", "staging", "prod"])(
  "%s needs no account, no emulator, and no region but for what is before it",
  (stage) => {
    const { web, edge, ...others } = templatesOf(stage);
    for (const template of Object.values({ ...others, web, edge })) {
      // A mapping contains values for every region.
      const text = JSON.stringify({ ...template?.toJSON(), Mappings: {} });
      expect(text).not.toMatch(/execute-api\/|\b\d{12}\b/);
      if (template !== web || edge === undefined) expect(text).not.toContain("us-east-1");
    }
  },
);

test.each([
  ["dev", 1],
  ["staging", 0],
  ["prod", 0],
])("%s has %i fault injection layers, and no function uses one", (stage, count) => {
  const { service, observability } = templatesOf(stage);
  observability.resourceCountIs("AWS::Lambda::LayerVersion", count);
  for (const { Properties } of Object.values(resources(service, "AWS::Lambda::Function"))) {
    expect(Properties.Layers).toBeUndefined();
  }
});
