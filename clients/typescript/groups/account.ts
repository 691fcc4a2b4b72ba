import type { Calls } from "../calls.ts";
import type { Account } from "../generated/types.ts";
import type { PostOptions, ReadOptions, Unchanged } from "../request.ts";

export const accountWith = ({ call }: Calls) => ({
  /** Reads who the token belongs to, and what is used of each quota. */
  get: <Options extends ReadOptions>(options?: Options): Promise<Account | Unchanged<Options>> =>
    call("get-account", {}, options),

  /** Revokes all refresh tokens of the user; access tokens stay valid until they expire. */
  signOutEverywhere: (options?: PostOptions) => call("sign-out-everywhere", {}, options),
});

/** The methods of `client.account`. */
export interface AccountMethods extends ReturnType<typeof accountWith> {}
