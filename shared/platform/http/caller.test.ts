import { expect, test } from "vitest";
import type { Identity } from "#shared/platform/auth/identity.ts";
import { callerOf } from "./caller.ts";
import type { HttpEvent } from "./types.ts";

const event = (identity?: Identity, headers = {}) =>
  ({
    headers,
    requestContext: { requestId: "r1", authorizer: identity && { lambda: identity } },
  }) as unknown as HttpEvent;
const reader = { owner_id: "anna", scopes: "dreamcatcher/read", tier: "free" };

test("returns the caller with its trace ids", () => {
  const traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
  const caller = callerOf(event(reader, { traceparent, "x-correlation-id": "abc" }), ["dreamcatcher/read"]);
  expect(caller).toEqual({ owner_id: "anna", tier: "free", traceparent, correlation_id: "abc" });
});

test("starts a trace where none or an invalid one is sent", () => {
  const caller = callerOf(event(reader, { traceparent: "00-0-0", "x-correlation-id": "a\nb" }), [
    "dreamcatcher/read",
  ]);
  expect(caller.correlation_id).toBe("r1");
  expect(caller.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
});

test.each([
  [undefined, 401],
  [{ refused: "expired" }, 401],
  [{ misdirected: "elsewhere" }, 403],
  [{ ...reader, owner_id: "" }, 401],
  [reader, 403],
] as const)("fails closed for %j: %i", (identity, status) => {
  expect(() => callerOf(event(identity), ["dreamcatcher/write"])).toThrow(
    expect.objectContaining({ status }),
  );
});
