import { implementationObjectKey } from "#shared/content/keys.ts";
import { getBytes } from "#shared/content/objects.ts";
import type { Context } from "#shared/context.ts";
import { openImplementation } from "./advance.ts";
import { finishImplementation } from "./finish.ts";
import { verdictOn } from "./verdict.ts";

/** Ends an implementation by what the sandbox reported, or as completed where no run was wanted. */
export async function concludeImplementation(context: Context, id: string): Promise<void> {
  const { implementation } = await openImplementation(context.owner_id, id);
  const ending = implementation.verify
    ? verdictOn(await getBytes(implementationObjectKey(implementation, "report.json")))
    : ({ how: "completed" } as const);
  await finishImplementation(context, id, ending);
}
