import { expect, test } from "vitest";
import * as z from "zod";
import { type Migration, NewerRowVersion, stored, storedWith, UnreadableRow } from "./stored.ts";

const key = { pk: "OWNER#o#BOAT#1", sk: "BOAT", gsi1pk: "OWNER#o#BOATS", gsi1sk: "1" };

/** Version 2 renames `length` to `length_feet`, version 3 replaces it with `length_m`. */
const inFeet: Migration = ({ length, ...row }) => ({ ...row, length_feet: length });
const inMetres: Migration = ({ length_feet, ...row }) => ({ ...row, length_m: Number(length_feet) / 3.28 });
const Boat = z.object({ name: z.string().min(3), length_m: z.number() });
const boats = storedWith("boat", Boat, z.object({ berth: z.string().default("none") }), [inFeet, inMetres]);

test.each([
  ["none", { length: 32.8 }],
  ["2", { version: 2, length_feet: 32.8 }],
  ["3", { version: 3, length_m: 10 }],
])("a row of version %s is migrated to the current version, without its keys", (_, length) => {
  expect(boats.read({ ...key, name: "Io", ...length })).toEqual({
    boat: { name: "Io", length_m: 10 },
    berth: "none",
  });
});

test("a written row has the current version and is read back unchanged", () => {
  const row = { boat: { name: "Argo", length_m: 10 }, berth: "7" };
  expect(boats.write(row)).toEqual({ version: 3, name: "Argo", length_m: 10, berth: "7" });
  expect(boats.read(boats.write(row))).toEqual(row);
});

test("an attribute of a newer version is kept when the row is rewritten", () => {
  const { boat, ...besides } = boats.read({ ...key, version: 3, name: "Argo", length_m: 10, colour: "blue" });
  expect(boat).toEqual({ name: "Argo", length_m: 10 });
  const renamed = boats.write({ ...besides, boat: { ...boat, name: "Io" } });
  expect(renamed).toMatchObject({ name: "Io", colour: "blue" });
});

test("a row of a newer version is read, and not written", () => {
  const later = boats.read({ ...key, version: 4, name: "Argo", length_m: 10, berth: "7" });
  expect(later.boat).toEqual({ name: "Argo", length_m: 10 });
  expect(() => boats.write({ ...later, berth: "8" })).toThrow(NewerRowVersion);
});

test("a migration receives the key of its row", () => {
  const named = stored(z.object({ name: z.string() }), [(row, { pk }) => ({ ...row, name: pk })]);
  expect(named.read(key)).toEqual({ name: "OWNER#o#BOAT#1" });
});

test("a row that a migration fails on is unreadable", () => {
  const split: Migration = ({ name }) => ({ names: (name as string).split(" ") });
  const named = stored(z.object({ names: z.array(z.string()) }), [split]);
  expect(named.read({ ...key, name: "Io Argo" })).toEqual({ names: ["Io", "Argo"] });
  expect(() => named.read(key)).toThrow(UnreadableRow);
});
