import { clip } from "@dreamcatcher/text/clip";
import type { ServerRequest } from "../how.ts";
import { withoutCode } from "../said.ts";
import { type FoundRequests, isJson } from "./answers.ts";
import { isMeant } from "./meant.ts";

const STATUS = String.raw`(?:(?:an?\s{1,3})?(?:status\s{1,3}(?:code\s{1,3})?|HTTP\s{1,3})?${"`"}?([1-5]\d\d)\b(?:\s{1,3}[A-Z]\w+){0,2}${"`"}?(?:\s{0,3},?\s{0,3}(?:and|with)?\s{0,3})?)?`;
const SENTENCE = new RegExp(
  [
    String.raw`${"`"}?\b(GET|POST|PUT|PATCH|DELETE)\s{1,3}(\/[^\s${"`"}"'<>{}:*]{0,200})${"`"}?`,
    String.raw`(?:\s{1,3}with\s{1,3}(?:the\s{1,3})?(?:body\s{1,3})?${"`"}([^${"`"}\n]{1,300})${"`"})?,?\s{1,3}(?:should\s{1,3}|must\s{1,3}|will\s{1,3})?`,
    String.raw`(?:returns?|responds?(?:\s{1,3}with)?|gives?|answers?(?:\s{1,3}with)?|→|->|=>)\s{0,3}:?\s{0,3}`,
    String.raw`${STATUS}(?:(?:the\s{1,3})?(?:body\s{1,3})?${"`"}([^${"`"}\n]{1,400})${"`"})?`,
  ].join(""),
  "g",
);

/** "`GET /health` returns `{"ok": true}`", "POST /tasks with `{}` gives 400". */
export function requestsInSentences(markdown: string, isWish: boolean): FoundRequests[] {
  const text = withoutCode(markdown);
  return [...text.matchAll(SENTENCE)].flatMap((found): FoundRequests[] => {
    const [quote, method = "", path = "", body, status, expected] = found;
    const stated = expected !== undefined && isJson(expected) ? expected : null;
    if ((status === undefined && stated === null) || (body !== undefined && method === "GET")) return [];
    if (!isMeant(text, found, isWish)) return [];
    const request: ServerRequest = {
      ...{ method, path: path.replace(/[.,;)]+$/, ""), body: body ?? null },
      headers: body === undefined ? {} : { "content-type": "application/json" },
      status: status === undefined ? null : Number(status),
      expected: stated,
    };
    return [{ requests: [request], quote: clip(quote.trim(), 500), code: null }];
  });
}
