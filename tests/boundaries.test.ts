import { execFileSync } from "node:child_process";
import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));

/** Imports that are not allowed: the importing file, the imported one, and the rule that forbids it. */
const REFUSED = [
  ["shared/contracts/entity.ts", "@aws-sdk/client-s3", "contracts-by-zod"],
  ["shared/contracts/event.ts", "../dreams/rules.ts", "contracts-alone"],
  ["shared/text/id.ts", "ulid", "no-undeclared-package"],
  ["shared/text/count.ts", "../contracts/dream.ts", "text"],
  ["shared/reading/file.ts", "node:fs/promises", "web-apis-only"],
  ["shared/reading/schema.ts", "yaml", "no-undeclared-package"],
  ["shared/reading/file-of.ts", "../organizing/rules.ts", "reading"],
  ["shared/organizing/keep.ts", "../dreams/store.ts", "organizing"],
  ["shared/searching/find.ts", "../organizing/find.ts", "searching"],
  ["shared/organizing/id.ts", "ulid", "no-undeclared-package"],
  ["shared/platform/keep.ts", "#shared/dreams/store.ts", "platform"],
  ["shared/planning/deploy.ts", "aws-cdk-lib", "shared-undeployed"],
  ["shared/planning/start.ts", "../../sandbox/outside/start.ts", "shared"],
  ["shared/planning/respond.ts", "../../functions/api/respond.ts", "shared"],
  ["shared/planning/fast.test.ts", "../../bench/fast.ts", "bench-not-imported"],
  ["shared/planning/nowhere.ts", "./not-there.ts", "no-unresolved"],
  ["sandbox/inside/run.ts", "../../shared/planning/run.ts", "sandbox"],
  ["sandbox/inside/check.ts", "vitest", "no-undeclared-package"],
  ["functions/jobs/check.ts", "vitest", "no-dev-package"],
  ["functions/jobs/deploy.ts", "constructs", "functions-undeployed"],
  ["functions/jobs/stage.ts", "../../infra/stages/stage.ts", "functions"],
  ["functions/jobs/self.ts", "../manifest/jobs.ts", "functions-without-manifest"],
  ["functions/manifest/jobs.ts", "../jobs/organize.ts", "manifest-is-data"],
  ["functions/api/measure.ts", "../../bench/measure.ts", "bench-not-imported"],
  ["functions/api/try.ts", "../../tests/integration/harness/api.ts", "tests-not-imported"],
  ["functions/api/fail.ts", "../../layers/faults/faults.ts", "layers-not-imported"],
  ["infra/constructs/api/route.ts", "../../emulator/route.ts", "emulator-separate"],
  ["infra/stacks/handler.ts", "../../functions/api/respond.ts", "infra"],
  ["infra/stacks/start.ts", "../../local/start.ts", "infra"],
  ["clients/cli/keep.ts", "../../shared/dreams/store.ts", "clients"],
  ["clients/typescript/check.ts", "zod", "no-undeclared-package"],
  ["clients/typescript/dream.ts", "../../shared/contracts/dream.ts", "client-alone"],
  ["clients/typescript/read.ts", "node:fs", "web-apis-only"],
  ["web/run.ts", "../sandbox/contract/run.ts", "clients"],
  ["extension/respond.ts", "../functions/api/respond.ts", "clients"],
  ["clients/cli/check.ts", "vitest", "no-undeclared-package"],
] as const;

const ALLOWED = [
  ["shared/contracts/schema.ts", "zod"],
  ["shared/reading/of-file.ts", "../text/count.ts"],
  ["shared/dreams/keep.ts", "@aws-sdk/client-s3"],
  ["shared/dreams/keep.test.ts", "vitest"],
  ["shared/planning/limits.ts", "../../sandbox/contract/limits.ts"],
  ["infra/stacks/jobs.ts", "../../functions/manifest/jobs.ts"],
  ["infra/dreamcatcher.ts", "./emulator/service.ts"],
  ["tests/integration/capture.ts", "../../bench/capture.ts"],
  ["clients/cli/read.ts", "../../shared/reading/read.ts"],
  ["web/call.ts", "../clients/typescript/call.ts"],
] as const;

/** Two cycles: between files, and between folders without one between their files. */
const CYCLES = [
  ["shared/imports/begin.ts", "./end.ts"],
  ["shared/imports/end.ts", "./begin.ts"],
  ["shared/quotas/count.ts", "#shared/projects/name.ts"],
  ["shared/projects/store.ts", "#shared/quotas/room.ts"],
] as const;

const tree = mkdtempSync(join(tmpdir(), "boundaries-"));
afterAll(() => rmSync(tree, { recursive: true }));

function write(file: string, content: string) {
  mkdirSync(join(tree, dirname(file)), { recursive: true });
  writeFileSync(join(tree, file), content, { flag: "a" });
}

/** Writes a file with an import, and an empty imported file or package. */
function writeImport(file: string, specifier: string) {
  write(file, `import "${specifier}";\n`);
  if (specifier.startsWith("node:") || specifier.includes("not-there")) return;
  if (specifier.startsWith("#")) write(specifier.slice(1), "");
  else if (specifier.startsWith(".")) write(join(dirname(file), specifier), "");
  else write(`node_modules/${specifier}/index.js`, "");
}

for (const file of globSync("{.,shared/*,sandbox}/package.json", { cwd: root })) {
  cpSync(join(root, file), join(tree, file));
}
for (const name of ["cli", "typescript"]) write(`clients/${name}/package.json`, "{}");
for (const [file, specifier] of [...REFUSED, ...ALLOWED, ...CYCLES]) writeImport(file, specifier);

interface Violation {
  from: string;
  rule: { name: string };
}
const depcruise = [
  join(root, "node_modules/.bin/depcruise"),
  "--config",
  join(root, ".dependency-cruiser.mjs"),
];
const output = execFileSync(process.execPath, [...depcruise, "--output-type", "json", "."], { cwd: tree });
const { summary } = JSON.parse(output.toString());
const violations: Violation[] = summary.violations;
const rulesBrokenBy = (from: string) =>
  violations.filter((violation) => violation.from === from).map(({ rule }) => rule.name);

test.each(REFUSED)("%s does not import %s: %s", (file, _, rule) => {
  expect(rulesBrokenBy(file)).toContain(rule);
});

test.each(ALLOWED)("%s imports %s", (file) => {
  expect(rulesBrokenBy(file)).toEqual([]);
});

test("circular imports are refused, between files and between folders", () => {
  expect(rulesBrokenBy("shared/imports/begin.ts")).toContain("no-cycle");
  expect(rulesBrokenBy("shared/quotas")).toEqual(["no-cycle-of-folders"]);
  expect(rulesBrokenBy("shared/quotas/count.ts")).toEqual([]);
});

test("every rule is broken by one of the imports", () => {
  const rules: { name: string }[] = summary.ruleSetUsed.forbidden;
  const broken = new Set(violations.map(({ rule }) => rule.name));
  expect(rules.map(({ name }) => name).filter((name) => !broken.has(name))).toEqual([]);
});
