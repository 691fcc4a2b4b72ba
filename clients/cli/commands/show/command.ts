import { Command } from "@commander-js/extra-typings";
import { helpExamples } from "../../help.ts";
import { running } from "../../running.ts";

export const show = new Command("show")
  .summary("show a dream")
  .description("Shows a dream: its summary, what is to do, what was settled. Needs no network.")
  .argument("<dream>", "its id, the end of its id, or a part of its title")
  .option("-q, --quotes", "with the words of the talk that each line comes from")
  .addHelpText(
    "after",
    helpExamples([
      ['show "bakery pre-order"', "the dream with these words in its title"],
      ["show 7xbhve --quotes", "by the end of its id, as dreams list prints it"],
    ]),
  )
  .action(running(() => import("./run.ts")));
