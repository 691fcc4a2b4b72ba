import { Command } from "@commander-js/extra-typings";
import { helpExamples } from "../../help.ts";
import { running } from "../../running.ts";

const LINE_COLUMNS = 76;
/** The tools whose formats are read; the formats themselves are loaded when they are needed. */
export const TOOLS = [
  ...["ChatGPT", "Claude", "Claude Code", "Codex", "Cursor", "Gemini", "Gemini CLI", "Google AI Studio"],
  ...["GitHub Copilot Chat", "Microsoft Copilot", "Perplexity", "Grok", "DeepSeek", "Le Chat", "Qwen"],
  ...["SpecStory", "Aider", "OpenCode", "Open WebUI", "LibreChat", "TypingMind", "Chatbox", "LM Studio"],
  ...["Chatbot UI", "ShareGPT", "Gemini API", "OpenAI messages", "API calls", "Obsidian", "Copied chat"],
  "Markdown",
];

export const importCommand = new Command("import")
  .summary("import conversations from exports, sessions and folders")
  .description(
    "Imports the conversations in data exports, session files and folders, whether they are zip, JSON, JSON " +
      "lines, Markdown, HTML or CSV. Secrets such as API keys are taken out before anything is sent. Signed in, the service imports them; else they become dreams on " +
      "this machine. It may be interrupted at any moment: the same command goes on. Files that were imported " +
      "and have not changed are passed over.",
  )
  .argument("<path...>", "files and folders; - is what is piped in")
  .option("-n, --dry-run", "show what would be imported and redacted, and send nothing")
  .option("-t, --tag <tag...>", "add these tags to the dreams")
  .option("--again", "also files that were imported before and have not changed")
  .option("--no-redact", "send secrets too")
  .addHelpText(
    "after",
    helpExamples([
      ["import ~/Downloads/chatgpt-export.zip", "imports a data export"],
      ["import ~/.claude/projects --dry-run", "shows which sessions there are, and which secrets in them"],
      ["import notes.md talks/ --tag work", "imports a file and a folder, and tags the dreams"],
      ["import - < session.jsonl", "imports what is piped in"],
    ]),
  )
  .addHelpText("after", `\nIt reads what these write:\n${linesOf(TOOLS)}\n`)
  .addHelpText(
    "after",
    "In folders, hidden ones and node_modules are left out. Ends with 6 where some conversations could not\n" +
      "be imported, with 3 where there is no such file, with 1 where no conversation could be read.",
  )
  .action(running(() => import("./run.ts")));

/** Names, as many on a line as every terminal has room for. */
function linesOf(names: readonly string[]): string {
  const lines = [""];
  for (const name of names) {
    const line = `${lines.at(-1)}${lines.at(-1) ? ", " : ""}${name}`;
    if (line.length > LINE_COLUMNS) lines.push(name);
    else lines[lines.length - 1] = line;
  }
  return lines.map((line) => `  ${line}`).join(",\n");
}
