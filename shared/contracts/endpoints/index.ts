import type { Endpoint } from "../endpoint.ts";
import * as conversations from "./conversations.ts";
import * as dreams from "./dreams.ts";
import * as implementations from "./implementations.ts";
import * as imports from "./imports.ts";
import * as operations from "./operations.ts";

/** The operations of each group are tagged with its name: anything else does not compile. */
const tagged = <Groups extends { [Tag in keyof Groups]: Record<string, Endpoint & { tag: Tag }> }>(
  groups: Groups,
) => groups;

const groups = tagged({ conversations, imports, dreams, implementations, operations });

type Groups = typeof groups;
type Operation = { [Tag in keyof Groups]: Groups[Tag][keyof Groups[Tag]] }[keyof Groups];

/** The name of every operation: what is deployed is held against it. */
export type EndpointName = Operation["name"];

/** The name of every group of operations. */
export type EndpointTag = keyof Groups;

/** Every operation of the API: OpenAPI, routes, functions and their roles are made from this table. */
export const endpoints: readonly (Endpoint & { name: EndpointName; tag: EndpointTag })[] = Object.values(
  groups,
).flatMap((group): Operation[] => Object.values(group));
