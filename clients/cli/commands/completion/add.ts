import tab from "@bomb.sh/tab/commander";
import type { Command } from "commander";
import { helpExamples } from "../../help.ts";
import { BASH_BEGIN, BASH_END } from "./bash.ts";
import { takesPath } from "./takes-path.ts";

/** The library's word that a shell may offer its files, where it says by itself that it may not. */
const FILES_TOO = ":0\n";

/** Adds `dreams completion <shell>`, and the hidden command by which a shell asks what may come next. */
export function addCompletion(dreams: Command): void {
  const known = tab(dreams, { completionCommandName: "completion" });
  const added = (name: string) => dreams.commands.find((command) => command.name() === name);
  added("completion")
    ?.summary("print the completion script of a shell")
    .description("Prints the script by which a shell completes commands, options and files.")
    .addHelpText(
      "after",
      helpExamples([
        ["completion bash >> ~/.bashrc", "bash"],
        ["completion zsh > ~/.zfunc/_dreams", "zsh, where ~/.zfunc is in fpath"],
        ["completion fish > ~/.config/fish/completions/dreams.fish", "fish"],
      ]),
    )
    .action((shell: string) => {
      if (shell === "bash") process.stdout.write(BASH_BEGIN);
      known.setup(dreams.name(), dreams.name(), shell);
      if (shell === "bash") process.stdout.write(BASH_END);
    });
  added("complete")?.action((words: string[]) => {
    if (takesPath(dreams, words)) process.stdout.write(FILES_TOO);
    else known.parse(words);
  });
  // It takes descriptions, which are paragraphs: shells show a line for each command.
  for (const [path, each] of known.commands) each.description = summaryOf(dreams, path);
}

function summaryOf(dreams: Command, path: string): string {
  let command: Command | undefined = dreams;
  for (const name of path.split(" ")) command = command?.commands.find((each) => each.name() === name);
  return command?.summary() || "print help";
}
