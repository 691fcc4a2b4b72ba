import { expect, test } from "vitest";
import { Vocabulary } from "./vocabulary.ts";

test.each([
  ["boat", "never"],
  ["Boat", "within a sentence"],
  ["GitHub", "always"],
  ["iPhone", "always"],
  ["mp3", "always"],
])("%s is a name: %s", (written, named) => {
  expect(new Vocabulary("en").spellingOf(written).named).toBe(named);
});

test("forms of a word share their topic, and stop words have none", () => {
  const vocabulary = new Vocabulary("en");
  const topic = vocabulary.spellingOf("Boats").form.topic;
  expect(topic).not.toBeNull();
  expect(vocabulary.spellingOf("boat").form.topic).toBe(topic);
  expect(vocabulary.spellingOf("The").form.topic).toBeNull();
});

test("the count in a turn is weighed once, by its logarithm", () => {
  const vocabulary = new Vocabulary("en");
  const { form } = vocabulary.spellingOf("boat");
  const { topic } = form;
  if (!topic) throw new Error("no topic");
  for (let times = 0; times < 3; times++) vocabulary.count(topic, { own: 0, heads: 0, all: 1 });
  vocabulary.weigh({ own: 3, heads: 1, all: 1.5 });
  expect(topic.weight).toBe(3);
  vocabulary.weigh({ own: 3, heads: 1, all: 1.5 });
  expect(topic.weight).toBe(3);
});
