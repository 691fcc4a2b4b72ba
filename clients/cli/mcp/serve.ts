import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { CommandError } from "../command-error.ts";
import type { Context } from "../context.ts";
import { EXIT } from "../exit-codes.ts";
import manifest from "../package.json" with { type: "json" };
import { SharedAccess } from "./access.ts";
import { Connection } from "./connection.ts";
import { addPrompts } from "./prompts/index.ts";
import { NOTICE, visible } from "./quoting.ts";
import { addResources, stateOfResource } from "./resources/index.ts";
import { Subscriptions } from "./resources/subscriptions.ts";
import { addTools } from "./tools/index.ts";

const INSTRUCTIONS =
  "The person's dreams: what they thought out loud with AI assistants, organized into ideas, decisions, open todos, " +
  "documents and code, each with the words of the conversation that show it. Search them before you advise on " +
  "something that the person may have thought about already, and keep to what they decided. " +
  `${NOTICE}`;

const READ_ONLY =
  " This server only reads; to let it change todos or capture, the person starts it with --write.";

const TOO_LARGE = "A message of the client is too large: it may have 10 MB.";

const BY_HAND =
  "This serves AI assistants over stdio, and waits for one now. Register it: dreams mcp --print-config claude";

/**
 * Serves the dreams of this machine by MCP over stdio, until the client closes its end, or the signal aborts.
 * Nothing but MCP goes to stdout.
 *
 * @throws {CommandError} when a message of the client is too large to be read
 */
export async function serve(context: Context, { isWriting }: { isWriting: boolean }): Promise<void> {
  const { output, signal } = context;
  const server = new McpServer(
    { name: "dreams", title: "Dreamcatcher", version: manifest.version },
    { instructions: isWriting ? INSTRUCTIONS : INSTRUCTIONS + READ_ONLY },
  );
  const shared: SharedAccess = new SharedAccess(context, (access) => subscriptions.changed(access));
  addTools(server, shared, { isWriting });
  addResources(server, shared);
  addPrompts(server, shared, { isWriting });
  const subscriptions = new Subscriptions(server, shared, stateOfResource);
  server.server.onerror = ({ message }) => output.note(`dreams mcp: ${visible(message)}`);
  // Syncs begin when the client is there, and what is wrong is said by the tools.
  server.server.oninitialized = () => void shared.get().catch(() => {});

  const connection = new Connection();
  const ended = endOf(connection, server, signal);
  await server.connect(connection);
  connection.count();
  if (process.stdin.isTTY) output.note(BY_HAND);
  try {
    await ended;
  } finally {
    subscriptions.end();
    await server.close();
    await shared.close();
  }
}

/**
 * Resolves when the client has closed its end and has its answers, or the signal aborts; rejects when the
 * connection gives up.
 */
function endOf(connection: Connection, server: McpServer, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const closed = () => void connection.answered().then(resolve);
    process.stdin.once("end", closed).once("close", closed);
    server.server.onclose = () => reject(new CommandError(EXIT.failed, TOO_LARGE));
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
