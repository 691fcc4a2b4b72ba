// Made of the contracts by `npm run generate`.

export type StageBrand = "personal" | "bc-innovations" | "bc-studio" | "mpgworldwide" | "accordingto";
export type DreamStatus = "idea" | "planned" | "implementing" | "completed" | "failed" | "archived";
export type ImportStatus = "awaiting_upload" | "splitting" | "organizing" | "completed" | "failed";
/**
 * `built-in`, and `bedrock` or `openai` where the stage has a model
 */
export type StagePlanner = "built-in" | "bedrock" | "openai";
export type ProjectLanguage = "javascript" | "typescript" | "python";
/**
 * How far it is. `completed` says that the work is done; what that proves, `verdict` says.
 */
export type ImplementationStatus =
  "pending" | "planning" | "generating" | "verifying" | "completed" | "failed";
export type PlannerName = "built-in" | "bedrock" | "openai";
/**
 * What it proves; `report.outcome` is only what the sandbox saw.
 * `verified`: tests, examples or programs of the talk were run or checked, and held.
 * `unverified`: the project was built, and nothing that came from the talk was put to the test.
 * `failed`: no project came about, or it is broken: a file does not parse, a name is undefined, its run failed.
 */
export type Verdict = "verified" | "unverified" | "failed";
export type ProjectKind = "web_app" | "api" | "cli" | "library" | "data_job" | "document";
export type SandboxOutcome =
  "passed" | "failed" | "timed_out" | "out_of_memory" | "output_exceeded" | "rejected";

/**
 * Every operation: what it takes, and the data of its response.
 */
export interface Operations {
  /**
   * Capture one conversation in any known format; its dream is made or updated
   */
  "capture-conversation": {
    query?: {
      dream_id?: string;
      brand?: StageBrand;
    };
    body: {
      dream_id?: string;
      brand?: StageBrand;
      tags?: string[];
      /**
       * One conversation in any known format; without this field the body itself is the conversation
       */
      conversation?: unknown;
      [k: string]: unknown;
    };
    data: CaptureResult;
  };
  /**
   * List captured conversations, newest first
   */
  "list-conversations": {
    query?: {
      cursor?: string;
      limit?: number;
    };
    data: {
      items: Conversation[];
      next_cursor: string | null;
    };
  };
  /**
   * Read one conversation with its messages
   */
  "get-conversation": {
    params: {
      conversation_id: string;
    };
    query?: {
      cursor?: string;
      limit?: number;
    };
    data: ConversationWithMessages;
  };
  /**
   * Begin the import of a whole data export: answers where to upload it
   */
  "create-import": {
    body: {
      filename: string;
      size: number;
      brand?: StageBrand;
      tags?: string[];
    };
    data: ImportStarted;
  };
  /**
   * Read the progress of an import
   */
  "get-import": {
    params: {
      import_id: string;
    };
    data: Import;
  };
  /**
   * Import a dream with its fragments from a client; the same id again updates it
   */
  "import-dream": {
    body: DreamImportInput;
    data: DreamImportResult;
  };
  /**
   * Write down a new dream
   */
  "create-dream": {
    body: {
      title: string;
      description?: string;
      status?: DreamStatus;
      tags?: string[];
      brand?: StageBrand;
      summary?: string;
      todos?: {
        id?: string;
        text: string;
        done?: boolean;
      }[];
      documents?: DocumentInput[];
    };
    data: Dream;
  };
  /**
   * List dreams, newest change first
   */
  "list-dreams": {
    query?: {
      cursor?: string;
      limit?: number;
      status?: DreamStatus;
      tag?: string;
      brand?: StageBrand;
    };
    data: {
      items: Dream[];
      next_cursor: string | null;
    };
  };
  /**
   * List the dreams of one brand, newest change first
   */
  "list-brand-dreams": {
    params: {
      brand: StageBrand;
    };
    query?: {
      cursor?: string;
      limit?: number;
      status?: DreamStatus;
      tag?: string;
    };
    data: {
      items: Dream[];
      next_cursor: string | null;
    };
  };
  /**
   * Read one dream
   */
  "get-dream": {
    params: {
      dream_id: string;
    };
    data: Dream;
  };
  /**
   * Change the fields named; `If-Match` is honoured
   */
  "update-dream": {
    params: {
      dream_id: string;
    };
    body: DreamPatch;
    data: Dream;
  };
  /**
   * Delete a dream with its fragments and transcripts; `If-Match` is honoured
   */
  "delete-dream": {
    params: {
      dream_id: string;
    };
    data: undefined;
  };
  /**
   * Replace a dream's todos; `If-Match` is honoured
   */
  "replace-todos": {
    params: {
      dream_id: string;
    };
    body: {
      id?: string;
      text: string;
      done?: boolean;
    }[];
    data: Dream;
  };
  /**
   * List a dream's fragments
   */
  "list-fragments": {
    params: {
      dream_id: string;
    };
    query?: {
      cursor?: string;
      limit?: number;
    };
    data: {
      items: Fragment[];
      next_cursor: string | null;
    };
  };
  /**
   * Read a dream's log after an event, oldest first
   */
  "list-dream-events": {
    params: {
      dream_id: string;
    };
    query?: {
      cursor?: string;
      limit?: number;
      after?: string;
    };
    data: {
      items: LoggedEvent[];
      next_cursor: string | null;
    };
  };
  /**
   * Have a dream planned, generated and run in the sandbox
   */
  "implement-dream": {
    params: {
      dream_id: string;
    };
    body?: {
      planner?: StagePlanner;
      language?: ProjectLanguage;
      verify?: boolean;
    };
    data: ImplementationSummary;
  };
  /**
   * The dream's implementation under way or done last; begins one where there is none
   */
  "ensure-implementation": {
    params: {
      dream_id: string;
    };
    data: ImplementationSummary;
  };
  /**
   * List a dream's implementations, newest first
   */
  "list-implementations": {
    params: {
      dream_id: string;
    };
    query?: {
      cursor?: string;
      limit?: number;
    };
    data: {
      items: ImplementationSummary[];
      next_cursor: string | null;
    };
  };
  /**
   * Read an implementation: status, verdict, plan, report and a link to the built project
   */
  "get-implementation": {
    params: {
      implementation_id: string;
    };
    data: Implementation;
  };
  /**
   * Stop an implementation under way
   */
  "cancel-implementation": {
    params: {
      implementation_id: string;
    };
    data: ImplementationSummary;
  };
  /**
   * Say that the API answers
   */
  "get-health": {
    data: Health;
  };
  /**
   * Ask the table, the bus and the bucket, each with its latency
   */
  "get-health-details": {
    data: HealthDetails;
  };
  /**
   * This API as OpenAPI 3.1
   */
  "get-openapi": {
    data: {
      [k: string]: unknown;
    };
  };
  /**
   * This API as a page to read
   */
  "get-docs": {
    data: string;
  };
}
export interface CaptureResult {
  outcome: "created" | "updated" | "unchanged";
  conversation_id: string;
  dream_id: string;
  dream: Dream;
}
export interface Dream {
  id: string;
  owner_id: string;
  title: string;
  description: string;
  status: DreamStatus;
  tags: string[];
  brand: string;
  summary: string;
  todos: Todo[];
  documents: Document[];
  created: string;
  updated: string;
  revision: number;
  synced_with_pipelineos: boolean;
  synced_at: string | null;
  pipelineos_project_id: string | null;
}
export interface Todo {
  id: string;
  text: string;
  done: boolean;
}
export interface Document {
  title: string;
  url?: string;
  content_type?: string;
}
export interface Conversation {
  id: string;
  owner_id: string;
  dream_id: string;
  source: string;
  external_id: string | null;
  title: string | null;
  url: string | null;
  model: string | null;
  created: string | null;
  updated: string | null;
  message_count: number;
  content_hash: string;
}
export interface ConversationWithMessages {
  id: string;
  owner_id: string;
  dream_id: string;
  source: string;
  external_id: string | null;
  title: string | null;
  url: string | null;
  model: string | null;
  created: string | null;
  updated: string | null;
  message_count: number;
  content_hash: string;
  messages: Message[];
  next_cursor: string | null;
}
export interface Message {
  role: "user" | "assistant";
  content: string;
  created: string | null;
}
export interface ImportStarted {
  import_id: string;
  status: ImportStatus;
  upload: {
    url: string;
    method: "PUT";
    headers: {
      [k: string]: string;
    };
    expires_at: string;
  };
}
export interface Import {
  id: string;
  status: ImportStatus;
  source: string | null;
  filename: string;
  size: number;
  conversations_seen: number;
  dreams_created: number;
  dreams_updated: number;
  unchanged: number;
  failures_count: number;
  failures: {
    external_id: string | null;
    reason: string;
  }[];
  failure: string | null;
  created: string;
  updated: string;
}
export interface DreamImportInput {
  id: string;
  title: string;
  description?: string;
  status?: DreamStatus;
  tags?: string[];
  brand?: StageBrand;
  summary?: string;
  todos?: (
    | {
        id?: string;
        text: string;
        done?: boolean;
      }
    | string
  )[];
  documents?: (DocumentInput | string)[];
  fragments?: FragmentInput[];
}
export interface DocumentInput {
  title: string;
  url?: string;
  content_type?: string;
}
export interface FragmentInput {
  id?: string;
  title: string;
  content?: string;
  source?: string;
  url?: string | null;
  date?: string | null;
  features?: string[];
  code_snippets?: {
    language?: string;
    filename?: string | null;
    code: string;
  }[];
  codeSnippets?: {
    language?: string;
    filename?: string | null;
    code: string;
  }[];
}
export interface DreamImportResult {
  success: true;
  dream_id: string;
  project_id: string | null;
  tickets_created: number;
  agents_assigned: number;
  estimated_completion: string | null;
}
export interface DreamPatch {
  title?: string;
  description?: string;
  status?: DreamStatus;
  tags?: string[];
  brand?: StageBrand;
  summary?: string;
  documents?: DocumentInput[];
}
export interface Fragment {
  id: string;
  dream_id: string;
  title: string;
  content: string;
  source: string;
  url: string | null;
  date: string | null;
  features: string[];
  code_snippets: CodeSnippet[];
}
export interface CodeSnippet {
  language: string;
  filename?: string;
  code: string;
}
export interface LoggedEvent {
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
  metadata: {
    event_id: string;
    event_version: number;
    occurred_at: string;
    owner_id: string;
    dream_id: string | null;
    correlation_id: string;
    traceparent: string;
  };
  data: {
    [k: string]: unknown;
  };
}
export interface ImplementationSummary {
  id: string;
  owner_id: string;
  dream_id: string;
  status: ImplementationStatus;
  planner: PlannerName;
  language: ProjectLanguage | null;
  verify: boolean;
  project_id: string | null;
  tickets_created: number;
  agents_assigned: number;
  estimated_completion: string | null;
  progress: number | null;
  progress_message: string | null;
  created_at: string;
  updated_at: string;
  completed_at: string | null;
  failure: string | null;
  /**
   * What a finished one proves, else null.
   */
  verdict: Verdict | null;
  /**
   * Why: what passed, what was not tried, what is wrong; a sentence each.
   *
   * @maxItems 100
   */
  verdict_reasons: string[];
}
export interface Implementation {
  id: string;
  owner_id: string;
  dream_id: string;
  status: ImplementationStatus;
  planner: PlannerName;
  language: ProjectLanguage | null;
  verify: boolean;
  project_id: string | null;
  tickets_created: number;
  agents_assigned: number;
  estimated_completion: string | null;
  progress: number | null;
  progress_message: string | null;
  created_at: string;
  updated_at: string;
  completed_at: string | null;
  failure: string | null;
  /**
   * What a finished one proves, else null.
   */
  verdict: Verdict | null;
  /**
   * Why: what passed, what was not tried, what is wrong; a sentence each.
   *
   * @maxItems 100
   */
  verdict_reasons: string[];
  plan: Plan | null;
  unimplemented: string[];
  report: SandboxReport | null;
  project_url: string | null;
}
export interface Plan {
  intent: Intent;
  summary: string;
  /**
   * @minItems 1
   * @maxItems 20
   */
  milestones: Milestone[];
  /**
   * @minItems 1
   * @maxItems 100
   */
  tickets: Ticket[];
  estimate_hours: number;
  agents_assigned: number;
  estimated_completion: string;
}
export interface Intent {
  kind: ProjectKind;
  language: ProjectLanguage;
  confidence: number;
  evidence: string[];
}
export interface Milestone {
  title: string;
  /**
   * @minItems 1
   * @maxItems 100
   */
  ticket_ids: string[];
}
export interface Ticket {
  id: string;
  title: string;
  description: string;
  acceptance: string[];
  estimate_hours: number;
  depends_on: string[];
}
export interface SandboxReport {
  outcome: SandboxOutcome;
  reason: string | null;
  commands: CommandReport[];
}
export interface CommandReport {
  /**
   * @minItems 1
   * @maxItems 50
   */
  argv: string[];
  exit_code: number | null;
  signal: string | null;
  wall_ms: number;
  cpu_ms: number;
  max_rss_kb: number;
  stdout: string;
  stderr: string;
  stdout_bytes: number;
  stderr_bytes: number;
}
export interface Health {
  status: "ok";
  stage: string;
}
export interface HealthDetails {
  status: "ok" | "down";
  stage: string;
  checks: {
    table: {
      status: "ok" | "down";
      latency_ms: number;
    };
    bus: {
      status: "ok" | "down";
      latency_ms: number;
    };
    bucket: {
      status: "ok" | "down";
      latency_ms: number;
    };
  };
}

export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  request_id?: string;
  errors?: {
    path: string;
    message: string;
  }[];
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
