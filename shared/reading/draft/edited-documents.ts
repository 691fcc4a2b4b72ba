import type { DraftDocument } from "./draft.ts";

/** Edits that are carried out per conversation; each takes time linear in the document. */
const MAX_EDITS = 1000;

/** The documents that a conversation creates and edits: each once, in its last version. */
export class EditedDocuments {
  readonly list: DraftDocument[] = [];
  readonly #byId = new Map<string, DraftDocument>();
  #edits = 0;

  has(id: string | undefined): id is string {
    return id !== undefined && this.#byId.has(id);
  }

  /** Creates a document, or replaces one that has this id; what the new version leaves open stays. */
  put(id: string | undefined, version: DraftDocument): void {
    const known = this.#byId.get(id ?? "");
    if (known) {
      const said = Object.entries(version).filter(([, value]) => value !== undefined && value !== null);
      Object.assign(known, Object.fromEntries(said));
      if (typeof version.content === "string") known.partial = version.partial ?? false;
      return;
    }
    const document = { ...version };
    this.list.push(document);
    if (id !== undefined) this.#byId.set(id, document);
  }

  /**
   * Changes the text of a document. Where `change` returns nothing, the edit cannot be carried out: the text
   * stays and is marked as not whole.
   *
   * @param at the index of the message that changes it
   */
  edit(id: string, at: number, change: (content: string) => string | undefined): void {
    const document = this.#byId.get(id);
    if (!document) return;
    const { content } = document;
    const changed = typeof content === "string" && this.#edits++ < MAX_EDITS ? change(content) : undefined;
    document.at = at;
    if (changed === undefined) document.partial = true;
    else document.content = changed;
  }
}

/** The text with the first occurrence of `old` replaced; undefined where there is none. */
export function replaceFirst(content: string, old: string, replacement: string): string | undefined {
  const at = old === "" ? -1 : content.indexOf(old);
  return at === -1 ? undefined : content.slice(0, at) + replacement + content.slice(at + old.length);
}
