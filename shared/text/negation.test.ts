import { describe, expect, test } from "vitest";
import { denied, forbids, negates, withoutDenied } from "./negation.ts";

test.each([
  "No ads",
  "It shouldn't store names",
  "It mustn’t store names",
  "You cannot read it",
  "wachtwoorden worden niet bewaard",
  "geen reclame",
  "a diary without accounts",
  "passkeys instead of passwords",
  "keine Werbung",
  "Passwörter werden nicht gespeichert",
  "Je ne veux pas de compte",
  "Pas de publicité",
  "sans compte",
  "sin anuncios",
  "sem anúncios",
  "senza pubblicità",
  "le password non vengono salvate",
  "não guarda senhas",
  "不要广告",
  "密码不能保存",
  "広告なし",
  "パスワードを保存しない",
  "без рекламы",
  "никогда не хранит пароли",
  "비밀번호를 저장하지 않는다",
  "광고 없이",
  "بدون إعلانات",
  "لا أريد حسابًا",
])("denies: %s", (text) => expect(negates(text)).toBe(true));

test.each([
  "Not only a boat but a ship",
  "niet alleen een boot",
  "a note",
  "nothingness",
  "a snow map",
  "want",
  "a sans-serif font",
  "the sin of pride",
  "Pas de regels aan",
  "nicht nur ein Boot",
  "a non-profit boat",
  "Ich muss noch streichen",
  "这个不错",
  "不同的颜色",
  "しなければならない",
])("denies nothing: %s", (text) => expect(negates(text)).toBe(false));

test.each([
  ["No app store, a web app", "a web app"],
  ["It is not a web app but a newsletter", "It is but a newsletter"],
  ["It doesn't need a CLI. Build an API", "It . Build an API"],
  ["A no-code app", "A no-code app"],
  ["Why don't we build a boat?", "Why don't we build a boat?"],
])("%s: what is wanted is %s", (text, wanted) => {
  const blanked = withoutDenied(text);
  expect(blanked).toHaveLength(text.length);
  expect(blanked.replace(/ +/g, " ").replace(/^ ?,? /, "")).toBe(wanted);
});

describe("a list", () => {
  test.each([
    "It must not:",
    "A boat. What I don't want:",
    "Without:",
    "Out of scope:",
    "Please don’t:",
    "Geen:",
    "Ich möchte keine:",
    "不要：",
    "بدون:",
  ])("after %s is of what is not to be", (lead) => expect(forbids(lead)).toBe(true));
  test.each([
    "It should:",
    "If it does not work, do this:",
    "Don't forget to:",
    "Not yet done:",
    "Noch nicht erledigt:",
    "",
  ])("after %s is not", (lead) => expect(forbids(lead)).toBe(false));
  test.each([
    "Non-goals",
    "What I'd leave out",
    "Wat ik zou weglaten",
    "Nicht enthalten",
    "Hors périmètre",
    "不包括",
    "対象外",
  ])("under the heading %s is", (heading) => expect(forbids("", heading)).toBe(true));
});

test.each([
  ["Store names", "It must not:", "not store names"],
  ["the ads", "I don't want:", "no ads"],
  ["ads", "without:", "no ads"],
  ["No ads", "I don't want:", "No ads"],
  ["wachtwoorden bewaren", "Het mag niet:", "niet wachtwoorden bewaren"],
  ["reclame", "Geen:", "geen reclame"],
  ["Werbung", "Ohne:", "ohne Werbung"],
  ["publicité", "Sans :", "sans publicité"],
  ["anúncios", "Não quero:", "sem anúncios"],
  ["广告", "不要：", "不要广告"],
  ["広告", "不要なもの：", "広告なし"],
  ["إعلانات", "بدون:", "بدون إعلانات"],
])("%s, in a list after %s, is %s", (text, lead, meant) => expect(denied(text, lead)).toBe(meant));
