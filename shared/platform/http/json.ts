import { invalid, malformed } from "#shared/platform/problem-error.ts";
import { illFormed } from "./well-formed.ts";

/** Deeper than any honest payload, and far from what overflows a stack. */
const MAX_DEPTH = 200;

/** How text that is not Unicode comes into JSON that was sent in UTF-8: a surrogate, escaped. */
const ESCAPED_SURROGATE = /\\u[dD][89a-fA-F]/;

/**
 * @throws ProblemError 400 naming where the JSON breaks its rules, or that it is nested too deeply; 422
 *   naming the fields whose text is not Unicode
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
    // V8 quotes the text around the fault, which is the caller's own, and may cut a character in two.
    throw malformed(`The body is not JSON: ${error instanceof Error ? error.message.toWellFormed() : error}`);
  }
}

/** How deep brackets nest outside of strings, in one pass that builds nothing. */
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
