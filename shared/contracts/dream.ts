import * as z from "zod";
import { DOCUMENT_TEXT_EXAMPLE, DREAM_EXAMPLE, DREAM_INPUT_EXAMPLE } from "./examples.ts";
import { LENGTHS, MAX_ITEMS } from "./limits.ts";
import {
  Brand,
  ConversationSource,
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

export const Evidence = z
  .object({
    conversation_id: Id.meta({ description: "The id of the conversation." }),
    message: z.int().min(0).meta({ description: "The index of the message in the conversation, from 0." }),
    quote: textUpTo(500).meta({
      description:
        "A verbatim stretch of that message; for what stands in a document that it brings, where it presents the " +
        "document. The quotes of one conversation have at most 60 000 bytes together; " +
        "where they would have more, the long ones are cut to an equal share.",
    }),
  })
  .meta({
    id: "Evidence",
    description: "Where a conversation says something. Only conversations bring it; clients do not set it.",
    examples: [DREAM_EXAMPLE.outcome.evidence],
  });

/** Evidence of an item of a dream; what a person writes has none. */
const EvidenceOfItem = Evidence.optional().meta({
  description: "Where a conversation says it; absent for what a person or client wrote.",
});

export const Todo = z
  .object({
    id: Id.meta({
      description: "The todo's id: chosen by the client, or derived from the text it was created with.",
    }),
    text: text(LENGTHS.todo).meta({ description: "What is to be done." }),
    done: z.boolean().meta({ description: "Whether the task is done." }),
    evidence: EvidenceOfItem,
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
    evidence: EvidenceOfItem,
  })
  .meta({
    id: "Document",
    description: "A link, file, canvas or artifact that belongs to a dream.",
    examples: DREAM_EXAMPLE.documents,
  });

const StatementId = Id.meta({
  description: "The id, unique within its list: chosen by the client, or derived from the text at first.",
});

export const Decision = z
  .object({
    id: StatementId,
    text: text(LENGTHS.statement).meta({ description: "What is settled." }),
    reason: text({ max: 500 }).optional().meta({ description: "Why; absent where nobody says so." }),
    evidence: EvidenceOfItem,
  })
  .meta({
    id: "Decision",
    description: "Something that the person settled.",
    examples: DREAM_EXAMPLE.decisions,
  });

export const Suggestion = z
  .object({
    id: StatementId,
    text: text(LENGTHS.statement).meta({ description: "What is proposed." }),
    evidence: EvidenceOfItem,
  })
  .meta({
    id: "Suggestion",
    description: "Something that an assistant proposed and the person has not taken up.",
    examples: DREAM_EXAMPLE.suggestions,
  });

export const Feature = z
  .object({
    id: StatementId,
    text: text(LENGTHS.statement).meta({ description: "What it can or must do." }),
    evidence: EvidenceOfItem,
  })
  .meta({
    id: "Feature",
    description: "Something that what is made can do, or must.",
    examples: DREAM_EXAMPLE.features,
  });

export const Outcome = z
  .object({
    text: text({ max: 1_000 }).meta({ description: "The outcome in one or two sentences." }),
    evidence: EvidenceOfItem,
  })
  .meta({
    id: "Outcome",
    description: "What came of a dream's conversation.",
    examples: [DREAM_EXAMPLE.outcome],
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

export const Description = textUpTo(LENGTHS.description.max);
const Summary = textUpTo(LENGTHS.summary.max);

export const Todos = z.array(Todo).max(MAX_ITEMS.todos);
export const Documents = z.array(Document).max(MAX_ITEMS.documents);

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
const DocumentsInput = z
  .array(DocumentInput)
  .max(MAX_ITEMS.documents)
  .meta({ description: "The documents of the dream." });

const StatementInputId = Id.optional().meta({
  description: "The id of an existing item, whose evidence is kept, or a new one; derived when left out.",
});

export const DecisionInput = z
  .object({ id: StatementInputId, ...Decision.pick({ text: true, reason: true }).shape })
  .meta({
    id: "DecisionInput",
    description: "A decision to store with a dream. Of several with the same id, the first is kept.",
    examples: [{ text: "Show a week at a time" }],
  });

export const SuggestionInput = z
  .object({ id: StatementInputId, ...Suggestion.pick({ text: true }).shape })
  .meta({
    id: "SuggestionInput",
    description: "A suggestion to store with a dream. Of several with the same id, the first is kept.",
    examples: [{ text: "Send the week by e-mail" }],
  });

export const FeatureInput = z.object({ id: StatementInputId, ...Feature.pick({ text: true }).shape }).meta({
  id: "FeatureInput",
  description: "A feature to store with a dream. Of several with the same id, the first is kept.",
  examples: [{ text: "Show the tides of the coming week" }],
});

export const OutcomeInput = Outcome.pick({ text: true }).meta({
  id: "OutcomeInput",
  description: "The outcome to store with a dream. One with the present text keeps its evidence.",
  examples: [{ text: "The page shows the week." }],
});

/** What clients send of the fields that conversations give evidence of. */
const StatementsInput = {
  outcome: OutcomeInput.nullable().meta({ description: "What came of the dream; null for nothing." }),
  decisions: z.array(DecisionInput).max(MAX_ITEMS.decisions).meta({ description: "What is settled." }),
  suggestions: z
    .array(SuggestionInput)
    .max(MAX_ITEMS.suggestions)
    .meta({ description: "What is proposed and not taken up." }),
  features: z
    .array(FeatureInput)
    .max(MAX_ITEMS.features)
    .meta({ description: "What the thing can do, or must." }),
};

/**
 * The content of a dream. A field that is added here is accepted by every input below, changed, merged,
 * stored, returned and sent with events. It needs a default, with which older dreams and messages are read.
 */
export const DreamContent = z.object({
  // Shorter than what is accepted now: lengths were once counted in another way, and what is stored stays
  // readable.
  title: text({ max: LENGTHS.title.max }).meta({ description: "The dream's title." }),
  description: Description.meta({ description: "What the dream is about, in Markdown; may be empty." }),
  status: DreamStatus.meta({ description: "The dream's status." }),
  tags: Tags.meta({ description: "Tags to filter dreams by." }),
  brand: Brand.meta({ description: "The brand that the dream is filed under." }),
  summary: Summary.meta({ description: "The dream in a few sentences; may be empty." }),
  todos: Todos.meta({ description: "The dream's todos, in its owner's order." }),
  documents: Documents.meta({ description: "The documents of the dream." }),
  kind: DreamKind.meta({
    description: "What the dream is. A kind that a client sets is not changed by organizing again.",
  }).default("idea"),
  outcome: Outcome.nullable()
    .meta({ description: "What came of the dream's conversation; null where nothing did." })
    .default(null),
  decisions: z
    .array(Decision)
    .max(MAX_ITEMS.decisions)
    .meta({ description: "What the person settled." })
    .default([]),
  suggestions: z
    .array(Suggestion)
    .max(MAX_ITEMS.suggestions)
    .meta({ description: "What an assistant proposed and the person has not taken up." })
    .default([]),
  features: z
    .array(Feature)
    .max(MAX_ITEMS.features)
    .meta({ description: "What the thing that is made can do, or must." })
    .default([]),
});

/** What a dream has from its conversations and their organizer, and no client sets. */
export const DreamOrganization = z.object({
  confidence: z
    .number()
    .min(0)
    .max(1)
    .meta({
      description:
        "How sure `kind` is: 1 where a client set it, less where an organizer found it, 0 where nobody has said " +
        "what the dream is, which makes it an `idea`.",
    })
    .default(0),
  organized_by: OrganizerName.nullable()
    .meta({ description: "What organized the conversation captured last; null where nothing did." })
    .default(null),
  organizer_version: z
    .int()
    .nullable()
    .meta({ description: "The version of that organizer; null where nothing organized the dream." })
    .default(null),
  sources: z
    .array(ConversationSource)
    .meta({
      description: "The tools that the dream's conversations come from, each once; empty where it has none.",
    })
    .default([]),
});

export const Dream = z
  .object({
    id: Id.meta({ description: "The dream's id." }),
    owner_id: Id.meta({ description: "The id of the user who owns the dream." }),
    ...DreamContent.shape,
    ...DreamOrganization.shape,
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
    description:
      "An idea, question, text or fix with its summary, todos and documents. As JSON it has at most 200 000 bytes: " +
      "of what a conversation adds beyond that, suggestions are left out first, then features, documents, decisions and todos.",
    examples: [DREAM_EXAMPLE],
  });

export type Evidence = z.infer<typeof Evidence>;
export type Outcome = z.infer<typeof Outcome>;
export type Decision = z.infer<typeof Decision>;
export type Suggestion = z.infer<typeof Suggestion>;
export type Feature = z.infer<typeof Feature>;
export type DreamOrganization = z.infer<typeof DreamOrganization>;
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
      description:
        "The id of an existing todo, whose evidence is kept, or a new one; derived from the text when left out.",
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
  .max(MAX_ITEMS.todos)
  .meta({
    id: "TodosInput",
    description: "All todos of a dream, in the order to keep.",
    examples: [[...DREAM_EXAMPLE.todos.map(({ evidence, ...todo }) => todo), { text: "Draw the week" }]],
  });

const Title = text(LENGTHS.title).meta({ description: "The dream's title." });

/**
 * The content of a new dream: only its title is required. A field that is added later stays absent where it
 * is left out, so what a client sends means the same before and after.
 */
export const newDreamContent = (content: typeof DreamContent.shape) =>
  z.object({
    ...optionalInsteadOfDefault(content),
    ...z.object(StatementsInput).partial().shape,
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

/** What clients send of each field that a dream has; the values of any dream are accepted. */
const sentFields = {
  ...withoutDefaults(DreamContent.shape),
  todos: TodosInput.meta({ description: "The dream's todos, in the order to keep." }),
  documents: DocumentsInput,
  ...StatementsInput,
};

/** What clients send to change a dream. */
const editableFields = {
  ...sentFields,
  title: Title,
  brand: StageBrand.meta({ description: "The brand that the dream is filed under." }),
};

const namesAField = (patch: object) => Object.keys(patch).length > 0;
const NO_FIELD = "must name at least one field to change";

export const DreamPatch = z
  .strictObject(editableFields)
  .omit({ todos: true })
  .partial()
  .refine(namesAField, NO_FIELD)
  .meta({
    id: "DreamPatch",
    description:
      "The fields of a dream to change, at least one; lists replace the present ones. Unknown fields are refused.",
    minProperties: 1,
    examples: [{ title: "Tide table for two harbours", tags: ["sailing"] }],
  });

export const DreamEdit = z
  .strictObject(editableFields)
  .partial()
  .refine(namesAField, NO_FIELD)
  .meta({
    id: "DreamEdit",
    description:
      "The fields of a dream that an offline edit changes, at least one, with their new values; lists are whole. " +
      "Unknown fields are refused.",
    minProperties: 1,
    examples: [{ title: "Tide table for two harbours", tags: ["sailing"] }],
  });

export const DreamFieldsInput = z
  .strictObject(sentFields)
  .partial()
  .meta({
    id: "DreamFieldsInput",
    description: "Some fields of a dream with the values that a client saw. Unknown fields are refused.",
    examples: [{ title: DREAM_EXAMPLE.title, tags: DREAM_EXAMPLE.tags }],
  });

export const DreamFields = z
  .object(withoutDefaults(DreamContent.shape))
  .partial()
  .meta({
    id: "DreamFields",
    description: "Some fields of a dream with their values.",
    examples: [{ title: DREAM_EXAMPLE.title, tags: DREAM_EXAMPLE.tags }],
  });

export type TodoInput = z.infer<typeof TodoInput>;
export type DreamInput = z.infer<typeof DreamInput>;
export type DreamPatch = z.infer<typeof DreamPatch>;
export type DreamEdit = z.infer<typeof DreamEdit>;
export type DreamFields = z.infer<typeof DreamFields>;
export type DreamFieldsInput = z.infer<typeof DreamFieldsInput>;
