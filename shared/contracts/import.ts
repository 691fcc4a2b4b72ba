import * as z from "zod";
import { CountsByKind } from "./count-by-kind.ts";
import { DocumentInput, NewDreamContent, TodoInput } from "./dream.ts";
import {
  DREAM_IMPORT_INPUT_EXAMPLE,
  IMPORT_EXAMPLE,
  IMPORT_INPUT_EXAMPLE,
  IMPORT_STARTED_EXAMPLE,
  IMPORT_SUMMARY_EXAMPLE,
} from "./examples.ts";
import { FragmentInput } from "./fragment.ts";
import { DreamId, Id, StageBrand, Tags, Timestamp, text } from "./primitives.ts";

export const ImportStatus = z
  .enum(["awaiting_upload", "splitting", "organizing", "completed", "failed"])
  .meta({
    id: "ImportStatus",
    description: [
      "The status of an import.",
      "`awaiting_upload`: the file has not been uploaded.",
      "`splitting`: the file is being read and split into conversations.",
      "`organizing`: the file is split, and its conversations are being organized into dreams.",
      "`completed`: every conversation is imported, empty, or counted as failed.",
      "`failed`: the file cannot be imported; `failure` has the reason.",
    ].join("\n"),
  });

export const ImportFailure = z
  .object({
    external_id: z
      .string()
      .nullable()
      .meta({ description: "The conversation's id in the export, or its title; null when it has neither." }),
    reason: z.string().meta({ description: "Why the conversation was not imported, for a person." }),
  })
  .meta({
    id: "ImportFailure",
    description: "A conversation, or the unreadable rest of the file, that was not imported.",
    examples: IMPORT_EXAMPLE.failures,
  });

export const Import = z
  .object({
    id: Id.meta({ description: "The import's id." }),
    status: ImportStatus.meta({ description: "The import's status." }),
    source: z
      .string()
      .nullable()
      .meta({ description: "The tool that the export comes from; null until a conversation is imported." }),
    filename: z.string().meta({ description: "The file's name, as the client sent it." }),
    size: z.int().meta({ description: "The file's size in bytes, as the client sent it." }),
    conversations_seen: z
      .int()
      .min(0)
      .meta({ description: "The number of conversations found so far in the file." }),
    dreams_created: z.int().min(0).meta({ description: "The number of conversations that created a dream." }),
    dreams_updated: z.int().min(0).meta({ description: "The number of conversations that updated a dream." }),
    unchanged: z
      .int()
      .min(0)
      .meta({ description: "The number of conversations that were captured before and have not changed." }),
    empty: z
      .int()
      .min(0)
      .meta({ description: "The number of conversations in which nobody has said anything." })
      .default(0),
    failures_count: z
      .int()
      .min(0)
      .meta({
        description:
          "The number of failures. In a completed import, `dreams_created`, `dreams_updated`, `unchanged`, `empty` and " +
          "`failures_count` add up to `conversations_seen`.",
      }),
    failures: z.array(ImportFailure).meta({ description: "The failures, at most 100 of them." }),
    dream_ids: z
      .array(DreamId)
      .meta({
        description:
          "The ids of dreams that the import created or updated, at most 100 of them; some may be deleted since.",
      })
      .default([]),
    skipped: CountsByKind.meta({
      description:
        "What the file holds besides conversations, such as ratings or the activity of other apps, by kind. It does " +
        "not count as seen; empty until the import is completed.",
    }).default([]),
    unread_parts: CountsByKind.meta({
      description:
        "The parts of the conversations' messages that cannot be read, by kind; empty until the import is completed.",
    }).default([]),
    failure: z
      .string()
      .nullable()
      .meta({ description: "Why the import failed, for a person; null unless `status` is `failed`." }),
    created: Timestamp.meta({ description: "When the import was created." }),
    updated: Timestamp.meta({ description: "When the import last changed." }),
  })
  .meta({
    id: "Import",
    description: "The import of one data export, with its progress.",
    examples: [IMPORT_EXAMPLE],
  });

export const ImportSummary = Import.omit({ failures: true, dream_ids: true }).meta({
  id: "ImportSummary",
  description: "The import of one data export with its counts, without its failures and dreams.",
  examples: [IMPORT_SUMMARY_EXAMPLE],
});

/** S3's limit for one PUT. */
const MAX_FILE_BYTES = 5_000_000_000;

export const ImportInput = z
  .strictObject({
    filename: text({ max: 255 }).meta({
      description:
        "The file's name, for display: any file may be sent, and its format is detected from its content.",
    }),
    size: z.int().min(1).max(MAX_FILE_BYTES).meta({ description: "The file's exact size in bytes." }),
    brand: StageBrand.optional().meta({
      description:
        "The brand of dreams that the import creates or updates. Without it, new ones have the stage's first.",
    }),
    tags: Tags.optional().meta({ description: "Tags to add to dreams that the import creates or updates." }),
  })
  .meta({
    id: "ImportInput",
    description: "The file to upload. Unknown fields are refused.",
    examples: [IMPORT_INPUT_EXAMPLE],
  });

export const Upload = z
  .object({
    url: z.url().meta({ description: "The presigned URL to send the file to. It needs no access token." }),
    method: z.literal("PUT").meta({ description: "The method of the request, always PUT." }),
    headers: z.record(z.string(), z.string()).meta({
      description:
        "The headers that the request must have. Most HTTP clients set `content-length` themselves.",
    }),
    expires_at: Timestamp.meta({ description: "When the URL expires, an hour after the response." }),
  })
  .meta({
    id: "Upload",
    description: "The request that uploads the file.",
    examples: [IMPORT_STARTED_EXAMPLE.upload],
  });

export const ImportStarted = z
  .object({
    import_id: Id.meta({ description: "The import's id." }),
    status: ImportStatus.meta({ description: "The import's status." }),
    upload: Upload.meta({
      description: "The request that uploads the file. The import starts when the file has arrived.",
    }),
  })
  .meta({
    id: "ImportStarted",
    description: "A new import, which waits for its file.",
    examples: [IMPORT_STARTED_EXAMPLE],
  });

export const DreamImportInput = z
  .object({
    id: DreamId.meta({
      description:
        "The dream's id, which the client chooses. An import with the same id replaces the dream's content.",
    }),
    ...NewDreamContent.shape,
    todos: z
      .array(z.union([TodoInput, TodoInput.shape.text.transform((text) => ({ text, done: false }))]))
      .max(200)
      .meta({ description: "The todos of the dream. A string is the text of a todo that is not done." })
      .default([]),
    documents: z
      .array(z.union([DocumentInput, DocumentInput.shape.title.transform((title) => ({ title }))]))
      .max(200)
      .meta({ description: "The documents of the dream. A string is the title of a document." })
      .default([]),
    fragments: z
      .array(FragmentInput)
      .max(90)
      .meta({
        description:
          "The fragments of the dream. They replace those of an earlier import, not those of conversations.",
      })
      .default([]),
  })
  .meta({
    id: "DreamImportInput",
    description:
      "A dream with its fragments, as the browser extension stores it. Unknown fields are ignored.",
    // zod leaves `examples` out where a field is transformed.
    override: { examples: [DREAM_IMPORT_INPUT_EXAMPLE] },
  });

export const DreamImportResult = z
  .object({
    success: z.literal(true).meta({ description: "Always true; a failure is a problem response." }),
    dream_id: Id.meta({ description: "The dream's id." }),
    project_id: z.string().nullable().meta({
      description: "The id of the dream's project, at PipelineOS or built here; null until there is one.",
    }),
    tickets_created: z
      .int()
      .min(0)
      .meta({ description: "The number of tickets of that project; 0 until there is one." }),
    agents_assigned: z
      .int()
      .min(0)
      .meta({ description: "The number of agents that work on that project; 0 until there is one." }),
    estimated_completion: Timestamp.nullable().meta({
      description: "When that project is expected to be done; null until there is an estimate.",
    }),
  })
  .meta({
    id: "DreamImportResult",
    description: "The imported dream, and its project if there is one.",
    examples: [
      {
        success: true,
        dream_id: "tide-table",
        project_id: null,
        tickets_created: 0,
        agents_assigned: 0,
        estimated_completion: null,
      },
    ],
  });

export type Import = z.infer<typeof Import>;
export type ImportSummary = z.infer<typeof ImportSummary>;
export type ImportStatus = z.infer<typeof ImportStatus>;
export type ImportFailure = z.infer<typeof ImportFailure>;
export type ImportInput = z.infer<typeof ImportInput>;
export type ImportStarted = z.infer<typeof ImportStarted>;
export type DreamImportInput = z.infer<typeof DreamImportInput>;
export type DreamImportResult = z.infer<typeof DreamImportResult>;
