import { Command, Option } from "@commander-js/extra-typings";
import { helpExamples } from "../../help.ts";
import { running } from "../../running.ts";

export const exportDreams = new Command("export")
  .summary("write all dreams of this machine to a file, or as Markdown")
  .description(
    "Writes all dreams of this machine: as JSON what the service takes again (each dream, and its conversation where it is " +
      "on this machine), or as Markdown, one file for each dream. Needs no network.",
  )
  .argument(
    "[target]",
    "the file, the folder for Markdown, or - for the output (default: the output, where it is piped)",
  )
  .addOption(
    new Option("-f, --format <format>", "json or markdown")
      .choices(["json", "markdown"] as const)
      .default("json" as const),
  )
  .option("--force", "put what the folder for Markdown has aside, as <folder>.1")
  .addHelpText(
    "after",
    `${helpExamples([
      ["export dreams.json", "all of them, in one file, which is replaced when the new one is whole"],
      ["export | jq '.dreams[].dream.title'", "the titles"],
      ["export notes --format markdown", "a folder with a file for each dream"],
    ])}

The JSON is {format, version, exported_at, dreams: [{dream, conversation?}, …]}, a dream on each line: dream is what
POST /api/v1/dreams/import takes, conversation what POST /api/v1/conversations/capture takes.`,
  )
  .action(running(() => import("./run.ts")));
