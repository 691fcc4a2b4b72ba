import { invalid, malformed } from "#shared/platform/problem-error.ts";
import { illFormed } from "./well-formed.ts";

/** More than any real payload needs, and far from overflowing the stack. */
const MAX_DEPTH = 200;

/** An escaped surrogate: the only way in which UTF-8 JSON can contain ill-formed Unicode. */
const ESCAPED_SURROGATE = /\\u[dD][89a-fA-F]/;

/**
 * Parses the JSON of a request.
 *
 * @throws {ProblemError} when the JSON is invalid or nested too deeply (400), or texts are ill-formed (422)
 */
export function parseJson(text: string): unknown {
  if (depthOf(text) > MAX_DEPTH) throw malformed(`The JSON is nested more than ${MAX_DEPTH} levels deep.`);
  const value = parsed(text);
  const errors = ESCAPED_SURROGATE.test(text) ? [...illFormed(value, [])] : [];
  if (errors.length > 0) throw invalid(errors);
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // V8's message quotes the caller's own text and may split a surrogate pair.
    throw malformed(`The body is not JSON: ${error instanceof Error ? error.message.toWellFormed() : error}`);
  }
}

/** The maximum nesting of brackets outside strings, without parsing. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '"') inString = !inString;
    else if (inString && char === "\\") i++;
    else if (!inString && (char === "[" || char === "{")) deepest = Math.max(deepest, ++depth);
    else if (!inString && (char === "]" || char === "}")) depth--;
  }
  return deepest;
}
