import * as z from "zod";
import { Dream, DreamInput, DreamPatch, DreamStatus, TodosInput } from "../dream.ts";
import { BODY_PROBLEMS, endpoint } from "../endpoint.ts";
import { LoggedEvent } from "../events.ts";
import { DREAM_EXAMPLE, FRAGMENT_EXAMPLE, LOGGED_EVENT_EXAMPLE } from "../examples.ts";
import { Fragment } from "../fragment.ts";
import { DreamImportInput, DreamImportResult } from "../import.ts";
import { DreamId, PageQuery, pageOf, StageBrand, Tag } from "../primitives.ts";

const DreamParams = z.object({ dream_id: DreamId.meta({ description: "The dream's id." }) });

const DreamFilter = PageQuery.extend({
  status: DreamStatus.optional().meta({ description: "Only dreams of this status." }),
  tag: Tag.optional().meta({ description: "Only dreams with this tag." }),
});

const EventQuery = PageQuery.extend({
  after: z
    .ulid()
    .optional()
    .meta({
      description: "The `event_id` of the last event seen; left out to begin with the oldest.",
      examples: ["01K2ZK4Q3V9S4T0N8B6M5R7X1H"],
    }),
});

const DreamPage = pageOf(Dream).meta({
  id: "DreamPage",
  description: "One page of dreams.",
  examples: [{ items: [DREAM_EXAMPLE], next_cursor: null }],
});

const FragmentPage = pageOf(Fragment).meta({
  id: "FragmentPage",
  description: "One page of fragments.",
  examples: [{ items: [FRAGMENT_EXAMPLE], next_cursor: null }],
});

const EventPage = pageOf(LoggedEvent).meta({
  id: "EventPage",
  description: "One page of events.",
  examples: [{ items: [LOGGED_EVENT_EXAMPLE], next_cursor: null }],
});

const pageOfDreams = { description: "One page of dreams.", body: DreamPage };
const dream = { description: "The dream as it is now; `ETag` is of its revision.", body: Dream };

export const importDream = endpoint({
  name: "import-dream",
  tag: "dreams",
  summary: "Import a dream with its fragments from a client",
  description:
    "Makes the dream when its `id` is new to the caller, and else replaces its content and the fragments imported " +
    "before. The same body again changes nothing, so a client may repeat what it is not sure of. " +
    "The import asks PipelineOS for a project; its numbers are in the response as far as they are known.",
  method: "POST",
  path: "/api/v1/dreams/import",
  scopes: ["dreamcatcher/write"],
  request: { body: DreamImportInput },
  responses: {
    200: { description: "The dream is updated, or unchanged.", body: DreamImportResult },
    201: { description: "A new dream is made; `Location` is its path.", body: DreamImportResult },
  },
  problems: ["malformed-request", "conflict", "deleted-since", ...BODY_PROBLEMS, "quota-used-up"],
  quotas: ["captures_per_day", "stored_bytes"],
  maxBytes: 4_000_000,
});

export const createDream = endpoint({
  name: "create-dream",
  tag: "dreams",
  summary: "Create a dream",
  description:
    "Makes a dream from what the caller writes; only `title` is required. " +
    "Each request makes another dream, unless an `Idempotency-Key` shows that it is a repetition. " +
    "Returns the dream with its `Location` and its `ETag`.",
  method: "POST",
  path: "/api/v1/dreams",
  scopes: ["dreamcatcher/write"],
  request: { body: DreamInput },
  responses: { 201: dream },
  problems: ["malformed-request", "conflict", "deleted-since", ...BODY_PROBLEMS, "quota-used-up"],
  quotas: ["stored_bytes"],
});

export const listDreams = endpoint({
  name: "list-dreams",
  tag: "dreams",
  summary: "List dreams",
  description:
    "Returns the caller's dreams, the one changed last first, optionally of one status, tag or brand. " +
    "Follow `next_cursor` until it is null to read them all.",
  method: "GET",
  path: "/api/v1/dreams",
  scopes: ["dreamcatcher/read"],
  request: {
    query: DreamFilter.extend({
      brand: StageBrand.optional().meta({ description: "Only dreams of this brand." }),
    }),
  },
  responses: { 200: pageOfDreams },
  problems: ["malformed-request", "invalid-fields"],
});

export const listBrandDreams = endpoint({
  name: "list-brand-dreams",
  tag: "dreams",
  summary: "List the dreams of one brand",
  description:
    "Returns the caller's dreams of one brand, the one changed last first, as `GET /api/v1/dreams?brand=…` does. " +
    "Follow `next_cursor` until it is null.",
  method: "GET",
  path: "/api/v1/dreams/brand/{brand}",
  scopes: ["dreamcatcher/read"],
  request: {
    params: z.object({ brand: StageBrand.meta({ description: "The brand whose dreams to list." }) }),
    query: DreamFilter,
  },
  responses: { 200: pageOfDreams },
  problems: ["malformed-request", "invalid-fields"],
});

export const getDream = endpoint({
  name: "get-dream",
  tag: "dreams",
  summary: "Read one dream",
  description:
    "Returns a dream with its todos and documents; its fragments, events and implementations have lists of their " +
    "own. The `ETag` is for `If-Match` when the dream is changed.",
  method: "GET",
  path: "/api/v1/dreams/{dream_id}",
  scopes: ["dreamcatcher/read"],
  request: { params: DreamParams },
  responses: { 200: dream },
  problems: ["malformed-request", "not-found", "invalid-fields"],
});

export const updateDream = endpoint({
  name: "update-dream",
  tag: "dreams",
  summary: "Change a dream",
  description:
    "Changes the fields that the body names and leaves the others as they are. " +
    "With `If-Match` the change is made only on the revision that it is based on, and is a 412 on a later one. " +
    "Returns the dream with its new revision and `ETag`.",
  method: "PATCH",
  path: "/api/v1/dreams/{dream_id}",
  scopes: ["dreamcatcher/write"],
  request: { params: DreamParams, body: DreamPatch },
  responses: { 200: dream },
  problems: ["malformed-request", "not-found", "conflict", "stale-revision", ...BODY_PROBLEMS],
});

export const deleteDream = endpoint({
  name: "delete-dream",
  tag: "dreams",
  summary: "Delete a dream",
  description:
    "Deletes the dream with its conversations, and stops its implementation under way; both are gone with the " +
    "response. Fragments, transcripts, earlier implementations and the dream's log are removed within seconds. " +
    "With `If-Match` it is deleted only at that revision. Deleting it again is a 404.",
  method: "DELETE",
  path: "/api/v1/dreams/{dream_id}",
  scopes: ["dreamcatcher/write"],
  request: { params: DreamParams },
  responses: { 204: { description: "The dream is deleted." } },
  problems: ["malformed-request", "not-found", "conflict", "stale-revision", "invalid-fields"],
});

export const replaceTodos = endpoint({
  name: "replace-todos",
  tag: "dreams",
  summary: "Replace a dream's todos",
  description:
    "Replaces the whole list: a todo with a known `id` is kept and changed, one without is new, one left out is " +
    "removed. With `If-Match` the change is made only on the revision that it is based on. " +
    "Returns the dream with its new revision and `ETag`.",
  method: "PUT",
  path: "/api/v1/dreams/{dream_id}/todos",
  scopes: ["dreamcatcher/write"],
  request: { params: DreamParams, body: TodosInput },
  responses: { 200: dream },
  problems: ["malformed-request", "not-found", "conflict", "stale-revision", ...BODY_PROBLEMS],
});

export const listFragments = endpoint({
  name: "list-fragments",
  tag: "dreams",
  summary: "List a dream's fragments",
  description:
    "Returns the topics of a dream, each with its text, features and code, grouped by the conversation or import " +
    "that they come from. Follow `next_cursor` until it is null.",
  method: "GET",
  path: "/api/v1/dreams/{dream_id}/fragments",
  scopes: ["dreamcatcher/read"],
  request: { params: DreamParams, query: PageQuery },
  responses: { 200: { description: "One page of fragments.", body: FragmentPage } },
  problems: ["malformed-request", "not-found", "invalid-fields"],
});

export const listDreamEvents = endpoint({
  name: "list-dream-events",
  tag: "dreams",
  summary: "List a dream's events",
  description:
    "Returns the events of a dream as they were published, oldest first, for catching up after a break. " +
    "`after` is the last event that the caller has seen. Events are kept for 90 days.",
  method: "GET",
  path: "/api/v1/dreams/{dream_id}/events",
  scopes: ["dreamcatcher/read"],
  request: { params: DreamParams, query: EventQuery },
  responses: { 200: { description: "One page of events.", body: EventPage } },
  problems: ["malformed-request", "not-found", "invalid-fields"],
});
