/**
 * The forms of verbs in which work is asked for and listed, without accents: people often leave them out.
 *
 * @param endings each ending of an infinitive, the longest first, with those that may stand in its place
 * @param others irregular forms
 * @param nouns forms that are as often nouns
 */
export function verbForms(
  infinitives: string,
  endings: Readonly<Record<string, string>>,
  others: string,
  nouns: string,
): ReadonlySet<string> {
  const forms = new Set(wordsIn(others));
  for (const infinitive of wordsIn(infinitives)) {
    const [ending, replacements] =
      Object.entries(endings).find(([each]) => infinitive.endsWith(each)) ?? NO_ENDING;
    const base = ending ? infinitive.slice(0, -ending.length) : infinitive;
    for (const each of replacements.split("|")) forms.add(base + each);
  }
  for (const noun of wordsIn(nouns)) forms.delete(noun);
  return forms;
}

const NO_ENDING = ["", ""] as const;

/** A text in lower case without accents. */
export const withoutAccents = (text: string): string =>
  text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

const wordsIn = (list: string): string[] => withoutAccents(list).trim().split(/\s+/);
