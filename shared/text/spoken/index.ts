import { type Answers, NO_ANSWERS } from "./answers.ts";
import { ar } from "./ar.ts";
import { type Automating, NO_AUTOMATING } from "./automating.ts";
import { de } from "./de.ts";
import { type Delivering, NO_DELIVERING } from "./delivering.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import { ja } from "./ja.ts";
import { type Kinds, NO_KINDS } from "./kinds.ts";
import { ko } from "./ko.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Moves, NO_MOVES } from "./moves.ts";
import { nl } from "./nl.ts";
import { pt } from "./pt.ts";
import { ru } from "./ru.ts";
import type { SpokenLanguage } from "./spoken.ts";
import { zh } from "./zh.ts";

export type { Answers } from "./answers.ts";
export type { Automating } from "./automating.ts";
export type { Delivering } from "./delivering.ts";
export type { Kinds } from "./kinds.ts";
export type { Lexicon } from "./lexicon.ts";
export type { Moves } from "./moves.ts";
export { endsWithWork, opensWork } from "./opens-work.ts";
export type { SpokenLanguage } from "./spoken.ts";
export { withoutAccents } from "./verb-forms.ts";

/** The languages that rules read by their data; English and Dutch have rules of their own. */
export const SPOKEN = { de, fr, es, pt, it, ru, zh, ja, ko, ar } as const satisfies Record<
  string,
  SpokenLanguage
>;

/** All that is known of each language, by its code. */
export const LEXICONS = { en, nl, ...SPOKEN } as const satisfies Record<string, Lexicon>;

export type Language = keyof typeof LEXICONS;

/** The data of a language whose rules are data. */
export const spokenIn = (language: Language): SpokenLanguage | null =>
  language === "en" || language === "nl" ? null : SPOKEN[language];

const MOVES = Object.fromEntries(
  Object.entries<Lexicon & Partial<Pick<SpokenLanguage, "filler">>>(LEXICONS).map(
    ([code, { moves, filler = NO_MOVES.opening }]) => [code, { ...NO_MOVES, opening: filler, ...moves }],
  ),
) as Record<Language, Moves>;

/** How people carry a talk on in a language. */
export const movesIn = (language: Language): Moves => MOVES[language];

const ANSWERS = Object.fromEntries(
  Object.entries<Lexicon & Partial<Pick<SpokenLanguage, "aside" | "points">>>(LEXICONS).map(
    ([code, { answers, aside = NO_ANSWERS.aside, points = "" }]) => [
      code,
      {
        ...NO_ANSWERS,
        aside,
        ...answers,
        labels: { ...NO_ANSWERS.labels, points, steps: points, ...answers?.labels },
      },
    ],
  ),
) as Record<Language, Answers>;

/** How assistants answer in a language. */
export const answersIn = (language: Language): Answers => ANSWERS[language];

const KINDS = Object.fromEntries(
  Object.entries<Lexicon>(LEXICONS).map(([code, { kinds }]) => [code, kinds ?? NO_KINDS]),
) as Record<Language, Kinds>;

/** What tells in a sentence what the person is after, in a language. */
export const kindsIn = (language: Language): Kinds => KINDS[language];

/** What tells whether an answer hands over what is asked for, in a language. */
export function deliveringIn(language: Language): Delivering {
  const { delivering = NO_DELIVERING }: Lexicon = LEXICONS[language];
  return delivering;
}

/** What tells in a language that something is to happen by itself. */
export function automatingIn(language: Language): Automating {
  const { automating = NO_AUTOMATING }: Lexicon = LEXICONS[language];
  return automating;
}
