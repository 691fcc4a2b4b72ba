import { deleteObject } from "#shared/platform/content/objects.ts";
import { ProblemError } from "#shared/platform/problem-error.ts";
import { WriteConflict } from "#shared/platform/table/transact.ts";

/**
 * Runs a transaction that refers to the objects with these `keys`, which were put before. Where it is
 * rejected, the objects are deleted: nothing refers to them, and their dream may have been deleted.
 *
 * @throws {WriteConflict} when a condition of the transaction fails
 * @throws {ProblemError} when the transaction throws one
 */
export async function withObjectCleanup(
  keys: readonly string[],
  transaction: () => Promise<void>,
): Promise<void> {
  try {
    await transaction();
  } catch (error) {
    if (error instanceof WriteConflict || error instanceof ProblemError)
      await Promise.all(keys.map(deleteObject));
    throw error;
  }
}
