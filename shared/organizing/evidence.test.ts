import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import { describe, expect, test } from "vitest";
import { Quotes } from "./evidence.ts";
import { rules } from "./index.ts";

const quotesOf = (answer: string, ...documents: { title: string; content?: string; message?: number }[]) =>
  new Quotes(transcriptOf(["Plan the pump.", answer], { documents }));

test("a quote is the stretch of the message that holds a sentence, with its marks", () => {
  const quotes = quotesOf("Well: **buy** a seal! Then rest.");
  expect(quotes.find({ sentence: "Buy a seal", message: 1 })).toEqual({
    message: 1,
    quote: "buy** a seal!",
  });
  expect(quotes.find({ sentence: "Buy a seal", message: 0 })).toBeNull();
  expect(quotes.find({ sentence: "Buy a seal", message: 7 })).toBeNull();
});

describe("a sentence in a document that the message brings is shown", () => {
  const plan = { title: "Pump plan", content: "# Left\n\n- [ ] Buy a seal\n", message: 1 };
  const quoteOf = (answer: string, document = plan) =>
    quotesOf(answer, { title: "Notes", content: "Nothing yet.", message: 1 }, document).find({
      sentence: "Buy a seal",
      message: 1,
    })?.quote;

  test.each([
    ["by itself where the message has it, too", "I wrote the pump plan. First buy a seal.", "buy a seal."],
    [
      "by the sentence that names the document",
      "Sure! The *Pump plan* is ready. Enjoy.",
      "The *Pump plan* is ready.",
    ],
    ["by the name alone", "📎 Pump plan", "Pump plan"],
    ["by how the message opens", "Here it is, as you asked.\n\nShall I go on?", "Here it is, as you asked."],
    ["in any language", "我写好了计划。请看。", "我写好了计划。"],
    ["by the first words", "---\n\nIch habe ihn geschrieben.", "Ich habe ihn geschrieben."],
  ])("%s", (_, answer, quote) => expect(quoteOf(answer)).toBe(quote));

  test("and by nothing where the message has no words, or brings another document", () => {
    expect(quoteOf("…")).toBeUndefined();
    expect(quoteOf("I wrote one.", { ...plan, message: 0 })).toBeUndefined();
    expect(quoteOf("I wrote one.", { ...plan, content: "Sell the pump." })).toBeUndefined();
  });
});

test("tasks and features of a document that the assistant wrote carry the message that presents it", async () => {
  const content = "## Features\n\n- Stops by itself at low water\n\n## Left\n\n- [ ] Buy a seal\n";
  const documents = [{ title: "Pump plan", content, message: 1 }];
  const dream = await rules.organize(
    transcriptOf(["Make a plan for the pump.", "Done: see the pump plan. Shall I go on?"], { documents }),
  );
  const evidence = { message: 1, quote: "Done: see the pump plan." };
  expect(dream.todos).toContainEqual({ text: "Buy a seal", done: false, evidence });
  expect(dream.features).toContainEqual({ text: "Stops by itself at low water", evidence });
});

const quoteIn = (content: string, sentence: string): string | undefined =>
  new Quotes(transcriptOf([content])).find({ sentence, message: 0 })?.quote;

describe("a quote", () => {
  test("holds a sentence as it stands, with the mark that closes it", () => {
    expect(quoteIn("Hello. Paint the boat! Thanks.", "Paint the boat!")).toBe("Paint the boat!");
    expect(quoteIn("“Paint the boat”, she says.", "“Paint the boat”,")).toBe("Paint the boat");
  });

  test("looks for whole words", () => {
    expect(quoteIn("Repaint the boats, or paint the boat.", "paint the boat")).toBe("paint the boat.");
    expect(quoteIn("Paint the boathouse.", "Paint the boat")).toBe("Paint the");
  });

  test("finds the words between marks of Markdown and in other case", () => {
    expect(quoteIn("Please **paint** the\nboat.", "Paint the boat")).toBe("paint** the\nboat.");
  });

  test("quotes most of a sentence that has another word", () => {
    expect(quoteIn("I paint the old boat.", "We paint the old boat")).toBe("paint the old boat.");
  });

  test("quotes nothing that is not said", () => {
    expect(quoteIn("Paint the boat.", "Sell a car")).toBeUndefined();
    expect(quoteIn("Paint the boat.", "…")).toBeUndefined();
  });
});
