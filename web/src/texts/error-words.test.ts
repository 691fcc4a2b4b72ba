import { ApiError, NetworkError } from "@dreamcatcher/client";
import { expect, test } from "vitest";
import { en } from "./en.ts";
import { errorWords } from "./error-words.ts";

/** The error of a response with this problem. */
function apiError(status: number, slug: string, headers: Record<string, string> = {}) {
  const detail = "You may import 20 files a day.";
  const body = {
    type: `urn:dreamcatcher:problem:${slug}`,
    title: "A title",
    status,
    detail,
    request_id: "r-1",
  };
  const response = new Response(null, { status, headers });
  return new ApiError({
    ...{ method: "GET", url: "https://api.example/x", response },
    text: JSON.stringify(body),
    mayBeApplied: false,
  });
}

const words = (error: unknown) => errorWords(error, en, (seconds) => `after ${seconds} s`);

test("an error is told in words that say what to do", () => {
  expect(words(new NetworkError("GET", "https://api.example/x", new Error("no")))).toBe(
    "There is no connection. Check your network, then try again.",
  );
  expect(words(apiError(401, "unauthorized"))).toBe("Your session has ended. Sign in again.");
  expect(words(apiError(403, "forbidden"))).toBe("Your account may not do this.");
  expect(words(apiError(429, "quota-used-up"))).toBe("You may import 20 files a day.");
  expect(words(apiError(429, "quota-used-up", { "retry-after": "90" }))).toBe(
    "That is more than your account has for now. Try again after 90 s.",
  );
  expect(words(apiError(500, "internal"))).toContain("name request r-1");
  expect(words(new Error("A reason."))).toBe("A reason.");
});
