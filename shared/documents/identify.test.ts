import fc from "fast-check";
import { expect, test } from "vitest";
import { conversationOf, documentsOf, type LocatedDocument, withDocumentIds } from "./identify.ts";

const idsOf = (conversation: string, ...organized: LocatedDocument[]) =>
  documentsOf(conversation, organized).documents.map(({ id }) => id);

test("a link or a name has the same id in every conversation and request", () => {
  const link = { title: "Tides", url: "https://example.org/tides" };
  const [inOne] = idsOf("c-1", link);
  expect(inOne).toMatch(/^d-[0-9a-f]{16}$/);
  expect(idsOf("c-2", { ...link, title: "High and low water" })).toEqual([inOne]);
  expect(withDocumentIds([link])).toEqual([{ id: inOne, ...link }]);
  expect(idsOf("c-1", { title: "tides.csv" })).toEqual(idsOf("c-2", { title: "tides.csv" }));
});

test("a text has an id of its conversation's and its title's, and keeps it when it is edited", () => {
  const [canvas] = documentsOf("c-1", [{ title: "Plan", content: "Dig." }]).documents;
  expect(canvas).toEqual({ id: expect.stringMatching(/^c-1\.[0-9a-f]{16}$/), title: "Plan", bytes: 4 });
  expect(idsOf("c-1", { title: "Plan", content: "Dig deeper." })).toEqual([canvas?.id]);
  expect(idsOf("c-2", { title: "Plan", content: "Dig." })).not.toEqual([canvas?.id]);
  expect(idsOf("c-1", { title: "Plan" })).not.toEqual([canvas?.id]);
  expect(canvas && conversationOf(canvas)).toBe("c-1");
});

test("two texts with one title are two documents, each with its text", () => {
  const pastes = [
    { title: "Pasted text", content: "é" },
    { title: "Pasted text", content: "", partial: true as const },
  ];
  const { documents, texts } = documentsOf("c-1", pastes);
  expect(documents.map(({ bytes, partial }) => [bytes, partial])).toEqual([
    [2, undefined],
    [0, true],
  ]);
  expect(documents.map(({ id }) => texts.get(id))).toEqual(["é", ""]);
});

test("a client's document keeps the text of the one with its id, and no client sets it", () => {
  const [plan, notes] = documentsOf("c-1", [
    { title: "Plan", content: "Dig.", partial: true },
    { title: "notes.md" },
  ]).documents;
  if (!plan || !notes) return expect.fail("there are two documents");
  const sent = [{ ...plan, title: "My plan", bytes: 99 }, { title: "New" }, { ...notes, bytes: 7 }];
  expect(withDocumentIds(sent, [plan, notes])).toEqual([
    { id: plan.id, title: "My plan", bytes: 4, partial: true },
    { id: expect.stringMatching(/^d-/), title: "New" },
    notes,
  ]);
  expect(withDocumentIds(sent)[0]).toEqual({ id: plan.id, title: "My plan" });
});

test("a client's document keeps the evidence of the one with its id", () => {
  const evidence = { conversation_id: "c-1", message: 3, quote: "The plan is in plan.md." };
  const { documents } = documentsOf("c-1", [{ title: "plan.md", evidence }]);
  expect(documents).toEqual([{ id: expect.any(String), title: "plan.md", evidence }]);
  const sent = documents.map(({ id }) => ({ id, title: "My plan" }));
  expect(withDocumentIds([...sent, { title: "New" }], documents)).toEqual([
    { ...sent[0], evidence },
    { id: expect.any(String), title: "New" },
  ]);
});

test("ids are unique, the same each time, and lose no document without one", () => {
  const word = fc.constantFrom("Plan", "Notes", "https://example.org");
  const document = fc.record(
    { title: word, url: word, content: word },
    { requiredKeys: ["title"], noNullPrototype: true },
  );
  fc.assert(
    fc.property(fc.array(document), (organized) => {
      const { documents, texts } = documentsOf("c-1", organized);
      expect(documents).toHaveLength(organized.length);
      expect(new Set(documents.map(({ id }) => id)).size).toBe(organized.length);
      expect(documentsOf("c-1", organized)).toEqual({ documents, texts });
      const named = organized.map(({ content, ...name }) => name);
      expect(withDocumentIds(named)).toHaveLength(organized.length);
      expect(withDocumentIds(documents, documents)).toEqual(documents);
    }),
  );
});

test("of documents with the same id the first is kept", () => {
  const same = [
    { id: "x", title: "One" },
    { id: "x", title: "Two" },
  ];
  expect(withDocumentIds(same)).toEqual([same[0]]);
});
