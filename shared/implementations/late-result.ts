import { implementationOf } from "#shared/platform/content/keys.ts";
import { deleteObject } from "#shared/platform/content/objects.ts";
import { findImplementation } from "./store.ts";

/**
 * Removes an object that has arrived for an implementation that is gone with its dream: a step was just
 * writing it, or a sandbox, whose link outlives the dream. An implementation is there before its first
 * object.
 */
export async function purgeLateResult(key: string): Promise<void> {
  const implementation = implementationOf(key);
  if (implementation === undefined) return;
  if (await findImplementation(implementation.owner_id, implementation.id)) return;
  await deleteObject(key);
}
