import { expect, test } from "vitest";
import type { DraftMessage } from "./draft.ts";
import { withoutQuotedTurns } from "./quoted-turns.ts";

const turns = (...contents: string[]): DraftMessage[] =>
  contents.map((content, at) => ({ role: at % 2 === 0 ? "user" : "assistant", content }));

test("what the person says is no quote where a transcript sets all of it as one", () => {
  const read = withoutQuotedTurns(
    turns("> Draw a map\n>\n> of the buoys.", "> A quote.\nDone.", "> Add a legend.", "Done."),
  );
  expect(read).toEqual(turns("Draw a map\n\nof the buoys.", "> A quote.\nDone.", "Add a legend.", "Done."));
});

test.each([
  ["one message is one", turns("> Storms come in spring.", "They do.")],
  ["others are none", turns("> Storms come.", "Yes.", "> Storms go.", "Yes.", "Why is that so?", "Wind.")],
  ["only some lines are", turns("Is this right?\n> Storms come.", "Yes.", "And this?\n> Storms go.", "Yes.")],
])("quotes stay where %s", (_, messages) => {
  expect(withoutQuotedTurns(messages)).toEqual(messages);
});
