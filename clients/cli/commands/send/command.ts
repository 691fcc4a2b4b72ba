import { Command, Option } from "@commander-js/extra-typings";
import { helpExamples } from "../../help.ts";
import { running } from "../../running.ts";

export const send = new Command("send")
  .summary("hand the plan of a dream to a coding agent or a team")
  .description(
    "Hands the plan of a dream over to a coding agent or a team, each line with the words of the talk that it comes from. " +
      "Makes a plan where there is none, or where the dream has changed since; nothing is built by that.",
  )
  .argument("<dream>", "its id, the end of its id, or a part of its title")
  .addOption(
    new Option(
      "--to <format>",
      "agents-md: a section of AGENTS.md, which coding agents read first; spec-kit: spec, plan and tasks for GitHub's spec-kit; " +
        "task-master: .taskmaster/tasks/tasks.json; github-issues: an issue for each ticket that is not done; " +
        "prompt: a text for any agent",
    )
      .choices(["agents-md", "spec-kit", "task-master", "github-issues", "prompt"] as const)
      .makeOptionMandatory(),
  )
  .option("-i, --into <folder>", "write the files there (default: the current folder)")
  .option("-p, --print", "print what would be written, and write nothing")
  .option("--force", "replace files that are there and differ")
  .option("--repo <owner/name>", "create the issues in this repository of GitHub, by its program gh")
  .option("-y, --yes", "create them without asking")
  .option("--no-plan", "refuse instead of making a plan")
  .addHelpText(
    "after",
    helpExamples([
      ['send "tide table" --to agents-md', "write or renew its section of ./AGENTS.md; the rest stays"],
      ['send "tide table" --to prompt | claude', "give it to an agent that reads its input"],
      ['send "tide table" --to spec-kit --into ~/tides', "write specs/ and .specify/ there"],
      ['send "tide table" --to github-issues', "print the issues as Markdown"],
      ['send "tide table" --to github-issues --repo jo/tides', "create them, those that are missing"],
      ['send "tide table" --to task-master --json', "for programs: {dream_id, implementation_id, files}"],
    ]),
  )
  .action(running(() => import("./run.ts")));
