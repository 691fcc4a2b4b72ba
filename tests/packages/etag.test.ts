import { etagOf } from "@dreamcatcher/client";
import fc from "fast-check";
import { expect, test } from "vitest";
import { etagOf as etagOfService } from "#shared/dreams/etag.ts";
import { implementationOf } from "#shared/implementations/fixtures.ts";
import { implementationEtag } from "#shared/implementations/response-headers.ts";

const moments = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date("9999-12-31") });

test("the client computes the same ETag of a dream as the service", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1 }), moments, (revision, moment) => {
      const dream = { revision, updated: moment.toISOString() };
      expect(etagOf(dream)).toBe(etagOfService(dream));
    }),
  );
});

test("the client computes the same ETag of an implementation as the service", () => {
  fc.assert(
    fc.property(moments, (moment) => {
      const implementation = implementationOf({ updated_at: moment.toISOString() });
      expect(etagOf(implementation)).toBe(implementationEtag(implementation));
    }),
  );
});
