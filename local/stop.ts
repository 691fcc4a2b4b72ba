import { isRunning, lastEmulator, stopEmulator } from "./emulator/emulator.ts";
import { step } from "./steps.ts";
import { runCommand, UserError } from "./user-error.ts";
import { stopWeb } from "./web/web-process.ts";

await runCommand(async () => {
  const last = await lastEmulator();
  if (!last || !(await isRunning(last)))
    return console.log("Nothing that was started from this folder is running.");
  await stopWeb();
  const saved = await step("stopped; the next start continues with the saved state", () =>
    stopEmulator(last),
  );
  if (!saved) throw new UserError("The emulator had to be killed: changes since its start are lost.");
});
