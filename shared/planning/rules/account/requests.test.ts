import { spokenBy } from "@dreamcatcher/text/speakers";
import { describe, expect, test } from "vitest";
import { dreamWith } from "../../fixtures.ts";
import { accountOf } from "./account.ts";
import { passagesOf } from "./passages.ts";

function account(...messages: string[]) {
  const content = messages
    .map((text, at) => spokenBy(at % 2 === 0 ? "user" : "assistant", [text]))
    .join("\n\n");
  return { pieces: accountOf(passagesOf(dreamWith([{ content }])))?.pieces ?? [] };
}
const named = (...messages: string[]): string[] => account(...messages).pieces.map(({ name }) => name);

const DONE = "I've changed the file. All tests pass.";

describe("what asks for work", () => {
  test.each([
    ["Polish", "Dodaj mapę boi na stronie", "Zmień kolor nagłówka strony"],
    ["Russian", "Добавь карту буёв на страницу", "Давай перенесём заголовок страницы вниз"],
    ["Swedish", "Jag vill ha en karta över bojarna", "Ändra färgen på sidans rubrik"],
    ["Chinese", "创建一个浮标地图页面", "把页面标题的颜色改成蓝色"],
  ])("is an order by how %s opens it, also on the way", (_, first, second) => {
    expect(named(first, DONE, second, "OK.\n\n```js\nlet a = 1;\nlet b = 2;\n```", "OK", DONE)).toEqual([
      first,
      second,
    ]);
  });

  test("is what a sentence comes to behind what the person has", () => {
    expect(
      named(
        "ok so I have the charts of all our harbours which I need a script that prints them one by one on paper",
        DONE,
      ),
    ).toEqual(["A script that prints them one by one on paper"]);
  });

  test("is no word that something is done already", () => {
    expect(named("需要新建一个浮标仓库", DONE, "已通过网页创建了仓库", "好的。")).toEqual([
      "需要新建一个浮标仓库",
    ]);
  });
});

test("what there is, or is not allowed, asks for nothing", () => {
  const given =
    "I need to rank the pilots of the port. There are a number of factors.\n\n1. The number of ships that they bring in each day\n2. The length of the ships that they bring in\n3. The number of years that they have been pilots";
  expect(named(given, DONE)).toEqual(["Rank the pilots of the port"]);
  expect(named("Add a map of buoys.", DONE, "Maps of other harbours are NOT allowed here.", DONE)).toEqual([
    "Add a map of buoys",
  ]);
});

test("how a request is to be met is a part of it", () => {
  expect(
    named("Add a second harbour to the page. Ensure it matches the first one. Make sure both fit.", DONE),
  ).toEqual(["Add a second harbour to the page"]);
  expect(named("Make sure the tides are those of today.", DONE)).toEqual([
    "Make sure the tides are those of today",
  ]);
});

test.each([
  ["Act as a pilot and write a guide to the harbour of Veere.", "Write a guide to the harbour of Veere"],
  ["Ann: let's print the tide table of Veere in colour.", "Print the tide table of Veere in colour"],
  ["Plz print the tide table of Veere in colour.", "Print the tide table of Veere in colour"],
  ["Sorry, I meant to print the tide table of Goes.", "Print the tide table of Goes"],
])("a name tells the work and not how it is asked: %s", (said, name) => {
  expect(named(said, DONE)).toEqual([name]);
});

test("a name ends before a link, and names its site where it goes on", () => {
  expect(named("Build a page like https://tides.example/a/b?c=d but for lakes", DONE)).toEqual([
    "Build a page like tides.example but for lakes",
  ]);
  expect(named("Draw the buoys of the harbour https://tides.example/a/b?c=d in blue", DONE)).toEqual([
    "Draw the buoys of the harbour",
  ]);
});

describe("a list on the way", () => {
  const parts = "- validate the harbour\n- store the time\n- return an id";
  test("tells the parts of the one thing that is asked for above it", () => {
    expect(named("Add a map.", DONE, `Implement an endpoint for new sightings:\n\n${parts}`, DONE)).toEqual([
      "Add a map",
      "Implement an endpoint for new sightings",
    ]);
  });
  test.each(["Please do the following:", "Make these changes:", "Now fix these:"])(
    "is of requests below '%s'",
    (lead) => {
      expect(
        named("Add a map.", DONE, `${lead}\n\n- move the title to the left\n- remove the old legend`, DONE),
      ).toEqual(["Add a map", "Move the title to the left", "Remove the old legend"]);
    },
  );
});

test("a point of a list that leads up to what stands below it belongs to the one before", () => {
  const list =
    "Please do the following:\n\n- Add a page that shows the tides of each port\n- This page will show:\n  - the high tide of the day\n- Add a list of all the ports that we know";
  expect(named(list, DONE)).toEqual([
    "Add a page that shows the tides of each port",
    "Add a list of all the ports that we know",
  ]);
});

describe("a name", () => {
  test("of nothing but the act is none", () => {
    expect(
      named("Add a map of buoys.", DONE, "Run the script", DONE, "Commit and push this branch", DONE),
    ).toEqual(["Add a map of buoys"]);
  });
  test("of what only fails has what is said before it", () => {
    expect(
      named("Add a map.", DONE, "I moved the buoys to the north of the map. but still not working", ""),
    ).toEqual(["Add a map", "I moved the buoys to the north of the map: still not working"]);
  });
  test("does not point at what follows", () => {
    expect(
      named("Update the harbour page with the following tides and content. Low is at six.", DONE),
    ).toEqual(["Update the harbour page"]);
  });
  test("is not made of consent", () => {
    expect(named("You are very correct, the buoys of the harbour drift with the tide.", DONE)).toEqual([]);
  });
});

describe("what is pasted", () => {
  const help = "Click the harbour on the map. Upload files of the tides. Use Tab to go to the next buoy.";
  test("is no request where the person speaks to the assistant in a hand of their own", () => {
    expect(named(`${help} this is how it was, so can you write the new instruction for me?`, DONE)).toEqual([
      expect.stringContaining("write the new instruction"),
    ]);
  });
  test("is what a message goes on with behind a colon, up to its last words", () => {
    const letter = `At Harbour Ltd. we count buoys. Submit your chart as one link. Introduce yourself to the team. Read the tides. ${help} Good luck!`;
    expect(named(`okay add a reply to the harbour for this letter : ${letter}`, DONE)).toHaveLength(1);
  });
});

test("what a person asks how to make is work where it is made; what they ask to know is not", () => {
  const code = "Like this.\n\n```js\nexport const a = 1;\nexport const b = 2;\nexport const c = a + b;\n```";
  expect(
    named(
      "Add a map of buoys.",
      DONE,
      "How to implement pages of the list?",
      code,
      "What is a page?",
      code,
      "Add a legend.",
      DONE,
    ),
  ).toEqual(["Add a map of buoys", "Implement pages of the list", "Add a legend"]);
});

describe("what is said of the talk itself", () => {
  test.each([
    "Act as a harbour master.",
    "I want you to act as a harbour master with ten years of practice.",
    "You are an expert in tides with ten years of practice.",
    "Take on the persona of a harbour master who works for the province.",
    'Please limit your reply to "understood".',
    "Please write in English.",
    "I will send you the tables of each port.",
    "In my next message, I will send the tables.",
    "Here are the ports that I want a table to be made for.",
    "Please put the word tide before every message you send me.",
    "Do not change these tables until I tell you.",
  ])("asks for nothing: %s", (said) => {
    expect(named(`${said} Write a table of the tides.`, DONE)).toEqual(["Write a table of the tides"]);
    expect(named("Write a table of the tides.", DONE, said, "Understood.")).toEqual([
      "Write a table of the tides",
    ]);
  });

  test("is left out of the request that it opens", () => {
    expect(named("Act as a harbour master and write a table of the tides.", DONE)).toEqual([
      "Write a table of the tides",
    ]);
  });

  test("is no label", () => {
    expect(named("Write a poem. Target audience: pilots and keepers of the harbour light.", DONE)).toEqual([
      "Write a poem",
    ]);
  });

  test("is no announcement that says what is wanted", () => {
    expect(named("I will need a table of the tides of each port.", DONE)).toEqual([
      "Need a table of the tides of each port",
    ]);
  });
});

describe("what only leads up to work, or says how it is to be done", () => {
  test.each(["Take a quick look at the tide tables first.", "Discuss this with me."])(
    "is none: %s",
    (said) => {
      expect(named(`${said} Add a map of the buoys.`, DONE)).toEqual(["Add a map of the buoys"]);
    },
  );

  test("is none behind what it is about", () => {
    const asked =
      "Move the legend below the map. Rename the harbour page. Do this in as few lines as you can.";
    expect(named(asked, DONE)).toEqual(["Move the legend below the map", "Rename the harbour page"]);
  });
});

test("a yes to what an answer asks is no request: the one before goes on", () => {
  const { pieces } = account(
    "Use the harbour fonts on the page of the tides.",
    "Do you mean the `harbour` package of fonts? If you do, I will change the page.",
    "Yes, I mean that package",
    "I've changed the page of the tides to the harbour fonts. All tests pass.",
    "Add a map of the buoys.",
    DONE,
  );
  expect(pieces.map(({ name, state }) => [name, state])).toEqual([
    ["Use the harbour fonts on the page of the tides", "done"],
    ["Add a map of the buoys", "done"],
  ]);
});
