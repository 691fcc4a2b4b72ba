import { firstText, isObject, type JsonObject } from "@dreamcatcher/text/json";
import type { DraftDocument } from "./draft.ts";
import { parsedOf } from "./json-text.ts";

/** The web pages that the answers of a conversation rest on, each once. */
export class WebPages {
  readonly documents: DraftDocument[] = [];
  readonly #addresses = new Set<string>();

  /**
   * Adds search results and citations, as any tool writes them.
   *
   * @param at the index of the answer among the messages of the draft
   */
  add(results: readonly JsonObject[], at: number): void {
    for (const result of results) {
      const url = firstText([result.url, result.link, result.uri])?.trim();
      if (url === undefined || !/^https?:\/\//i.test(url) || this.#addresses.has(url)) continue;
      this.#addresses.add(url);
      this.documents.push({ title: firstText([result.title, result.name]), url, at });
    }
  }
}

/** The objects with an address in what a tool returned, at any depth, also in texts that are JSON. */
export function addressedIn(result: unknown): JsonObject[] {
  const found: JsonObject[] = [];
  // The list grows while it is walked, so depth costs no stack.
  const values = [parsedOf(result)];
  for (const value of values) {
    if (isObject(value) && typeof value.url === "string") found.push(value);
    if (typeof value === "object" && value !== null)
      for (const inner of Object.values(value)) values.push(parsedOf(inner));
  }
  return found;
}
