import type { Endpoint } from "@dreamcatcher/contracts/endpoint";
import { endpoints } from "@dreamcatcher/contracts/endpoints/index";
import type { Deployment } from "../functions/manifest/deployment.ts";
import { deploymentOf } from "../functions/manifest/endpoints.ts";
import { type Implementer, type Subscription, subscriptions } from "../functions/manifest/subscriptions.ts";
import { workflows } from "../functions/manifest/workflows/index.ts";
import type { WorkflowName } from "../functions/manifest/workflows/names.ts";

/** An endpoint as it is promised, and as it is deployed. */
export type DeployedEndpoint = Endpoint & Deployment;

/** What belongs together and stands in one stack: endpoints, what works for them unasked, workflows. */
export interface Idea {
  name: string;
  endpoints: readonly DeployedEndpoint[];
  subscriptions: readonly Subscription[];
  workflows: readonly WorkflowName[];
}

/** Every endpoint with how it is deployed. */
export const deployedEndpoints: readonly DeployedEndpoint[] = endpoints.map((endpoint) => ({
  ...endpoint,
  ...deploymentOf(endpoint),
}));

/** The ideas that there are on a stage with this implementer. */
export function ideasOf(endpoints: readonly DeployedEndpoint[], implementer: Implementer): Idea[] {
  const names = Object.keys(workflows) as WorkflowName[];
  const all = new Set([
    ...endpoints.map(({ tag }) => tag),
    ...[...subscriptions, ...Object.values(workflows)].map(({ idea }) => idea),
  ]);
  return [...all].sort().map((name) => ({
    name,
    endpoints: endpoints.filter(({ tag }) => tag === name),
    subscriptions: subscriptions.filter(
      ({ idea, only_when = implementer }) => idea === name && only_when === implementer,
    ),
    workflows: names.filter((workflow) => workflows[workflow].idea === name),
  }));
}
