import { createHash } from "node:crypto";
import type { Document, DocumentInput, Evidence } from "@dreamcatcher/contracts/dream";
import type { OrganizedDocument } from "@dreamcatcher/organizing/organizer";

/**
 * Documents with ids: their own, or a digest of their address or title, so that conversations that name the
 * same link have one document. Of documents with the same id the first is kept.
 *
 * @param known the documents that the dream has, whose texts and evidence those with the same id keep
 */
export function withDocumentIds(
  inputs: readonly DocumentInput[],
  known: readonly Document[] = [],
): Document[] {
  const idOf = derivedIds("d-");
  const kept = new Map(
    known.map(({ evidence, ...document }) => [
      document.id,
      { ...textOf(document), ...(evidence && { evidence }) },
    ]),
  );
  const byId = new Map<string, Document>();
  for (const { id, title, url, content_type } of inputs) {
    const document = {
      id: id ?? idOf(url ?? title),
      title,
      ...(url !== undefined && { url }),
      ...(content_type !== undefined && { content_type }),
    };
    if (!byId.has(document.id)) byId.set(document.id, { ...document, ...kept.get(document.id) });
  }
  return [...byId.values()];
}

/** What describes the stored text of a document; clients do not change it. */
export const textOf = ({ bytes, partial }: Partial<Document>): Pick<Document, "bytes" | "partial"> => ({
  ...(bytes !== undefined && { bytes }),
  ...(partial && { partial }),
});

/** A document whose evidence names its conversation. */
export interface LocatedDocument extends Omit<OrganizedDocument, "evidence"> {
  evidence?: Evidence;
}

/** The documents of a conversation, and the texts of those that have one, by their ids. */
export interface ConversationDocuments {
  documents: Document[];
  texts: ReadonlyMap<string, string>;
}

/**
 * Gives the documents of a conversation their ids. One with a text has an id of its conversation's, so that
 * another conversation cannot replace its text, and keeps it when the text is edited.
 */
export function documentsOf(
  conversation: string,
  organized: readonly LocatedDocument[],
): ConversationDocuments {
  const [nameId, textId] = [derivedIds("d-"), derivedIds(`${conversation}.`)];
  const texts = new Map<string, string>();
  const documents = organized.map(({ content, partial, ...named }): Document => {
    if (content === undefined) return { id: nameId(named.url ?? named.title), ...named };
    const id = textId(named.title);
    texts.set(id, content);
    return { id, ...named, ...textOf({ bytes: Buffer.byteLength(content), partial }) };
  });
  return { documents, texts };
}

/** The conversation that a document with a text is from. */
export const conversationOf = ({ id }: Document): string => id.slice(0, id.lastIndexOf("."));

/** Ids from a name: the same for the same name, and others for its second and further occurrences. */
function derivedIds(prefix: string): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    const key = JSON.stringify(before === 0 ? [name] : [name, before]);
    return `${prefix}${createHash("sha256").update(key).digest("hex").slice(0, 16)}`;
  };
}
