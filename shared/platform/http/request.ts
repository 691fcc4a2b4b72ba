import { type Endpoint, MAX_BODY_BYTES } from "@dreamcatcher/contracts/endpoint";
import { requestHeadersOf } from "@dreamcatcher/contracts/headers";
import type { FieldError } from "@dreamcatcher/contracts/problems";
import type * as z from "zod";
import {
  bodyTooLarge,
  fieldErrors,
  invalid,
  malformed,
  unsupportedMediaType,
} from "#shared/platform/problem-error.ts";
import { parseJson } from "./json.ts";
import type { HttpEvent } from "./types.ts";
import { illFormed } from "./well-formed.ts";

/**
 * The parts of a request, validated by its contract. Invalid fields of all parts are reported together.
 *
 * @throws {ProblemError} when a part is malformed (400), the body is too large (413) or of another media
 *   type (415), or fields are invalid (422)
 */
export function parseRequest(endpoint: Endpoint, event: HttpEvent) {
  const { request, maxBytes } = endpoint;
  checkHeaders(endpoint, event);
  const errors: FieldError[] = [];
  const check = (schema: z.ZodType | undefined, value: unknown, part: string) => {
    if (schema === undefined) return undefined;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    errors.push(...parsed.error.issues.flatMap((issue) => fieldErrors(issue, part)));
    return undefined;
  };
  errors.push(
    ...illFormed(event.pathParameters, ["path"]),
    ...illFormed(event.queryStringParameters, ["query"]),
  );
  const params = check(request.params, event.pathParameters ?? {}, "path");
  const query = check(request.query, event.queryStringParameters ?? {}, "query");
  const body =
    request.body &&
    readBody(event, request, maxBytes ?? MAX_BODY_BYTES, (json) => check(request.body, json, ""));
  if (errors.length > 0) throw invalid(errors);
  return { params, query, body };
}

function checkHeaders(endpoint: Endpoint, { headers }: HttpEvent) {
  const schema = requestHeadersOf(endpoint);
  const sent = Object.keys(schema.shape).map((name) => [name, headers[name.toLowerCase()]]);
  const { error } = schema.safeParse(Object.fromEntries(sent));
  if (error) {
    throw malformed(
      "A header is malformed; see errors.",
      error.issues.flatMap((issue) => fieldErrors(issue, "")),
    );
  }
}

/** The body: validated JSON, or text where the endpoint also accepts its media type. */
function readBody(
  event: HttpEvent,
  { alsoAccepts = {}, bodyIsOptional = false }: Endpoint["request"],
  limit: number,
  checkJson: (json: unknown) => unknown,
): unknown {
  const type =
    (event.headers["content-type"] ?? "application/json").split(";")[0]?.trim().toLowerCase() ?? "";
  const isJson = type === "application/json" || type.endsWith("+json");
  const otherTypes = Object.keys(alsoAccepts);
  if (!isJson && !otherTypes.includes(type)) {
    throw unsupportedMediaType(
      `Send ${["application/json", ...otherTypes].join(" or ")}, not ${type || "nothing"}.`,
    );
  }
  const bytes = Buffer.from(event.body ?? "", event.isBase64Encoded ? "base64" : "utf8");
  if (bytes.length > limit) throw bodyTooLarge(bytes.length, limit);
  if (bytes.length === 0 && bodyIsOptional) return checkJson({});
  if (bytes.length === 0) throw malformed("The body is empty. Send JSON.");
  const text = decode(bytes);
  return isJson ? checkJson(parseJson(text)) : text;
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw malformed("The body is not UTF-8 text.");
  }
}
