import { Argument, Command } from "@commander-js/extra-typings";
import { helpExamples } from "../../help.ts";
import { running } from "../../running.ts";

const list = new Command("list")
  .summary("list them (the default)")
  .description(
    "Lists what both sides changed, with the three sides of each field, and what the service refuses.",
  )
  .action(running(() => import("./list.ts")));

const keep = new Command("keep")
  .summary("decide one")
  .description(
    "Decides a conflict: keeps this machine's side (mine) or the others' (theirs), for all its fields or for one. " +
      "A change that the service refuses is sent again (mine) or given up (theirs).",
  )
  .addArgument(new Argument("<side>", "whose").choices(["mine", "theirs"] as const))
  .argument("<dream>", "its id, the end of its id, or a part of its title")
  .option("-f, --field <name>", "only this field")
  .action(running(() => import("./keep.ts")));

export const conflicts = new Command("conflicts")
  .summary("see and decide what was changed on both sides")
  .description(
    "Shows and decides what was changed here and elsewhere differently. Nothing is overwritten before.",
  )
  .addCommand(list, { isDefault: true })
  .addCommand(keep)
  .addHelpText(
    "after",
    helpExamples([
      ["conflicts", "each field: before both changes, mine, theirs"],
      ["conflicts keep mine greenhouse --field title", "for one field of one dream"],
    ]),
  );
