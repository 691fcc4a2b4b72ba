import type { Format } from "../formats/format.ts";
import { kindOfOther } from "../formats/other-records.ts";
import { formatAmong, MAX_WRAPPERS, objectFormatOf, recordsFormatOf } from "../formats/recognize.ts";
import { utf8Of } from "./bytes.ts";
import { completeJson } from "./complete-json.ts";
import { LIMITS } from "./limits.ts";
import { type Container, type Piece, splitJson } from "./split-json.ts";
import { splitLines } from "./split-lines.ts";
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

/** The values that stand together in a container. */
interface Group extends Pick<Container, "path" | "isList"> {
  values: unknown[];
}

/** The layout of a JSON file by its head, which may be cut off anywhere; undefined where nothing is known. */
export async function findLayout(head: string): Promise<Layout | undefined> {
  const isLines = startsWithLine(head);
  const bytes = new TextEncoder().encode(completeJson(head));
  let others: Layout | undefined;
  for (let wrappers = 0; wrappers <= MAX_WRAPPERS; wrappers++) {
    const layout = { wrappers, isLines: isLines && wrappers === 0 };
    const groups = await groupsOf(split([bytes], layout));
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

/** Cuts JSON into the values of its layout. */
export function split(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { wrappers, isLines }: Pick<Layout, "wrappers" | "isLines">,
  limits = LIMITS,
): AsyncGenerator<Piece> {
  return isLines ? splitLines(chunks, limits) : splitJson(chunks, wrappers, limits);
}

/** Whether the first line that is not blank is JSON in itself, as in JSON lines. */
function startsWithLine(head: string): boolean {
  const text = head.trimStart();
  const end = text.indexOf("\n");
  return end !== -1 && parsed(text.slice(0, end)) !== undefined;
}

/** The values with their containers, up to where the text is broken. */
async function groupsOf(pieces: AsyncIterable<Piece>): Promise<Group[]> {
  const groups = new Map<Container, Group>();
  try {
    for await (const piece of pieces) {
      const { container } = piece;
      const group = groups.get(container) ?? { ...container, values: [] };
      groups.set(container, group);
      const value = "bytes" in piece ? parsed(utf8Of(piece.bytes)) : undefined;
      if (value !== undefined) group.values.push(value);
    }
  } catch (error) {
    if (!(error instanceof UnreadableExport)) throw error;
  }
  return [...groups.values()];
}

function parsed(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? "");
  } catch {
    return undefined;
  }
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
