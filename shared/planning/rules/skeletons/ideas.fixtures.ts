import type { Intent } from "@dreamcatcher/contracts/plan";
import { now } from "#shared/dreams/fixtures.ts";
import { type Built, dreamOfConversation, unpacked } from "../../built.fixtures.ts";
import { rules } from "../index.ts";

/** Ideas without code, in the words of a person. */
export const IDEAS = {
  plants: [
    "I have an idea for a web app: neighbours swap plant cuttings. People post a photo, others request it, and you " +
      "get a karma point per swap. It must work offline in the garden. Let's first do posting and requests, karma " +
      "later. No chat, they can phone.",
  ],
  hives: [
    "I want a web app to track my bee hives. I want to add hives with a name and a location, log inspections with " +
      "date, queen seen and weight, and see the history of a hive.",
  ],
  workouts: [
    "I want a workout tracker, front end only. It should add exercises with a weight and reps, rate an exercise, " +
      "delete an exercise and have a dark mode. Charts can come later.",
  ],
  tools: [
    "I want a REST API for a tool library: create tools with name and owner, borrow a tool, return a tool, and list " +
      "tools. No accounts for now.",
  ],
  rides: [
    "I want a web app in Python for our car pool: offer a ride with a date and a place, claim a seat in a ride, and " +
      "see who drives on a day. Rides are free. No payments.",
  ],
  bakery: [
    "I want a simple static website for my bakery: a page with opening hours, a page with our breads and prices, and " +
      "a contact page with a map. It should have a funny greeting. No online ordering.",
  ],
  photos: [
    "I need a command line tool that renames photos by the date they were taken. It should skip files without a " +
      "date, and have a dry run option that only lists what would change.",
  ],
  loans: [
    "I want a command line tool for the books that I lend. I want to add a book, list books and delete a book. " +
      "It should work without a network.",
  ],
  choir: [
    "Let's make a Telegram bot for our choir. Members can ask for the next date with /next and list songs, and the " +
      "bot should remind everyone a day before.",
  ],
  weather: [
    "Build a script that runs every night: it should fetch the temperature from our weather station, append it to a " +
      "CSV and mail me when it froze. Python please.",
  ],
  energy: [
    "I want a notebook that analyses our smart meter data: plot usage per day, compare weekdays with weekends and " +
      "find the most expensive hour.",
  ],
  lights: [
    "In Home Assistant I want automations: turn on the plant light at sunset, turn it off at 22:00, and send me a " +
      "notification when the soil moisture drops below 20%.",
  ],
  chess: [
    "Design a database schema for a chess club: members have a name and a rating. Games are played on a date with a " +
      "result, and each game belongs to a tournament. I need to find the highest rating of the members.",
  ],
  street: [
    "I want to start a monthly newsletter for our street. It should have a portrait of a neighbour, the agenda, and " +
      "a swap corner. Keep it under one page.",
  ],
} satisfies Record<string, string[]>;

export type Idea = keyof typeof IDEAS;

/** What the planner is to find in each: its rules have tests of their own. */
export const INTENTS: Record<Idea, Pick<Intent, "kind" | "language">> = {
  plants: { kind: "web_app", language: null },
  hives: { kind: "web_app", language: "javascript" },
  workouts: { kind: "web_app", language: "javascript" },
  tools: { kind: "api", language: "javascript" },
  rides: { kind: "web_app", language: "python" },
  bakery: { kind: "web_app", language: "html" },
  photos: { kind: "cli", language: "javascript" },
  loans: { kind: "cli", language: "python" },
  choir: { kind: "bot", language: null },
  weather: { kind: "data_job", language: "python" },
  energy: { kind: "data_job", language: "python" },
  lights: { kind: "automation", language: "yaml" },
  chess: { kind: "database", language: "sql" },
  street: { kind: "document", language: null },
};

/** The dream that a person's message becomes, with a short answer. */
export const dreamOfIdea = (messages: readonly string[], title: string) =>
  dreamOfConversation({
    title,
    messages: [
      ...messages.map((content) => ({ role: "user", content })),
      { role: "assistant", content: "Clear, thanks." },
    ],
  });

/** The project for an idea with what the planner is to find in it, or as another kind. */
export async function buildIdea(idea: Idea, kind = INTENTS[idea].kind): Promise<Built> {
  const dream = await dreamOfIdea(IDEAS[idea], `The ${idea}`);
  const plan = await rules.plan(dream, { now });
  const intended = { ...plan, intent: { ...plan.intent, ...INTENTS[idea], kind } };
  return await unpacked(intended, await rules.generate(dream, intended));
}
