import { CommandError } from "../command-error.ts";
import { EXIT } from "../exit-codes.ts";
import type { Folders } from "./folders.ts";
import { DEFAULT_STAGE, readStages, type Stage } from "./stages.ts";

/**
 * The stage that a command uses: the named one; else that of `DREAMCATCHER_URL`; else the current one.
 *
 * @throws {CommandError} when there is no stage of this name
 */
export function chosenStage(folders: Folders, name: string | undefined, env: NodeJS.ProcessEnv): Stage {
  const { current, stages } = readStages(folders);
  if (name === undefined && env.DREAMCATCHER_URL) return stageAt(env.DREAMCATCHER_URL);
  const chosen = name ?? current;
  const known = Object.hasOwn(stages, chosen) ? stages[chosen] : undefined;
  if (known === undefined && name !== undefined && name !== DEFAULT_STAGE)
    throw new CommandError(
      EXIT.notFound,
      `There is no stage “${name}”; there are: ${Object.keys(stages).join(", ") || "none"}.`,
      "Add it: dreams stage add <name> <address>",
    );
  return { name: chosen, url: known?.url ?? null };
}

/** A stage by its address alone, named after it: `localhost-4567`. */
function stageAt(url: string): Stage {
  if (!URL.canParse(url))
    throw new CommandError(
      EXIT.usage,
      `DREAMCATCHER_URL must be an address such as https://app.example: ${url}`,
    );
  return { name: new URL(url).host.replace(/[^\w.-]/g, "-"), url };
}
