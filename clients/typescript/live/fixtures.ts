import { onTestFinished, vi } from "vitest";
// Here, so that no test waits for its loading, which takes other time than that of its timers.
import "partysocket/ws";
import { problem } from "../fixtures.ts";
import { createClient, type FeedEvent } from "../index.ts";

/** A response in place of the next ones, while it is returned. */
type Refusal = (
  path: string,
) => { status: number; headers?: Record<string, string>; body?: unknown } | undefined;

/** A socket as a test uses it. */
interface OpenedSocket {
  url: string;
  readyState: number;
  /** The messages that the client has sent. */
  sent: string[];
  /** Ends as a lost connection does. */
  cut(code?: number): void;
  hear(frame: object): void;
}

/** The service as a client sees it: a feed, passes, and sockets that the test opens, cuts and mutes. */
export function liveService() {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const log: FeedEvent[] = [];
  const sockets: OpenedSocket[] = [];
  const requests: string[] = [];
  const state = { refuses: undefined as Refusal | undefined, opens: true, pongs: true };

  /** A socket that the service accepts at once, unless `opens` is false. */
  class FakeSocket extends EventTarget implements OpenedSocket {
    readyState = 0;
    binaryType = "blob";
    readonly url: string;
    readonly sent: string[] = [];
    constructor(url: string) {
      super();
      this.url = url;
      sockets.push(this);
      setTimeout(() => {
        if (!state.opens) this.cut();
        if (this.readyState !== 0) return;
        this.readyState = 1;
        this.dispatchEvent(new Event("open"));
      }, 1);
    }
    cut(code = 1006) {
      if (this.readyState === 3) return;
      this.readyState = 3;
      this.dispatchEvent(Object.assign(new Event("close"), { code }));
    }
    /** A client that closes a dead connection is told so at once by its library. */
    close() {
      this.readyState = 3;
    }
    send(text: string) {
      this.sent.push(text);
      if (state.pongs) this.hear({ type: "pong", position: log.length });
    }
    hear(frame: object) {
      if (this.readyState === 1)
        this.dispatchEvent(new MessageEvent("message", { data: JSON.stringify(frame) }));
    }
  }

  const respond = async (input: Parameters<typeof fetch>[0], init?: RequestInit) => {
    const { pathname, searchParams } = new URL(String(input));
    requests.push(`${init?.method} ${pathname}`);
    init?.signal?.throwIfAborted();
    await new Promise((resolve) => setTimeout(resolve, 1));
    init?.signal?.throwIfAborted();
    const refusal = state.refuses?.(pathname);
    if (refusal) {
      const { status, headers = {}, body } = refusal;
      return new Response(JSON.stringify(body), { status, headers });
    }
    if (pathname.endsWith("/passes")) return Response.json(pass(), { status: 201 });
    const after = Number(searchParams.get("after"));
    const event = searchParams.get("after_event_id");
    const isKnown = after <= log.length && (event === null || event === eventAt(after));
    return isKnown
      ? Response.json(page(after, searchParams.get("dream_id")))
      : new Response(null, { status: 409 });
  };

  const pass = () => ({
    pass: "p",
    url: `wss://live.example/live?pass=${requests.length}`,
    expires_at: "2026-03-06T16:12:26.000Z",
    position: log.length,
    event_id: eventAt(log.length),
  });

  const eventAt = (position: number) => log[position - 1]?.metadata.event_id ?? null;

  /** Three events a page, so that there are several. */
  function page(after: number, dream: string | null) {
    const upTo = log.slice(after, after + 3);
    const position = after + upTo.length;
    const items = upTo.filter(({ metadata }) => dream === null || metadata.dream_id === dream);
    return { items, position, event_id: eventAt(position), has_more: position < log.length };
  }

  return {
    log,
    sockets,
    requests,
    state,
    client: createClient({
      baseUrl: "https://api.example",
      token: "t",
      fetch: respond as typeof fetch,
      webSocket: FakeSocket as unknown as typeof WebSocket,
      maxRetries: 0,
    }),
    /** Appends an event, and hints at it unless the hint is lost. */
    append({ dream = "d-1", hint = true, event_id = `e-${log.length + 1}` } = {}) {
      const position = log.length + 1;
      const metadata = { event_id, dream_id: dream } as FeedEvent["metadata"];
      log.push({ type: "DreamUpdated", metadata, data: {}, position });
      if (hint) {
        for (const socket of sockets) socket.hear({ type: "changed", dream_id: dream, event_id, position });
      }
    },
    /** Lets time pass. */
    pass: (ms: number) => vi.advanceTimersByTimeAsync(ms),
    /** Lets the machine sleep: the clock goes on, and no timer runs. */
    sleep(ms: number) {
      vi.setSystemTime(Date.now() + ms);
    },
    problem: (status: number, slug: string, headers: Record<string, string> = {}) => {
      const reaction = problem(status, slug, { headers });
      if (reaction === "hang up") throw new Error("a problem is no response");
      return reaction;
    },
  };
}

/** Collects what an iteration yields, in the background. */
export function collect(iteration: AsyncIterable<FeedEvent>) {
  const events: FeedEvent[] = [];
  const ended = (async () => {
    for await (const event of iteration) events.push(event);
  })();
  // A test that expects a failure awaits it later.
  ended.catch(() => {});
  return { events, ended, positions: () => events.map(({ position }) => position) };
}
