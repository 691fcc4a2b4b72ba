import type { Endpoint } from "../endpoint.ts";
import { IMPORT_FORMATS } from "../import-formats.ts";
import { formatsTable } from "../import-formats-table.ts";
import * as account from "./account.ts";
import * as conversations from "./conversations.ts";
import * as dreams from "./dreams.ts";
import * as implementations from "./implementations.ts";
import * as imports from "./imports.ts";
import * as live from "./live.ts";
import * as operations from "./operations.ts";
import * as search from "./search.ts";
import * as sync from "./sync.ts";
import * as webhooks from "./webhooks.ts";
import * as workflows from "./workflows.ts";

/** The operations of each group are tagged with its name: anything else does not compile. */
const tagged = <Groups extends { [Tag in keyof Groups]: Record<string, Endpoint & { tag: Tag }> }>(
  groups: Groups,
) => groups;

const groups = tagged({
  conversations,
  imports,
  dreams,
  implementations,
  workflows,
  webhooks,
  search,
  live,
  sync,
  account,
  operations,
});

type Groups = typeof groups;
type Operation = { [Tag in keyof Groups]: Groups[Tag][keyof Groups[Tag]] }[keyof Groups];

/** The name of every operation; each has a deployment. */
export type EndpointName = Operation["name"];

/** The name of every group of operations. */
export type EndpointTag = keyof Groups;

/** What the operations of each group are about. */
export const TAG_DESCRIPTIONS: Readonly<Record<EndpointTag, string>> = {
  conversations: "Conversations with AI assistants, captured one at a time.",
  imports: [
    "Whole data exports of AI assistants, imported in the background.",
    "The format of a file is found by what is in it, whatever its name; zips are searched.",
    formatsTable(IMPORT_FORMATS),
  ].join("\n\n"),
  dreams: "Dreams, the ideas that conversations are organized into, with their todos, fragments and events.",
  implementations: "Attempts to turn a dream into a project, which is run in a sandbox.",
  workflows: "Chains of services that work on one thing, step by step.",
  webhooks: "Addresses that events are sent to, signed as Standard Webhooks describes.",
  search: "Finding dreams by their words and by what was said.",
  live: [
    "What happens to dreams and imports, as it happens. A WebSocket, opened with a pass, hints at changes: JSON of " +
      "`type` `changed` with `dream_id`, `event_id`, `position` and `revision`. The events are read from " +
      "`GET /api/v1/events`, after the position that the client has reached.",
    "A client may send JSON of `type` `ping`, answered by `pong` with the `position` of the last event, and of " +
      "`subscribe` and `unsubscribe` with a `dream_id` or `*`. Anything else is answered by `error` with `code` and " +
      "`detail`.",
  ].join("\n\n"),
  sync: "Dreams on devices that are offline at times: changes are sent and fetched in one exchange.",
  account: "Who the caller is, what they may use, and their sessions.",
  operations: "The health of the service, and its documentation.",
};

/** Every operation of the API: OpenAPI, routes, functions and their roles are made from this table. */
export const endpoints: readonly (Endpoint & { name: EndpointName; tag: EndpointTag })[] = Object.values(
  groups,
).flatMap((group): Operation[] => Object.values(group));
