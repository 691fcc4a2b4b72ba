import type { Grant } from "./grant.ts";

/** The list without what stands in it a second time: no list that repeats itself is assignable to it. */
type Distinct<List extends readonly unknown[], Seen = never> = List extends readonly [
  infer First,
  ...infer Rest,
]
  ? readonly [First extends Seen ? never : First, ...Distinct<Rest, Seen | First>]
  : readonly [];

declare const distinct: unique symbol;

/** Grants of which none is written twice; `uses` alone makes such a list. */
export type Uses = readonly Grant[] & { readonly [distinct]: true };

/** What a function may do. A grant written twice does not compile. */
export const uses = <const Grants extends readonly Grant[]>(...grants: Grants & Distinct<Grants>): Uses =>
  grants as readonly Grant[] as Uses;

/** How a function is deployed: `timeout` in seconds, `memory` in MB. */
export interface Deployment {
  timeout: number;
  memory: number;
  uses: Uses;
}

/** What a function is given where its entry says nothing else, by what starts it. */
export const DEFAULTS = {
  endpoint: { timeout: 15, memory: 1024 },
  subscription: { timeout: 30, memory: 512, concurrency: 5, batch_size: 1 },
  step: { timeout: 60, memory: 1024 },
} as const;

/** An entry of the manifest: what it leaves out has a default. */
export type Entry<Deployed, Defaults> = Omit<Deployed, keyof Defaults> &
  Partial<Pick<Deployed, keyof Defaults & keyof Deployed>>;
