import * as z from "zod";
import { Dream, DreamInput, DreamPatch, DreamStatus, TodosInput } from "../dream.ts";
import { BODY_PROBLEMS, endpoint } from "../endpoint.ts";
import { LoggedEvent } from "../events.ts";
import { Fragment } from "../fragment.ts";
import { DreamImportInput, DreamImportResult } from "../import.ts";
import { DreamId, PageQuery, pageOf, StageBrand, Tag } from "../primitives.ts";

const DreamParams = z.object({ dream_id: DreamId });
const DreamFilter = PageQuery.extend({ status: DreamStatus.optional(), tag: Tag.optional() });
const dream = { description: "The dream; its ETag is its revision", body: Dream };

export const importDream = endpoint({
  name: "import-dream",
  tag: "dreams",
  summary: "Import a dream with its fragments from a client; the same id again updates it",
  method: "POST",
  path: "/api/v1/dreams/import",
  scopes: ["dreamcatcher/write"],
  request: { body: DreamImportInput },
  responses: {
    200: { description: "Updated, or unchanged", body: DreamImportResult },
    201: { description: "A new dream was made", body: DreamImportResult },
  },
  problems: ["malformed-request", "conflict", "deleted-since", ...BODY_PROBLEMS, "quota-used-up"],
  quotas: ["captures_per_day", "stored_bytes"],
  max_bytes: 4_000_000,
});

export const createDream = endpoint({
  name: "create-dream",
  tag: "dreams",
  summary: "Write down a new dream",
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
  summary: "List dreams, newest change first",
  method: "GET",
  path: "/api/v1/dreams",
  scopes: ["dreamcatcher/read"],
  request: { query: DreamFilter.extend({ brand: StageBrand.optional() }) },
  responses: { 200: { description: "One page", body: pageOf(Dream) } },
  problems: ["malformed-request", "invalid-fields"],
});

export const listBrandDreams = endpoint({
  name: "list-brand-dreams",
  tag: "dreams",
  summary: "List the dreams of one brand, newest change first",
  method: "GET",
  path: "/api/v1/dreams/brand/{brand}",
  scopes: ["dreamcatcher/read"],
  request: { params: z.object({ brand: StageBrand }), query: DreamFilter },
  responses: { 200: { description: "One page", body: pageOf(Dream) } },
  problems: ["malformed-request", "invalid-fields"],
});

export const getDream = endpoint({
  name: "get-dream",
  tag: "dreams",
  summary: "Read one dream",
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
  summary: "Change the fields named; `If-Match` is honoured",
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
  summary: "Delete a dream with its fragments and transcripts; `If-Match` is honoured",
  method: "DELETE",
  path: "/api/v1/dreams/{dream_id}",
  scopes: ["dreamcatcher/write"],
  request: { params: DreamParams },
  responses: { 204: { description: "Deleted" } },
  problems: ["malformed-request", "not-found", "conflict", "stale-revision", "invalid-fields"],
});

export const replaceTodos = endpoint({
  name: "replace-todos",
  tag: "dreams",
  summary: "Replace a dream's todos; `If-Match` is honoured",
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
  method: "GET",
  path: "/api/v1/dreams/{dream_id}/fragments",
  scopes: ["dreamcatcher/read"],
  request: { params: DreamParams, query: PageQuery },
  responses: { 200: { description: "One page", body: pageOf(Fragment) } },
  problems: ["malformed-request", "not-found", "invalid-fields"],
});

export const listDreamEvents = endpoint({
  name: "list-dream-events",
  tag: "dreams",
  summary: "Read a dream's log after an event, oldest first",
  method: "GET",
  path: "/api/v1/dreams/{dream_id}/events",
  scopes: ["dreamcatcher/read"],
  request: { params: DreamParams, query: PageQuery.extend({ after: z.ulid().optional() }) },
  responses: { 200: { description: "One page", body: pageOf(LoggedEvent) } },
  problems: ["malformed-request", "not-found", "invalid-fields"],
});
