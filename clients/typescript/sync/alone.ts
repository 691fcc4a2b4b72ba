/** What runs in this program under each name, where there are no locks of the browser. */
const running = new Map<string, Promise<unknown>>();

/**
 * Runs work when no other work of this name runs, in any window of this origin. Processes that share a store
 * may run it at once: then the same edits are sent twice, which the service recognizes.
 */
export async function alone<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const locks = globalThis.navigator?.locks;
  if (locks) return locks.request(`dreamcatcher-sync:${name}`, work);
  const before = running.get(name) ?? Promise.resolve();
  const now = before.then(work, work);
  running.set(name, now);
  return now;
}
