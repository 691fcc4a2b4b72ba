import type { Verdict } from "@dreamcatcher/contracts/implementation";
import { expect, test } from "vitest";
import { dreamOf } from "#shared/dreams/fixtures.ts";
import type { DreamRecord } from "#shared/dreams/stored.ts";
import { requireAcceptable } from "./accept.ts";

const record: DreamRecord = { dream: dreamOf({ status: "planned" }), origins: {}, stored_bytes: {} };

test("an implementation is acceptable where it is proven in part", () => {
  expect(() => requireAcceptable({ verdict: "partly" }, record)).not.toThrow();
});

test.each<[string, Verdict | null, Partial<DreamRecord>]>([
  ["verified", "verified", {}],
  ["unverified", "unverified", {}],
  ["failed", "failed", {}],
  ["in progress, or reported by PipelineOS,", null, {}],
  ["followed by one in progress", "partly", { implementing: { id: "i-2", status_before: "planned" } }],
  ["of an archived dream", "partly", { dream: dreamOf({ status: "archived" }) }],
])("one that is %s is not", (_, verdict, changes) => {
  expect(() => requireAcceptable({ verdict }, { ...record, ...changes })).toThrow(
    expect.objectContaining({ status: 409 }),
  );
});
