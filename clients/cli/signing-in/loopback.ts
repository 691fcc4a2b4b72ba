import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { CommandError } from "../command-error.ts";
import { EXIT } from "../exit-codes.ts";
import { ANSWER_HEADERS, answerPage } from "./answer-page.ts";

const HOST = "127.0.0.1";
const PATH = "/signed-in";
/** Ports that others have, or that the system keeps for itself. */
const TAKEN = new Set(["EADDRINUSE", "EACCES"]);

/** A sign-in that came back to this machine. */
export interface Return {
  parameters: URLSearchParams;
  /** Shows in the browser how it ended. */
  answer: (title: string, text: string) => Promise<void>;
}

/** Waits on this machine, and on no other, for the browser to come back. */
export interface Loopback {
  /** The address to come back to. */
  url: string;
  /** The first return with this state; others are told that they are not meant. */
  returned: (state: string, signal: AbortSignal) => Promise<Return>;
  close: () => void;
}

/**
 * Listens on the first of these ports that is free.
 *
 * @throws {CommandError} when none is
 */
export async function listen(ports: readonly number[]): Promise<Loopback> {
  for (const port of ports) {
    const server = createServer();
    if (await isListening(server, port)) return loopbackAt(server, `http://${HOST}:${port}${PATH}`);
  }
  throw new CommandError(
    EXIT.failed,
    `The ports that a sign-in may come back to are all taken: ${ports.join(", ")}.`,
    "Sign in without one of them: dreams login --no-browser",
  );
}

async function isListening(server: Server, port: number): Promise<boolean> {
  try {
    server.listen({ host: HOST, port, exclusive: true });
    await once(server, "listening");
    return true;
  } catch (error) {
    if (TAKEN.has((error as NodeJS.ErrnoException).code ?? "")) return false;
    throw error;
  }
}

function loopbackAt(server: Server, url: string): Loopback {
  return {
    url,
    returned(state, signal) {
      const { promise, resolve, reject } = Promise.withResolvers<Return>();
      if (signal.aborted) reject(signal.reason);
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
      server.on("request", (request: IncomingMessage, response: ServerResponse) => {
        const called = URL.parse(request.url ?? "", url);
        if (request.method !== "GET" || called?.pathname !== PATH) response.writeHead(404).end();
        else if (called.searchParams.get("state") === state)
          resolve({
            parameters: called.searchParams,
            answer: (title, text) => send(response, 200, title, text),
          });
        else void send(response, 400, "Not this sign-in", "Begin again at your terminal: dreams login");
      });
      return promise;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function send(response: ServerResponse, status: number, title: string, text: string): Promise<void> {
  if (response.destroyed) return;
  response.writeHead(status, ANSWER_HEADERS).end(answerPage(title, text));
  await once(response, "close");
}
