import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import { expect, test } from "vitest";
import { rules } from "../index.ts";
import { isGeneric } from "./generic.ts";

const OPENING = "Which index cards fit a slip box of 1950, and where are they sold today?";
const titled = async (title: string, opening = OPENING) =>
  (await rules.organize(transcriptOf([opening, "A6 cards of 200 g, ruled on one side."], { title }))).title;

test.each([
  "Zettelkasten",
  "Kite",
  "AI",
  "Felt making",
  "No dates",
  "Budget 2026",
  "1984 in words",
  "2026-03-06 board meeting",
  "March",
  "Mayday",
  "New kitchen",
  "Chat app for gardeners",
  "Untitled Goose Game levels",
  "Gemini and Leo",
  "[Draft] Boat plan",
  "MVP of the slip box",
  "Order 123456",
  "旅行计划",
  "预算",
  "家",
  "ノート",
  "집",
  "خطة السفر",
  "План",
  "Βιβλία",
  "Bücherregal",
])("a title that somebody gave is kept: %s", async (title) => {
  expect(await titled(title)).toBe(title);
});

test("a title is one line without marks of a heading or a final point", async () => {
  expect(await titled("# Kite ")).toBe("Kite");
  expect(await titled("Felt\n making.")).toBe("Felt making");
});

test.each([
  "New chat",
  "new chat (2)",
  "New conversation #12",
  "Untitled",
  "Untitled document 3",
  "Chat with Claude",
  "ChatGPT conversation",
  "GitHub Copilot Chat",
  "Claude Code session",
  "AI chat",
  "Gemini",
  "hello!",
  "Test 2",
  "Neue Unterhaltung",
  "Neuer Chat",
  "Nouvelle discussion",
  "Sans titre",
  "Nueva conversación",
  "Novo bate-papo",
  "Nuova chat",
  "Nieuw gesprek",
  "Новый чат",
  "Nowy czat",
  "Yeni sohbet",
  "新对话",
  "新しいチャット",
  "無題",
  "새 채팅",
  "محادثة جديدة",
  "שיחה חדשה",
  "नई चैट",
  "2026-03-06",
  "2026-03-06 16:11:26Z",
  "06/03/2026",
  "March 6, 2026",
  "Friday 6th March 2026 at 4 pm",
  "6. März 2026",
  "6 mars 2026 à 16h",
  "6 de marzo de 2026",
  "2026年3月6日",
  "2026년 3월 6일",
  "Chat 2026-03-06",
  "Session of 6 Mar",
  "Claude conversation log",
  "AI session transcripts",
  "Who am I chatting with?",
  "2026",
  "68a3b1c2-5d94-8001-9f30-7c2e4b6a8d01",
  "https://chatgpt.com/c/68a3b1c2",
  "conversation.json",
  "…",
])("a title that names nothing is replaced: %s", async (title) => {
  expect(isGeneric(title)).toBe(true);
  expect(await titled(title)).not.toBe(title);
});

test.each([
  ["Chat export – Index cards", "Index cards"],
  ["Index cards - chat log", "Index cards"],
  ["卡片盒 - 对话记录", "卡片盒"],
  ["Claude: index cards", "Claude: index cards"],
])("what names only the conversation is left out: %s", async (title, kept) => {
  expect(await titled(title)).toBe(kept);
});

test.each([
  "Which index cards fit a slip box",
  "which index cards fit a slip box of 19…",
  "Which index ca...",
  "<command-name>/clear</command-name>",
  "/clear",
  "[Request interrupted by user]",
  "[Image #1]",
  '{"a": 1}',
])("the start of the message, or of what a tool inserts, is replaced: %s", async (title) => {
  expect(await titled(title)).not.toBe(title);
});

test("the start of a message in Chinese is as short as what it says", async () => {
  const opening = "帮我安排三天的无锡行程，并且列出每天的餐厅。";
  expect(await titled("帮我安排三天的无锡行程", opening)).not.toBe("帮我安排三天的无锡行程");
  expect(await titled("无锡行程", opening)).toBe("无锡行程");
  expect(await titled("帮我", opening)).toBe("帮我");
});

test.each([
  ["Slip box", "I want a slip box of oak with four drawers."],
  ["A bread club", "I want to found a bread club that bakes together once a week."],
  ["Cards box plan", "How do I build a box for cards of the library?"],
  ["Winter plan", "Which rain barrel is best? A rain barrel must not freeze."],
  ["Kooravond", "Ik wil een kooravond voor de hele straat organiseren."],
  ["Slip box with drawers for old library cards", "I want a slip box for old library cards and maps."],
])("a title that somebody gave is kept, whatever is wished: %s", async (title, opening) => {
  expect(await titled(title, opening)).toBe(title);
});

test.each([
  ["What is Flutter?", "Flutter is a toolkit for apps.", "What is Flutter"],
  ["Who was Ada Lovelace?", "Ada Lovelace wrote the first program.", "Who was Ada Lovelace"],
  [
    "A bash script that renames photos by date.",
    "```sh\nset -e\nexiftool .\n```",
    "Bash script that renames photos by date",
  ],
])("a conversation is named by what is asked, not by its answer: %s", async (asked, answered, title) => {
  expect((await rules.organize(transcriptOf([asked, answered]))).title).toBe(title);
});

const README = "`README.md`:\n\n```md\n# Slip Box\n\nKeeps index cards.\n```";
const page = (name: string) =>
  `\`index.html\`:\n\n\`\`\`html\n<!doctype html>\n<title>${name}</title>\n<main></main>\n\`\`\``;
const PATHS =
  "I read /home/ann/code/slip-box/a.py, /home/ann/code/slip-box/b.py and /home/ann/code/slip-box/c.py.";

test.each([
  [
    "I want a web page that sorts index cards by colour.",
    README,
    "Slip Box: Web page that sorts index cards by colour",
  ],
  ["I want a slip box for cards of the library.", README, "Slip box for cards of the library"],
  [
    "I want a web page that sorts index cards by colour.",
    page("Slip Box for Libraries"),
    "Slip Box for Libraries",
  ],
  ["And then?", page("Slip Box"), "Slip Box"],
  ["Repair the search for index cards.", PATHS, "slip-box: Repair the search for index cards"],
])("a conversation is named by its product and what is wanted of it: %s", async (asked, answered, title) => {
  expect((await rules.organize(transcriptOf([asked, answered]))).title).toBe(title);
});

test.each([
  [
    [
      "Do all of the following assignment:\nThe Slip Box Revisited (version 2)\nBy A. Cardwell.",
      "Here it is.",
    ],
    "The Slip Box Revisited",
  ],
  [["/build specs/slip-box-search.md", "I build it."], "Slip box search"],
  [
    [
      "Mi tía tiene una biblioteca con diez mil fichas de papel.",
      "¿Qué hago?",
      "Quiero un buscador de fichas por color.",
      "Aquí está.",
    ],
    "Mi tía tiene una biblioteca con diez mil fichas de papel",
  ],
  [
    ["Im Keller der Bibliothek wird es feucht, alle anderen Räume (zehn) sind trocken.", "Oh."],
    "Im Keller der Bibliothek wird es feucht",
  ],
  [["Im Schrank riecht es.", "## Häufige Ursachen\n\nFeuchte Wände."], "Im Schrank riecht es"],
])("it is named by how it opens: %s", async (messages, title) => {
  expect((await rules.organize(transcriptOf(messages))).title).toBe(title);
});

test.each([
  [["Hi Chat GPT", "Hello.", "What is a neap tide?", "A low one."], "Neap tide"],
  [["Design of round lighthouses and lamps.", "A tower."], "Design of round lighthouses and lamps"],
  [
    [
      '"I want you to write a letter to the pilots. Start with: "Dear pilots of our harbour and of the isles."',
      "Dear.",
    ],
    "Letter to the pilots",
  ],
  [
    ["SELECT name FROM harbours WHERE depth is small\n\nExplain the query of harbours.", "It lists."],
    "Explain the query of harbours",
  ],
])("a greeting, a query and the form of an answer name nothing", async (messages, title) => {
  expect((await rules.organize(transcriptOf(messages))).title).toBe(title);
});

test("a conversation that turns to something else is named by both", async () => {
  const messages = [
    ["What are good ropes for a small mast?", "Ropes of hemp."],
    ["I have some questions about neural networks.", "Ask me."],
    ["Does a neural network learn by itself?", "It is trained."],
    ["How many layers do the networks have?", "Two or more."],
    ["What is a neural layer?", "A row of nodes."],
  ].flat();
  expect((await rules.organize(transcriptOf(messages))).title).toMatch(
    /^Good ropes for a small mast; .*neural/,
  );
});
