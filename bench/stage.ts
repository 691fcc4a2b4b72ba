import { join } from "node:path";
import { paths } from "../local/paths.ts";
import { type RunningStage, readStage } from "../local/stage/stage.ts";
import { temporaryStage } from "../local/stage/temporary-stage.ts";

/**
 * Measures something on the stage of DREAMCATCHER_STAGE_FILE, otherwise on one in an emulator of its own,
 * which ends with it.
 *
 * @throws {UserError} when there is no such stage, or no suitable Python for one
 */
export async function onStage(measure: (stage: RunningStage) => Promise<void>): Promise<void> {
  const file = process.env.DREAMCATCHER_STAGE_FILE;
  if (file) return measure(await readStage(file));
  const { stage, end } = await temporaryStage({
    emulator: join(paths.home, "bench-emulator.log"),
    deploy: join(paths.home, "bench-deploy.log"),
  });
  try {
    await measure(stage);
  } finally {
    await end();
  }
}
