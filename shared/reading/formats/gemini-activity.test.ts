import { expect, test } from "vitest";
import { readConversation } from "../read.ts";
import { geminiActivityHtml } from "./gemini-activity-html.ts";

const entry = (title: string, more: object = {}) => ({
  header: "Gemini Apps",
  title,
  time: "2026-01-02T03:04:05.678Z",
  products: ["Gemini Apps"],
  safeHtmlItem: [{ html: "<p>Dig.</p>" }],
  ...more,
});

test.each([
  "Prompted A pond?",
  "Prompted\u00a0A pond?",
  "Said A pond?",
  "Asked Gemini: A pond?",
  "Prompted with: A pond?",
  "Eingegebener Prompt: A pond?",
  "Vous avez saisi A pond?",
  "Requête saisie\u00a0: A pond?",
  "Has preguntado: A pond?",
  "Você perguntou A pond?",
  "送信したメッセージ: A pond?",
  "Prompted A pond? Attached 2 files.",
])("the prompt stands behind the words of the account's language: %j", (title) => {
  expect(readConversation(entry(title)).messages).toMatchObject([
    { role: "user", content: "A pond?" },
    { role: "assistant", content: "Dig." },
  ]);
});

test("in a language that is not known the title is the prompt", () => {
  expect(readConversation(entry("Kirjutasid tiik")).messages[0]?.content).toBe("Kirjutasid tiik");
  expect(readConversation(entry("Prompted Note: two things")).messages[0]?.content).toBe("Note: two things");
});

test("attachments have the names that they had", () => {
  const transcript = readConversation(
    entry("Prompted A pond?", {
      header: "Gemini アプリ",
      titleUrl: "https://gemini.google.com/app/ab12",
      subtitles: [{ name: "添付ファイル 1 件" }, { name: "- plan.pdf", url: "plan-ab.pdf" }],
      attachedFiles: ["plan-ab.pdf"],
    }),
  );
  expect(transcript).toMatchObject({
    external_id: "2026-01-02T03:04:05.678Z",
    url: "https://gemini.google.com/app/ab12",
    documents: [{ title: "plan.pdf", message: 0 }],
  });
  expect(readConversation(entry("Prompted x", { imageFile: "a.png" })).documents).toMatchObject([
    { title: "a.png" },
  ]);
});

test.each(["Cleared previous feedback", "Used Gemini Apps", "Created Gemini Canvas titled Pond"])(
  "%j holds no conversation",
  (title) => {
    expect(() => readConversation(entry(title, { safeHtmlItem: undefined }))).toThrow(/no messages/);
  },
);

test("entries of other apps are no conversations", () => {
  const search = { header: "Search", title: "Searched for gemini", time: "2026-01-02", products: ["Search"] };
  expect(() => readConversation(search)).toThrow(/known/);
});

const card = (body: string, app = "Gemini Apps") =>
  `<div class="outer-cell mdl-cell mdl-cell--12-col mdl-shadow--2dp"><div class="mdl-grid"><div class="header-cell mdl-cell"><p class="mdl-typography--title">${app}<br></p></div>` +
  `<div class="content-cell mdl-cell mdl-cell--6-col mdl-typography--body-1">${body}</div><div class="content-cell mdl-cell mdl-cell--6-col mdl-typography--body-1 mdl-typography--text-right"></div>` +
  `<div class="content-cell mdl-cell mdl-cell--12-col mdl-typography--caption"><b>Products:</b><br>&emsp;${app}<br><b>Details:</b><br><a href="https://gemini.google.com/app/ab12">x</a></div></div></div>`;
const page = (...cards: string[]) =>
  `<html><head><title>My Activity History</title><style>.mdl-grid{}</style></head><body><div class="mdl-grid">${cards.join("")}</div></body></html>`;

const html = page(
  card(
    'Prompted&nbsp;A &lt;pond&gt;?<br>Mar 2, 2026, 9:15:00\u202fAM CET<br><p>Dig <b>deep</b>:</p><ol><li>clay</li></ol><pre><code class="language-py">dig()\n</code></pre>',
  ),
);

test("a card of the page is read like an entry", () => {
  expect(readConversation(html)).toMatchObject({
    source: "gemini",
    external_id: "2026-03-02T08:15:00.000Z",
    title: "A <pond>?",
    url: "https://gemini.google.com/app/ab12",
    created: "2026-03-02T08:15:00.000Z",
    messages: [
      { role: "user", content: "A <pond>?" },
      { role: "assistant", content: "Dig **deep**:\n\n1. clay\n\n```py\ndig()\n```" },
    ],
  });
});

test.each([
  [
    "no break behind the time",
    "Prompted a<br>Mar 2, 2026, 9:15:00 AM CET<p>b</p>",
    "a",
    "2026-03-02T08:15:00.000Z",
  ],
  [
    "German",
    "Eingegebener Prompt:&nbsp;a<br>02.03.2026, 09:15:00 MEZ<br><p>b</p>",
    "a",
    "2026-03-02T08:15:00.000Z",
  ],
  [
    "a label that is not known",
    "Girilen istem:&nbsp;a<br>2 Mar 2026, 09:15:00 CET<br>b",
    "a",
    "2026-03-02T08:15:00.000Z",
  ],
  [
    "a colon in its prompt",
    "Prompted&nbsp;Note: a&nbsp;b<br>2 Mar 2026, 09:15:00 CET<br>b",
    "Note: a b",
    "2026-03-02T08:15:00.000Z",
  ],
  ["a zone that is not known", "Prompted a<br>Mar 2, 2026, 9:15:00 AM XYZ<br><p>b</p>", "a", null],
  [
    "lines",
    "Prompted a<br>3 eggs.<br>c<br>Mar 2, 2026, 9:15:00 AM CET<br>b",
    "a\n3 eggs.\nc",
    "2026-03-02T08:15:00.000Z",
  ],
  [
    "a log",
    "Prompted a<br>2026-01-01 10:00:00 ERROR x<br>Mar 2, 2026, 9:15:00 AM CET<br>b",
    "a\n2026-01-01 10:00:00 ERROR x",
    "2026-03-02T08:15:00.000Z",
  ],
  [
    "a link",
    'Prompted <a href="https://gemini.google.com/app/ab12">a</a><br>Mar 2, 2026, 9:15:00 AM CET<br>b',
    "a",
    "2026-03-02T08:15:00.000Z",
  ],
])("a card with %s", (_, body, prompt, created) => {
  const transcript = readConversation(page(card(body, "Gemini アプリ")));
  expect(transcript.messages.map(({ content }) => content)).toEqual([prompt, "b"]);
  expect(transcript.created).toBe(created);
});

test("prompts of one chat are told apart where their times cannot be read", () => {
  const ids = ["a<br>Mar 2, 2026, 9:15:00 AM XYZ", "b<br>Mar 2, 2026, 9:16:00 AM XYZ", "c", "d"].map(
    (body) => readConversation(page(card(`Prompted ${body}`))).external_id,
  );
  expect(new Set(ids).size).toBe(4);
  const { external_id } = readConversation(
    entry("Prompted a", { time: "", titleUrl: "https://gemini.google.com/app/ab12" }),
  );
  expect(external_id).toBeNull();
});

test("files that a card names are attached", () => {
  const body =
    'Prompted a<br>1 attachment.<br>- <a href="plan-1.pdf">plan.pdf</a><br>Mar 2, 2026, 9:15:00 AM CET<br>b';
  const transcript = readConversation(page(card(body)));
  expect(transcript.documents).toMatchObject([{ title: "plan.pdf", message: 0 }]);
  expect(transcript.messages[0]?.content).toBe("a");
});

test("a page is cut into its cards of Gemini, wherever its pieces end", async () => {
  const body = (n: number) => `Prompted a${n}<br>Mar 2, 2026, 9:15:0${n} AM CET<br>b${n}`;
  const text = page(
    card(body(1)),
    card("Watched x<br>Mar 2, 2026, 9:15:00 AM CET", "YouTube"),
    card(body(2)),
    card(body(3)),
  );
  for (const size of [1, 7, 50, 100_000]) {
    const pieces = async function* () {
      for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
    };
    const prompts: (string | undefined)[] = [];
    for await (const each of geminiActivityHtml.split?.(pieces()) ?? [])
      prompts.push(
        readConversation(each)
          .messages.map(({ content }) => content)
          .join(),
      );
    expect(prompts).toEqual(["a1,b1", "a2,b2", "a3,b3"]);
  }
  expect(() => readConversation(text)).toThrow(/holds 3 conversations/);
});

test("pages of other kinds are none", () => {
  expect(() => readConversation(page(card("Watched x<br>Mar 2, 2026", "YouTube")))).toThrow(/known format/);
  expect(() => readConversation("<html><body><p>Gemini</p></body></html>")).toThrow(/known format/);
});
