import type { OrganizedDream } from "@dreamcatcher/organizing/organizer";
import { pairsOfTexts } from "./score.ts";
import type { Talk } from "./talks.ts";

/** Where the todos and features of a dream differ from the labels, a line for each. */
export function differencesOf({ labels, language = "en" }: Talk, dream: OrganizedDream): string[] {
  const between = (what: string, wanted: readonly string[], found: readonly string[]) => {
    const pairs = pairsOfTexts(wanted, found, language);
    const matched = { wanted: new Set(pairs.map(([i]) => i)), found: new Set(pairs.map(([, j]) => j)) };
    return [
      ...wanted.filter((_, i) => !matched.wanted.has(i)).map((text) => `${what} missed: ${text}`),
      ...found.filter((_, j) => !matched.found.has(j)).map((text) => `${what} extra:  ${text}`),
    ];
  };
  const texts = (items: readonly { text: string }[]) => items.map(({ text }) => text);
  return [
    ...between("todo", texts(labels.todos), texts(dream.todos)),
    ...between("feature", labels.features, texts(dream.features)),
    ...between("decision", labels.decisions ?? [], labels.decisions ? texts(dream.decisions) : []),
  ];
}
