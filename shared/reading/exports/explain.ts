import { clip } from "@dreamcatcher/text/clip";
import { isObject, parsedJson } from "@dreamcatcher/text/json";
import { FORMATS } from "../formats/index.ts";
import { LOOKED_FOR, toolOfFormat } from "../recognizing/known-formats.ts";
import { utf8OfHead } from "./bytes.ts";
import { completeJson } from "./complete-json.ts";

/** Kinds of files by the bytes that they begin with, in hexadecimal. */
const KINDS_OF_BYTES: [start: RegExp, kind: string, advice: string][] = [
  [/^1f8b/, "compressed with gzip", "Unpack it, or send the export as a zip."],
  [
    /^(?:52617221|377abcaf|fd377a58|425a68)/,
    "an archive of another kind than zip",
    "Unpack it, or send it as a zip.",
  ],
  [/^25504446/, "a PDF", "A PDF does not say who speaks: send the export that it was made from."],
  [
    /^53514c69746520666f726d6174/,
    "the database of an app",
    "Export the chats in the app, as JSON or Markdown.",
  ],
  [/^(?:89504e47|ffd8ff|47494638)/, "a picture", "Send the conversation as text."],
];
const HEAD_BYTES = 64 * 1024;
const MAX_FIELDS = 5;

/** What a file is in which no conversation was found, and what to send instead. */
export function explainFile(file: Uint8Array): string {
  const head = file.subarray(0, HEAD_BYTES);
  const start = [...head.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const bytes = KINDS_OF_BYTES.find(([magic]) => magic.test(start));
  if (bytes) return `The file is ${bytes[1]}. ${bytes[2]}`;
  const kind = kindOfText(head);
  return [`The file is ${kind}, and no conversation was found in it: ${LOOKED_FOR}.`, adviceFor(head)]
    .filter(Boolean)
    .join(" ");
}

/** What a zip holds in which no conversation was found, and what to send instead. */
export function explainZip(found: readonly string[], advice: string | undefined): string {
  const names = found.slice(0, MAX_FIELDS).map((name) => clip(name, 100));
  const more = found.length > MAX_FIELDS ? " and more" : "";
  const holds = `The zip holds no conversations: found ${names.join(", ") || "nothing"}${more}; ${LOOKED_FOR}.`;
  return advice === undefined ? holds : `${holds} ${advice}`;
}

/** What to send instead of a web page or a text that names a tool in its beginning. */
export function adviceFor(file: Uint8Array): string | undefined {
  const text = utf8OfHead(file.subarray(0, HEAD_BYTES)) ?? "";
  if (isJson(text)) return undefined;
  if (isPage(text) && text.includes("content-cell"))
    return "For Gemini choose only *Gemini Apps* under *My Activity* in Google Takeout, and JSON as its format.";
  const format = FORMATS.filter(({ isLenient }) => !isLenient)
    .toSorted((a, b) => toolOfFormat(b.name).length - toolOfFormat(a.name).length)
    .find(({ name }) => text.includes(toolOfFormat(name)));
  return format && `For ${format.name} send ${format.file}.`;
}

const isJson = (text: string): boolean => /^\s*[[{]/.test(text);

const isPage = (text: string): boolean => /^\s*<(?:!doctype|html|head|body)/i.test(text);

function kindOfText(head: Uint8Array): string {
  const text = utf8OfHead(head);
  if (text === undefined || text.includes("\0")) return "neither a zip nor text in UTF-8";
  if (isPage(text)) return "a web page";
  return isJson(text) ? `JSON${fieldsOf(text)}` : "text";
}

/** The names of the first fields, by which the sender may know the file. */
function fieldsOf(json: string): string {
  const value = parsedJson(completeJson(json));
  const first: unknown = Array.isArray(value) ? value.find(isObject) : value;
  const fields = isObject(first) ? Object.keys(first).slice(0, MAX_FIELDS) : [];
  return fields.length > 0 ? ` with the fields ${fields.map((field) => clip(field, 50)).join(", ")}` : "";
}
