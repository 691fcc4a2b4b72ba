import { textOf } from "@dreamcatcher/text/json";
import { UnreadableConversation } from "../transcript.ts";
import { readRows } from "./cursor.ts";
import type { RecordsFormat } from "./format.ts";

const COMPOSER = /^composerData:/;

/**
 * The rows of a chat in Cursor's database `state.vscdb` as a list of `{key, value}`, as tools for SQLite
 * export its table `cursorDiskKV`; their values are those of `cursor.ts`.
 */
export const cursorRows: RecordsFormat = {
  shape: "records",
  name: "Cursor (rows of the chat database)",
  file: "the rows of a chat in `state.vscdb` as a list of `{key, value}`",
  detect: (records) =>
    records.some(
      ({ key, value }) => /^(?:composerData|bubbleId):/.test(textOf(key) ?? "") && value !== undefined,
    ),
  read(records) {
    const rows = new Map(records.map(({ key, value }) => [textOf(key) ?? "", value]));
    const chats = [...rows.keys()].filter((key) => COMPOSER.test(key));
    if (chats.length !== 1)
      throw new UnreadableConversation(
        `The rows of Cursor's database hold ${chats.length} chats: send the rows of one, composerData:<id> and bubbleId:<id>:….`,
      );
    return readRows(rows);
  },
};
