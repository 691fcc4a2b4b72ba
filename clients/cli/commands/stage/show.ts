import type { Context } from "../../context.ts";
import { described, personOf, placeOf } from "./described.ts";

export async function run(context: Context): Promise<void> {
  const { output, stage, env } = context;
  const shown = described(context, stage);
  output.print(shown, () => `${shown.name}  ${placeOf(shown)}  ${personOf(shown)}`);
  if (stage.url === null) output.note("Sign in to a stage: dreams login <address>");
  if (env.DREAMCATCHER_URL === stage.url) output.note("It is the stage of DREAMCATCHER_URL.");
}
