import { firstText, type JsonObject } from "@dreamcatcher/text/json";
import type { DraftDocument } from "./draft.ts";

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
