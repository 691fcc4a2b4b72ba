import type { SyncManager } from "@dreamcatcher/client/sync";
import { contentHash, idOfSource } from "@dreamcatcher/reading/conversation-id";
import { readConversation } from "@dreamcatcher/reading/read";
import { EmptyConversation, type Transcript, UnreadableConversation } from "@dreamcatcher/reading/transcript";
import { capture } from "../capturing/capture.ts";
import type { Secret } from "../capturing/redacted.ts";
import { type Session, sessionAt } from "../sessions/find.ts";
import type { Tool } from "../sessions/tool.ts";
import { withCursorChats } from "./cursor-database.ts";
import type { Held, Ledger } from "./ledger.ts";
import { projectOf } from "./project.ts";
import { readSessionFile } from "./session-file.ts";
import { ChangedMeanwhile, type Found, type Talk, UnreadableSession } from "./talk.ts";

/** A talk that is captured, or captured anew because it has grown. */
export interface CapturedTalk {
  /** The name of the tool. */
  tool: string;
  project: string | null;
  title: string;
  dream_id: string;
  path: string;
  /** What was taken out of it before it was kept. */
  secrets: Secret[];
}

/** What came of reading a session. */
export interface Taken {
  /** `changed`: it was cut off while it was read, and is to be read again. */
  outcome: Held | "unchanged" | "gone" | "changed";
  captured: CapturedTalk[];
  /** Why something of it cannot be read, where that has not been said before. */
  problems: string[];
}

/** One state of a talk: captured now, captured before, or not begun. */
type Outcome = CapturedTalk | "known" | "not begun";

/** These errors may pass without the file being changed. */
const PASSING: Readonly<Record<string, string>> = {
  EACCES: "It may not be read: this user lacks the permission.",
  EPERM: "It may not be read: this user lacks the permission.",
  EBUSY: "Another program has locked it.",
  EIO: "The disk cannot read it.",
};

/** Captures what sessions hold and have not held before. */
export class Capturer {
  readonly #sync: SyncManager;
  readonly #ledger: Ledger;
  readonly #signal: AbortSignal;
  readonly #failing = new Set<string>();
  #before: Promise<unknown> = Promise.resolve();

  constructor(sync: SyncManager, ledger: Ledger, signal: AbortSignal) {
    this.#sync = sync;
    this.#ledger = ledger;
    this.#signal = signal;
  }

  /**
   * Captures the talks of a session, unless it is as it was; one session after the other, whoever calls.
   *
   * @throws {AbortError} when the signal aborts
   * @throws {Error} when the dreams cannot be stored
   */
  take(path: string, tool: Tool): Promise<Taken> {
    const taken = this.#before.then(() => this.#take(path, tool));
    this.#before = taken.catch(() => undefined);
    return taken;
  }

  /** Waits for what is captured right now. */
  async idle(): Promise<void> {
    await this.#before;
  }

  async #take(path: string, tool: Tool): Promise<Taken> {
    this.#signal.throwIfAborted();
    const session = await sessionAt(path, tool);
    if (session === undefined) return this.#gone(path);
    if (this.#ledger.heldBy(session) !== undefined) return resultOf("unchanged");
    const tally = new Tally();
    try {
      if (tool.log) await this.#takeChats(session, tally);
      else await this.#takeAll(session, await readSessionFile(path), `${path}#`, tally);
    } catch (error) {
      const outcome = this.#failed(error, path, tally);
      if (outcome) return outcome;
    }
    this.#failing.delete(path);
    // What was said of a session once is not said again whenever it grows.
    const problems = this.#ledger.heldBefore(path) === "unreadable" ? [] : tally.problems;
    this.#ledger.keep(session, tally.held);
    return { outcome: tally.held, captured: tally.captured, problems };
  }

  /** Captures the chats of Cursor's database that have changed. */
  async #takeChats(session: Session, tally: Tally): Promise<void> {
    await withCursorChats(session.path, async (chats) => {
      for (const chat of chats) {
        const key = `${session.path}#${chat.id}`;
        if (this.#ledger.hashOf(key) === chat.state) tally.add("known");
        else await this.#takeAll(session, chat.read(), `${key}#`, tally);
        this.#ledger.keepTalk(key, chat.state);
      }
    });
  }

  async #takeAll(session: Session, found: readonly Found[], place: string, tally: Tally): Promise<void> {
    for (const [at, each] of found.entries()) {
      this.#signal.throwIfAborted();
      if ("reason" in each) tally.problems.push(each.reason);
      else tally.add(await this.#capture(session, each, `${place}${at}`));
    }
  }

  /** @throws {UnreadableConversation} when the talk cannot be read */
  async #capture(session: Session, talk: Talk, place: string): Promise<Outcome> {
    const transcript = transcriptOf(talk);
    if (transcript === undefined) return "not begun";
    const key = idOfSource(transcript) ?? place;
    const hash = contentHash(transcript);
    if (this.#ledger.hashOf(key) === hash) return "known";
    const secrets: Secret[] = [];
    const onRedacted = (found: Secret[]) => secrets.push(...found);
    const { id, title } = await capture(this.#sync, talk.conversation, { onRedacted });
    this.#ledger.keepTalk(key, hash);
    const project = projectOf(session, talk.folder) ?? null;
    return { tool: session.tool.name, project, title, dream_id: id, path: session.path, secrets };
  }

  #gone(path: string): Taken {
    this.#ledger.forget(path);
    return resultOf("gone");
  }

  /** What is made of an error; undefined where the session stays as it is until it changes. */
  #failed(error: unknown, path: string, { captured, problems }: Tally): Taken | undefined {
    if (error instanceof UnreadableSession || error instanceof UnreadableConversation) {
      problems.push(error.message);
      return undefined;
    }
    if (error instanceof ChangedMeanwhile) return { outcome: "changed", captured, problems: [] };
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return this.#gone(path);
    const reason = PASSING[code];
    if (reason === undefined) throw error;
    const isNew = !this.#failing.has(path);
    this.#failing.add(path);
    return { outcome: "unreadable", captured, problems: isNew ? [reason] : [] };
  }
}

/** What is found in one session. */
class Tally {
  readonly captured: CapturedTalk[] = [];
  readonly problems: string[] = [];
  #hasTalks = false;

  add(outcome: Outcome): void {
    if (outcome !== "not begun") this.#hasTalks = true;
    if (typeof outcome === "object") this.captured.push(outcome);
  }

  get held(): Held {
    if (this.#hasTalks) return "talks";
    return this.problems.length > 0 ? "unreadable" : "none";
  }
}

const resultOf = (outcome: Taken["outcome"]): Taken => ({ outcome, captured: [], problems: [] });

/**
 * What a talk says; undefined where nobody has answered in it yet.
 *
 * @throws {UnreadableConversation} when it cannot be read
 */
function transcriptOf({ conversation }: Talk): Transcript | undefined {
  try {
    const transcript = readConversation(conversation);
    return transcript.messages.some(({ role }) => role === "assistant") ? transcript : undefined;
  } catch (error) {
    if (error instanceof EmptyConversation) return undefined;
    throw error;
  }
}
