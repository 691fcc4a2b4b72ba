import type { Dream } from "@dreamcatcher/contracts/dream";
import type { captureConversation } from "@dreamcatcher/contracts/endpoints/conversations";
import { deleteDream, getDream, listDreams } from "@dreamcatcher/contracts/endpoints/dreams";
import { getDocs } from "@dreamcatcher/contracts/endpoints/operations";
import { expectTypeOf, test } from "vitest";
import { api } from "./api.ts";
import type { ResponseOf } from "./types.ts";

/** `tsc` checks these: it fails where an expected error is missing. Nothing is called. */
const dream = {} as Dream;
const incomplete = {} as Omit<Dream, "revision">;

test("a response has a status of its endpoint's contract", () => {
  expectTypeOf<ResponseOf<typeof captureConversation>["status"]>().toEqualTypeOf<200 | 201>();
  expectTypeOf<ResponseOf<typeof deleteDream>["status"]>().toEqualTypeOf<204>();
  api(getDream, async () => ({ status: 200, body: dream }));
  // @ts-expect-error get-dream has no 201
  api(getDream, async () => ({ status: 201, body: dream }));
  // @ts-expect-error a number is not one of the statuses
  api(getDream, async () => ({ status: dream.revision, body: dream }));
});

test("a response has the body of its status", () => {
  // @ts-expect-error a field is missing
  api(getDream, async () => ({ status: 200, body: incomplete }));
  // @ts-expect-error a field has another type
  api(getDream, async () => ({ status: 200, body: { ...dream, revision: "1" } }));
  // @ts-expect-error there is no body
  api(getDream, async () => ({ status: 200 }));
  // @ts-expect-error a status without a body has one
  api(deleteDream, async () => ({ status: 204, body: dream }));
  // @ts-expect-error an item of a page lacks a field
  api(listDreams, async () => ({ status: 200, body: { items: [incomplete], next_cursor: null } }));
  // @ts-expect-error a body that is not JSON is text
  api(getDocs, async () => ({ status: 200, body: { page: "" } }));
});
