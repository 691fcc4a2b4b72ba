import { Advice, run } from "./advice.ts";
import { isRunning, lastEmulator, stopEmulator } from "./emulator/emulator.ts";
import { step } from "./steps.ts";

await run(async () => {
  const last = await lastEmulator();
  if (!last || !(await isRunning(last)))
    return console.log("Nothing that was started from this folder runs.");
  const saved = await step("stopped; the next start finds all as it is", () => stopEmulator(last));
  if (!saved) throw new Advice("The emulator had to be killed: what changed since its start is lost.");
});
