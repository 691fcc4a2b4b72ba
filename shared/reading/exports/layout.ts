import { parsedJson } from "@dreamcatcher/text/json";
import type { Format } from "../formats/format.ts";
import { kindOfOther } from "../recognizing/other-records.ts";
import { formatAmong, MAX_WRAPPERS, objectFormatOf, recordsFormatOf } from "../recognizing/recognize.ts";
import { utf8Of } from "./bytes.ts";
import { completeJson } from "./complete-json.ts";
import { LIMITS } from "./limits.ts";
import { type Container, jsonSplitter, type Piece, type PieceLimits, type Splitter } from "./split-json.ts";
import { lineSplitter } from "./split-lines.ts";
import { UnreadableExport } from "./unreadable-export.ts";

/** Where the conversations of a JSON file stand. */
export interface Layout {
  /** Whether each value is a conversation, or all values of a list together. */
  shape: "object" | "records";
  /** How many lists and objects lie around the values. */
  wrappers: number;
  /** Whether each line is a value. */
  isLines: boolean;
  /** The paths of the containers in which each value is meant to be a conversation, or a record of one. */
  paths: ReadonlySet<string>;
  /** The format that was recognized; none where there are only records of other kinds. */
  format?: Format;
}

/** By so many values of a container it is known what they are. */
const MAX_VALUES = 1000;

/** The values that stand together in a container. */
interface Group extends Pick<Container, "path" | "isList"> {
  values: unknown[];
}

/** The layout of a JSON file by its head, which may be cut off anywhere; undefined where nothing is known. */
export function findLayout(head: string): Layout | undefined {
  const isLines = startsWithLine(head);
  const bytes = new TextEncoder().encode(completeJson(head));
  let others: Layout | undefined;
  for (let wrappers = 0; wrappers <= MAX_WRAPPERS; wrappers++) {
    const layout = { wrappers, isLines: isLines && wrappers === 0 };
    const groups = groupsOf(bytes, splitterOf(layout, LIMITS));
    const format = formatAmong(groups);
    if (format?.shape === "object" || format?.shape === "records")
      return { ...layout, shape: format.shape, format, paths: pathsOf(groups, format.shape) };
    const values = groups.flatMap((group) => group.values);
    if (values.some(kindOfOther)) others ??= { ...layout, shape: "object", paths: new Set() };
    // A rating may quote the conversation that it is about.
    if (values.length > 0 && values.every(kindOfOther)) break;
  }
  return others;
}

/** What cuts a file of a layout into its values. */
export const splitterOf = (
  { wrappers, isLines }: Pick<Layout, "wrappers" | "isLines">,
  limits: PieceLimits,
): Splitter => (isLines ? lineSplitter(limits) : jsonSplitter(wrappers, limits));

/** Whether the first line that is not blank is JSON in itself, as in JSON lines. */
function startsWithLine(head: string): boolean {
  const text = head.trimStart();
  const end = text.indexOf("\n");
  return end !== -1 && parsedJson(text.slice(0, end)) !== undefined;
}

/** The first objects and lists of each container, up to where the text is broken. */
function groupsOf(bytes: Uint8Array, splitter: Splitter): Group[] {
  const groups = new Map<Container, Group>();
  const add = (piece: Piece) => {
    const { container } = piece;
    const group = groups.get(container) ?? { ...container, values: [] };
    groups.set(container, group);
    if (group.values.length >= MAX_VALUES || !("bytes" in piece)) return;
    const value = parsedJson(utf8Of(piece.bytes) ?? "");
    if (typeof value === "object") group.values.push(value);
  };
  try {
    for (const piece of splitter.push(bytes)) add(piece);
    for (const piece of splitter.end()) add(piece);
  } catch (error) {
    if (!(error instanceof UnreadableExport)) throw error;
  }
  return [...groups.values()].filter(({ values }) => values.length > 0);
}

/** An object with a single conversation in it is a wrapper, whose other fields are something else. */
function pathsOf(groups: readonly Group[], shape: Layout["shape"]): Set<string> {
  const meant = groups.filter((group) => {
    if (shape === "records") return recordsFormatOf(group) !== undefined;
    const conversations = group.values.filter(objectFormatOf);
    return conversations.length >= (group.isList ? 1 : 2);
  });
  return new Set(meant.map(({ path }) => path));
}
