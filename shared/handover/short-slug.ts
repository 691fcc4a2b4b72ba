import { slug } from "#shared/planning/rules/text.ts";

const MAX_CHARACTERS = 40;

/** The first words of a text as a name of files and branches; empty where no word is left. */
export function shortSlug(text: string): string {
  const whole = slug(text, MAX_CHARACTERS + 1);
  if (whole.length <= MAX_CHARACTERS) return whole;
  const end = whole.lastIndexOf("-");
  return whole.slice(0, end > 0 ? end : MAX_CHARACTERS);
}
