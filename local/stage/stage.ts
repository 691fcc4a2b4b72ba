import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import * as z from "zod";
import { ACCOUNT, REGION } from "../emulator/aws.ts";
import type { Deployment, Outputs } from "./deploy.ts";
import type { SignedIn } from "./users.ts";

/**
 * A running stage, with everything that a script or a test needs to use it. `/api/v1/…` and `/health` are
 * appended to `api_url`; `token` is the demo user's, new at each start. Parts that a stage does not have are
 * null.
 */
export const RunningStage = z.object({
  stage: z.string(),
  region: z.string(),
  account: z.string(),
  endpoint_url: z.url(),
  api_url: z.url(),
  websocket_url: z.url(),
  web_url: z.url(),
  event_bus_name: z.string(),
  table_name: z.string(),
  content_bucket_name: z.string(),
  user_pool_id: z.string(),
  user_pool_client_id: z.string(),
  web_client_id: z.string(),
  cli_client_id: z.string(),
  user: z.object({ id: z.string(), email: z.string(), password: z.string() }),
  token: z.string(),
  started_at: z.iso.datetime(),
});
export type RunningStage = z.infer<typeof RunningStage>;

/** The ARN of the stage's state machine that implements dreams, by its name in `infra/`. */
export const implementWorkflowArn = ({ region, account, stage }: RunningStage): string =>
  `arn:aws:states:${region}:${account}:stateMachine:dreamcatcher-${stage}-implement`;

/** The stage of a deployment's outputs and the signed-in user. */
export const stageOf = (
  { endpoint_url, web_url }: Pick<Deployment, "endpoint_url" | "web_url">,
  outputs: Outputs,
  user: SignedIn,
): RunningStage => ({
  stage: "local",
  region: REGION,
  account: ACCOUNT,
  endpoint_url,
  api_url: outputs.ApiUrl,
  websocket_url: outputs.WebSocketUrl,
  web_url,
  event_bus_name: outputs.EventBusName,
  table_name: outputs.TableName,
  content_bucket_name: outputs.ContentBucketName,
  user_pool_id: outputs.UserPoolId,
  user_pool_client_id: outputs.UserPoolClientId,
  web_client_id: outputs.WebClientId,
  cli_client_id: outputs.CliClientId,
  user: { id: user.id, email: user.email, password: user.password },
  token: user.token,
  started_at: new Date().toISOString(),
});

/** Reads a stage file; throws where it is missing or invalid. */
export const readStage = async (file: string): Promise<RunningStage> =>
  RunningStage.parse(JSON.parse(await readFile(file, "utf8")));

/** Writes a stage file that only its owner may read, because of the token. */
export async function writeStage(file: string, stage: RunningStage): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(stage, undefined, 2)}\n`, { mode: 0o600 });
}
