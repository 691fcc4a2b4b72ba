import type { SearchQuery } from "@dreamcatcher/searching/query";
import type { FiledTalk } from "../filed-talks.ts";

/** A way to search the talks: finds their ids, best first. */
export interface Engine {
  name: string;
  search(query: SearchQuery): string[];
}

/** Whether a talk is what the filters of a query ask for, as far as questions use them. */
export function isSelected({ filter }: SearchQuery, { dream, conversation }: FiledTalk): boolean {
  const { kinds, sources, openTodo, hasCode } = filter;
  return (
    (kinds?.includes(dream.kind) ?? true) &&
    (sources?.includes(conversation.source) ?? true) &&
    (openTodo === undefined || openTodo === dream.open_todo) &&
    (hasCode === undefined || hasCode === conversation.messages.some(({ code }) => code !== ""))
  );
}

/** What a talk is searched by: all words of its dream, all that is said, and the code in it. */
export const textsOf = ({ dream, conversation }: FiledTalk) => ({
  title: dream.fields.title.join("\n"),
  fields: Object.values(dream.fields).flat().join("\n"),
  said: conversation.messages.map(({ text }) => text).join("\n"),
  code: conversation.messages.map(({ code }) => code).join("\n"),
});
