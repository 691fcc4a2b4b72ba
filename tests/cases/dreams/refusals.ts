import type { DreamCase } from "./dream-case.ts";

/** What the person does not want stays negated, in features and in the summary. */
export const REFUSALS: readonly DreamCase[] = [
  {
    name: "English and Dutch in one message",
    title: "Diary",
    messages: [
      "I want a diary app. No passwords should be stored. No ads, and no accounts either. Geen reclame.",
      "Fine: a plain page that writes one file.",
    ],
    dream: {
      kind: "idea",
      features: ["No passwords should be stored", "no ads", "no accounts", "geen reclame"],
      summary: { has: ["no passwords should be stored"], lacks: [". Passwords should"] },
    },
  },
  {
    name: "Dutch",
    messages: [
      "Ik wil een dagboek-app. Er mogen geen wachtwoorden worden opgeslagen. Geen reclame, en ook geen accounts.",
      "Goed: een gewone pagina die één bestand schrijft.",
    ],
    dream: {
      kind: "idea",
      features: ["Er mogen geen wachtwoorden worden opgeslagen", "geen reclame", "ook geen accounts"],
      summary: { has: ["geen wachtwoorden"] },
    },
  },
  {
    name: "German",
    messages: [
      "Ich möchte eine Tagebuch-App. Es sollen keine Passwörter gespeichert werden. Keine Werbung und auch keine Konten.",
      "Gut: eine einfache Seite.",
    ],
    dream: {
      kind: "idea",
      features: ["keine Passwörter gespeichert werden", "keine Werbung", "keine Konten"],
      summary: { has: ["keine Passwörter"] },
    },
  },
  {
    name: "French",
    messages: [
      "Je veux une appli de journal. Aucun mot de passe ne doit être enregistré. Pas de publicité, et pas de comptes non plus.",
      "D'accord : une simple page.",
    ],
    dream: {
      kind: "idea",
      features: ["aucun mot de passe ne doit être enregistré", "pas de publicité", "pas de comptes non plus"],
      summary: { has: ["Aucun mot de passe"] },
    },
  },
  {
    name: "Portuguese",
    messages: [
      "Quero uma aplicação de diário. Nenhuma palavra-passe deve ser guardada. Sem anúncios e também sem contas.",
      "Certo: uma página simples.",
    ],
    dream: {
      kind: "idea",
      features: ["nenhuma palavra-passe deve ser guardada", "sem anúncios", "sem contas"],
      summary: { has: ["Nenhuma palavra-passe"] },
    },
  },
  {
    name: "Italian",
    messages: [
      "Voglio un'app di diario. Nessuna password deve essere salvata. Niente pubblicità e nemmeno account.",
      "Va bene: una semplice pagina.",
    ],
    dream: {
      kind: "idea",
      features: ["nessuna password deve essere salvata", "niente pubblicità", "nemmeno account"],
      summary: { has: ["Nessuna password"] },
    },
  },
];
