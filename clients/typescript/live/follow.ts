import { ApiError, NetworkError } from "../errors.ts";
import type { FeedEvent, FeedEventPage, LivePass } from "../generated/types.ts";
import { backoffMs } from "../retries.ts";
import { sleep } from "../sleep.ts";
import { wakeup } from "./wakeup.ts";
import { isOpen, type Socket, watch } from "./watch.ts";

/**
 * `connecting` before the first contact, `live` while changes are told as they happen, `offline` while they
 * are not: then the connection is tried again and again.
 */
export type LiveState = "connecting" | "live" | "offline";

/** The options of `client.live`. */
export interface LiveOptions {
  /**
   * The event after which the others come, or its position alone; by default those from now on. After a
   * restore of the service from a backup, another event may be at the position: that is noticed by the event.
   */
  after?: FeedEvent | number | undefined;
  /** Ends the iteration. */
  signal?: AbortSignal | undefined;
  /** Called with each state when it begins. */
  onState?: ((state: LiveState) => void) | undefined;
}

/** How far the events are read: the position, and the event there where it is known. */
export interface Place {
  position: number;
  event_id?: string | null | undefined;
}

/** What following needs of the rest of the client. */
export interface Source {
  readPage(after: Place, signal: AbortSignal): Promise<FeedEventPage>;
  createPass(signal: AbortSignal): Promise<LivePass>;
  /** Opens a socket that reconnects by itself, each time to the URL that it is given. */
  open(urlOf: () => Promise<string>): Promise<Socket>;
}

/** Reading that fails is tried again, after at most 8 seconds. */
const MAX_DOUBLINGS = 5;

/**
 * Events in the order of their positions, each once: hints only say that there are some, and they are read
 * from the feed, after the position of the last.
 */
export async function* follow(
  source: Source,
  options: LiveOptions,
): AsyncGenerator<FeedEvent, void, undefined> {
  if (options.signal?.aborted) return;
  const connection = connect(source, options);
  const { due, ending } = connection;
  try {
    await connection.open();
    for (let failures = 0; !ending.aborted; ) {
      if (failures === 0) await due.wait();
      if (connection.place === undefined || ending.aborted) continue;
      const page = await readOrFail(source.readPage(connection.place, ending));
      if (page instanceof Error) {
        if (ending.aborted) continue;
        failures += 1;
        connection.enter("offline");
        await sleep(backoffMs(Math.min(failures, MAX_DOUBLINGS), Math.random), ending).catch(() => {});
        continue;
      }
      failures = 0;
      connection.enterLive();
      for (const event of page.items) {
        connection.place = placeOf(event);
        yield event;
        if (ending.aborted) return;
      }
      connection.place = page;
      if (page.has_more) due.wake();
    }
    connection.throwFailure();
  } finally {
    connection.close();
  }
}

const placeOf = ({ position, metadata: { event_id } }: FeedEvent): Place => ({ position, event_id });

/** The page, or an error that may be over when it is read again. */
async function readOrFail(reading: Promise<FeedEventPage>): Promise<FeedEventPage | Error> {
  try {
    return await reading;
  } catch (error) {
    if (isFinal(error)) throw error;
    return error as Error;
  }
}

function startOf(after: FeedEvent | number | undefined): Place | undefined {
  return typeof after === "number" ? { position: after } : after && placeOf(after);
}

/** A connection that wakes its reader when there may be events. */
function connect(source: Source, { after, signal, onState }: LiveOptions) {
  const controller = new AbortController();
  const ending = controller.signal;
  const due = wakeup();
  let socket: Socket | undefined;
  let watched: { stop(): void } | undefined;
  let state: LiveState | undefined;
  let failure: unknown;
  /** No connection is tried before, in milliseconds since 1970. */
  let notBefore = 0;

  function end() {
    controller.abort();
    due.wake();
  }

  const connection = {
    due,
    ending,
    /** How far is read; undefined until the first contact, where only new events are wanted. */
    place: startOf(after),

    enter(next: LiveState) {
      if (next === state) return;
      state = next;
      onState?.(next);
    },

    enterLive() {
      if (isOpen(socket)) connection.enter("live");
    },

    async open() {
      signal?.addEventListener("abort", end, { once: true });
      connection.enter("connecting");
      socket = await source.open(urlOf);
      watched = watch(socket, {
        onOpen: due.wake,
        onClose: () => connection.enter("offline"),
        onPosition(position) {
          if (position > (connection.place?.position ?? -1)) due.wake();
        },
        // It is behind what was read after the service was restored from a backup: reading tells that.
        onLast(position) {
          if (position !== connection.place?.position) due.wake();
        },
        onRefused(seconds) {
          notBefore = Date.now() + seconds * 1_000;
        },
        onAwake: due.wake,
      });
    },

    throwFailure() {
      if (failure !== undefined) throw failure;
    },

    close() {
      signal?.removeEventListener("abort", end);
      controller.abort();
      watched?.stop();
      socket?.close();
    },
  };

  /** Each try of a connection needs a pass of its own, which also tells where the feed is. */
  async function urlOf(): Promise<string> {
    try {
      await sleep(Math.max(0, notBefore - Date.now()), ending);
      const { url, position, event_id } = await source.createPass(ending);
      connection.place ??= { position, event_id };
      // The API can be reached, so there may be events to read, even if no socket opens.
      due.wake();
      return url;
    } catch (error) {
      connection.enter("offline");
      if (!ending.aborted && isFinal(error)) {
        failure = error;
        end();
      }
      // The API has answered, as where no further connection is allowed: there may be events to read.
      if (error instanceof ApiError) due.wake();
      throw error;
    }
  }

  return connection;
}

/** Whether an error stays the same however often one tries. */
function isFinal(error: unknown): boolean {
  if (error instanceof NetworkError) return false;
  if (!(error instanceof ApiError)) return !(error instanceof DOMException && error.name === "AbortError");
  const { status, retryAfter } = error;
  return status < 500 && status !== 408 && status !== 429 && retryAfter === undefined;
}
