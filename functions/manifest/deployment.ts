import type { Grant } from "./grants.ts";

/** The list without what stands in it a second time: no list that repeats itself is assignable to it. */
type Distinct<List extends readonly unknown[], Seen = never> = List extends readonly [
  infer First,
  ...infer Rest,
]
  ? readonly [First extends Seen ? never : First, ...Distinct<Rest, Seen | First>]
  : readonly [];

/** What a function may do. A grant written twice does not compile. */
export const uses = <const Grants extends readonly Grant[]>(
  ...grants: Grants & Distinct<Grants>
): readonly Grant[] => grants;

/** How the function of an endpoint is deployed; time and memory are the same for all, see `infra/constructs/api`. */
export interface EndpointDeployment {
  uses: readonly Grant[];
}
