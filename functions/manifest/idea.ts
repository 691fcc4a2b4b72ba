import type { EndpointTag } from "@dreamcatcher/contracts/endpoints/index";

/**
 * What a function is about, by which stacks are cut. That of an endpoint is its tag, unless its entry names another.
 */
export type Idea = EndpointTag | "events" | "pipelineos";

/** The stacks that are no idea's: no idea can be called so, for each has a stack of its name. */
export const BASE_STACKS = ["data", "sandbox", "gateway", "front", "observability"] as const;
