import { type JsonObject, objectOf, textOf } from "@dreamcatcher/text/json";
import type { DraftMessage } from "../../draft/draft.ts";
import { readParts } from "../../draft/parts.ts";
import type { RecordsFormat } from "../format.ts";
import { isOfSubAgent, isTalk, keptRecords } from "./kept-records.ts";
import { callsOf, type Results, resultsOf } from "./tool-results.ts";

/**
 * A session of Claude Code: lines of messages, titles and events, linked by `parentUuid`. The shape was
 * learnt from simonw/claude-code-transcripts PR 3, basicmachines-co/basic-memory #1527, Sinity/polylogue (its
 * parser of Claude Code), and from the sessions that entireio/cli keeps in its branch
 * `entire/checkpoints/v1`.
 */
export const claudeCode: RecordsFormat = {
  shape: "records",
  name: "Claude Code",
  file: "a session file (`.jsonl`) of `~/.claude/projects`, or a zip of that folder",
  idOfFile: (name) => /([0-9a-f]{8}-[0-9a-f-]{27})\.jsonl$/.exec(name)?.[1],
  detect: (records) => records.some(isOfSession),
  read(records) {
    const kept = keptRecords(records);
    const results = resultsOf(records);
    const said: Said[] = [];
    for (const record of kept) addMessage(said, record, results);
    return {
      source: "claude-code",
      external_id: lastText(kept, "sessionId") ?? lastText(kept, "session_id"),
      title: titleOf(records),
      model: kept.map(modelOf).findLast((model) => model !== undefined),
      messages: said.map(({ message }) => message),
    };
  },
};

const EVENTS = new Set<unknown>(["summary", "custom-title", "ai-title", "file-history-snapshot"]);

/** Whether a record is one that only sessions of Claude Code have. */
const isOfSession = (record: JsonObject): boolean =>
  isTalk(record)
    ? "message" in record && ["sessionId", "session_id", "parentUuid"].some((field) => field in record)
    : EVENTS.has(record.type) && ("sessionId" in record || "leafUuid" in record || "messageId" in record);

const lastText = (records: readonly JsonObject[], field: string): string | undefined =>
  records.map((record) => textOf(record[field])).findLast((text) => text !== undefined);

/** The title that the person gave, else the agent's, else the summary of a message of this very session. */
function titleOf(records: readonly JsonObject[]): string | undefined {
  const ids = new Set(records.map(({ uuid }) => uuid));
  const own = records.filter(({ leafUuid }) => leafUuid === undefined || ids.has(leafUuid));
  return lastText(records, "customTitle") ?? lastText(records, "aiTitle") ?? lastText(own, "summary");
}

interface Said {
  message: DraftMessage;
  /** The id of the answer that the message is a part of. */
  answer: string | undefined;
}

function addMessage(said: Said[], record: JsonObject, results: Results): void {
  const message = messageOf(record, results);
  if (!message) return;
  const answer = textOf(objectOf(record.message).id);
  const last = said.at(-1);
  // An answer that was logged while it was written begins with what was logged before.
  const isGrown =
    answer !== undefined && last?.answer === answer && message.content.startsWith(last.message.content);
  if (isGrown && last.message.content !== "") {
    said.pop();
    message.calls?.unshift(...(last.message.calls ?? []));
  }
  said.push({ message, answer });
}

/** What a record says, or only the calls of a sub-agent. */
function messageOf(record: JsonObject, results: Results): DraftMessage | undefined {
  const { type, attachment, timestamp: created } = record;
  const { content, model } = objectOf(record.message);
  if (isOfSubAgent(record)) return { role: "assistant", content: "", calls: callsOf(record, results) };
  if (record.isMeta === true || record.isCompactSummary === true || model === "<synthetic>") return undefined;
  if (type === "user") return { role: "user", ...readParts(content), created };
  if (type === "assistant")
    return { role: "assistant", ...readParts(content), created, calls: callsOf(record, results) };
  const queued = objectOf(attachment);
  if (type !== "attachment" || queued.type !== "queued_command") return undefined;
  return { role: "user", ...readParts(queued.prompt), created };
}

function modelOf({ type, message }: JsonObject): string | undefined {
  const model = type === "assistant" ? textOf(objectOf(message).model) : undefined;
  return model === "<synthetic>" ? undefined : model;
}
