import type { Client, Workflow } from "@dreamcatcher/client";
import { CommandError } from "../command-error.ts";
import { shortIdOf } from "../dreams/short-id.ts";
import { EXIT } from "../exit-codes.ts";

const WHOLE_ID = /^[0-9A-HJKMNP-TV-Z]{26}$/i;
/** Ends of ids are of those that were started last. */
const SEARCHED = 100;

/**
 * The workflow that a person names by its id, or by the end of its id.
 *
 * @throws {ApiError} when there is none with this id
 * @throws {CommandError} when none has this end, or several have
 */
export async function findWorkflow(
  { workflows }: Client,
  name: string,
  signal: AbortSignal,
): Promise<Workflow> {
  if (WHOLE_ID.test(name)) return workflows.get(name.toUpperCase(), { signal });
  const found: Workflow[] = [];
  let seen = 0;
  for await (const workflow of workflows.list({ limit: SEARCHED }, { signal })) {
    if (workflow.id.toLowerCase().endsWith(name.toLowerCase())) found.push(workflow);
    seen += 1;
    if (seen === SEARCHED) break;
  }
  const [only, ...others] = found;
  if (only && others.length === 0) return only;
  throw new CommandError(
    EXIT.notFound,
    only
      ? `Several workflows end with “${name}”: ${found.map(({ id }) => shortIdOf(id)).join(", ")}.`
      : `No workflow ends with “${name}”.`,
    "List them: dreams workflow",
  );
}
