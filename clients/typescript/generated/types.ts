// Generated from the contracts by `npm run generate`.

/**
 * A brand that this stage has.
 */
export type StageBrand = "personal" | "bc-innovations" | "bc-studio" | "mpgworldwide" | "accordingto";
/**
 * What a capture does to the dream.
 * `created`: a new dream is made.
 * `updated`: the dream is organized again, because the conversation has changed.
 * `unchanged`: this state of the conversation, or a later one, was captured before.
 */
export type CaptureOutcome = "created" | "updated" | "unchanged";
/**
 * How far a dream is.
 * `idea`: nothing is built yet.
 * `planned`: a project exists, and nothing verifies it.
 * `implementing`: an implementation is under way.
 * `completed`: the last implementation is verified, or PipelineOS has completed its project.
 * `failed`: the last implementation failed.
 * `archived`: put aside; it cannot be implemented.
 */
export type DreamStatus = "idea" | "planned" | "implementing" | "completed" | "failed" | "archived";
/**
 * All todos of a dream, in the order wanted.
 *
 * @maxItems 200
 */
export type TodosInput = TodoInput[];
/**
 * A planner that this stage has: `built-in`, and `bedrock` or `openai` where it has a model.
 */
export type StagePlanner = "built-in" | "bedrock" | "openai";
/**
 * A language that projects are generated in and run in the sandbox.
 */
export type ProjectLanguage = "javascript" | "typescript" | "python";
/**
 * How far an implementation is.
 * `pending`: requested, and not begun.
 * `planning`: the plan is being made.
 * `generating`: the project's files are being written.
 * `verifying`: the project runs in the sandbox.
 * `completed`: the work is done. What that proves is in `verdict`.
 * `failed`: it ended without a working project, or was cancelled.
 */
export type ImplementationStatus =
  "pending" | "planning" | "generating" | "verifying" | "completed" | "failed";
/**
 * Who plans: `built-in` are rules without a model; `bedrock` and `openai` ask a model.
 */
export type PlannerName = "built-in" | "bedrock" | "openai";
/**
 * What a finished implementation proves of its conversation; `report.outcome` is only what the sandbox saw.
 * `verified`: tests, examples or programs of the conversation were run or checked, and held.
 * `unverified`: the project was built, and nothing that came from the conversation was put to the test.
 * `failed`: there is no project, or it is broken: a file does not parse, a name is undefined, its run failed.
 */
export type Verdict = "verified" | "unverified" | "failed";
/**
 * What kind of thing is to be built; a `document` has no program.
 */
export type ProjectKind = "web_app" | "api" | "cli" | "library" | "data_job" | "document";
/**
 * What became of a run in the sandbox.
 * `passed`: every command exited with 0.
 * `failed`: a command exited otherwise, or could not be started.
 * `timed_out`: the run reached its limit of time.
 * `out_of_memory`: the run reached its limit of memory.
 * `output_exceeded`: the run wrote more than it may.
 * `rejected`: the project was not run, because its archive breaks a rule.
 */
export type SandboxOutcome =
  "passed" | "failed" | "timed_out" | "out_of_memory" | "output_exceeded" | "rejected";
/**
 * How far an import is.
 * `awaiting_upload`: its file has not arrived.
 * `splitting`: the file is read, and its conversations are found.
 * `organizing`: all conversations are found, and become dreams.
 * `completed`: every conversation is counted.
 * `failed`: the file could not be read as a whole; `failure` has the reason.
 */
export type ImportStatus = "awaiting_upload" | "splitting" | "organizing" | "completed" | "failed";

/**
 * Every operation: its input, and the data of its response.
 */
export interface Operations {
  /**
   * List captured conversations
   */
  "list-conversations": {
    query?: {
      /**
       * The `next_cursor` of the page before, from the same list; left out for the first page.
       */
      cursor?: string;
      /**
       * How many items a page has at most.
       */
      limit?: number;
    };
    data: ConversationPage;
  };
  /**
   * Read one conversation with its messages
   */
  "get-conversation": {
    params: {
      /**
       * An identifier, opaque and case-sensitive. The service makes ULIDs; a client's own ids are kept.
       */
      conversation_id: string;
    };
    query?: {
      /**
       * The `next_cursor` of the page before, from the same list; left out for the first page.
       */
      cursor?: string;
      /**
       * How many items a page has at most.
       */
      limit?: number;
    };
    data: ConversationWithMessages;
  };
  /**
   * Capture one conversation
   */
  "capture-conversation": {
    query?: {
      /**
       * The id of a dream: like every id, but neither `import` nor `brand`, which are segments of other paths.
       */
      dream_id?: string;
      brand?: StageBrand;
    };
    body: CaptureInput;
    data: CaptureResult;
  };
  /**
   * Create a dream
   */
  "create-dream": {
    body: DreamInput;
    data: Dream;
  };
  /**
   * List dreams
   */
  "list-dreams": {
    query?: {
      /**
       * The `next_cursor` of the page before, from the same list; left out for the first page.
       */
      cursor?: string;
      /**
       * How many items a page has at most.
       */
      limit?: number;
      status?: DreamStatus;
      /**
       * Only dreams with this tag.
       */
      tag?: string;
      brand?: StageBrand;
    };
    data: DreamPage;
  };
  /**
   * Read one dream
   */
  "get-dream": {
    params: {
      /**
       * The id of a dream: like every id, but neither `import` nor `brand`, which are segments of other paths.
       */
      dream_id: string;
    };
    data: Dream;
  };
  /**
   * Change a dream
   */
  "update-dream": {
    params: {
      /**
       * The id of a dream: like every id, but neither `import` nor `brand`, which are segments of other paths.
       */
      dream_id: string;
    };
    body: DreamPatch;
    data: Dream;
  };
  /**
   * Delete a dream
   */
  "delete-dream": {
    params: {
      /**
       * The id of a dream: like every id, but neither `import` nor `brand`, which are segments of other paths.
       */
      dream_id: string;
    };
    data: undefined;
  };
  /**
   * List a dream's events
   */
  "list-dream-events": {
    params: {
      /**
       * The id of a dream: like every id, but neither `import` nor `brand`, which are segments of other paths.
       */
      dream_id: string;
    };
    query?: {
      /**
       * The `next_cursor` of the page before, from the same list; left out for the first page.
       */
      cursor?: string;
      /**
       * How many items a page has at most.
       */
      limit?: number;
      /**
       * The `event_id` of the last event seen; left out to begin with the oldest.
       */
      after?: string;
    };
    data: EventPage;
  };
  /**
   * List a dream's fragments
   */
  "list-fragments": {
    params: {
      /**
       * The id of a dream: like every id, but neither `import` nor `brand`, which are segments of other paths.
       */
      dream_id: string;
    };
    query?: {
      /**
       * The `next_cursor` of the page before, from the same list; left out for the first page.
       */
      cursor?: string;
      /**
       * How many items a page has at most.
       */
      limit?: number;
    };
    data: FragmentPage;
  };
  /**
   * Implement a dream
   */
  "implement-dream": {
    params: {
      /**
       * The id of a dream: like every id, but neither `import` nor `brand`, which are segments of other paths.
       */
      dream_id: string;
    };
    body?: ImplementInput;
    data: ImplementationSummary;
  };
  /**
   * Read a dream's implementation, or begin one
   */
  "ensure-implementation": {
    params: {
      /**
       * The id of a dream: like every id, but neither `import` nor `brand`, which are segments of other paths.
       */
      dream_id: string;
    };
    data: ImplementationSummary;
  };
  /**
   * List a dream's implementations
   */
  "list-implementations": {
    params: {
      /**
       * The id of a dream: like every id, but neither `import` nor `brand`, which are segments of other paths.
       */
      dream_id: string;
    };
    query?: {
      /**
       * The `next_cursor` of the page before, from the same list; left out for the first page.
       */
      cursor?: string;
      /**
       * How many items a page has at most.
       */
      limit?: number;
    };
    data: ImplementationPage;
  };
  /**
   * Replace a dream's todos
   */
  "replace-todos": {
    params: {
      /**
       * The id of a dream: like every id, but neither `import` nor `brand`, which are segments of other paths.
       */
      dream_id: string;
    };
    body: TodosInput;
    data: Dream;
  };
  /**
   * List the dreams of one brand
   */
  "list-brand-dreams": {
    params: {
      brand: StageBrand;
    };
    query?: {
      /**
       * The `next_cursor` of the page before, from the same list; left out for the first page.
       */
      cursor?: string;
      /**
       * How many items a page has at most.
       */
      limit?: number;
      status?: DreamStatus;
      /**
       * Only dreams with this tag.
       */
      tag?: string;
    };
    data: DreamPage;
  };
  /**
   * Import a dream with its fragments from a client
   */
  "import-dream": {
    body: DreamImportInput;
    data: DreamImportResult;
  };
  /**
   * Read one implementation
   */
  "get-implementation": {
    params: {
      /**
       * An identifier, opaque and case-sensitive. The service makes ULIDs; a client's own ids are kept.
       */
      implementation_id: string;
    };
    data: Implementation;
  };
  /**
   * Cancel an implementation
   */
  "cancel-implementation": {
    params: {
      /**
       * An identifier, opaque and case-sensitive. The service makes ULIDs; a client's own ids are kept.
       */
      implementation_id: string;
    };
    data: ImplementationSummary;
  };
  /**
   * Begin the import of a data export
   */
  "create-import": {
    body: ImportInput;
    data: ImportStarted;
  };
  /**
   * Read one import
   */
  "get-import": {
    params: {
      /**
       * An identifier, opaque and case-sensitive. The service makes ULIDs; a client's own ids are kept.
       */
      import_id: string;
    };
    data: Import;
  };
  /**
   * Read and try this API as a page
   */
  "get-docs": {
    data: string;
  };
  /**
   * Read the script of the documentation page
   */
  "get-docs-script": {
    data: string;
  };
  /**
   * Check that the API responds
   */
  "get-health": {
    data: Health;
  };
  /**
   * Check the resources of the service
   */
  "get-health-details": {
    data: HealthDetails;
  };
  /**
   * Read this API as OpenAPI
   */
  "get-openapi": {
    data: OpenApiDocument;
  };
}
/**
 * One page of conversations.
 */
export interface ConversationPage {
  /**
   * The items of this page, in the order of the list.
   */
  items: Conversation[];
  /**
   * The cursor of the next page; null on the last page.
   */
  next_cursor: string | null;
}
/**
 * A captured conversation, without its messages.
 */
export interface Conversation {
  /**
   * An identifier, opaque and case-sensitive. The service makes ULIDs; a client's own ids are kept.
   */
  id: string;
  /**
   * An identifier, opaque and case-sensitive. The service makes ULIDs; a client's own ids are kept.
   */
  owner_id: string;
  /**
   * An identifier, opaque and case-sensitive. The service makes ULIDs; a client's own ids are kept.
   */
  dream_id: string;
  /**
   * The tool a conversation comes from; `generic` is a plain list of messages.
   */
  source: string;
  /**
   * Its id in that tool; null when the export has none.
   */
  external_id: string | null;
  /**
   * Its title there; null when it has none.
   */
  title: string | null;
  /**
   * Its address there; null when it has none.
   */
  url: string | null;
  /**
   * The model that wrote the assistant's messages; null when the export names none.
   */
  model: string | null;
  /**
   * When it began; null when the export has no dates.
   */
  created: string | null;
  /**
   * When it last changed at its source; null when the export has no dates.
   */
  updated: string | null;
  /**
   * How many messages it has.
   */
  message_count: number;
  /**
   * SHA-256 of the transcript, hexadecimal; it changes when the conversation does.
   */
  content_hash: string;
}
/**
 * A captured conversation with one page of its messages.
 */
export interface ConversationWithMessages {
  /**
   * An identifier, opaque and case-sensitive. The service makes ULIDs; a client's own ids are kept.
   */
  id: string;
  /**
   * An identifier, opaque and case-sensitive. The service makes ULIDs; a client's own ids are kept.
   */
  owner_id: string;
  /**
   * An identifier, opaque and case-sensitive. The service makes ULIDs; a client's own ids are kept.
   */
  dream_id: string;
  /**
   * The tool a conversation comes from; `generic` is a plain list of messages.
   */
  source: string;
  /**
   * Its id in that tool; null when the export has none.
   */
  external_id: string | null;
  /**
   * Its title there; null when it has none.
   */
  title: string | null;
  /**
   * Its address there; null when it has none.
   */
  url: string | null;
  /**
   * The model that wrote the assistant's messages; null when the export names none.
   */
  model: string | null;
  /**
   * When it began; null when the export has no dates.
   */
  created: string | null;
  /**
   * When it last changed at its source; null when the export has no dates.
   */
  updated: string | null;
  /**
   * How many messages it has.
   */
  message_count: number;
  /**
   * SHA-256 of the transcript, hexadecimal; it changes when the conversation does.
   */
  content_hash: string;
  /**
   * One page of the messages, oldest first.
   */
  messages: Message[];
  /**
   * The cursor of the next page of messages; null on the last page.
   */
  next_cursor: string | null;
}
/**
 * One message of a conversation.
 */
export interface Message {
  /**
   * Who wrote the message.
   */
  role: "user" | "assistant";
  /**
   * The message in Markdown, as its source has it.
   */
  content: string;
  /**
   * When it was written; null when the export has no dates.
   */
  created: string | null;
}
/**
 * One conversation in any known format, by itself or in `conversation` beside options.
 */
export interface CaptureInput {
  /**
   * The id of a dream: like every id, but neither `import` nor `brand`, which are segments of other paths.
   */
  dream_id?: string;
  brand?: StageBrand;
  /**
   * Tags to add to those that are found in the conversation.
   *
   * @maxItems 50
   */
  tags?: string[];
  /**
   * One conversation in any known format. Without it, the body is the conversation.
   */
  conversation?: unknown;
  [k: string]: unknown;
}
/**
 * What capturing a conversation led to.
 */
export interface CaptureResult {
  outcome: CaptureOutcome;
  /**
   * An identifier, opaque and case-sensitive. The service makes ULIDs; a client's own ids are kept.
   */
  conversation_id: string;
  /**
   * An identifier, opaque and case-sensitive. The service makes ULIDs; a client's own ids are kept.
   */
  dream_id: string;
  dream: Dream;
}
/**
 * An idea with what is known of it.
 */
export interface Dream {
  /**
   * An identifier, opaque and case-sensitive. The service makes ULIDs; a client's own ids are kept.
   */
  id: string;
  /**
   * An identifier, opaque and case-sensitive. The service makes ULIDs; a client's own ids are kept.
   */
  owner_id: string;
  /**
   * The dream's title.
   */
  title: string;
  /**
   * What the dream is about, in Markdown; may be empty.
   */
  description: string;
  status: DreamStatus;
  /**
   * Words to find it by.
   *
   * @maxItems 50
   */
  tags: string[];
  /**
   * The venture of its owner that a dream belongs to.
   */
  brand: string;
  /**
   * The dream in a few sentences; may be empty.
   */
  summary: string;
  /**
   * What is to be done, in its owner's order.
   *
   * @maxItems 200
   */
  todos: Todo[];
  /**
   * Links and files that belong to it.
   *
   * @maxItems 200
   */
  documents: Document[];
  /**
   * A moment in ISO 8601, in UTC, with milliseconds where they are known.
   */
  created: string;
  /**
   * A moment in ISO 8601, in UTC, with milliseconds where they are known.
   */
  updated: string;
  /**
   * How often it has been written: 1 when made, then one more a change.
   */
  revision: number;
  /**
   * Whether PipelineOS has a project for it.
   */
  synced_with_pipelineos: boolean;
  /**
   * When PipelineOS last reported on its project; null before.
   */
  synced_at: string | null;
  /**
   * The id of its project at PipelineOS; null while there is none.
   */
  pipelineos_project_id: string | null;
}
/**
 * Something to do.
 */
export interface Todo {
  /**
   * An identifier, opaque and case-sensitive. The service makes ULIDs; a client's own ids are kept.
   */
  id: string;
  /**
   * What is to be done.
   */
  text: string;
  /**
   * Whether it is done.
   */
  done: boolean;
}
/**
 * A link, file, canvas or artifact that the conversation refers to.
 */
export interface Document {
  /**
   * The document's title or file name.
   */
  title: string;
  /**
   * Where it is, when the conversation gives an address.
   */
  url?: string;
  /**
   * Its media type, when it is known.
   */
  content_type?: string;
}
/**
 * The content of a new dream. Unknown fields are refused.
 */
export interface DreamInput {
  /**
   * The dream's title.
   */
  title: string;
  /**
   * What the dream is about, in Markdown; may be empty.
   */
  description?: string;
  status?: DreamStatus;
  /**
   * Words to find it by.
   *
   * @maxItems 50
   */
  tags?: string[];
  brand?: StageBrand;
  /**
   * The dream in a few sentences; may be empty.
   */
  summary?: string;
  todos?: TodosInput;
  /**
   * Links and files that belong to the dream.
   *
   * @maxItems 200
   */
  documents?: DocumentInput[];
}
/**
 * A todo as a client sends it.
 */
export interface TodoInput {
  /**
   * An identifier, opaque and case-sensitive. The service makes ULIDs; a client's own ids are kept.
   */
  id?: string;
  /**
   * What is to be done.
   */
  text: string;
  /**
   * Whether it is done.
   */
  done?: boolean;
}
/**
 * A document as a client sends it.
 */
export interface DocumentInput {
  /**
   * The document's title or file name.
   */
  title: string;
  /**
   * Where it is, when the conversation gives an address.
   */
  url?: string;
  /**
   * Its media type, when it is known.
   */
  content_type?: string;
}
/**
 * One page of dreams.
 */
export interface DreamPage {
  /**
   * The items of this page, in the order of the list.
   */
  items: Dream[];
  /**
   * The cursor of the next page; null on the last page.
   */
  next_cursor: string | null;
}
/**
 * The fields of a dream to change; the others stay as they are. Unknown fields are refused.
 */
export interface DreamPatch {
  /**
   * The dream's title.
   */
  title?: string;
  /**
   * What the dream is about, in Markdown; may be empty.
   */
  description?: string;
  status?: DreamStatus;
  /**
   * Words to find it by.
   *
   * @maxItems 50
   */
  tags?: string[];
  brand?: StageBrand;
  /**
   * The dream in a few sentences; may be empty.
   */
  summary?: string;
  /**
   * Links and files that belong to the dream.
   *
   * @maxItems 200
   */
  documents?: DocumentInput[];
}
/**
 * One page of events.
 */
export interface EventPage {
  /**
   * The items of this page, in the order of the list.
   */
  items: LoggedEvent[];
  /**
   * The cursor of the next page; null on the last page.
   */
  next_cursor: string | null;
}
/**
 * One event as the dream's log keeps it.
 */
export interface LoggedEvent {
  /**
   * The event's name, its `detail-type` on the bus.
   */
  type:
    | "ConversationCaptured"
    | "DreamImported"
    | "DreamCreated"
    | "DreamUpdated"
    | "DreamTodosUpdated"
    | "DreamDeleted"
    | "DreamSynced"
    | "ImplementationRequested"
    | "ImplementationProgressed"
    | "ImplementationCompleted"
    | "ImplementationFailed"
    | "ImportCompleted";
  metadata: EventMetadata;
  /**
   * What it carries; each name has its own schema.
   */
  data: {
    [k: string]: unknown;
  };
}
/**
 * What every event carries about itself. Delivery is at least once, and in order for each dream.
 */
export interface EventMetadata {
  /**
   * The event's id, to recognize a second delivery by; strictly later with each change of a dream.
   */
  event_id: string;
  /**
   * The version of `data`. Within one, fields are only added.
   */
  event_version: number;
  /**
   * A moment in ISO 8601, in UTC, with milliseconds where they are known.
   */
  occurred_at: string;
  /**
   * An identifier, opaque and case-sensitive. The service makes ULIDs; a client's own ids are kept.
   */
  owner_id: string;
  /**
   * The dream that changed; null for events of an import.
   */
  dream_id: string | null;
  /**
   * The `X-Correlation-Id` of the request that led to it, or its id.
   */
  correlation_id: string;
  /**
   * The W3C trace context of the request that led to it.
   */
  traceparent: string;
}
/**
 * One page of fragments.
 */
export interface FragmentPage {
  /**
   * The items of this page, in the order of the list.
   */
  items: Fragment[];
  /**
   * The cursor of the next page; null on the last page.
   */
  next_cursor: string | null;
}
/**
 * One topic of a dream.
 */
export interface Fragment {
  /**
   * An identifier, opaque and case-sensitive. The service makes ULIDs; a client's own ids are kept.
   */
  id: string;
  /**
   * An identifier, opaque and case-sensitive. The service makes ULIDs; a client's own ids are kept.
   */
  dream_id: string;
  /**
   * The topic.
   */
  title: string;
  /**
   * What the conversation has on the topic, in Markdown.
   */
  content: string;
  /**
   * The tool it comes from, such as `chatgpt` or `extension`.
   */
  source: string;
  /**
   * Where it comes from; null when there is no address.
   */
  url: string | null;
  /**
   * When it was written; null when that is unknown.
   */
  date: string | null;
  /**
   * The features it asks for, one sentence each.
   *
   * @maxItems 200
   */
  features: string[];
  /**
   * The code it holds.
   *
   * @maxItems 200
   */
  code_snippets: CodeSnippet[];
}
/**
 * A piece of code.
 */
export interface CodeSnippet {
  /**
   * The language's canonical name in lower case; `text` when it is unknown.
   */
  language: string;
  /**
   * The file it belongs to, when the conversation names one.
   */
  filename?: string;
  /**
   * The code, verbatim.
   */
  code: string;
}
/**
 * How to implement a dream. Unknown fields are refused.
 */
export interface ImplementInput {
  planner?: StagePlanner;
  language?: ProjectLanguage;
  /**
   * Whether to run the project in the sandbox.
   */
  verify?: boolean;
}
/**
 * One attempt to carry a dream to a project, without plan and report.
 */
export interface ImplementationSummary {
  /**
   * An identifier, opaque and case-sensitive. The service makes ULIDs; a client's own ids are kept.
   */
  id: string;
  /**
   * An identifier, opaque and case-sensitive. The service makes ULIDs; a client's own ids are kept.
   */
  owner_id: string;
  /**
   * An identifier, opaque and case-sensitive. The service makes ULIDs; a client's own ids are kept.
   */
  dream_id: string;
  status: ImplementationStatus;
  planner: PlannerName;
  /**
   * The language requested; null when none was. The one chosen is in `plan.intent.language`.
   */
  language: ProjectLanguage | null;
  /**
   * Whether the project runs in the sandbox.
   */
  verify: boolean;
  /**
   * The project's id; null until there is a project.
   */
  project_id: string | null;
  /**
   * How many tickets the project has.
   */
  tickets_created: number;
  /**
   * How many agents work on it side by side.
   */
  agents_assigned: number;
  /**
   * When the project's tickets would be done; null until there is an estimate.
   */
  estimated_completion: string | null;
  /**
   * How much PipelineOS has done, from 0 to 1; null when it is not PipelineOS that builds.
   */
  progress: number | null;
  /**
   * What PipelineOS did last; null when it is not PipelineOS that builds.
   */
  progress_message: string | null;
  /**
   * A moment in ISO 8601, in UTC, with milliseconds where they are known.
   */
  created_at: string;
  /**
   * A moment in ISO 8601, in UTC, with milliseconds where they are known.
   */
  updated_at: string;
  /**
   * When it ended, either way; null until then.
   */
  completed_at: string | null;
  /**
   * Why it failed, for a person; null unless it did.
   */
  failure: string | null;
  /**
   * What it proves; null until it ends, and where PipelineOS builds.
   */
  verdict: Verdict | null;
  /**
   * The reasons for the verdict: what passed, what was not tried, what is wrong.
   *
   * @maxItems 100
   */
  verdict_reasons: string[];
}
/**
 * One page of implementations.
 */
export interface ImplementationPage {
  /**
   * The items of this page, in the order of the list.
   */
  items: ImplementationSummary[];
  /**
   * The cursor of the next page; null on the last page.
   */
  next_cursor: string | null;
}
/**
 * A dream as the browser extension keeps it. Unknown fields are ignored.
 */
export interface DreamImportInput {
  /**
   * The id of a dream: like every id, but neither `import` nor `brand`, which are segments of other paths.
   */
  id: string;
  /**
   * The dream's title.
   */
  title: string;
  /**
   * What the dream is about, in Markdown; may be empty.
   */
  description?: string;
  status?: DreamStatus;
  /**
   * Words to find it by.
   *
   * @maxItems 50
   */
  tags?: string[];
  brand?: StageBrand;
  /**
   * The dream in a few sentences; may be empty.
   */
  summary?: string;
  /**
   * What is to be done; a bare text is a todo that is not done.
   *
   * @maxItems 200
   */
  todos?: (TodoInput | string)[];
  /**
   * Links and files that belong to the dream; a bare text is a title.
   *
   * @maxItems 200
   */
  documents?: (DocumentInput | string)[];
  /**
   * The dream's topics; they replace those of an earlier import.
   *
   * @maxItems 90
   */
  fragments?: FragmentInput[];
}
/**
 * A fragment as a client sends it.
 */
export interface FragmentInput {
  /**
   * An identifier, opaque and case-sensitive. The service makes ULIDs; a client's own ids are kept.
   */
  id?: string;
  /**
   * The topic.
   */
  title: string;
  /**
   * What there is on the topic, in Markdown.
   */
  content?: string;
  /**
   * The tool it comes from.
   */
  source?: string;
  /**
   * Where it comes from, if it has an address.
   */
  url?: string | null;
  /**
   * When it was written, if that is known.
   */
  date?: string | null;
  /**
   * The features it asks for, one sentence each.
   *
   * @maxItems 200
   */
  features?: string[];
  /**
   * The code it holds.
   *
   * @maxItems 200
   */
  code_snippets?: CodeSnippetInput[];
  /**
   * The extension's spelling of `code_snippets`, which wins.
   *
   * @maxItems 200
   */
  codeSnippets?: CodeSnippetInput[];
}
/**
 * A piece of code as a client sends it.
 */
export interface CodeSnippetInput {
  /**
   * The language's name.
   */
  language?: string;
  /**
   * The file it belongs to, if any.
   */
  filename?: string | null;
  /**
   * The code, verbatim.
   */
  code: string;
}
/**
 * The imported dream, and its project at PipelineOS as far as that is known.
 */
export interface DreamImportResult {
  /**
   * Always true: what fails is a problem.
   */
  success: true;
  /**
   * An identifier, opaque and case-sensitive. The service makes ULIDs; a client's own ids are kept.
   */
  dream_id: string;
  /**
   * The dream's project at PipelineOS; null until there is one.
   */
  project_id: string | null;
  /**
   * How many tickets that project has.
   */
  tickets_created: number;
  /**
   * How many agents work on that project.
   */
  agents_assigned: number;
  /**
   * When PipelineOS expects it to be done; null until it has an estimate.
   */
  estimated_completion: string | null;
}
/**
 * One attempt to carry a dream to a project, with plan, report and a link to the project.
 */
export interface Implementation {
  /**
   * An identifier, opaque and case-sensitive. The service makes ULIDs; a client's own ids are kept.
   */
  id: string;
  /**
   * An identifier, opaque and case-sensitive. The service makes ULIDs; a client's own ids are kept.
   */
  owner_id: string;
  /**
   * An identifier, opaque and case-sensitive. The service makes ULIDs; a client's own ids are kept.
   */
  dream_id: string;
  status: ImplementationStatus;
  planner: PlannerName;
  /**
   * The language requested; null when none was. The one chosen is in `plan.intent.language`.
   */
  language: ProjectLanguage | null;
  /**
   * Whether the project runs in the sandbox.
   */
  verify: boolean;
  /**
   * The project's id; null until there is a project.
   */
  project_id: string | null;
  /**
   * How many tickets the project has.
   */
  tickets_created: number;
  /**
   * How many agents work on it side by side.
   */
  agents_assigned: number;
  /**
   * When the project's tickets would be done; null until there is an estimate.
   */
  estimated_completion: string | null;
  /**
   * How much PipelineOS has done, from 0 to 1; null when it is not PipelineOS that builds.
   */
  progress: number | null;
  /**
   * What PipelineOS did last; null when it is not PipelineOS that builds.
   */
  progress_message: string | null;
  /**
   * A moment in ISO 8601, in UTC, with milliseconds where they are known.
   */
  created_at: string;
  /**
   * A moment in ISO 8601, in UTC, with milliseconds where they are known.
   */
  updated_at: string;
  /**
   * When it ended, either way; null until then.
   */
  completed_at: string | null;
  /**
   * Why it failed, for a person; null unless it did.
   */
  failure: string | null;
  /**
   * What it proves; null until it ends, and where PipelineOS builds.
   */
  verdict: Verdict | null;
  /**
   * The reasons for the verdict: what passed, what was not tried, what is wrong.
   *
   * @maxItems 100
   */
  verdict_reasons: string[];
  /**
   * How the project is built; null until it is planned.
   */
  plan: Plan | null;
  /**
   * What of the conversation the project leaves undone, one sentence each.
   */
  unimplemented: string[];
  /**
   * What the sandbox saw; null until it has run, and where `verify` is false.
   */
  report: SandboxReport | null;
  /**
   * A link to the project as a zip, valid for an hour; null until it is bundled.
   */
  project_url: string | null;
}
/**
 * How a dream is to be built.
 */
export interface Plan {
  intent: Intent;
  /**
   * The plan in a few sentences.
   */
  summary: string;
  /**
   * What is delivered together, in order.
   *
   * @minItems 1
   * @maxItems 20
   */
  milestones: Milestone[];
  /**
   * The work to be done.
   *
   * @minItems 1
   * @maxItems 100
   */
  tickets: Ticket[];
  /**
   * The work of all tickets, in hours.
   */
  estimate_hours: number;
  /**
   * How many tickets can be worked on side by side at most.
   */
  agents_assigned: number;
  /**
   * A moment in ISO 8601, in UTC, with milliseconds where they are known.
   */
  estimated_completion: string;
}
/**
 * What the dream asks for, and how sure that is.
 */
export interface Intent {
  kind: ProjectKind;
  language: ProjectLanguage;
  /**
   * How sure the planner is of both, from 0 to 1.
   */
  confidence: number;
  /**
   * The words of the dream that suggest it.
   *
   * @maxItems 20
   */
  evidence: string[];
}
/**
 * Tickets that are delivered together.
 */
export interface Milestone {
  /**
   * What is reached.
   */
  title: string;
  /**
   * The tickets that lead there.
   *
   * @minItems 1
   * @maxItems 100
   */
  ticket_ids: string[];
}
/**
 * A piece of work.
 */
export interface Ticket {
  /**
   * The ticket's id in its plan.
   */
  id: string;
  /**
   * What is to be done.
   */
  title: string;
  /**
   * How, and what belongs to it; may be empty.
   */
  description: string;
  /**
   * What must hold when it is done, one sentence each.
   *
   * @maxItems 20
   */
  acceptance: string[];
  /**
   * The work it takes, in hours.
   */
  estimate_hours: number;
  /**
   * The tickets of the plan to be done before it, never in a circle.
   *
   * @maxItems 50
   */
  depends_on: string[];
}
/**
 * What running a project in the sandbox came to.
 */
export interface SandboxReport {
  outcome: SandboxOutcome;
  /**
   * Why it did not pass, or that there was nothing to run; null otherwise.
   */
  reason: string | null;
  /**
   * The commands that were run, in order.
   */
  commands: CommandReport[];
}
/**
 * What one command did.
 */
export interface CommandReport {
  /**
   * The command as its arguments; no shell is involved.
   *
   * @minItems 1
   * @maxItems 50
   */
  argv: string[];
  /**
   * Its exit code; null when a signal ended it.
   */
  exit_code: number | null;
  /**
   * The signal that ended it; null when it exited.
   */
  signal: string | null;
  /**
   * How long it ran, in milliseconds.
   */
  wall_ms: number;
  /**
   * The CPU time it used, in milliseconds.
   */
  cpu_ms: number;
  /**
   * The most memory it used, in kilobytes.
   */
  max_rss_kb: number;
  /**
   * The first bytes of its standard output.
   */
  stdout: string;
  /**
   * The first bytes of its standard error.
   */
  stderr: string;
  /**
   * How many bytes it wrote to standard output in all.
   */
  stdout_bytes: number;
  /**
   * How many bytes it wrote to standard error in all.
   */
  stderr_bytes: number;
}
/**
 * The file that is about to be uploaded. Unknown fields are refused.
 */
export interface ImportInput {
  /**
   * The file's name.
   */
  filename: string;
  /**
   * The file's exact size in bytes.
   */
  size: number;
  brand?: StageBrand;
  /**
   * Tags to add to the dreams.
   *
   * @maxItems 50
   */
  tags?: string[];
}
/**
 * An import that awaits its file.
 */
export interface ImportStarted {
  /**
   * An identifier, opaque and case-sensitive. The service makes ULIDs; a client's own ids are kept.
   */
  import_id: string;
  status: ImportStatus;
  upload: Upload;
}
/**
 * The one request that uploads the file.
 */
export interface Upload {
  /**
   * The address to send the file to; it carries its own authorization.
   */
  url: string;
  /**
   * The method of the request: always PUT.
   */
  method: "PUT";
  /**
   * The headers that the request must have, by name, exactly so.
   */
  headers: {
    [k: string]: string;
  };
  /**
   * A moment in ISO 8601, in UTC, with milliseconds where they are known.
   */
  expires_at: string;
}
/**
 * The import of one data export.
 */
export interface Import {
  /**
   * An identifier, opaque and case-sensitive. The service makes ULIDs; a client's own ids are kept.
   */
  id: string;
  status: ImportStatus;
  /**
   * The tool that the export comes from; null until a conversation is organized.
   */
  source: string | null;
  /**
   * The file's name, as announced.
   */
  filename: string;
  /**
   * The file's size in bytes, as announced.
   */
  size: number;
  /**
   * How many conversations the file has; grows while it is split.
   */
  conversations_seen: number;
  /**
   * How many conversations became new dreams.
   */
  dreams_created: number;
  /**
   * How many conversations changed a dream.
   */
  dreams_updated: number;
  /**
   * How many conversations were known as they are.
   */
  unchanged: number;
  /**
   * How many conversations failed. With the three other counts it adds up to `conversations_seen`.
   */
  failures_count: number;
  /**
   * The failed conversations, at most 100 of them.
   */
  failures: ImportFailure[];
  /**
   * Why the import failed as a whole, for a person; null unless it did.
   */
  failure: string | null;
  /**
   * A moment in ISO 8601, in UTC, with milliseconds where they are known.
   */
  created: string;
  /**
   * A moment in ISO 8601, in UTC, with milliseconds where they are known.
   */
  updated: string;
}
/**
 * A conversation that could not be imported.
 */
export interface ImportFailure {
  /**
   * The conversation's id in the export; null when it has none.
   */
  external_id: string | null;
  /**
   * Why it could not be imported, for a person.
   */
  reason: string;
}
/**
 * The API responds.
 */
export interface Health {
  /**
   * Always `ok`.
   */
  status: "ok";
  /**
   * The name of the stage, such as `dev` or `prod`.
   */
  stage: string;
}
/**
 * Whether the resources that the service depends on respond.
 */
export interface HealthDetails {
  /**
   * `down` when any of the checks is.
   */
  status: "ok" | "down";
  /**
   * The name of the stage, such as `dev` or `prod`.
   */
  stage: string;
  /**
   * What each resource of the service responded.
   */
  checks: {
    table: HealthCheck;
    bus: HealthCheck;
    bucket: HealthCheck;
  };
}
/**
 * Whether one resource responds.
 */
export interface HealthCheck {
  /**
   * Whether it responded.
   */
  status: "ok" | "down";
  /**
   * How long the check took, in milliseconds.
   */
  latency_ms: number;
}
/**
 * An OpenAPI 3.1 document.
 */
export interface OpenApiDocument {
  [k: string]: unknown;
}

/**
 * Problem details as RFC 9457 defines them.
 */
export interface Problem {
  /**
   * The kind of problem, which distinguishes problems of the same status.
   */
  type: string;
  /**
   * The kind of problem in a few words.
   */
  title: string;
  /**
   * The HTTP status.
   */
  status: number;
  /**
   * What is wrong with this request, for a person.
   */
  detail: string;
  /**
   * The path of the request.
   */
  instance: string;
  /**
   * The id of the request in the service's logs.
   */
  request_id?: string;
  /**
   * The fields of bad input, at most 100 of them; absent for other problems.
   */
  errors?: FieldError[];
}
/**
 * One field of bad input.
 */
export interface FieldError {
  /**
   * Where it is: a field of the body, or `query.`, `path.` and a parameter, or a header's name.
   */
  path: string;
  /**
   * The rule that it breaks, for a person.
   */
  message: string;
}

/**
 * The kinds of problems: the last part of their `type`.
 */
export type ProblemSlug =
  | "malformed-request"
  | "unauthorized"
  | "forbidden"
  | "not-found"
  | "method-not-allowed"
  | "conflict"
  | "deleted-since"
  | "stale-revision"
  | "too-large"
  | "unsupported-media-type"
  | "invalid-fields"
  | "quota-used-up"
  | "internal";
