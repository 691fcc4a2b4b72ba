import * as z from "zod";
import { DOCUMENT_TEXT_EXAMPLE, DREAM_EXAMPLE, DREAM_INPUT_EXAMPLE } from "./examples.ts";
import {
  Brand,
  Id,
  optionalInsteadOfDefault,
  StageBrand,
  Tags,
  Timestamp,
  text,
  textUpTo,
  withoutDefaults,
} from "./primitives.ts";

export const DreamStatus = z
  .enum(["idea", "planned", "implementing", "completed", "failed", "archived"])
  .meta({
    id: "DreamStatus",
    description: [
      "The status of a dream. A client may set any; an implementation sets it when it starts and ends.",
      "`idea`: nothing is built yet.",
      "`planned`: a project is built but not verified.",
      "`implementing`: an implementation is in progress.",
      "`completed`: the last implementation is verified, or PipelineOS completed it.",
      "`failed`: the last implementation failed.",
      "`archived`: put aside; the dream cannot be implemented.",
    ].join("\n"),
  });

export const DreamKind = z.enum(["idea", "how_to", "question", "writing", "fix"]).meta({
  id: "DreamKind",
  description: [
    "What a dream is.",
    "`idea`: something to make, build or undertake.",
    "`how_to`: how something is done.",
    "`question`: something the person wanted to know.",
    "`writing`: a text that was to be written, changed or translated.",
    "`fix`: something that does not work and is to be mended.",
  ].join("\n"),
});

export const OrganizerName = z.enum(["built-in", "bedrock", "openai"]).meta({
  id: "OrganizerName",
  description: "What organized a dream: the built-in rules, or a model.",
});

export const Todo = z
  .object({
    id: Id.meta({
      description: "The todo's id: chosen by the client, or derived from the text it was created with.",
    }),
    text: text({ max: 500 }).meta({ description: "What is to be done." }),
    done: z.boolean().meta({ description: "Whether the task is done." }),
  })
  .meta({ id: "Todo", description: "A task of a dream.", examples: DREAM_EXAMPLE.todos });

export const Document = z
  .object({
    id: Id.meta({
      description:
        "The document's id, unique within its dream: chosen by the client, or derived from its address or title " +
        "and, where its text is stored, from its conversation.",
    }),
    title: text({ max: 300 }).meta({ description: "The document's title or file name." }),
    url: text({ max: 2048 })
      .optional()
      .meta({ description: "The document's address; absent when it is not known." }),
    content_type: text({ max: 100 })
      .optional()
      .meta({ description: "The document's media type; absent when it is not known." }),
    bytes: z.int().min(0).optional().meta({
      description: "The size of the document's stored text as UTF-8, in bytes; absent when there is none.",
    }),
    partial: z.literal(true).optional().meta({
      description:
        "Whether the stored text is only the parts of a file that the conversation shows; absent when it is whole.",
    }),
  })
  .meta({
    id: "Document",
    description: "A link, file, canvas or artifact that belongs to a dream.",
    examples: DREAM_EXAMPLE.documents,
  });

export const DocumentWithContent = Document.extend({
  content: z.string().nullable().meta({
    description: "The document's text; null when there is none, and when it is too large for a response.",
  }),
  download_url: z
    .url()
    .nullable()
    .meta({
      description:
        "A presigned URL of the text as `text/plain`, which is valid for an hour and needs no access token; null " +
        "unless the text is too large for a response.",
    }),
}).meta({
  id: "DocumentWithContent",
  description: "A document with its text.",
  examples: [DOCUMENT_TEXT_EXAMPLE],
});

export const Description = textUpTo(20_000);
const Summary = textUpTo(4_000);
export const Todos = z.array(Todo).max(200);
export const Documents = z.array(Document).max(200);

export const DocumentInput = z
  .object({
    id: Id.optional().meta({
      description: "The id of an existing document, whose text is kept, or a new one; derived when left out.",
    }),
    ...Document.pick({ title: true, url: true, content_type: true }).shape,
  })
  .meta({
    id: "DocumentInput",
    description: "A document to store with a dream. Of several with the same id, the first is kept.",
    examples: DREAM_INPUT_EXAMPLE.documents,
  });
const DocumentsInput = z.array(DocumentInput).max(200).meta({ description: "The documents of the dream." });

/**
 * The content of a dream. A field that is added here is accepted by every input below, changed, merged,
 * stored, returned and sent with events. It needs a default, with which older dreams and messages are read.
 */
export const DreamContent = z.object({
  // Shorter than what is accepted now: lengths were once counted in another way, and what is stored stays
  // readable.
  title: text({ max: 200 }).meta({ description: "The dream's title." }),
  description: Description.meta({ description: "What the dream is about, in Markdown; may be empty." }),
  status: DreamStatus.meta({ description: "The dream's status." }),
  tags: Tags.meta({ description: "Tags to filter dreams by." }),
  brand: Brand.meta({ description: "The brand that the dream is filed under." }),
  summary: Summary.meta({ description: "The dream in a few sentences; may be empty." }),
  todos: Todos.meta({ description: "The dream's todos, in its owner's order." }),
  documents: Documents.meta({ description: "The documents of the dream." }),
});

export const Dream = z
  .object({
    id: Id.meta({ description: "The dream's id." }),
    owner_id: Id.meta({ description: "The id of the user who owns the dream." }),
    ...DreamContent.shape,
    created: Timestamp.meta({ description: "When the dream was created." }),
    updated: Timestamp.meta({
      description: "When the dream last changed. Each change has a later time than the one before.",
    }),
    revision: z.int().min(1).meta({
      description: "The number of the dream's revision: 1 when created, one more with each change.",
    }),
    synced_with_pipelineos: z
      .boolean()
      .meta({ description: "Whether PipelineOS has reported a project for the dream." }),
    synced_at: Timestamp.nullable().meta({
      description: "When PipelineOS last reported a change of that project; null before the first report.",
    }),
    pipelineos_project_id: z
      .string()
      .nullable()
      .meta({ description: "The id of that project; null while there is none." }),
  })
  .meta({
    id: "Dream",
    description: "An idea with its summary, todos and documents. As JSON it has at most 200 000 bytes.",
    examples: [DREAM_EXAMPLE],
  });

export type DreamContent = z.infer<typeof DreamContent>;
export type Dream = z.infer<typeof Dream>;
export type DreamKind = z.infer<typeof DreamKind>;
export type OrganizerName = z.infer<typeof OrganizerName>;
export type DreamStatus = z.infer<typeof DreamStatus>;
export type Todo = z.infer<typeof Todo>;
export type Document = z.infer<typeof Document>;
export type DocumentWithContent = z.infer<typeof DocumentWithContent>;
export type DocumentInput = z.infer<typeof DocumentInput>;

export const TodoInput = z
  .object({
    id: Id.optional().meta({
      description: "The id of an existing todo, or a new one; derived from the text when left out.",
    }),
    text: Todo.shape.text,
    done: z.boolean().meta({ description: "Whether the task is done." }).default(false),
  })
  .meta({
    id: "TodoInput",
    description: "A todo to store. Of several with the same id, the first is kept.",
    examples: DREAM_INPUT_EXAMPLE.todos,
  });

export const TodosInput = z
  .array(TodoInput)
  .max(200)
  .meta({
    id: "TodosInput",
    description: "All todos of a dream, in the order to keep.",
    examples: [[...DREAM_EXAMPLE.todos, { text: "Draw the week" }]],
  });

const Title = text({ min: 3, max: 200 }).meta({ description: "The dream's title." });

/**
 * The content of a new dream: only its title is required. A field that is added later stays absent where it
 * is left out, so what a client sends means the same before and after.
 */
export const newDreamContent = (content: typeof DreamContent.shape) =>
  z.object({
    ...optionalInsteadOfDefault(content),
    title: Title,
    description: content.description.default(""),
    status: content.status.default("idea"),
    tags: content.tags.default([]),
    brand: StageBrand.optional().meta({
      description: "The brand to file the dream under; by default the stage's first.",
    }),
    summary: content.summary.default(""),
    todos: TodosInput.meta({ description: "The todos of the dream." }).default([]),
    documents: DocumentsInput.default([]),
  });

export const NewDreamContent = newDreamContent(DreamContent.shape);

export const DreamInput = z.strictObject(NewDreamContent.shape).meta({
  id: "DreamInput",
  description: "The content of a new dream. Unknown fields are refused.",
  examples: [DREAM_INPUT_EXAMPLE],
});

export const DreamPatch = z
  .strictObject({
    ...withoutDefaults(DreamContent.shape),
    title: Title,
    brand: StageBrand.meta({ description: "The brand that the dream is filed under." }),
    documents: DocumentsInput,
  })
  .omit({ todos: true })
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, "must name at least one field to change")
  .meta({
    id: "DreamPatch",
    description:
      "The fields of a dream to change, at least one; lists replace the present ones. Unknown fields are refused.",
    minProperties: 1,
    examples: [{ title: "Tide table for two harbours", tags: ["sailing"] }],
  });

export type TodoInput = z.infer<typeof TodoInput>;
export type DreamInput = z.infer<typeof DreamInput>;
export type DreamPatch = z.infer<typeof DreamPatch>;
