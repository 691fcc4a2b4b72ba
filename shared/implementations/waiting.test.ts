import { expect, test } from "vitest";
import { implementationOf } from "./fixtures.ts";
import { implementationEtag } from "./response-headers.ts";
import { requireWaitingPlan } from "./waiting.ts";

const waiting = implementationOf({ status: "planned", stop_after: "plan" });
const etag = implementationEtag(waiting);

test.each([undefined, "*", etag, `"other", ${etag}`])(
  "a plan that waits may be changed with %j",
  (ifMatch) => {
    expect(() => requireWaitingPlan(waiting, ifMatch)).not.toThrow();
  },
);

test.each(['"other"', `W/${etag}`])(
  "with %j it may not, and the response has the current ETag",
  (ifMatch) => {
    expect(() => requireWaitingPlan(waiting, ifMatch)).toThrow(
      expect.objectContaining({ status: 412, headers: { etag } }),
    );
  },
);

test.each(["pending", "planning", "generating", "verifying", "completed", "failed"] as const)(
  "no plan waits while the status is %s, whatever the ETag",
  (status) => {
    expect(() => requireWaitingPlan({ ...waiting, status }, '"other"')).toThrow(
      expect.objectContaining({ status: 409 }),
    );
  },
);
