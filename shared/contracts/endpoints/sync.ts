import { BODY_PROBLEMS, endpoint } from "../endpoint.ts";
import { SyncRequest, SyncResult } from "../sync.ts";

export const syncDreams = endpoint({
  name: "sync-dreams",
  tag: "sync",
  summary: "Send a device's changes and fetch those of others",
  description:
    "Applies the device's changes, each wholly or not at all, and returns what changed since its cursor, as pages. " +
    "What others changed too is merged by field and, in lists, by item; where both changed the same, nothing is " +
    "applied and all three sides are returned. Repeating a request changes nothing: a change is recognized for 90 " +
    "days by its `client_change_id`. Repeat with the new cursor while `has_more` is true.",
  method: "POST",
  path: "/api/v1/sync",
  scopes: ["dreamcatcher/read", "dreamcatcher/write"],
  request: { body: SyncRequest, repeatable: true },
  responses: { 200: { description: "What became of the changes, and a page of others'.", body: SyncResult } },
  problems: ["malformed-request", ...BODY_PROBLEMS],
  quotas: ["stored_bytes"],
  maxBytes: 4_000_000,
});
