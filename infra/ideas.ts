import type { Endpoint } from "@dreamcatcher/contracts/endpoint";
import { endpoints } from "@dreamcatcher/contracts/endpoints/index";
import { shadowedRoutes } from "#shared/platform/routing.ts";
import { deploymentOf, type EndpointDeployment } from "../functions/manifest/endpoints.ts";
import { BASE_STACKS } from "../functions/manifest/idea.ts";
import type { Implementer } from "../functions/manifest/subscription-entry.ts";
import { type Subscription, subscriptions, subscriptionsFor } from "../functions/manifest/subscriptions.ts";
import { workflows } from "../functions/manifest/workflows/index.ts";
import type { WorkflowName } from "../functions/manifest/workflows/names.ts";

/** An endpoint's contract and its deployment. */
export type DeployedEndpoint = Endpoint & EndpointDeployment;

/** A method and a path. */
export type Route = Pick<Endpoint, "method" | "path">;

/** The endpoints, subscriptions and workflows of one stack. */
export interface Idea {
  name: string;
  endpoints: readonly DeployedEndpoint[];
  /** Literal paths whose method only a parameterized path has. */
  notFoundRoutes: readonly Route[];
  subscriptions: readonly Subscription[];
  workflows: readonly WorkflowName[];
}

/** Every endpoint with its deployment. */
export const deployedEndpoints: readonly DeployedEndpoint[] = endpoints.map((endpoint) => ({
  ...endpoint,
  ...deploymentOf(endpoint),
}));

/**
 * The ideas of a stage with this implementer.
 *
 * @throws {Error} when the names of two stacks differ at most in case
 */
export function ideasOf(endpoints: readonly DeployedEndpoint[], implementer: Implementer): Idea[] {
  const names = Object.keys(workflows) as WorkflowName[];
  const all = new Set([...endpoints, ...subscriptions, ...Object.values(workflows)].map(({ idea }) => idea));
  checkNames(all);
  const subscribed = subscriptionsFor(implementer);
  const notFoundRoutes = shadowedRoutes(endpoints);
  const ideaAt = (path: string) => endpoints.find((endpoint) => endpoint.path === path)?.idea;
  return [...all].sort().map((name) => ({
    name,
    endpoints: endpoints.filter(({ idea }) => idea === name),
    notFoundRoutes: notFoundRoutes.filter(({ path }) => ideaAt(path) === name),
    subscriptions: subscribed.filter(({ idea }) => idea === name),
    workflows: names.filter((workflow) => workflows[workflow].idea === name),
  }));
}

/** Names that differ only in case are distinct for CloudFormation but not for readers. */
function checkNames(ideas: Iterable<string>) {
  const taken = new Set<string>(BASE_STACKS);
  for (const name of ideas) {
    const spelled = name.toLowerCase();
    if (taken.has(spelled)) throw new Error(`no idea can have the name ${name}: another stack has it`);
    taken.add(spelled);
  }
}
