import type { ImportSummary } from "@dreamcatcher/client";
import { TOOLS } from "./tools.ts";

/** As much of what a build shows as its words need (`implementations/facts-of.ts`). */
interface Facts {
  right: number;
  results: number;
  works: number;
  failed: number;
  unbuilt: readonly unknown[];
  untried: readonly unknown[];
  tickets: number;
}

const count = (n: number, one: string, many: string) => `${n.toLocaleString("en")} ${n === 1 ? one : many}`;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** A range of hours; less than an hour in minutes. */
const hoursText = (low: number, high: number) =>
  high < 1
    ? count(Math.round(high * 60), "minute", "minutes")
    : low === high
      ? count(low, "hour", "hours")
      : `${low.toLocaleString("en")} to ${count(high, "hour", "hours")}`;

/** Every text of the app; another language has the same keys. */
export const en = {
  app: {
    name: "Dreamcatcher",
    skip: "Skip to the content",
    home: "Dreams",
    imports: "Imports",
    account: "Account",
    search: "Search",
    loading: "Loading…",
    retry: "Try again",
    goHome: "Go to your dreams",
    failed: "Something went wrong",
    notFound: "There is nothing at this address",
    notFoundText: "It may have been deleted, or belong to another account.",
    close: "Close",
    undo: "Undo",
    cancel: "Cancel",
    save: "Save",
    edit: "Edit",
    remove: "Remove",
    copy: "Copy",
    copied: "Copied",
    download: "Download",
    newVersion: "There is a new version.",
    reload: "Use it",
  },
  sync: {
    idle: "All is saved",
    syncing: "Syncing…",
    offline: "Offline: your changes are kept here and sent later",
    error: "Syncing failed; it is tried again",
    unsynced: (n: number) => `${count(n, "dream", "dreams")} not sent yet`,
    conflicts: (n: number) => `${count(n, "dream was", "dreams were")} changed in two places`,
    refused: (n: number) => `${count(n, "dream has", "dreams have")} a change that was not taken`,
    notHere: "Your dreams are not here yet",
    notHereText: {
      offline: "You are offline. They come as soon as there is a network.",
      error: "They cannot be fetched at the moment. It is tried again by itself.",
    },
  },
  signIn: {
    title: "Your ideas, out of the chat",
    text: "Dreamcatcher finds the ideas in your conversations with AI assistants, shows where each was said, and builds them.",
    button: "Sign in",
    demo: "On this machine, sign in as the demo user:",
    ending: "Signing in…",
    failed: "The sign-in did not succeed",
    reasons: {
      cancelled: "You did not finish signing in. Nothing has changed.",
      not_begun: "This sign-in was not begun in this tab, or has ended already. Begin again here.",
      late: "This sign-in took too long, or was used already. Sign in again.",
      offline: "The sign-in service cannot be reached. Check your connection, then try again.",
      refused: "The sign-in service refuses this. Try again; if it stays so, tell whoever runs this service.",
    },
    ends: {
      signed_out: "You are signed out.",
      refused:
        "Your session has ended: it was ended on another device, or not used for a long time. Sign in again; what was not sent yet is still here.",
    },
  },
  length: {
    tooShort: (min: number) => `Write at least ${count(min, "character", "characters")}.`,
    tooLong: (max: number, by: number) =>
      `Write at most ${count(max, "character", "characters")}: it is ${by.toLocaleString("en")} over.`,
  },
  home: {
    title: "Dreams",
    empty: "No dreams yet",
    emptyText: "Import an export of your chats, and the ideas in them appear here.",
    importFirst: "Import conversations",
    noneMatch: "No dream matches these filters",
    clear: "Clear filters",
    folded: (n: number) =>
      `${count(n, "question or how-to", "questions and how-tos")} with nothing left to do`,
    openTodos: (n: number) => count(n, "open todo", "open todos"),
    list: "List",
    board: "Board",
    unfinished: "Unfinished",
    views: "Ways to show them",
    kind: "Kind",
    status: "Status",
    tag: "Tag",
    brand: "Brand",
    source: "Source",
    withTodos: "Left to do",
    leftToDo: (dreams: number, todos: number) =>
      `${count(dreams, "dream", "dreams")}, ${count(todos, "open todo", "open todos")}`,
    createdAgo: (time: string) => `created ${time}`,
    moved: (title: string, status: string) => `“${title}” is moved to ${status}`,
    moreColumns: "There are more columns: scroll sideways",
    columnsBefore: "Scroll to the columns before",
    columnsAfter: "Scroll to the columns after",
    howToMove:
      "To move a dream to another column, drag it, or open it and choose another status on its page. The arrow keys scroll the board.",
    allDone: "Nothing is left to do",
    newDream: "New dream",
    newTitle: "What is it about?",
    create: "Create",
    more: (n: number) => `${n.toLocaleString("en")} more`,
  },
  dream: {
    outcome: "What came of it",
    summary: "Summary",
    todos: "Todos",
    decisions: "Decisions",
    features: "Features",
    suggestions: "Suggestions",
    documents: "Documents",
    talk: "The talk",
    you: "You",
    assistant: "Assistant",
    kind: "Kind",
    status: "Status",
    add: "Add",
    noMoreTodos: (max: number) => `A dream has at most ${max} todos: remove one to add another.`,
    openOf: (open: number, all: number) =>
      all === 0 ? "" : `${open.toLocaleString("en")} open of ${all.toLocaleString("en")}`,
    newTodo: "New todo",
    editTitle: "Edit the title",
    editSummary: "Edit the summary",
    editTodo: "Edit this todo",
    editLine: "Edit this line",
    changed: "Changed",
    ticked: "Done",
    reopened: "Open again",
    added: "Added",
    removed: "Removed",
    movedItem: "Moved",
    accepted: "Taken up as a feature",
    accept: (text: string) => `Take up: ${text}`,
    moveUp: (text: string) => `Move up: ${text}`,
    moveDown: (text: string) => `Move down: ${text}`,
    removeItem: (text: string) => `Remove: ${text}`,
    whereSaid: (quote: string) => `Where this was said: “${quote}”`,
    changedAgo: (time: string) => `changed ${time}`,
    inTheTalk: "Read it in the talk →",
    history: "History",
    showHistory: "Show what happened",
    hideHistory: "Hide",
    historyFailed: "The history cannot be read",
    events: {
      ConversationCaptured: "A conversation was captured",
      DreamImported: "Imported",
      DreamCreated: "Created",
      DreamUpdated: "Changed",
      DreamTodosUpdated: "Todos changed",
      DreamDeleted: "Deleted",
      DreamSynced: "Project reported by PipelineOS",
      ImplementationRequested: "Build requested",
      ImplementationProgressed: "Building",
      ImplementationApproved: "Plan approved",
      ImplementationCompleted: "Built",
      ImplementationAccepted: "Build accepted",
      ImplementationFailed: "Build failed",
      ImportCompleted: "Import completed",
    },
    fields: {
      title: "title",
      description: "description",
      status: "status",
      kind: "kind",
      tags: "tags",
      brand: "brand",
      summary: "summary",
      outcome: "outcome",
      decisions: "decisions",
      features: "features",
      suggestions: "suggestions",
      documents: "documents",
      todos: "todos",
    } as Record<string, string>,
    brand: "Brand",
    copyDocument: (title: string) => `Copy ${title}`,
    downloadDocument: (title: string) => `Download ${title}`,
    addTag: "Add a tag",
    readTalk: (n: number, of: number) => (of === 1 ? "Read the talk" : `Read talk ${n}`),
    archive: "Archive",
    archived: "Archived",
    unarchive: "Take out of the archive",
    delete: "Delete",
    deleted: (title: string, seconds: number) =>
      `“${title}” is deleted, for good in ${count(seconds, "second", "seconds")}`,
    deleteQuestion: (talks: number): string =>
      talks > 1 ? "Delete it with its talks?" : "Delete it with its talk?",
    deleteText: (title: string) =>
      `“${title}” and what was said go for good: nothing brings them back. In the archive it is out of the way, and stays.`,
    archiveInstead: "Archive instead",
    description: "Description",
    editDescription: "Edit the description",
    addDescription: "Add a description",
    showAll: "Show all of it",
    moreTags: (n: number) => `${n.toLocaleString("en")} more`,
    conflict: "Changed in two places",
    conflictText: "You changed this while it was changed elsewhere. Choose which stays.",
    mine: "Yours",
    theirs: "From elsewhere",
    keepMine: "Keep mine",
    takeTheirs: "Take theirs",
    keptMine: "Yours is kept",
    tookTheirs: "The other one is taken",
    empty: "Nothing",
    deletedHere: "You deleted this, and it was changed elsewhere",
    deletedHereText: "It is still there, with those changes. Choose whether it stays.",
    deletedElsewhere: "You changed this, and it was deleted elsewhere",
    deletedElsewhereText: "Your version is on this device alone. Choose whether it stays.",
    deletedElsewhereWithTalks:
      "Your version is on this device alone, and its talks are deleted for good. Choose whether it stays without them.",
    keepIt: "Keep it",
    keptIt: "It is kept",
    deleteIt: "Delete it",
    refused: "Your change was not taken",
    refusedText: "It is kept on this device. Change the dream, try again, or give the change up.",
    sentAgain: "It is sent again",
    discard: "Give the change up",
    discarded: "It is as it was before your change",
    talkFailed: "The talk cannot be read",
    documentFailed: "The document cannot be read",
  },
  advice: {
    offline: "You are offline. It is tried again as soon as there is a network.",
    unreachable: "The service does not respond. Check your connection, then try again.",
    signInAgain: "Your session has ended. Sign out and in again.",
    notAllowed: "Your account may not do this. Ask whoever runs this stage for the permission.",
    gone: "It is not there any more: it may have been deleted.",
    changed: "It was changed elsewhere meanwhile. What you see now is the latest: look, then try again.",
    tooMuch: (when: string) => `That is more than your account has for now. Try again ${when}.`,
    broken: (requestId: string | undefined) =>
      `The service failed. Try again in a moment${requestId ? `; if it stays, report ${requestId}` : ""}.`,
  },
  build: {
    title: "Builds",
    one: "Build",
    dream: "The dream",
    none: "Nothing is built of it yet. A build makes a plan, writes the project, runs it, and says what works.",
    unsent: "It can be built once it is sent, which happens by itself.",
    archived: "The dream is archived: give it another status to build it.",
    start: "Build it",
    starting: "Starting…",
    again: "Build again",
    notStarted: "It was not started.",
    left: (left: number, of: number) => `${left} of ${count(of, "build", "builds")} left today.`,
    noneLeft: (of: number, when: string, time: string) =>
      `You have used ${of === 1 ? "the one build" : `all ${of.toLocaleString("en")} builds`} of today. You can build again ${when} (${time}).`,
    choices: "Choices",
    planner: "Who plans it",
    planners: { "built-in": "Without AI", bedrock: "Amazon Bedrock", openai: "Language model" },
    language: "Programming language",
    anyLanguage: "As in the talk",
    verify: "Run it to see whether it works",
    verifyText:
      "It runs apart from everything else, where it can do no harm. Without a run nothing is proven.",
    planFirst: "Show me the plan first",
    planFirstText: "You read it, change it, and approve it before anything is written.",
    unread: "The builds cannot be read",
    pageUnread: "The build cannot be read",
    asItWas: "This is how it stood.",
    approve: "Approve the plan",
    cancel: "Cancel",
    cancelled: "Cancelled",
    cancelledText: "It was stopped before its end, so it proves nothing.",
    accept: "Accept as it is",
    acceptedText: "You accepted it as it is.",
    notRun: "not run",
    downloadProject: "Download the project",
    notDownloaded: "The project was not downloaded.",
    way: "From the talk to the proof",
    talk: "Talk",
    idea: "Idea",
    project: "Project",
    proof: "Proof",
    quotes: (n: number) => count(n, "quote", "quotes"),
    proofInShort: ({ right, results, works, failed }: Facts) =>
      [
        ...(results > 0 ? [`${right} of ${count(results, "check", "checks")} passed`] : []),
        ...(results === 0 && works > 0 ? ["It runs; no result was checked"] : []),
        ...(results === 0 && failed > 0 ? [`${count(failed, "check", "checks")} failed`] : []),
      ].join(", ") || "Nothing was checked",
    missing: (n: number) => `${count(n, "thing is", "things are")} not built yet`,
    course: "How it went",
    said: "Said",
    notSaid: "Not in these words: it follows from the code of the talk.",
    planned: "Planned",
    ran: "Ran",
    others: "Checks that belong to no ticket",
    waitForNothing: "These can be done at any time.",
    metBy: "shown by",
    untried: (n: number) => `${count(n, "ticket", "tickets")} of the plan without a check`,
    untriedText: "No check belongs to these, so nothing shows whether they work, whatever the talk says.",
    verdict: "Verdict",
    verdictMeanings: {
      verified: "Verified: the code that is there was run, and gave every result that the talk names.",
      partly:
        "Partly: some of the code gave the results that the talk names; the rest did not, or was not tried.",
      onlyRuns:
        "Partly: the code runs, but the talk names no result, so nobody knows whether it does what you want.",
      unverified: "Not verified: nothing was run that could have gone wrong, so nothing is proven.",
      failed: "Failed: the code does not give the results that the talk names, or does not run at all.",
    },
    onlyThere: "That says nothing of what is not built.",
    headline: (facts: Facts, look: "good" | "warn" | "bad" | "plain") => {
      const { right, results, works, failed, unbuilt, untried, tickets } = facts;
      const proven =
        results > 0
          ? right === results
            ? `${count(results, "check", "checks")} passed`
            : `${right} of ${count(results, "check", "checks")} passed`
          : failed > 0
            ? "It does not run without errors"
            : works > 0
              ? "It runs, but no result was checked"
              : "Nothing was checked";
      if (look === "good") return `${proven}, and everything in the plan is built`;
      if (unbuilt.length > 0)
        return `${proven}; ${count(unbuilt.length, "thing", "things")} you asked for ${unbuilt.length === 1 ? "is" : "are"} not built yet`;
      return untried.length > 0 && right > 0
        ? `${proven}; ${untried.length} of ${count(tickets, "ticket", "tickets")} ${untried.length === 1 ? "has" : "have"} no check`
        : proven;
    },
    badge: (verdict: "verified" | "partly" | "unverified" | "failed", { unbuilt, untried }: Facts) =>
      `${{ verified: "Verified", partly: "Partly", unverified: "Not verified", failed: "Failed" }[verdict]}${
        unbuilt.length > 0
          ? `, ${unbuilt.length} not built`
          : verdict === "verified" && untried.length > 0
            ? `, ${untried.length} without a check`
            : ""
      }`,
    checksPassed: "Checks passed",
    notBuilt: "Not built yet",
    works: {
      page: "the page opens without an error",
      sql: "it runs in SQLite",
      run: "it runs to its end without an error",
      load: "it loads",
      syntax: "it is valid code",
    } as Record<string, string>,
    whatWasTried: "What was tried",
    tried: "Tried",
    wentWrong: "Went wrong",
    notTried: "Not checked",
    right: (right: number, results: number) =>
      `${right} of ${count(results, "result", "results")} as the talk says`,
    moreLines: (n: number) => `${n.toLocaleString("en")} more`,
    plan: "Plan",
    planViews: "Ways to show the plan",
    asList: "List",
    asGraph: "Graph",
    graphText: "From left to right: what comes first, and what comes after it. Choose a ticket to read it.",
    noOrder: "The tickets can be done in any order.",
    editText: "The plan waits for you: open a ticket to rename or remove it, then approve the plan.",
    editTicket: "Edit the title of this ticket",
    removeTicket: (title: string) => `Remove: ${title}`,
    ticketRemoved: (title: string) => `“${title}” is removed`,
    removedAlready: "It is removed already, and cannot be brought back.",
    acceptance: "Done when",
    after: "After",
    questions: "Still open",
    answered: (question: string) => `Answered, take off: ${question}`,
    definitionOfDone: "True for every ticket",
    decisions: "Decided",
    allRan: "What ran",
    stdout: "Output",
    stderr: "Errors and warnings",
    copyOutput: "Copy the output",
    cutOff: (bytes: number) => `${bytes.toLocaleString("en")} more bytes were not kept.`,
    memory: (kb: number) => `${Math.round(kb / 1024).toLocaleString("en")} MB`,
    files: "Files of the project",
    filesUnread: "The files cannot be read",
    binary: "This file is no text. It is in the project's download.",
    handOver: "Hand the plan over",
    handOverText: "To a coding agent or a team: every line has the words of the talk that it comes from.",
    formats: {
      prompt: "To paste into any coding agent",
      "agents-md": "What coding agents read first",
      "spec-kit": "Spec, plan and tasks for GitHub's spec-kit",
      "task-master": "tasks.json of Task Master",
      "github-issues": "A script that files an issue for each open ticket",
    },
    stalled: "Builds that wait",
    stalls: {
      waits: "Its plan waits for you: read and approve it.",
      stuck: "It has not moved for a while: look, or cancel it and build again.",
      failed: "It failed: read why, then build again.",
      partly: "It is proven in part: accept it as it is, or build again.",
    },
    noOutput: "It printed nothing.",
    coverage: (ran: number, lines: number) => `The checks ran ${ran} of the ${lines} lines of its programs.`,
    exit: (code: number) => (code === 0 ? "succeeded" : `failed with code ${code}`),
    took: (ms: number) =>
      ms < MINUTE_MS
        ? `${(ms / 1000).toLocaleString("en", { maximumFractionDigits: 1 })} s`
        : ms < HOUR_MS
          ? `${Math.round(ms / MINUTE_MS)} min`
          : count(Math.round(ms / HOUR_MS), "hour", "hours"),
    waited: (time: string) => `and ${time} waiting for you`,
    tickets: (n: number) => count(n, "ticket", "tickets"),
    work: (low: number, high: number) =>
      high === 0 ? "no work left" : `about ${hoursText(low, high)} of work`,
    range: (low: number, high: number) => hoursText(low, high),
    outcomes: { held: "Right:", works: "Works:", failed: "Wrong. Expected:", not_run: "Not tried:" },
    ticketStatuses: { open: "open", unconfirmed: "to be checked", done: "done" },
    verdicts: { verified: "Verified", partly: "Partly", unverified: "Not verified", failed: "Failed" },
    kinds: {
      web_app: "Web app",
      api: "API",
      cli: "Program",
      library: "Library",
      bot: "Bot",
      mobile_app: "Phone app",
      desktop_app: "Desktop app",
      extension: "Extension",
      data_job: "Data job",
      database: "Database",
      automation: "Automation",
      document: "Document",
    },
    steps: {
      pending: "Waiting",
      planning: "Planning",
      planned: "Waits for your approval",
      generating: "Writing the project",
      verifying: "Running it",
      completed: "Built",
      failed: "Failed",
    },
  },
  imports: {
    title: "Imports",
    drop: "Drop the exports of your chats here",
    choose: "Choose files",
    formats:
      "ChatGPT, Claude, Gemini, Claude Code, Codex, Cursor and many others: zip, JSON, JSONL, HTML, Markdown or text. You need not say which: it looks into the file.",
    now: "Now",
    earlier: "Earlier",
    earlierUnread: "Your imports cannot be read.",
    none: "No imports yet. Ask your AI assistant's settings for an export of your data, and drop it above.",
    noneEarlier: "No earlier imports.",
    more: "Show more",
    unread: "This import cannot be read",
    uploadFailed: "Not uploaded.",
    emptyFile: "The file is empty. Choose another.",
    inTheRow: "Waits for the files before it",
    stopped: "Stopped. If all of it had arrived, it is imported all the same.",
    stop: "Stop",
    stopNamed: (name: string) => `Stop: ${name}`,
    againNamed: (name: string) => `Try again: ${name}`,
    uploading: (sent: string, total: string) => `Uploading: ${sent} of ${total}`,
    details: "Details",
    detailsNamed: (name: string) => `Details: ${name}`,
    found: "Dreams it found or updated",
    allRead: "Everything in the file was read.",
    notImported: (n: number) => `${count(n, "conversation was", "conversations were")} not imported`,
    notImportedHelp:
      "Mend what is named, or wait where a quota is used up, and import the same file again: what is there already stays as it is.",
    unreadParts: "Parts of messages that cannot be read",
    unreadPartsHelp: "The messages are there without them. There is nothing to do.",
    leftOut: "In the file, but no conversations",
    leftOutHelp: "These are left out on purpose. There is nothing to do.",
    kindCount: (kind: string, n: number) => `${kind}: ${n.toLocaleString("en")}`,
    failedHelp:
      "To try again, choose an export above, whole and as it was made, in one of the formats named there.",
    stages: {
      awaiting_upload: "Waiting for the file",
      splitting: "Reading the file",
      organizing: "Finding dreams",
      completed: "Imported",
      failed: "Failed",
      lost: "The file never arrived. Choose it again above.",
    },
    counts: ({
      conversations_seen,
      dreams_created,
      dreams_updated,
      unchanged,
      empty,
      failures_count,
    }: ImportSummary) =>
      [
        count(conversations_seen, "conversation", "conversations"),
        `${dreams_created.toLocaleString("en")} new`,
        ...(dreams_updated > 0 ? [`${dreams_updated.toLocaleString("en")} updated`] : []),
        ...(unchanged > 0 ? [`${unchanged.toLocaleString("en")} unchanged`] : []),
        ...(empty > 0 ? [`${empty.toLocaleString("en")} empty`] : []),
        ...(failures_count > 0 ? [`${failures_count.toLocaleString("en")} failed`] : []),
      ].join(" · "),
  },
  account: {
    title: "Account",
    signedIn: "You are signed in.",
    signedInAs: (email: string) => `You are signed in as ${email}.`,
    used: "What you have used",
    tier: (name: string) => `Your tier is ${name}.`,
    tiers: { free: "Free", pro: "Pro", team: "Team" },
    quotas: {
      captures_per_day: "Conversations captured one by one today",
      imports_per_day: "Imports today",
      import_bytes_per_day: "Data imported today",
      implementations_per_day: "Builds started today",
      stored_bytes: "Storage",
    },
    usedOf: (used: string, limit: string) => `${used} of ${limit}`,
    usedUp: "used up",
    resets: (when: string) => `Starts at zero again ${when}.`,
    byDeleting: "Deleting dreams makes room at once.",
    looks: "Appearance",
    theme: "Theme",
    themes: { system: "As the system", light: "Light", dark: "Dark" },
    language: "Language",
    signOut: "Sign out",
    signOutText:
      "Signing out removes your dreams from this browser; they stay in your account. To end the session of a lost device, sign out everywhere.",
    signOutEverywhere: "Sign out everywhere",
    hereText: "Your dreams and your session are removed from this browser, in all its tabs.",
    everywhereText:
      "No device stays signed in, this one among them. A device in use now can go on for up to an hour; dreams that another device keeps go from it when it next has a connection.",
    signOutLoses: (n: number) =>
      `${count(n, "dream has", "dreams have")} changes that are not sent yet: they are lost if you sign out now.`,
    sendFirst: "Send them now",
    signOutAnyway: "Sign out and lose them",
  },
  errors: {
    offline: "There is no connection. Check your network, then try again.",
    signedOut: "Your session has ended. Sign in again.",
    forbidden: "Your account may not do this.",
    failed: (requestId: string | undefined) =>
      `The service does not work as it should. Try again in a moment${requestId ? `; to report it, name request ${requestId}` : ""}.`,
  },
  search: {
    placeholder: "Search, or go to…",
    nothing: "Nothing found",
    go: "Go to",
    act: "Do",
    writeDown: (title: string) => `Write down as a dream: “${title}”`,
    found: "Dreams",
    did: (words: string) => `Did you mean “${words}”?`,
  },
  kinds: { idea: "Idea", question: "Question", how_to: "How-to", writing: "Writing", fix: "Fix" },
  statuses: {
    idea: "Idea",
    planned: "Planned",
    implementing: "Building",
    completed: "Built",
    failed: "Failed",
    archived: "Archived",
  },
  sources: { ...TOOLS, generic: "Other chats" } as Record<string, string>,
};

export type Texts = typeof en;
