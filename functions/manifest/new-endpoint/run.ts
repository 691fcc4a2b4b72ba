import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { errorsIn, HELP, type NewEndpoint, readOptions } from "./options.ts";
import * as texts from "./texts.ts";

const root = join(import.meta.dirname, "../../..");

const GROUPS = "shared/contracts/endpoints/index.ts";
const DEPLOYMENTS = "functions/manifest/endpoints.ts";

/** The files with the new endpoint, by their paths. */
function filesWith(endpoint: NewEndpoint): Record<string, string> {
  const group = `shared/contracts/endpoints/${endpoint.idea}.ts`;
  const before = (file: string) => readFileSync(join(root, file), "utf8");
  const isNew = !existsSync(join(root, group));
  return {
    [group]: texts.contracts(endpoint, isNew ? undefined : before(group)),
    ...(isNew && { [GROUPS]: texts.groups(endpoint, before(GROUPS)) }),
    [DEPLOYMENTS]: texts.deployments(endpoint, before(DEPLOYMENTS)),
    [`functions/api/${endpoint.name}.ts`]: texts.handler(endpoint),
  };
}

function write(endpoint: NewEndpoint) {
  const files = filesWith(endpoint);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text);
  const names = Object.keys(files);
  execFileSync(join(root, "node_modules/.bin/biome"), ["check", "--write", ...names], {
    cwd: root,
    stdio: "pipe",
  });
  process.stdout.write(`Written:
${names.map((name) => `  ${name}`).join("\n")}

Next:
  describe the request and the responses in the contract, and implement them in the function
  list the grants of the function in ${DEPLOYMENTS}
  run npm run generate, which updates docs/openapi.json and the client's types
  add a test in tests/integration/
`);
}

function main() {
  const endpoint = readOptions(process.argv.slice(2));
  const errors = endpoint ? errorsIn(endpoint) : [];
  if (errors.length > 0) throw new Error(errors.join("\n"));
  if (endpoint) write(endpoint);
  else process.stdout.write(HELP);
}

try {
  main();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n\nnpm run new:endpoint -- --help shows its options.\n`);
  process.exitCode = 1;
}
