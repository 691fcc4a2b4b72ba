import type { DreamKind } from "@dreamcatcher/contracts/dream";
import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import { describe, expect, test } from "vitest";
import { parseConversation } from "../parse-conversation.ts";
import { lineOf } from "./decision.ts";
import { decisionsOf } from "./decisions.ts";

const settledIn = (kind: DreamKind, contents: string[]) =>
  decisionsOf(
    parseConversation(
      transcriptOf(contents.map((content, at) => ({ role: at % 2 === 0 ? "user" : "assistant", content }))),
    ),
    kind,
  ).map(({ text, reason }) => (reason ? `${text} (${reason})` : text));

const shown = (...contents: string[]) => settledIn("idea", contents);

const ASKED = "We want a booking site for our rowing club. How would that work?";
const ANSWERED =
  "There are three ways:\n\n1. **Hosted tool**: quick\n2. **Own site**: free\n3. A shared sheet";

describe("a reply settles", () => {
  test.each([
    ["Good, SQLite it is.", "SQLite"],
    ["OK, Postgres then.", "Postgres"],
    ["I rang the baker, 9 May it is!", "9 May"],
    ["Let's go with Vue because the team knows it.", "Vue (the team knows it)"],
    ["I've decided to use Go.", "Go"],
    ["We'll stick with plain HTML, no framework.", "plain HTML, no framework"],
    ["I'd rather have a paper list.", "paper list"],
    ["No chat, they can phone.", "No chat (they can phone)"],
    ["And it should be a web app, no app store.", "web app, no app store"],
    ["Let's first do the map, payments later.", "first do the map, payments later"],
    ["Use Vue instead of React.", "Vue instead of React"],
    ["I went with the green cover.", "the green cover"],
    ["We're going for the small hall.", "the small hall"],
    ["3 evenings in Ghent, the rest by bike.", "3 evenings in Ghent"],
    ["Max two speakers per evening.", "Max two speakers per evening"],
    ["Not every day, nobody reads that.", "Not every day (nobody reads that)"],
    ["The fountain has to go, my sister is allergic.", "The fountain has to go (my sister is allergic)"],
    ["Members must keep paying in cash.", "Members must keep paying in cash"],
    [
      "The route is nice but ferries in phase 3, nobody rows in winter.",
      "ferries in phase 3 (nobody rows in winter)",
    ],
    ["Translations not now.", "Translations not now"],
    ["Badges we've talked about for years, not now.", "Badges not now"],
    ["The shop can wait.", "The shop can wait"],
    [
      "The second pump will have to wait for the summer :)",
      "The second pump will have to wait for the summer",
    ],
    ["I'd rather not rent a server.", "not rent a server"],
    ["We're not selling tickets.", "not selling tickets"],
    [
      "Dutch has to be in phase 1, half of them read no English.",
      "Dutch has to be in phase 1 (half of them read no English)",
    ],
    ["Let's skip the login for now.", "skip the login for now"],
    ["We don't need a login.", "don't need a login"],
    ["Weekly is enough.", "Weekly is enough"],
    ["you convinced me, no salvaged cells, I'll buy a new one", "no salvaged cells"],
    ["The second one, since we have a server.", "Own site (we have a server)"],
    ["OK we go with the canal on Sundays.", "the canal on Sundays"],
    ["Heron is lovely. We take Heron.", "Heron"],
    ["We decided: a paper list, no login.", "paper list, no login"],
    ["We all like it. Decided: the boathouse opens at nine.", "the boathouse opens at nine"],
    ["I decided not to buy a trailer, those are dear.", "not to buy a trailer (those are dear)"],
    ["Option 3", "A shared sheet"],
    ["2", "Own site"],
  ])("%s", (reply, settled) => {
    expect(shown(ASKED, ANSWERED, reply)).toEqual([settled]);
  });

  test.each([
    ["Prima, SQLite wordt het.", "SQLite"],
    ["Laten we voor Vue gaan, want dat kennen we.", "Vue (dat kennen we)"],
    ["Geen reclame, dat stoort alleen maar.", "Geen reclame (dat stoort alleen maar)"],
    ["Ik kies voor een eigen server omdat het goedkoop is.", "eigen server (het goedkoop is)"],
    ["We doen eerst de kaart, betalen later.", "eerst de kaart, betalen later"],
    ["Toch maar Rust.", "Rust"],
    ["Doe maar gewoon mail.", "mail"],
    ["De tweede optie", "Eigen site"],
    ["Die medailles niet hoor, dat wordt ruzie.", "medailles niet (dat wordt ruzie)"],
    ["De fontein moet eruit vindt mijn zus.", "De fontein moet eruit"],
    ["Reserveren is een goeie.", "Reserveren"],
    ["Oké, geen wachtlijst dus.", "geen wachtlijst"],
    ["Besloten: de loods gaat om negen uur open.", "de loods gaat om negen uur open"],
    ["We hebben afgesproken: een papieren lijst.", "papieren lijst"],
    ["Maximaal twee boten per avond.", "Maximaal twee boten per avond"],
    ["Engels in fase 2.", "Engels in fase 2"],
  ])("%s", (reply, settled) => {
    const answer = "Er zijn manieren:\n\n1. **Een dienst**: snel\n2. **Eigen site**: gratis";
    expect(shown("Wij willen een site voor onze club. Hoe moet dat?", answer, reply)).toEqual([settled]);
  });

  test.each([
    "Please add a login.",
    "Don't do it now, put it on the list.",
    "We take part in the regatta.",
    "The cox says the oars are fine for now.",
    "I want a login.",
    "Can we use Django?",
    "Let's take a look at the code.",
    "No idea.",
    "No, that is wrong.",
    "No errors now.",
    "no such table: bookings",
    "That is fine.",
    "let's do it",
    "Yes, and how do I pay?",
    "The tables look good.",
    "3 tests in the suite fail.",
    "2 errors in the log",
    "See you later.",
    "And a short version yes, max 3 lines?",
  ])("nothing: %s", (reply) => {
    expect(shown(ASKED, ANSWERED, reply)).toEqual([]);
  });
});

describe("what an answer notes as decided", () => {
  test("is a decision where the person does not turn it down", () => {
    const noted = "Decided: the dog stays with your aunt.";
    expect(shown(ASKED, ANSWERED, "She can take the dog. That is best.", noted, "Thanks!")).toEqual([
      "the dog stays with your aunt",
    ]);
    expect(shown(ASKED, ANSWERED, "She can take the dog.", noted, "No, that is wrong.")).toEqual([]);
  });

  test("repeats no word of the person", () => {
    expect(shown(ASKED, ANSWERED, "SQLite it is.", "Decided: SQLite.", "Thanks!")).toEqual(["SQLite"]);
  });
});

describe("before any answer", () => {
  test("a wish is no decision, and a limit to it is", () => {
    expect(shown("I want a diary. It should be a web page.", "Fine.")).toEqual([]);
    expect(shown("I want a diary. No ads, they distract.", "Fine.")).toEqual(["No ads (they distract)"]);
    expect(shown("We cycle to Rome. Max 80 km a day because of the kids.", "Nice.")).toEqual([
      "Max 80 km a day (of the kids)",
    ]);
  });

  test("what is left to do is no decision", () => {
    expect(shown(ASKED, ANSWERED, "Still to do then: ask the treasurer.")).toEqual([]);
    expect(shown(ASKED, ANSWERED, "Left open then.")).toEqual([]);
  });

  test("what is missing where something is wrong limits nothing", () => {
    expect(settledIn("fix", ["The pump stops. No water on the floor.", "Look at the fuse."])).toEqual([]);
  });

  test.each([
    ["Don't touch the price list.", "Don't touch the price list"],
    ["We must not lock the accounts, people are working.", "must not lock the accounts (people are working)"],
    ["Leave the old routes as they are.", "Leave the old routes as they are"],
    ["Quiet mode has to be the default.", "Quiet mode has to be the default"],
    ["Out of scope: payments, chat.", "Out of scope: payments, chat"],
  ])("a rule for the work is one: %s", (rule, settled) => {
    expect(settledIn("fix", [`The import fails, please mend it. ${rule}`, "Done."])).toEqual([settled]);
  });
});

test("a reply names what a question asks for", () => {
  expect(shown(ASKED, "Fine. How should members be recognised?", "By boat number and birthday.")).toEqual([
    "By boat number and birthday",
  ]);
  expect(
    shown(ASKED, "Fine. How many evenings do you want to stay open?", "two evenings. And Sundays?"),
  ).toEqual(["two evenings"]);
  expect(shown(ASKED, "Fine. Which colour would you like?", "I don't know yet.")).toEqual([]);
  expect(shown(ASKED, "Which version do you have?", "the old one from 2019")).toEqual([]);
});

describe("a choice and its reason in one sentence", () => {
  test.each([
    [
      "Should I take SQLite or Postgres for my shop?",
      "SQLite, since ten orders a day need no server; backed up every night.",
      ["SQLite (ten orders a day need no server)", "backed up every night"],
    ],
    [
      "Which library draws the map?",
      "Leaflet, because two of us know it, and no plugins for now.",
      ["Leaflet (two of us know it)", "no plugins for now"],
    ],
    [
      "Shall we print the leaflet or only mail it?",
      "Only mail, as nobody reads paper; the printed one comes later.",
      ["mail (nobody reads paper)", "the printed one comes later"],
    ],
    [
      "Go or Rust for a log reader?",
      "Go, given that we run Go already. We'll keep the logs for a month.",
      ["Go (we run Go already)", "keep the logs for a month"],
    ],
    [
      "Where do we keep the photos?",
      "I'd go with a plain disk because it is cheap, but backups go to the cloud.",
      ["plain disk (it is cheap)", "backups go to the cloud"],
    ],
    [
      "Which database?",
      "Because nobody wants to run a server, we'll use SQLite.",
      ["SQLite (nobody wants to run a server)"],
    ],
    [
      "Which shade?",
      "Leaflet, because it is light and small, but with an index on the date.",
      ["Leaflet (it is light and small)", "with an index on the date"],
    ],
    ["Which shade?", "Leaflet, yes", []],
    ["Which shade?", "Sorry, because I forgot the shade.", []],
    ["Which shade?", "Bright since yesterday.", []],
  ])("%s %s", (asked, reply, settled) => {
    expect(shown(asked, "Leaflet would do, it is bright.", reply)).toEqual(settled);
  });

  test.each([
    [
      "Postgres of SQLite?",
      "Omdat niemand een server wil, nemen we SQLite; back-ups gaan naar de NAS.",
      ["SQLite (niemand een server wil)", "back-ups gaan naar de NAS"],
    ],
    [
      "Op papier of op het scherm?",
      "Op papier, want opa heeft geen telefoon.",
      ["Op papier (opa heeft geen telefoon)"],
    ],
    [
      "Wo liegen die Fotos besser, auf der Platte oder in der Cloud?",
      "Auf der Platte, weil das nichts kostet; keine Cloud.",
      ["Auf der Platte (das nichts kostet)", "keine Cloud"],
    ],
    [
      "Où mettre les photos, sur le disque ou dans le nuage ?",
      "Sur le disque, car ça ne coûte rien.",
      ["Sur le disque (ça ne coûte rien)"],
    ],
    ["¿Uso Vue o React para la tienda?", "Como ya lo conocemos, usaremos Vue.", ["Vue (ya lo conocemos)"]],
  ])("%s %s", (asked, reply, settled) => {
    expect(shown(asked, "OK.", reply)).toEqual(settled);
  });

  test("a cause that is named chooses nothing", () => {
    const reply = "The path, because the error names it.";
    expect(settledIn("fix", ["Is it the path or the encoding?", "The path, I think.", reply])).toEqual([]);
  });
});

test("an option is chosen before a question", () => {
  expect(shown(ASKED, ANSWERED, "2, but can we skip the login?")).toEqual(["Own site"]);
});

test("a yes settles what the answer asks to settle, and agreement what it recommends", () => {
  expect(shown(ASKED, "Fine. Should I use Postgres for this?", "yes")).toEqual(["use Postgres for this"]);
  expect(shown(ASKED, "I'd recommend a hosted tool: it is quick.", "Let's go with that.")).toEqual([
    "a hosted tool",
  ]);
  expect(shown(ASKED, "Shall I draw the map?", "yes")).toEqual([]);
});

test("a reply to a choice is the side that it takes", () => {
  const asked = "Do you want to store bookings on the phone or on a server?";
  expect(shown(ASKED, asked, "on the phone")).toEqual(["on the phone"]);
  expect(shown(ASKED, "Does it drip from the spout or the handle?", "from the handle")).toEqual([]);
});

test("an option is named by its letter", () => {
  const options = "- **Option A (simple)**: keep the file\n- **Option B**: split the file";
  expect(shown(ASKED, options, "Others need it, so option B is better.")).toEqual(["split the file"]);
});

describe("a later word", () => {
  test("replaces the choice that it changes", () => {
    expect(shown(ASKED, ANSWERED, "Let's go with Go.", "Fine.", "Actually, make it Rust.")).toEqual(["Rust"]);
  });

  test("replaces the other side of an alternative, and what it repeats", () => {
    const asked = "Should I take SQLite or Postgres?";
    expect(shown(asked, "Either.", "SQLite it is.", "Fine.", "Postgres it is.")).toEqual(["Postgres"]);
    expect(shown(ASKED, ANSWERED, "No chat.", "Fine.", "No chat for now.")).toEqual(["No chat for now"]);
  });

  test("that refuses one thing leaves what was chosen of another", () => {
    expect(
      shown(ASKED, ANSWERED, "Let's go with Vue.", "Fine.", "Actually I decided not to rent a boat."),
    ).toEqual(["Vue", "not to rent a boat"]);
  });

  test("leaves what is about something else", () => {
    expect(shown(ASKED, ANSWERED, "No chat.", "Fine.", "Weekly is enough.")).toEqual([
      "No chat",
      "Weekly is enough",
    ]);
  });
});

test("a long reply to a long answer takes time in proportion", () => {
  const time = (count: number): number => {
    const [answer, reply] = ["Should it be red or blue? ".repeat(count), "It is so. ".repeat(count)];
    const conversation = parseConversation(
      transcriptOf([
        { role: "user", content: ASKED },
        { role: "assistant", content: answer },
        { role: "user", content: reply },
      ]),
    );
    const start = performance.now();
    decisionsOf(conversation, "idea");
    return performance.now() - start;
  };
  time(2_000);
  expect(time(16_000)).toBeLessThan(2_000);
});

test("many short replies to a long answer take time in proportion", () => {
  const time = (count: number): number => {
    const asked = { role: "user" as const, content: "Should it be red or blue? ".repeat(count) };
    const reply = { role: "user" as const, content: "Plum, because it is dark." };
    const conversation = parseConversation(
      transcriptOf([
        asked,
        { role: "assistant", content: "Red is bright. ".repeat(count) },
        ...Array(count).fill(reply),
      ]),
    );
    const start = performance.now();
    decisionsOf(conversation, "idea");
    return performance.now() - start;
  };
  time(200);
  expect(time(4_000)).toBeLessThan(4_000);
});

test("decisions in one line begin small, and I stays I", () => {
  const line = (text: string) =>
    lineOf([{ text, changes: false, sentence: text, message: 0 }], "Decided: ", "en");
  expect(line("The small hall")).toBe("Decided: the small hall.");
  expect(line("I bring the oars")).toBe("Decided: I bring the oars.");
});
