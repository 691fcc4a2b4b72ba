import { describe, expect, test } from "vitest";
import { closed, joined, sentences, shorten, wordCount } from "./sentences.ts";
import { contentWords, languageOf, wordsOf } from "./words.ts";

describe("scripts without blanks", () => {
  test.each([
    ["轮班日历，提醒", ["轮班", "日历", "提醒"]],
    ["近所の回覧板をアプリに", ["近所", "回覧板", "アプリ"]],
    ["用React写脚本", ["react", "脚本"]],
    ["トークンのアップロード", ["トークン", "アップロード"]],
    ["จดบันทึก notes", ["จด", "บันทึก", "notes"]],
  ])("the words of %s", (text, words) => {
    expect(contentWords(text, languageOf(text))).toEqual(words);
  });

  test.each([
    ["浇水提醒", 2],
    ["用 React 写 App", 3],
    ["two words", 2],
  ])("%s counts as %i words", (text, count) => expect(wordCount(text)).toBe(count));

  test("a long text is cut where a clause ends, else after a word", () => {
    expect(shorten("每个人认领一天，下雨时自动取消提醒", 5)).toBe("每个人认领一天");
    expect(shorten("下雨时自动取消提醒并通知所有邻居", 5)).toBe("下雨时自动取消提醒");
    expect(shorten("短句", 5)).toBe("短句");
  });

  test("takes time in proportion to the text", () => {
    const seconds = (length: number): number => {
      const text = "菜".repeat(length);
      const start = performance.now();
      wordsOf(text);
      shorten(text, length / 4);
      return performance.now() - start;
    };
    seconds(1_000);
    expect(seconds(200_000)).toBeLessThan(40 * (seconds(20_000) + 5));
  });
});

test.each([
  ["先做日历。再做提醒！好吗？", ["先做日历。", "再做提醒！", "好吗？"]],
  ["「はい。」と言った。次へ。", ["「はい。」と言った。", "次へ。"]],
  ["他说“好。”然后走了。", ["他说“好。”", "然后走了。"]],
  ["هل تعمل؟ نعم.", ["هل تعمل؟", "نعم."]],
  ["Nimm z.B. Vue. Dann Pinia.", ["Nimm z.B. Vue.", "Dann Pinia."]],
])("the sentences of %s", (text, expected) => expect(sentences(text)).toEqual(expected));

test("sentences are closed and joined as their language does", () => {
  expect(joined(["先做日历", "再做提醒", "好吗？"].map(closed))).toBe("先做日历。再做提醒。好吗？");
  expect(joined(["จดบันทึก", "ใช้ง่าย"].map(closed))).toBe("จดบันทึก ใช้ง่าย");
  expect(joined(["Erst der Kalender", "Geht das?"].map(closed))).toBe("Erst der Kalender. Geht das?");
  expect(joined(["هل تعمل؟", "نعم"].map(closed))).toBe("هل تعمل؟ نعم.");
});
