import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const folder = fileURLToPath(new URL("./templates/", import.meta.url));

test("the bundled templates are those of the folder", async () => {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.\w+$/.test(path),
  );
  const templates = Object.fromEntries(
    paths.sort().map((path) => [path, readFileSync(folder + path, "utf8")]),
  );
  await expect(`${JSON.stringify(templates, null, 2)}\n`).toMatchFileSnapshot("./templates.json");
});
