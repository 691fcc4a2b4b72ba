import { createClient, NetworkError } from "@dreamcatcher/client";
import { AnotherAccount, NoSuchDream } from "@dreamcatcher/client/sync";
import { expect, test } from "vitest";
import { CommandError } from "./command-error.ts";
import { EXIT } from "./exit-codes.ts";
import { failureOf } from "./failure.ts";

/** The error of a service that answers so. */
function answered(status: number, headers: Record<string, string> = {}, body = "{}"): Promise<unknown> {
  const fetch = async () => new Response(body, { status, headers });
  return createClient({ baseUrl: "https://app.example", fetch, maxRetries: 0 })
    .dreams.get("d-1")
    .then(
      () => undefined,
      (error: unknown) => error,
    );
}

test.each([
  [401, EXIT.notSignedIn, "Sign in again: dreams login"],
  [403, EXIT.refused, undefined],
  [404, EXIT.notFound, undefined],
  [412, EXIT.refused, undefined],
  [500, EXIT.unreachable, "If it stays so, report the request r-1."],
])("a response of %i ends with %i", async (status, exit, hint) => {
  const failure = failureOf(await answered(status, { "apigw-requestid": "r-1" }));
  expect([failure.exit, failure.hint]).toEqual([exit, hint]);
});

test("a response of garbage and one that asks to wait are said in words", async () => {
  const garbage = failureOf(await answered(502, {}, "<html><title>Bad gateway</title>"));
  expect(garbage).toMatchObject({ exit: EXIT.unreachable, message: expect.stringContaining("Bad gateway") });
  const wait = failureOf(await answered(429, { "retry-after": "7" }));
  expect(wait).toMatchObject({ exit: EXIT.refused, hint: "Try again in 7 s." });
});

test.each([
  [new NetworkError("GET", "https://app.example/", new Error("refused")), EXIT.unreachable],
  [new NoSuchDream("d-1"), EXIT.notFound],
  [new AnotherAccount("a"), EXIT.refused],
  [new DOMException("", "AbortError"), EXIT.interrupted],
  [Object.assign(new Error("write"), { code: "ENOSPC" }), EXIT.failed],
  [Object.assign(new Error("full"), { errcode: 13 }), EXIT.failed],
  [new Error("What?"), EXIT.failed],
  ["a text", EXIT.failed],
  [new CommandError(EXIT.usage, "No.", "Yes."), EXIT.usage],
])("%s ends with %i", (error, exit) => {
  expect(failureOf(error).exit).toBe(exit);
});

test("a full disk is named", () => {
  const { message } = failureOf(Object.assign(new Error("write"), { code: "ENOSPC" }));
  expect(message).toBe("The disk is full; nothing is half-written.");
});
