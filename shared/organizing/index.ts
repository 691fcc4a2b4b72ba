import type { Transcript } from "@dreamcatcher/reading/transcript";
import { snippetsOf } from "./code/code.ts";
import { descriptionOf } from "./description.ts";
import { documentsOf } from "./documents.ts";
import { featuresOf } from "./features/features.ts";
import { fragmentsOf } from "./fragments.ts";
import { asksIn } from "./language/asks.ts";
import type { OrganizedDream, Organizer } from "./organizer.ts";
import { parseConversation } from "./parsed-conversation.ts";
import { summaryOf } from "./summary.ts";
import { tagsOf } from "./tags.ts";
import { sourceTitle, titleOf } from "./titles/title.ts";
import { todosOf } from "./todos/todos.ts";
import { topicsOf } from "./topics.ts";

/** Rises with each change of what the rules make of the same transcript. */
const VERSION = 1;

/** Reads a dream out of a transcript by rules alone: the same transcript always gives the same dream. */
export const rules: Organizer = {
  organize: async (transcript) => organize(transcript),
};

function organize(transcript: Transcript): OrganizedDream {
  const conversation = parseConversation(transcript);
  const own = sourceTitle(conversation, transcript);
  const topics = topicsOf(conversation, own ?? "");
  const title = titleOf(own, conversation, topics);
  const asks = asksIn(conversation);
  const evidence = { message: 0, quote: "" };
  const features = featuresOf(conversation);
  return {
    organized_by: "built-in",
    organizer_version: VERSION,
    kind: "idea",
    confidence: 0,
    outcome: null,
    decisions: [],
    suggestions: [],
    features: features.map(({ text }) => ({ text, evidence })),
    title,
    description: descriptionOf(conversation),
    summary: summaryOf(conversation, topics, title),
    tags: tagsOf(topics),
    todos: todosOf(conversation, asks).map((todo) => ({ ...todo, evidence })),
    documents: documentsOf(conversation, transcript),
    fragments: fragmentsOf(conversation, asks, features, snippetsOf(conversation), title),
  };
}
