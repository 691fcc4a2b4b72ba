import { etagOf } from "@dreamcatcher/client";
import fc from "fast-check";
import { expect, test } from "vitest";
import { etagOf as etagOfService } from "#shared/dreams/etag.ts";

test("the client computes the same ETag of a dream as the service", () => {
  const moments = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date("9999-12-31") });
  fc.assert(
    fc.property(fc.integer({ min: 1 }), moments, (revision, moment) => {
      const dream = { revision, updated: moment.toISOString() };
      expect(etagOf(dream)).toBe(etagOfService(dream));
    }),
  );
});
