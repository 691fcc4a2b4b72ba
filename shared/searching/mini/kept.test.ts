import { expect, test } from "vitest";
import { fill, idsFor } from "../fixtures.ts";
import { MiniIndex } from "./index.ts";

const filled = () =>
  fill(new MiniIndex(), [
    { id: "a", title: "Tide tables", tags: ["Sea"], said: ["Organizing it", "```\nfetchTide()\n```"] },
    { id: "b", title: "東京タワー 🏮", summary: "Café, C++ and v1.2" },
  ]);

test("what is kept is of this version: where this changes, the version is raised", () => {
  expect(filled().kept()).toMatchInlineSnapshot(`
    {
      "dreams": "{"dreams":[["a",{"row":1,"words":"tide tables sea","facts":{"updated":"2026-03-06T09:00:00.000Z","kind":"idea","status":"idea","brand":"personal","open_todo":false,"at":1772787600000,"tags":["sea"]},"conversations":[["talk-a",{"content_hash":"Organizing it|\`\`\`\\nfetchTide()\\n\`\`\`","source":"chatgpt","has_code":true,"count":2,"rows":[2,3]}]]}],["b",{"row":4,"words":"東京タワー cafe and","facts":{"updated":"2026-03-06T09:00:00.000Z","kind":"idea","status":"idea","brand":"personal","open_todo":false,"at":1772787600000,"tags":[]},"conversations":[]}]],"words":[["tide",1],["tables",1],["sea",1],["東京タワー",1],["cafe",1],["and",1]]}",
      "rows": "[[1,{"dream_id":"a","texts":{"title":"tide tabl","tags":"sea","summary":"","description":"","outcome":"","decisions":"","features":"","todos":"","documents":"","suggestions":""}}],[2,{"dream_id":"a","said":{"conversation_id":"talk-a","message":0},"texts":{"text":"organ it","code":""}}],[3,{"dream_id":"a","said":{"conversation_id":"talk-a","message":1},"texts":{"text":"","code":"fetch tide ¶ fetchtid"}}],[4,{"dream_id":"b","texts":{"title":"東京 京タ タワ ワー ー 🏮","tags":"","summary":"cafe c++ and v1 2 ¶ v12","description":"","outcome":"","decisions":"","features":"","todos":"","documents":"","suggestions":""}}]]",
      "terms": "{"documentCount":4,"nextId":4,"documentIds":{"0":1,"1":2,"2":3,"3":4},"fieldIds":{"title":0,"tags":1,"summary":2,"description":3,"outcome":4,"decisions":5,"features":6,"todos":7,"documents":8,"suggestions":9,"text":10,"code":11},"fieldLength":{"0":[2,1,1,1,1,1,1,1,1,1,1,1],"1":[1,1,1,1,1,1,1,1,1,1,2,1],"2":[1,1,1,1,1,1,1,1,1,1,1,4],"3":[6,1,7,1,1,1,1,1,1,1,1,1]},"averageFieldLength":[2.5,1,2.5,1,1,1,1,1,1,1,1.25,1.75],"storedFields":{},"dirtCount":0,"index":[["2",{"2":{"3":1}}],["v12",{"2":{"3":1}}],["v1",{"2":{"3":1}}],["and",{"2":{"3":1}}],["c++",{"2":{"3":1}}],["cafe",{"2":{"3":1}}],["🏮",{"0":{"3":1}}],["ー",{"0":{"3":1}}],["ワー",{"0":{"3":1}}],["タワ",{"0":{"3":1}}],["京タ",{"0":{"3":1}}],["東京",{"0":{"3":1}}],["¶",{"2":{"3":1},"11":{"2":1}}],["fetchtid",{"11":{"2":1}}],["fetch",{"11":{"2":1}}],["it",{"10":{"1":1}}],["organ",{"10":{"1":1}}],["sea",{"1":{"0":1}}],["tabl",{"0":{"0":1}}],["tide",{"0":{"0":1},"11":{"2":1}}]],"serializationVersion":2}",
      "version": 1,
    }
  `);
});

/** What an index keeps, but for the order of terms, which no query shows. */
function parsed(index: MiniIndex) {
  const { dreams, rows, terms } = index.kept();
  const { index: entries, ...lengths } = JSON.parse(terms);
  return { dreams: JSON.parse(dreams), rows: JSON.parse(rows), lengths, terms: new Map(entries) };
}

test("an index goes on from what was kept as if it had never ended", () => {
  const before = filled();
  const index = new MiniIndex(JSON.parse(JSON.stringify(before.kept())));
  for (const each of [before, index]) {
    fill(each, [
      { id: "a", title: "Kite", said: ["Wind"] },
      { id: "c", title: "Café of the sea" },
    ]);
    each.remove("b");
  }
  expect(parsed(index)).toEqual(parsed(before));
  expect([idsFor(index, "tide"), idsFor(index, "wind"), idsFor(index, "cafe sea")]).toEqual([
    [],
    ["a"],
    ["c"],
  ]);
  expect(index.suggestions("kyte")).toEqual(["kite"]);
  expect(index.suggestions("tidee")).toEqual([]);
});

test("what another version has kept, or is damaged, is no index", () => {
  const kept = filled().kept();
  expect(() => new MiniIndex({ ...kept, version: kept.version + 1 })).toThrow("was kept by version");
  expect(() => new MiniIndex({ ...kept, rows: "[]" })).toThrow("not those of the terms");
  expect(() => new MiniIndex({ ...kept, dreams: new MiniIndex().kept().dreams })).toThrow(
    "not those of the rows",
  );
  for (const part of ["dreams", "rows", "terms"] as const) {
    expect(() => new MiniIndex({ ...kept, [part]: kept[part].slice(0, -9) })).toThrow();
    expect(() => new MiniIndex({ ...kept, [part]: undefined as never })).toThrow();
  }
});
