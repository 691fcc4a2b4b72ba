import { Command } from "@commander-js/extra-typings";
import { helpExamples } from "../../help.ts";
import { running } from "../../running.ts";

export const sync = new Command("sync")
  .summary("send and fetch what has changed")
  .description(
    "Sends what was changed on this machine, and fetches what was changed elsewhere. Nothing is overwritten: " +
      "what both sides changed differently is a conflict, see dreams conflicts.",
  )
  .addHelpText("after", helpExamples([["sync --json", "{sent, received, unsynced, conflicts, refused}"]]))
  .action(running(() => import("./run.ts")));
