/**
 * The examples of a command, for the end of its help: `command.addHelpText("after", helpExamples([…]))`.
 *
 * @param examples each a command line without `dreams`, and what it does
 */
export function helpExamples(examples: readonly (readonly [args: string, does: string])[]): string {
  const lines = examples.map(([args, does]) => `  dreams ${args}\n      ${does}`);
  return `\nExamples:\n${lines.join("\n")}`;
}
