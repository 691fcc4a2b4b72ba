import { expect, test } from "vitest";
import { opensWork, SPOKEN } from "./index.ts";
import { verbForms } from "./verb-forms.ts";

test("verbs stand in their forms, without accents and without what is as often a noun", () => {
  const forms = verbForms("régler planter buscar", { car: "car|que", er: "er|e" }, "fais", "plante");
  expect([...forms].sort()).toEqual(["buscar", "busque", "fais", "planter", "regle", "regler"]);
});

test.each([
  ["es", "Escríbeme una carta"],
  ["fr", "Écris-moi une lettre"],
  ["fr", "Repeindre la cuisine"],
  ["it", "Scrivimi una lettera"],
  ["pt", "Escreve uma carta"],
  ["de", "Schreib einen Brief"],
] as const)("%s: %s opens with work", (language, text) =>
  expect(opensWork(text, SPOKEN[language])).toBe(true),
);

test.each([
  ["es", "Compra de material"],
  ["fr", "Recherche de clients"],
  ["it", "Prova gratuita"],
  ["de", "Test der App"],
  ["zh", "写一封信"],
] as const)("%s: %s does not", (language, text) => expect(opensWork(text, SPOKEN[language])).toBe(false));
