import { chatAddressOf, chatUrlIn } from "../chat-address.ts";
import type { Draft } from "../draft.ts";
import { frontMatterOf } from "./front-matter.ts";
import { toolNamedIn } from "./tools.ts";

/** What stands above the first turn of a chat. */
export interface Head {
  about: Pick<Draft, "external_id" | "title" | "url" | "model" | "created" | "updated">;
  /** The tool that the chat comes from, as a source is named. */
  tool: string | undefined;
  /** Whether it says that the text is an exported chat. */
  isOfExport: boolean;
  /** Whether it is more than a title and facts about the text. */
  hasProse: boolean;
  headings: string[];
}

/** Fields of front matter that exporters of chats write. */
const OF_EXPORTS =
  "source provider platform model chat_id chat_link chat_url conversation_id message_count nexus session_id exporter".split(
    " ",
  );
const EXPORTED = /^[_*> ]{0,4}(?:exported|chat url|conversation url|conversation id|session id)\b/i;
/** A title of one line, with what Nexus writes before it. */
const TITLE = /^#[ \t]+(?:title:[ \t]*)?(\S.*)$/i;
/** Headings, rules, comments, quotes and emphasis of one line, links, `name: value`. */
const NO_PROSE =
  /^(?:#{1,6}(?:\s|$)|[-*_=]{3,}|<!--.*-->$|[>_*]|(?:[-*+] )?\[|(?:[-*+] )?\S{0,4} ?\*{0,2}[\p{L}][\p{L}\p{N} /_-]{0,30}\*{0,2}[:：]|https?:\S+$)/u;

/** What makes a title of the line above it. */
const UNDERLINE = /^(?:={3,}|-{3,})$/;

export function headOf(lines: readonly string[]): Head {
  const fields = frontMatterOf(lines);
  const field = (...names: string[]) => names.map((name) => fields.get(name)).find(Boolean);
  const text = lines.join("\n");
  const body = fields.size > 0 ? lines.slice(lines.findIndex(isFrontMatterEnd)) : lines;
  const url = chatUrlIn(text) ?? field("url", "source", "link", "chat_link", "chat_url");
  const model = field("model", "default_model", "model_slug");
  const headings = body.filter((line) => /^#{1,6}[ \t]/.test(line));
  const given = field("title");
  const title = given ?? headings.map((line) => TITLE.exec(line.trimEnd())?.[1]).find(Boolean);
  const tool =
    chatAddressOf(url)?.source ?? toolNamedIn(field("source", "provider", "platform", "author") ?? "");
  return {
    about: {
      external_id: field("conversation_id", "chat_id", "session_id") ?? withoutTool(field("id"), tool),
      title,
      url,
      model: model?.includes("{") ? undefined : model,
      created: field("created", "created_at", "create_time", "date", "date_created")?.replace(
        / \(UTC ([+-]\d\d:\d\d)\)$/,
        "$1",
      ),
      updated: field("updated", "updated_at", "update_time", "modified"),
    },
    tool,
    isOfExport:
      OF_EXPORTS.some((name) => fields.has(name)) ||
      chatAddressOf(url) !== undefined ||
      body.some((line) => EXPORTED.test(line)),
    hasProse: body.some(
      (line, at) =>
        line.trim() !== "" && !NO_PROSE.test(line.trim()) && !UNDERLINE.test(body[at + 1]?.trim() ?? ""),
    ),
    headings: given === undefined ? headings : [given, ...headings],
  };
}

const isFrontMatterEnd = (line: string, at: number): boolean => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line);

/** An id that begins with its tool: `claude_1f`; others may be those of notes. */
const withoutTool = (id: string | undefined, tool: string | undefined): string | undefined =>
  tool !== undefined && id?.startsWith(`${tool}_`) ? id.slice(tool.length + 1) : undefined;
