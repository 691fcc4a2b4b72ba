import { expect, test } from "vitest";
import { contentWords, firstWords } from "./words.ts";

const said = (...args: Parameters<typeof contentWords>) => [...contentWords(...args)].join(" ");

test.each([
  ["Add the reminders to a calendar", "remind calendar"],
  ["Creating notifications for 3 users", "creat notific 3 user"],
  ["Read src/app.ts, and e-mail it", "read src/app.t e-mail"],
  ["Should we do this?", "should we do this"],
  ["", ""],
])("%j says %j", (text, words) => {
  expect(said(text)).toBe(words);
});

test.each([
  ["nl", "Maak een lijst van de leden", "lijst van leden maken"],
  ["de", "die Mahnung erstellen", "eine Mahnung erstelle"],
  ["fr", "La liste des élèves", "une liste pour l'élève"],
  ["es", "La lista de los socios", "listas para el socio"],
  ["pt", "A lista dos sócios", "listas do sócio"],
  ["it", "La lista degli ospiti", "liste per l'ospite"],
  ["ja", "会員の名簿を作る", "会員名簿"],
  ["zh", "做一个会员名单", "会员的名单"],
  ["ko", "회원 명단을 만들기", "회원의 명단"],
  ["ar", "قائمة الكتب", "القائمة كتب"],
] as const)("In %s, %j says what %j says", (language, one, other) => {
  expect(said(one, language)).toBe(said(other, language));
});

test("A text of another language is not compared by the words that say nothing in it", () => {
  expect(said("de la liste avec le nom", "fr")).toBe("list nom");
  expect(said("de la liste avec le nom")).toBe("de la list avec le nom");
});

test("The first words of a text are counted", () => {
  expect(firstWords("one two\nthree four", 3)).toBe("one two three");
});

test("A script without blanks has about a word for two letters", () => {
  expect(firstWords("会员的名单。".repeat(40), 10).length).toBeLessThan(30);
});
