import * as z from "zod";
import { DREAM_EXAMPLE, DREAM_INPUT_EXAMPLE } from "./examples.ts";
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
      "How far a dream is.",
      "`idea`: nothing is built yet.",
      "`planned`: a project exists, and nothing verifies it.",
      "`implementing`: an implementation is under way.",
      "`completed`: the last implementation is verified, or PipelineOS has completed its project.",
      "`failed`: the last implementation failed.",
      "`archived`: put aside; it cannot be implemented.",
    ].join("\n"),
  });

export const Todo = z
  .object({
    id: Id.meta({ description: "The todo's id, which stays the same while its text does." }),
    text: text({ max: 500 }).meta({ description: "What is to be done." }),
    done: z.boolean().meta({ description: "Whether it is done." }),
  })
  .meta({ id: "Todo", description: "Something to do.", examples: DREAM_EXAMPLE.todos });

export const Document = z
  .object({
    title: text({ max: 300 }).meta({ description: "The document's title or file name." }),
    url: text({ max: 2048 })
      .optional()
      .meta({ description: "Where it is, when the conversation gives an address." }),
    content_type: text({ max: 100 }).optional().meta({ description: "Its media type, when it is known." }),
  })
  .meta({
    id: "Document",
    description: "A link, file, canvas or artifact that the conversation refers to.",
    examples: DREAM_EXAMPLE.documents,
  });

export const Description = textUpTo(20_000);
const Summary = textUpTo(4_000);
export const Todos = z.array(Todo).max(200);
export const Documents = z.array(Document).max(200);

export const DocumentInput = z.object(Document.shape).meta({
  id: "DocumentInput",
  description: "A document as a client sends it.",
  examples: DREAM_INPUT_EXAMPLE.documents,
});
const DocumentsInput = z
  .array(DocumentInput)
  .max(200)
  .meta({ description: "Links and files that belong to the dream." });

/**
 * The content of a dream. A field that is added here is accepted by every input below, changed, merged,
 * stored, returned and sent with events. It needs a default, with which older dreams and messages are read.
 */
export const DreamContent = z.object({
  // Shorter than what is accepted now: lengths were once counted in another way, and what is stored stays
  // readable.
  title: text({ max: 200 }).meta({ description: "The dream's title." }),
  description: Description.meta({ description: "What the dream is about, in Markdown; may be empty." }),
  status: DreamStatus.meta({ description: "How far the dream is." }),
  tags: Tags.meta({ description: "Words to find it by." }),
  brand: Brand.meta({ description: "The venture of its owner that it belongs to." }),
  summary: Summary.meta({ description: "The dream in a few sentences; may be empty." }),
  todos: Todos.meta({ description: "What is to be done, in its owner's order." }),
  documents: Documents.meta({ description: "Links and files that belong to it." }),
});

export const Dream = z
  .object({
    id: Id.meta({ description: "The dream's id." }),
    owner_id: Id.meta({ description: "The user it belongs to." }),
    ...DreamContent.shape,
    created: Timestamp.meta({ description: "When the dream was made." }),
    updated: Timestamp.meta({ description: "When it last changed; strictly later with each change." }),
    revision: z
      .int()
      .min(1)
      .meta({ description: "How often it has been written: 1 when made, then one more a change." }),
    synced_with_pipelineos: z.boolean().meta({ description: "Whether PipelineOS has a project for it." }),
    synced_at: Timestamp.nullable().meta({
      description: "When PipelineOS last reported on its project; null before.",
    }),
    pipelineos_project_id: z
      .string()
      .nullable()
      .meta({ description: "The id of its project at PipelineOS; null while there is none." }),
  })
  .meta({
    id: "Dream",
    description: "An idea with what is known of it.",
    examples: [DREAM_EXAMPLE],
  });

export type DreamContent = z.infer<typeof DreamContent>;
export type Dream = z.infer<typeof Dream>;
export type DreamStatus = z.infer<typeof DreamStatus>;
export type Todo = z.infer<typeof Todo>;
export type Document = z.infer<typeof Document>;

export const TodoInput = z
  .object({
    id: Id.optional().meta({ description: "The id of a todo to keep; without it the todo is new." }),
    text: Todo.shape.text,
    done: z.boolean().meta({ description: "Whether it is done." }).default(false),
  })
  .meta({
    id: "TodoInput",
    description: "A todo as a client sends it.",
    examples: DREAM_INPUT_EXAMPLE.todos,
  });

export const TodosInput = z
  .array(TodoInput)
  .max(200)
  .meta({
    id: "TodosInput",
    description: "All todos of a dream, in the order wanted.",
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
    brand: StageBrand.optional().meta({ description: "The dream's brand; by default the stage's first." }),
    summary: content.summary.default(""),
    todos: TodosInput.meta({ description: "What is to be done." }).default([]),
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
    brand: StageBrand.meta({ description: "The venture of its owner that it belongs to." }),
    documents: DocumentsInput,
  })
  .omit({ todos: true })
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, "must name at least one field to change")
  .meta({
    id: "DreamPatch",
    description: "The fields of a dream to change; the others stay as they are. Unknown fields are refused.",
    minProperties: 1,
    examples: [{ title: "Tide table for two harbours", tags: ["sailing"] }],
  });

export type TodoInput = z.infer<typeof TodoInput>;
export type DreamInput = z.infer<typeof DreamInput>;
export type DreamPatch = z.infer<typeof DreamPatch>;
