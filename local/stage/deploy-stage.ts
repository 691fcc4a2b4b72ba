import { step } from "../steps.ts";
import { createAssetBucket, type Deployment, deploy, synthesize } from "./deploy.ts";
import { type RunningStage, stageOf } from "./stage.ts";
import { signIn } from "./users.ts";

/** The owner of the example's dreams. Only this machine can reach the stage, so the password is no secret. */
const DEMO = { email: "demo@example.com", password: "Dreamcatcher-1" };

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
  const user = await step(`${DEMO.email} signed in`, () => signIn(pool, DEMO));
  return stageOf(deployment, outputs, user);
}
