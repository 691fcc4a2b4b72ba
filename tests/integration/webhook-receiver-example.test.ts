import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { api, eventually, newUser } from "./harness/index.ts";

const run = promisify(execFile);
const example = fileURLToPath(new URL("../../examples/webhook-receiver/", import.meta.url));
const INSTALL_TIMEOUT_MS = 120_000;
const TEST_TIMEOUT_MS = 60_000;
const MINUTE_MS = 60_000;

let folder: string;
let python: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "webhook-receiver-"));
  await run("python3", ["-m", "venv", folder]);
  python = join(folder, "bin", "python");
  await run(python, ["-m", "pip", "install", "--quiet", "-r", join(example, "requirements.txt")]);
}, INSTALL_TIMEOUT_MS);
afterAll(() => rm(folder, { recursive: true }));

/** Runs a receiver with a secret, and returns its address and what it prints. */
async function started(command: string, file: string, secret: string) {
  const child = spawn(command, [join(example, file)], {
    env: { PATH: process.env.PATH, WEBHOOK_SECRET: secret, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => {
    child.kill();
  });
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  const [listening] = await once(reader, "line");
  reader.on("line", (line) => lines.push(line));
  return { url: String(listening).replace("listening on ", ""), lines };
}

const RECEIVERS = [
  ["receiver.ts", () => process.execPath],
  ["receiver.py", () => python],
] as const;

test.each(RECEIVERS)(
  "%s verifies an event of the stage, and refuses one that is changed or old",
  async (file, command) => {
    const as = api(await newUser());
    const placeholder = `whsec_${Buffer.from("a secret that nothing is signed by").toString("base64")}`;
    // A webhook has its secret only once it has an address.
    const first = await started(command(), file, placeholder);
    const { id, secret } = await as.webhooks.create({ url: first.url, events: ["DreamCreated"] });
    await as.webhooks.test(id);
    await eventually(async () => expect(first.lines.join()).toMatch(/^refused: /));

    const second = await started(command(), file, secret);
    await as.webhooks.update(id, { url: second.url });
    const dream = await as.dreams.create({ title: "A kite of newspapers" });
    await eventually(async () => {
      const [delivery] = await Array.fromAsync(as.webhooks.deliveries(id));
      expect(delivery).toMatchObject({ dream_id: dream.id, status: "delivered" });
      expect(second.lines).toContain(`verified: DreamCreated ${delivery?.id}`);
    });

    const signer = new Webhook(secret);
    const post = async (body: string, at: Date, signed = body) => {
      const response = await fetch(second.url, {
        method: "POST",
        body,
        headers: {
          "webhook-id": "by-hand",
          "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
          "webhook-signature": signer.sign("by-hand", at, signed),
        },
      });
      return response.status;
    };
    const body = JSON.stringify({ type: "DreamCreated", data: {} });
    const now = new Date();
    expect(await post(body, now)).toBe(204);
    expect(await post(body, now)).toBe(204);
    const byHand = ["verified: DreamCreated by-hand", "again: DreamCreated by-hand"];
    await eventually(async () => expect(second.lines.slice(-2)).toEqual(byHand));
    expect(await post(body, now, `${body} `)).toBe(401);
    expect(await post(body, new Date(now.getTime() - 10 * MINUTE_MS))).toBe(401);
  },
  TEST_TIMEOUT_MS,
);
