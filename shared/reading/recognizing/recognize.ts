import { isObject, type JsonObject, objectsOf } from "@dreamcatcher/text/json";
import type { Draft } from "../draft/draft.ts";
import type { Format, ObjectFormat, RecordsFormat, TextFormat } from "../formats/format.ts";
import { FORMATS, OBJECT_FORMATS, RECORDS_FORMATS, TEXT_FORMATS } from "../formats/index.ts";

/** How many lists and objects may lie around conversations: `{data: {chats: [conversation]}}` is three. */
export const MAX_WRAPPERS = 4;

/** Values beside each other: of a list, of an object's fields, or one a line. */
export interface Siblings {
  values: readonly unknown[];
  isList: boolean;
}

/** A conversation, still to be read by its format. */
export interface Recognized {
  format: Format;
  read(): Draft;
}

/** The format of an object that is a conversation. */
export const objectFormatOf = (value: unknown): ObjectFormat | undefined =>
  isObject(value) ? OBJECT_FORMATS.find((format) => format.detect(value)) : undefined;

/** The format of values that together are a conversation. */
export function recordsFormatOf({ values, isList }: Siblings): RecordsFormat | undefined {
  const records = isList ? objectsOf(values) : [];
  return records.length > 0 ? RECORDS_FORMATS.find((format) => format.detect(records)) : undefined;
}

/** The records of each conversation. */
export function talksOf({ split }: RecordsFormat, values: readonly unknown[]): JsonObject[][] {
  const records = objectsOf(values);
  return split ? split(records) : [records];
}

/** The format of a text that is a conversation. */
export const textFormatOf = (text: string): TextFormat | undefined =>
  TEXT_FORMATS.find((format) => format.detect(text));

/** The first format that recognizes any of the values, or any list of them as a whole. */
export function formatAmong(groups: readonly Siblings[]): ObjectFormat | RecordsFormat | undefined {
  const objects = groups.flatMap(({ values }) => values.filter(isObject));
  const lists = groups.flatMap(({ values, isList }) => (isList ? [objectsOf(values)] : []));
  const recognizing = FORMATS.filter((format): format is ObjectFormat | RecordsFormat => {
    if (format.shape === "object") return objects.some((object) => format.detect(object));
    return (
      format.shape === "records" && lists.some((records) => records.length > 0 && format.detect(records))
    );
  });
  return recognizing.find(({ isLenient }) => !isLenient) ?? recognizing[0];
}

/**
 * The conversations in a value, which may itself be one: the ones with the fewest lists and objects around
 * them.
 */
export function conversationsIn(top: Siblings): Recognized[] {
  let groups = [top];
  for (let wrappers = 0; wrappers <= MAX_WRAPPERS && groups.length > 0; wrappers++) {
    const shape = formatAmong(groups)?.shape;
    if (shape === "object")
      return groups
        .flatMap(({ values }) => values.filter(isObject))
        .flatMap((input) => {
          const format = objectFormatOf(input);
          return format ? { format, read: () => format.read(input) } : [];
        });
    if (shape === "records")
      return groups.flatMap((group) => {
        const format = recordsFormatOf(group);
        return format
          ? talksOf(format, group.values).map((talk) => ({ format, read: () => format.read(talk) }))
          : [];
      });
    groups = groups.flatMap(({ values }) => values.flatMap(within));
  }
  return [];
}

function within(value: unknown): Siblings[] {
  if (Array.isArray(value)) return [{ values: value, isList: true }];
  return isObject(value) ? [{ values: Object.values(value), isList: false }] : [];
}
