import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import { describe, expect, test } from "vitest";
import { parseConversation } from "../parse-conversation.ts";
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
  [
    "I want a small app that tells me what the club rents, what it lends and what it has to repair.",
    ["tells me what the club rents, what it lends and what it has to repair"],
  ],
  [
    "The app should list for each of the wooden boats in the shed the name of its last owner.",
    ["list for each of the wooden boats in the shed the name of its last owner"],
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
  [
    "An app for beekeepers. It should warn me of frost, and ideally it works without internet. Maybe later a map of hives.",
    ["warn me of frost", "works without internet", "map of hives (later)"],
  ],
  [
    "Can you build a website for my bakery that shows the opening hours, has an order form and lets people pay by card?",
    ["shows the opening hours", "has an order form", "lets people pay by card"],
  ],
  [
    "I'd love a habit tracker which syncs between phone and laptop, shows streaks on a calendar, and doesn't nag me at night.",
    [
      "habit tracker",
      "syncs between phone and laptop",
      "shows streaks on a calendar",
      "doesn't nag me at night",
    ],
  ],
  [
    "Please give me the steps of how to build a shop with orders by phone, prices in two currencies, and a page for each of our cheeses",
    ["orders by phone", "prices in two currencies", "page for each of our cheeses"],
  ],
  ["I want to use solar panels for the weather app.", ["solar panels for the weather app"]],
  ["The load of the app is so small that a single server should do fine.", ["single server should do fine"]],
  ["Only read access is needed for the app.", ["Only read access"]],
  ["Let's focus on the login page and the photo wall of the app.", ["login page", "photo wall of the app"]],
  ["We want the list in the app to be sorted by name.", ["list in the app sorted by name"]],
  ["If the flag is set, we use the local time.", ["If the flag is set, we use the local time"]],
  ["The app. Could it also answer in German?", ["answer in German"]],
  ["Requirements for the app: login by mail, dark theme.", ["login by mail", "dark theme"]],
  [
    "Build a boat app. Must run on a small computer. Needs an alarm clock.",
    ["run on a small computer", "alarm clock"],
  ],
  [
    "A photo app. Photos are stored per album. There should be a map of all photos.",
    ["Photos are stored per album", "map of all photos"],
  ],
  ["A boat app. Don't store passwords. Never sell data.", ["not store passwords", "not sell data"]],
  [
    "Een app. Leden plaatsen een foto. Wachtwoorden mogen niet worden bewaard, en er moet een zoekfunctie komen.",
    ["Leden plaatsen een foto", "Wachtwoorden mogen niet worden bewaard", "zoekfunctie"],
  ],
  ["An app that shows: a. the tide table. b. the moon. c. the wind.", ["tide table", "moon", "wind"]],
  [
    "My site must have: 1) a login page 2) a photo wall 3) dark mode",
    ["login page", "photo wall", "dark mode"],
  ],
  ["The app should support • offline maps • shared lists", ["offline maps", "shared lists"]],
  ["I need a dashboard with:\nSales per day\nA map of clients", ["Sales per day", "A map of clients"]],
  ["The app must not have: 1) ads 2) accounts", ["no ads", "no accounts"]],
  ["Presumably the app needs a map of the quay.", ["map of the quay"]],
  ["A game. You can climb trees. Each level has a boss.", ["climb trees", "Each level has a boss"]],
  [
    "Our club wants an app for the courts. Only admins may see the bookings. Payment isn't needed.",
    ["Only admins may see the bookings", "no payment"],
  ],
  ["The bot needs: replies in Dutch, a daily digest.", ["replies in Dutch", "daily digest"]],
  [
    "I want an AI agent that reads my inbox, drafts replies in my tone, and never sends anything without my OK.",
    ["AI agent", "reads my inbox", "drafts replies in my tone", "never sends anything without my OK"],
  ],
  ["I want an app that writes poems because I like them very much.", ["app that writes poems"]],
  [
    "So what I'm thinking is a box with a sensor that measures the rain, and it should open the window by itself.",
    ["box with a sensor that measures the rain", "open the window by itself"],
  ],
  [
    "Ik zit te denken aan een rooster waarmee buren een dag kiezen.",
    ["rooster waarmee buren een dag kiezen"],
  ],
  ["An app. Must: maps by boat. Won't: ads, mail.", ["maps by boat", "no ads", "no mail"]],
  ["A boat app. No chat, they can phone.", ["no chat"]],
  ["A lamp app. It must be waterproof obviously.", ["It must be waterproof"]],
  ["The app. A dry run has to be the default.", ["A dry run has to be the default"]],
  ["A web page. You scan a code and hear a story.", ["scan a code and hear a story"]],
  [
    "In this repo (boats, sails) I want a command that mails each keeper of a boat.",
    ["command that mails each keeper of a boat"],
  ],
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
  "It is an app for the quay. That can wait until Monday.",
  "The app is fine. I must have spent an hour on it.",
  "The problem I have with the app is that I lose my place.",
  "Write unit tests for the app that sails the boat.",
  "How do I make the app faster?",
  "Do any apps have the ability to sort photos by face?",
  "Translate this to Dutch: The app must be installed before you travel.",
  "Write an email about the app to my landlord. It should be polite and mention the heater.",
  "What does this function do? It should return a list but it returns nothing.",
  "The review of my app must be in a table.",
  "I'll put the tables of the app on my server tonight.",
  "It is for my app. Use bold and italics for emphasis.",
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

test.each([
  ["It blocks the news until noon and shows a clock.", ["blocks the news until noon", "shows a clock"]],
  ["It shows nothing when I open it.", []],
  ["It returns a list.", []],
])("what an app does: %s", (does, found) => {
  expect(features(`I have an idea for an app. ${does}`)).toEqual(found);
});

test("items are features where an idea leads to them or an answer asks for them", () => {
  expect(
    features("Idea for a podcast site.\n\n- The best topics get voted up\n- Dark theme\n- Buy a domain"),
  ).toEqual(["The best topics get voted up", "Dark theme"]);
  const answers = "1. Reminders by mail\n2. Yes, dark mode\n3. No login";
  expect(features("Build me a boat app", "Which features would you like?", answers, "Fine.")).toEqual([
    "Reminders by mail",
    "dark mode",
    "No login",
  ]);
  expect(features("Build me a boat app", "Here it is.", answers, "Fine.")).toEqual(["no login"]);
});

test("a list of an answer holds features once the person takes it up", () => {
  const idea = "I have an idea for a lighthouse game";
  const list = "## Key features\n\n- Ships at night\n- Fog by day";
  const both = ["Ships at night", "Fog by day"];
  expect(features(idea, list)).toEqual([]);
  expect(features(idea, list, "What does a lighthouse cost?", "A lot.")).toEqual([]);
  expect(features(idea, list, "No, something else please", "Fine.")).toEqual([]);
  expect(features(idea, list, "Yes please", "Fine.")).toEqual(both);
  expect(features(idea, list, "I like all of these", "Fine.")).toEqual(both);
  expect(features(idea, list, "Now write the code of the game", "Fine.")).toEqual(both);
  expect(features(idea, list, "The game must run in a browser", "Fine.")).toEqual(["run in a browser"]);
  expect(features("Which features should my lighthouse game have?", list)).toEqual(both);
  expect(
    features("Which lighthouse game is the best? Can you recommend one?", list, "Great, thanks"),
  ).toEqual([]);
});

test("what an answer says that its program does is a feature where the person asks for a program", () => {
  const code = "```js\nlet tide = 1;\nlet moon = 2;\n```\n\n";
  const list = `${code}Here is what this script does:\n\n- Reads the tide table\n- Draws the moon`;
  expect(features("Write a script for the harbour", list)).toEqual([
    "Reads the tide table",
    "Draws the moon",
  ]);
  expect(features("How does this script work?", list)).toEqual([]);
  expect(
    features(
      "Write a script for the harbour",
      `${code}This script first reads the tide table, then draws the moon of tonight. It uses no library.`,
    ),
  ).toEqual(["reads the tide table", "draws the moon of tonight"]);
  const made = "Here it is. I've added a map of the harbour. You can tap each boat to see its keeper.";
  expect(features("Build a page for the harbour", made)).toEqual([
    "map of the harbour",
    "tap each boat to see its keeper",
  ]);
  expect(features("How do harbours work?", made)).toEqual([]);
});

test("a user story is one feature, and its criteria belong to it", () => {
  const story = "As a volunteer I want to swap shifts with others, so that none is missed.";
  const criteria =
    "## Acceptance criteria\n\n- A swap needs two people\n\n## Definition of done\n\n- Reviewed";
  expect(features("Write a user story for swaps in our app", `${story}\n\n${criteria}`)).toEqual([
    "swap shifts with others",
  ]);
  expect(features(`${story}\n\n${criteria}`)).toEqual(["swap shifts with others"]);
});

test.each([
  "The light of my app is not working at night.",
  "The map of the boat app is just wrong about the quay.",
  "I have a boat app. Generate only the list with all the names of boats.",
  "I have a boat app. Write rows 10-20 with their names and keepers.",
  "I have a boat app. Write docs about the tide table in a new file.",
  "I have a boat app. Create a README that explains the tide table to keepers.",
  "A boat app. Grading criteria:\n\n- Look (20%): the colours of the harbour\n- Code (40%): clean and short",
])("neither faults, pieces, writing nor marks are features: %s", (message) => {
  expect(features(message)).toEqual([]);
});

test("a group of features gives those nested in it", () => {
  const list =
    "1. **Search:**\n   - Find a boat by its name\n   - Sort boats by length\n2. **Alarm:**\n   - Ring when the tide turns\n3. Works without internet";
  expect(features(`A boat app.\n\n**Requirements:**\n\n${list}`)).toEqual([
    "Find a boat by its name",
    "Sort boats by length",
    "Ring when the tide turns",
    "Works without internet",
  ]);
});

test("what is wrong with a wished thing is no feature of it", () => {
  expect(
    features(
      "I want a button on the desk of my club that opens the boat app for all keepers, which still does not work when the tide turns",
    ),
  ).not.toContainEqual(expect.stringContaining("not work"));
});

test.each([
  [
    "A CLI in Go that reads a tide table and prints the next flood.",
    ["reads a tide table", "prints the next flood"],
  ],
  ["A boat app. Modify it to be able to hold several lists", ["hold several lists"]],
  [
    "A boat app. I'd like for the user to be able to place a flag without a click.",
    ["place a flag without a click"],
  ],
  ["A boat app. I don't want people to be able to sell boats.", []],
  [
    "A boat app. When a boat is taken it should have a red border.",
    ["When a boat is taken it should have a red border"],
  ],
  ["A boat app. Highlight the date with a border.", ["Highlight the date with a border"]],
])("wanted in other forms: %s", (message, wanted) => {
  expect(features(message)).toEqual(wanted);
});

describe("what is put off comes later", () => {
  test.each([
    [
      "An app for the quay. People offer a berth, and you get a star per visit. Let's first do offers, stars later.",
      ["offer a berth", "get a star per visit (later)"],
    ],
    [
      "A quay app. It should show the berths and send a bill. Bills can wait.",
      ["show the berths", "send a bill (later)"],
    ],
    ["A quay app. Rankings and badges come later. No ads.", ["no ads", "Rankings (later)", "badges (later)"]],
    ["A quay app. It should show a map. Payments in phase 2.", ["show a map", "Payments (later)"]],
    [
      "A quay app. No payments. It should show a map, payments later.",
      ["no payments", "show a map", "payments (later)"],
    ],
    ["A quay app. It should show a map. Maps have to be in phase 1.", ["show a map", "Maps in phase 1"]],
    ["A quay app. It should show a map. See you later.", ["show a map"]],
    ["A quay app. It should show a map. Stars later. Stars can wait.", ["show a map", "Stars (later)"]],
    ["A quay app. It should show a map. Give the parts afterwards.", ["show a map"]],
    [
      "Een app voor de kade. Leden bieden een plek aan, en je krijgt een ster per bezoek. Sterren komen later.",
      ["Leden bieden een plek aan", "je krijgt een ster per bezoek (later)"],
    ],
    [
      "Ich möchte eine App. Sie muss eine Karte haben. Sie soll Punkte vergeben. Die Karte kommt später.",
      ["Karte (später)", "Punkte vergeben"],
    ],
  ])("%s", (asked, wanted) => {
    expect(features(asked)).toEqual(wanted);
  });

  test("of a reply only what it puts off of the features", () => {
    const wish = "A quay app. It should show the berths and send a bill.";
    expect(features(wish, "Nice.", "Bills come later. Karaoke comes later.", "Fine.")).toEqual([
      "show the berths",
      "send a bill (later)",
    ]);
  });
});

test.each([
  [
    "A quay app. People post a review or request one, vote on the best berth, and get a badge.",
    ["post a review", "request a review", "vote on the best berth", "get a badge"],
  ],
  [
    "An app for our street: people offer a drill, others borrow it for a day, and everyone gets a rating.",
    ["offer a drill", "borrow a drill for a day", "get a rating"],
  ],
  [
    "An app: neighbours swap plant cuttings. People post a photo, others request it.",
    ["swap plant cuttings", "post a photo", "request a plant cutting"],
  ],
  ["I want an app where parents can offer a pram or ask for one.", ["offer a pram", "ask for a pram"]],
  ["A quay app. Rowers share their routes, others rate them.", ["share their routes", "rate routes"]],
  ["A quay app. Members book a boat or cancel it.", ["book a boat or cancel it"]],
  ["A quay app. Servers show the time at night.", []],
  [
    "Een app: buren ruilen stekjes. Mensen plaatsen een foto, anderen vragen er een aan.",
    ["buren ruilen stekjes", "Mensen plaatsen een foto", "anderen vragen stekjes aan"],
  ],
  [
    "Een app voor de straat: leden bieden een boor aan, anderen lenen hem een dag.",
    ["leden bieden een boor aan", "anderen lenen een boor een dag"],
  ],
])("each act names what it is about: %s", (asked, wanted) => {
  expect(features(asked)).toEqual(wanted);
});

test("a reason is no part of what is refused", () => {
  expect(features("Een app. Geen chat, ze kunnen bellen.")).toEqual(["geen chat"]);
});

const LIST = "Nice.\n\n## HEADING\n\n- Shows the depth at each pier\n- Rings before the tide turns";
const GAUGE = "I want an app for our quay that tells the tide. Is that hard?";
const WISH = "app for our quay that tells the tide";

test.each(["Features", "Features for skippers", "What the app does", "Wat de app kan"])(
  "what an answer lists under %s is taken up where the person goes on",
  (heading) => {
    const answer = LIST.replace("HEADING", heading);
    const listed = ["Shows the depth at each pier", "Rings before the tide turns"];
    expect(features(GAUGE, answer, "Our harbour master has a gauge already.", "Good.")).toEqual([
      WISH,
      ...listed,
    ]);
    expect(features(GAUGE, answer, "No, that is too much.", "Fine.")).toEqual([WISH]);
    expect(features(GAUGE, answer)).toEqual([WISH]);
  },
);

test.each(["What the sea does to wood", "What I would leave out", "Options"])(
  "what an answer lists under %s is no feature",
  (heading) => {
    const answer = LIST.replace("HEADING", heading);
    expect(features(GAUGE, answer, "Our harbour master has a gauge already.", "Good.")).toEqual([WISH]);
  },
);

test.each([
  ["My sister Ann has a shed by the quay. I want an app for it.", []],
  ["An app for the quay, no chat, Ann doesn't want to read all day.", ["no chat"]],
  ["An app for the quay. It mustn't ring at night, my dog would bark.", ["not ring at night"]],
])("what is said of people beside a wish is no feature: %s", (asked, expected) => {
  expect(features(asked)).toEqual(expected);
});
