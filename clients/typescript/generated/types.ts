// Generated from the contracts by `npm run generate`.

/**
 * One of the brands configured for this stage.
 */
export type StageBrand = "personal" | "bc-innovations" | "bc-studio" | "mpgworldwide" | "accordingto";
/**
 * One conversation, as an object or a list.
 */
export type CaptureBody = CaptureInput | ConversationList;
/**
 * The messages or events of one conversation, or an export's list with one conversation in it.
 */
export type ConversationList = unknown[];
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
 * What a dream is.
 * `idea`: something to make, build or undertake.
 * `how_to`: how something is done.
 * `question`: something the person wanted to know.
 * `writing`: a text that was to be written, changed or translated.
 * `fix`: something that does not work and is to be mended.
 */
export type DreamKind = "idea" | "how_to" | "question" | "writing" | "fix";
/**
 * What organized a dream: the built-in rules, or a model.
 */
export type OrganizerName = "built-in" | "bedrock" | "openai";
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
 * A step after which an implementation waits: after `plan` with the status `planned`, so that the plan can be read, edited and approved.
 */
export type StopAfter = "plan";
/**
 * The status of an implementation.
 * `pending`: requested, not started yet.
 * `planning`: the plan is being created.
 * `planned`: the plan waits for approval, where the request asked to stop there. Nothing runs.
 * `generating`: the project is being generated, or built by PipelineOS.
 * `verifying`: the project runs in the sandbox, if `verify` is true.
 * `completed`: the project is built. `verdict` has what that proves.
 * `failed`: there is no working project, or the implementation was cancelled.
 */
export type ImplementationStatus =
  "pending" | "planning" | "planned" | "generating" | "verifying" | "completed" | "failed";
/**
 * A planner: `built-in` works by rules; `bedrock` and `openai` use a language model.
 */
export type PlannerName = "built-in" | "bedrock" | "openai";
/**
 * What an implementation proves about its dream; `report.outcome` is only whether the commands passed.
 * `verified`: what the conversation says must come out was tried for all its programs, and came out.
 * `partly`: some of that came out and the rest did not or could not be tried; or programs run without an error, but the conversation does not say what must come out.
 * `unverified`: nothing that could fail was run, or it was cancelled.
 * `failed`: there is no project, nothing came out as the conversation says, or its files are broken.
 */
export type Verdict = "verified" | "partly" | "unverified" | "failed";
/**
 * A kind of project.
 * `web_app`: pages in a browser, with or without a server.
 * `api`: a server without pages.
 * `cli`: a program or script for a terminal.
 * `library`: functions for other programs.
 * `bot`: a chat bot.
 * `mobile_app`: an app for phones.
 * `desktop_app`: a program with windows, or a game.
 * `extension`: a plug-in of a browser, an editor or another program.
 * `data_job`: analysis, scraping, machine learning, scheduled jobs.
 * `database`: a schema with its queries.
 * `automation`: home automation, CI workflows, infrastructure, configuration, formulas.
 * `document`: text without a program.
 */
export type ProjectKind =
  | "web_app"
  | "api"
  | "cli"
  | "library"
  | "bot"
  | "mobile_app"
  | "desktop_app"
  | "extension"
  | "data_job"
  | "database"
  | "automation"
  | "document";
/**
 * The language that a project is written in. The sandbox runs JavaScript, TypeScript, Python and SQL; `formula` is that of spreadsheets, and `other` is any language that is not listed.
 */
export type PlanLanguage =
  | "javascript"
  | "typescript"
  | "python"
  | "c"
  | "cpp"
  | "csharp"
  | "css"
  | "dart"
  | "elixir"
  | "formula"
  | "go"
  | "haskell"
  | "hcl"
  | "html"
  | "java"
  | "json"
  | "kotlin"
  | "latex"
  | "lua"
  | "markdown"
  | "matlab"
  | "perl"
  | "php"
  | "powershell"
  | "r"
  | "ruby"
  | "rust"
  | "scala"
  | "shell"
  | "sql"
  | "swift"
  | "vba"
  | "yaml"
  | "other";
/**
 * What is known of the work of a ticket.
 * `open`: nothing does it, or the person says last that it fails or rejects it.
 * `unconfirmed`: an answer gives it, and nobody says that it works.
 * `failed`: it was made, and a check of it shows that it does not work, whatever the conversation says.
 * `done`: it is reported as done; the person takes it, or goes on from code of it that a file or an excerpt has, and the conversation does not end in what fails; or it is itself the answer that was asked for.
 */
export type TicketStatus = "open" | "unconfirmed" | "failed" | "done";
/**
 * What a check shows. The first five compare what comes out with what the conversation says:
 * `test`: the conversation's own tests pass.
 * `doctest`: its doctests hold.
 * `example`: a command or call gives what the conversation says it gives.
 * `assertion`: its assertions hold.
 * `request`: a server answers a request as the conversation says.
 * The others only show that it works at all:
 * `page`: a page and its scripts load without an error.
 * `sql`: statements run in SQLite.
 * `run`: a program runs to its end without an error.
 * `load`: a module loads and has its names.
 * `syntax`: a file parses.
 */
export type CheckKind =
  "test" | "doctest" | "example" | "assertion" | "request" | "page" | "sql" | "run" | "load" | "syntax";
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
 * A format in which a plan is handed over to a coding agent or a team. Each line has the quote that it comes from.
 * `agents-md`: `AGENTS.md`, which coding agents read first, as `text/markdown`.
 * `spec-kit`: `spec.md`, `plan.md` and `tasks.md` in the layout of GitHub's spec-kit, as JSON with their texts.
 * `task-master`: `tasks.json` of task-master, as JSON.
 * `github-issues`: a shell script that creates an issue for each ticket that is open or to be checked by `gh`, as `text/x-shellscript`.
 * `prompt`: a prompt to paste into any coding agent, as `text/plain`.
 */
export type HandoverFormat = "agents-md" | "spec-kit" | "task-master" | "github-issues" | "prompt";
/**
 * The status of an import.
 * `awaiting_upload`: the file has not been uploaded.
 * `splitting`: the file is being read and split into conversations.
 * `organizing`: the file is split, and its conversations are being organized into dreams.
 * `completed`: every conversation is imported, empty, or counted as failed.
 * `failed`: the file cannot be imported; `failure` has the reason.
 */
export type ImportStatus = "awaiting_upload" | "splitting" | "organizing" | "completed" | "failed";
/**
 * A change that a device made.
 */
export type SyncChange = SyncCreate | SyncUpdate | SyncDelete;
/**
 * What a workflow does.
 * `conversation_to_implementation`: captures a conversation and organizes it into its dream, plans it, waits for approval where that is asked for, and builds and verifies the project.
 */
export type WorkflowType = "conversation_to_implementation";
/**
 * The status of a workflow.
 * `running`: its steps are worked on.
 * `waiting`: a plan waits for a person's approval.
 * `completed`: every step is completed or skipped.
 * `failed`: a step failed; `failure` has the reason. It may be retried.
 * `cancelled`: its owner cancelled it. It may be retried.
 */
export type WorkflowStatus = "running" | "waiting" | "completed" | "failed" | "cancelled";
/**
 * The name of a step.
 */
export type WorkflowStepName = "capture" | "plan" | "approve" | "build";

/**
 * Every operation: its input, and the data of its response.
 */
export interface Operations {
  /**
   * Read one's account
   *
   * Returns who the token belongs to: the user's id, email address and tier, the brands of this stage, and every quota with what is used of it. Reading it counts against none.
   */
  "get-account": {
    /**
     * The account.
     */
    data: Account;
  };
  /**
   * Sign out on every device
   *
   * Revokes all refresh tokens of the user, so that no device can get new access tokens without signing in again. Access tokens that are already issued, this one among them, stay valid until they expire, at most an hour later. Repeating it changes nothing more. A user of another token issuer than the stage's own is signed out there: here that is a conflict.
   */
  "sign-out-everywhere": {
    /**
     * All refresh tokens are revoked.
     */
    data: undefined;
  };
  /**
   * List captured conversations
   *
   * Returns the caller's conversations without their messages, latest first by `updated`, those without dates last. To read all pages, pass `next_cursor` as `cursor` until it is null.
   */
  "list-conversations": {
    /**
     * The query.
     */
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
    /**
     * One page of conversations.
     */
    data: ConversationPage;
  };
  /**
   * Read one conversation with its messages
   *
   * Returns a conversation with its messages, oldest first. A long one has several pages: pass `next_cursor` as `cursor` until it is null. After the conversation has changed, its earlier cursors are 400.
   */
  "get-conversation": {
    /**
     * The parameters of the path.
     */
    params: {
      /**
       * The conversation's id.
       */
      conversation_id: string;
    };
    /**
     * The query.
     */
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
    /**
     * The conversation with a page of its messages.
     */
    data: ConversationWithMessages;
  };
  /**
   * Capture one conversation
   *
   * Stores the transcript and organizes the conversation into a dream, which is created or updated. The format is detected from the structure, in JSON as in text: ChatGPT, Claude, SpecStory, a plain list of messages and others. A list with several conversations is 422: import it as a file. A conversation that was captured before is recognized by its id in its tool, or else by its first messages, and updates its dream; the same content again changes nothing. Users' edits of the dream are kept. Options in the body take precedence over those in the query. A `dream_id` other than the conversation's own is 409, and so is a dream's 91st conversation.
   */
  "capture-conversation": {
    /**
     * The query.
     */
    query?: {
      /**
       * An existing dream to add a new conversation to; by default a new dream is created.
       */
      dream_id?: string;
      /**
       * The brand to file the dream under. Without it, a new dream has the stage's first, another keeps its own.
       */
      brand?: StageBrand;
    };
    /**
     * The body of the request.
     */
    body: CaptureBody;
    /**
     * The dream is updated or unchanged; see `outcome`.
     */
    data: CaptureResult;
  };
  /**
   * Create a dream
   *
   * Creates a dream; only `title` is required. The service assigns the id. Each request creates another dream, unless it repeats an `Idempotency-Key`.
   */
  "create-dream": {
    /**
     * The body of the request.
     */
    body: DreamInput;
    /**
     * The dream in its current revision.
     */
    data: Dream;
  };
  /**
   * List dreams
   *
   * Returns the caller's dreams, last changed first, optionally of some kinds and with one status, tag or brand. To read all pages, pass `next_cursor` as `cursor` until it is null.
   */
  "list-dreams": {
    /**
     * The query.
     */
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
       * Only dreams of these kinds, as in `kind=idea,fix` or with the parameter repeated. A dream from before there were kinds is an `idea`.
       *
       * @minItems 1
       */
      kind?: DreamKind[];
      /**
       * Only dreams with this status.
       */
      status?: DreamStatus;
      /**
       * Only dreams with exactly this tag; letter case matters.
       */
      tag?: string;
      /**
       * Only dreams of this brand.
       */
      brand?: StageBrand;
    };
    /**
     * One page of dreams.
     */
    data: DreamPage;
  };
  /**
   * Read one dream
   *
   * Returns a dream with its todos, decisions, features and documents. A document's text is read by itself; fragments, events and implementations have lists of their own. Send the `ETag` in `If-Match` to change the dream only if it has not changed since.
   */
  "get-dream": {
    /**
     * The parameters of the path.
     */
    params: {
      /**
       * The dream's id.
       */
      dream_id: string;
    };
    /**
     * The dream in its current revision.
     */
    data: Dream;
  };
  /**
   * Change a dream
   *
   * Changes the fields in the body and keeps the others; todos have an operation of their own. With `If-Match`, a dream that has changed since is 412. Returns the dream: with a new revision, or the current one if nothing changes.
   */
  "update-dream": {
    /**
     * The parameters of the path.
     */
    params: {
      /**
       * The dream's id.
       */
      dream_id: string;
    };
    /**
     * The body of the request.
     */
    body: DreamPatch;
    /**
     * The dream in its current revision.
     */
    data: Dream;
  };
  /**
   * Delete a dream
   *
   * Deletes the dream, its conversations and its implementation in progress, which is stopped. Fragments, transcripts, texts of documents, earlier implementations and events are removed within seconds after the response. With `If-Match`, a dream that has changed since is 412. Deleting it again is 404.
   */
  "delete-dream": {
    /**
     * The parameters of the path.
     */
    params: {
      /**
       * The dream's id.
       */
      dream_id: string;
    };
    /**
     * The dream is deleted.
     */
    data: undefined;
  };
  /**
   * Read one document with its text
   *
   * Returns a document of a dream with the text that the conversation made or attached: a canvas, an artifact, a pasted text or a file. The text of a link or of a file's bare name is not known. A text of more than 800 000 bytes is not in the response, which has a link to it.
   */
  "get-document": {
    /**
     * The parameters of the path.
     */
    params: {
      /**
       * The dream's id.
       */
      dream_id: string;
      /**
       * The document's id.
       */
      document_id: string;
    };
    /**
     * The document with its text.
     */
    data: DocumentWithContent;
  };
  /**
   * List a dream's events
   *
   * Returns the events of a dream as they are published, oldest first. Pass the last `event_id` as `after` to catch up after an interruption. Events are kept for 90 days, or until the dream is deleted.
   */
  "list-dream-events": {
    /**
     * The parameters of the path.
     */
    params: {
      /**
       * The dream's id.
       */
      dream_id: string;
    };
    /**
     * The query.
     */
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
    /**
     * One page of events.
     */
    data: EventPage;
  };
  /**
   * List a dream's fragments
   *
   * Returns the fragments of a dream, grouped by conversation or import, and in order within each. To read all pages, pass `next_cursor` as `cursor` until it is null.
   */
  "list-fragments": {
    /**
     * The parameters of the path.
     */
    params: {
      /**
       * The dream's id.
       */
      dream_id: string;
    };
    /**
     * The query.
     */
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
    /**
     * One page of fragments.
     */
    data: FragmentPage;
  };
  /**
   * Implement a dream
   *
   * Starts to plan the dream, to generate a project and to run it in the sandbox, and returns at once. Read the progress at `Location`. With `stop_after` it waits once it is planned, until the plan is approved. A dream has at most one implementation in progress: while there is one, the response is 409 and names it. An archived dream is 409.
   */
  "implement-dream": {
    /**
     * The parameters of the path.
     */
    params: {
      /**
       * The dream's id.
       */
      dream_id: string;
    };
    /**
     * The body of the request.
     */
    body?: ImplementInput;
    /**
     * The implementation is started; read its progress at `Location`.
     */
    data: ImplementationSummary;
  };
  /**
   * Read a dream's implementation, or start one
   *
   * Returns the implementation in progress, or else the last one, even if it failed. If the dream has none, it starts one with the defaults of `POST` on this path, and returns 202. An archived dream without one is 409.
   */
  "ensure-implementation": {
    /**
     * The parameters of the path.
     */
    params: {
      /**
       * The dream's id.
       */
      dream_id: string;
    };
    /**
     * The implementation in progress, or the last one.
     */
    data: ImplementationSummary;
  };
  /**
   * List a dream's implementations
   *
   * Returns the implementations of a dream without plan and report, newest first. To read all pages, pass `next_cursor` as `cursor` until it is null.
   */
  "list-implementations": {
    /**
     * The parameters of the path.
     */
    params: {
      /**
       * The dream's id.
       */
      dream_id: string;
    };
    /**
     * The query.
     */
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
    /**
     * One page of implementations.
     */
    data: ImplementationPage;
  };
  /**
   * Replace a dream's todos
   *
   * Replaces the whole list: a todo with a known `id` is changed, any other is added, one left out is removed. With `If-Match`, a dream that has changed since is 412. Returns the dream: with a new revision, or the current one if nothing changes.
   */
  "replace-todos": {
    /**
     * The parameters of the path.
     */
    params: {
      /**
       * The dream's id.
       */
      dream_id: string;
    };
    /**
     * The body of the request.
     */
    body: TodosInput;
    /**
     * The dream in its current revision.
     */
    data: Dream;
  };
  /**
   * List the dreams of one brand
   *
   * Returns the caller's dreams of one brand, last changed first, as `GET /api/v1/dreams?brand=…` does. To read all pages, pass `next_cursor` as `cursor` until it is null.
   */
  "list-brand-dreams": {
    /**
     * The parameters of the path.
     */
    params: {
      /**
       * The brand whose dreams to list.
       */
      brand: StageBrand;
    };
    /**
     * The query.
     */
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
       * Only dreams of these kinds, as in `kind=idea,fix` or with the parameter repeated. A dream from before there were kinds is an `idea`.
       *
       * @minItems 1
       */
      kind?: DreamKind[];
      /**
       * Only dreams with this status.
       */
      status?: DreamStatus;
      /**
       * Only dreams with exactly this tag; letter case matters.
       */
      tag?: string;
    };
    /**
     * One page of dreams.
     */
    data: DreamPage;
  };
  /**
   * Import a dream with its fragments from a client
   *
   * Creates the dream if its `id` is new to the caller. Otherwise replaces its content, also what was edited since, and the fragments imported before; fields left out get their defaults, but for kind, outcome, decisions, suggestions and features, which stay. Repeating the last import of a dream with the same body changes nothing, so a request may be repeated safely. The event `DreamImported` asks PipelineOS for a project.
   */
  "import-dream": {
    /**
     * The body of the request.
     */
    body: DreamImportInput;
    /**
     * The dream is updated or unchanged.
     */
    data: DreamImportResult;
  };
  /**
   * List the events of all dreams and imports
   *
   * Returns all events of the user in the order in which they were published, so that a client that keeps the position it has reached misses none and gets none twice. Events are kept for 90 days, or until their dream is deleted; the event of the deletion stays. A position that is older is a conflict: then read the dreams again.
   */
  "list-events": {
    /**
     * The query.
     */
    query?: {
      /**
       * The maximum number of items in a page. A page of large items may have fewer.
       */
      limit?: number;
      /**
       * The position after which the events come; omit it to start with the oldest that is kept.
       */
      after?: number;
      /**
       * The `event_id` of the page, the pass or the event that `after` is from. Where the user's event at that position is another one, as after a restore from a backup, the response is a conflict. Without it, it is not noticed.
       */
      after_event_id?: string;
      /**
       * Only the events of this dream.
       */
      dream_id?: string;
    };
    /**
     * Events after the position.
     */
    data: FeedEventPage;
  };
  /**
   * Read one implementation
   *
   * Returns status, verdict, plan, sandbox report and a link to the project, as far as they exist. To wait for the end, poll with `If-None-Match` until `status` is `completed` or `failed`, or `planned`: then the plan waits for approval. For a new link, read it without `If-None-Match`.
   */
  "get-implementation": {
    /**
     * The parameters of the path.
     */
    params: {
      /**
       * The implementation's id.
       */
      implementation_id: string;
    };
    /**
     * The implementation.
     */
    data: Implementation;
  };
  /**
   * Accept an implementation that is proven in part
   *
   * Completes the dream by an implementation whose verdict is `partly`; the verdict stays. Accepting it again changes nothing. Another verdict is 409, and so is a dream that is being implemented or is archived.
   */
  "accept-implementation": {
    /**
     * The parameters of the path.
     */
    params: {
      /**
       * The implementation's id.
       */
      implementation_id: string;
    };
    /**
     * The implementation is accepted.
     */
    data: ImplementationSummary;
  };
  /**
   * Approve a plan that waits
   *
   * Goes on with exactly this plan: generates the project and runs it. Approving it again changes nothing. With `If-Match`, an implementation whose plan has changed since is 412. One without a plan that waits is 409.
   */
  "approve-plan": {
    /**
     * The parameters of the path.
     */
    params: {
      /**
       * The implementation's id.
       */
      implementation_id: string;
    };
    /**
     * The project is being built; read its progress at `Location`.
     */
    data: ImplementationSummary;
  };
  /**
   * Cancel an implementation
   *
   * Stops an implementation in progress and restores the dream's earlier status. The implementation ends as `failed` with the verdict `unverified`. One that has ended is 409.
   */
  "cancel-implementation": {
    /**
     * The parameters of the path.
     */
    params: {
      /**
       * The implementation's id.
       */
      implementation_id: string;
    };
    /**
     * The implementation is cancelled.
     */
    data: ImplementationSummary;
  };
  /**
   * Hand a plan over to a coding agent
   *
   * Returns the plan in a format that coding agents, spec-kit, task-master or GitHub read; `format` chooses it. Each line has the quote that it comes from, with a link where the conversation has an address. Before there is a plan, the response is 409; after an end without one, 404. The project's zip contains the same files.
   */
  "get-handover": {
    /**
     * The parameters of the path.
     */
    params: {
      /**
       * The implementation's id.
       */
      implementation_id: string;
    };
    /**
     * The query.
     */
    query?: {
      /**
       * Which agent or tool it is for.
       */
      format: HandoverFormat;
    };
    /**
     * The plan: JSON for `spec-kit` and `task-master`, text for the others.
     */
    data: (SpecKitFiles | TaskMasterTasks) | string;
  };
  /**
   * Change a plan that waits for approval
   *
   * Changes the fields in the body and keeps the others; lists replace the present ones, and the schedule follows. The plan must stay sound: unknown tickets, cycles, and a ticket in no milestone or in two are 422. With `If-Match`, an implementation that has changed since is 412. One whose plan does not wait is 409.
   */
  "update-plan": {
    /**
     * The parameters of the path.
     */
    params: {
      /**
       * The implementation's id.
       */
      implementation_id: string;
    };
    /**
     * The body of the request.
     */
    body: PlanPatch;
    /**
     * The implementation with its plan.
     */
    data: Implementation;
  };
  /**
   * Import a data export
   *
   * Creates an import and returns the request that uploads its file: any file of at most 5 GB that holds conversations, such as a data export as zip, JSON, JSON lines, Markdown, HTML or CSV. The upload starts the import: each conversation is organized into a dream, as if captured alone. Conversations that were captured before and have not changed change nothing, so the same export may be imported again. The uploaded file is deleted after 7 days.
   */
  "create-import": {
    /**
     * The body of the request.
     */
    body: ImportInput;
    /**
     * The import is created; upload its file as `upload` describes.
     */
    data: ImportStarted;
  };
  /**
   * List imports
   *
   * Returns the caller's imports with their status and counts, latest first by `created`; its failures and dreams are in the import itself. To read all pages, pass `next_cursor` as `cursor` until it is null. An import may be missing for a moment after it was created.
   */
  "list-imports": {
    /**
     * The query.
     */
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
    /**
     * One page of imports.
     */
    data: ImportPage;
  };
  /**
   * Read one import
   *
   * Returns the status of an import with its counts and failures. To wait for the end, poll with `If-None-Match` until `status` is `completed` or `failed`.
   */
  "get-import": {
    /**
     * The parameters of the path.
     */
    params: {
      /**
       * The import's id.
       */
      import_id: string;
    };
    /**
     * The import.
     */
    data: Import;
  };
  /**
   * Get a pass for a WebSocket connection
   *
   * Returns the URL of a WebSocket that says when something changes, with a pass in it: it is good for one connection within a minute. The messages are hints with positions; the events themselves are read from `GET /api/v1/events`. A user has at most 20 connections; with that many open, the response is a conflict. A repetition with the same `Idempotency-Key` has a pass of its own.
   */
  "create-live-pass": {
    /**
     * The body of the request.
     */
    body?: LivePassRequest;
    /**
     * The pass.
     */
    data: LivePass;
  };
  /**
   * Search dreams and what was said
   *
   * Finds dreams by the words in them and in their conversations, the best first. Up to three words must all be found, unless no dream has all of them; of more words, some. A change is found some seconds after it was made; `index` says how current the answer is. To read all pages, pass `next_cursor` as `cursor` until it is null.
   */
  search: {
    /**
     * The query.
     */
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
       * What to search for: words, `"phrases"`, `-without`, and the filters `kind: status: tag: brand: source: from: to: is:open-todo has:code in:code`. Anything else is words. Without words, the newest changes come first.
       */
      q?: string;
      /**
       * Whether the last word may be the beginning of one, as while somebody types.
       */
      prefix?: boolean;
      /**
       * Only dreams of these kinds, besides what `q` says.
       *
       * @minItems 1
       */
      kind?: DreamKind[];
      /**
       * Only dreams with one of these statuses, besides what `q` says.
       *
       * @minItems 1
       */
      status?: DreamStatus[];
      /**
       * Only dreams with this tag, in whatever letter case.
       */
      tag?: string;
      /**
       * Only dreams of this brand.
       */
      brand?: StageBrand;
      /**
       * Only dreams with a conversation from this tool.
       */
      source?: string;
      /**
       * Only dreams that last changed on this day, month or year, or later.
       */
      from?: string;
      /**
       * Only dreams that last changed on this day, month or year, or earlier.
       */
      to?: string;
    };
    /**
     * One page of dreams.
     */
    data: SearchPage;
  };
  /**
   * Send a device's changes and fetch those of others
   *
   * Applies the device's changes, each wholly or not at all, and returns what changed since its cursor, as pages. What others changed too is merged by field and, in lists, by item; where both changed the same, nothing is applied and all three sides are returned. Repeating a request changes nothing: a change is recognized for 90 days by its `client_change_id`. Repeat with the new cursor while `has_more` is true.
   */
  "sync-dreams": {
    /**
     * The body of the request.
     */
    body: SyncRequest;
    /**
     * What became of the changes, and a page of others'.
     */
    data: SyncResult;
  };
  /**
   * Create a webhook
   *
   * Sends the caller's events to an address from now on, each signed as Standard Webhooks describes with the secret in the response, which is shown this once. A user may have 50 of them: one more is 409. A repeated request creates another one.
   */
  "create-webhook": {
    /**
     * The body of the request.
     */
    body: WebhookInput;
    /**
     * The webhook is created.
     */
    data: WebhookWithSecret;
  };
  /**
   * List webhooks
   *
   * Returns the caller's webhooks, oldest first, without their secrets. To read all pages, pass `next_cursor` as `cursor` until it is null.
   */
  "list-webhooks": {
    /**
     * The query.
     */
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
    /**
     * One page of webhooks.
     */
    data: WebhookPage;
  };
  /**
   * Read one webhook
   *
   * Returns a webhook without its secret, and whether and why it is paused.
   */
  "get-webhook": {
    /**
     * The parameters of the path.
     */
    params: {
      /**
       * The webhook's id.
       */
      webhook_id: string;
    };
    /**
     * The webhook.
     */
    data: Webhook;
  };
  /**
   * Change a webhook
   *
   * Changes the fields in the body and keeps the others. With `status` it is paused, or sends again; what happened while it was paused is not sent.
   */
  "update-webhook": {
    /**
     * The parameters of the path.
     */
    params: {
      /**
       * The webhook's id.
       */
      webhook_id: string;
    };
    /**
     * The body of the request.
     */
    body: WebhookPatch;
    /**
     * The webhook.
     */
    data: Webhook;
  };
  /**
   * Delete a webhook
   *
   * Sends nothing more, also not what waits to be sent again. Its deliveries are not listed any more.
   */
  "delete-webhook": {
    /**
     * The parameters of the path.
     */
    params: {
      /**
       * The webhook's id.
       */
      webhook_id: string;
    };
    /**
     * The webhook is deleted.
     */
    data: undefined;
  };
  /**
   * List deliveries
   *
   * Returns what was sent to a webhook in the last 30 days with its attempts, latest first. To read all pages, pass `next_cursor` as `cursor` until it is null.
   */
  "list-deliveries": {
    /**
     * The parameters of the path.
     */
    params: {
      /**
       * The webhook's id.
       */
      webhook_id: string;
    };
    /**
     * The query.
     */
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
    /**
     * One page of deliveries.
     */
    data: WebhookDeliveryPage;
  };
  /**
   * Send a delivery again
   *
   * Sends a delivery again that was delivered or given up, under its own id and also while the webhook is paused. One that is pending is 409.
   */
  redeliver: {
    /**
     * The parameters of the path.
     */
    params: {
      /**
       * The webhook's id.
       */
      webhook_id: string;
      /**
       * The delivery's id.
       */
      delivery_id: string;
    };
    /**
     * The delivery; what comes of it is in the list at `Location`.
     */
    data: WebhookDelivery;
  };
  /**
   * Make a new secret
   *
   * Makes a new secret, which is shown this once. For 24 hours each delivery has a signature by the old one too, so that the receiver can change over. A repeated request makes another one.
   */
  "rotate-webhook-secret": {
    /**
     * The parameters of the path.
     */
    params: {
      /**
       * The webhook's id.
       */
      webhook_id: string;
    };
    /**
     * The webhook with its new secret.
     */
    data: WebhookWithSecret;
  };
  /**
   * Send a test
   *
   * Sends an event of the name `Test` to the webhook, also while it is paused.
   */
  "test-webhook": {
    /**
     * The parameters of the path.
     */
    params: {
      /**
       * The webhook's id.
       */
      webhook_id: string;
    };
    /**
     * The delivery; what comes of it is in the list at `Location`.
     */
    data: WebhookDelivery;
  };
  /**
   * Start a workflow
   *
   * Starts a workflow of one of the types, and returns at once; read its steps at `Location`. All its steps have one `correlation_id` and one trace. What a step starts, such as an implementation, counts against its own quota.
   */
  "create-workflow": {
    /**
     * The body of the request.
     */
    body: WorkflowRequest;
    /**
     * The workflow is started; read its steps at `Location`.
     */
    data: Workflow;
  };
  /**
   * List workflows
   *
   * Returns the caller's workflows with their steps, the last started first. To read all pages, pass `next_cursor` as `cursor` until it is null. A workflow may be missing for a moment after it was started.
   */
  "list-workflows": {
    /**
     * The query.
     */
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
    /**
     * One page of workflows.
     */
    data: WorkflowPage;
  };
  /**
   * Read one workflow
   *
   * Returns a workflow with its steps, their times and results. To wait for its end, poll with `If-None-Match` until `status` is `completed`, `failed` or `cancelled`; at `waiting` a plan waits for approval.
   */
  "get-workflow": {
    /**
     * The parameters of the path.
     */
    params: {
      /**
       * The workflow's id.
       */
      workflow_id: string;
    };
    /**
     * The workflow.
     */
    data: Workflow;
  };
  /**
   * Cancel a workflow
   *
   * Stops a workflow, and what its running step has started. One that has ended is 409. It may be retried.
   */
  "cancel-workflow": {
    /**
     * The parameters of the path.
     */
    params: {
      /**
       * The workflow's id.
       */
      workflow_id: string;
    };
    /**
     * The workflow is cancelled.
     */
    data: Workflow;
  };
  /**
   * Retry a workflow
   *
   * Starts a workflow again that failed or was cancelled, from the step where it ended: completed and skipped steps keep their results. One that runs or is completed is 409.
   */
  "retry-workflow": {
    /**
     * The parameters of the path.
     */
    params: {
      /**
       * The workflow's id.
       */
      workflow_id: string;
    };
    /**
     * The workflow is started; read its steps at `Location`.
     */
    data: Workflow;
  };
  /**
   * Read the events as AsyncAPI
   *
   * Returns the AsyncAPI 3 document of what the service sends and receives beside this API: the events of the bus and the messages of the WebSocket. It needs no token.
   */
  "get-asyncapi": {
    /**
     * The AsyncAPI document.
     */
    data: EventsDocument;
  };
  /**
   * Read the documentation page
   *
   * Returns an HTML page that shows the OpenAPI document and sends requests. It needs no token.
   */
  "get-docs": {
    /**
     * The page as HTML.
     */
    data: string;
  };
  /**
   * Read the script of the documentation page
   *
   * Returns the script of the documentation page, always compressed by brotli or gzip. It needs no token. The page adds the script's version as a query, so the response may be cached for a year.
   */
  "get-docs-script": {
    /**
     * The script.
     */
    data: string;
  };
  /**
   * Read the page about events
   *
   * Returns an HTML page that shows the AsyncAPI document: each event with its meaning, an example and its schema, and how to subscribe. It needs no token, and no script.
   */
  "get-events-docs": {
    /**
     * The page as HTML.
     */
    data: string;
  };
  /**
   * Check that the API responds
   *
   * Returns 200 if API Gateway and its functions respond. It checks nothing else and needs no token, so load balancers and monitors may call it often.
   */
  "get-health": {
    /**
     * The API responds.
     */
    data: Health;
  };
  /**
   * Check the resources of the service
   *
   * Checks table, bus and bucket, and returns whether each responds and how fast. If any is down, the status is 503 with the same body.
   */
  "get-health-details": {
    /**
     * All resources respond.
     */
    data: HealthDetails;
  };
  /**
   * Read this API as OpenAPI
   *
   * Returns the OpenAPI 3.1 document of this API, with the brands and planners of this stage. It is generated from the contracts that validate requests.
   */
  "get-openapi": {
    /**
     * The OpenAPI document.
     */
    data: OpenApiDocument;
  };
}
/**
 * Who the token belongs to, and what they may use.
 */
export interface Account {
  /**
   * The user's id: the `owner_id` of what is theirs.
   */
  id: string;
  /**
   * The user's email address; null for a user of another token issuer than the stage's own.
   */
  email: string | null;
  /**
   * The user's tier, which determines their quotas.
   */
  tier: "free" | "pro" | "team";
  /**
   * The brands that dreams may be filed under; the first is the default.
   *
   * @minItems 1
   *
   * Items: The brand that a dream is filed under, such as a venture of its owner.
   */
  brands: string[];
  /**
   * Every quota, with what is used of it.
   */
  quotas: QuotaUsage[];
}
/**
 * A quota of a user, and what is used of it.
 */
export interface QuotaUsage {
  /**
   * The quota's name.
   */
  name:
    | "captures_per_day"
    | "imports_per_day"
    | "import_bytes_per_day"
    | "implementations_per_day"
    | "stored_bytes";
  /**
   * The most that the user's tier has.
   */
  limit: number;
  /**
   * What is used of it: today, or in total where it is never reset. It may be above a limit that was lowered.
   */
  used: number;
  /**
   * When the use is 0 again, the next midnight UTC; null where only deleting makes room.
   */
  resets_at: string | null;
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
   * The conversation's id, derived from `source` and `external_id`, or else from its first message.
   */
  id: string;
  /**
   * The id of the user who captured the conversation.
   */
  owner_id: string;
  /**
   * The id of the dream that the conversation is organized into.
   */
  dream_id: string;
  /**
   * The tool that the conversation comes from.
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
   * The parts of its messages that cannot be read, such as pictures without a name, by kind.
   *
   * @maxItems 21
   */
  unread_parts: CountByKind[];
  /**
   * SHA-256 of title, messages and documents, in hexadecimal digits.
   */
  content_hash: string;
}
/**
 * How many there are of one kind.
 */
export interface CountByKind {
  /**
   * The kind, as the format names it; `other` for all further ones.
   */
  kind: string;
  /**
   * How many there are.
   */
  count: number;
}
/**
 * A captured conversation with one page of its messages.
 */
export interface ConversationWithMessages {
  /**
   * The conversation's id, derived from `source` and `external_id`, or else from its first message.
   */
  id: string;
  /**
   * The id of the user who captured the conversation.
   */
  owner_id: string;
  /**
   * The id of the dream that the conversation is organized into.
   */
  dream_id: string;
  /**
   * The tool that the conversation comes from.
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
   * The parts of its messages that cannot be read, such as pictures without a name, by kind.
   *
   * @maxItems 21
   */
  unread_parts: CountByKind[];
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
   * An existing dream to add a new conversation to; by default a new dream is created.
   */
  dream_id?: string;
  /**
   * The brand to file the dream under. Without it, a new dream has the stage's first, another keeps its own.
   */
  brand?: StageBrand;
  /**
   * Tags to add to those found in the conversation.
   *
   * @maxItems 50
   */
  tags?: string[];
  /**
   * One conversation, as a JSON object, a list, or text. Without it, the body itself is the conversation.
   */
  conversation?: unknown;
  [k: string]: unknown;
}
/**
 * The result of capturing a conversation.
 */
export interface CaptureResult {
  /**
   * The effect of the capture on the dream.
   */
  outcome: CaptureOutcome;
  /**
   * The id of the captured conversation.
   */
  conversation_id: string;
  /**
   * The id of the dream that the conversation is organized into.
   */
  dream_id: string;
  /**
   * The dream after the capture.
   */
  dream: Dream;
}
/**
 * An idea, question, text or fix with its summary, todos and documents. As JSON it has at most 200 000 bytes: of what a conversation adds beyond that, suggestions are left out first, then features, documents, decisions and todos.
 */
export interface Dream {
  /**
   * The dream's id.
   */
  id: string;
  /**
   * The id of the user who owns the dream.
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
  /**
   * The dream's status.
   */
  status: DreamStatus;
  /**
   * Tags to filter dreams by.
   *
   * @maxItems 50
   */
  tags: string[];
  /**
   * The brand that the dream is filed under.
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
   * What the dream is. A kind that a client sets is not changed by organizing again.
   */
  kind: DreamKind;
  /**
   * What came of the dream's conversation; null where nothing did.
   */
  outcome: Outcome | null;
  /**
   * What the person settled.
   *
   * @maxItems 50
   */
  decisions: Decision[];
  /**
   * What an assistant proposed and the person has not taken up.
   *
   * @maxItems 50
   */
  suggestions: Suggestion[];
  /**
   * What the thing that is made can do, or must.
   *
   * @maxItems 200
   */
  features: Feature[];
  /**
   * How sure `kind` is: 1 where a client set it, less where an organizer found it, 0 where nobody has said what the dream is, which makes it an `idea`.
   */
  confidence: number;
  /**
   * What organized the conversation captured last; null where nothing did.
   */
  organized_by: OrganizerName | null;
  /**
   * The version of that organizer; null where nothing organized the dream.
   */
  organizer_version: number | null;
  /**
   * The tools that the dream's conversations come from, each once; empty where it has none.
   *
   * Items: The tool a conversation comes from; `generic` is a plain list of messages.
   */
  sources: string[];
  /**
   * When the dream was created.
   */
  created: string;
  /**
   * When the dream last changed. Each change has a later time than the one before.
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
   * The todo's id: chosen by the client, or derived from the text it was created with.
   */
  id: string;
  /**
   * What is to be done.
   */
  text: string;
  /**
   * Whether the task is done.
   */
  done: boolean;
  /**
   * Where a conversation says it; absent for what a person or client wrote.
   */
  evidence?: Evidence;
}
/**
 * Where a conversation says something. Only conversations bring it; clients do not set it.
 */
export interface Evidence {
  /**
   * The id of the conversation.
   */
  conversation_id: string;
  /**
   * The index of the message in the conversation, from 0.
   */
  message: number;
  /**
   * A verbatim stretch of that message; for what stands in a document that it brings, where it presents the document. The quotes of one conversation have at most 60 000 bytes together; where they would have more, the long ones are cut to an equal share.
   */
  quote: string;
}
/**
 * A link, file, canvas or artifact that belongs to a dream.
 */
export interface Document {
  /**
   * The document's id, unique within its dream: chosen by the client, or derived from its address or title and, where its text is stored, from its conversation.
   */
  id: string;
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
  /**
   * The size of the document's stored text as UTF-8, in bytes; absent when there is none.
   */
  bytes?: number;
  /**
   * Whether the stored text is only the parts of a file that the conversation shows; absent when it is whole.
   */
  partial?: true;
  /**
   * Where a conversation says it; absent for what a person or client wrote.
   */
  evidence?: Evidence;
}
/**
 * What came of a dream's conversation.
 */
export interface Outcome {
  /**
   * The outcome in one or two sentences.
   */
  text: string;
  /**
   * Where a conversation says it; absent for what a person or client wrote.
   */
  evidence?: Evidence;
}
/**
 * Something that the person settled.
 */
export interface Decision {
  /**
   * The id, unique within its list: chosen by the client, or derived from the text at first.
   */
  id: string;
  /**
   * What is settled.
   */
  text: string;
  /**
   * Why; absent where nobody says so.
   */
  reason?: string;
  /**
   * Where a conversation says it; absent for what a person or client wrote.
   */
  evidence?: Evidence;
}
/**
 * Something that an assistant proposed and the person has not taken up.
 */
export interface Suggestion {
  /**
   * The id, unique within its list: chosen by the client, or derived from the text at first.
   */
  id: string;
  /**
   * What is proposed.
   */
  text: string;
  /**
   * Where a conversation says it; absent for what a person or client wrote.
   */
  evidence?: Evidence;
}
/**
 * Something that what is made can do, or must.
 */
export interface Feature {
  /**
   * The id, unique within its list: chosen by the client, or derived from the text at first.
   */
  id: string;
  /**
   * What it can or must do.
   */
  text: string;
  /**
   * Where a conversation says it; absent for what a person or client wrote.
   */
  evidence?: Evidence;
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
  /**
   * The dream's status.
   */
  status?: DreamStatus;
  /**
   * Tags to filter dreams by.
   *
   * @maxItems 50
   */
  tags?: string[];
  /**
   * The brand to file the dream under; by default the stage's first.
   */
  brand?: StageBrand;
  /**
   * The dream in a few sentences; may be empty.
   */
  summary?: string;
  /**
   * The todos of the dream.
   */
  todos?: TodosInput;
  /**
   * The documents of the dream.
   *
   * @maxItems 200
   */
  documents?: DocumentInput[];
  /**
   * What the dream is. A kind that a client sets is not changed by organizing again.
   */
  kind?: DreamKind;
  /**
   * What came of the dream; null for nothing.
   */
  outcome?: OutcomeInput | null;
  /**
   * What is settled.
   *
   * @maxItems 50
   */
  decisions?: DecisionInput[];
  /**
   * What is proposed and not taken up.
   *
   * @maxItems 50
   */
  suggestions?: SuggestionInput[];
  /**
   * What the thing can do, or must.
   *
   * @maxItems 200
   */
  features?: FeatureInput[];
}
/**
 * A todo to store. Of several with the same id, the first is kept.
 */
export interface TodoInput {
  /**
   * The id of an existing todo, whose evidence is kept, or a new one; derived from the text when left out.
   */
  id?: string;
  /**
   * What is to be done.
   */
  text: string;
  /**
   * Whether the task is done.
   */
  done?: boolean;
}
/**
 * A document to store with a dream. Of several with the same id, the first is kept.
 */
export interface DocumentInput {
  /**
   * The id of an existing document, whose text is kept, or a new one; derived when left out.
   */
  id?: string;
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
 * The outcome to store with a dream. One with the present text keeps its evidence.
 */
export interface OutcomeInput {
  /**
   * The outcome in one or two sentences.
   */
  text: string;
}
/**
 * A decision to store with a dream. Of several with the same id, the first is kept.
 */
export interface DecisionInput {
  /**
   * The id of an existing item, whose evidence is kept, or a new one; derived when left out.
   */
  id?: string;
  /**
   * What is settled.
   */
  text: string;
  /**
   * Why; absent where nobody says so.
   */
  reason?: string;
}
/**
 * A suggestion to store with a dream. Of several with the same id, the first is kept.
 */
export interface SuggestionInput {
  /**
   * The id of an existing item, whose evidence is kept, or a new one; derived when left out.
   */
  id?: string;
  /**
   * What is proposed.
   */
  text: string;
}
/**
 * A feature to store with a dream. Of several with the same id, the first is kept.
 */
export interface FeatureInput {
  /**
   * The id of an existing item, whose evidence is kept, or a new one; derived when left out.
   */
  id?: string;
  /**
   * What it can or must do.
   */
  text: string;
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
  /**
   * The dream's status.
   */
  status?: DreamStatus;
  /**
   * Tags to filter dreams by.
   *
   * @maxItems 50
   */
  tags?: string[];
  /**
   * The brand that the dream is filed under.
   */
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
  /**
   * What the dream is. A kind that a client sets is not changed by organizing again.
   */
  kind?: DreamKind;
  /**
   * What came of the dream; null for nothing.
   */
  outcome?: OutcomeInput | null;
  /**
   * What is settled.
   *
   * @maxItems 50
   */
  decisions?: DecisionInput[];
  /**
   * What is proposed and not taken up.
   *
   * @maxItems 50
   */
  suggestions?: SuggestionInput[];
  /**
   * What the thing can do, or must.
   *
   * @maxItems 200
   */
  features?: FeatureInput[];
}
/**
 * A document with its text.
 */
export interface DocumentWithContent {
  /**
   * The document's id, unique within its dream: chosen by the client, or derived from its address or title and, where its text is stored, from its conversation.
   */
  id: string;
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
  /**
   * The size of the document's stored text as UTF-8, in bytes; absent when there is none.
   */
  bytes?: number;
  /**
   * Whether the stored text is only the parts of a file that the conversation shows; absent when it is whole.
   */
  partial?: true;
  /**
   * Where a conversation says it; absent for what a person or client wrote.
   */
  evidence?: Evidence;
  /**
   * The document's text; null when there is none, and when it is too large for a response.
   */
  content: string | null;
  /**
   * A presigned URL of the text as `text/plain`, which is valid for an hour and needs no access token; null unless the text is too large for a response.
   */
  download_url: string | null;
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
    | "ImplementationApproved"
    | "ImplementationCompleted"
    | "ImplementationAccepted"
    | "ImplementationFailed"
    | "ImportCompleted"
    | "WebhookPaused"
    | "WorkflowStarted"
    | "WorkflowProgressed"
    | "WorkflowCompleted"
    | "WorkflowFailed";
  /**
   * The metadata of the event.
   */
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
   * When the change happened.
   */
  occurred_at: string;
  /**
   * The id of the user who owns what it is about.
   */
  owner_id: string;
  /**
   * The id of the dream that changed; null for events that are not of a dream.
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
   * The fragment's id, unique within its dream unless the client chose it.
   */
  id: string;
  /**
   * The id of the dream that the fragment belongs to.
   */
  dream_id: string;
  /**
   * The id of the conversation that the fragment is from; null where a client imported it.
   */
  conversation_id: string | null;
  /**
   * The topic of the fragment.
   */
  title: string;
  /**
   * The text on the topic, in Markdown; may be empty. Where it is from a conversation, a line `**User:**` or `**Assistant:**` stands above what each says.
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
  /**
   * The planner to use; by default the stage's first.
   */
  planner?: StagePlanner;
  /**
   * The project's language; by default the planner chooses it from the dream's code and text.
   */
  language?: ProjectLanguage;
  /**
   * Whether to run the project in the sandbox.
   */
  verify?: boolean;
  /**
   * Where to stop, until the person approves; by default the project is built at once. A stage whose dreams PipelineOS implements refuses it.
   */
  stop_after?: StopAfter;
}
/**
 * One attempt to turn a dream into a project, without plan and report.
 */
export interface ImplementationSummary {
  /**
   * The implementation's id.
   */
  id: string;
  /**
   * The id of the user who owns the dream.
   */
  owner_id: string;
  /**
   * The id of the dream that is implemented.
   */
  dream_id: string;
  /**
   * The implementation's status.
   */
  status: ImplementationStatus;
  /**
   * The planner that plans and generates the project.
   */
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
   * Where it was to stop for approval; null where it goes through.
   */
  stop_after: StopAfter | null;
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
   * The progress of PipelineOS, from 0 to 1; null when it has not reported any, and after a failure.
   */
  progress: number | null;
  /**
   * What PipelineOS did last, for a person; null when it has not reported any, and after the end.
   */
  progress_message: string | null;
  /**
   * When the implementation was requested.
   */
  created_at: string;
  /**
   * When the implementation last changed.
   */
  updated_at: string;
  /**
   * When the implementation completed or failed; null until then.
   */
  completed_at: string | null;
  /**
   * When the person approved the plan; null until then, and where nothing waits.
   */
  approved_at: string | null;
  /**
   * When the person accepted the verdict `partly`; null until then.
   */
  accepted_at: string | null;
  /**
   * Why it failed, for a person; null unless `status` is `failed`.
   */
  failure: string | null;
  /**
   * What it proves; null until it has ended, and when PipelineOS reported its end.
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
   * The dream's id, which the client chooses. An import with the same id replaces the dream's content.
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
  /**
   * The dream's status.
   */
  status?: DreamStatus;
  /**
   * Tags to filter dreams by.
   *
   * @maxItems 50
   */
  tags?: string[];
  /**
   * The brand to file the dream under; by default the stage's first.
   */
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
   * What the dream is. A kind that a client sets is not changed by organizing again.
   */
  kind?: DreamKind;
  /**
   * What came of the dream; null for nothing.
   */
  outcome?: OutcomeInput | null;
  /**
   * What is settled.
   *
   * @maxItems 50
   */
  decisions?: DecisionInput[];
  /**
   * What is proposed and not taken up.
   *
   * @maxItems 50
   */
  suggestions?: SuggestionInput[];
  /**
   * What the thing can do, or must.
   *
   * @maxItems 200
   */
  features?: FeatureInput[];
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
   * The fragment's id; without it the service assigns one.
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
   * The dream's id.
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
 * Events after a position.
 */
export interface FeedEventPage {
  /**
   * The events, in the order of their positions. Those deleted with their dream are missing.
   */
  items: FeedEvent[];
  /**
   * The position that this page reaches; pass it as `after` for what follows.
   */
  position: number;
  /**
   * The id of the event at this position, null before the first; pass it as `after_event_id`. After a restore from a backup, another event may be there.
   */
  event_id: string | null;
  /**
   * Whether there already is more after this position.
   */
  has_more: boolean;
}
/**
 * An event with its position among all events of the user.
 */
export interface FeedEvent {
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
    | "ImplementationApproved"
    | "ImplementationCompleted"
    | "ImplementationAccepted"
    | "ImplementationFailed"
    | "ImportCompleted"
    | "WebhookPaused"
    | "WorkflowStarted"
    | "WorkflowProgressed"
    | "WorkflowCompleted"
    | "WorkflowFailed";
  /**
   * The metadata of the event.
   */
  metadata: EventMetadata;
  /**
   * The data of the event; each `type` has its own schema.
   */
  data: {
    [k: string]: unknown;
  };
  /**
   * The event's position among all events of the user.
   */
  position: number;
}
/**
 * One attempt to turn a dream into a project, with plan, report and a link to the project.
 */
export interface Implementation {
  /**
   * The implementation's id.
   */
  id: string;
  /**
   * The id of the user who owns the dream.
   */
  owner_id: string;
  /**
   * The id of the dream that is implemented.
   */
  dream_id: string;
  /**
   * The implementation's status.
   */
  status: ImplementationStatus;
  /**
   * The planner that plans and generates the project.
   */
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
   * Where it was to stop for approval; null where it goes through.
   */
  stop_after: StopAfter | null;
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
   * The progress of PipelineOS, from 0 to 1; null when it has not reported any, and after a failure.
   */
  progress: number | null;
  /**
   * What PipelineOS did last, for a person; null when it has not reported any, and after the end.
   */
  progress_message: string | null;
  /**
   * When the implementation was requested.
   */
  created_at: string;
  /**
   * When the implementation last changed.
   */
  updated_at: string;
  /**
   * When the implementation completed or failed; null until then.
   */
  completed_at: string | null;
  /**
   * When the person approved the plan; null until then, and where nothing waits.
   */
  approved_at: string | null;
  /**
   * When the person accepted the verdict `partly`; null until then.
   */
  accepted_at: string | null;
  /**
   * Why it failed, for a person; null unless `status` is `failed`.
   */
  failure: string | null;
  /**
   * What it proves; null until it has ended, and when PipelineOS reported its end.
   */
  verdict: Verdict | null;
  /**
   * The reasons for the verdict, a sentence each: what passed, what was not tried, what is wrong.
   *
   * @maxItems 100
   */
  verdict_reasons: string[];
  /**
   * The plan of the project; null until it is planned.
   */
  plan: Plan | null;
  /**
   * What the conversation asks for and the project does not implement, one sentence each.
   */
  unimplemented: string[];
  /**
   * What was checked of the conversation, where each check comes from, and what came out; empty until the project is generated.
   *
   * @maxItems 200
   */
  checks: CheckResult[];
  /**
   * How much of the conversation's programs the checks ran; null where nothing was run.
   */
  coverage: Coverage | null;
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
  /**
   * The kind and language of the project.
   */
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
   * The estimated work of the tickets that are not done, in hours.
   */
  estimate_hours: number;
  /**
   * What is settled, and holds for every ticket.
   *
   * @maxItems 100
   */
  decisions: Decision[];
  /**
   * What must hold for every ticket before it is done.
   *
   * @maxItems 50
   */
  definition_of_done: Acceptance[];
  /**
   * What the conversation leaves open, and a person has to answer.
   *
   * @maxItems 50
   */
  questions: OpenQuestion[];
  /**
   * The maximum number of tickets that can be worked on in parallel.
   */
  agents_assigned: number;
  /**
   * When that many agents are estimated to be done, at eight hours a day.
   */
  estimated_completion: string;
}
/**
 * The kind and language of the project that the dream asks for.
 */
export interface Intent {
  /**
   * The kind of project to build.
   */
  kind: ProjectKind;
  /**
   * The language to build the project in; null for a document, and where nothing says which.
   */
  language: PlanLanguage | null;
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
   * Whether it is open, to be checked, failed or done.
   */
  status: TicketStatus;
  /**
   * The acceptance criteria.
   *
   * @maxItems 20
   */
  acceptance: Acceptance[];
  /**
   * Where a conversation asks for it.
   *
   * @maxItems 10
   */
  evidence: Evidence[];
  /**
   * The estimated work, as a range.
   */
  estimate: Estimate;
  /**
   * The estimated work, in hours: the middle of the range.
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
 * A criterion by which work is accepted.
 */
export interface Acceptance {
  /**
   * What must hold, in one sentence.
   */
  text: string;
  /**
   * The id of the check, or the path, that shows it; null where nothing does.
   */
  met_by: string | null;
  /**
   * Where a conversation says it; null for what the planner or a person wrote.
   */
  evidence: Evidence | null;
}
/**
 * The estimated work of a ticket.
 */
export interface Estimate {
  /**
   * The least, in hours.
   */
  low: number;
  /**
   * The most, in hours; at least `low`.
   */
  high: number;
  /**
   * Why that long, in one sentence.
   */
  reason: string;
}
/**
 * What the conversation leaves open: a question without an answer.
 */
export interface OpenQuestion {
  /**
   * What is asked, or what was found.
   */
  text: string;
  /**
   * Where a conversation says it; null for what the planner or a person wrote.
   */
  evidence: Evidence | null;
}
/**
 * A check with what came out of it.
 */
export interface CheckResult {
  /**
   * The check's id, unique within its project.
   */
  id: string;
  /**
   * What the check shows.
   */
  kind: CheckKind;
  /**
   * The file that is checked.
   */
  path: string;
  /**
   * What is run, as a person would type or say it.
   */
  ran: string;
  /**
   * What must come out.
   */
  expects: string;
  /**
   * The words or lines of the conversation that it is from; null for none.
   */
  quote: string | null;
  /**
   * The address of that conversation; null where it has none.
   */
  url: string | null;
  /**
   * `not_run`: the project was not run, or the check could not be tried there.
   */
  outcome: "held" | "failed" | "not_run";
  /**
   * What came out instead, or why it was not run; null where it held.
   */
  came_out: string | null;
}
/**
 * How much of the conversation's programs the checks ran.
 */
export interface Coverage {
  /**
   * The number of lines with code in the project's programs.
   */
  lines: number;
  /**
   * The number of those that the checks ran.
   */
  ran: number;
}
/**
 * The report of a run in the sandbox.
 */
export interface SandboxReport {
  /**
   * The outcome of the run.
   */
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
 * `spec.md`, `plan.md` and `tasks.md` as GitHub's spec-kit lays them out, and `feature.json`, by which it finds them.
 */
export interface SpecKitFiles {
  /**
   * The files, by their paths in the project.
   *
   * Items: A file of a project.
   */
  files: {
    /**
     * A path inside a project: relative, with `/`, and without `.` or `..` segments.
     */
    path: string;
    /**
     * The file's text.
     */
    content: string;
  }[];
}
/**
 * `tasks.json` of task-master.
 */
export interface TaskMasterTasks {
  /**
   * The list of tasks with the tag that task-master begins with.
   */
  master: {
    /**
     * The tickets of the plan.
     */
    tasks: TaskMasterTask[];
    /**
     * What task-master keeps of a list.
     */
    metadata: {
      /**
       * When the implementation was requested.
       */
      created: string;
      /**
       * The same.
       */
      updated: string;
      /**
       * The dream's title.
       */
      description: string;
    };
  };
}
/**
 * A task of task-master.
 */
export interface TaskMasterTask {
  /**
   * The task's id, unique in its list.
   */
  id: number;
  /**
   * The title of the ticket.
   */
  title: string;
  /**
   * What is to be done, with its quote.
   */
  description: string;
  /**
   * Whether it is done; `review` for what is only to be checked.
   */
  status: "pending" | "review" | "done";
  /**
   * The ids of the tasks to do before it.
   */
  dependencies: number[];
  /**
   * `high` in the first milestone, `medium` in the second, `low` in others.
   */
  priority: "high" | "medium" | "low";
  /**
   * Description, estimate and decisions.
   */
  details: string;
  /**
   * The acceptance criteria, each with its quote.
   */
  testStrategy: string;
  /**
   * Always empty.
   *
   * @maxItems 0
   */
  subtasks: unknown[];
}
/**
 * The fields of a plan to change, at least one; lists replace the present ones. Unknown fields are refused.
 */
export interface PlanPatch {
  /**
   * The kind and language of the project; what is left out stays as it is.
   */
  intent?: {
    /**
     * The kind of project to build.
     */
    kind?: ProjectKind;
    /**
     * The language to build the project in; null for a document, and where nothing says which.
     */
    language?: PlanLanguage | null;
  };
  /**
   * The plan in a few sentences.
   */
  summary?: string;
  /**
   * All tickets of the project: one that is left out is removed, one with a new id is added.
   *
   * @minItems 1
   * @maxItems 100
   */
  tickets?: TicketInput[];
  /**
   * All milestones, in order. Each ticket is in exactly one of them.
   *
   * @minItems 1
   * @maxItems 20
   */
  milestones?: MilestoneInput[];
  /**
   * All that is settled, and holds for every ticket.
   *
   * @maxItems 100
   */
  decisions?: DecisionInput[];
  /**
   * All that must hold for every ticket before it is done.
   *
   * @maxItems 50
   */
  definition_of_done?: AcceptanceInput[];
  /**
   * All that is still open: one that is answered is left out.
   *
   * @maxItems 50
   */
  questions?: OpenQuestionInput[];
}
/**
 * A ticket to store with a plan. Of a ticket of the plan, fields that are left out stay as they are, and so does its evidence.
 */
export interface TicketInput {
  /**
   * The id of a ticket of the plan, or of a new one.
   */
  id: string;
  /**
   * The task, in a few words; a new ticket needs it.
   */
  title?: string;
  /**
   * The details of the task; may be empty.
   */
  description?: string;
  /**
   * `done` for what needs no work, `unconfirmed` for what is to be checked; else `open`.
   */
  status?: TicketStatus;
  /**
   * All acceptance criteria.
   *
   * @maxItems 20
   */
  acceptance?: AcceptanceInput[];
  /**
   * The estimated work; a new ticket needs it.
   */
  estimate?: EstimateInput;
  /**
   * The ids of all tickets to do before it.
   *
   * @maxItems 50
   *
   * Items: The ticket's id, unique within its plan.
   */
  depends_on?: string[];
}
/**
 * A criterion to store with a plan. One with a present text keeps its evidence.
 */
export interface AcceptanceInput {
  /**
   * What must hold, in one sentence.
   */
  text: string;
  /**
   * The id of the check, or the path, that shows it; null where nothing does. Kept when left out, if the text is a present one.
   */
  met_by?: string | null;
}
/**
 * The estimated work of a ticket.
 */
export interface EstimateInput {
  /**
   * The least, in hours.
   */
  low: number;
  /**
   * The most, in hours; at least `low`.
   */
  high: number;
  /**
   * Why that long, in one sentence.
   */
  reason?: string;
}
/**
 * A milestone to store with a plan.
 */
export interface MilestoneInput {
  /**
   * The result of the milestone, in a few words.
   */
  title: string;
  /**
   * The ids of the tickets to do for it.
   *
   * @minItems 1
   * @maxItems 100
   *
   * Items: The ticket's id, unique within its plan.
   */
  ticket_ids: string[];
}
/**
 * A question to store with a plan. One with a present text keeps its evidence.
 */
export interface OpenQuestionInput {
  /**
   * What is asked, or what was found.
   */
  text: string;
}
/**
 * The file to upload. Unknown fields are refused.
 */
export interface ImportInput {
  /**
   * The file's name, for display: any file may be sent, and its format is detected from its content.
   */
  filename: string;
  /**
   * The file's exact size in bytes.
   */
  size: number;
  /**
   * The brand of dreams that the import creates or updates. Without it, new ones have the stage's first.
   */
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
   * The import's id.
   */
  import_id: string;
  /**
   * The import's status.
   */
  status: ImportStatus;
  /**
   * The request that uploads the file. The import starts when the file has arrived.
   */
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
   * When the URL expires, an hour after the response.
   */
  expires_at: string;
}
/**
 * One page of imports.
 */
export interface ImportPage {
  /**
   * The items of this page, in the list's order.
   */
  items: ImportSummary[];
  /**
   * The cursor of the next page; null on the last page.
   */
  next_cursor: string | null;
}
/**
 * The import of one data export with its counts, without its failures and dreams.
 */
export interface ImportSummary {
  /**
   * The import's id.
   */
  id: string;
  /**
   * The import's status.
   */
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
   * The number of conversations in which nobody has said anything.
   */
  empty: number;
  /**
   * The number of failures. In a completed import, `dreams_created`, `dreams_updated`, `unchanged`, `empty` and `failures_count` add up to `conversations_seen`.
   */
  failures_count: number;
  /**
   * What the file holds besides conversations, such as ratings or the activity of other apps, by kind. It does not count as seen; empty until the import is completed.
   *
   * @maxItems 21
   */
  skipped: CountByKind[];
  /**
   * The parts of the conversations' messages that cannot be read, by kind; empty until the import is completed.
   *
   * @maxItems 21
   */
  unread_parts: CountByKind[];
  /**
   * Why the import failed, for a person; null unless `status` is `failed`.
   */
  failure: string | null;
  /**
   * When the import was created.
   */
  created: string;
  /**
   * When the import last changed.
   */
  updated: string;
}
/**
 * The import of one data export, with its progress.
 */
export interface Import {
  /**
   * The import's id.
   */
  id: string;
  /**
   * The import's status.
   */
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
   * The number of conversations in which nobody has said anything.
   */
  empty: number;
  /**
   * The number of failures. In a completed import, `dreams_created`, `dreams_updated`, `unchanged`, `empty` and `failures_count` add up to `conversations_seen`.
   */
  failures_count: number;
  /**
   * The failures, at most 100 of them.
   */
  failures: ImportFailure[];
  /**
   * The ids of dreams that the import created or updated, at most 100 of them; some may be deleted since.
   *
   * Items: A dream's id: any id but `import` and `brand`, which are segments of other paths.
   */
  dream_ids: string[];
  /**
   * What the file holds besides conversations, such as ratings or the activity of other apps, by kind. It does not count as seen; empty until the import is completed.
   *
   * @maxItems 21
   */
  skipped: CountByKind[];
  /**
   * The parts of the conversations' messages that cannot be read, by kind; empty until the import is completed.
   *
   * @maxItems 21
   */
  unread_parts: CountByKind[];
  /**
   * Why the import failed, for a person; null unless `status` is `failed`.
   */
  failure: string | null;
  /**
   * When the import was created.
   */
  created: string;
  /**
   * When the import last changed.
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
 * What a pass is for.
 */
export interface LivePassRequest {
  /**
   * What the connection follows at first; all dreams and imports by default.
   */
  dream_id?: string;
}
/**
 * A pass for one connection to the WebSocket.
 */
export interface LivePass {
  /**
   * The pass: a secret that is good for one connection.
   */
  pass: string;
  /**
   * The URL of the WebSocket, with the pass in it.
   */
  url: string;
  /**
   * When the pass expires, a minute after it was made.
   */
  expires_at: string;
  /**
   * The position of the user's last event when the pass was made. Who reads on from here after the connection is open misses nothing.
   */
  position: number;
  /**
   * The id of the event at this position, null before the first; pass it as `after_event_id`. After a restore from a backup, another event may be there.
   */
  event_id: string | null;
}
/**
 * One page of what a search finds.
 */
export interface SearchPage {
  /**
   * The dreams of this page, the best first.
   */
  items: SearchHit[];
  /**
   * The cursor of the next page; null on the last page.
   */
  next_cursor: string | null;
  /**
   * `all`: each dream has all words. `any`: each has some of them, since no dream has all or there are many words.
   */
  matching: "all" | "any";
  /**
   * The query with words that are found in place of unknown ones; null for none.
   */
  suggestion: string | null;
  /**
   * The filters in `q` whose values mean nothing.
   */
  ignored: IgnoredFilter[];
  /**
   * How current the answer is.
   */
  index: IndexState;
}
/**
 * A dream that a search finds.
 */
export interface SearchHit {
  /**
   * The dream as it is now.
   */
  dream: FoundDream;
  /**
   * How well the dream fits: higher is better. Only scores of one search compare; 0 in a list.
   */
  score: number;
  /**
   * Where the words are found, the best first.
   *
   * @maxItems 3
   */
  snippets: Snippet[];
}
/**
 * A dream that a search finds, without its lists.
 */
export interface FoundDream {
  /**
   * The dream's id.
   */
  id: string;
  /**
   * The dream's title.
   */
  title: string;
  /**
   * What the dream is. A kind that a client sets is not changed by organizing again.
   */
  kind: DreamKind;
  /**
   * The dream's status.
   */
  status: DreamStatus;
  /**
   * The brand that the dream is filed under.
   */
  brand: string;
  /**
   * Tags to filter dreams by.
   *
   * @maxItems 50
   */
  tags: string[];
  /**
   * The dream in a few sentences; may be empty.
   */
  summary: string;
  /**
   * When the dream was created.
   */
  created: string;
  /**
   * When the dream last changed. Each change has a later time than the one before.
   */
  updated: string;
  /**
   * The number of the dream's revision: 1 when created, one more with each change.
   */
  revision: number;
}
/**
 * A piece of a text of a dream or of its conversations, around what a search finds.
 */
export interface Snippet {
  /**
   * The field of the dream that the text is from; null where it is from a message.
   */
  field:
    | (
        | "title"
        | "tags"
        | "summary"
        | "description"
        | "outcome"
        | "decisions"
        | "features"
        | "todos"
        | "documents"
        | "suggestions"
      )
    | null;
  /**
   * The id of the conversation that the text is from; null where it is from a field.
   */
  conversation_id: string | null;
  /**
   * The index of the message in the conversation, from 0; null where the text is from a field.
   */
  message: number | null;
  /**
   * At most 240 UTF-16 units of the text, around what is found.
   */
  text: string;
  /**
   * What is found in `text`, in order and apart.
   */
  ranges: TextRange[];
}
/**
 * A part of a text.
 */
export interface TextRange {
  /**
   * Where it begins, in UTF-16 units.
   */
  start: number;
  /**
   * Where it ends: after its last unit.
   */
  end: number;
}
/**
 * A filter in a query whose value means nothing; the search goes on without it.
 */
export interface IgnoredFilter {
  /**
   * The filter's name in the query.
   */
  filter: string;
  /**
   * Its value, as it was typed.
   */
  value: string;
  /**
   * What the value must be.
   */
  message: string;
}
/**
 * How current the search index is.
 */
export interface IndexState {
  /**
   * The version of the index that answered; it differs after each change. Null where there is none.
   */
  version: string | null;
  /**
   * When the index last changed. What changed some seconds before may be missing; null where there is none.
   */
  indexed_at: string | null;
  /**
   * `building`: the index is built for the first time or again, and some dreams may be missing.
   */
  state: "ready" | "building";
}
/**
 * The device's position and its changes. Unknown fields are refused.
 */
export interface SyncRequest {
  /**
   * The `cursor` of the last response; null to fetch all dreams, as a new device does.
   */
  cursor: string | null;
  /**
   * What the device changed, in order. Send few at a time where they are large: a body has at most 4 000 000 bytes.
   *
   * @maxItems 50
   */
  changes?: SyncChange[];
  /**
   * Dreams that the device has and that fetching all dreams did not bring: they come in `changes` as they are now, deleted ones as such. What is not among those has no room, or cannot be read at present, and is to be kept.
   *
   * @maxItems 500
   *
   * Items: A dream's id: any id but `import` and `brand`, which are segments of other paths.
   */
  check?: string[];
  /**
   * The most dreams to return in `changes`. A page of large dreams has fewer.
   */
  limit?: number;
}
/**
 * A dream that the device created.
 */
export interface SyncCreate {
  /**
   * The device's own id of the change, such as a UUID. For 90 days, the same id for the same dream is the same change.
   */
  client_change_id: string;
  /**
   * The dream's id; of a new dream, a new one that the device chose.
   */
  dream_id: string;
  /**
   * Creates a dream.
   */
  op: "create";
  /**
   * The content of the new dream.
   */
  dream: DreamInput;
}
/**
 * An edit of a dream. It is merged with what others changed since: a field by field, and lists by item.
 */
export interface SyncUpdate {
  /**
   * The device's own id of the change, such as a UUID. For 90 days, the same id for the same dream is the same change.
   */
  client_change_id: string;
  /**
   * The dream's id; of a new dream, a new one that the device chose.
   */
  dream_id: string;
  /**
   * Changes fields of a dream.
   */
  op: "update";
  /**
   * The revision of the dream that the device had last from the service, or 1 for one that it creates. Several changes of one dream that were not sent yet may all name the same.
   */
  base_revision: number;
  /**
   * The values that the device saw before its edit, of exactly the fields in `dream`: those from the service, or those of the change before, where that was not sent yet. Evidence and sizes of documents are ignored.
   */
  base: DreamFieldsInput;
  /**
   * The fields that the device changed, with their new values.
   */
  dream: DreamEdit;
}
/**
 * Some fields of a dream with the values that a client saw. Unknown fields are refused.
 */
export interface DreamFieldsInput {
  /**
   * The dream's title.
   */
  title?: string;
  /**
   * What the dream is about, in Markdown; may be empty.
   */
  description?: string;
  /**
   * The dream's status.
   */
  status?: DreamStatus;
  /**
   * Tags to filter dreams by.
   *
   * @maxItems 50
   */
  tags?: string[];
  /**
   * The brand that the dream is filed under.
   */
  brand?: string;
  /**
   * The dream in a few sentences; may be empty.
   */
  summary?: string;
  /**
   * The dream's todos, in the order to keep.
   */
  todos?: TodosInput;
  /**
   * The documents of the dream.
   *
   * @maxItems 200
   */
  documents?: DocumentInput[];
  /**
   * What the dream is. A kind that a client sets is not changed by organizing again.
   */
  kind?: DreamKind;
  /**
   * What came of the dream; null for nothing.
   */
  outcome?: OutcomeInput | null;
  /**
   * What is settled.
   *
   * @maxItems 50
   */
  decisions?: DecisionInput[];
  /**
   * What is proposed and not taken up.
   *
   * @maxItems 50
   */
  suggestions?: SuggestionInput[];
  /**
   * What the thing can do, or must.
   *
   * @maxItems 200
   */
  features?: FeatureInput[];
}
/**
 * The fields of a dream that an offline edit changes, at least one, with their new values; lists are whole. Unknown fields are refused.
 */
export interface DreamEdit {
  /**
   * The dream's title.
   */
  title?: string;
  /**
   * What the dream is about, in Markdown; may be empty.
   */
  description?: string;
  /**
   * The dream's status.
   */
  status?: DreamStatus;
  /**
   * Tags to filter dreams by.
   *
   * @maxItems 50
   */
  tags?: string[];
  /**
   * The brand that the dream is filed under.
   */
  brand?: StageBrand;
  /**
   * The dream in a few sentences; may be empty.
   */
  summary?: string;
  /**
   * The dream's todos, in the order to keep.
   */
  todos?: TodosInput;
  /**
   * The documents of the dream.
   *
   * @maxItems 200
   */
  documents?: DocumentInput[];
  /**
   * What the dream is. A kind that a client sets is not changed by organizing again.
   */
  kind?: DreamKind;
  /**
   * What came of the dream; null for nothing.
   */
  outcome?: OutcomeInput | null;
  /**
   * What is settled.
   *
   * @maxItems 50
   */
  decisions?: DecisionInput[];
  /**
   * What is proposed and not taken up.
   *
   * @maxItems 50
   */
  suggestions?: SuggestionInput[];
  /**
   * What the thing can do, or must.
   *
   * @maxItems 200
   */
  features?: FeatureInput[];
}
/**
 * A dream that the device deleted, provided that nobody has changed it since.
 */
export interface SyncDelete {
  /**
   * The device's own id of the change, such as a UUID. For 90 days, the same id for the same dream is the same change.
   */
  client_change_id: string;
  /**
   * The dream's id; of a new dream, a new one that the device chose.
   */
  dream_id: string;
  /**
   * Deletes a dream.
   */
  op: "delete";
  /**
   * The revision of the dream that the device had last from the service, or 1 for one that it creates. Several changes of one dream that were not sent yet may all name the same.
   */
  base_revision: number;
  /**
   * The `updated` that the dream had at `base_revision`; null where the device does not have it, as of one that it created. Revisions of a dream that is deleted and created again begin anew, and its times do not.
   */
  base_updated: string | null;
}
/**
 * What became of the device's changes, and what others changed.
 */
export interface SyncResult {
  /**
   * The changes that the service has now.
   */
  applied: SyncApplied[];
  /**
   * The changes that are not applied since others changed the same.
   */
  conflicts: SyncConflict[];
  /**
   * The changes that are not applied since they are invalid. A change that is in none of the three lists was not tried: an earlier change of its dream is in conflict or refused, or the response was full. Send it again.
   */
  refused: SyncRefusal[];
  /**
   * Each dream that changed since the cursor, once, as it is now, those of `check`, and those that this request changed, up to 1 MB: the others come with a later response. A copy whose `updated` is earlier than the one that the device has from the service is to be ignored.
   */
  changes: SyncedDream[];
  /**
   * What to send next as `cursor`, once `changes` are stored; it does not expire.
   */
  cursor: string;
  /**
   * Whether there are more changes after this cursor by now.
   */
  has_more: boolean;
  /**
   * Whether the cursor was older than what the service remembers, 90 days, or from before a restore from a backup: this response begins with all dreams anew. When `has_more` is false next, ask by `check` about those that did not come since: they may be deleted.
   */
  resync: boolean;
}
/**
 * A change that the service has: the device need not send it again.
 */
export interface SyncApplied {
  /**
   * The device's own id of the change, such as a UUID. For 90 days, the same id for the same dream is the same change.
   */
  client_change_id: string;
  /**
   * The dream's id.
   */
  dream_id: string;
  /**
   * The dream's revision after the change; null where it is deleted.
   */
  revision: number | null;
  /**
   * `applied`: the dream is as the device made it; `merged`: others had changed it too, and it has both; `repeated`: the service has had the change before, so it does nothing now; `unchanged`: the dream is so already, or is gone already.
   */
  outcome: "applied" | "merged" | "repeated" | "unchanged";
}
/**
 * A change that is not applied, in no part, since it and what others did exclude each other: both changed the same field or item, the dream to update is deleted, the dream to delete has changed, or there is another dream with the id of the one to create. To decide it, send a new change whose base is `dream`.
 */
export interface SyncConflict {
  /**
   * The device's own id of the change, such as a UUID. For 90 days, the same id for the same dream is the same change.
   */
  client_change_id: string;
  /**
   * The dream's id.
   */
  dream_id: string;
  /**
   * What the change was to do.
   */
  op: "create" | "update" | "delete";
  /**
   * The fields that both sides changed. Empty for a delete, which concerns all.
   */
  fields: string[];
  /**
   * The device's values of these fields.
   */
  mine: DreamFields;
  /**
   * The values that these fields have now; empty where the dream is deleted.
   */
  theirs: DreamFields;
  /**
   * The values that the device saw before its edit; empty unless `op` is `update`.
   */
  base: DreamFields;
  /**
   * The dream as it is now; null where it is deleted.
   */
  dream: Dream | null;
}
/**
 * Some fields of a dream with their values.
 */
export interface DreamFields {
  /**
   * The dream's title.
   */
  title?: string;
  /**
   * What the dream is about, in Markdown; may be empty.
   */
  description?: string;
  /**
   * The dream's status.
   */
  status?: DreamStatus;
  /**
   * Tags to filter dreams by.
   *
   * @maxItems 50
   */
  tags?: string[];
  /**
   * The brand that the dream is filed under.
   */
  brand?: string;
  /**
   * The dream in a few sentences; may be empty.
   */
  summary?: string;
  /**
   * The dream's todos, in its owner's order.
   *
   * @maxItems 200
   */
  todos?: Todo[];
  /**
   * The documents of the dream.
   *
   * @maxItems 200
   */
  documents?: Document[];
  /**
   * What the dream is. A kind that a client sets is not changed by organizing again.
   */
  kind?: DreamKind;
  /**
   * What came of the dream's conversation; null where nothing did.
   */
  outcome?: Outcome | null;
  /**
   * What the person settled.
   *
   * @maxItems 50
   */
  decisions?: Decision[];
  /**
   * What an assistant proposed and the person has not taken up.
   *
   * @maxItems 50
   */
  suggestions?: Suggestion[];
  /**
   * What the thing that is made can do, or must.
   *
   * @maxItems 200
   */
  features?: Feature[];
}
/**
 * A change that is not applied, since it is invalid or a quota is used up.
 */
export interface SyncRefusal {
  /**
   * The device's own id of the change, such as a UUID. For 90 days, the same id for the same dream is the same change.
   */
  client_change_id: string;
  /**
   * The kind of problem, as a URN: fields are invalid, or a quota is used up, so that the change may be sent again later.
   */
  type: string;
  /**
   * What is wrong and what to do, for a person.
   */
  detail: string;
  /**
   * The invalid fields, at most 100; empty where none is invalid.
   */
  errors: FieldError[];
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
 * A dream that changed since the cursor, or that is deleted.
 */
export interface SyncedDream {
  /**
   * The dream's id.
   */
  dream_id: string;
  /**
   * The dream as it is now; null where it is deleted.
   */
  dream: Dream | null;
  /**
   * The dream's revision; null where it is deleted.
   */
  revision: number | null;
}
/**
 * A webhook to create. Unknown fields are refused.
 */
export interface WebhookInput {
  /**
   * Where events are sent: an https address that is public. Redirects are not followed. Addresses of private networks are refused, when it is set and at each delivery.
   */
  url: string;
  /**
   * What it is for.
   */
  description?: string;
  /**
   * The names of the events to send; empty for all.
   *
   * @maxItems 50
   */
  events?: string[];
  /**
   * Only events of this dream; null for those of all.
   */
  dream_id?: string | null;
  /**
   * Whether the events of a dream are sent in their order: one that fails holds up those of its dream, until it is given up.
   */
  ordered?: boolean;
}
/**
 * A webhook with its new secret.
 */
export interface WebhookWithSecret {
  /**
   * The webhook's id.
   */
  id: string;
  /**
   * The id of the user whose events are sent.
   */
  owner_id: string;
  /**
   * Where events are sent.
   */
  url: string;
  /**
   * What it is for.
   */
  description: string;
  /**
   * The names of the events that are sent; empty for all.
   */
  events: string[];
  /**
   * Only events of this dream; null for those of all.
   */
  dream_id: string | null;
  /**
   * Whether the events of a dream are sent in their order: one that fails holds up those of its dream, until it is given up.
   */
  ordered: boolean;
  /**
   * Whether events are sent.
   */
  status: "active" | "paused";
  /**
   * Why it is paused, for a person; null while it is active.
   */
  paused_because: string | null;
  /**
   * How many deliveries in a row were given up; at 5 it is paused.
   */
  failures: number;
  /**
   * When it was created.
   */
  created_at: string;
  /**
   * When it last changed.
   */
  updated_at: string;
  /**
   * The secret that signatures are made with, as Standard Webhooks describes it. It is shown this once.
   */
  secret: string;
}
/**
 * One page of webhooks.
 */
export interface WebhookPage {
  /**
   * The items of this page, in the list's order.
   */
  items: Webhook[];
  /**
   * The cursor of the next page; null on the last page.
   */
  next_cursor: string | null;
}
/**
 * An address that the events of a user are sent to.
 */
export interface Webhook {
  /**
   * The webhook's id.
   */
  id: string;
  /**
   * The id of the user whose events are sent.
   */
  owner_id: string;
  /**
   * Where events are sent.
   */
  url: string;
  /**
   * What it is for.
   */
  description: string;
  /**
   * The names of the events that are sent; empty for all.
   */
  events: string[];
  /**
   * Only events of this dream; null for those of all.
   */
  dream_id: string | null;
  /**
   * Whether the events of a dream are sent in their order: one that fails holds up those of its dream, until it is given up.
   */
  ordered: boolean;
  /**
   * Whether events are sent.
   */
  status: "active" | "paused";
  /**
   * Why it is paused, for a person; null while it is active.
   */
  paused_because: string | null;
  /**
   * How many deliveries in a row were given up; at 5 it is paused.
   */
  failures: number;
  /**
   * When it was created.
   */
  created_at: string;
  /**
   * When it last changed.
   */
  updated_at: string;
}
/**
 * The fields of a webhook to change; the others stay.
 */
export interface WebhookPatch {
  /**
   * Where events are sent: an https address that is public. Redirects are not followed. Addresses of private networks are refused, when it is set and at each delivery.
   */
  url?: string;
  /**
   * What it is for.
   */
  description?: string;
  /**
   * The names of the events to send; empty for all.
   *
   * @maxItems 50
   */
  events?: string[];
  /**
   * Only events of this dream; null for those of all.
   */
  dream_id?: string | null;
  /**
   * Whether the events of a dream are sent in their order: one that fails holds up those of its dream, until it is given up.
   */
  ordered?: boolean;
  /**
   * `paused`: nothing is sent until it is `active` again; what happens meanwhile is not.
   */
  status?: "active" | "paused";
}
/**
 * One page of deliveries.
 */
export interface WebhookDeliveryPage {
  /**
   * The items of this page, in the list's order.
   */
  items: WebhookDelivery[];
  /**
   * The cursor of the next page; null on the last page.
   */
  next_cursor: string | null;
}
/**
 * An event that is sent to a webhook. It is kept for 30 days.
 */
export interface WebhookDelivery {
  /**
   * The delivery's id, the header `webhook-id`: the same in all attempts, to deduplicate by.
   */
  id: string;
  /**
   * The webhook's id.
   */
  webhook_id: string;
  /**
   * The name of the event; `Test` for a test.
   */
  event_type: string;
  /**
   * The dream of the event; null where it is of none.
   */
  dream_id: string | null;
  /**
   * `pending`: it is sent, or sent again later. `failed`: it was given up.
   */
  status: "pending" | "delivered" | "failed";
  /**
   * The attempts, oldest first; of many, the last 20.
   */
  attempts: WebhookAttempt[];
  /**
   * About when it is sent again; null where it is not, or at once.
   */
  next_attempt_at: string | null;
  /**
   * When the event came.
   */
  created_at: string;
  /**
   * When it was delivered or given up; null before.
   */
  completed_at: string | null;
}
/**
 * One attempt of a delivery.
 */
export interface WebhookAttempt {
  /**
   * When it was sent.
   */
  at: string;
  /**
   * The HTTP status of the answer; null without one.
   */
  status: number | null;
  /**
   * How long it took, in milliseconds.
   */
  latency_ms: number;
  /**
   * Why there is no answer; null where there is one.
   */
  error: string | null;
  /**
   * The first 2 KB of the answer's body; null where there is none.
   */
  answer: string | null;
}
/**
 * A workflow to start: its type, and what it works on.
 */
export interface WorkflowRequest {
  /**
   * What the workflow does.
   */
  type: "conversation_to_implementation";
  /**
   * What the workflow works on.
   */
  input: ConversationToImplementationInput;
}
/**
 * What to implement, and how.
 */
export interface ConversationToImplementationInput {
  /**
   * Where the idea is.
   */
  source: IdeaSource;
  /**
   * The brand to file the dream under. Without it, a new dream has the stage's first, another keeps its own.
   */
  brand?: StageBrand;
  /**
   * Tags to add to those found in the conversation.
   *
   * @maxItems 50
   */
  tags?: string[];
  /**
   * Whether to wait once it is planned, until a person approves the plan.
   */
  approve?: boolean;
  /**
   * The planner; by default the stage's first.
   */
  planner?: StagePlanner;
  /**
   * The project's language; by default the planner chooses it.
   */
  language?: ProjectLanguage;
  /**
   * Whether to run the project in the sandbox.
   */
  verify?: boolean;
}
/**
 * Where the idea is. It must name exactly one of conversation, conversation_id and dream_id.
 */
export interface IdeaSource {
  /**
   * A conversation in any format that `POST /api/v1/conversations/capture` reads; it is not returned.
   */
  conversation?:
    | {
        [k: string]: unknown;
      }
    | {
        [k: string]: unknown;
      }[]
    | string;
  /**
   * The id of a conversation that is captured already.
   */
  conversation_id?: string;
  /**
   * The id of a dream.
   */
  dream_id?: string;
}
/**
 * A chain of services that work on one thing, step by step.
 */
export interface Workflow {
  /**
   * The workflow's id.
   */
  id: string;
  /**
   * The id of the user who started it.
   */
  owner_id: string;
  /**
   * What it does.
   */
  type: WorkflowType;
  /**
   * Whether it runs, waits or has ended.
   */
  status: WorkflowStatus;
  /**
   * What it works on, without the conversation where that came with the request.
   */
  input: {
    [k: string]: unknown;
  };
  /**
   * Its steps, in their order.
   */
  steps: WorkflowStep[];
  /**
   * How many times it was started; more than 1 after a retry.
   */
  attempt: number;
  /**
   * Why it failed or was cancelled, for a person; null otherwise.
   */
  failure: string | null;
  /**
   * The id that all its requests, events and messages have in common.
   */
  correlation_id: string;
  /**
   * When it was started.
   */
  created_at: string;
  /**
   * When it last changed.
   */
  updated_at: string;
  /**
   * When it ended; null before.
   */
  completed_at: string | null;
}
/**
 * One step of a workflow.
 */
export interface WorkflowStep {
  /**
   * The step's name.
   */
  name: WorkflowStepName;
  /**
   * `waiting`: a plan waits for a person's approval. `skipped`: there was nothing to do, `reason` says why.
   */
  status: "pending" | "running" | "waiting" | "completed" | "skipped" | "failed";
  /**
   * When it was started; null before.
   */
  started_at: string | null;
  /**
   * When it ended; null before.
   */
  completed_at: string | null;
  /**
   * What came out, in a few ids and numbers; null before it is completed.
   */
  result: {
    [k: string]: string | number | boolean;
  } | null;
  /**
   * Why it was skipped or failed; null otherwise.
   */
  reason: string | null;
  /**
   * What it made or works on.
   */
  links: {
    /**
     * What it leads to.
     */
    rel: string;
    /**
     * The path in this API.
     */
    href: string;
  }[];
}
/**
 * One page of workflows.
 */
export interface WorkflowPage {
  /**
   * The items of this page, in the list's order.
   */
  items: Workflow[];
  /**
   * The cursor of the next page; null on the last page.
   */
  next_cursor: string | null;
}
/**
 * An AsyncAPI 3 document.
 */
export interface EventsDocument {
  [k: string]: unknown;
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
    /**
     * The DynamoDB table.
     */
    table: HealthCheck;
    /**
     * The EventBridge bus.
     */
    bus: HealthCheck;
    /**
     * The S3 bucket for transcripts, projects and uploads.
     */
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
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Problem".
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
