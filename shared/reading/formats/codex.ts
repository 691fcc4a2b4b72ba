import { firstText, isObject, type JsonObject, objectOf, textOf } from "@dreamcatcher/text/json";
import type { DraftMessage } from "../draft/draft.ts";
import { argumentsOf, type ToolCall } from "../draft/files/tool-calls.ts";
import { readParts } from "../draft/parts.ts";
import { roleOf } from "../draft/role.ts";
import type { RecordsFormat } from "./format.ts";

/**
 * A session ("rollout") of Codex: lines of what the model received and wrote (`response_item`) and of what
 * the person saw (`event_msg`), which repeat each other. Older versions write the items without an envelope.
 * The shape was learnt from Sinity/polylogue (docs/providers/openai-codex.md), melagiri/code-insights PR 91,
 * MemPalace/mempalace PR 5, and from the sessions that Wood-Q/MokioFactory keeps with its commits.
 */
export const codex: RecordsFormat = {
  shape: "records",
  name: "Codex",
  file: "a session file (`rollout-….jsonl`) of `~/.codex/sessions`, or a zip of that folder",
  detect: (records) => records.some(isOfRollout),
  read(records) {
    const items = records.map(itemOf);
    const outputs = outputsOf(items);
    const folder = firstText(items.map(({ fields }) => fields.cwd));
    const once = new Once();
    const messages: DraftMessage[] = [];
    for (const item of items) {
      const { name, call_id } = item.fields;
      const message = messageOf(item);
      if (message && once.isNew(message, item.isEvent)) messages.push(message);
      const output = outputs.get(call_id);
      if (isCall(item) && !output?.isFailure) {
        const input = inputOf(item.fields);
        const shown = shownBy(input, output?.text);
        const call = { name: textOf(name) ?? "shell", input, folder, shown };
        messages.push({ role: "assistant", content: "", calls: [call] });
      }
    }
    const meta = items.find(({ type, fields }) => type === "session_meta" || isOldHead(fields));
    return {
      source: "codex",
      external_id: meta?.fields.id,
      model: items.map(({ fields }) => textOf(fields.model)).findLast((model) => model !== undefined),
      created: meta?.fields.timestamp,
      messages,
    };
  },
};

const ENVELOPES = new Set<unknown>(["session_meta", "response_item", "event_msg"]);

function isOfRollout(record: JsonObject): boolean {
  const { type, payload, record_type } = record;
  return (isObject(payload) && ENVELOPES.has(type)) || record_type === "state" || isOldHead(record);
}

/** The first line of older logs. */
const isOldHead = ({ id, instructions, type }: JsonObject): boolean =>
  type === undefined && typeof id === "string" && instructions !== undefined;

interface Item {
  type: unknown;
  fields: JsonObject;
  isEvent: boolean;
  time: unknown;
}

function itemOf(record: JsonObject): Item {
  const { type, payload, timestamp } = record;
  const fields = isObject(payload) ? payload : record;
  const isItem = type === "response_item" || type === "event_msg";
  return { type: isItem ? fields.type : type, fields, isEvent: type === "event_msg", time: timestamp };
}

const isCall = ({ type }: Item): boolean =>
  type === "function_call" || type === "custom_tool_call" || type === "local_shell_call";

const inputOf = ({ arguments: args, input, action }: JsonObject): unknown =>
  argumentsOf(args ?? input ?? action);

/** What a call returned; it failed if an exit code or `apply_patch` says so. */
interface Output {
  text: string;
  isFailure: boolean;
}

function outputsOf(items: readonly Item[]): Map<unknown, Output> {
  const outputs = new Map<unknown, Output>();
  for (const { type, fields } of items) {
    if (type !== "function_call_output" && type !== "custom_tool_call_output") continue;
    const output = argumentsOf(fields.output);
    const text = firstText([output, objectOf(output).output, objectOf(output).content]) ?? "";
    const code = objectOf(objectOf(output).metadata).exit_code;
    const isFailure = (typeof code === "number" && code !== 0) || FAILURE.test(text);
    outputs.set(fields.call_id, { text, isFailure });
  }
  return outputs;
}

/** A command that prints a file from its first line. */
const PRINTING = /^(?:cat|sed -n '?1,(\d{1,6})p'?) ([\w./@-]{1,300})$/;

/** The whole file that a command printed: with `cat`, or with `sed` to a line that it does not reach. */
function shownBy(input: unknown, output = ""): ToolCall["shown"] {
  const { cmd, command } = objectOf(input);
  const [, last, path] =
    PRINTING.exec(firstText([cmd, Array.isArray(command) ? command.at(-1) : command]) ?? "") ?? [];
  const content = output.replace(REPORT, "");
  if (path === undefined || content === "" || /tokens truncated|lines omitted/.test(content))
    return undefined;
  if (last !== undefined && content.split("\n").length > Number(last)) return undefined;
  return { path, content };
}

/** What stands above the output of a command. */
const REPORT = /^(?:[^\n]{0,200}\n){0,6}?Output:\n/;

/** How an output begins that tells of a failure. */
const FAILURE =
  /^(?:Exit code: [1-9]|(?:[^\n]{0,200}\n){0,3}Process exited with code [1-9]|apply_patch verification failed|failed|aborted|exec_command failed|patch rejected|Error)/;

/** What the person or the agent said; events of the person's own page and items of the model's alike. */
function messageOf({ type, fields, isEvent, time }: Item): DraftMessage | undefined {
  if (isEvent && type === "user_message")
    return {
      role: "user",
      content: requestIn(textOf(fields.message) ?? ""),
      unread: picturesOf(fields),
      created: time,
    };
  if (isEvent && type === "agent_message")
    return { role: "assistant", content: textOf(fields.message) ?? "", created: time };
  const role = roleOf(fields.role);
  if (isEvent || type !== "message" || role === undefined || role === "other") return undefined;
  const said = readParts(fields.content);
  if (role === "assistant") return { role, ...said, created: time };
  return isContext(said.content)
    ? undefined
    : { role, ...said, content: requestIn(said.content), created: time };
}

const REQUEST = "## My request for Codex:";

/** What the person typed: an editor's extension puts its open files before that. */
function requestIn(text: string): string {
  const at = text.startsWith("# Context from my IDE setup:") ? text.indexOf(REQUEST) : -1;
  return at === -1 ? text : text.slice(at + REQUEST.length).trim();
}

const picturesOf = ({ images, local_images }: JsonObject): string[] =>
  [images, local_images].flat().flatMap((picture) => (textOf(picture) ? ["input_image"] : []));

/** Whether a text is one that Codex puts before the person's own: instructions, or one element. */
function isContext(text: string): boolean {
  const content = text.trim();
  if (/^# AGENTS\.md instructions\b/.test(content)) return true;
  const [, name] = /^<([a-z_]{1,50}(?: instructions)?)>/i.exec(content) ?? [];
  return name !== undefined && content.endsWith(`</${name}>`);
}

/** Tells what is said anew from what events and items say of the same. */
class Once {
  readonly #counts = new Map<string, { events: number; items: number }>();

  isNew({ role, content }: DraftMessage, isEvent: boolean): boolean {
    const key = `${role} ${content.trim()}`;
    const counts = this.#counts.get(key) ?? { events: 0, items: 0 };
    this.#counts.set(key, counts);
    if (isEvent) counts.events++;
    else counts.items++;
    return isEvent ? counts.events > counts.items : counts.items > counts.events;
  }
}
