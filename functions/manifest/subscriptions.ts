import { DEFAULTS } from "./deployment.ts";
import { jobs } from "./jobs.ts";
import { streams } from "./streams.ts";
import type { Implementer, SubscriptionDeployment, SubscriptionEntry } from "./subscription-entry.ts";
import type { Trigger } from "./triggers.ts";
import { workflows } from "./workflows/index.ts";
import type { WorkflowName } from "./workflows/names.ts";

/** An entry with its defaults; `name` is its file in `functions/<folder>/`. */
export interface Subscription extends SubscriptionDeployment {
  name: string;
  folder: "jobs" | "streams";
}

type Table = Readonly<Record<string, SubscriptionEntry<Trigger>>>;

const names = Object.keys(workflows) as WorkflowName[];

/** The jobs that close the failed executions of workflows; several workflows may share one. */
const closingJobs: Table = Object.fromEntries(
  names.map((workflow) => {
    const { idea, closing } = workflows[workflow];
    const { name, ...entry } = closing;
    const closed = names.filter((other) => workflows[other].closing.name === name);
    return [name, { ...entry, idea, trigger: { kind: "execution", workflows: closed } }];
  }),
);

const inFolder = (folder: Subscription["folder"], table: Table): Subscription[] =>
  Object.entries(table).map(([name, entry]) => ({ ...DEFAULTS.subscription, ...entry, name, folder }));

/** Every function that a stream, a queue or an event invokes. */
export const subscriptions: readonly Subscription[] = [
  ...inFolder("streams", streams),
  ...inFolder("jobs", jobs),
  ...inFolder("jobs", closingJobs),
];

/** The subscriptions of a stage with this implementer. */
export const subscriptionsFor = (implementer: Implementer) =>
  subscriptions.filter(({ only_when = implementer }) => only_when === implementer);
