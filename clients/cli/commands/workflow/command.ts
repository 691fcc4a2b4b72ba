import { Argument, Command } from "@commander-js/extra-typings";
import { count } from "../../arguments.ts";
import { helpExamples } from "../../help.ts";
import { running } from "../../running.ts";
import { TYPES } from "../../workflows/types.ts";

const WORKFLOW = "its id, or the end of its id";

const run = new Command("run")
  .summary("start one, and show its steps")
  .description(
    "Starts a workflow on a dream, and shows its steps until it has ended or waits for you. Ctrl-C ends the command " +
      "and not the workflow: see dreams workflow show.",
  )
  .addArgument(new Argument("<type>", "what it does").choices(TYPES))
  .argument("<dream>", "its id, the end of its id, or a part of its title")
  .option("--approve", "wait once it is planned, until you approve the plan")
  .option("--planner <name>", "who plans: built-in, or a language model that the stage has")
  .option("--language <name>", "the language of the project, such as python (default: as in the talk)")
  .option("--no-verify", "do not run the project, so that nothing is proven")
  .option("--no-follow", "start it, and do not wait")
  .action(running(() => import("./run.ts")));

const list = new Command("list")
  .alias("ls")
  .summary("list those that were started last (the default)")
  .description("Lists the workflows that were started last, with how far they are.")
  .option("-n, --limit <count>", "how many at most", count, 20)
  .action(running(() => import("./list.ts")));

const show = new Command("show")
  .summary("show the steps of one, as they go on")
  .description("Shows the steps of a workflow until it has ended or waits for you.")
  .argument("<workflow>", WORKFLOW)
  .action(running(() => import("./show.ts")));

const approve = new Command("approve")
  .summary("approve the plan that one waits with")
  .description("Approves the plan that a workflow waits with, as it is, and shows the steps that follow.")
  .argument("<workflow>", WORKFLOW)
  .action(running(() => import("./approve.ts")));

const cancel = new Command("cancel")
  .summary("stop one")
  .description("Stops a workflow, and what its running step has started. It may be retried.")
  .argument("<workflow>", WORKFLOW)
  .action(running(() => import("./cancel.ts")));

const retry = new Command("retry")
  .summary("go on with one that failed or was cancelled")
  .description("Starts a workflow again from the step where it ended, and shows its steps.")
  .argument("<workflow>", WORKFLOW)
  .action(running(() => import("./retry.ts")));

export const workflow = new Command("workflow")
  .summary("take a dream through several services, step by step")
  .description(
    "A workflow takes a dream through several services, step by step: from a conversation to a verified " +
      "project.",
  )
  .addCommand(list, { isDefault: true })
  .addCommand(run)
  .addCommand(show)
  .addCommand(approve)
  .addCommand(cancel)
  .addCommand(retry)
  .addHelpText(
    "after",
    `${helpExamples([
      ['workflow run conversation_to_implementation "tide table"', "plan it, build it, and verify it"],
      [
        'workflow run conversation_to_implementation "tide table" --approve',
        "wait for you once it is planned",
      ],
      ["workflow show 7x1c2a", "see how far it is"],
    ])}

Exit codes:
  0  it is completed, or waits for you where --approve asks for that
  1  a step failed, or it was cancelled
  7  it waits for you`,
  );
