import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { DockerImageAsset } from "aws-cdk-lib/aws-ecr-assets";
import { afterAll, expect, test } from "vitest";
import { appOf } from "./synthesized.ts";

const root = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "dreamcatcher-image-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { app, sandbox } = appOf("prod");
const asset = sandbox?.task.image as DockerImageAsset;
const context = join(app.outdir, `asset.${asset.assetHash}`);

/** The commands of the Dockerfile that build the supervisor. */
const commands = readFileSync(join(context, "sandbox/image/Dockerfile"), "utf8")
  .split(/^FROM .*\n/m)[1]
  ?.split("\n")
  .filter((line) => /^(?:COPY|RUN) /.test(line)) as string[];

/** Executes a COPY command on the asset's files. */
function copy(command: string): void {
  const paths = command.split(" ").slice(1);
  const to = join(folder, paths.pop() ?? "");
  for (const path of paths) {
    const isInto = to.endsWith("/") || paths.length > 1;
    cpSync(join(context, path), isInto ? join(to, path.split("/").at(-1) ?? "") : to, { recursive: true });
  }
}

/** Links what `npm ci --workspace <name>` would install to the packages installed here. */
function install(workspace: string): void {
  // By the lockfile, since npm otherwise also lists packages that are installed but not depended on.
  const list = ["ls", "--all", "--parseable", "--package-lock-only", "--workspace", workspace];
  const listed = execFileSync("npm", list, { cwd: root });
  const packages = String(listed)
    .trim()
    .split("\n")
    .map((path) => path.slice(root.length + 1))
    .filter((path) => /^node_modules\/(?!.*\/node_modules\/)/.test(path) && existsSync(join(root, path)));
  for (const path of packages) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    const own = /^node_modules\/@dreamcatcher\/(.*)$/.exec(path)?.[1];
    const target = own === undefined ? join(root, path) : join(folder, placeOf(own));
    symlinkSync(target, join(folder, path));
  }
}

const placeOf = (name: string): string => (name === "sandbox" ? name : `shared/${name}`);

test("the supervisor is built from the asset and the sandbox's own packages, without a warning", () => {
  for (const command of commands) {
    const workspace = /^RUN npm ci .*--workspace (\S+)$/.exec(command)?.[1];
    if (command.startsWith("COPY ")) copy(command);
    else if (workspace) install(workspace);
    else {
      const { status, stderr } = spawnSync("sh", ["-c", command.slice("RUN ".length)], { cwd: folder });
      expect([status, String(stderr)]).toEqual([0, ""]);
    }
  }
  expect(readdirSync(join(folder, "node_modules")).sort()).toEqual([
    "@dreamcatcher",
    "@esbuild",
    "@types",
    "buffer-image-size",
    "esbuild",
    "happy-dom",
    "pend",
    "undici-types",
    "whatwg-mimetype",
    "ws",
    "yauzl",
    "zod",
  ]);
  expect(readFileSync(join(folder, "supervisor.mjs"), "utf8")).toContain("SANDBOX_LIMITS");
});

test("tests and tool settings are not in the asset, so changing them does not change the image", () => {
  const files = readdirSync(context, { recursive: true, encoding: "utf8" });
  expect(files).toContain("sandbox/inside/entry.ts");
  expect(files.filter((path) => /\.test\.ts$|tsconfig\.json$/.test(path))).toEqual([]);
});
