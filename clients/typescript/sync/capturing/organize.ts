import { rules } from "@dreamcatcher/organizing/index";
import type { OrganizedFragment } from "@dreamcatcher/organizing/organizer";
import {
  contentHash,
  idOfSource,
  idOfTalk,
  openingOf,
  placeAfter,
} from "@dreamcatcher/reading/conversation-id";
import { readConversation } from "@dreamcatcher/reading/read";
import type { Transcript } from "@dreamcatcher/reading/transcript";
import type { DreamFields } from "../../generated/types.ts";
import { withDocumentIds, withItemIds } from "./item-ids.ts";

/** A conversation that is read and organized on this device, as the service would. */
export interface Organized {
  conversation_id: string;
  content_hash: string;
  transcript: Transcript;
  /** What it makes of its dream. */
  fields: DreamFields;
  fragments: OrganizedFragment[];
}

/**
 * Reads a conversation in any known format, as text or JSON, and organizes it by the rules.
 *
 * @param tags that the person adds
 * @throws {UnreadableConversation} when it has none of the formats, or is several conversations
 */
export async function organizeHere(
  conversation: string | object,
  tags: readonly string[] = [],
): Promise<Organized> {
  const transcript = readConversation(conversation);
  const conversation_id = idOfSource(transcript) ?? idOfTalk(placeAfter(openingOf(transcript), undefined));
  const dream = await rules.organize(transcript);
  const located = <Item extends { evidence?: object }>(items: readonly Item[]) =>
    items.map((item) => ({
      ...item,
      ...(item.evidence && { evidence: { conversation_id, ...item.evidence } }),
    }));
  const documents = await withDocumentIds(conversation_id, located(dream.documents));
  const { title, description, summary, kind } = dream;
  return {
    conversation_id,
    content_hash: contentHash(transcript),
    transcript,
    fragments: dream.fragments,
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
