import type { Dream } from "@dreamcatcher/contracts/dream";
import { etagOf } from "./etag.ts";

export const dreamPath = (id: string) => `/api/v1/dreams/${id}`;

export const ok = (dream: Dream) => ({ status: 200, headers: { etag: etagOf(dream) }, body: dream }) as const;

export const created = (dream: Dream) =>
  ({
    status: 201,
    headers: { etag: etagOf(dream), location: dreamPath(dream.id) },
    body: dream,
    dream_id: dream.id,
  }) as const;
