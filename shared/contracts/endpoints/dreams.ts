import * as z from "zod";
import {
  DocumentWithContent,
  Dream,
  DreamInput,
  DreamKind,
  DreamPatch,
  DreamStatus,
  TodosInput,
} from "../dream.ts";
import { BODY_PROBLEMS, endpoint } from "../endpoint.ts";
import { LoggedEvent } from "../events.ts";
import { DREAM_EXAMPLE, FRAGMENT_EXAMPLE, LOGGED_EVENT_EXAMPLE } from "../examples.ts";
import { Fragment } from "../fragment.ts";
import { DreamImportInput, DreamImportResult } from "../import.ts";
import { DreamId, Id, PageQuery, pageOf, StageBrand, Tag } from "../primitives.ts";
import { severalInQuery } from "../several.ts";

const DreamParams = z.object({ dream_id: DreamId.meta({ description: "The dream's id." }) });

const KindsInQuery = severalInQuery(DreamKind.options, {
  id: "DreamKind",
  description:
    "Only dreams of these kinds, as in `kind=idea,fix` or with the parameter repeated. A dream from before there " +
    "were kinds is an `idea`.",
  example: ["idea", "fix"],
});

const DreamFilter = PageQuery.extend({
  kind: KindsInQuery,
  status: DreamStatus.optional().meta({ description: "Only dreams with this status." }),
  tag: Tag.optional().meta({ description: "Only dreams with exactly this tag; letter case matters." }),
});

const EventQuery = PageQuery.extend({
  after: z
    .ulid()
    .optional()
    .meta({
      description: "The `event_id` of the last event that the client has; omit it to start with the oldest.",
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
const dream = { description: "The dream in its current revision.", body: Dream, hasEtag: true } as const;

export const importDream = endpoint({
  name: "import-dream",
  tag: "dreams",
  summary: "Import a dream with its fragments from a client",
  description:
    "Creates the dream if its `id` is new to the caller. Otherwise replaces its content, also what was edited since, " +
    "and the fragments imported before; fields left out get their defaults, but for kind, outcome, decisions, " +
    "suggestions and features, which stay. " +
    "Repeating the last import of a dream with the same body changes nothing, so a request may be repeated safely. " +
    "The event `DreamImported` asks PipelineOS for a project.",
  method: "POST",
  path: "/api/v1/dreams/import",
  scopes: ["dreamcatcher/write"],
  request: { body: DreamImportInput },
  responses: {
    200: { description: "The dream is updated or unchanged.", body: DreamImportResult },
    201: { description: "A dream is created.", body: DreamImportResult },
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
    "Creates a dream; only `title` is required. The service assigns the id. " +
    "Each request creates another dream, unless it repeats an `Idempotency-Key`.",
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
    "Returns the caller's dreams, last changed first, optionally of some kinds and with one status, tag or brand. " +
    "To read all pages, pass `next_cursor` as `cursor` until it is null.",
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
    "Returns the caller's dreams of one brand, last changed first, as `GET /api/v1/dreams?brand=…` does. " +
    "To read all pages, pass `next_cursor` as `cursor` until it is null.",
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
    "Returns a dream with its todos, decisions, features and documents. A document's text is read by itself; fragments, events and " +
    "implementations have lists of their own. Send the `ETag` in `If-Match` to change the dream only if it has not changed since.",
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
    "Changes the fields in the body and keeps the others; todos have an operation of their own. " +
    "With `If-Match`, a dream that has changed since is 412. " +
    "Returns the dream: with a new revision, or the current one if nothing changes.",
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
    "Deletes the dream, its conversations and its implementation in progress, which is stopped. Fragments, " +
    "transcripts, texts of documents, earlier implementations and events are removed within seconds after the response. " +
    "With `If-Match`, a dream that has changed since is 412. Deleting it again is 404.",
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
    "Replaces the whole list: a todo with a known `id` is changed, any other is added, one left out is removed. " +
    "With `If-Match`, a dream that has changed since is 412. " +
    "Returns the dream: with a new revision, or the current one if nothing changes.",
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
    "Returns the fragments of a dream, grouped by conversation or import, and in order within each. " +
    "To read all pages, pass `next_cursor` as `cursor` until it is null.",
  method: "GET",
  path: "/api/v1/dreams/{dream_id}/fragments",
  scopes: ["dreamcatcher/read"],
  request: { params: DreamParams, query: PageQuery },
  responses: { 200: { description: "One page of fragments.", body: FragmentPage } },
  problems: ["malformed-request", "not-found", "invalid-fields"],
});

export const getDocument = endpoint({
  name: "get-document",
  tag: "dreams",
  summary: "Read one document with its text",
  description:
    "Returns a document of a dream with the text that the conversation made or attached: a canvas, an artifact, a " +
    "pasted text or a file. The text of a link or of a file's bare name is not known. A text of more than 800 000 " +
    "bytes is not in the response, which has a link to it.",
  method: "GET",
  path: "/api/v1/dreams/{dream_id}/documents/{document_id}",
  scopes: ["dreamcatcher/read"],
  request: {
    params: DreamParams.extend({ document_id: Id.meta({ description: "The document's id." }) }),
  },
  responses: { 200: { description: "The document with its text.", body: DocumentWithContent } },
  problems: ["malformed-request", "not-found", "invalid-fields"],
});

export const listDreamEvents = endpoint({
  name: "list-dream-events",
  tag: "dreams",
  summary: "List a dream's events",
  description:
    "Returns the events of a dream as they are published, oldest first. Pass the last `event_id` as `after` to catch " +
    "up after an interruption. Events are kept for 90 days, or until the dream is deleted.",
  method: "GET",
  path: "/api/v1/dreams/{dream_id}/events",
  scopes: ["dreamcatcher/read"],
  request: { params: DreamParams, query: EventQuery },
  responses: { 200: { description: "One page of events.", body: EventPage } },
  problems: ["malformed-request", "not-found", "invalid-fields"],
});
