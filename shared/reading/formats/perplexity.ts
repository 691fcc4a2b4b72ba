import { firstText, isObject, type JsonObject, objectOf, objectsOf, textOf } from "@dreamcatcher/text/json";
import { inOrderOfTime } from "../draft/by-time.ts";
import type { DraftDocument, DraftMessage } from "../draft/draft.ts";
import { parsedOf } from "../draft/json-text.ts";
import { WebPages } from "../draft/web-pages.ts";
import type { ObjectFormat } from "./format.ts";

/** A link into the app itself, which leads nowhere outside of it. */
const APP_LINK = /\[([^[\]\n]*)\]\(pplx:\/\/[^()\s]*\)/g;

/**
 * Perplexity. A thread is exported either as `{metadata: {thread_id, thread_title}, conversations: [{query,
 * answer, sources}]}`, or as its web page loads it: `{entries: [{query_str, blocks}]}`, where the answer is
 * the block `ask_text`. Older entries have no blocks but a `text` that is JSON, in which the answer may be
 * JSON once more.
 *
 * Learnt from Superkikim/nexus-ai-chat-importer, `src/providers/perplexity/perplexity-normalizer.ts`, and
 * TGRRRR/perplexport, `src/types/conversation.ts`.
 */
export const perplexity: ObjectFormat = {
  shape: "object",
  name: "Perplexity",
  file: "the JSON of a thread",
  detect: ({ metadata, conversations, entries, messages }) =>
    ("thread_title" in objectOf(metadata) && messages === undefined) ||
    objectsOf(conversations).some((turn) => "query" in turn && "answer" in turn) ||
    objectsOf(entries).some((entry) => "query_str" in entry),
  read(thread) {
    const entries = objectsOf(thread.entries ?? thread.conversations);
    const turns = inOrderOfTime(entries, timeOf);
    const about = { ...turns[0], ...objectOf(thread.thread_metadata), ...objectOf(thread.metadata) };
    const pages = new WebPages();
    const messages: DraftMessage[] = [];
    for (const turn of turns) {
      const created = timeOf(turn);
      messages.push({
        role: "user",
        content: firstText([turn.query, turn.query_str]) ?? "",
        created,
        attachments: attachedTo(turn),
      });
      pages.add(sourcesOf(turn), messages.length);
      messages.push({
        role: "assistant",
        content: answerOf(turn).replace(APP_LINK, "$1"),
        created: turn.entry_updated_datetime ?? created,
      });
    }
    return {
      source: "perplexity",
      external_id: firstText([about.thread_id, about.context_uuid, about.thread_url_slug]),
      title: firstText([about.thread_title, about.title]),
      url: addressOf(firstText([about.thread_url, about.thread_url_slug])),
      model: firstText(turns.flatMap((turn) => [turn.model, turn.display_model])),
      created: about.thread_created_at ?? about.created_at,
      updated: about.thread_updated_at,
      messages,
      documents: pages.documents,
    };
  },
};

const timeOf = ({ timestamp, entry_created_datetime, updated_datetime }: JsonObject): unknown =>
  timestamp ?? entry_created_datetime ?? updated_datetime;

/** The addresses of the files that came with a question. */
function attachedTo({ attachments }: JsonObject): DraftDocument[] {
  return (Array.isArray(attachments) ? attachments : []).flatMap((url) =>
    typeof url === "string" ? { title: url.split(/[?#]/, 1)[0]?.split("/").at(-1), url } : [],
  );
}

function addressOf(thread: string | undefined): string | undefined {
  if (thread === undefined || /^https?:\/\//i.test(thread)) return thread;
  return `https://www.perplexity.ai/search/${thread}`;
}

function answerOf(turn: JsonObject): string {
  const blocks = objectsOf(turn.blocks).filter((block) => isObject(block.markdown_block));
  const whole = blocks.filter(({ intended_usage }) => intended_usage === "ask_text");
  const answers = (whole.length > 0 ? whole : blocks).map(({ markdown_block }) => markdownOf(markdown_block));
  return firstText([turn.answer, [...new Set(answers)].join("\n\n"), answerIn(turn.text).answer]) ?? "";
}

function markdownOf(block: unknown): string {
  const { answer, chunks } = objectOf(block);
  const pieces = Array.isArray(chunks) ? chunks.filter((chunk) => typeof chunk === "string") : [];
  return textOf(answer) ?? pieces.join("");
}

/** What the JSON in an older entry says: `{answer, web_results}`, or steps that end in it. */
function answerIn(text: unknown): JsonObject {
  let parsed = parsedOf(text);
  if (Array.isArray(parsed)) {
    const last = objectsOf(parsed).findLast(({ step_type }) => step_type === "FINAL");
    const { answer } = objectOf(objectOf(last).content);
    parsed = parsedOf(answer);
  }
  return isObject(parsed) ? parsed : { answer: parsed };
}

function sourcesOf(turn: JsonObject): JsonObject[] {
  const blocks = objectsOf(turn.blocks).flatMap(({ sources_mode_block, web_result_block }) => [
    ...objectsOf(objectOf(sources_mode_block).rows).map((row) => objectOf(row.web_result)),
    ...objectsOf(objectOf(sources_mode_block).web_results),
    ...objectsOf(objectOf(web_result_block).web_results),
  ]);
  return [...objectsOf(turn.sources), ...blocks, ...objectsOf(answerIn(turn.text).web_results)];
}
