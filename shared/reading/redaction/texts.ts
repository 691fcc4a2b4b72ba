import { isObject, parsedJson } from "@dreamcatcher/text/json";
import { mapJsonStrings } from "./json-strings.ts";
import type { KeyedText } from "./secret-values.ts";

/** Called for each text, with what leads to it. */
export type OnText = (keyed: KeyedText, placed: Placed) => void;

/**
 * Goes through the texts of a conversation: the strings of JSON, and keys that are long enough for a secret;
 * the same in a text that is JSON; or a text as a whole.
 */
export function eachText(conversation: unknown, on: OnText): void {
  const parts = typeof conversation === "string" ? jsonParts(conversation) : [conversation];
  for (const [index, part] of parts.entries()) {
    const name = parts.length === 1 ? "" : `line ${index + 1}`;
    eachString(typeof part === "string" ? (parsedIfJson(part) ?? part) : part, on, name);
  }
}

const MIN_KEY = 16;

/** A value with what leads to it. */
interface Placed {
  value: unknown;
  name: string;
  /** Whether its name is the key of an object. */
  isKeyed?: boolean;
  parent?: Placed;
}

/** Without recursion, since JSON may be nested deeper than calls. */
function eachString(root: unknown, on: OnText, name = ""): void {
  const left: Placed[] = [{ value: root, name }];
  for (let parent = left.pop(); parent; parent = left.pop()) {
    const { value } = parent;
    if (typeof value === "string") on({ text: value, key: parent.isKeyed ? parent.name : undefined }, parent);
    else if (Array.isArray(value))
      for (let at = value.length - 1; at >= 0; at--)
        left.push({ value: value[at], name: String(at), parent });
    else if (isObject(value)) {
      const entries = Object.entries(value);
      for (const [key] of entries) if (key.length >= MIN_KEY) on({ text: key }, parent);
      for (const [key, each] of entries.reverse())
        left.push({ value: each, name: key, isKeyed: true, parent });
    }
  }
}

/** The names that lead to a value. */
export function pathOf(placed: Placed): string[] {
  const path: string[] = [];
  for (let at: Placed | undefined = placed; at; at = at.parent) if (at.name !== "") path.unshift(at.name);
  return path;
}

/** Returns a conversation with its texts changed; parts in which nothing changes stay the same objects. */
export function mapTexts<Value>(value: Value, change: (keyed: KeyedText) => string): Value;
export function mapTexts(conversation: unknown, change: (keyed: KeyedText) => string): unknown {
  if (typeof conversation !== "string") return mapped(conversation, undefined, change);
  return jsonParts(conversation)
    .map((part) => (parsedIfJson(part) === undefined ? change({ text: part }) : mapJsonStrings(part, change)))
    .join("\n");
}

function mapped(value: unknown, key: string | undefined, change: (keyed: KeyedText) => string): unknown {
  if (typeof value === "string") return change({ text: value, key });
  if (Array.isArray(value)) {
    const changed = value.map((each) => mapped(each, undefined, change));
    return changed.every((each, at) => each === value[at]) ? value : changed;
  }
  if (!isObject(value)) return value;
  const entries = Object.entries(value);
  const changed = entries.map(([name, each]): [string, unknown] => [
    name.length >= MIN_KEY ? change({ text: name }) : name,
    mapped(each, name, change),
  ]);
  return changed.every(([name, each], at) => name === entries[at]?.[0] && each === entries[at]?.[1])
    ? value
    : Object.fromEntries(changed);
}

/** A text that is JSON as a whole, or none; or the lines of JSON lines, of which the last may be cut off. */
function jsonParts(text: string): string[] {
  if (!/^\s*[[{]/.test(text) || parsedJson(text) !== undefined) return [text];
  const end = text.indexOf("\n");
  return end !== -1 && parsedJson(text.slice(0, end)) !== undefined ? text.split("\n") : [text];
}

const parsedIfJson = (text: string): unknown => (/^\s*[[{]/.test(text) ? parsedJson(text) : undefined);
