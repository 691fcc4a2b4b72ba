import { Dream, DreamStatus } from "@dreamcatcher/contracts/dream";
import { Fragment } from "@dreamcatcher/contracts/fragment";
import * as z from "zod";
import { identifyDocuments } from "#shared/documents/stored.ts";
import { originOfFragment } from "#shared/platform/table/keys.ts";
import { type Migration, type RowOf, storedWith } from "#shared/platform/table/stored.ts";
import { DreamProject } from "#shared/projects/project.ts";
import { conversationOf } from "./fragment-origin.ts";

/** Version 3 has evidence in todos and documents, which functions of version 2 would not keep. */
const toEvidence: Migration = (row) => row;

/**
 * A dream with the further attributes of its row: the number of fragments and the stored bytes by origin (a
 * conversation, or `import`), the hash of the last imported payload, the implementation under way with the
 * dream's status before it, the last implementation, and the dream's project.
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
  [identifyDocuments, toEvidence],
);

export type DreamRecord = RowOf<typeof storedDream>;

/** Version 2 has the conversation of a fragment, which was only in its key. */
const toConversation: Migration = (row, key) => ({
  ...row,
  conversation_id: conversationOf(originOfFragment(key)),
});

/**
 * A fragment with the id of the change that wrote it and the size of its body. A large body is in the bucket
 * under `body_key`, and is added to the row when it is read.
 */
export const storedFragment = storedWith(
  "fragment",
  Fragment,
  z.object({ change: z.string(), bytes: z.number(), body_key: z.string().optional() }),
  [toConversation],
);
