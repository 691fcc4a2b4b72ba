import type { Calls } from "../calls.ts";
import type { Operations } from "../generated/types.ts";
import type { CallOptions } from "../request.ts";

export const syncWith = ({ call }: Calls) => ({
  /** Sends a device's changes and fetches a page of others'; repeated as it is, it changes nothing. */
  exchange: (request: Operations["sync-dreams"]["body"], options?: CallOptions) =>
    call("sync-dreams", { body: request }, options),
});

/** The methods of `client.sync`. */
export interface SyncMethods extends ReturnType<typeof syncWith> {}
