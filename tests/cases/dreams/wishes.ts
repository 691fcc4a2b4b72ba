import type { DreamCase } from "./dream-case.ts";

const NOT_DONE: readonly DreamCase[] = [
  {
    name: "a wish that an answer only takes note of is not done",
    title: "Tide clock",
    messages: [
      "I want a small web page that shows the next high tide for my town. It must work on my phone. Please add a button to switch towns.",
      "Good idea! You could use a public tide table for that. Shall I start?",
      "Not today.",
    ],
    dream: {
      kind: "idea",
      todos: [
        "Create a small web page that shows the next high tide for my town",
        "Add a button to switch towns",
      ],
      features: [
        "small web page that shows the next high tide for my town",
        "work on my phone",
        "button to switch towns",
      ],
      decisions: [],
      outcome: null,
    },
  },
  {
    name: "a wish that is put off is not done",
    messages: [
      "I want a small app that reminds me to water the plants. It must work without a login. Please add a snooze button.",
      "Nice. A cron job could do that. Shall I begin?",
      "Maybe later.",
    ],
    dream: {
      kind: "idea",
      todos: ["Create a small app that reminds me to water the plants", "Add a snooze button"],
      features: ["small app that reminds me to water the plants", "work without a login", "snooze button"],
      decisions: [],
    },
  },
  {
    name: "a wish in Dutch is not done either",
    messages: [
      "Ik wil een webpagina die de busvertrektijden toont. Voeg een knop toe om van halte te wisselen.",
      "Goed idee! Daar is een open dataset voor. Zal ik beginnen?",
      "Nee, vandaag niet.",
    ],
    dream: {
      kind: "idea",
      todos: [
        "Maak een webpagina die de busvertrektijden toont",
        "Voeg een knop toe om van halte te wisselen",
      ],
      decisions: [],
      outcome: null,
    },
  },
];

const STORIES: readonly DreamCase[] = [
  {
    name: "a story is one feature; its criteria and the definition of done are none",
    title: "Magic links",
    messages: [
      "Write a user story with acceptance criteria and a definition of done for magic links that bring a customer back to an unfinished order.",
      "**User story**\nAs a customer I want a link that opens my unfinished order, so that I can complete it.\n\n**Acceptance criteria**\n1. The link expires after 48 hours.\n2. An expired link shows how to get a new one.\n3. A link opens one order only.\n\n**Definition of done**\n- All unit tests pass\n- The code is reviewed by another team member\n- The feature is demoed to the product owner\n",
    ],
    dream: {
      features: ["link that opens my unfinished order"],
      todos: ["[x] Write a user story with acceptance criteria and a definition of done for magic"],
    },
  },
  {
    name: "a story whose criteria have no numbers",
    messages: [
      "Give me a user story with acceptance criteria and a definition of done for gift cards in our web shop.",
      "**User story**\nAs a buyer I want to pay with a gift card, so that I can use my present.\n\n**Acceptance criteria**\n- A card with too little money asks for the rest.\n- A used card is refused.\n\n**Definition of Done**\n- Code is merged\n- Documentation is updated\n",
    ],
    dream: { features: ["pay with a gift card"] },
  },
  {
    name: "a story in Dutch",
    messages: [
      "Schrijf een user story met acceptatiecriteria en een definition of done voor het verlengen van geleende boeken.",
      "**User story**\nAls lid wil ik een geleend boek verlengen, zodat ik het langer kan lezen.\n\n**Acceptatiecriteria**\n1. Een gereserveerd boek kan niet worden verlengd.\n2. De nieuwe datum staat in de bevestiging.\n\n**Definition of Done**\n- Alle tests slagen\n- De code is bekeken door een collega\n",
    ],
    dream: { features: ["geleend boek verlengen"] },
  },
];

/** What the person wants, and whether it is there. */
export const WISHES: readonly DreamCase[] = [...NOT_DONE, ...STORIES];
