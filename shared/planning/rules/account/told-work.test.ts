import { spokenBy } from "@dreamcatcher/text/speakers";
import { describe, expect, test } from "vitest";
import { dreamWith } from "../../fixtures.ts";
import { accountOf } from "./account.ts";
import { passagesOf } from "./passages.ts";

function pieces(...messages: string[]) {
  const content = messages
    .map((text, at) => spokenBy(at % 2 === 0 ? "user" : "assistant", [text]))
    .join("\n\n");
  return accountOf(passagesOf(dreamWith([{ content }])))?.pieces ?? [];
}
const named = (...messages: string[]) => pieces(...messages).map(({ name, state }) => `${state}: ${name}`);

const ASKED = ["Create a map of the buoys.", "I've created the map in `map.ts`."] as const;
/** Says something from which no request can be read. */
const SAYS = "As we said on Friday, people come to this harbour for other reasons than fish.";
const LAST = ["Write a page of the opening hours.", ""] as const;
const OPEN = "open: Write a page of the opening hours";
const MAP = "done: Create a map of the buoys";

describe("work that only an answer tells", () => {
  test("is named by the sentence that leads up to the list of it, which are its details", () => {
    const [, told] = pieces(
      ...ASKED,
      SAYS,
      "I've added a tide table below the map of the harbour:\n\n- **Heights**: read from `tides.csv`\n- **Times**: in local time\n",
      ...LAST,
    );
    expect(told).toMatchObject({
      name: "Added a tide table below the map of the harbour",
      state: "done",
      details: ["Heights: read from tides.csv", "Times: in local time"],
    });
  });

  test("is named by its first line, where only the lines tell what was made, without their marks", () => {
    const fix =
      "The fix was:\n\n1. ✅ Updated the buoy loader to accept empty rows\n2. ✅ Registered it in the server\n";
    expect(pieces(...ASKED, SAYS, fix, ...LAST)).toContainEqual(
      expect.objectContaining({
        name: "Updated the buoy loader to accept empty rows",
        report: "Updated the buoy loader to accept empty rows",
        details: ["Registered it in the server"],
      }),
    );
  });

  test("is named by a participle that opens the answer", () => {
    const answer = "Added a legend of colours to the map page.";
    expect(named(...ASKED, SAYS, answer, ...LAST)).toEqual([MAP, `done: ${answer.slice(0, -1)}`, OPEN]);
  });

  test.each([
    [
      "Chinese",
      [
        "请写一个港口的网页。",
        "周五大家都说了，人们来这个港口不是为了钓鱼，而是因为别的原因",
        "请再写一个开放时间的网页。",
      ],
      "已在 harbor 目录里添加潮汐表页面和数据，用法如下。",
      "done: 在 harbor 目录里添加潮汐表页面和数据",
    ],
    [
      "Russian",
      [
        "Напиши страницу о нашей гавани.",
        "В пятницу все говорили, что люди приходят сюда не ради рыбы.",
        "Напиши страницу о часах работы.",
      ],
      "Я добавил таблицу приливов на стартовую страницу.",
      "done: Добавил таблицу приливов на стартовую страницу",
    ],
  ])("is named by one sentence in %s", (_, [first = "", said = "", last = ""], answer, name) => {
    expect(named(first, "OK.", said, answer, last, "")).toContain(name);
  });

  test.each([
    ["says that all is done", "Done! I've made all the requested changes."],
    ["tells what the person has", "You have added a legend of colours to the map page."],
    ["says how something is", "Updated daily by the harbour office from the tide tables."],
    ["tells what was looked at", "I've checked and reviewed the legend of colours on the map page."],
    ["is a tool's word on its own list", "Created 4 todos for the legend of the map page"],
    ["only announces", "Now let me see why I've added the legend of colours twice."],
  ])("is none where a sentence %s", (_, answer) => {
    expect(named(...ASKED, SAYS, answer, ...LAST)).toEqual([MAP, OPEN]);
  });

  test("is none where the person says that it is wrong, unless that is mended", () => {
    const legend = "done: Added a legend of colours to the map page";
    const wrong = [
      SAYS,
      "I've added a legend of colours to the map page.",
      "It still does not work.",
    ] as const;
    const mended = "I've moved the legend of colours out of the footer.";
    expect(named(...ASKED, ...wrong, "Which browser do you use?", ...LAST)).not.toContain(legend);
    const all = named(...ASKED, ...wrong, mended, "It is still broken.", "Which browser?", ...LAST);
    expect(all).toContain(legend);
    expect(all).not.toContain("done: Moved the legend of colours out of the footer");
  });

  test("is none where it is the report of a request that is there", () => {
    expect(named(...ASKED, "continue", "I've added the colours of the buoys to the map.")).toEqual([MAP]);
  });

  test("is as much as a plan can hold, and first what says most", () => {
    const short = ["depth", "wind", "waves", "sand", "rain", "fog", "sun", "salt", "ice"].flatMap((thing) => [
      SAYS,
      `I've added a chart of the ${thing} to the start page.`,
    ]);
    const long = "I've added a page with tide tables for sailors:\n\n- heights by hour\n- times by port\n";
    const all = named(...ASKED, SAYS, long, ...short, ...LAST);
    expect(all).toHaveLength(8);
    expect(all).toContain(OPEN);
    expect(all).toContain("done: Added a page with tide tables for sailors");
  });
});
