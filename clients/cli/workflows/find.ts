import type { Client, Workflow } from "@dreamcatcher/client";
import { endingWith, SEARCHED } from "../naming.ts";

const WHOLE_ID = /^[0-9A-HJKMNP-TV-Z]{26}$/i;

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
  return endingWith(workflows.list({ limit: SEARCHED }, { signal }), name, {
    many: "workflows",
    none: `No workflow ends with “${name}”.`,
    hint: "List them: dreams workflow",
  });
}
