import { CommandError } from "../../command-error.ts";
import type { Context } from "../../context.ts";
import { EXIT } from "../../exit-codes.ts";
import { readStages, type Stage } from "../../settings/stages.ts";
import { addressOf } from "../../signing-in/address.ts";

/** A stage that has an address. */
export type StageWithAddress = Stage & { url: string };

/**
 * The stage to sign in to: the one that commands use, which has the given address from now on if it had none.
 *
 * @throws {CommandError} when there is no address, or the stage has another one
 */
export function stageToSignInTo(
  { stage, folders }: Pick<Context, "stage" | "folders">,
  given: string | undefined,
): StageWithAddress {
  const { name, url } = stage;
  const { stages } = readStages(folders);
  if (given === undefined) {
    if (url !== null) return { name, url };
    const [known] = Object.keys(stages);
    throw new CommandError(
      EXIT.usage,
      `It is not known where to sign in: the stage “${name}” has no address.`,
      known === undefined
        ? "Pass the address of the web app: dreams login https://app.example"
        : `Pass the address of the web app, or use another stage: dreams stage use ${known}`,
    );
  }
  const address = addressOf(given);
  if (url === null) return { name, url: address };
  if (addressOf(url) === address) return { name, url };
  const [other] = Object.entries(stages).find(([, each]) => each.url === address) ?? [];
  throw new CommandError(
    EXIT.usage,
    `Commands use the stage “${name}”, which is at ${url}.`,
    other === undefined
      ? `Name the other one, and sign in to it: dreams stage add <name> ${address}`
      : `For the stage “${other}”: dreams login --stage ${other}`,
  );
}
