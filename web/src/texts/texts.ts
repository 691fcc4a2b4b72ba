import { createContext, useContext } from "react";
import { en, type Texts } from "./en.ts";

/** The languages of the app, each loaded when it is used. */
const catalogues: Record<string, () => Promise<Texts>> = {
  en: async () => en,
  nl: async () => (await import("./nl.ts")).nl,
};

export interface Language {
  /** As in BCP 47, for dates and numbers too. */
  code: string;
  texts: Texts;
}

export const ENGLISH: Language = { code: "en", texts: en };
const KEPT = "dreamcatcher-language";
export const languages = Object.keys(catalogues);

/** The language that the person has chosen, or the first of the browser's that the app has. */
export function preferredLanguage(): string {
  const wished = [localStorage.getItem(KEPT) ?? [], navigator.languages].flat();
  return wished.map((code) => code.slice(0, 2)).find((code) => languages.includes(code)) ?? "en";
}

export async function loadLanguage(code: string): Promise<Language> {
  const texts = await (catalogues[code] ?? catalogues.en)?.();
  document.documentElement.lang = code;
  return { code, texts: texts ?? en };
}

/** Keeps the choice of a language for the next visit. */
export const keepLanguage = (code: string): void => localStorage.setItem(KEPT, code);

export const LanguageContext = createContext<Language>(ENGLISH);
export const useTexts = (): Texts => useContext(LanguageContext).texts;
