/** As much of a WebSocket as is used: partysocket's, which reconnects by itself. */
export interface Socket extends EventTarget {
  readonly readyState: number;
  send(text: string): boolean;
  reconnect(): void;
  close(): void;
}

export interface Watching {
  /** The socket is open, so there may be events that no hint told of. */
  onOpen(): void;
  onClose(): void;
  /** There are events up to this position. */
  onPosition(position: number): void;
  /** The position of the last event there is. */
  onLast(position: number): void;
  /** The service closes the connection, and asks not to connect again for so long. */
  onRefused(seconds: number): void;
  /** The machine was asleep, or has a network again. */
  onAwake(): void;
}

const OPEN = 1;
/** API Gateway closes a connection that is idle for ten minutes. */
const PING_INTERVAL_MS = 5 * 60_000;
const PONG_TIMEOUT_MS = 10_000;
const TICK_MS = 5_000;
/** A tick that is so late was asleep. Browsers let the timers of hidden pages run once a minute. */
const SLEEP_MS = 150_000;

/** Follows a socket, and keeps it alive: a connection may be dead without having been closed. */
export function watch(socket: Socket, watching: Watching): { stop(): void } {
  const stopping = new AbortController();
  const { signal } = stopping;
  let lastTick = Date.now();
  let lastPing = Date.now();
  let pongDue: number | undefined;

  function ping(now: number) {
    lastPing = now;
    if (!isOpen(socket)) return;
    pongDue ??= now + PONG_TIMEOUT_MS;
    socket.send(JSON.stringify({ type: "ping" }));
  }

  function checkNow() {
    ping(Date.now());
    watching.onAwake();
  }

  function tick() {
    const now = Date.now();
    const slept = now - lastTick > SLEEP_MS;
    lastTick = now;
    if (slept) {
      // What was due during the sleep could not come.
      pongDue = undefined;
      checkNow();
    } else if (pongDue !== undefined && now >= pongDue) {
      pongDue = undefined;
      socket.reconnect();
    } else if (now - lastPing >= PING_INTERVAL_MS) ping(now);
  }

  const ticking = setInterval(tick, TICK_MS);
  socket.addEventListener(
    "open",
    () => {
      pongDue = undefined;
      lastPing = Date.now();
      watching.onOpen();
    },
    { signal },
  );
  socket.addEventListener("close", () => watching.onClose(), { signal });
  socket.addEventListener(
    "message",
    (event) => {
      const frame = frameOf((event as MessageEvent).data);
      if (frame?.retry_after !== undefined) watching.onRefused(frame.retry_after);
      if (frame?.type === "changed") watching.onPosition(frame.position);
      if (frame?.type === "pong") {
        pongDue = undefined;
        watching.onLast(frame.position);
      }
    },
    { signal },
  );
  // Browsers and their workers tell when there is a network again; Node does not.
  if ("addEventListener" in globalThis) globalThis.addEventListener("online", checkNow, { signal });

  return {
    stop() {
      clearInterval(ticking);
      stopping.abort();
    },
  };
}

export const isOpen = (socket: Socket | undefined): boolean => socket?.readyState === OPEN;

/** As much of a frame as is read; later versions of the service may send others. */
interface Frame {
  type: string;
  position: number;
  retry_after?: number;
}

function frameOf(data: unknown): Frame | undefined {
  try {
    return typeof data === "string" ? (JSON.parse(data) as Frame) : undefined;
  } catch {
    return undefined;
  }
}
