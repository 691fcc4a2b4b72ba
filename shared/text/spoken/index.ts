import { type Answers, NO_ANSWERS } from "./answers.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ja } from "./ja.ts";
import { type Kinds, NO_KINDS } from "./kinds.ts";
import { ko } from "./ko.ts";
import { type Moves, NO_MOVES } from "./moves.ts";
import { nl } from "./nl.ts";
import { pt } from "./pt.ts";
import { ru } from "./ru.ts";
import type { SpokenLanguage } from "./spoken.ts";
import { zh } from "./zh.ts";

export type { Answers } from "./answers.ts";
export type { Kinds } from "./kinds.ts";
export type { Moves } from "./moves.ts";
export type { SpokenLanguage } from "./spoken.ts";

/** The languages that rules read by their data; English and Dutch have rules of their own. */
export const SPOKEN = { de, fr, es, pt, ru, zh, ja, ko, ar } as const satisfies Record<
  string,
  SpokenLanguage
>;

const MOVES: Readonly<Record<string, Moves>> = Object.fromEntries(
  Object.entries<{ moves?: Partial<Moves> }>({ en, nl, ...SPOKEN }).map(([code, { moves }]) => [
    code,
    { ...NO_MOVES, ...moves },
  ]),
);

/** How people carry a talk on in a language, by its code. */
export const movesIn = (language: string): Moves => MOVES[language] ?? NO_MOVES;

const ANSWERS: Readonly<Record<string, Answers>> = Object.fromEntries([
  ...Object.entries(SPOKEN).map(([code, { answers, aside, points }]: [string, SpokenLanguage]) => [
    code,
    {
      ...NO_ANSWERS,
      aside,
      ...answers,
      labels: { ...NO_ANSWERS.labels, points, steps: points, ...answers?.labels },
    },
  ]),
  ["en", en.answers],
  ["nl", nl.answers],
]);

/** How assistants answer in a language, by its code. */
export const answersIn = (language: string): Answers => ANSWERS[language] ?? NO_ANSWERS;

const KINDS: Readonly<Record<string, { kinds?: Kinds }>> = { en, nl, ...SPOKEN };

/** What tells in a sentence what the person is after, by the code of its language. */
export const kindsIn = (language: string): Kinds => KINDS[language]?.kinds ?? NO_KINDS;
