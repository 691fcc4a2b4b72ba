import { once } from "node:events";
import { get } from "node:http";
import { type AddressInfo, connect, createServer, type Socket as TcpSocket } from "node:net";
import { ServerFrame } from "@dreamcatcher/contracts/live";
import { expect, onTestFinished } from "vitest";
import { eventually } from "./eventually.ts";

/** A WebSocket with the frames that it has received, each checked against the contract. */
export interface OpenSocket {
  readonly frames: readonly ServerFrame[];
  readonly isOpen: boolean;
  send(frame: unknown): void;
  /** Sends a frame and returns the next one that comes. */
  ask(frame: unknown): Promise<ServerFrame>;
  close(): void;
}

/** Opens a WebSocket until the end of the test. Text is sent as it is, anything else as JSON. */
export async function openSocket(url: string): Promise<OpenSocket> {
  const socket = new WebSocket(url);
  const frames: ServerFrame[] = [];
  const socketClosed = () => socket.close();
  onTestFinished(socketClosed);
  socket.addEventListener("message", ({ data }) => frames.push(ServerFrame.parse(JSON.parse(String(data)))));
  await once(socket, "open");
  const send = (frame: unknown) => socket.send(typeof frame === "string" ? frame : JSON.stringify(frame));
  return {
    frames,
    get isOpen() {
      return socket.readyState === WebSocket.OPEN;
    },
    send,
    async ask(frame) {
      const before = frames.length;
      send(frame);
      return eventually(() => frames[before] ?? expect.fail("no frame has come"), { interval: 10 });
    },
    close: socketClosed,
  };
}

/**
 * Whether the gateway opens a WebSocket. Its status says why not, but the emulator sometimes closes the
 * connection before the status is out.
 */
export const handshake = (url: string): Promise<"opened" | "refused"> =>
  new Promise((resolve, reject) => {
    const request = get(url.replace(/^ws/, "http"), {
      headers: {
        connection: "Upgrade",
        upgrade: "websocket",
        "sec-websocket-version": "13",
        "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
      },
    });
    request.on("upgrade", (_, socket) => {
      socket.destroy();
      resolve("opened");
    });
    request.on("response", (response) => {
      response.resume();
      if (response.statusCode === 401 || response.statusCode === 403) resolve("refused");
      else reject(new Error(`status ${response.statusCode}`));
    });
    request.on("error", (error) => {
      if ("code" in error && error.code === "ECONNRESET") resolve("refused");
      else reject(error);
    });
  });

/** A proxy in front of a WebSocket's server, whose connections can be cut as networks cut them. */
export interface CuttableProxy {
  /** A WebSocket that connects through the proxy. */
  WebSocket: typeof WebSocket;
  /** How many connections there are. */
  open(): number;
  /** Cuts all connections, and returns how many there were. */
  cut(): number;
}

export async function cuttableProxy(target: string): Promise<CuttableProxy> {
  const { hostname, port } = new URL(target);
  const open = new Set<TcpSocket>();
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      from.pipe(to);
      from.on("error", () => to.destroy());
      from.on("close", () => to.destroy());
    }
    open.add(client);
    client.on("close", () => open.delete(client));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const client of open) client.destroy();
    server.close();
  });
  const { port: own } = server.address() as AddressInfo;
  class Proxied extends WebSocket {
    constructor(url: string | URL) {
      const through = new URL(url);
      through.hostname = "127.0.0.1";
      through.port = String(own);
      super(through);
    }
  }
  return {
    WebSocket: Proxied,
    open: () => open.size,
    cut() {
      const clients = [...open];
      for (const client of clients) client.resetAndDestroy();
      return clients.length;
    },
  };
}
