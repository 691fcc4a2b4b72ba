import { DEMO_USER } from "../demo-user.ts";
import { step } from "../steps.ts";
import { createAssetBucket, type Deployment, deploy, synthesize } from "./deploy.ts";
import { type RunningStage, stageOf } from "./stage.ts";
import { signIn } from "./users.ts";

/** Deploys the app into an emulator and signs the demo user in. */
export async function deployStage(deployment: Deployment): Promise<RunningStage> {
  await step("app synthesized", () => synthesize(deployment));
  const outputs = await step("stage deployed", async (detail) => {
    await createAssetBucket(deployment);
    return deploy(deployment, detail);
  });
  const pool = {
    endpoint_url: deployment.endpoint_url,
    user_pool_id: outputs.UserPoolId,
    user_pool_client_id: outputs.UserPoolClientId,
  };
  const user = await step(`${DEMO_USER.email} signed in`, () => signIn(pool, DEMO_USER));
  return stageOf(deployment, outputs, user);
}
