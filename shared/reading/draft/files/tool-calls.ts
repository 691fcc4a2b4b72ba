import { type FilePatch, hunksOf, patchesIn } from "@dreamcatcher/text/diff";
import {
  firstText,
  isObject,
  type JsonObject,
  objectOf,
  objectsOf,
  parsedJson,
} from "@dreamcatcher/text/json";
import type { FileEdits } from "./file-edits.ts";
import { absolutePath } from "./paths.ts";
import { replayShell } from "./shell.ts";

/** A call of a tool by an agent. */
export interface ToolCall {
  name: string;
  /** Its arguments: an object, or the text that some tools receive. */
  input: unknown;
  /** The folder that relative paths are relative to. */
  folder?: string | undefined;
  /** A whole file that the call shows, as it is before the call changes it. */
  shown?: { path: string; content: string } | undefined;
}

const PATHS = [
  "file_path",
  "filePath",
  "path",
  "target_file",
  "notebook_path",
  "relativeWorkspacePath",
  "relative_workspace_path",
  "absolute_path",
  "filename",
  "TargetFile",
] as const;
const OLD = ["old_string", "old_str", "oldString", "old_text", "oldText"] as const;
const NEW = ["new_string", "new_str", "newString", "new_text", "newText"] as const;
const CONTENT = ["content", "contents", "file_text", "code", "text", "CodeContent"] as const;
const ALL = ["replace_all", "replaceAll", "allow_multiple"] as const;
const COMMANDS = ["command", "cmd", "script"] as const;

/**
 * Carries out what a successful tool call does to files: it is recognized by its arguments, so that tools of
 * any agent that write, edit, patch, move or delete files are understood.
 */
export function replayCall(edits: FileEdits, { name, input, folder, shown }: ToolCall): void {
  if (shown) edits.show(absolutePath(shown.path, folder), shown.content);
  const args = objectOf(input);
  const command = typeof input === "string" ? input : commandIn(args);
  const patches =
    typeof args.patchText === "string"
      ? patchesIn(args.patchText).map(withoutBlankEnd)
      : patchesIn(command ?? firstText([args.input, args.patch]) ?? "");
  if (patches.length > 0) replayPatches(edits, patches, folder);
  else if (command !== undefined && /bash|shell|exec|terminal|command/i.test(name))
    replayShell(edits, command, firstText([args.workdir, args.cwd]) ?? folder);
  else replayFileCall(edits, name, args, folder);
}

/** OpenCode, whose tool takes `patchText`, ends a new file with one line break, even below a blank line. */
const withoutBlankEnd = (patch: FilePatch): FilePatch =>
  patch.kind === "add" ? { ...patch, content: patch.content.replace(/\n\n$/, "\n") } : patch;

function commandIn(args: JsonObject): string | undefined {
  const command = COMMANDS.map((key) => args[key]).find((value) => value !== undefined);
  // A shell receives its script as the last argument.
  return Array.isArray(command) ? firstText([command.at(-1)]) : firstText([command]);
}

export function replayPatches(edits: FileEdits, patches: readonly FilePatch[], folder?: string): void {
  for (const patch of patches) {
    const path = absolutePath(patch.path, folder);
    if (patch.kind === "delete") edits.remove(path);
    else if (patch.kind === "add") edits.write(path, patch.content);
    else {
      edits.patch(path, patch.hunks);
      if (patch.movedTo !== undefined) edits.move(path, absolutePath(patch.movedTo, folder));
    }
  }
}

function replayFileCall(edits: FileEdits, name: string, args: JsonObject, folder: string | undefined): void {
  const given = firstText(PATHS.map((key) => args[key]));
  if (given === undefined) return;
  const path = absolutePath(given, folder);
  const several = objectsOf(args.edits);
  const chunks = objectsOf(args.chunks);
  const old = textIn(args, OLD);
  const replacement = textIn(args, NEW);
  const content = textIn(args, CONTENT);
  if (/delete|remove/i.test(name)) edits.remove(path);
  else if (chunks.length > 0) edits.patch(path, hunksOf(chunks.flatMap(linesOf), " "));
  else if (several.length > 0) for (const each of several) replayEdit(edits, path, each);
  else if (old !== undefined && replacement !== undefined) replayEdit(edits, path, args);
  else if (typeof args.new_source === "string") edits.edit(path, "", args.new_source);
  else if (content !== undefined && /write|create|save|^str_replace/i.test(name)) edits.write(path, content);
}

function replayEdit(edits: FileEdits, path: string, args: JsonObject): void {
  const old = textIn(args, OLD);
  const replacement = textIn(args, NEW);
  if (old === undefined || replacement === undefined) return;
  edits.edit(path, old, replacement, isTrue(args, ALL));
}

/** The lines of a diff as Cursor keeps it. */
const linesOf = ({ diffString, newStart }: JsonObject): string[] => [
  `@@ -1 +${newStart} @@`,
  ...(typeof diffString === "string" ? diffString.split("\n") : []),
];

/** Text that may be empty: an edit may replace by nothing. */
const textIn = (args: JsonObject, keys: readonly string[]): string | undefined =>
  keys.map((key) => args[key]).find((value) => typeof value === "string");

const isTrue = (args: JsonObject, keys: readonly string[]): boolean => keys.some((key) => args[key] === true);

/** The arguments of a call, which some logs hold as JSON text. */
export function argumentsOf(value: unknown): unknown {
  const parsed = typeof value === "string" ? parsedJson(value) : undefined;
  return isObject(parsed) ? parsed : value;
}

/**
 * The calls of a message as the APIs of OpenAI and Anthropic write them: `tool_calls: [{function: {name,
 * arguments}}]`, or parts `{type: "tool_use", name, input}` of its content.
 */
export function callsOf(message: JsonObject): ToolCall[] {
  const functions = objectsOf(message.tool_calls).map((call) => objectOf(call.function));
  const parts = objectsOf(message.content).filter(({ type }) => type === "tool_use");
  return [...functions, ...parts].map(({ name, arguments: args, input }) => ({
    name: firstText([name]) ?? "",
    input: argumentsOf(args ?? input),
  }));
}
