import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import { describe, expect, test } from "vitest";
import { rules } from "./index.ts";

const outcomeOf = async (...contents: string[]) =>
  (
    await rules.organize(
      transcriptOf(contents.map((content, at) => ({ role: at % 2 === 0 ? "user" : "assistant", content }))),
    )
  ).outcome;

const agent = async (...answers: string[]) =>
  (
    await rules.organize(
      transcriptOf([
        { role: "user", content: "Add a dark mode to the settings page" },
        ...["Let me look at the page.", "Now I'll edit the theme.", "Let me run it.", ...answers].map(
          (content) => ({ role: "assistant" as const, content }),
        ),
      ]),
    )
  ).outcome?.text;

describe("the outcome is", () => {
  test("the answer to the question, with its evidence", async () => {
    expect(
      await outcomeOf(
        "Should I take SQLite or Postgres for a shop with ten orders a day?",
        "Great question! There are several things to consider. For ten orders a day SQLite is enough.",
      ),
    ).toEqual({
      text: "For ten orders a day SQLite is enough.",
      evidence: { message: 1, quote: "For ten orders a day SQLite is enough." },
    });
  });

  test.each([
    [
      "Certainly! Here is a bash script that renames photos by date:",
      "a bash script that renames photos by date",
    ],
    ["I've written a script that counts birds. It needs no library.", "a script that counts birds"],
    ["```sh\nset -e\nls\n```", "a bash script that renames photos by date"],
  ])("what was handed over: %s", async (answer, thing) => {
    const outcome = await outcomeOf("Write a bash script that renames photos by date", answer);
    expect(outcome?.text).toBe(`Delivered: ${thing}.`);
  });

  test("the title of a text", async () => {
    const outcome = await outcomeOf("Write an article about tides", "Title: Twice a Day\n\nThe sea rises.");
    expect(outcome?.text).toBe("Delivered: “Twice a Day”.");
  });

  test("the points of an answer that says no more", async () => {
    const answer =
      "Here are some ideas:\n\n1. **Ferry app**: tides\n2. **Bird guide**: photos\n3. **Map**: paths";
    expect((await outcomeOf("What could I make for our island?", answer))?.text).toBe(
      "Points: Ferry app, Bird guide, Map",
    );
  });

  test("the solution that the person confirms", async () => {
    const contents = [
      "My build fails with TypeError: tide is not a function",
      "Install the package again.",
      "Still the same error.",
      "The cause is an old cache of the build folder.",
      "That works, thanks!",
    ];
    expect((await outcomeOf(...contents))?.text).toBe(
      "Solved: The cause is an old cache of the build folder.",
    );
  });

  test("the last report of an agent, with its tests", async () => {
    expect(await agent("Added a dark mode to `settings.css`, off by default. All tests pass.")).toBe(
      "Added a dark mode to settings.css, off by default. All tests pass.",
    );
    expect(await agent("Created `docs/THEME.md` with:\n\n- colours")).toBe("Created docs/THEME.md.");
  });

  test("what the person decides against advice", async () => {
    const outcome = await outcomeOf(
      "Should I use Rust or Go?",
      "I'd recommend Go: it compiles fast.",
      "Make it Rust instead, because I want to learn it.",
      "Fine.",
    );
    expect(outcome?.text).toBe("Decided: Rust (I want to learn it).");
  });

  test("what is handed over after the decision", async () => {
    const outcome = await outcomeOf(
      "I want a site for our rowing club. Can you write a page for it?",
      "Which colours do you like?",
      "Let's go with blue.",
      "Here is a page that lists the free boats:\n\n```html\n<ul></ul>\n```",
    );
    expect(outcome?.text).toBe("Delivered: a page that lists the free boats.");
  });

  test.each([
    ["Write a short invitation to our street party.", "You are invited! Bring a chair on 3 June."],
    ["Can you draft a mail to the landlord about the heating?", "Dear landlord,\n\nthe heating is cold."],
  ])("the text that was asked for, rather than a sentence of it: %s", async (asked, text) => {
    expect((await outcomeOf(asked, text))?.text).toMatch(/^Delivered: a (?:short invitation|mail)/);
  });

  test("the answer in the language of its turn", async () => {
    expect(
      (await outcomeOf("Hoe snoei ik een appelboom?", "Goede vraag! Snoei hem in februari."))?.text,
    ).toBe("Snoei hem in februari.");
  });
});

describe("nothing comes of a conversation", () => {
  test.each([
    [
      "that the person puts off",
      ["I want a tide clock.", "You could use a tide table. Shall I?", "Not today."],
    ],
    ["in which the assistant asks back", ["Make a logo", "Which colours do you like?"]],
    ["in which the assistant declines", ["Describe https://a.dev/x.png", "I'm sorry, I can't view images."]],
    [
      "whose answer does not work",
      ["Why is my page blank?", "Clear the cache of the page.", "That is wrong."],
    ],
  ])("%s", async (_, contents) => {
    expect(await outcomeOf(...contents)).toBeNull();
  });
});

describe("an outcome is what came of the talk, none of", () => {
  const idea = "I want to build a small website for our rowing club. It should list the free boats.";

  test.each([
    ["what an answer says of an idea", [idea, "A static page is the right thing for a list of boats."]],
    [
      "the points of advice",
      [idea, "Consider:\n\n1. **Host**: cheap\n2. **Colours**: blue\n3. **Font**: big"],
    ],
    [
      "a remark beside what is said to work",
      [
        idea,
        "```html\n<ul></ul>\n```\n\n- Keep both files apart, so that the list can be tested.",
        "It works!",
      ],
    ],
    [
      "a file that is shown again",
      [
        idea,
        "Which colours?",
        "My aunt likes oars.",
        "Here is site/boats.html again, the whole page:\n\n```html\n<ul></ul>\n```",
      ],
    ],
    ["what is left to do", [idea, "Fine.", "Still to do then: ask the treasurer.", "Good luck."]],
  ])("%s", async (_, contents) => {
    expect(await outcomeOf(...contents)).toBeNull();
  });

  test("a solution where what is said to work is not right yet", async () => {
    const contents = [
      "My build fails with an error",
      "The cause is an old cache.",
      "It works but the sums are off.",
    ];
    expect((await outcomeOf(...contents))?.text).not.toMatch(/^Solved/);
  });
});

describe("the outcome is none of", () => {
  test.each([
    [
      "the question in other words",
      "How do I choose a good rope for a small sailing boat?",
      "Choosing a good rope for a small sailing boat is a choice of ropes. Polyester rope stretches least of all.",
    ],
    [
      "what is told of the answer itself",
      "Which rope do I take for the mast?",
      "I looked at ropes that are sold for masts. Polyester rope stretches least of all.",
    ],
    [
      "what only points at a list",
      "Which rope do I take for the mast?",
      "With one of these ropes your mast will stand for years. Polyester rope stretches least of all.",
    ],
    [
      "an introduction",
      "Which rope do I take for the mast?",
      "A few things to keep in mind on ropes for a mast:\n\nPolyester rope stretches least of all.",
    ],
    [
      "small talk",
      "Which rope do I take for the mast?",
      "Great question! Ropes for a mast are a nice topic! Polyester rope stretches least of all.",
    ],
  ])("%s", async (_, question, answer) => {
    expect((await outcomeOf(question, answer))?.text).toBe("Polyester rope stretches least of all.");
  });
});
