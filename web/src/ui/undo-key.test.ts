import { expect, test } from "vitest";
import { isUndoKey } from "./undo-key.ts";

const OUTSIDE = { matches: () => false };
const TEXT_FIELD = { matches: () => true };
const NONE = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, defaultPrevented: false };

test.each([
  ["Ctrl Z", { key: "z", ctrlKey: true, target: OUTSIDE }, true],
  ["⌘ Z", { key: "z", metaKey: true, target: OUTSIDE }, true],
  ["Ctrl Z with capitals on", { key: "Z", ctrlKey: true, target: OUTSIDE }, true],
  ["Ctrl Z where nothing has the focus", { key: "z", ctrlKey: true, target: null }, true],
  ["Z alone", { key: "z", target: OUTSIDE }, false],
  ["Ctrl Shift Z, which does again", { key: "Z", ctrlKey: true, shiftKey: true, target: OUTSIDE }, false],
  [
    "Ctrl Z that somebody else has used",
    { key: "z", ctrlKey: true, defaultPrevented: true, target: OUTSIDE },
    false,
  ],
  ["Ctrl Z in a text field", { key: "z", ctrlKey: true, target: TEXT_FIELD }, false],
])("%s", (_, pressed, expected) => {
  expect(isUndoKey({ ...NONE, ...pressed })).toBe(expected);
});
