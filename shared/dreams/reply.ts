import type { Dream } from "@dreamcatcher/contracts/dream";
import type { Reply } from "#shared/platform/http/call.ts";
import { etagOf } from "./etag.ts";

export const dreamPath = (id: string) => `/api/v1/dreams/${id}`;

export const ok = (dream: Dream): Reply => ({ status: 200, headers: { etag: etagOf(dream) }, body: dream });

export const created = (dream: Dream): Reply => ({
  status: 201,
  headers: { etag: etagOf(dream), location: dreamPath(dream.id) },
  body: dream,
  dream_id: dream.id,
});
