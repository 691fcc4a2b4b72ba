import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { SubscribeRequestSchema, UnsubscribeRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import type { Access, SharedAccess } from "../access.ts";

/** A sync changes much at once: a client hears of it this often at most. */
const QUIET_MS = 1_000;
/** Other programs change the same dreams, and tell nobody: what is subscribed to is looked at this often. */
const LOOK_MS = 5_000;

/** A state of what is at an address, which differs from any other; undefined where there is nothing. */
type StateOf = (access: Access, uri: string) => Promise<string | undefined>;

/** Tells a client when the list of resources changes, and when one does that it has subscribed to. */
export class Subscriptions {
  readonly #server: McpServer;
  readonly #shared: SharedAccess;
  readonly #stateOf: StateOf;
  readonly #states = new Map<string, string | undefined>();
  #told: NodeJS.Timeout | undefined;
  #looking: NodeJS.Timeout | undefined;
  #changes: number | undefined;

  constructor(server: McpServer, shared: SharedAccess, stateOf: StateOf) {
    this.#server = server;
    this.#shared = shared;
    this.#stateOf = stateOf;
    server.server.registerCapabilities({ resources: { subscribe: true, listChanged: true } });
    server.server.setRequestHandler(SubscribeRequestSchema, async ({ params: { uri } }) => {
      this.#states.set(uri, await stateOf(await shared.get(), uri));
      this.#looking ??= setInterval(() => this.#look(), LOOK_MS);
      return {};
    });
    server.server.setRequestHandler(UnsubscribeRequestSchema, ({ params: { uri } }) => {
      this.#states.delete(uri);
      if (this.#states.size === 0) this.#stopLooking();
      return {};
    });
  }

  /** Notes that something of the dreams, or of their sync, may have changed. */
  changed({ sync }: Access): void {
    const { changes } = sync.state;
    const isFirst = this.#changes === undefined;
    if (this.#changes === changes) return;
    this.#changes = changes;
    if (isFirst) return;
    this.#told ??= setTimeout(() => {
      this.#told = undefined;
      this.#server.sendResourceListChanged();
      this.#look();
    }, QUIET_MS);
  }

  end(): void {
    clearTimeout(this.#told);
    this.#stopLooking();
  }

  #stopLooking(): void {
    clearInterval(this.#looking);
    this.#looking = undefined;
  }

  /** What cannot be read now is looked at again later. */
  #look(): void {
    this.#tellChanged().catch(() => {});
  }

  async #tellChanged(): Promise<void> {
    for (const [uri, before] of this.#states) {
      const now = await this.#stateOf(await this.#shared.get(), uri);
      if (now === before || !this.#states.has(uri)) continue;
      this.#states.set(uri, now);
      await this.#server.server.sendResourceUpdated({ uri });
    }
  }
}
