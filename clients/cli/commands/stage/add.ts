import { CommandError } from "../../command-error.ts";
import type { Context } from "../../context.ts";
import { EXIT } from "../../exit-codes.ts";
import { addStage, isStageName, readStages } from "../../settings/stages.ts";
import { addressOf } from "../../signing-in/address.ts";
import { readConfig } from "../../signing-in/config.ts";

/** @throws {CommandError} when the name is not to be had, or there is no stage at the address */
export async function run({ output, folders, signal }: Context, name: string, given: string): Promise<void> {
  if (!isStageName(name))
    throw new CommandError(
      EXIT.usage,
      `“${name}” is no name of a stage.`,
      "A name has 1 to 40 small letters, digits, and . _ - after the first: dreams stage add local <address>",
    );
  const url = addressOf(given);
  const { current, stages } = readStages(folders);
  const known = Object.hasOwn(stages, name) ? stages[name]?.url : undefined;
  if (known !== undefined && known !== url)
    throw new CommandError(
      EXIT.refused,
      `There is a stage “${name}” already, at ${known}.`,
      `Take another name, or remove that one first: dreams stage remove ${name}`,
    );
  await readConfig(url, signal);
  await addStage(folders, { name, url });
  output.print({ name, url }, () => `The stage “${name}” is at ${url}.`);
  if (name !== current) output.note(`To use it from now on: dreams stage use ${name}`);
  else output.note("Sign in: dreams login");
}
