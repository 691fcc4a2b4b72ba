import { ApiError, NetworkError } from "@dreamcatcher/client";
import { expect, test } from "vitest";
import { en } from "./en.ts";
import { errorWords } from "./error-words.ts";

/** The error of a response with this problem. */
function apiError(status: number, slug: string, detail = "You may import 20 files a day.") {
  const body = {
    type: `urn:dreamcatcher:problem:${slug}`,
    title: "A title",
    status,
    detail,
    request_id: "r-1",
  };
  const response = new Response(null, { status });
  return new ApiError({
    ...{ method: "GET", url: "https://api.example/x", response },
    text: JSON.stringify(body),
    mayBeApplied: false,
  });
}

test("an error is told in words that say what to do", () => {
  expect(errorWords(new NetworkError("GET", "https://api.example/x", new Error("no")), en)).toBe(
    "There is no connection. Check your network, then try again.",
  );
  expect(errorWords(apiError(401, "unauthorized"), en)).toBe("Your session has ended. Sign in again.");
  expect(errorWords(apiError(403, "forbidden"), en)).toBe("Your account may not do this.");
  expect(errorWords(apiError(429, "quota-used-up"), en)).toBe("You may import 20 files a day.");
  expect(errorWords(apiError(500, "internal"), en)).toContain("name request r-1");
  expect(errorWords(new Error("A reason."), en)).toBe("A reason.");
});
