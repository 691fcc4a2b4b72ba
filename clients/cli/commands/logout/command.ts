import { Command } from "@commander-js/extra-typings";
import { helpExamples } from "../../help.ts";
import { running } from "../../running.ts";

export const logout = new Command("logout")
  .summary("sign out; the dreams stay on this machine, unless you say otherwise")
  .description(
    "Signs out of a stage, whose issuer forgets this machine. The dreams stay here for the same account.",
  )
  .option("--wipe", "remove the dreams from this machine too")
  .option("--everywhere", "end the sessions of your other machines and browsers as well")
  .option("-y, --yes", "with --wipe: lose what was not sent, without being asked")
  .addHelpText(
    "after",
    helpExamples([
      ["logout", "and sign in again later: what was not sent yet is still here"],
      ["logout --wipe", "before somebody else uses this machine"],
      ["logout --everywhere", "when a machine is lost"],
    ]),
  )
  .action(running(() => import("./run.ts")));
