import tab from "@bomb.sh/tab/commander";
import type { Command } from "commander";
import { helpExamples } from "../../help.ts";

/** Adds `dreams completion <shell>`, and the hidden command by which a shell asks what may come next. */
export function addCompletion(dreams: Command): void {
  tab(dreams, { completionCommandName: "completion" });
  dreams.commands
    .find((command) => command.name() === "completion")
    ?.summary("print the completion script of a shell")
    .description("Prints the script by which a shell completes commands and options.")
    .addHelpText(
      "after",
      helpExamples([
        ["completion bash >> ~/.bashrc", "bash"],
        ["completion zsh > ~/.zfunc/_dreams", "zsh, where ~/.zfunc is in fpath"],
        ["completion fish > ~/.config/fish/completions/dreams.fish", "fish"],
      ]),
    );
}
