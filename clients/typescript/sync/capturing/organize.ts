import { rules } from "@dreamcatcher/organizing/index";
import { contentHash } from "@dreamcatcher/reading/conversation-id";
import type { Transcript } from "@dreamcatcher/reading/transcript";
import type { DreamFields } from "../../generated/types.ts";
import { withDocumentIds, withItemIds } from "./item-ids.ts";

/** A conversation that is organized on this device, as the service would. */
export interface Organized {
  content_hash: string;
  /** What it makes of its dream. */
  fields: DreamFields;
}

/**
 * Organizes a conversation by the rules.
 *
 * @param tags that the person adds
 */
export async function organizeHere(
  transcript: Transcript,
  conversation_id: string,
  tags: readonly string[] = [],
): Promise<Organized> {
  const dream = await rules.organize(transcript);
  const located = <Item extends { evidence?: object }>(items: readonly Item[]) =>
    items.map((item) => ({
      ...item,
      ...(item.evidence && { evidence: { conversation_id, ...item.evidence } }),
    }));
  const documents = await withDocumentIds(conversation_id, located(dream.documents));
  const { title, description, summary, kind } = dream;
  return {
    content_hash: contentHash(transcript),
    fields: {
      ...{ title, description, summary, kind },
      tags: [...new Set([...tags, ...dream.tags])],
      outcome: located(dream.outcome ? [dream.outcome] : [])[0] ?? null,
      todos: await withItemIds("todos", located(dream.todos)),
      decisions: await withItemIds("decisions", located(dream.decisions)),
      suggestions: await withItemIds("suggestions", located(dream.suggestions)),
      features: await withItemIds("features", located(dream.features)),
      documents: documents.map(({ content, ...document }) => ({
        ...document,
        ...(content !== undefined && { bytes: new TextEncoder().encode(content).length }),
      })),
    } as DreamFields,
  };
}
