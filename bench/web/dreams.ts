import { generatedDream } from "../search/generated-dreams.ts";

/** The content of the n-th of many dreams, as different from the others as people's are. */
export function dreamContent(n: number) {
  const { title, summary, outcome, todos, features, decisions } = generatedDream(n).dream.fields;
  const { kind, status, tags } = generatedDream(n).dream;
  const itemsOf = (name: string, texts: readonly string[]) =>
    texts.map((text, at) => ({ id: `${name}-${at}`, text }));
  return {
    ...{ kind, status, tags },
    title: title.join(),
    summary: summary.join(),
    description: outcome.join(),
    todos: itemsOf("t", todos),
    features: itemsOf("f", features),
    decisions: itemsOf("d", decisions),
  };
}

/** How many of this many dreams home shows: all but archived ones, since each has open todos. */
export const shownOf = (count: number): number =>
  Array.from({ length: count }, (_, n) => generatedDream(n).dream).filter(
    ({ status }) => status !== "archived",
  ).length;

/** A word of the title of a dream. */
export function wordOfTitle(n: number): string {
  const words = generatedDream(n).dream.fields.title.join(" ").split(" ");
  return words.toSorted((a, b) => b.length - a.length)[0] ?? "";
}
