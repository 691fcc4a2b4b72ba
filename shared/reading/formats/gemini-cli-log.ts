import { type JsonObject, objectOf, objectsOf, textOf } from "@dreamcatcher/text/json";
import type { RecordsFormat } from "./format.ts";
import { geminiCli } from "./gemini-cli.ts";

/**
 * A session of the Gemini CLI as newer versions store it, `chats/session-….jsonl`: first a line about the
 * session, then a line per message, again with the same id where the message changed. `$rewindTo` takes back
 * the messages from one on, and `$set` changes what is known of the session; the messages that it sets are
 * what the model still sees after compression, so that none is taken back by it.
 *
 * Learnt from google-gemini/gemini-cli, `packages/core/src/services/chatRecordingService.ts`, as its readers
 * describe it.
 */
export const geminiCliLog: RecordsFormat = {
  shape: "records",
  name: "Gemini CLI (session log)",
  file: "a session file of the Gemini CLI (JSONL)",
  detect: ([first]) => first !== undefined && "projectHash" in first && typeof first.sessionId === "string",
  read(records) {
    const log = new Log();
    const session: JsonObject = {};
    for (const record of records) {
      const id = textOf(record.id);
      if ("$rewindTo" in record) log.rewind(textOf(record.$rewindTo));
      else if (id !== undefined) log.put(id, record);
      else {
        const { messages, ...about } = "$set" in record ? objectOf(record.$set) : record;
        Object.assign(session, about);
        for (const message of objectsOf(messages)) log.put(textOf(message.id) ?? `#${log.size}`, message);
      }
    }
    return geminiCli.read({ ...session, messages: log.messages });
  },
};

/** Messages in the order in which they first came. */
class Log {
  readonly #ids: string[] = [];
  readonly #byId = new Map<string, JsonObject>();

  get messages(): JsonObject[] {
    return [...this.#byId.values()];
  }

  get size(): number {
    return this.#byId.size;
  }

  put(id: string, message: JsonObject): void {
    if (!this.#byId.has(id)) this.#ids.push(id);
    this.#byId.set(id, message);
  }

  /** Takes back a message and those after it; all of them where it is not there. */
  rewind(to: string | undefined): void {
    for (let id = this.#ids.pop(); id !== undefined; id = this.#ids.pop()) {
      this.#byId.delete(id);
      if (id === to) return;
    }
  }
}
