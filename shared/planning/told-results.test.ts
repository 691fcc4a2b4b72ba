import { expect, test } from "vitest";
import { build, dreamOfConversation, judge } from "./built.fixtures.ts";

const PROGRAM =
  '```js\n// pace.js\nconst [km, minutes] = process.argv.slice(2).map(Number);\nconst seconds = Math.round((minutes * 60) / km);\nconsole.log(Math.floor(seconds / 60) + ":" + (seconds % 60) + " per km");\n```';

const talk = (result: string) => ({
  title: "Running pace",
  messages: [
    "Write me a small command line program in Node that takes kilometres and minutes and prints the pace.",
    `One file, \`pace.js\`:\n\n${PROGRAM}\n\n\`node pace.js 10 55\` prints \`5:30 per km\`.`,
    "I ran it and that is what I get. And 10 km in 50 and a half minutes?",
    `\`node pace.js 10 50.5\` prints \`${result}\`.`,
    "And I'd like a table of paces for the pace cards, but I first have to phone the club about them. Not now.",
    "Then the list is:\n\n- [ ] Phone the club about the printed pace cards\n- [ ] Print a table of paces for the cards",
    "Thanks!",
    "Have a good run.",
  ].map((content, at) => ({ role: at % 2 === 0 ? "user" : "assistant", content })),
});

test("a result in a sentence is checked like one in a block, and belongs to the ticket that makes the program", async () => {
  const built = await build(await dreamOfConversation(talk("5:3 per km")));
  expect(await judge(built)).toMatchObject({
    verdict: "verified",
    reasons: expect.arrayContaining(["Passed: node pace.js 10 50.5: it prints 5:3 per km"]),
  });
  expect(built.plan.tickets[0]?.acceptance.map(({ text }) => text)).toEqual([
    "`node pace.js 10 55` prints `5:30 per km`",
    "`node pace.js 10 50.5` prints `5:3 per km`",
  ]);
});

test("a result in a sentence that does not come out is never verified, also where it stands within another", async () => {
  for (const result of ["5:03 per km", ":3 per k"])
    expect(await judge(await build(await dreamOfConversation(talk(result))))).toMatchObject({
      verdict: "partly",
      reasons: expect.arrayContaining([
        `Failed: node pace.js 10 50.5: expected: it prints ${result}; came out: 5:3 per km`,
      ]),
    });
});

test.each([
  "If you leave out the rounding, `node pace.js 10 50.5` prints `5:2.9 per km`.",
  "Without the rounding, `node pace.js 10 50.5` gives `5:2.9 per km`.",
  "`node pace.js 10 50.5` prints `5:3 per km` instead of `5:03 per km`.",
  "Note that `node pace.js 10 50.5` prints `5:3 per km`, not `5:03 per km`.",
  "Als je niet afrondt, `node pace.js 10 50.5` geeft `5:2.9 per km`.",
])("what would come out, or is wrong, is not what must: %s", async (said) => {
  const [first, second, , , ...rest] = talk("").messages;
  const messages = [first, second, { role: "user", content: "And in other cases?" }];
  const dream = await dreamOfConversation({
    title: "Running pace",
    messages: [...messages, { role: "assistant", content: said }, ...rest] as typeof rest,
  });
  expect(await judge(await build(dream))).toMatchObject({
    verdict: "verified",
    reasons: ["Passed: node pace.js 10 55: it prints 5:30 per km", expect.stringMatching(/^The checks ran/)],
  });
});

test("an errand is nothing to build: what it settles waits for it", async () => {
  const { plan, project } = await build(await dreamOfConversation(talk("5:3 per km")));
  const [, errand, table] = plan.tickets;
  expect(errand).toMatchObject({ title: "Phone the club about the printed pace cards", status: "open" });
  expect(errand?.estimate).toEqual({ low: 0.25, high: 1, reason: "An errand, or a single step." });
  expect(table).toMatchObject({ title: "Print a table of paces for the cards", depends_on: [errand?.id] });
  expect(project.unimplemented).toEqual(["Print a table of paces for the cards"]);
});
