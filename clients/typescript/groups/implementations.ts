import type { Calls } from "../calls.ts";
import type { Implementation } from "../generated/types.ts";
import { pollUntil, type WaitOptions } from "../poll.ts";
import type { PostOptions, ReadOptions, Unchanged } from "../request.ts";

export const implementationsWith = ({ call }: Calls) => ({
  /** Reads an implementation with its plan, report and a link to the built project. */
  get: <Options extends ReadOptions>(
    implementation_id: string,
    options?: Options,
  ): Promise<Implementation | Unchanged<Options>> =>
    call("get-implementation", { params: { implementation_id } }, options),

  /** Cancels a running implementation. */
  cancel: (implementation_id: string, options?: PostOptions) =>
    call("cancel-implementation", { params: { implementation_id } }, options),

  /** Waits until an implementation has ended and returns it. */
  wait: (implementation_id: string, options: WaitOptions<Implementation> = {}) =>
    pollUntil(
      ({ status }) => status === "completed" || status === "failed",
      () => call("get-implementation", { params: { implementation_id } }, { signal: options.signal }),
      options,
    ),
});
