import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { endpoints } from "@dreamcatcher/contracts/endpoints/index";
import { bundleFunctions } from "../infra/functions.ts";
import { bareBundle } from "./init/bare-bundle.ts";
import { median } from "./numbers.ts";

// Measures how long each API function takes to load, relative to one that only creates a DynamoDB client.
// Every round loads each bundle once, in its own process, so that a busy machine slows all of them alike.
//
//   npm run bench:init [-- <rounds, 15 by default>]
const ROUNDS = Number(process.argv[2] ?? 15);
const GOAL = 0.8;

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The environment of the functions on Lambda, from which they create clients; nothing is called. */
const environment = {
  ...process.env,
  NODE_OPTIONS: "",
  NODE_COMPILE_CACHE: "",
  AWS_REGION: "eu-central-1",
  AWS_LAMBDA_FUNCTION_NAME: "bench",
  AWS_ACCESS_KEY_ID: "bench",
  AWS_SECRET_ACCESS_KEY: "bench",
  STAGE: "bench",
  BRANDS: '["personal"]',
  PLANNERS: '["built-in"]',
  TIER_QUOTAS: JSON.stringify({ free: {}, pro: {}, team: {} }),
  IMPLEMENT_WORKFLOW_ARN: "arn:aws:states:eu-central-1:000000000000:stateMachine:implement",
  POWERTOOLS_SERVICE_NAME: "dreamcatcher",
  POWERTOOLS_METRICS_NAMESPACE: "Dreamcatcher",
  POWERTOOLS_LOG_LEVEL: "INFO",
  TABLE_NAME: "table",
  IDEMPOTENCY_TABLE_NAME: "idempotency",
  CONTENT_BUCKET_NAME: "content",
  EVENT_BUS_NAME: "bus",
  CHUNKS_QUEUE_URL: "https://sqs.eu-central-1.amazonaws.com/000000000000/chunks",
  CURSOR_KEY_ARN: "arn:aws:secretsmanager:eu-central-1:000000000000:secret:key",
  TOKEN_ISSUERS: JSON.stringify([
    {
      issuer: "https://issuer.example",
      jwks_uri: "https://issuer.example/jwks",
      client_ids: ["c"],
      owner_prefix: "",
    },
  ]),
};

const outdir = path("../.build/bench");
rmSync(outdir, { recursive: true, force: true });
mkdirSync(outdir, { recursive: true });
// NodejsFunction bundles CommonJS, and the nearest package.json would declare ES modules.
writeFileSync(`${outdir}/package.json`, '{ "type": "commonjs" }');
const BARE = "bare, NodejsFunction's defaults + bundleAwsSDK";
const code = await bundleFunctions();
const bundles = new Map([
  [BARE, bareBundle(`${outdir}/bundled`, { bundleAwsSDK: true })],
  ["bare, NodejsFunction's defaults (SDK of the runtime)", bareBundle(`${outdir}/runtime`, {})],
  ...["authorize", "not-found", ...endpoints.map(({ name }) => name)].map(
    (name) => [name, `${code.folder(name)}/index.mjs`] as const,
  ),
]);

const times = new Map([...bundles.keys()].map((name) => [name, [] as number[]]));
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, file] of bundles) {
    const printed = execFileSync(process.execPath, [path("init/import.mjs"), file], { env: environment });
    times.get(name)?.push(Number(printed));
  }
  if (process.stderr.isTTY) process.stderr.write(`\rround ${round + 1} of ${ROUNDS}`);
}
process.stderr.write("\n");

/** The size of a bundle with the files that it imports when it loads, in bytes. */
function sizeOf(file: string, seen = new Set<string>()): number {
  if (seen.has(file)) return 0;
  seen.add(file);
  const parts = readFileSync(file, "utf8").matchAll(/(?:from|import)"(\.\/[^"]+)"/g);
  const sizes = [...parts].map(([, part = ""]) => sizeOf(resolve(dirname(file), part), seen));
  return sizes.reduce((sum, size) => sum + size, statSync(file).size);
}

const rows = [...bundles].map(([name, file]) => ({
  name,
  kilobytes: sizeOf(file) / 1024,
  milliseconds: median(times.get(name) ?? []),
}));
const bare = rows.find(({ name }) => name === BARE)?.milliseconds ?? Number.NaN;

console.log(`Node ${process.version}, median of ${ROUNDS}`);
console.log("loaded KB   init ms   of bare   function");
for (const { name, kilobytes, milliseconds } of rows) {
  const columns = [kilobytes.toFixed(0), milliseconds.toFixed(1), (milliseconds / bare).toFixed(2)];
  console.log(`${columns.map((text) => text.padStart(8)).join("  ")}   ${name}`);
}
const heaviest = Math.max(
  ...rows.filter(({ name }) => !name.startsWith("bare")).map(({ milliseconds }) => milliseconds / bare),
);
console.log(
  `heaviest: ${heaviest.toFixed(2)} of bare, goal ${GOAL}: ${heaviest <= GOAL ? "met" : "not met"}`,
);
process.exitCode = heaviest <= GOAL ? 0 : 1;
