import type { Dream } from "#shared/contracts/dream.ts";
import { etagOf } from "#shared/dreams/etag.ts";
import type { Reply } from "./call.ts";

export const dreamPath = (id: string) => `/api/v1/dreams/${id}`;

export const ok = (dream: Dream): Reply => ({ status: 200, headers: { etag: etagOf(dream) }, body: dream });

export const created = (dream: Dream): Reply => ({
  status: 201,
  headers: { etag: etagOf(dream), location: dreamPath(dream.id) },
  body: dream,
  dream_id: dream.id,
});
