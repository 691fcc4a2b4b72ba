import { describe, expect, test } from "vitest";
import { keptMessages } from "./linked-messages.ts";

const KEYS = { id: "id", parent: "parent", time: "time" };

/** Reads messages given as `id<parent`, in order of time. */
const kept = (links: string, leaf?: string): string =>
  keptMessages(
    links.split(" ").map((link, at) => {
      const [id, parent] = link.split("<");
      return { id, parent: parent || null, time: 1_700_000_000 + at };
    }),
    KEYS,
    leaf,
  )
    .map(({ id }) => id)
    .join(" ");

describe("the messages that are kept", () => {
  test("are those of a branch", () => {
    expect(kept("q a<q b<q")).toBe("q b");
    expect(kept("q a<q b<q", "a")).toBe("q a");
    expect(kept("q a<q b<q", "gone")).toBe("q b");
  });

  test("are all of them where none is linked", () => {
    expect(kept("q a b")).toBe("q a b");
    expect(kept("q<root a<root b<root")).toBe("q a b");
    expect(keptMessages([{ text: "one" }, { text: "two" }], KEYS, undefined)).toHaveLength(2);
  });

  test("begin anew where a first message was edited", () => {
    expect(kept("q<root a<q r<root b<r")).toBe("r b");
    expect(kept("q a<q r b<r")).toBe("r b");
  });

  test("follow the message before where a parent is missing", () => {
    expect(kept("q<root a<q b<gone c<b")).toBe("q a b c");
    expect(kept("q a<q b<gone")).toBe("q a b");
  });

  test("are in order of their links where the list is not", () => {
    expect(kept("b<a a<q q<root")).toBe("q a b");
  });
});
