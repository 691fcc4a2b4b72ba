import type { Context } from "../../context.ts";
import { chosenStage } from "../../settings/chosen-stage.ts";
import { readStages, writeStages } from "../../settings/stages.ts";
import { described, personOf, placeOf } from "./described.ts";

export async function run(context: Context, name: string): Promise<void> {
  const { output, folders, env } = context;
  const stage = chosenStage(folders, name, env);
  await writeStages(folders, { ...readStages(folders), current: name });
  const shown = described(context, stage);
  output.print(shown, () => `Commands use ${shown.name} now  ${placeOf(shown)}  ${personOf(shown)}`);
  if (env.DREAMCATCHER_URL) output.note("While DREAMCATCHER_URL is set, they use that one instead.");
  else if (shown.url !== null && shown.account === null) output.note("Sign in: dreams login");
}
