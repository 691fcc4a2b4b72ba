import type { Grant } from "./grant.ts";

/** The list with `never` for repeated elements, so that a list with repetitions is not assignable to it. */
type Distinct<List extends readonly unknown[], Seen = never> = List extends readonly [
  infer First,
  ...infer Rest,
]
  ? readonly [First extends Seen ? never : First, ...Distinct<Rest, Seen | First>]
  : readonly [];

declare const distinct: unique symbol;

/** Grants without repetitions; only `uses` creates such a list. */
export type Uses = readonly Grant[] & { readonly [distinct]: true };

/** The grants of a function. A repeated grant does not compile. */
export const uses = <const Grants extends readonly Grant[]>(...grants: Grants & Distinct<Grants>): Uses =>
  grants as readonly Grant[] as Uses;

/**
 * How a function is deployed: `timeout` in seconds, `memory` and `storage` (of `/tmp`, 512 by default) in MB.
 */
export interface Deployment {
  timeout: number;
  memory: number;
  storage?: number;
  uses: Uses;
}

/** The defaults of functions, by what invokes them. */
export const DEFAULTS = {
  endpoint: { timeout: 15, memory: 1024 },
  subscription: { timeout: 30, memory: 512, concurrency: 5, batch_size: 1, deliveries: 6 },
  step: { timeout: 60, memory: 1024 },
} as const;

/** An entry of the manifest; fields with a default are optional. */
export type Entry<Deployed, Defaults> = Omit<Deployed, keyof Defaults> &
  Partial<Pick<Deployed, keyof Defaults & keyof Deployed>>;
