import { rules } from "@dreamcatcher/organizing/index";
import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import { negates } from "@dreamcatcher/text/negation";
import { sentences } from "@dreamcatcher/text/sentences";
import fc from "fast-check";
import { expect, test } from "vitest";
import { now } from "#shared/dreams/fixtures.ts";
import { rules as planner } from "#shared/planning/rules/index.ts";
import { dreamWith } from "./fixtures.ts";

const dreamOf = async (...messages: string[]) => rules.organize(transcriptOf(messages));
const featuresOf = ({ fragments }: Awaited<ReturnType<typeof dreamOf>>) =>
  fragments.flatMap(({ features }) => features);

test("a negated feature stays negated, in English and Dutch", async () => {
  const dream = await dreamOf(
    "I want a diary app. No passwords should be stored. No ads, and no accounts either. Geen reclame.",
    "Fine: a plain page that writes one file.",
  );
  expect(dream.summary).toMatch(/no passwords should be stored\./i);
  expect(featuresOf(dream)).toEqual([
    "No passwords should be stored",
    "no ads",
    "no accounts",
    "geen reclame",
  ]);
  expect(dream.tags.join()).not.toMatch(/ads|accounts|reclame/);
});

test("a bare no negates no feature", async () => {
  const dream = await dreamOf(
    "An app for bees. No, use Postgres. No problem. No worries. No, that is wrong.",
    "Fine.",
  );
  expect(dream.todos.map(({ text }) => text)).toEqual(["Use Postgres"]);
  expect(featuresOf(dream).filter(negates)).toEqual([]);
});

/** Words of an act that occur nowhere else in the conversation. */
const acts = [
  { verb: "store", done: "stored", doing: "storing", things: "passwords" },
  { verb: "share", done: "shared", doing: "sharing", things: "photographs" },
  { verb: "upload", done: "uploaded", doing: "uploading", things: "fingerprints" },
  { verb: "track", done: "tracked", doing: "tracking", things: "locations" },
  { verb: "delete", done: "deleted", doing: "deleting", things: "postcards" },
] as const;
type Act = (typeof acts)[number];

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const refusals: ((act: Act, other: Act) => string)[] = [
  ({ done, things }) => `No ${things} should be ${done}.`,
  ({ done, things }) => `No ${things} are to be ${done}, please.`,
  ({ done, things }) => `${capital(things)} should never be ${done}.`,
  ({ done, things }) =>
    `The ${things} of all the members of the club and of its many guests must not be ${done}.`,
  ({ done, things }) => `${capital(things)} mustn’t be ${done}.`,
  ({ verb, things }) => `It should not ${verb} ${things}.`,
  ({ verb, things }) => `It shouldn't ${verb} ${things}.`,
  ({ verb, things }) => `The app can't ${verb} ${things}.`,
  ({ verb, things }) => `The app must no longer ${verb} ${things}.`,
  ({ verb, things }) => `Users should not be able to ${verb} ${things}.`,
  ({ verb, things }) => `Users cannot ${verb} ${things}.`,
  ({ verb, things }) => `Don't ${verb} any ${things}.`,
  ({ verb, things }) => `Please do not ${verb} the ${things}.`,
  ({ verb, things }) => `Do not allow users to ${verb} ${things}.`,
  ({ verb, things }) => `It does not let members ${verb} ${things}.`,
  ({ verb, things }) => `Never ${verb} the ${things}.`,
  ({ verb, things }, other) => `Never ${verb} the ${things} as well as ${other.verb} the ${other.things}.`,
  ({ verb, things }) => `I don't want you to ${verb} the ${things}.`,
  ({ verb, things }) => `We will not ${verb} the ${things}.`,
  ({ things }) => `I don't want any ${things}.`,
  ({ things }) => `We want no ${things}.`,
  ({ things }) => `No ${things}.`,
  ({ things }, other) => `No ${things}, and no ${other.things} either.`,
  ({ things }, other) => `Neither ${things} nor ${other.things}.`,
  ({ things }, other) => `Features: no ${things}, ${other.things} or cookies.`,
  ({ things }, other) => `It should not include features such as ${things}, ${other.things}, and cookies.`,
  ({ things }) => `Without ${things}.`,
  ({ things }) => `Build a diary app without ${things}.`,
  ({ verb, things }) => `Build a diary app that never ${verb}s ${things}.`,
  ({ verb, things }) => `Without having to ${verb} ${things}, I want to read the news.`,
  ({ done, things }) => `Make sure no ${things} are ${done}.`,
  ({ verb, things }) => `Make sure that it does not ${verb} ${things}.`,
  ({ doing, things }) => `Avoid ${doing} ${things}.`,
  ({ verb, things }) => `Nobody should ${verb} ${things}.`,
  ({ done, things }) => `I'd like the ${things} not to be ${done}.`,
  ({ verb, things }, other) =>
    `It must not:\n\n- ${verb} the ${things} of members\n- ${other.verb} ${other.things}`,
  ({ verb, things }, other) =>
    `Please don't:\n\n- ${verb} the ${things} of members\n- ${other.verb} ${other.things}`,
  ({ things }, other) => `I do not want:\n\n- ${things}\n- ${other.things}`,
  ({ verb, things }) => `I'd rather not ${verb} the ${things}.`,
  ({ verb, things }) => `Let's not ${verb} the ${things}.`,
  ({ verb, things }) => `Can you please not ${verb} the ${things}?`,
  ({ doing, things }) => `Could we avoid ${doing} the ${things}?`,
  ({ verb, things }) => `What if we didn't ${verb} the ${things}?`,
  ({ verb, things }) => `As a member, I do not want to ${verb} my ${things}.`,
  ({ verb, things }) => `I don't want an app that lets people ${verb} ${things}.`,
  ({ verb, things }) => `Do not build a tool that helps users to ${verb} ${things}.`,
  ({ things }, other) => `I don't want features like ${things}, ${other.things}, and cookies.`,
  ({ things }) => `There should be no ${things}.`,
  ({ things }) => `The app has no ${things}.`,
  ({ things }) => `The app doesn't have ${things}.`,
  ({ things }) => `It works without ${things}.`,
  ({ things }) => `You shouldn't need ${things}.`,
  ({ done, things }) => `None of the ${things} should be ${done}.`,
  ({ things }) => `Use passkeys instead of ${things}.`,
  ({ done, things }) => `I think the ${things} should not be ${done}.`,
  ({ verb, things }) => `I don't think we should ${verb} the ${things}.`,
  ({ verb, things }, other) => `I want:

- No ${things}
- Never ${other.verb} ${other.things}
- Users can't ${verb} ${things}`,
  ({ verb, things }, other) => `- [ ] Don't ${verb} the ${things}
- [ ] No ${other.things}`,
  ({ verb, things }) => `## What it should not do

- ${verb} the ${things} of members
- ${verb} ${things}`,
  ({ things }) => `## Non-goals

1. ${things} for all the members
2. ${things}`,
  ({ things }) => `Geen ${things}.`,
  ({ things }) => `Ik wil geen ${things}.`,
  ({ things }) => `Er mogen geen ${things} worden bewaard.`,
  ({ things }) => `Het mag geen ${things} bewaren.`,
  ({ things }) => `Bewaar nooit ${things}.`,
  ({ things }) => `${capital(things)} mogen niet worden bewaard.`,
  ({ things }) => `Een dagboek zonder ${things}.`,
];
const openings = ["", "Also, ", "And ", "Okay, so ", "Nee, "];

test("every text derived from a negated requirement is negated too", async () => {
  const act = fc.constantFrom(...acts);
  const conversation = fc.record({
    refusal: fc.constantFrom(...refusals),
    opening: fc.constantFrom(...openings),
    act,
    other: act,
    before: fc.constantFrom(
      "",
      "I want a diary app. ",
      "We zoeken een app voor de tuin. ",
      "Build a web app for bees.\n\n",
    ),
    after: fc.constantFrom("", " It should work offline.", " I'd like a calendar too."),
  });
  await fc.assert(
    fc.asyncProperty(conversation, async ({ refusal, opening, act, other, before, after }) => {
      const sentence = refusal(act, other);
      const isList = sentence.includes("\n");
      const dream = await dreamOf(
        `${before}${/^[#-]/.test(sentence) ? "\n\n" : opening}${sentence}${isList ? "\n\n" : ""}${after}`,
        "Fine.",
      );
      const { tickets } = await planner.plan(
        dreamWith(dream.fragments, { title: dream.title, summary: dream.summary, todos: dream.todos }),
        { now },
      );
      const texts = [
        dream.title,
        ...sentences(dream.summary),
        ...dream.todos.map(({ text }) => text),
        ...dream.fragments.flatMap(({ title, features }) => [title, ...features]),
        ...tickets.map(({ title }) => title),
      ];
      for (const text of texts)
        if (text.includes(act.things)) expect([text, negates(text)]).toEqual([text, true]);
    }),
    { numRuns: 1_000 },
  );
});
