import type { QuotaName } from "@dreamcatcher/contracts/quotas";
import type { DEFAULTS, Deployment, Entry } from "./deployment.ts";
import type { Idea } from "./idea.ts";
import type { Trigger } from "./triggers.ts";

/** Who implements dreams: this service itself (`embedded`), or PipelineOS beyond the bus (`remote`). */
export type Implementer = "embedded" | "remote";

/**
 * A function that a stream, a queue or an event starts. `concurrency` bounds the copies that work side by side;
 * `quotas` are those of the owner's tier that it counts against. With `only_when` it is there on stages with
 * that implementer alone.
 */
export interface SubscriptionDeployment<On extends Trigger = Trigger> extends Deployment {
  idea: Idea;
  trigger: On;
  only_when?: Implementer;
  concurrency: number;
  batch_size: number;
  quotas?: readonly QuotaName[];
}

export type SubscriptionEntry<On extends Trigger> = Entry<
  SubscriptionDeployment<On>,
  typeof DEFAULTS.subscription
>;
