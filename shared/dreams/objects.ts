import { deleteObject } from "#shared/content/store.ts";
import { LostRace, type TransactItem, transact } from "#shared/table/transact.ts";

/**
 * Writes all items or none, like `transact`; `keys` are the objects put before for the items to refer to. Who
 * loses the race takes them away again: nobody refers to them, and their dream may have been deleted.
 */
export async function transactWithObjects(items: TransactItem[], keys: readonly string[]): Promise<void> {
  try {
    await transact(items);
  } catch (error) {
    if (error instanceof LostRace) await Promise.all(keys.map(deleteObject));
    throw error;
  }
}
