import { Command } from "commander";
import { addCompletion } from "./commands/completion/add.ts";
import { COMMANDS } from "./commands/index.ts";
import { EXIT } from "./exit-codes.ts";

/** The program with all its commands. Each loads what it does when it is run. */
export function program(version: string): Command {
  const dreams = new Command("dreams")
    .description("Keeps what you think out loud with AI assistants: finds, tends and builds your dreams.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .option("--json", "print JSON, for programs")
    .option("--stage <name>", "use this stage instead of the current one")
    .showSuggestionAfterError()
    .showHelpAfterError(seeHelpOf("dreams"))
    .configureHelp({ showGlobalOptions: true })
    .exitOverride((error) => {
      process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
      throw error;
    });
  // Their types know their options, and differ from each other.
  for (const command of COMMANDS as unknown as Command[])
    inherit(dreams.addCommand(command), command, dreams.name());
  addCompletion(dreams);
  return dreams;
}

/** Gives a command, and those in it, the settings of its parent, such as what happens after an error. */
function inherit(parent: Command, command: Command, path: string): void {
  const own = `${path} ${command.name()}`;
  command.copyInheritedSettings(parent).showHelpAfterError(seeHelpOf(own));
  for (const each of command.commands) inherit(command, each, own);
}

const seeHelpOf = (command: string): string => `(see ${command} --help)`;
