// Made of the contracts by `npm run generate`.

/**
 * One of the brands configured for this stage.
 */
export type StageBrand = "personal" | "bc-innovations" | "bc-studio" | "mpgworldwide" | "accordingto";
/**
 * The effect of a capture on the dream.
 * `created`: a new dream is created.
 * `updated`: the conversation is new to the dream or has changed, and the dream is organized again.
 * `unchanged`: this state of the conversation, or a later one, was captured before; options have no effect.
 */
export type CaptureOutcome = "created" | "updated" | "unchanged";
/**
 * The status of a dream. A client may set any; an implementation sets it when it starts and ends.
 * `idea`: nothing is built yet.
 * `planned`: a project is built but not verified.
 * `implementing`: an implementation is in progress.
 * `completed`: the last implementation is verified, or PipelineOS completed it.
 * `failed`: the last implementation failed.
 * `archived`: put aside; the dream cannot be implemented.
 */
export type DreamStatus = "idea" | "planned" | "implementing" | "completed" | "failed" | "archived";
/**
 * All todos of a dream, in the order to keep.
 *
 * @maxItems 200
 */
export type TodosInput = TodoInput[];
/**
 * One of the planners configured for this stage.
 */
export type StagePlanner = "built-in" | "bedrock" | "openai";
/**
 * A language that projects are generated in and run in the sandbox.
 */
export type ProjectLanguage = "javascript" | "typescript" | "python";
/**
 * The status of an implementation.
 * `pending`: requested, not started yet.
 * `planning`: the plan is being created.
 * `generating`: the project is being generated, or built by PipelineOS.
 * `verifying`: the project runs in the sandbox, if `verify` is true.
 * `completed`: the project is built. `verdict` has what that proves.
 * `failed`: there is no working project, or the implementation was cancelled.
 */
export type ImplementationStatus =
  "pending" | "planning" | "generating" | "verifying" | "completed" | "failed";
/**
 * A planner: `built-in` works by rules; `bedrock` and `openai` use a language model.
 */
export type PlannerName = "built-in" | "bedrock" | "openai";
/**
 * What an implementation proves about its dream; `report.outcome` is only whether the commands passed.
 * `verified`: tests, examples or programs from the conversation were run or checked, and passed.
 * `unverified`: the project is built but nothing from the conversation was tested, or it was cancelled.
 * `failed`: there is no project, a command failed, there is no report, or files of the conversation are broken.
 */
export type Verdict = "verified" | "unverified" | "failed";
/**
 * A kind of project. A `document` has no program.
 */
export type ProjectKind = "web_app" | "api" | "cli" | "library" | "data_job" | "document";
/**
 * The outcome of a run in the sandbox.
 * `passed`: every command exited with 0.
 * `failed`: a command exited with another code, could not be started, or had too many processes.
 * `timed_out`: a command or the run exceeded its time limit.
 * `out_of_memory`: a command exceeded the memory limit.
 * `output_exceeded`: a command printed, or wrote to disk, more than its limit.
 * `rejected`: the project was not run, because its archive breaks a rule.
 */
export type SandboxOutcome =
  "passed" | "failed" | "timed_out" | "out_of_memory" | "output_exceeded" | "rejected";
/**
 * The status of an import.
 * `awaiting_upload`: the file has not been uploaded.
 * `splitting`: the file is being read and split into conversations.
 * `organizing`: the file is split, and its conversations are being organized into dreams.
 * `completed`: every conversation is imported or listed as failed.
 * `failed`: the file cannot be imported; `failure` has the reason.
 */
export type ImportStatus = "awaiting_upload" | "splitting" | "organizing" | "completed" | "failed";

/**
 * Every operation: what it takes, and the data of its response.
 */
export interface Operations {
  /**
   * List captured conversations
   */
  "list-conversations": {
    query?: {
      /**
       * The `next_cursor` of the previous page, with the same filters; omit it for the first page.
       */
      cursor?: string;
      /**
       * The maximum number of items in a page. A page of large items may have fewer.
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
       * An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its own.
       */
      conversation_id: string;
    };
    query?: {
      /**
       * The `next_cursor` of the previous page, with the same filters; omit it for the first page.
       */
      cursor?: string;
      /**
       * The maximum number of items in a page. A page of large items may have fewer.
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
       * A dream's id: any id but `import` and `brand`, which are segments of other paths.
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
       * The `next_cursor` of the previous page, with the same filters; omit it for the first page.
       */
      cursor?: string;
      /**
       * The maximum number of items in a page. A page of large items may have fewer.
       */
      limit?: number;
      status?: DreamStatus;
      /**
       * Only dreams with exactly this tag; letter case matters.
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
       * A dream's id: any id but `import` and `brand`, which are segments of other paths.
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
       * A dream's id: any id but `import` and `brand`, which are segments of other paths.
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
       * A dream's id: any id but `import` and `brand`, which are segments of other paths.
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
       * A dream's id: any id but `import` and `brand`, which are segments of other paths.
       */
      dream_id: string;
    };
    query?: {
      /**
       * The `next_cursor` of the previous page, with the same filters; omit it for the first page.
       */
      cursor?: string;
      /**
       * The maximum number of items in a page. A page of large items may have fewer.
       */
      limit?: number;
      /**
       * The `event_id` of the last event that the client has; omit it to start with the oldest.
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
       * A dream's id: any id but `import` and `brand`, which are segments of other paths.
       */
      dream_id: string;
    };
    query?: {
      /**
       * The `next_cursor` of the previous page, with the same filters; omit it for the first page.
       */
      cursor?: string;
      /**
       * The maximum number of items in a page. A page of large items may have fewer.
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
       * A dream's id: any id but `import` and `brand`, which are segments of other paths.
       */
      dream_id: string;
    };
    body?: ImplementInput;
    data: ImplementationSummary;
  };
  /**
   * Read a dream's implementation, or start one
   */
  "ensure-implementation": {
    params: {
      /**
       * A dream's id: any id but `import` and `brand`, which are segments of other paths.
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
       * A dream's id: any id but `import` and `brand`, which are segments of other paths.
       */
      dream_id: string;
    };
    query?: {
      /**
       * The `next_cursor` of the previous page, with the same filters; omit it for the first page.
       */
      cursor?: string;
      /**
       * The maximum number of items in a page. A page of large items may have fewer.
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
       * A dream's id: any id but `import` and `brand`, which are segments of other paths.
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
       * The `next_cursor` of the previous page, with the same filters; omit it for the first page.
       */
      cursor?: string;
      /**
       * The maximum number of items in a page. A page of large items may have fewer.
       */
      limit?: number;
      status?: DreamStatus;
      /**
       * Only dreams with exactly this tag; letter case matters.
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
       * An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its own.
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
       * An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its own.
       */
      implementation_id: string;
    };
    data: ImplementationSummary;
  };
  /**
   * Import a data export
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
       * An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its own.
       */
      import_id: string;
    };
    data: Import;
  };
  /**
   * Read the documentation page
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
   * The items of this page, in the list's order.
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
   * An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its own.
   */
  id: string;
  /**
   * An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its own.
   */
  owner_id: string;
  /**
   * An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its own.
   */
  dream_id: string;
  /**
   * The tool a conversation comes from; `generic` is a plain list of messages.
   */
  source: string;
  /**
   * The conversation's id in that tool; null when the capture has none.
   */
  external_id: string | null;
  /**
   * The conversation's title in that tool; null when it has none.
   */
  title: string | null;
  /**
   * The conversation's address in that tool; null when it has none.
   */
  url: string | null;
  /**
   * The model that wrote the assistant's messages; null when the capture names none.
   */
  model: string | null;
  /**
   * When the conversation began; null when the capture has no dates.
   */
  created: string | null;
  /**
   * When the conversation last changed in that tool; null when the capture has no dates.
   */
  updated: string | null;
  /**
   * The number of messages.
   */
  message_count: number;
  /**
   * SHA-256 of title, messages and documents, in hexadecimal digits.
   */
  content_hash: string;
}
/**
 * A captured conversation with one page of its messages.
 */
export interface ConversationWithMessages {
  /**
   * An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its own.
   */
  id: string;
  /**
   * An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its own.
   */
  owner_id: string;
  /**
   * An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its own.
   */
  dream_id: string;
  /**
   * The tool a conversation comes from; `generic` is a plain list of messages.
   */
  source: string;
  /**
   * The conversation's id in that tool; null when the capture has none.
   */
  external_id: string | null;
  /**
   * The conversation's title in that tool; null when it has none.
   */
  title: string | null;
  /**
   * The conversation's address in that tool; null when it has none.
   */
  url: string | null;
  /**
   * The model that wrote the assistant's messages; null when the capture names none.
   */
  model: string | null;
  /**
   * When the conversation began; null when the capture has no dates.
   */
  created: string | null;
  /**
   * When the conversation last changed in that tool; null when the capture has no dates.
   */
  updated: string | null;
  /**
   * The number of messages.
   */
  message_count: number;
  /**
   * SHA-256 of title, messages and documents, in hexadecimal digits.
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
   * The author of the message.
   */
  role: "user" | "assistant";
  /**
   * The text of the message, in Markdown.
   */
  content: string;
  /**
   * When the message was written; null when the capture has no dates.
   */
  created: string | null;
}
/**
 * One conversation: either the body itself, or its field `conversation` beside options.
 */
export interface CaptureInput {
  /**
   * A dream's id: any id but `import` and `brand`, which are segments of other paths.
   */
  dream_id?: string;
  brand?: StageBrand;
  /**
   * Tags to add to those found in the conversation.
   *
   * @maxItems 50
   */
  tags?: string[];
  /**
   * One conversation, as a JSON object or as Markdown. Without it, the body itself is the conversation.
   */
  conversation?: unknown;
  [k: string]: unknown;
}
/**
 * The result of capturing a conversation.
 */
export interface CaptureResult {
  outcome: CaptureOutcome;
  /**
   * An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its own.
   */
  conversation_id: string;
  /**
   * An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its own.
   */
  dream_id: string;
  dream: Dream;
}
/**
 * An idea with its summary, todos and documents. As JSON it has at most 200 000 bytes.
 */
export interface Dream {
  /**
   * An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its own.
   */
  id: string;
  /**
   * An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its own.
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
   * Tags to filter dreams by.
   *
   * @maxItems 50
   */
  tags: string[];
  /**
   * The brand that a dream is filed under, such as a venture of its owner.
   */
  brand: string;
  /**
   * The dream in a few sentences; may be empty.
   */
  summary: string;
  /**
   * The dream's todos, in its owner's order.
   *
   * @maxItems 200
   */
  todos: Todo[];
  /**
   * The documents of the dream.
   *
   * @maxItems 200
   */
  documents: Document[];
  /**
   * A time in ISO 8601 format, in UTC.
   */
  created: string;
  /**
   * A time in ISO 8601 format, in UTC.
   */
  updated: string;
  /**
   * The number of the dream's revision: 1 when created, one more with each change.
   */
  revision: number;
  /**
   * Whether PipelineOS has reported a project for the dream.
   */
  synced_with_pipelineos: boolean;
  /**
   * When PipelineOS last reported a change of that project; null before the first report.
   */
  synced_at: string | null;
  /**
   * The id of that project; null while there is none.
   */
  pipelineos_project_id: string | null;
}
/**
 * A task of a dream.
 */
export interface Todo {
  /**
   * An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its own.
   */
  id: string;
  /**
   * The task, as a sentence.
   */
  text: string;
  /**
   * Whether the task is done.
   */
  done: boolean;
}
/**
 * A link, file, canvas or artifact that belongs to a dream.
 */
export interface Document {
  /**
   * The document's title or file name.
   */
  title: string;
  /**
   * The document's address; absent when it is not known.
   */
  url?: string;
  /**
   * The document's media type; absent when it is not known.
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
   * Tags to filter dreams by.
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
   * The documents of the dream.
   *
   * @maxItems 200
   */
  documents?: DocumentInput[];
}
/**
 * A todo to store. Of several with the same id, the first is kept.
 */
export interface TodoInput {
  /**
   * An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its own.
   */
  id?: string;
  /**
   * The task, as a sentence.
   */
  text: string;
  /**
   * Whether the task is done.
   */
  done?: boolean;
}
/**
 * A document to store with a dream.
 */
export interface DocumentInput {
  /**
   * The document's title or file name.
   */
  title: string;
  /**
   * The document's address; absent when it is not known.
   */
  url?: string;
  /**
   * The document's media type; absent when it is not known.
   */
  content_type?: string;
}
/**
 * One page of dreams.
 */
export interface DreamPage {
  /**
   * The items of this page, in the list's order.
   */
  items: Dream[];
  /**
   * The cursor of the next page; null on the last page.
   */
  next_cursor: string | null;
}
/**
 * The fields of a dream to change, at least one; lists replace the present ones. Unknown fields are refused.
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
   * Tags to filter dreams by.
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
   * The documents of the dream.
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
   * The items of this page, in the list's order.
   */
  items: LoggedEvent[];
  /**
   * The cursor of the next page; null on the last page.
   */
  next_cursor: string | null;
}
/**
 * An event in a dream's log.
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
   * The data of the event; each `type` has its own schema.
   */
  data: {
    [k: string]: unknown;
  };
}
/**
 * The metadata of an event. Events are delivered at least once, and in order for each dream.
 */
export interface EventMetadata {
  /**
   * The event's id, a ULID, to deduplicate by. It increases with each change of a dream.
   */
  event_id: string;
  /**
   * The version of `data`. Within a version, fields are only added.
   */
  event_version: number;
  /**
   * A time in ISO 8601 format, in UTC.
   */
  occurred_at: string;
  /**
   * An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its own.
   */
  owner_id: string;
  /**
   * The id of the dream that changed; null for events of an import.
   */
  dream_id: string | null;
  /**
   * The `X-Correlation-Id` of the request that caused the event, or else the id of that request.
   */
  correlation_id: string;
  /**
   * The W3C trace context of the request that caused the event.
   */
  traceparent: string;
}
/**
 * One page of fragments.
 */
export interface FragmentPage {
  /**
   * The items of this page, in the list's order.
   */
  items: Fragment[];
  /**
   * The cursor of the next page; null on the last page.
   */
  next_cursor: string | null;
}
/**
 * One topic of a dream, with its text, features and code.
 */
export interface Fragment {
  /**
   * An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its own.
   */
  id: string;
  /**
   * An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its own.
   */
  dream_id: string;
  /**
   * The topic of the fragment.
   */
  title: string;
  /**
   * The text on the topic, in Markdown; may be empty.
   */
  content: string;
  /**
   * The tool that the fragment comes from, such as `chatgpt` or `extension`.
   */
  source: string;
  /**
   * The address of the conversation or page; null when there is none.
   */
  url: string | null;
  /**
   * When the text was written; null when that is not known.
   */
  date: string | null;
  /**
   * The features that the text asks for, one sentence each.
   *
   * @maxItems 200
   */
  features: string[];
  /**
   * The pieces of code in the fragment.
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
   * The language's name, such as `python`; `text` when it is not known.
   */
  language: string;
  /**
   * The file that the code belongs to; absent when it is not known.
   */
  filename?: string;
  /**
   * The code, verbatim.
   */
  code: string;
}
/**
 * How to implement a dream; every field has a default. Unknown fields are refused.
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
 * One attempt to turn a dream into a project, without plan and report.
 */
export interface ImplementationSummary {
  /**
   * An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its own.
   */
  id: string;
  /**
   * An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its own.
   */
  owner_id: string;
  /**
   * An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its own.
   */
  dream_id: string;
  status: ImplementationStatus;
  planner: PlannerName;
  /**
   * The requested language; null when none was requested. `plan.intent.language` has the chosen one.
   */
  language: ProjectLanguage | null;
  /**
   * Whether the project is to run in the sandbox.
   */
  verify: boolean;
  /**
   * The project's id, at PipelineOS or of this service; null until it is planned.
   */
  project_id: string | null;
  /**
   * The number of tickets of the project; 0 until it is planned.
   */
  tickets_created: number;
  /**
   * The number of agents that can work in parallel, or that work on it at PipelineOS; 0 until it is planned.
   */
  agents_assigned: number;
  /**
   * When the project's tickets are estimated to be done; null until there is an estimate.
   */
  estimated_completion: string | null;
  /**
   * The progress of PipelineOS, from 0 to 1; null when PipelineOS has not reported any.
   */
  progress: number | null;
  /**
   * What PipelineOS did last, for a person; null when it has not reported any, and after the end.
   */
  progress_message: string | null;
  /**
   * A time in ISO 8601 format, in UTC.
   */
  created_at: string;
  /**
   * A time in ISO 8601 format, in UTC.
   */
  updated_at: string;
  /**
   * When the implementation completed or failed; null until then.
   */
  completed_at: string | null;
  /**
   * Why it failed, for a person; null unless `status` is `failed`.
   */
  failure: string | null;
  /**
   * What it proves; null until it has ended, and where PipelineOS built it.
   */
  verdict: Verdict | null;
  /**
   * The reasons for the verdict, a sentence each: what passed, what was not tried, what is wrong.
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
   * The items of this page, in the list's order.
   */
  items: ImplementationSummary[];
  /**
   * The cursor of the next page; null on the last page.
   */
  next_cursor: string | null;
}
/**
 * A dream with its fragments, as the browser extension stores it. Unknown fields are ignored.
 */
export interface DreamImportInput {
  /**
   * A dream's id: any id but `import` and `brand`, which are segments of other paths.
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
   * Tags to filter dreams by.
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
   * The todos of the dream. A string is the text of a todo that is not done.
   *
   * @maxItems 200
   */
  todos?: (TodoInput | string)[];
  /**
   * The documents of the dream. A string is the title of a document.
   *
   * @maxItems 200
   */
  documents?: (DocumentInput | string)[];
  /**
   * The fragments of the dream. They replace those of an earlier import, not those of conversations.
   *
   * @maxItems 90
   */
  fragments?: FragmentInput[];
}
/**
 * A fragment to store with a dream.
 */
export interface FragmentInput {
  /**
   * An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its own.
   */
  id?: string;
  /**
   * The topic of the fragment.
   */
  title: string;
  /**
   * The text on the topic, in Markdown.
   */
  content?: string;
  /**
   * The tool that the fragment comes from.
   */
  source?: string;
  /**
   * The address of the conversation or page, if any.
   */
  url?: string | null;
  /**
   * When the text was written, if that is known.
   */
  date?: string | null;
  /**
   * The features that the text asks for, one sentence each.
   *
   * @maxItems 200
   */
  features?: string[];
  /**
   * The pieces of code in the fragment.
   *
   * @maxItems 200
   */
  code_snippets?: CodeSnippetInput[];
  /**
   * The browser extension's name for `code_snippets`; ignored when both are sent.
   *
   * @maxItems 200
   */
  codeSnippets?: CodeSnippetInput[];
}
/**
 * A piece of code to store with a fragment.
 */
export interface CodeSnippetInput {
  /**
   * The language's name, such as `python`.
   */
  language?: string;
  /**
   * The file that the code belongs to, if any.
   */
  filename?: string | null;
  /**
   * The code, verbatim.
   */
  code: string;
}
/**
 * The imported dream, and its project if there is one.
 */
export interface DreamImportResult {
  /**
   * Always true; a failure is a problem response.
   */
  success: true;
  /**
   * An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its own.
   */
  dream_id: string;
  /**
   * The id of the dream's project, at PipelineOS or built here; null until there is one.
   */
  project_id: string | null;
  /**
   * The number of tickets of that project; 0 until there is one.
   */
  tickets_created: number;
  /**
   * The number of agents that work on that project; 0 until there is one.
   */
  agents_assigned: number;
  /**
   * When that project is expected to be done; null until there is an estimate.
   */
  estimated_completion: string | null;
}
/**
 * One attempt to turn a dream into a project, with plan, report and a link to the project.
 */
export interface Implementation {
  /**
   * An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its own.
   */
  id: string;
  /**
   * An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its own.
   */
  owner_id: string;
  /**
   * An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its own.
   */
  dream_id: string;
  status: ImplementationStatus;
  planner: PlannerName;
  /**
   * The requested language; null when none was requested. `plan.intent.language` has the chosen one.
   */
  language: ProjectLanguage | null;
  /**
   * Whether the project is to run in the sandbox.
   */
  verify: boolean;
  /**
   * The project's id, at PipelineOS or of this service; null until it is planned.
   */
  project_id: string | null;
  /**
   * The number of tickets of the project; 0 until it is planned.
   */
  tickets_created: number;
  /**
   * The number of agents that can work in parallel, or that work on it at PipelineOS; 0 until it is planned.
   */
  agents_assigned: number;
  /**
   * When the project's tickets are estimated to be done; null until there is an estimate.
   */
  estimated_completion: string | null;
  /**
   * The progress of PipelineOS, from 0 to 1; null when PipelineOS has not reported any.
   */
  progress: number | null;
  /**
   * What PipelineOS did last, for a person; null when it has not reported any, and after the end.
   */
  progress_message: string | null;
  /**
   * A time in ISO 8601 format, in UTC.
   */
  created_at: string;
  /**
   * A time in ISO 8601 format, in UTC.
   */
  updated_at: string;
  /**
   * When the implementation completed or failed; null until then.
   */
  completed_at: string | null;
  /**
   * Why it failed, for a person; null unless `status` is `failed`.
   */
  failure: string | null;
  /**
   * What it proves; null until it has ended, and where PipelineOS built it.
   */
  verdict: Verdict | null;
  /**
   * The reasons for the verdict, a sentence each: what passed, what was not tried, what is wrong.
   *
   * @maxItems 100
   */
  verdict_reasons: string[];
  /**
   * The plan of the project; null until it is planned, and where PipelineOS builds it.
   */
  plan: Plan | null;
  /**
   * What the conversation asks for and the project does not implement, one sentence each.
   */
  unimplemented: string[];
  /**
   * The report of the sandbox; null until the implementation has ended, and when the project was not run.
   */
  report: SandboxReport | null;
  /**
   * A link to the project as a zip archive, new in each response and valid for an hour; null until it exists.
   */
  project_url: string | null;
}
/**
 * The plan of a project.
 */
export interface Plan {
  intent: Intent;
  /**
   * The plan in a few sentences.
   */
  summary: string;
  /**
   * The milestones, in order.
   *
   * @minItems 1
   * @maxItems 20
   */
  milestones: Milestone[];
  /**
   * The tickets of the project.
   *
   * @minItems 1
   * @maxItems 100
   */
  tickets: Ticket[];
  /**
   * The estimated work of all tickets, in hours.
   */
  estimate_hours: number;
  /**
   * The maximum number of tickets that can be worked on in parallel.
   */
  agents_assigned: number;
  /**
   * A time in ISO 8601 format, in UTC.
   */
  estimated_completion: string;
}
/**
 * The kind and language of the project that the dream asks for.
 */
export interface Intent {
  kind: ProjectKind;
  language: ProjectLanguage;
  /**
   * How certain the planner is of kind and language, from 0 to 1.
   */
  confidence: number;
  /**
   * Passages of the dream that indicate kind and language.
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
   * The result of the milestone, in a few words.
   */
  title: string;
  /**
   * The ids of the tickets to do for it.
   *
   * @minItems 1
   * @maxItems 100
   */
  ticket_ids: string[];
}
/**
 * A task of a plan.
 */
export interface Ticket {
  /**
   * The ticket's id, unique within its plan.
   */
  id: string;
  /**
   * The task, in a few words.
   */
  title: string;
  /**
   * The details of the task; may be empty.
   */
  description: string;
  /**
   * The acceptance criteria, one sentence each.
   *
   * @maxItems 20
   */
  acceptance: string[];
  /**
   * The estimated work, in hours.
   */
  estimate_hours: number;
  /**
   * The ids of the tickets to do before it; there are no cycles.
   *
   * @maxItems 50
   */
  depends_on: string[];
}
/**
 * The report of a run in the sandbox.
 */
export interface SandboxReport {
  outcome: SandboxOutcome;
  /**
   * Why the run did not pass, or that there was nothing to run; null otherwise.
   */
  reason: string | null;
  /**
   * The commands that were run, in order. The run ends with the first that does not pass.
   */
  commands: CommandReport[];
}
/**
 * The result of one command.
 */
export interface CommandReport {
  /**
   * The program and its arguments, run without a shell.
   *
   * @minItems 1
   * @maxItems 50
   */
  argv: string[];
  /**
   * The exit code; null when a signal ended the command.
   */
  exit_code: number | null;
  /**
   * The signal that ended the command; null when it exited.
   */
  signal: string | null;
  /**
   * The elapsed time, in milliseconds.
   */
  wall_ms: number;
  /**
   * The CPU time, in milliseconds.
   */
  cpu_ms: number;
  /**
   * The peak memory usage, in kilobytes of 1024 bytes.
   */
  max_rss_kb: number;
  /**
   * The beginning of standard output, at most 64 KB.
   */
  stdout: string;
  /**
   * The beginning of standard error, at most 64 KB.
   */
  stderr: string;
  /**
   * The number of bytes written to standard output in all.
   */
  stdout_bytes: number;
  /**
   * The number of bytes written to standard error in all.
   */
  stderr_bytes: number;
}
/**
 * The file to upload. Unknown fields are refused.
 */
export interface ImportInput {
  /**
   * The file's name, for display; the format is detected from the content.
   */
  filename: string;
  /**
   * The file's exact size in bytes.
   */
  size: number;
  brand?: StageBrand;
  /**
   * Tags to add to dreams that the import creates or updates.
   *
   * @maxItems 50
   */
  tags?: string[];
}
/**
 * A new import, which waits for its file.
 */
export interface ImportStarted {
  /**
   * An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its own.
   */
  import_id: string;
  status: ImportStatus;
  upload: Upload;
}
/**
 * The request that uploads the file.
 */
export interface Upload {
  /**
   * The presigned URL to send the file to. It needs no access token.
   */
  url: string;
  /**
   * The method of the request, always PUT.
   */
  method: "PUT";
  /**
   * The headers that the request must have. Most HTTP clients set `content-length` themselves.
   */
  headers: {
    [k: string]: string;
  };
  /**
   * A time in ISO 8601 format, in UTC.
   */
  expires_at: string;
}
/**
 * The import of one data export, with its progress.
 */
export interface Import {
  /**
   * An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its own.
   */
  id: string;
  status: ImportStatus;
  /**
   * The tool that the export comes from; null until a conversation is imported.
   */
  source: string | null;
  /**
   * The file's name, as the client sent it.
   */
  filename: string;
  /**
   * The file's size in bytes, as the client sent it.
   */
  size: number;
  /**
   * The number of conversations found so far in the file.
   */
  conversations_seen: number;
  /**
   * The number of conversations that created a dream.
   */
  dreams_created: number;
  /**
   * The number of conversations that updated a dream.
   */
  dreams_updated: number;
  /**
   * The number of conversations that were captured before and have not changed.
   */
  unchanged: number;
  /**
   * The number of failures. In a completed import the four counts add up to `conversations_seen`.
   */
  failures_count: number;
  /**
   * The failures, at most 100 of them.
   */
  failures: ImportFailure[];
  /**
   * Why the import failed, for a person; null unless `status` is `failed`.
   */
  failure: string | null;
  /**
   * A time in ISO 8601 format, in UTC.
   */
  created: string;
  /**
   * A time in ISO 8601 format, in UTC.
   */
  updated: string;
}
/**
 * A conversation, or the unreadable rest of the file, that was not imported.
 */
export interface ImportFailure {
  /**
   * The conversation's id in the export, or its title; null when it has neither.
   */
  external_id: string | null;
  /**
   * Why the conversation was not imported, for a person.
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
   * The result of each check.
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
   * `down` when it did not respond within three seconds, or with an error.
   */
  status: "ok" | "down";
  /**
   * The duration of the check, in milliseconds.
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
   * The kind of problem, as a URN. It distinguishes problems with the same status.
   */
  type: string;
  /**
   * The kind of problem, in a few words.
   */
  title: string;
  /**
   * The HTTP status.
   */
  status: number;
  /**
   * What is wrong with this request and what to do, for a person.
   */
  detail: string;
  /**
   * The path of the request.
   */
  instance: string;
  /**
   * The id of the request in the service's logs, for reports.
   */
  request_id?: string;
  /**
   * The invalid fields, at most 100 of them; absent when none is invalid.
   */
  errors?: FieldError[];
}
/**
 * An invalid field of a request.
 */
export interface FieldError {
  /**
   * The location: a field of the body, `query.` or `path.` and a parameter, or a header. Empty for the whole body.
   */
  path: string;
  /**
   * What is wrong with it, for a person.
   */
  message: string;
}

/**
 * The kinds of problems: each the end of the `type` of its problems.
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
