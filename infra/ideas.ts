import type { Endpoint } from "@dreamcatcher/contracts/endpoint";
import { endpoints } from "@dreamcatcher/contracts/endpoints/index";
import type { EndpointDeployment } from "../functions/manifest/deployment.ts";
import { endpointDeployments } from "../functions/manifest/endpoints.ts";
import { type Implementer, type Subscription, subscriptions } from "../functions/manifest/subscriptions.ts";

/** An endpoint as it is promised, and as it is deployed. */
export type DeployedEndpoint = Endpoint & EndpointDeployment;

/** What belongs together and stands in one stack: endpoints, what works for them unasked, workflows. */
export interface Idea {
  name: string;
  endpoints: readonly DeployedEndpoint[];
  subscriptions: readonly Subscription[];
  workflows: readonly "implement"[];
}

/** The idea of each function that no request starts. */
const ideaOf: Readonly<Record<string, string>> = {
  "relay-outbox": "events",
  "split-import": "imports",
  "organize-chunk": "imports",
  "purge-dream": "dreams",
  "purge-latecomers": "dreams",
  "purge-late-result": "implementations",
  "start-implementation": "implementations",
  "close-implementation": "implementations",
  "apply-pipelineos-event": "pipelineos",
};

/** Every endpoint with how it is deployed. */
export const deployedEndpoints: readonly DeployedEndpoint[] = endpoints.map((endpoint) => ({
  ...endpoint,
  ...endpointDeployments[endpoint.name],
}));

/** The ideas that there are on a stage with this implementer. */
export function ideasOf(endpoints: readonly DeployedEndpoint[], implementer: Implementer): Idea[] {
  const names = new Set([...endpoints.map(({ tag }) => tag), ...Object.values(ideaOf)]);
  return [...names].sort().map((idea) => ({
    name: idea,
    endpoints: endpoints.filter(({ tag }) => tag === idea),
    subscriptions: subscriptions.filter(
      ({ name, only_when = implementer }) => ideaOf[name] === idea && only_when === implementer,
    ),
    workflows: idea === "implementations" ? ["implement"] : [],
  }));
}
