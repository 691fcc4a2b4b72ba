import { Command } from "@commander-js/extra-typings";
import { helpExamples } from "../../help.ts";
import { running } from "../../running.ts";

export const status = new Command("status")
  .summary("who is signed in, and what is not synced")
  .description("Says where the dreams of this machine are, who is signed in, and what waits for you.")
  .addHelpText("after", helpExamples([["status --json", "for a prompt or a status bar"]]))
  .action(running(() => import("./run.ts")));
