import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { EXIT } from "../exit-codes.ts";
import { chosenStage } from "./chosen-stage.ts";
import { foldersOf } from "./folders.ts";
import { readStages, writeStages } from "./stages.ts";

const home = mkdtempSync(join(tmpdir(), "stages-"));
const folders = foldersOf({ DREAMCATCHER_HOME: join(home, "mine") });
const file = join(home, "mine", "stages.json");
beforeEach(() => rmSync(join(home, "mine"), { recursive: true, force: true }));
afterAll(() => rmSync(home, { recursive: true }));

const TWO = {
  current: "work",
  stages: { work: { url: "https://work.example" }, local: { url: "http://localhost:4567" } },
};

test("without settings there is one stage, without an address", () => {
  expect(chosenStage(folders, undefined, {})).toEqual({ name: "default", url: null });
});

test("the named stage is before that of the environment, and that before the current one", async () => {
  await writeStages(folders, TWO);
  expect(readStages(folders)).toEqual(TWO);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const env = { DREAMCATCHER_URL: "https://app.example:8443" };
  expect(chosenStage(folders, undefined, {})).toEqual({ name: "work", url: "https://work.example" });
  expect(chosenStage(folders, undefined, env)).toEqual({
    name: "app.example-8443",
    url: "https://app.example:8443",
  });
  expect(chosenStage(folders, "local", env)).toEqual({ name: "local", url: "http://localhost:4567" });
});

test("an unknown stage and a wrong address are errors that say what to do", async () => {
  await writeStages(folders, TWO);
  expect(() => chosenStage(folders, "prod", {})).toThrow("There is no stage “prod”; there are: work, local.");
  expect(() => chosenStage(folders, undefined, { DREAMCATCHER_URL: "app" })).toThrow(
    expect.objectContaining({ exit: EXIT.usage }),
  );
});

test.each(["", "{", "[]", '{"current": 1, "stages": {}}', '{"current": "a", "stages": {"a": {"url": 1}}}'])(
  "damaged settings are named, and not overwritten: %s",
  async (text) => {
    await writeStages(folders, TWO);
    writeFileSync(file, text);
    expect(() => readStages(folders)).toThrow(`${file} is damaged`);
  },
);
