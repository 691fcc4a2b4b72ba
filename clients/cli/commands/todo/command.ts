import { Command } from "@commander-js/extra-typings";
import { count } from "../../arguments.ts";
import { helpExamples } from "../../help.ts";
import { running } from "../../running.ts";

const DREAM = "its id, the end of its id, or a part of its title";
const TODO = "its number in the list, its id, or words of it";

const list = new Command("list")
  .summary("list what is to do (the default)")
  .description("Lists what is to do, of one dream or of all. Needs no network.")
  .argument("[dream]", DREAM)
  .option("-d, --done", "also what is done")
  .option("-n, --limit <count>", "of how many dreams at most, those that changed last", count, 20)
  .option("-a, --all", "of all dreams")
  .action(running(() => import("./list.ts")));

const add = new Command("add")
  .summary("add a todo")
  .description("Adds a todo to a dream. Without a network it is kept here, and sent by the next sync.")
  .argument("<dream>", DREAM)
  .argument("<text...>", "what is to do")
  .action(running(() => import("./add.ts")));

const done = new Command("done")
  .summary("mark a todo done")
  .description("Marks a todo done. Without a network it is kept here, and sent by the next sync.")
  .argument("<dream>", DREAM)
  .argument("<todo...>", TODO)
  .option("--undo", "mark it as to do again")
  .action(running(() => import("./done.ts")));

export const todo = new Command("todo")
  .summary("list, add and finish todos")
  .description("Lists, adds and finishes todos.")
  .addCommand(list, { isDefault: true })
  .addCommand(add)
  .addCommand(done)
  .addHelpText(
    "after",
    helpExamples([
      ["todo", "all that is to do, dream by dream"],
      ['todo add "bakery pre-order" Ask the baker for flour', "no quotes needed around the todo"],
      ['todo done "bakery pre-order" 2', "the second in the list of that dream"],
    ]),
  );
