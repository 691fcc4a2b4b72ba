import type { SpokenLanguage } from "./spoken.ts";
import { withoutAccents } from "./verb-forms.ts";

/** Whether a text opens with a verb of work, as orders and steps do: "Escríbeme una carta", "Installer Node". */
export function opensWork(text: string, { verbs, work }: SpokenLanguage): boolean {
  const opening = /^[\p{L}'’-]+(?=\s)/u.exec(text)?.[0];
  if (!verbs || !opening) return false;
  const word = withoutAccents(opening);
  return verbs.has(word) || (work.enclitic !== undefined && verbs.has(word.replace(work.enclitic, "")));
}

/** Whether a text ends with one: "Node installieren". */
export function endsWithWork(text: string, { verbs, work }: SpokenLanguage): boolean {
  const ending = /(?<=\s)[\p{L}]+$/u.exec(text)?.[0];
  return (
    ending !== undefined &&
    work.infinitive !== undefined &&
    work.infinitive.test(text) &&
    (verbs?.has(withoutAccents(ending)) ?? false)
  );
}
