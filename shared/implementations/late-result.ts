import { implementationOf } from "#shared/platform/content/keys.ts";
import { deleteObject } from "#shared/platform/content/objects.ts";
import { findImplementation } from "./store.ts";

/**
 * Deletes an object that was stored after its implementation was deleted: by a step that was still running,
 * or by a sandbox, whose link outlives the dream. An implementation always exists before its first object.
 */
export async function purgeLateResult(key: string): Promise<void> {
  const implementation = implementationOf(key);
  if (implementation === undefined) return;
  if (await findImplementation(implementation.owner_id, implementation.id)) return;
  await deleteObject(key);
}
