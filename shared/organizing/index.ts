import type { Transcript } from "@dreamcatcher/reading/transcript";
import { snippetsOf } from "./code/code.ts";
import { descriptionOf } from "./description.ts";
import { documentsOf } from "./documents.ts";
import { featuresOf } from "./features/features.ts";
import { fragmentsOf } from "./fragments.ts";
import { asksIn } from "./language/asks.ts";
import type { OrganizedDream, Organizer } from "./organizer.ts";
import { summaryOf } from "./summary.ts";
import { tagsOf } from "./tags.ts";
import { readTalk } from "./talk.ts";
import { sourceTitle, titleOf } from "./titles/title.ts";
import { todosOf } from "./todos/todos.ts";
import { topicsOf } from "./topics.ts";

/** Reads a dream out of a transcript by rules alone: the same transcript always gives the same dream. */
export const rules: Organizer = {
  organize: async (transcript) => organize(transcript),
};

function organize(transcript: Transcript): OrganizedDream {
  const talk = readTalk(transcript);
  const own = sourceTitle(talk, transcript);
  const topics = topicsOf(talk, own ?? "");
  const title = titleOf(own, talk, topics);
  const asks = asksIn(talk);
  return {
    title,
    description: descriptionOf(talk),
    summary: summaryOf(talk, topics, title),
    tags: tagsOf(topics),
    todos: todosOf(talk, asks),
    documents: documentsOf(talk, transcript),
    fragments: fragmentsOf(talk, asks, featuresOf(talk), snippetsOf(talk), title),
  };
}
