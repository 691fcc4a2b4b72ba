import type { SpokenLanguage } from "./spoken.ts";
import { withoutAccents } from "./verb-forms.ts";

/** Whether a text opens with a verb of work, as orders and steps do: "Escríbeme una carta". */
export function opensWork(text: string, { verbs, work }: SpokenLanguage): boolean {
  const opening = /^[\p{L}'’-]+(?=\s)/u.exec(text)?.[0];
  if (!verbs || !opening) return false;
  const word = withoutAccents(opening);
  const forms = [
    word,
    word.replace(/^re(?=.*re?$)|s$/, ""),
    work.enclitic ? word.replace(work.enclitic, "") : word,
  ];
  return forms.some((form) => verbs.has(form));
}

/** Whether a text ends with one: "Node installieren". */
export function endsWithWork(text: string, { verbs, work }: SpokenLanguage): boolean {
  const [ending] = /(?<=\s)\p{L}+$/u.exec(text) ?? [];
  return (
    ending !== undefined &&
    work.infinitive?.test(text) === true &&
    verbs?.has(withoutAccents(ending)) === true
  );
}
