import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ArchiveEntry, checkEntries } from "./archive.ts";
import { BundleRejected } from "./bundle-rejected.ts";

const LIMITS = { archive_files: 5, archive_file_bytes: 100, archive_total_bytes: 250 };
const file = (path: string, more: Partial<ArchiveEntry> = {}): ArchiveEntry => ({
  path,
  bytes: 1,
  mode: 0o100644,
  encrypted: false,
  ...more,
});
const check = (...entries: ArchiveEntry[]) => checkEntries(entries, LIMITS);

describe("checkEntries", () => {
  it("accepts plain files and directories, with or without a mode", () => {
    check(
      file("a"),
      file("b/c d/é.txt", { mode: 0 }),
      file("b/", { mode: 0o040755 }),
      file("e", { mode: 0o100777 }),
    );
  });

  it.each(["app/[id]/page.tsx", "app/[...slug]/page.tsx", "app/(..)photo/page.tsx", "src/+page.svelte"])(
    "accepts %s, as frameworks name routes",
    (path) => check(file(path)),
  );

  it.each(["/etc/passwd", "\\\\host\\share", "C:/x", "c:x"])("refuses the absolute path %s", (path) => {
    expect(() => check(file(path))).toThrow(/absolute/);
  });

  it.each(["..", "../x", "a/../x", "a/..", "../"])("refuses %s, which leads outside", (path) => {
    expect(() => check(file(path))).toThrow(/outside/);
  });

  it.each(["", ".", "a//b", "./a", "a/./b", "a\\b", "a\0b"])("refuses the path %j", (path) => {
    expect(() => check(file(path))).toThrow(BundleRejected);
  });

  it.each([
    ["symbolic link", 0o120777],
    ["device", 0o060600],
    ["terminal", 0o020600],
    ["pipe", 0o010600],
    ["socket", 0o140600],
    ["directory that is named as a file", 0o040755],
  ])("refuses a %s", (_, mode) => {
    expect(() => check(file("x", { mode }))).toThrow(/neither file nor directory/);
  });

  it("refuses encrypted files", () => {
    expect(() => check(file("x", { encrypted: true }))).toThrow(/encrypted/);
  });

  it("accepts names and paths up to the system's limits, counted in bytes", () => {
    checkEntries([file("n".repeat(255)), file(`${"d/".repeat(499)}ab`)], { ...LIMITS, archive_files: 499 });
    for (const path of [
      "n".repeat(256),
      `${"é".repeat(128)}/a`,
      `a/${"n".repeat(256)}/`,
      `${"d/".repeat(500)}a`,
    ])
      expect(() => check(file(path))).toThrow(/too long/);
  });

  it("shortens long paths in its messages", () => {
    const refused = () => check(file(`../${"n".repeat(60_000)}`));
    expect(refused).toThrow(/outside itself: "\.\.\/n+…/);
    expect(refused).not.toThrow(/.{300}/);
  });

  it("counts the directories that paths need", () => {
    check(file("a/b/c/d/e/f"));
    expect(() => check(file("a/b/c/d/e/f/g"))).toThrow(/more than 5 directories/);
  });

  it("applies each limit exactly", () => {
    const five = ["a", "b", "c", "d", "e"].map((path) => file(path));
    check(...five);
    expect(() => check(...five, file("f"))).toThrow(/more than 5 files/);
    check(file("a", { bytes: 100 }));
    expect(() => check(file("a", { bytes: 101 }))).toThrow(/larger than 100/);
    check(file("a", { bytes: 100 }), file("b", { bytes: 100 }), file("c", { bytes: 50 }));
    expect(() =>
      check(file("a", { bytes: 100 }), file("b", { bytes: 100 }), file("c", { bytes: 51 })),
    ).toThrow(/251/);
  });

  it("refuses the same file twice, and a file that is also a directory", () => {
    expect(() => check(file("a"), file("a"))).toThrow(/twice/);
    expect(() => check(file("a/b/c"), file("a/b"))).toThrow(/as file and as directory/);
  });

  it("accepts no path that leads outside the target directory", () => {
    const step = fc.oneof(fc.constantFrom("..", ".", "", "/", "\\", "\0", "a", "C:"), fc.string());
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        const path = steps.join("/");
        try {
          check(file(path));
        } catch (error) {
          expect(error).toBeInstanceOf(BundleRejected);
          return;
        }
        expect(join("/root", path).startsWith("/root/")).toBe(true);
      }),
    );
  });
});
