import { ApiError, NetworkError } from "@dreamcatcher/client";
import { expect, test } from "vitest";
import { adviceOf } from "./advice.ts";
import { en } from "./en.ts";

function apiError(status: number, more: object = {}, headers: Record<string, string> = {}) {
  const text = JSON.stringify({ type: "t", title: "A title", status, detail: "What is wrong.", ...more });
  const response = new Response(text, { status, headers });
  return new ApiError({ method: "GET", url: "https://api.example/x", response, text, mayBeApplied: false });
}

const adviceFor = (error: Error, isOnline = true) =>
  adviceOf(error, en.advice, isOnline, (seconds) => `after ${seconds} s`);

test.each([
  [apiError(401), /Sign out and in again/],
  [apiError(403), /permission/],
  [apiError(404), /deleted/],
  [apiError(409), /^What is wrong\.$/],
  [apiError(412), /changed elsewhere/],
  [
    apiError(422, { errors: [{ path: "planner", message: "must be one of built-in" }] }),
    /^must be one of built-in$/,
  ],
  [
    apiError(429, {}, { "retry-after": "90" }),
    /^That is more than your account has for now\. Try again after 90 s\.$/,
  ],
  [apiError(429), /^What is wrong\.$/],
  [apiError(503, { request_id: "r-1" }), /report r-1/],
  [new Error("odd"), /^odd$/],
])("%s tells what to do", (error, expected) => {
  expect(adviceFor(error)).toMatch(expected);
});

test("without a network it is not the service's fault", () => {
  const error = new NetworkError("GET", "https://api.example/x", new TypeError("fetch failed"));
  expect(adviceFor(error, false)).toBe(en.advice.offline);
  expect(adviceFor(error)).toBe(en.advice.unreachable);
});
