import type { EndpointTag } from "@dreamcatcher/contracts/endpoints/index";

/** The part of the domain that a function belongs to; each has a stack. An endpoint's default is its tag. */
export type Idea = EndpointTag | "events" | "pipelineos";

/** The stacks that belong to no idea. No idea may have one of these names, since its stack would too. */
export const BASE_STACKS = ["data", "sandbox", "gateway", "front", "edge", "web", "observability"] as const;
