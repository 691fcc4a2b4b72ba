import type { Endpoint } from "../endpoint.ts";
import * as conversations from "./conversations.ts";
import * as dreams from "./dreams.ts";
import * as implementations from "./implementations.ts";
import * as imports from "./imports.ts";
import * as operations from "./operations.ts";

/** Every operation of the API: OpenAPI, routes, functions and their roles are made from this table. */
export const endpoints: readonly (Endpoint & { name: EndpointName })[] = [
  conversations,
  imports,
  dreams,
  implementations,
  operations,
].flatMap((group) => Object.values(group));

type NamesIn<Group extends Record<string, Endpoint>> = Group[keyof Group]["name"];

/** The name of every operation: what is deployed is held against it. */
export type EndpointName =
  | NamesIn<typeof conversations>
  | NamesIn<typeof imports>
  | NamesIn<typeof dreams>
  | NamesIn<typeof implementations>
  | NamesIn<typeof operations>;
