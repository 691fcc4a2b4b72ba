import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensurePython } from "../emulator/emulator.ts";
import { startMinistack, stopMinistack } from "../emulator/ministack.ts";
import { freePort } from "../emulator/ports.ts";
import { isAlive } from "../emulator/processes.ts";
import { step } from "../steps.ts";
import { UserError } from "../user-error.ts";
import { ensureBubblewrap } from "./bubblewrap.ts";
import { deployStage } from "./deploy-stage.ts";
import type { RunningStage } from "./stage.ts";

export interface TemporaryStage {
  stage: RunningStage;
  /** The emulator's process, the parent of the functions' processes. */
  readonly pid: number;
  /** Stops the emulator as `npm stop` does, and starts it again with its saved state. */
  restart: () => Promise<void>;
  end: () => Promise<void>;
}

/**
 * Deploys the app into an emulator on a free port with a temporary state folder, apart from that of `npm
 * start`. `logs` are the files for the output of the emulator and of a failed deployment.
 *
 * @throws {UserError} when there is no suitable Python
 */
export async function temporaryStage(logs: { emulator: string; deploy: string }): Promise<TemporaryStage> {
  const python = await step("Python environment", ensurePython);
  if (!python) throw new UserError("This needs Python 3.10 or newer with its venv module.");
  await ensureBubblewrap();
  const folder = await mkdtemp(join(tmpdir(), "dreamcatcher-"));
  const port = await freePort();
  const start = () => startMinistack(python, port, join(folder, "state"), logs.emulator);
  let { pid, endpoint_url } = await step("emulator", start);
  // An interrupted run does not call `end`.
  process.once("exit", () => {
    if (isAlive(pid)) process.kill(pid);
  });
  const restart = async () => {
    await stopMinistack(pid);
    ({ pid } = await start());
  };
  const end = async () => {
    await stopMinistack(pid);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const assembly = join(folder, "cdk.out");
    const web_url = `http://localhost:${await freePort()}`;
    const stage = await deployStage({ endpoint_url, web_url, assembly, log: logs.deploy });
    return {
      stage,
      get pid() {
        return pid;
      },
      restart,
      end,
    };
  } catch (error) {
    await end();
    throw error;
  }
}
