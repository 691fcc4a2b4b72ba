import type { ImplementInput } from "@dreamcatcher/contracts/implementation";
import { startImplementation } from "#shared/implementations/start.ts";
import { findImplementation } from "#shared/implementations/store.ts";
import { ProblemError } from "#shared/platform/problem-error.ts";
import { implementationLink } from "../links.ts";
import type { Run } from "../step.ts";
import type { Job } from "../waiting.ts";

/**
 * Starts the implementation with this id, unless it is started already.
 *
 * @throws {ProblemError} when it cannot be started, see `startImplementation`
 */
export async function ensureStarted(
  { context }: Run,
  dream: string,
  job: string,
  input: ImplementInput,
): Promise<Job> {
  const isStarted = async () => (await findImplementation(context.owner_id, job)) !== undefined;
  if (!(await isStarted())) {
    try {
      await startImplementation(context, dream, input, job);
    } catch (error) {
      // A step that runs twice at once finds the dream in progress.
      if (!(error instanceof ProblemError && (await isStarted()))) throw error;
    }
  }
  return { job, links: [implementationLink(job)] };
}
