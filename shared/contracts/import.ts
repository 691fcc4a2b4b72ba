import * as z from "zod";
import { DocumentInput, NewDreamContent, TodoInput } from "./dream.ts";
import {
  DREAM_IMPORT_INPUT_EXAMPLE,
  IMPORT_EXAMPLE,
  IMPORT_INPUT_EXAMPLE,
  IMPORT_STARTED_EXAMPLE,
} from "./examples.ts";
import { FragmentInput } from "./fragment.ts";
import { DreamId, Id, StageBrand, Tags, Timestamp, text } from "./primitives.ts";

export const ImportStatus = z
  .enum(["awaiting_upload", "splitting", "organizing", "completed", "failed"])
  .meta({
    id: "ImportStatus",
    description: [
      "How far an import is.",
      "`awaiting_upload`: its file has not arrived.",
      "`splitting`: the file is read, and its conversations are found.",
      "`organizing`: all conversations are found, and become dreams.",
      "`completed`: every conversation is counted.",
      "`failed`: the file could not be read as a whole; `failure` has the reason.",
    ].join("\n"),
  });

export const ImportFailure = z
  .object({
    external_id: z
      .string()
      .nullable()
      .meta({ description: "The conversation's id in the export; null when it has none." }),
    reason: z.string().meta({ description: "Why it could not be imported, for a person." }),
  })
  .meta({
    id: "ImportFailure",
    description: "A conversation that could not be imported.",
    examples: IMPORT_EXAMPLE.failures,
  });

export const Import = z
  .object({
    id: Id.meta({ description: "The import's id." }),
    status: ImportStatus.meta({ description: "How far it is." }),
    source: z
      .string()
      .nullable()
      .meta({ description: "The tool that the export comes from; null until a conversation is organized." }),
    filename: z.string().meta({ description: "The file's name, as announced." }),
    size: z.int().meta({ description: "The file's size in bytes, as announced." }),
    conversations_seen: z
      .int()
      .min(0)
      .meta({ description: "How many conversations the file has; grows while it is split." }),
    dreams_created: z.int().min(0).meta({ description: "How many conversations became new dreams." }),
    dreams_updated: z.int().min(0).meta({ description: "How many conversations changed a dream." }),
    unchanged: z.int().min(0).meta({ description: "How many conversations were known as they are." }),
    failures_count: z.int().min(0).meta({
      description:
        "How many conversations failed. With the three other counts it adds up to `conversations_seen`.",
    }),
    failures: z.array(ImportFailure).meta({ description: "The failed conversations, at most 100 of them." }),
    failure: z
      .string()
      .nullable()
      .meta({ description: "Why the import failed as a whole, for a person; null unless it did." }),
    created: Timestamp.meta({ description: "When it was announced." }),
    updated: Timestamp.meta({ description: "When it last changed." }),
  })
  .meta({ id: "Import", description: "The import of one data export.", examples: [IMPORT_EXAMPLE] });

/** S3's limit for one PUT. */
const MAX_FILE_BYTES = 5_000_000_000;

export const ImportInput = z
  .strictObject({
    filename: text({ max: 255 }).meta({ description: "The file's name." }),
    size: z.int().min(1).max(MAX_FILE_BYTES).meta({ description: "The file's exact size in bytes." }),
    brand: StageBrand.optional().meta({
      description: "The brand of new dreams; by default the stage's first.",
    }),
    tags: Tags.optional().meta({ description: "Tags to add to the dreams." }),
  })
  .meta({
    id: "ImportInput",
    description: "The file that is about to be uploaded. Unknown fields are refused.",
    examples: [IMPORT_INPUT_EXAMPLE],
  });

export const Upload = z
  .object({
    url: z.url().meta({ description: "The address to send the file to; it carries its own authorization." }),
    method: z.literal("PUT").meta({ description: "The method of the request: always PUT." }),
    headers: z
      .record(z.string(), z.string())
      .meta({ description: "The headers that the request must have, by name, exactly so." }),
    expires_at: Timestamp.meta({ description: "Until when the request is accepted." }),
  })
  .meta({
    id: "Upload",
    description: "The one request that uploads the file.",
    examples: [IMPORT_STARTED_EXAMPLE.upload],
  });

export const ImportStarted = z
  .object({
    import_id: Id.meta({ description: "The import's id, to read its progress by." }),
    status: ImportStatus.meta({ description: "How far the import is." }),
    upload: Upload.meta({ description: "How to send the file. Its arrival starts the work." }),
  })
  .meta({
    id: "ImportStarted",
    description: "An import that awaits its file.",
    examples: [IMPORT_STARTED_EXAMPLE],
  });

export const DreamImportInput = z
  .object({
    id: DreamId.meta({ description: "The dream's id at the client; sent again, it updates the same dream." }),
    ...NewDreamContent.shape,
    todos: z
      .array(z.union([TodoInput, TodoInput.shape.text.transform((text) => ({ text, done: false }))]))
      .max(200)
      .meta({ description: "What is to be done; a bare text is a todo that is not done." })
      .default([]),
    documents: z
      .array(z.union([DocumentInput, DocumentInput.shape.title.transform((title) => ({ title }))]))
      .max(200)
      .meta({ description: "Links and files that belong to the dream; a bare text is a title." })
      .default([]),
    fragments: z
      .array(FragmentInput)
      .max(90)
      .meta({ description: "The dream's topics; they replace those of an earlier import." })
      .default([]),
  })
  .meta({
    id: "DreamImportInput",
    description: "A dream as the browser extension keeps it. Unknown fields are ignored.",
    // zod leaves `examples` out where a field is transformed.
    override: { examples: [DREAM_IMPORT_INPUT_EXAMPLE] },
  });

export const DreamImportResult = z
  .object({
    success: z.literal(true).meta({ description: "Always true: what fails is a problem." }),
    dream_id: Id.meta({ description: "The dream's id." }),
    project_id: z
      .string()
      .nullable()
      .meta({ description: "The dream's project at PipelineOS; null until there is one." }),
    tickets_created: z.int().min(0).meta({ description: "How many tickets that project has." }),
    agents_assigned: z.int().min(0).meta({ description: "How many agents work on that project." }),
    estimated_completion: Timestamp.nullable().meta({
      description: "When PipelineOS expects it to be done; null until it has an estimate.",
    }),
  })
  .meta({
    id: "DreamImportResult",
    description: "The imported dream, and its project at PipelineOS as far as that is known.",
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
export type ImportStatus = z.infer<typeof ImportStatus>;
export type ImportFailure = z.infer<typeof ImportFailure>;
export type ImportInput = z.infer<typeof ImportInput>;
export type ImportStarted = z.infer<typeof ImportStarted>;
export type DreamImportInput = z.infer<typeof DreamImportInput>;
export type DreamImportResult = z.infer<typeof DreamImportResult>;
