import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import { expect, test } from "vitest";
import { parseConversation } from "../parsed-conversation.ts";
import { featuresOf } from "./features.ts";

const features = (asked: string, answered = "Fine.", ...rest: string[]) =>
  featuresOf(parseConversation(transcriptOf([asked, answered, ...rest]))).map(({ text }) => text);

test.each([
  ["I'd like a tide calendar app on the kitchen wall.", ["tide calendar app on the kitchen wall"]],
  ["The reading app should make sure that the light is off at night.", ["light is off at night"]],
  ["The default font of the site must be large.", ["The default font of the site must be large"]],
  ["It is an app for a club. Visitors can borrow a boat.", ["borrow a boat"]],
  [
    "In the club app the keys of each boat are kept. The keys are kept in a safe.",
    ["The keys are kept in a safe"],
  ],
  ["Most of these apps do not allow members to swap a turn.", ["swap a turn"]],
  ["Are there any apps that let people lend their tools?", ["lend their tools"]],
  ["I wish there was a way to hear the birds in my app", ["hear the birds in my app"]],
  [
    "It'd be nice if users could print their swim diary from the app.",
    ["print their swim diary from the app"],
  ],
  [
    "An app for the quay. People offer a mooring by the day, others request a week. I want reminders when a rope is worn.",
    ["offer a mooring by the day", "request a week", "reminders when a rope is worn"],
  ],
  [
    "It is a game. The player explores a wreck, collects old lamps and can save the game.",
    ["explore a wreck", "collect old lamps", "save the game"],
  ],
  ["Een app voor de roeiclub. Leden moeten een boot kunnen reserveren.", ["boot kunnen reserveren"]],
  [
    "It shouldn't keep names in the app. It must not send mail.",
    ["not keep names in the app", "not send mail"],
  ],
  ["The boat app. Members can't sell a boat.", ["Members can't sell a boat"]],
  ["A boat app. Features: no ads, accounts or mail.", ["no ads", "no accounts", "no mail"]],
  [
    "The app must not include features such as ads, mail, and accounts.",
    ["no ads", "no mail", "no accounts"],
  ],
  ["I want a boat app. The old app has no map.", []],
  ["Do not allow members of the app to swap a turn.", []],
  ["A boat app. It must not:\n\n- keep names\n- Send mail", ["not keep names", "not send mail"]],
  ["The app should show mail. It should not show mail.", ["show mail", "not show mail"]],
  ["De website heeft een agenda met alle wedstrijden", ["agenda met alle wedstrijden"]],
])("wanted: %s", (message, wanted) => {
  expect(features(message)).toEqual(wanted);
});

test.each([
  "Each step should fit on one line in the app.",
  "The answer must be short, it is for my app.",
  "That would be very nice and cool for the app.",
  "The app is cool. I wish I could automate this.",
  "It is an app for the quay. I need ideas for its colours.",
  "It is a game. The player is a sailor and the user of the app hates it.",
  "The app is for sailors. People think it is ugly.",
])("nothing wanted: %s", (message) => {
  expect(features(message)).toEqual([]);
});

test("the items of a list that a wish introduces are features", () => {
  expect(features("A swim app. I would like it to:\n\n1. Count my lanes\n2. Greet me by name")).toEqual([
    "Count my lanes",
    "Greet me by name",
  ]);
});

test("features from an answer keep their negations", () => {
  const list =
    "## Key features\n\n- **No crowds**: Nobody can see your mooring\n- **Privacy**: Use it without a name";
  expect(features("I have an idea for a lighthouse game", list, "Great, go on", "Fine.")).toEqual([
    "No crowds: Nobody can see your mooring",
    "Privacy: Use it without a name",
  ]);
});

test("an answer proposes features in lists that its sentence opens, and in user stories", () => {
  const idea = "I have an idea for a lighthouse game";
  const taken = (answered: string) => features(idea, answered, "Great, build it", "Fine.");
  expect(taken("Your game will:\n\n- **Honour the tides** rather than the clock\n- Reward patience")).toEqual(
    ["Honour the tides rather than the clock", "Reward patience"],
  );
  expect(taken("As a keeper,\nI want to see every ship at night,\nso that none is lost.")).toEqual([
    "see every ship at night",
  ]);
  expect(taken("With it you can:\n\n- Sail at night\n- Fish at dawn")).toEqual([]);
  expect(
    taken("```js\nlet tide = 1;\nlet moon = 2;\n```\n\nThis script does:\n\n- Sets a tide\n- Sets a moon"),
  ).toEqual([]);
});
