import Papa from "papaparse";
import type { Draft, DraftMessage } from "../draft/draft.ts";
import { roleOf } from "../draft/role.ts";
import { toTimestamp } from "../draft/timestamp.ts";
import { UnreadableConversation } from "../transcript.ts";
import type { TextFormat } from "./format.ts";

type Column = "conversation" | "time" | "author" | "message";

interface Table {
  header: string[];
  /** The place of each column that is there. */
  places: Partial<Record<Column, number>>;
  rows: string[][];
}

/** Copilot's own names of the columns, and those of Copilot in Microsoft 365. */
const COLUMNS: Readonly<Record<string, Column>> = {
  Conversation: "conversation",
  ChatName: "conversation",
  Time: "time",
  CreatedAt: "time",
  Author: "author",
  Message: "message",
  MessageContent: "message",
};

/** The messages of a conversation may stand anywhere in the file, which is held in memory for that. */
const MAX_CHARACTERS = 64 * 1024 * 1024;

/** More than any header of this format has. */
const MAX_HEADER = 200;

/**
 * Microsoft Copilot's activity history: a CSV of all messages of all conversations, the newest first. A
 * conversation is known by its title alone. A question and its answer have the same time, so the rows are
 * reversed, not sorted; times without a zone are taken as UTC.
 *
 * Learnt from the tests of portable-ai-memory/python-sdk, which write such files with both headers.
 */
export const microsoftCopilot: TextFormat = {
  shape: "text",
  name: "Microsoft Copilot",
  file: "the CSV of _Export all activity history_ in Microsoft's privacy dashboard",
  detect: (text) => {
    const header = text.slice(0, MAX_HEADER).split("\n", 1)[0] ?? "";
    // Cheaper than parsing the first line of every text.
    return header.includes("Author") && Object.keys(tableOf(header).places).length === 4;
  },
  read(text) {
    const table = tableOf(text);
    const [rows = [], ...others] = threadsOf(table);
    if (others.length > 0)
      throw new UnreadableConversation(
        `The CSV holds ${others.length + 1} conversations: send the whole file as an import.`,
      );
    return draftOf(rows, table.places);
  },
  async *split(chunks) {
    let text = "";
    for await (const chunk of chunks) {
      text += chunk;
      if (text.length > MAX_CHARACTERS)
        throw new UnreadableConversation(
          `The history has more than ${MAX_CHARACTERS} characters: cut it into files of some months each.`,
        );
    }
    const table = tableOf(text.replace(/\r\n?/g, "\n"));
    for (const rows of threadsOf(table)) yield Papa.unparse([table.header, ...rows], { newline: "\n" });
  },
};

/** A spreadsheet that saves the file again may put other delimiters. */
function tableOf(text: string): Table {
  const [header = [], ...rows] = Papa.parse<string[]>(text, {
    delimiter: /[,;\t]/.exec(text)?.[0] ?? ",",
    newline: "\n",
    skipEmptyLines: true,
  }).data;
  const places: Table["places"] = {};
  for (const [at, name] of header.entries()) {
    const column = Object.hasOwn(COLUMNS, name.trim()) ? COLUMNS[name.trim()] : undefined;
    if (column) places[column] ??= at;
  }
  return { header, places, rows };
}

/** The rows of each conversation. Of those without a title, the ones that stand together are one. */
function threadsOf({ places, rows }: Table): string[][][] {
  const threads = new Map<string, string[][]>();
  let untitled = 0;
  let wasUntitled = false;
  for (const row of rows) {
    const title = cell(row, places.conversation).trim();
    if (title === "" && !wasUntitled) untitled++;
    wasUntitled = title === "";
    const key = wasUntitled ? `#${untitled}` : `=${title}`;
    const thread = threads.get(key);
    if (thread) thread.push(row);
    else threads.set(key, [row]);
  }
  return [...threads.values()];
}

function draftOf(rows: readonly string[][], places: Table["places"]): Draft {
  const messages = rows.map((row): DraftMessage => {
    const role = roleOf(cell(row, places.author).trim());
    const created = timeOf(cell(row, places.time));
    if (role === "user" || role === "assistant") return { role, content: cell(row, places.message), created };
    return { role: "assistant", content: "", created, unread: ["message of another author"] };
  });
  return {
    source: "microsoft-copilot",
    title: cell(rows[0] ?? [], places.conversation),
    messages: isOldestFirst(messages) ? messages : messages.reverse(),
  };
}

function isOldestFirst(messages: readonly DraftMessage[]): boolean {
  const [first, last] = [messages[0], messages.at(-1)].map((message) => toTimestamp(message?.created) ?? "");
  return first !== undefined && last !== undefined && first < last;
}

const cell = (row: readonly string[], place: number | undefined): string => row[place ?? -1] ?? "";

const US_TIME = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2})(:\d\d:\d\d)(?: (AM|PM))? ?([+-]\d\d:\d\d)?$/;

/** Times of Copilot in Microsoft 365 have the month first. */
function timeOf(text: string): string {
  const found = US_TIME.exec(text.trim());
  if (!found) return text;
  const [, month = "", day = "", year, hour = "", rest, half, zone = "Z"] = found;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === "PM" ? 12 : 0);
  const two = (value: string | number) => String(value).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)}T${two(hours)}${rest}${zone}`;
}
