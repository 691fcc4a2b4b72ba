import * as z from "zod";
import { Dream, DreamEdit, DreamFields, DreamFieldsInput, DreamInput } from "./dream.ts";
import {
  DREAM_EXAMPLE,
  DREAM_INPUT_EXAMPLE,
  SYNC_CONFLICT_EXAMPLE,
  SYNC_RESULT_EXAMPLE,
  SYNC_UPDATE_EXAMPLE,
} from "./examples.ts";
import { Cursor, DreamId, Id, Timestamp } from "./primitives.ts";
import { FieldError } from "./problems.ts";

const ClientChangeId = Id.meta({
  description:
    "The device's own id of the change, such as a UUID. For 90 days, the same id for the same dream is the same change.",
  examples: ["5b0f2d6e-9c1a-4f57-8a43-2e7d1c9b6f80"],
});

/** What all changes have. */
const Change = z.strictObject({
  client_change_id: ClientChangeId,
  dream_id: DreamId.meta({ description: "The dream's id; of a new dream, a new one that the device chose." }),
});

const BaseRevision = z
  .int()
  .min(1)
  .meta({
    description:
      "The revision of the dream that the device had last from the service, or 1 for one that it creates. Several " +
      "changes of one dream that were not sent yet may all name the same.",
  });

export const SyncCreate = Change.extend({
  op: z.literal("create").meta({ description: "Creates a dream." }),
  dream: DreamInput.meta({ description: "The content of the new dream." }),
}).meta({
  id: "SyncCreate",
  description: "A dream that the device created.",
  examples: [
    {
      op: "create",
      client_change_id: "5b0f2d6e-9c1a-4f57-8a43-2e7d1c9b6f80",
      dream_id: "01K2ZK4Q3V9S4T0N8B6M5R7X1K",
      dream: DREAM_INPUT_EXAMPLE,
    },
  ],
});

const isSameSet = (some: object, others: object) =>
  Object.keys(some).sort().join() === Object.keys(others).sort().join();

export const SyncUpdate = Change.extend({
  op: z.literal("update").meta({ description: "Changes fields of a dream." }),
  base_revision: BaseRevision,
  base: DreamFieldsInput.meta({
    description:
      "The values that the device saw before its edit, of exactly the fields in `dream`: those from the service, or " +
      "those of the change before, where that was not sent yet. Evidence and sizes of documents are ignored.",
  }),
  dream: DreamEdit.meta({ description: "The fields that the device changed, with their new values." }),
})
  .refine(({ base, dream }) => isSameSet(base, dream), {
    path: ["base"],
    message: "must have exactly the fields that dream has",
  })
  .meta({
    id: "SyncUpdate",
    description:
      "An edit of a dream. It is merged with what others changed since: a field by field, and lists by item.",
    examples: [SYNC_UPDATE_EXAMPLE],
  });

export const SyncDelete = Change.extend({
  op: z.literal("delete").meta({ description: "Deletes a dream." }),
  base_revision: BaseRevision,
  base_updated: Timestamp.nullable().meta({
    description:
      "The `updated` that the dream had at `base_revision`; null where the device does not have it, as of one that it " +
      "created. Revisions of a dream that is deleted and created again begin anew, and its times do not.",
  }),
}).meta({
  id: "SyncDelete",
  description: "A dream that the device deleted, provided that nobody has changed it since.",
  examples: [
    {
      op: "delete",
      client_change_id: "5b0f2d6e-9c1a-4f57-8a43-2e7d1c9b6f80",
      dream_id: DREAM_EXAMPLE.id,
      base_revision: DREAM_EXAMPLE.revision,
      base_updated: DREAM_EXAMPLE.updated,
    },
  ],
});

export const SyncChange = z.discriminatedUnion("op", [SyncCreate, SyncUpdate, SyncDelete]).meta({
  id: "SyncChange",
  description: "A change that a device made.",
  examples: [SYNC_UPDATE_EXAMPLE],
});

/** The most changes of one request. */
export const MAX_SYNC_CHANGES = 50;

/** The most dreams of a request that a device asks about. */
export const MAX_SYNC_CHECKS = 500;

/** What a change is read as that is none: it is refused by itself, so that it does not stop the others. */
const Malformed = z.looseObject({ client_change_id: ClientChangeId }).transform((malformed) => ({
  malformed,
  client_change_id: malformed.client_change_id,
}));

export const SyncRequest = z
  .strictObject({
    cursor: Cursor.nullable().meta({
      description: "The `cursor` of the last response; null to fetch all dreams, as a new device does.",
    }),
    changes: z
      .array(
        z.union([SyncChange, Malformed]).meta({
          // A malformed change is accepted for reporting it, and is not part of the interface.
          override: ({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }) => {
            const [change] = jsonSchema.anyOf ?? [];
            delete jsonSchema.anyOf;
            Object.assign(jsonSchema, change);
          },
        }),
      )
      .max(MAX_SYNC_CHANGES)
      .meta({
        description:
          "What the device changed, in order. Send few at a time where they are large: a body has at most 4 000 000 bytes.",
      })
      .default([]),
    check: z
      .array(DreamId)
      .max(MAX_SYNC_CHECKS)
      .meta({
        description:
          "Dreams that the device has and that fetching all dreams did not bring: they come in `changes` as they are now, " +
          "deleted ones as such. What is not among those has no room, or cannot be read at present, and is to be kept.",
      })
      .default([]),
    limit: z
      .int()
      .min(1)
      .max(1_000)
      .meta({ description: "The most dreams to return in `changes`. A page of large dreams has fewer." })
      .default(200),
  })
  .meta({
    id: "SyncRequest",
    description: "The device's position and its changes. Unknown fields are refused.",
    // zod leaves `examples` out where a field is transformed.
    override: { examples: [{ cursor: SYNC_RESULT_EXAMPLE.cursor, changes: [SYNC_UPDATE_EXAMPLE] }] },
  });

const Revision = z.int().min(1).nullable();

export const SyncApplied = z
  .object({
    client_change_id: ClientChangeId,
    dream_id: DreamId.meta({ description: "The dream's id." }),
    revision: Revision.meta({
      description: "The dream's revision after the change; null where it is deleted.",
    }),
    outcome: z.enum(["applied", "merged", "repeated", "unchanged"]).meta({
      description:
        "`applied`: the dream is as the device made it; `merged`: others had changed it too, and it has both; " +
        "`repeated`: the service has had the change before, so it does nothing now; `unchanged`: the dream is so " +
        "already, or is gone already.",
    }),
  })
  .meta({
    id: "SyncApplied",
    description: "A change that the service has: the device need not send it again.",
    examples: SYNC_RESULT_EXAMPLE.applied,
  });

export const SyncConflict = z
  .object({
    client_change_id: ClientChangeId,
    dream_id: DreamId.meta({ description: "The dream's id." }),
    op: z.enum(["create", "update", "delete"]).meta({ description: "What the change was to do." }),
    fields: z
      .array(z.string())
      .meta({ description: "The fields that both sides changed. Empty for a delete, which concerns all." }),
    mine: DreamFields.meta({ description: "The device's values of these fields." }),
    theirs: DreamFields.meta({
      description: "The values that these fields have now; empty where the dream is deleted.",
    }),
    base: DreamFields.meta({
      description: "The values that the device saw before its edit; empty unless `op` is `update`.",
    }),
    dream: Dream.nullable().meta({ description: "The dream as it is now; null where it is deleted." }),
  })
  .meta({
    id: "SyncConflict",
    description:
      "A change that is not applied, in no part, since it and what others did exclude each other: both changed the " +
      "same field or item, the dream to update is deleted, the dream to delete has changed, or there is another " +
      "dream with the id of the one to create. To decide it, send a new change whose base is `dream`.",
    examples: [SYNC_CONFLICT_EXAMPLE],
  });

export const SyncRefusal = z
  .object({
    client_change_id: ClientChangeId,
    type: z.string().meta({
      description:
        "The kind of problem, as a URN: fields are invalid, or a quota is used up, so that the change may be sent again later.",
      examples: ["urn:dreamcatcher:problem:invalid-fields"],
    }),
    detail: z.string().meta({ description: "What is wrong and what to do, for a person." }),
    errors: z
      .array(FieldError)
      .meta({ description: "The invalid fields, at most 100; empty where none is invalid." }),
  })
  .meta({
    id: "SyncRefusal",
    description: "A change that is not applied, since it is invalid or a quota is used up.",
    examples: [
      {
        client_change_id: "0d7c5a52-6f0e-4f0b-9d3c-1f2b8a6e4c11",
        type: "urn:dreamcatcher:problem:invalid-fields",
        detail: "Some fields are invalid; see errors.",
        errors: [{ path: "dream.title", message: "must have at least 3 characters" }],
      },
    ],
  });

export const SyncedDream = z
  .object({
    dream_id: DreamId.meta({ description: "The dream's id." }),
    dream: Dream.nullable().meta({ description: "The dream as it is now; null where it is deleted." }),
    revision: Revision.meta({ description: "The dream's revision; null where it is deleted." }),
  })
  .meta({
    id: "SyncedDream",
    description: "A dream that changed since the cursor, or that is deleted.",
    examples: SYNC_RESULT_EXAMPLE.changes,
  });

export const SyncResult = z
  .object({
    applied: z.array(SyncApplied).meta({ description: "The changes that the service has now." }),
    conflicts: z
      .array(SyncConflict)
      .meta({ description: "The changes that are not applied since others changed the same." }),
    refused: z.array(SyncRefusal).meta({
      description:
        "The changes that are not applied since they are invalid. A change that is in none of the three lists was not " +
        "tried: an earlier change of its dream is in conflict or refused, or the response was full. Send it again.",
    }),
    changes: z.array(SyncedDream).meta({
      description:
        "Each dream that changed since the cursor, once, as it is now, those of `check`, and those that this request " +
        "changed, up to 1 MB: the others come with a later response. A copy whose `updated` is earlier than the one that " +
        "the device has from the service is to be ignored.",
    }),
    cursor: Cursor.meta({
      description: "What to send next as `cursor`, once `changes` are stored; it does not expire.",
    }),
    has_more: z.boolean().meta({ description: "Whether there are more changes after this cursor by now." }),
    resync: z.boolean().meta({
      description:
        "Whether the cursor was older than what the service remembers, 90 days, or from before a restore from a backup: " +
        "this response begins with all dreams anew. When `has_more` is false next, ask by `check` about those that did not " +
        "come since: they may be deleted.",
    }),
  })
  .meta({
    id: "SyncResult",
    description: "What became of the device's changes, and what others changed.",
    examples: [SYNC_RESULT_EXAMPLE],
  });

export type SyncCreate = z.infer<typeof SyncCreate>;
export type SyncUpdate = z.infer<typeof SyncUpdate>;
export type SyncDelete = z.infer<typeof SyncDelete>;
export type SyncChange = z.infer<typeof SyncChange>;
export type SyncRequest = z.infer<typeof SyncRequest>;
export type SyncApplied = z.infer<typeof SyncApplied>;
export type SyncConflict = z.infer<typeof SyncConflict>;
export type SyncRefusal = z.infer<typeof SyncRefusal>;
export type SyncedDream = z.infer<typeof SyncedDream>;
export type SyncResult = z.infer<typeof SyncResult>;
