import type { Endpoint } from "../endpoint.ts";
import * as conversations from "./conversations.ts";
import * as dreams from "./dreams.ts";
import * as implementations from "./implementations.ts";
import * as imports from "./imports.ts";
import * as operations from "./operations.ts";

/** Every operation of the API: OpenAPI, routes, functions and their roles are made from this table. */
export const endpoints: readonly Endpoint[] = [
  conversations,
  imports,
  dreams,
  implementations,
  operations,
].flatMap((group) => Object.values(group));
