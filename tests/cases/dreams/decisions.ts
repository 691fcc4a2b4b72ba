import type { DreamCase } from "./dream-case.ts";

/** What the person settles is a decision, and the summary tells it rather than the questions before it. */
export const DECISIONS: readonly DreamCase[] = [
  {
    name: "one of two",
    title: "Which database",
    messages: [
      "Should I take SQLite or Postgres for a shop with ten orders a day?",
      "For ten orders a day SQLite is enough: one file, no server, and easy backups. Take Postgres only when several machines have to write.",
      "And how do I back it up?",
      'Run `sqlite3 shop.db ".backup shop.bak"` every night.',
      "Good, SQLite it is.",
      "A fine choice.",
    ],
    dream: {
      kind: "question",
      todos: [],
      decisions: ["SQLite"],
      summary: { start: "Decided: SQLite.", lacks: ["how do I back it up"] },
      outcome: "SQLite",
    },
  },
  {
    name: "going with one",
    messages: [
      "Should we write the club's site in Hugo or WordPress?",
      "Hugo is enough: pages rarely change, and a static site needs no updates. Take WordPress only if members must edit pages.",
      "What would hosting cost?",
      "Nothing on a static host.",
      "OK, let's go with Hugo.",
      "Good choice.",
    ],
    dream: {
      kind: "question",
      todos: [],
      decisions: ["Hugo"],
      summary: { has: ["Decided: Hugo."], lacks: ["What would hosting cost"] },
      outcome: "Hugo",
    },
  },
  {
    name: "a choice in Dutch",
    messages: [
      "Zal ik de kas van glas of van polycarbonaat maken?",
      "Polycarbonaat is beter: het is licht en breekt niet. Glas is alleen mooier.",
      "En hoe dik moet het zijn?",
      "Tien millimeter is genoeg.",
      "Prima, dan wordt het polycarbonaat.",
      "Goed gekozen.",
    ],
    dream: {
      kind: "question",
      todos: [],
      decisions: ["polycarbonaat"],
      summary: { has: ["Besloten: polycarbonaat."], lacks: ["hoe dik"] },
      outcome: "polycarbonaat",
    },
  },
  {
    name: "what comes first, what is left out, and why",
    title: "Plant swap",
    messages: [
      "I have an idea for an app: neighbours swap plant cuttings. People post a photo, others request it, and you get a karma point per swap. It must work offline in the garden. Let's first do posting and requests, karma later.",
      "Nice! Posting and requests make a good first version. You'd need: a list of cuttings, a request button, and a simple account.",
      "Yes. No chat, they can phone. And it should be a web app, no app store.",
      "Understood: a web app, no chat.",
    ],
    dream: {
      kind: "idea",
      todos: [],
      decisions: [
        "first do posting and requests, karma later",
        "No chat: they can phone",
        "web app, no app store",
      ],
      summary: { has: ["neighbours swap plant cuttings", "no chat"] },
    },
  },
  {
    name: "another order of work, with another reason",
    messages: [
      "I have an idea for a website: people on our street lend each other tools. Everyone posts what they own, others book it for a day, and there is a small deposit. It must work on old phones. Let's first do posting and booking, the deposit later.",
      "Lovely. A list of tools and a calendar make a first version.",
      "Yes. No ratings, we all know each other. And it should be a website, no native app.",
      "Clear: a website, no ratings.",
    ],
    dream: {
      kind: "idea",
      todos: [],
      decisions: [
        "first do posting and booking, the deposit later",
        "No ratings: we all know each other",
        "website, no native app",
      ],
      summary: { has: ["lend each other tools", "no ratings"] },
    },
  },
];
