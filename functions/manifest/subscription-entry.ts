import type { QuotaName } from "@dreamcatcher/contracts/quotas";
import type { DEFAULTS, Deployment, Entry } from "./deployment.ts";
import type { Idea } from "./idea.ts";
import type { Trigger } from "./triggers.ts";

/** Who implements dreams: this service (`embedded`), or PipelineOS, by events on the bus (`remote`). */
export type Implementer = "embedded" | "remote";

/**
 * A function that a stream, a queue or an event invokes. `concurrency` limits its concurrent instances, and
 * after so many `deliveries` a message of a queue is dead-lettered;
 * `quotas` are those that it counts against. With `only_when` it is deployed only on stages with that
 * implementer.
 */
export interface SubscriptionDeployment<On extends Trigger = Trigger> extends Deployment {
  idea: Idea;
  trigger: On;
  only_when?: Implementer;
  concurrency: number;
  batch_size: number;
  deliveries: number;
  quotas?: readonly QuotaName[];
}

export type SubscriptionEntry<On extends Trigger> = Entry<
  SubscriptionDeployment<On>,
  typeof DEFAULTS.subscription
>;
