import { Command, Option } from "@commander-js/extra-typings";
import { count } from "../../arguments.ts";
import { helpExamples } from "../../help.ts";
import { running } from "../../running.ts";
import { KINDS } from "../../showing/words.ts";

export const list = new Command("list")
  .alias("ls")
  .summary("list the dreams, those that changed last first")
  .description("Lists the dreams of this machine, those that changed last first. Needs no network.")
  .addOption(
    new Option("-k, --kind <kind...>", "only these").choices(Object.keys(KINDS) as (keyof typeof KINDS)[]),
  )
  .addOption(
    new Option("-s, --status <status...>", "only these").choices([
      "idea",
      "planned",
      "implementing",
      "completed",
      "failed",
      "archived",
    ] as const),
  )
  .option("-t, --tag <tag...>", "only those with one of these tags")
  .option("-n, --limit <count>", "how many at most", count, 20)
  .option("-a, --all", "all of them")
  .addHelpText(
    "after",
    helpExamples([
      ["list --kind idea fix", "ideas, and what is to be mended"],
      ["list --tag garden --json", "the same for programs: {dreams, more}"],
    ]),
  )
  .action(running(() => import("./run.ts")));
