import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import type { Client } from "@dreamcatcher/client";
import { expect, onTestFinished, test } from "vitest";
import { ZipFile } from "yazl";
import { download } from "./download.ts";

const { signal } = new AbortController();

/** A client whose builds have a project that a server responds with. */
async function clientOf(respond: (response: ServerResponse) => void): Promise<Client> {
  const server = createServer((_, response) => respond(response));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  onTestFinished(() => void server.close());
  const project_url = `http://localhost:${(server.address() as AddressInfo).port}/project.zip?signed=1`;
  return { implementations: { get: async () => ({ project_url }) } } as unknown as Client;
}

async function zipped(): Promise<Buffer> {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from("# Tides"), "README.md");
  zip.end();
  return buffer(zip.outputStream);
}

function folderOf(): string {
  const folder = mkdtempSync(join(tmpdir(), "download-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test("a project is put where nothing is, or what is there is put aside; nothing else is left", async () => {
  const zip = await zipped();
  const client = await clientOf((response) => response.end(zip));
  const folder = join(folderOf(), "tides");
  expect(await download(client, "I1", folder, signal)).toEqual({ folder, files: 1, aside: undefined });
  expect(readFileSync(join(folder, "README.md"), "utf8")).toBe("# Tides");
  const { aside } = await download(client, "I1", folder, signal);
  expect(aside).toMatch(/tides\.1$/);
  expect(readdirSync(join(folder, "..")).toSorted()).toEqual(["tides", "tides.1"]);
});

test("an empty folder stays the same one, since somebody may be in it", async () => {
  const zip = await zipped();
  const folder = join(folderOf(), "tides");
  mkdirSync(folder);
  const { ino } = statSync(folder);
  await download(await clientOf((response) => response.end(zip)), "I1", folder, signal);
  expect(statSync(folder).ino).toBe(ino);
  expect(readdirSync(folder)).toEqual(["README.md"]);
});

test.each([
  [
    "is refused",
    (response: ServerResponse) => response.writeHead(403).end(),
    "not downloaded: 403 Forbidden",
  ],
  [
    "is cut off",
    (response: ServerResponse) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write("PK", () => response.destroy());
    },
    "no response",
  ],
  ["is a page of a proxy", (response: ServerResponse) => response.end("<html>"), "is not unpacked"],
])("where the download %s, the folder stays as it is", async (_, respond, message) => {
  const folder = join(folderOf(), "tides");
  mkdirSync(folder);
  writeFileSync(join(folder, "mine.txt"), "Mine");
  await expect(download(await clientOf(respond), "I1", folder, signal)).rejects.toThrow(message);
  expect(readdirSync(join(folder, ".."))).toEqual(["tides"]);
  expect(readdirSync(folder)).toEqual(["mine.txt"]);
});
