import type { UnderWay } from "#shared/dreams/delete.ts";
import { findImplementation, removeImplementation } from "./store.ts";

/** The running implementation, in the form that the deletion of its dream needs. */
export async function findUnderWay(owner: string, id: string): Promise<UnderWay | undefined> {
  const record = await findImplementation(owner, id);
  if (record === undefined) return undefined;
  const { implementation } = record;
  return { id, updated_at: implementation.updated_at, removal: removeImplementation(implementation) };
}
