import * as z from "zod";
import {
  Brand,
  Id,
  StageBrand,
  Tags,
  Timestamp,
  text,
  upTo,
  whereSaid,
  withoutDefaults,
} from "./primitives.ts";

export const DreamStatus = z
  .enum(["idea", "planned", "implementing", "completed", "failed", "archived"])
  .meta({ id: "DreamStatus" });

/** Something to do. `id` stays the same while the text does. */
export const Todo = z.object({ id: Id, text: text({ most: 500 }), done: z.boolean() }).meta({ id: "Todo" });

/** A link, file, canvas or artifact that the talk refers to. */
export const Document = z
  .object({
    title: text({ most: 300 }),
    url: text({ most: 2048 }).optional(),
    content_type: text({ most: 100 }).optional(),
  })
  .meta({ id: "Document" });

const Title = text({ least: 3, most: 200 });
export const Description = upTo(20_000);
const Summary = upTo(4_000);
export const Todos = z.array(Todo).max(200);
export const Documents = z.array(Document).max(200);

/** The same as a person sends it. */
export const DocumentInput = z.object(Document.shape).meta({ id: "DocumentInput" });
const DocumentsInput = z.array(DocumentInput).max(200);

/**
 * What a dream says. A field that is added here is taken by every input below, changed, merged, stored,
 * answered and sent with events. It needs a default, which dreams and messages from before it are read with.
 */
export const DreamContent = z.object({
  // Shorter than what is taken now: lengths were once counted in another way, and what is stored stays
  // readable.
  title: text({ most: 200 }),
  description: Description,
  status: DreamStatus,
  tags: Tags,
  brand: Brand,
  summary: Summary,
  todos: Todos,
  documents: Documents,
});

/**
 * An idea with what is known of it. `revision` grows by one with each change and `updated` strictly
 * increases with it.
 */
export const Dream = z
  .object({
    id: Id,
    owner_id: Id,
    ...DreamContent.shape,
    created: Timestamp,
    updated: Timestamp,
    revision: z.int().min(1),
    synced_with_pipelineos: z.boolean(),
    synced_at: Timestamp.nullable(),
    pipelineos_project_id: z.string().nullable(),
  })
  .meta({ id: "Dream" });

export type DreamContent = z.infer<typeof DreamContent>;
export type Dream = z.infer<typeof Dream>;
export type DreamStatus = z.infer<typeof DreamStatus>;
export type Todo = z.infer<typeof Todo>;
export type Document = z.infer<typeof Document>;

/** A todo as a person sends it: `id` keeps an existing one, without it the todo is new. */
export const TodoInput = z.object({
  id: Id.optional(),
  text: Todo.shape.text,
  done: z.boolean().default(false),
});

/** Body of `PUT /dreams/{dream_id}/todos`: the whole list, in the order wanted. */
export const TodosInput = z.array(TodoInput).max(200);

/**
 * What a new dream says of its content: only its title has to be said. A field that came later stays unsaid
 * where it is left out, so what a client sends means the same before and after.
 */
export const newContentOf = (content: typeof DreamContent.shape) =>
  z.object({
    ...whereSaid(content),
    title: Title,
    description: Description.default(""),
    status: DreamStatus.default("idea"),
    tags: Tags.default([]),
    brand: StageBrand.optional(),
    summary: Summary.default(""),
    todos: TodosInput.default([]),
    documents: DocumentsInput.default([]),
  });

export const NewContent = newContentOf(DreamContent.shape);

/** Body of `POST /dreams`. */
export const DreamInput = z.strictObject(NewContent.shape);

/** Body of `PATCH /dreams/{dream_id}`: only the fields named change, unknown fields are refused. */
export const DreamPatch = z
  .strictObject({
    ...withoutDefaults(DreamContent.shape),
    title: Title,
    brand: StageBrand,
    documents: DocumentsInput,
  })
  .omit({ todos: true })
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, "must name at least one field to change")
  .meta({ id: "DreamPatch", minProperties: 1 });

export type TodoInput = z.infer<typeof TodoInput>;
export type DreamInput = z.infer<typeof DreamInput>;
export type DreamPatch = z.infer<typeof DreamPatch>;
