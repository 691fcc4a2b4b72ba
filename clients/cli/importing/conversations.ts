import { basename } from "node:path";
import { readExport } from "@dreamcatcher/reading/exports/read-export";
import { NoConversations, UnreadableExport } from "@dreamcatcher/reading/exports/unreadable-export";
import { readConversation } from "@dreamcatcher/reading/read";
import { EmptyConversation, UnreadableConversation } from "@dreamcatcher/reading/transcript";
import { redacted } from "../capturing/redacted.ts";
import { bytesOf } from "../showing/bytes.ts";
import type { Output } from "../terminal/output.ts";
import { plain } from "../terminal/plain.ts";
import { type OpenSource, openSource } from "./open-source.ts";
import { addByKind, type Outcome } from "./outcome.ts";
import { codeOf, reasonOf, type Source } from "./sources.ts";

/** A conversation that can be imported. */
export interface Found {
  source: Source;
  /** The name of its file, in an export that has several. */
  fileName: string;
  /** Redacted, unless that is not wanted. */
  conversation: string | object;
  title: string;
  tool: string;
  messages: number;
  secrets: number;
}

interface Reading {
  redact: boolean;
  /** Is told what cannot be imported and what is redacted. */
  outcome: Outcome;
  output: Output;
  signal: AbortSignal;
}

const MAX_TITLE = 80;

/** Reads files, one conversation after another; never more than one is in memory. Shows how far it is. */
export async function* conversationsIn(sources: readonly Source[], reading: Reading): AsyncGenerator<Found> {
  const total = sources.reduce((sum, { size }) => sum + size, 0);
  const progress = reading.output.progress("Reading", total, bytesOf);
  let before = 0;
  try {
    for (const source of sources) {
      let read = 0;
      const onRead = (bytes: number) => {
        reading.signal.throwIfAborted();
        // What lies in a zip may be looked at twice.
        read = Math.min(source.size, read + bytes);
        progress.at(before + read, plain(basename(source.shown)));
      };
      yield* conversationsOf(source, reading, onRead);
      before += source.size;
    }
  } finally {
    progress.end();
  }
}

async function* conversationsOf(
  source: Source,
  { redact, outcome, signal }: Reading,
  onRead: (bytes: number) => void,
): AsyncGenerator<Found> {
  const file = source.shown;
  let open: OpenSource | undefined;
  try {
    open = await openSource(source.path, onRead);
    if (open.unfinished > 0) outcome.unfinished.push(file);
    for await (const entry of readExport(open.file)) {
      signal.throwIfAborted();
      if ("skipped" in entry) addByKind(outcome.skipped, entry.skipped);
      else if ("failure" in entry)
        outcome.failures.push({
          file,
          conversation: entry.failure.external_id,
          reason: entry.failure.reason,
        });
      else {
        const found = foundIn(source, entry, redact, outcome);
        if (found) yield found;
      }
    }
  } catch (error) {
    signal.throwIfAborted();
    const isGone = codeOf(error) === "ENOENT";
    if (source.isFound && (error instanceof NoConversations || isGone))
      outcome.left_out.push({ file, reason: reasonOf(error) });
    else if (error instanceof UnreadableExport || codeOf(error) !== undefined)
      outcome.failures.push({ file, conversation: null, reason: reasonOf(error) });
    else throw error;
  } finally {
    await open?.close();
  }
}

function foundIn(
  source: Source,
  { conversation: given, name }: { conversation: unknown; name?: string },
  redact: boolean,
  outcome: Outcome,
): Found | undefined {
  const file = source.shown;
  const fileName = name ?? source.path;
  const { conversation, secrets } = redact
    ? redacted(given as string | object)
    : { conversation: given as string | object, secrets: [] };
  try {
    const transcript = readConversation(conversation, { fileName });
    const title = titleOf(transcript);
    outcome.read += 1;
    for (const part of transcript.unread_parts) addByKind(outcome.unread_parts, part);
    for (const secret of secrets) outcome.secrets.push({ file, conversation: title, ...secret });
    const { source: tool, messages } = transcript;
    return {
      source,
      fileName,
      conversation,
      title,
      tool,
      messages: messages.length,
      secrets: secrets.length,
    };
  } catch (error) {
    if (error instanceof EmptyConversation) {
      outcome.read += 1;
      outcome.empty += 1;
    } else if (error instanceof UnreadableConversation)
      outcome.failures.push({ file, conversation: nameIn(given), reason: error.message });
    else throw error;
    return undefined;
  }
}

/** The title, or what the conversation begins with. */
function titleOf({ title, messages }: ReturnType<typeof readConversation>): string {
  const text = title ?? messages.find(({ content }) => content.trim() !== "")?.content ?? "";
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= MAX_TITLE ? line : `${line.slice(0, MAX_TITLE - 1).toWellFormed()}…`;
}

/** What the service calls a conversation that it could not import: its id in its source, or its title. */
export function nameIn(conversation: unknown): string | null {
  if (typeof conversation !== "object" || conversation === null) return null;
  const { id, conversation_id, uuid, title, name } = conversation as Record<string, unknown>;
  const known = [id, conversation_id, uuid, title, name].find((value) => typeof value === "string");
  return typeof known === "string" ? known.slice(0, MAX_NAME) : null;
}

/** As the service clips it. */
const MAX_NAME = 200;
