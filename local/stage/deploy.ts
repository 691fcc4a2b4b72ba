import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { CreateBucketCommand, HeadBucketCommand, S3Client } from "@aws-sdk/client-s3";
import * as z from "zod";
import { stageNamed } from "../../infra/stages/stages.ts";
import { ACCOUNT, clientOf, REGION } from "../emulator/aws.ts";
import { UserError } from "../user-error.ts";
import { CdkFailure, cdk } from "./cdk.ts";
import { sourcesDigest } from "./sources.ts";

/** The outputs of a stage's stacks. */
const Outputs = z.object({
  ApiUrl: z.string(),
  WebSocketUrl: z.string(),
  TableName: z.string(),
  ContentBucketName: z.string(),
  EventBusName: z.string(),
  UserPoolId: z.string(),
  UserPoolClientId: z.string(),
  WebClientId: z.string(),
  CliClientId: z.string(),
});
export type Outputs = z.infer<typeof Outputs>;

export interface Deployment {
  endpoint_url: string;
  /** Where the page is served: users come back to it from signing in. */
  web_url: string;
  /** The folder for the synthesized app. */
  assembly: string;
  /** The file for the CDK's output when it fails. */
  log: string;
}

type Detail = (text: string) => void;

const STACK_EVENT = /^(\S+) \| +(\d+\/\d+) \|.*\| (\S+::\S+) +\| (.*)$/;

/** A line of the CDK's output as progress: the stack, its count of resources, and the resource. */
export function progressOf(line: string): string | undefined {
  const [, stack, count, , resource] = STACK_EVENT.exec(line) ?? [];
  return stack && `${stack} ${count} ${resource?.trim()}`;
}

/** The lines of a failed command's output with the reason: the failed resources, or else the last lines. */
export function reasonOf(output: string): string {
  // With an uncaught error Node prints the source line, which in the CDK's minified library is a whole file.
  const lines = output
    .split("\n")
    .filter((line) => line.trim() && line.length < 500 && !/^\s*(at |\.\.\.)/.test(line));
  const failed = lines.filter((line) => /_FAILED|❌/.test(line) && !/cancelled/i.test(line));
  return [...new Set(failed.length > 0 ? failed : lines.slice(-12))].join("\n  ");
}

async function reportingFailure<Result>(log: string, what: string, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof CdkFailure)) throw error;
    await mkdir(dirname(log), { recursive: true });
    await writeFile(log, error.output);
    throw new UserError(`${what}\n  ${reasonOf(error.output)}\n\n  All output of the CDK: ${log}`);
  }
}

/**
 * Synthesizes the app for stage `local`, unless the sources have not changed since.
 *
 * @throws {UserError} when it does not synthesize
 */
export async function synthesize({ endpoint_url, web_url, assembly, log }: Deployment): Promise<void> {
  const stamp = join(assembly, "sources");
  const sources = await sourcesDigest(
    endpoint_url,
    web_url,
    process.version,
    JSON.stringify(stageNamed("local")),
  );
  if (sources === (await readFile(stamp, "utf8").catch(() => ""))) return;
  await rm(assembly, { recursive: true, force: true });
  const context = ["--context", "stage=local", "--context", `web_url=${web_url}`];
  const args = ["--quiet", ...context, "--output", assembly];
  await reportingFailure(log, "The CDK app does not synthesize.", cdk(endpoint_url, ["synth", ...args]));
  await writeFile(stamp, sources);
}

/**
 * Creates the CDK's bucket for assets. The stage needs nothing else of a bootstrapped account: it deploys
 * with the current credentials, not with the bootstrapped roles.
 */
export async function createAssetBucket({ endpoint_url }: Deployment): Promise<void> {
  const s3 = new S3Client({ ...clientOf(endpoint_url), forcePathStyle: true });
  const bucket = { Bucket: `cdk-hnb659fds-assets-${ACCOUNT}-${REGION}` };
  const exists = await s3.send(new HeadBucketCommand(bucket)).then(
    () => true,
    () => false,
  );
  if (!exists) await s3.send(new CreateBucketCommand(bucket));
}

/**
 * Deploys the synthesized app and returns its outputs. The CDK skips stacks whose templates are unchanged;
 * templates contain the hashes of bundles.
 *
 * @throws {UserError} when the deployment fails
 */
export async function deploy(
  { endpoint_url, assembly, log }: Deployment,
  detail: Detail = () => {},
): Promise<Outputs> {
  const outputsFile = join(assembly, "outputs.json");
  await reportingFailure(
    log,
    "Stage local was not deployed.",
    cdk(
      endpoint_url,
      [
        ...(["deploy", "--all", "--app", assembly, "--outputs-file", outputsFile] as const),
        // The stacks of ideas do not depend on each other.
        ...["--concurrency", "8", "--require-approval", "never"],
        ...["--method", "direct", "--progress", "events", "--ci"],
      ],
      (line) => {
        const progress = progressOf(line);
        if (progress) detail(progress);
      },
    ),
  );
  const byStack = JSON.parse(await readFile(outputsFile, "utf8")) as Record<string, Record<string, string>>;
  return Outputs.parse(Object.assign({}, ...Object.values(byStack)));
}
