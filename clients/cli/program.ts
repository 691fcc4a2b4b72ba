import { Command } from "@commander-js/extra-typings";
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
    .showHelpAfterError("(see dreams --help)")
    .configureHelp({ showGlobalOptions: true })
    .exitOverride((error) => {
      process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
      throw error;
    });
  for (const command of COMMANDS) dreams.addCommand(command.copyInheritedSettings(dreams));
  return dreams as unknown as Command;
}
