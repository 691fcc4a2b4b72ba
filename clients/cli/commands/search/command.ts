import { Command } from "@commander-js/extra-typings";
import { count } from "../../arguments.ts";
import { helpExamples } from "../../help.ts";
import { running } from "../../running.ts";

export const search = new Command("search")
  .alias("find")
  .summary("find dreams by their words")
  .description(
    "Finds dreams of this machine by their words, the best first. Needs no network. " +
      "With --online the service looks for them, which also knows all that was said.",
  )
  .argument(
    "<words...>",
    'words, "a phrase", -without, and filters such as tag:garden kind:idea is:open-todo',
  )
  .option("-n, --limit <count>", "how many at most", count, 10)
  .option("--online", "ask the service, which also searches what was said")
  .addHelpText(
    "after",
    helpExamples([
      ["search greenhouse humidity", "dreams with both words"],
      ["search tag:garden -- -roses", "with the tag, without the word; -- ends the options"],
      ["search --online who pays for the oven", "in what was said, too"],
    ]),
  )
  .action(running(() => import("./run.ts")));
