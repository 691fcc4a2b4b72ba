import { Command, Option } from "@commander-js/extra-typings";
import { helpExamples } from "../../help.ts";
import { running } from "../../running.ts";
import { TOOLS } from "../../sessions/tools/index.ts";
import { since } from "./since.ts";

const NAMES = TOOLS.map(({ name }) => name);

export const watch = new Command("watch")
  .summary("capture the sessions of coding agents as they grow")
  .description(
    "Captures the sessions of Claude Code, Codex, Cursor, the Gemini CLI and SpecStory: first those that are " +
      "there, the newest first, then whatever is added to them. Says which will soon be deleted by their tools. " +
      "Nothing is read again that has not changed. Signed in, it sends what it captures; else it keeps it here.",
  )
  .addOption(new Option("--tool <name...>", "only sessions of these tools").choices(NAMES))
  .option("--folder <path...>", "sessions in these folders too, such as a project's with .specstory/history")
  .option("--since <when>", "only sessions that have changed since: 12h, 7d, 2w, 2026-10-01", (text) =>
    since(text),
  )
  .addOption(
    new Option("--once", "end once everything is captured that is there").conflicts(["install", "uninstall"]),
  )
  .addOption(
    new Option("--install", "run it in the background from now on, whenever you are logged in").conflicts(
      "uninstall",
    ),
  )
  .option("--uninstall", "run it in the background no longer")
  .addHelpText(
    "after",
    `${helpExamples([
      ["watch", "until Ctrl-C, which ends it with exit code 0"],
      ["watch --once --json", "what is there now, an event a line: for cron and CI"],
      ["watch --folder ~/code --tool specstory", "the SpecStory histories of all projects in ~/code"],
      ["watch --install --folder ~/code", "the same for all tools, as a service of this user"],
    ])}

Events of --json, one a line: captured {tool, project, title, dream_id, path,
  secrets}, unreadable {path, reason}, caught_up {captured, unchanged, without_talk,
  unreadable}, expiring {tool, title, count, overdue, within_days,
  not_captured}, following {folders}, refused {dream_id, reason},
  not_sent {reason}, sent_again, late {reason}, busy.

Exit codes: 0 at the end, also by Ctrl-C; with --once 6 where something could
  not be read, and 130 where Ctrl-C has interrupted it.`,
  )
  .action(running(() => import("./run.ts")));
