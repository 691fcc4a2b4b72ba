import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { ZipFile } from "yazl";
import { readZip } from "./read-zip.ts";

test("the files of a project are read as text, without those of git", async () => {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from("# Tide table\n"), "README.md");
  zip.addBuffer(Buffer.from("export const high = 3.4; // é\n"), "src/tides.js", { compress: false });
  zip.addBuffer(Buffer.from([0xff, 0x00, 0xfe]), "logo.png");
  zip.addBuffer(Buffer.from("ref: refs/heads/main\n"), ".git/HEAD");
  zip.addBuffer(Buffer.from("node_modules\n"), ".gitignore");
  zip.end();
  expect(await readZip(new Blob([await buffer(zip.outputStream)]))).toEqual([
    { path: "README.md", text: "# Tide table\n" },
    { path: "src/tides.js", text: "export const high = 3.4; // é\n" },
    { path: "logo.png", text: null },
    { path: ".gitignore", text: "node_modules\n" },
  ]);
});
