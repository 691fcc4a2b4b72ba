import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as texts from "./texts.ts";
import { HELP, objectionsTo, readOptions, type Wanted } from "./wanted.ts";

const root = join(import.meta.dirname, "../../..");

const GROUPS = "shared/contracts/endpoints/index.ts";
const DEPLOYMENTS = "functions/manifest/endpoints.ts";

/** Every file that an endpoint is part of, with its text. */
function filesWith(wanted: Wanted): Record<string, string> {
  const group = `shared/contracts/endpoints/${wanted.idea}.ts`;
  const before = (file: string) => readFileSync(join(root, file), "utf8");
  const isNew = !existsSync(join(root, group));
  return {
    [group]: texts.contracts(wanted, isNew ? undefined : before(group)),
    ...(isNew && { [GROUPS]: texts.groups(wanted, before(GROUPS)) }),
    [DEPLOYMENTS]: texts.deployments(wanted, before(DEPLOYMENTS)),
    [`functions/api/${wanted.name}.ts`]: texts.handler(wanted),
  };
}

function write(wanted: Wanted) {
  const files = filesWith(wanted);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text);
  const names = Object.keys(files);
  execFileSync(join(root, "node_modules/.bin/biome"), ["check", "--write", ...names], {
    cwd: root,
    stdio: "pipe",
  });
  process.stdout.write(`Written:
${names.map((name) => `  ${name}`).join("\n")}

Next:
  describe in the contract what it accepts and returns, and do it in the function
  grant what it uses in ${DEPLOYMENTS}
  npm run generate, which brings docs/openapi.json up to date
  a test in tests/integration/
`);
}

function main() {
  const wanted = readOptions(process.argv.slice(2));
  const objections = wanted ? objectionsTo(wanted) : [];
  if (objections.length > 0) throw new Error(objections.join("\n"));
  if (wanted) write(wanted);
  else process.stdout.write(HELP);
}

try {
  main();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n\nnpm run new:endpoint -- --help shows its options.\n`);
  process.exitCode = 1;
}
