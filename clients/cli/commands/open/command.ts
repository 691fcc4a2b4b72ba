import { Command } from "@commander-js/extra-typings";
import { helpExamples } from "../../help.ts";
import { running } from "../../running.ts";

export const open = new Command("open")
  .summary("open a dream in the browser")
  .description("Opens a dream, or the app, in the browser.")
  .argument("[dream]", "its id, the end of its id, or a part of its title")
  .option("-p, --print", "print the address instead")
  .addHelpText("after", helpExamples([['open "bakery pre-order"', "in the web app, beside its talk"]]))
  .action(running(() => import("./run.ts")));
