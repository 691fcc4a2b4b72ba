import { MAX_ITEMS } from "@dreamcatcher/contracts/limits";
import type { OrganizedDream } from "@dreamcatcher/organizing/organizer";
import { tagKey } from "@dreamcatcher/organizing/tag-key";
import type { Contribution } from "#shared/conversations/contribution.ts";
import { type ConversationDocuments, documentsOf } from "#shared/documents/identify.ts";
import { withConversation } from "./evidence.ts";
import { withIds } from "./items.ts";
import { fitToEvent } from "./size.ts";

/** A confidence of 1 says that a client set the kind. */
const MAX_CONFIDENCE = 0.99;

/** Where a conversation's organized content goes. */
interface Destination {
  conversation_id: string;
  /** Tags that the client adds. */
  tags: readonly string[];
  /** Whether the conversation created the dream, whose texts and kind otherwise are its owner's. */
  madeTheDream: boolean;
}

/** What an organized conversation contributes to its dream, and the texts of its documents by their ids. */
export function contributionOf(
  organized: OrganizedDream,
  { conversation_id, tags, madeTheDream }: Destination,
): { contribution: Contribution; texts: ConversationDocuments["texts"] } {
  const { outcome, ...lists } = withConversation(conversation_id, organized);
  const { documents, texts } = documentsOf(conversation_id, lists.documents);
  const { title, description, summary, kind } = organized;
  const confidence = Math.min(organized.confidence, MAX_CONFIDENCE);
  const given = new Set(tags.map(tagKey));
  const contribution = fitToEvent({
    ...(madeTheDream && { title, description, summary, kind, confidence, outcome }),
    tags: [...new Set([...tags, ...organized.tags.filter((tag) => !given.has(tagKey(tag)))])],
    todos: withIds("todos", lists.todos).slice(0, MAX_ITEMS.todos),
    documents,
    decisions: withIds("decisions", lists.decisions).slice(0, MAX_ITEMS.decisions),
    suggestions: withIds("suggestions", lists.suggestions).slice(0, MAX_ITEMS.suggestions),
    features: withIds("features", lists.features).slice(0, MAX_ITEMS.features),
  });
  return { contribution, texts };
}
