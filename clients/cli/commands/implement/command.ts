import { Command, Option } from "@commander-js/extra-typings";
import { helpExamples } from "../../help.ts";
import { running } from "../../running.ts";

export const implement = new Command("implement")
  .alias("build")
  .summary("build a dream: plan it, write the project, run it, and unpack it here")
  .description(
    "Builds a dream: plans it, writes the project, runs it in a sandbox, says what that proves, and unpacks the project " +
      "into a new folder. What you have edited is sent first. Joins the build that runs; shows the last one where the " +
      "dream has not changed since. Ctrl-C ends the command and not the build: see --follow and --cancel.",
  )
  .argument("<dream>", "its id, the end of its id, or a part of its title")
  .option("-i, --into <folder>", "unpack the project there (default: ./<title>)")
  .option("--force", "put what that folder has aside, as <folder>.1")
  .option("--no-download", "say what came of it, and unpack nothing")
  .option("--fresh", "build it anew, though it has not changed since the last build")
  .option("--planner <name>", "who plans it: built-in, or a language model that the stage has")
  .option("--language <name>", "the language of the project, such as python (default: as in the talk)")
  .option("--no-verify", "do not run the project, so that nothing is proven")
  .addOption(
    new Option("--plan-only", "stop when it is planned, and show the plan").conflicts([
      "approve",
      "follow",
      "cancel",
    ]),
  )
  .addOption(
    new Option("--approve", "go on with the plan that waits").conflicts(["fresh", "follow", "cancel"]),
  )
  .addOption(
    new Option("--follow", "see the build that runs, or the last one; begin none").conflicts("fresh"),
  )
  .addOption(new Option("--cancel", "stop the build that runs, or whose plan waits").conflicts("follow"))
  .addHelpText(
    "after",
    `${helpExamples([
      ['implement "tide table"', "build it, and unpack it into ./tide-table"],
      ['implement "tide table" --plan-only', "make a plan to read; then: implement … --approve"],
      ['implement "tide table" --follow --into tides', "see the last build again, and unpack it"],
      [
        'implement "tide table" --no-download --json',
        "for programs: {dream_id, implementation, folder, files, aside}",
      ],
    ])}

Exit codes:
  0  it is built, whatever that proves, or planned by --plan-only
  1  there is no project, or it was cancelled
  6  it is built, and a check of it failed
  7  the stage refuses: the builds of today are used up, or a plan waits`,
  )
  .action(running(() => import("./run.ts")));
