import { existsSync } from "node:fs";
import { CommandError } from "../../command-error.ts";
import type { Context } from "../../context.ts";
import { EXIT } from "../../exit-codes.ts";
import { chosenStage } from "../../settings/chosen-stage.ts";
import { stageFiles } from "../../settings/stage-files.ts";
import { DEFAULT_STAGE, readStages, writeStages } from "../../settings/stages.ts";
import { described } from "./described.ts";

/** @throws {CommandError} when somebody is signed in to it */
export async function run(context: Context, name: string): Promise<void> {
  const { output, folders, env } = context;
  const stage = chosenStage(folders, name, env);
  if (described(context, stage).account !== null)
    throw new CommandError(
      EXIT.refused,
      `Somebody is signed in to the stage “${name}”.`,
      `Sign out first: dreams logout --stage ${name}; with --wipe its dreams are removed from this machine`,
    );
  const { current, stages } = readStages(folders);
  const { [name]: _, ...others } = stages;
  const next = current === name ? DEFAULT_STAGE : current;
  await writeStages(folders, { current: next, stages: others });
  output.print({ removed: name, current: next }, () => `The stage “${name}” is forgotten.`);
  if (next !== current) output.note(`Commands use ${next} now.`);
  const { dreams } = stageFiles(folders, stage);
  if (existsSync(dreams)) output.note(`Its dreams stay on this machine: ${dreams}`);
}
