import { firstText, type JsonObject, objectOf, parsedJson, textOf } from "@dreamcatcher/text/json";
import { EditedDocuments } from "../../draft/edited-documents.ts";
import { type Budget, isWhole, replaceMatches } from "./python-pattern.ts";

const MAX_WORK = 30_000_000;

/**
 * The canvases of a conversation. The assistant calls `canmore.create_textdoc` with `{name, type, content}`
 * and `canmore.update_textdoc` with `{updates: [{pattern, multiple, replacement}]}`, as the tool's own
 * description says (jujumilk3/leaked-system-prompts PR 71); the tool answers with `metadata.canvas`.
 */
export class Canvases {
  readonly documents = new EditedDocuments();
  readonly #budget: Budget = { left: MAX_WORK };
  #current: string | undefined;

  /**
   * Carries out a call of the tool. Returns whether it changed a canvas.
   *
   * @param answer the message after the call
   * @param at the index of the message that the call belongs to
   */
  read(call: JsonObject, answer: JsonObject | undefined, at: number): boolean {
    const { recipient } = call;
    if (recipient !== "canmore.create_textdoc" && recipient !== "canmore.update_textdoc") return false;
    const input = inputOf(call);
    const result = resultOf(answer);
    if (result.isFailed) return false;
    const id = firstText([input?.textdoc_id, result.id]);
    if (recipient === "canmore.create_textdoc") this.#create(id, input, result, at);
    else this.#update(id, input, result, at);
    return true;
  }

  #create(id: string | undefined, input: JsonObject | undefined, result: Result, at: number): void {
    this.#current = id ?? `#${this.documents.list.length}`;
    this.documents.put(this.#current, {
      title: firstText([result.title, input?.name, input?.title]),
      content_type: typeOf(firstText([input?.type, result.type])),
      content: input?.content,
      at,
    });
  }

  #update(id: string | undefined, input: JsonObject | undefined, result: Result, at: number): void {
    const updates = Array.isArray(input?.updates) ? input.updates.map(objectOf) : [{}];
    const current = this.documents.has(id) ? id : (this.#current ?? id ?? "#0");
    const isKnown = this.documents.has(current);
    // Of a canvas that was made before, or on another branch, only a new text or a title says anything.
    if (!isKnown && result.title === undefined && !updates.some(isRewrite)) return;
    this.#current = current;
    const type = isKnown && result.type === undefined ? undefined : typeOf(result.type);
    this.documents.put(current, { title: result.title, content_type: type, at });
    for (const update of updates) this.#change(current, update, at);
  }

  #change(id: string, update: JsonObject, at: number): void {
    const { pattern, replacement, multiple } = update;
    if (isRewrite(update)) this.documents.put(id, { content: replacement, at });
    else
      this.documents.edit(id, at, (content) =>
        typeof pattern === "string" && typeof replacement === "string"
          ? replaceMatches(content, { pattern, replacement, multiple: multiple === true }, this.#budget)
          : undefined,
      );
  }
}

const isRewrite = ({ pattern, replacement }: JsonObject): boolean =>
  typeof pattern === "string" && isWhole(pattern) && typeof replacement === "string";

interface Result {
  id: string | undefined;
  title: string | undefined;
  type: string | undefined;
  isFailed: boolean;
}

/** What the tool answers: in newer exports `metadata.canvas`, in older ones JSON or a sentence. */
function resultOf(answer: JsonObject | undefined): Result {
  const author = objectOf(answer?.author);
  const isAnswer = author.role === "tool" && (textOf(author.name) ?? "canmore").startsWith("canmore");
  const canvas = objectOf(objectOf(isAnswer ? answer?.metadata : undefined).canvas);
  const content = objectOf(isAnswer ? answer?.content : undefined);
  const text = textIn(content);
  return {
    id: textOf(canvas.textdoc_id) ?? /textdoc_id['"]?: ?['"]([\w-]{1,100})['"]/.exec(text)?.[1],
    title: textOf(canvas.title),
    type: textOf(canvas.textdoc_type),
    isFailed: content.content_type === "system_error" || /^\s*(?:error|failed)\b/i.test(text),
  };
}

function inputOf(call: JsonObject): JsonObject | undefined {
  const input = parsedJson(textIn(objectOf(call.content)));
  return input === undefined ? undefined : objectOf(input);
}

/** The text of a content whose parts are text. */
const textIn = ({ parts, text }: JsonObject): string =>
  (Array.isArray(parts) ? parts : [text]).filter((part) => typeof part === "string").join("");

const typeOf = (type: string | undefined): string =>
  type?.startsWith("code/") ? `text/x-${type.slice(5)}` : "text/markdown";
