import { deleteState, isRunning, lastEmulator, stopEmulator } from "./emulator/emulator.ts";
import { step } from "./steps.ts";
import { runCommand } from "./user-error.ts";
import { stopWeb } from "./web/web-process.ts";

await runCommand(async () => {
  const last = await lastEmulator();
  await stopWeb();
  if (last && (await isRunning(last))) await step("stopped", () => stopEmulator(last));
  await step("state of the local stage deleted", () => deleteState(last));
});
