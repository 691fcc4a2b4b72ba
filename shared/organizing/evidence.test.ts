import { describe, expect, it } from "vitest";
import { Quotes } from "./evidence.ts";

const quoteIn = (content: string, sentence: string): string | undefined =>
  new Quotes([{ role: "user", content, created: null }]).find({ sentence, message: 0 })?.quote;

describe("Quotes", () => {
  it("quotes a sentence as it stands, with the mark that closes it", () => {
    expect(quoteIn("Hello. Paint the boat! Thanks.", "Paint the boat!")).toBe("Paint the boat!");
    expect(quoteIn("“Paint the boat”, she says.", "“Paint the boat”,")).toBe("Paint the boat");
  });

  it("looks for whole words", () => {
    expect(quoteIn("Repaint the boats, or paint the boat.", "paint the boat")).toBe("paint the boat.");
    expect(quoteIn("Paint the boathouse.", "Paint the boat")).toBe("Paint the");
  });

  it("finds the words between marks of Markdown and in other case", () => {
    expect(quoteIn("Please **paint** the\nboat.", "Paint the boat")).toBe("paint** the\nboat.");
  });

  it("quotes most of a sentence that has another word", () => {
    expect(quoteIn("I paint the old boat.", "We paint the old boat")).toBe("paint the old boat.");
  });

  it("quotes nothing that is not said", () => {
    expect(quoteIn("Paint the boat.", "Sell a car")).toBeUndefined();
    expect(quoteIn("Paint the boat.", "…")).toBeUndefined();
  });
});
