import { Dream, DreamStatus } from "@dreamcatcher/contracts/dream";
import { Fragment } from "@dreamcatcher/contracts/fragment";
import * as z from "zod";
import { type RowOf, storedWith } from "#shared/platform/table/stored.ts";
import { DreamProject } from "#shared/projects/project.ts";

/**
 * A dream with what its own item says besides: `origins`, how many fragments it has from each conversation
 * (and from `import`, the client that sent it), the hash of what that client sent last, the implementation
 * under way with the status the dream had before it, the last one, and the project made of the dream.
 * `stored_bytes` tells by origin what counts against its owner's storage.
 */
export const storedDream = storedWith(
  "dream",
  Dream,
  z.object({
    origins: z.record(z.string(), z.number()),
    stored_bytes: z.record(z.string(), z.number()).default({}),
    import_hash: z.string().optional(),
    implementing: z.object({ id: z.string(), status_before: DreamStatus }).optional(),
    last_implementation: z.string().optional(),
    project: DreamProject.optional(),
  }),
);

export type DreamRecord = RowOf<typeof storedDream>;

/**
 * A fragment with the change of the dream that it came with, and the bytes of what of it may be large. Above
 * some size that lies in the bucket under `body_key`; it is read as part of the row.
 */
export const storedFragment = storedWith(
  "fragment",
  Fragment,
  z.object({ change: z.string(), bytes: z.number(), body_key: z.string().optional() }),
);
