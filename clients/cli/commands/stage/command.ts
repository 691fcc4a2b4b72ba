import { Command } from "@commander-js/extra-typings";
import { helpExamples } from "../../help.ts";
import { running } from "../../running.ts";

const show = new Command("show")
  .summary("show the one that commands use (the default)")
  .description("Shows the stage that commands use: its address, and who is signed in to it.")
  .action(running(() => import("./show.ts")));

const list = new Command("list")
  .alias("ls")
  .summary("list those that this machine knows")
  .description("Lists the stages that this machine knows. Needs no network.")
  .action(running(() => import("./list.ts")));

const add = new Command("add")
  .summary("name one by its address")
  .description("Names a stage by the address of its web app, after a look at whether there is one.")
  .argument("<name>", "how to call it here: small letters, digits, . _ and -")
  .argument("<address>", "such as https://app.example; a stage of npm start prints its own")
  .action(running(() => import("./add.ts")));

const use = new Command("use")
  .summary("use another one from now on")
  .description("Makes commands use another stage from now on. Each has dreams of its own on this machine.")
  .argument("<name>", "its name in the list")
  .action(running(() => import("./use.ts")));

const remove = new Command("remove")
  .alias("rm")
  .summary("forget one")
  .description(
    "Forgets the address of a stage to which nobody is signed in. Its dreams stay on this machine.",
  )
  .argument("<name>", "its name in the list")
  .action(running(() => import("./remove.ts")));

export const stage = new Command("stage")
  .summary("which service the dreams are synced with: on this machine, or on AWS")
  .description(
    "A stage is one deployment of Dreamcatcher: on this machine (npm start), or on AWS. Commands use the " +
      "current one, or for once another by --stage <name>.",
  )
  .addCommand(show, { isDefault: true })
  .addCommand(list)
  .addCommand(add)
  .addCommand(use)
  .addCommand(remove)
  .addHelpText(
    "after",
    helpExamples([
      ["stage add local http://localhost:4567", "name the one of npm start"],
      ["stage use local", "use it from now on; then dreams login"],
      ["stage --stage default", "who is signed in to the other one"],
    ]),
  );
