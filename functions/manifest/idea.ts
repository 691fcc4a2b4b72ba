import type { EndpointTag } from "@dreamcatcher/contracts/endpoints/index";

/** What a function is about, by which stacks are cut. That of an endpoint is its tag. */
export type Idea = EndpointTag | "events" | "pipelineos";
