import type { Endpoint } from "@dreamcatcher/contracts/endpoint";
import { requestHeadersOf } from "@dreamcatcher/contracts/headers";
import {
  Problem,
  type ProblemKind,
  type ProblemSlug,
  problemKinds,
  problemType,
} from "@dreamcatcher/contracts/problems";
import type { QuotaName } from "@dreamcatcher/contracts/quotas";

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
  const { request, quotas = [] } = endpoint;
  const [quota] = quotas;
  if (slug === "quota-used-up" && quota) return { detail: USED_UP[quota] };
  if (slug === "malformed-request" && !request.query?.shape.cursor) return badHeader(endpoint);
  return problemKinds[slug].example;
}

/** Every operation reads a header, and none accepts what is not ASCII. */
function badHeader(endpoint: Endpoint): ProblemKind["example"] {
  const schema = requestHeadersOf(endpoint);
  const sent = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, "é"]));
  const issues = schema.safeParse(sent).error?.issues ?? [];
  return {
    detail: "A header breaks its rule; see errors.",
    errors: issues.map(({ path, message }) => ({ path: path.join("."), message })),
  };
}

const TOMORROW = "The next day begins at 00:00 UTC.";

const USED_UP: Readonly<Record<QuotaName, string>> = {
  captures_per_day: `The free tier has 500 captured conversations a day, of which 500 are used. ${TOMORROW}`,
  imports_per_day: `The free tier has 20 imports a day, of which 20 are used. ${TOMORROW}`,
  import_bytes_per_day: `The free tier has 5368709120 bytes of imports a day, of which 5368709120 are used. ${TOMORROW}`,
  implementations_per_day: problemKinds["quota-used-up"].example.detail,
  stored_bytes:
    "The free tier has 5368709120 stored bytes, of which 5368709120 are used. Deleting dreams makes room at once.",
};

/** The operation's path with the examples of its parameters in it. */
const examplePath = ({ path, request }: Endpoint): string =>
  path.replace(/\{(\w+)\}/g, (_, name) => String(request.params?.shape[name].meta()?.examples?.[0]));
