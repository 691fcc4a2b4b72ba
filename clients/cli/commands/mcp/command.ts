import { Command, Option } from "@commander-js/extra-typings";
import { helpExamples } from "../../help.ts";
import { running } from "../../running.ts";

export const mcp = new Command("mcp")
  .summary("serve the dreams of this machine to AI assistants (MCP)")
  .description(
    "Serves the dreams of this machine to an AI assistant, over stdio by the Model Context Protocol: it can " +
      "search and read them, their open todos and their plans. It works without a network, and syncs where " +
      "somebody is signed in. It changes nothing unless --write is given.\n\n" +
      "An assistant starts it by itself once it is registered: --print-config says how.",
  )
  .option("--write", "let the assistant add todos, tick them off, and capture its conversation")
  .addOption(
    new Option("--print-config <client>", "print how to register it with this client, and end").choices([
      "claude",
      "cursor",
      "vscode",
      "codex",
    ] as const),
  )
  .addHelpText(
    "after",
    helpExamples([
      ["mcp --print-config claude", "says how Claude Code gets to know your dreams"],
      ["mcp --write --print-config cursor", "the same for Cursor, which may change them, too"],
    ]),
  )
  .action(running(() => import("./run.ts")));
