import { expect, test } from "vitest";
import { EXIT } from "../exit-codes.ts";
import { deviceWith } from "../fixtures.ts";
import { findDream } from "./find.ts";
import { findTodo } from "./find-todo.ts";
import { shortIdOf } from "./short-id.ts";

test("a dream is found by its id, the end of its id, its title, and a part of its title", async () => {
  const sync = await deviceWith({ title: "Kite" }, { title: "Kite with two lines" }, { title: "Raft" });
  const raft = (await sync.dreams.list()).dreams.find(({ title }) => title === "Raft");
  const titleOf = async (name: string) => (await findDream(sync, name)).title;
  expect(await titleOf(raft?.id.toLowerCase() ?? "")).toBe("Raft");
  expect(await titleOf(shortIdOf(raft?.id ?? ""))).toBe("Raft");
  expect(await titleOf("KITE")).toBe("Kite");
  expect(await titleOf("two lines")).toBe("Kite with two lines");
});

test("a name that means none or several is an error that says what there is", async () => {
  const sync = await deviceWith({ title: "Box kite" }, { title: "Kite with two lines" });
  await expect(findDream(sync, "kite")).rejects.toMatchObject({
    exit: EXIT.usage,
    message: expect.stringContaining("Several dreams have “kite”"),
    hint: expect.stringMatching(/^\w{6} {2}(Kite with two lines|Box kite)\n {2}\w{6} {2}/),
  });
  await expect(findDream(sync, "raft")).rejects.toMatchObject({ exit: EXIT.notFound });
  await expect(findDream(sync, "0".repeat(26))).rejects.toMatchObject({ exit: EXIT.notFound });
});

test("a todo is found by its number, its id, and words of it", async () => {
  const sync = await deviceWith({
    title: "Kite",
    todos: [{ id: "t-1", text: "Buy 2 sticks" }, { text: "Cut the paper" }, { text: "Cut the tail" }],
  });
  const dream = await findDream(sync, "kite");
  const found = (name: string) => findTodo(dream, name).text;
  expect([found("2"), found("t-1"), found("TAIL")]).toEqual([
    "Cut the paper",
    "Buy 2 sticks",
    "Cut the tail",
  ]);
  expect(() => found("cut")).toThrow(expect.objectContaining({ exit: EXIT.usage }));
  expect(() => found("fly")).toThrow(expect.objectContaining({ exit: EXIT.notFound }));
  expect(() => found("4")).toThrow(expect.objectContaining({ exit: EXIT.notFound }));
});
