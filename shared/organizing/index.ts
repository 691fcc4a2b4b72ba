import type { Transcript } from "@dreamcatcher/reading/transcript";
import { workOf } from "./agents/work.ts";
import { pointsOf } from "./answers/points.ts";
import { statementsOf } from "./answers/statements.ts";
import { snippetsOf } from "./code/code.ts";
import { decisionsOf } from "./decisions/decisions.ts";
import { descriptionOf } from "./description.ts";
import { documentsOf } from "./documents.ts";
import { Quotes } from "./evidence.ts";
import { featuresOf } from "./features/features.ts";
import { fragmentsOf } from "./fragments.ts";
import { kindOf } from "./kind.ts";
import { asksIn } from "./language/asks.ts";
import type { OrganizedDream, Organizer, Sourced } from "./organizer.ts";
import { outcomeOf } from "./outcome.ts";
import { withoutRefused } from "./overruled.ts";
import { parseConversation } from "./parse-conversation.ts";
import { proposalsOf } from "./proposals/proposals.ts";
import { uptakeOf } from "./proposals/uptake.ts";
import { withoutDroppedTodos, withoutRefusedSuggestions } from "./refused-work.ts";
import { withoutSettled } from "./settled-features.ts";
import { suggestionsOf } from "./suggestions.ts";
import { summaryOf } from "./summary.ts";
import { pickTags, tagCandidates } from "./tags.ts";
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
  const snippets = snippetsOf(conversation);
  const title = titleOf(own, conversation, topics, snippets);
  const asks = asksIn(conversation);
  const { taken, left } = conversation.agentic
    ? workOf(conversation, asks)
    : uptakeOf(proposalsOf(conversation), conversation);
  const wanted = featuresOf(conversation);
  const kind = kindOf({ conversation, asks, features: wanted });
  const decisions = decisionsOf(conversation, kind.kind);
  const { language } = conversation;
  const todos = withoutDroppedTodos(
    todosOf(conversation, conversation.agentic ? [] : asks, taken),
    decisions,
    language,
  );
  const features = withoutSettled(wanted, decisions, language);
  const statements = withoutRefused(statementsOf(conversation), decisions, language);
  const points = pointsOf(conversation);
  const outcome = outcomeOf({ conversation, asks, statements, points, decisions, todos });
  // What an answer says of an idea is advice: it is in the summary, and nothing came of it yet.
  const isAdvice = kind.kind === "idea" && outcome?.isAnswer === true;
  const tag_candidates = tagCandidates(topics);
  const quotes = new Quotes(transcript);
  return {
    organized_by: "built-in",
    organizer_version: VERSION,
    ...kind,
    title,
    description: descriptionOf(conversation),
    summary: summaryOf({ conversation, topics, title, statements, points, decisions, outcome }),
    tags: pickTags(tag_candidates),
    tag_candidates,
    outcome: quotes.of(outcome && !isAdvice ? [outcome] : []).map(shown)[0] ?? null,
    decisions: quotes
      .of(decisions)
      .map(({ reason, ...each }) => ({ ...shown(each), ...(reason && { reason }) })),
    todos: quotes.of(todos).map((each) => ({ ...shown(each), done: each.done })),
    suggestions: quotes
      .of(suggestionsOf(withoutRefusedSuggestions(left, decisions, language), todos))
      .map(shown),
    features: quotes.of(features).map(shown),
    documents: documentsOf(conversation, transcript),
    fragments: fragmentsOf(conversation, asks, features, snippets, title),
  };
}

const shown = ({ text, evidence }: Sourced): Sourced => ({ text, evidence });
