import { type Endpoint, MAX_BODY_BYTES } from "@dreamcatcher/contracts/endpoint";
import { requestHeadersOf } from "@dreamcatcher/contracts/headers";
import {
  Problem,
  type ProblemKind,
  type ProblemSlug,
  problemKinds,
  problemType,
} from "@dreamcatcher/contracts/problems";
import type { QuotaName } from "@dreamcatcher/contracts/quotas";
import type * as z from "zod";
import {
  bodyTooLarge,
  fieldErrors,
  invalid,
  invalidCursor,
  lacksScopes,
  malformed,
  notFound,
  type ProblemError,
} from "#shared/platform/problem-error.ts";

/** A problem as the operation returns it. */
export function problemExample(endpoint: Endpoint, slug: ProblemSlug): Problem {
  const { title, status } = problemKinds[slug];
  return Problem.parse({
    type: problemType(slug),
    title,
    status,
    ...detailsOf(endpoint, slug),
    instance: examplePath(endpoint),
    request_id: "JKJaXmPLvHcESHA=",
  });
}

function detailsOf(endpoint: Endpoint, slug: ProblemSlug): ProblemKind["example"] {
  const { name, request, scopes, quotas = [], maxBytes = MAX_BODY_BYTES } = endpoint;
  const [quota] = quotas;
  if (slug === "quota-used-up" && quota) return { detail: USED_UP[quota] };
  if (slug === "conflict" && CONFLICTS[name]) return { detail: CONFLICTS[name] };
  if (slug === "malformed-request" && request.repeatable)
    return detailsIn(request.body ? invalidCursor("cursor") : malformed("The request cannot be read."));
  if (slug === "malformed-request" && !request.query?.shape.cursor)
    return detailsIn(malformedHeader(endpoint));
  if (slug === "invalid-fields") return detailsIn(invalidFields(endpoint));
  if (slug === "not-found") return detailsIn(notFound(missingIn(endpoint)));
  if (slug === "too-large") return detailsIn(bodyTooLarge(maxBytes + 1, maxBytes));
  if (slug === "forbidden" && scopes !== "open") return detailsIn(lacksScopes(scopes));
  return problemKinds[slug].example;
}

const detailsIn = ({ message, errors }: ProblemError): ProblemKind["example"] => ({
  detail: message,
  ...(errors && { errors }),
});

const errorsIn = (schema: z.ZodType, sent: unknown, part: string) =>
  (schema.safeParse(sent).error?.issues ?? []).flatMap((issue) => fieldErrors(issue, part));

const everyField = (schema: z.ZodObject, value: string) =>
  Object.fromEntries(Object.keys(schema.shape).map((name) => [name, value]));

/** Every operation reads a header, and none accepts what is not ASCII. */
function malformedHeader(endpoint: Endpoint): ProblemError {
  const schema = requestHeadersOf(endpoint);
  return malformed("A header is malformed; see errors.", errorsIn(schema, everyField(schema, "é"), ""));
}

/** The errors in an empty body, or else in parameters that no parameter accepts. */
function invalidFields({ request: { params, query, body } }: Endpoint): ProblemError {
  const inBody = body ? errorsIn(body, {}, "") : [];
  const inParameters = [
    ...(params ? errorsIn(params, everyField(params, "!"), "path") : []),
    ...(query ? errorsIn(query, everyField(query, "!"), "query") : []),
  ];
  return invalid(inBody.length > 0 ? inBody : inParameters);
}

/** What the path names last, or else the dream in the query. */
const missingIn = ({ request }: Endpoint) =>
  (Object.keys(request.params?.shape ?? {}).at(-1) ?? "dream_id").replace(/_id$/, "");

/** The conflicts of single operations; any other is of concurrent requests. */
const CONFLICTS: Readonly<Record<string, string>> = {
  "capture-conversation":
    "The conversation belongs to dream 01K2ZK4Q3V9S4T0N8B6M5R7X1C. Leave dream_id out to update that one.",
  "implement-dream":
    "The dream has an implementation in progress: 01K2ZK4Q3V9S4T0N8B6M5R7X1D. Wait for its end, or cancel it.",
  "ensure-implementation": "The dream is archived. Change its status to implement it.",
  "sign-out-everywhere": "The account belongs to another token issuer than the stage's own. Sign out there.",
  "create-webhook": "You have 50 webhooks, and there may be no more. Delete one first.",
  redeliver: "The delivery is pending: it is sent, or sent again later.",
  "cancel-workflow": "The workflow has ended already and cannot be cancelled.",
  "retry-workflow": "The workflow is running. Wait for its end, or cancel it.",
  "cancel-implementation": "The implementation has ended already and cannot be cancelled.",
};

const TOMORROW = "The next day begins at 00:00 UTC.";

const USED_UP: Readonly<Record<QuotaName, string>> = {
  captures_per_day: `The free tier has 500 captured conversations a day, of which 500 are used. ${TOMORROW}`,
  imports_per_day: `The free tier has 20 imports a day, of which 20 are used. ${TOMORROW}`,
  import_bytes_per_day: `The free tier has 5000000000 bytes of imports a day, of which 5000000000 are used. ${TOMORROW}`,
  implementations_per_day: problemKinds["quota-used-up"].example.detail,
  stored_bytes:
    "The free tier has 5000000000 stored bytes, of which 5000000000 are used. Deleting dreams makes room at once.",
};

/** The operation's path with the examples of its parameters in it. */
const examplePath = ({ path, request }: Endpoint): string =>
  path.replace(/\{(\w+)\}/g, (_, name) => String(request.params?.shape[name].meta()?.examples?.[0]));
