import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Moves, NO_MOVES } from "./moves.ts";
import { nl } from "./nl.ts";
import { pt } from "./pt.ts";
import { ru } from "./ru.ts";
import type { SpokenLanguage } from "./spoken.ts";
import { zh } from "./zh.ts";

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
  Object.entries<Lexicon>(LEXICONS).map(([code, { moves }]) => [code, { ...NO_MOVES, ...moves }]),
) as Record<Language, Moves>;

/** How people carry a talk on in a language. */
export const movesIn = (language: Language): Moves => MOVES[language];
