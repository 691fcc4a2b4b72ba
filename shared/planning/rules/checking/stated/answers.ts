import type { ServerRequest } from "../how.ts";

/** Requests in their order, with their answers: the last one is what the quote is about. */
export interface FoundRequests {
  requests: ServerRequest[];
  quote: string;
  /** The code block that they are in; null for a sentence. */
  code: string | null;
}

/** What a shown answer states: a status, and the body where it is JSON or a single line of output. */
export function answerIn(shown: string): Pick<ServerRequest, "status" | "expected"> {
  const [, code, rest = ""] =
    /^(?:(?:→|->|=>|returns?:?|responds?:?|response:?|output:?|HTTP\/[\d.]+)\s*)*(?:(\d{3})\b(?: (?:OK|Created|Accepted|No Content|Bad Request|Unauthorized|Forbidden|Not Found|Conflict|Method Not Allowed|Unprocessable \w+|Internal Server Error))?)?\s*([\s\S]*)$/i.exec(
      shown.trim(),
    ) ?? [];
  const body = rest.replace(/^(?:[\w-]+: .*\r?\n)+\r?\n?/, "").trim();
  return { status: code ? Number(code) : null, expected: isJson(body) ? body : null };
}

/** Whether a text is JSON as a server may answer it, and leaves nothing out. */
export function isJson(text: string): boolean {
  if (!/^[[{"\d]|^(?:true|false|null)$/.test(text) || /\.\.\.|…/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
