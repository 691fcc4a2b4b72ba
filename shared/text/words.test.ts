import { expect, test } from "vitest";
import { languageOf, plainForm, stem, stems, wordsOf } from "./words.ts";

test.each([
  ["en", "I want a shop for bees with a map"],
  ["nl", "Ik wil een winkel voor bijen met een kaart"],
  ["de", "Ich möchte einen Laden für Bienen mit einer Karte"],
  ["fr", "Je veux une boutique pour les abeilles avec une carte"],
  ["es", "Quiero una tienda para las abejas con un mapa"],
  ["pt", "Quero uma loja para as abelhas com um mapa, não sei como"],
  ["zh", "我想做一个养蜂商店，用 React"],
  ["zh", "番茄计时器"],
  ["ja", "養蜂の店をアプリにしたいです"],
  ["ar", "أريد متجرًا للنحل مع خريطة"],
  ["ru", "Хочу магазин для пчёл с картой, и без рекламы"],
  ["ko", "양봉 가게 앱을 만들고 싶어요, React로"],
  ["en", "The file is called 功能.md and holds the list"],
])("%s is the language of: %s", (language, text) => expect(languageOf(text)).toBe(language));

test("one word however it is written", () => {
  expect(stem("الكتاب")).toBe(stem("كتابًا"));
  expect(stem("l'appli")).toBe(stem("appli"));
  expect(plainForm("والكتاب")).toBe("الكتاب");
  expect(stems("Produkte", "de")).toEqual(stems("Produkt", "de"));
  expect(stem("рассаду")).toBe(stem("рассада"));
  expect(plainForm("파일을")).toBe("파일");
  expect(plainForm("난이도")).toBe("난이도");
  expect(wordsOf("كتابًا हिन्दी")).toHaveLength(2);
});
