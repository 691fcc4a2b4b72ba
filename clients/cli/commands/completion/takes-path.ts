import type { Command, Option } from "commander";

/** The names that arguments have which are files or folders. */
const PATHS: ReadonlySet<string> = new Set(["path", "target", "folder"]);

/** Whether the last of these words, which is being typed, is a file or folder for its command. */
export function takesPath(dreams: Command, words: readonly string[]): boolean {
  const typed = words.at(-1) ?? "";
  if (typed.startsWith("-")) return false;
  let command = dreams;
  let option: Option | undefined;
  let place = 0;
  for (const word of words.slice(0, -1)) {
    if (word.startsWith("-")) {
      option = optionOf(command, word) ?? optionOf(dreams, word);
      continue;
    }
    if (option && hasValue(option)) {
      if (!option.variadic) option = undefined;
      continue;
    }
    const within = place === 0 ? command.commands.find((each) => isCalled(each, word)) : undefined;
    if (within) command = within;
    else place += 1;
  }
  if (option && hasValue(option)) return PATHS.has(nameOfValue(option));
  const { registeredArguments: all } = command;
  const argument = all[place] ?? (all.at(-1)?.variadic ? all.at(-1) : undefined);
  return argument !== undefined && PATHS.has(argument.name());
}

const optionOf = ({ options }: Command, word: string): Option | undefined =>
  options.find(({ short, long }) => word === short || word === long);
const isCalled = (command: Command, word: string): boolean =>
  command.name() === word || command.aliases().includes(word);
const hasValue = ({ required, optional }: Option): boolean => required || optional;
const nameOfValue = ({ flags }: Option): string => /<([a-z]+)/.exec(flags)?.[1] ?? "";
