import { expect, test } from "vitest";
import { api, eventually, newMachine, newUser, receiver } from "./harness/index.ts";

async function person() {
  const user = await newUser();
  return { as: api(user), ...(await newMachine(user)) };
}

test("`dreams webhooks` creates one, tests it, lists what was sent, and sends it once more", async () => {
  const { as, dreams } = await person();
  const { url, received } = await receiver((response) => response.end("thanks"));
  const created = await dreams("webhooks", "create", url, "-e", "DreamCreated", "--description", "the bot");
  expect(created).toMatchObject({ code: 0 });
  expect(created.stdout).toMatch(/^\w{6} {2}active {2}http:.*\n {2}for: the bot\n {2}events: DreamCreated\n/);
  expect(created.stdout).toMatch(/\nSecret: whsec_\S+\n$/);
  const short = created.stdout.slice(0, 6);

  const tested = await dreams("webhooks", "test", short);
  expect(tested).toMatchObject({ code: 0 });
  expect(tested.stdout).toMatch(/^\w{6} {2}delivered {2}.* {2}Test: HTTP 200, \d+ ms\nthanks\n$/);

  await as.dreams.create({ title: "A raft of barrels" });
  const [latest = expect.fail("nothing was sent")] = await eventually(async () => {
    const { stdout } = await dreams("webhooks", "deliveries", short, "--json");
    const { deliveries } = JSON.parse(stdout);
    expect(deliveries).toMatchObject([{ event_type: "DreamCreated", status: "delivered" }, {}]);
    return deliveries;
  });
  const again = await dreams("webhooks", "redeliver", short, latest.id.slice(-6));
  expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining("2 attempts") });
  expect(received.filter(({ headers }) => headers["webhook-id"] === latest.id)).toHaveLength(2);
});

test("one is paused, resumed, given a new secret and deleted", async () => {
  const { dreams } = await person();
  const { url } = await receiver();
  const { webhook } = JSON.parse((await dreams("webhooks", "create", url, "--json")).stdout);
  expect((await dreams("webhooks", "pause", webhook.id)).stdout).toContain("paused: Paused by its owner.");
  const shown = await dreams("webhooks", "show", webhook.id);
  expect(shown.stderr).toContain(`dreams webhooks resume ${webhook.id.slice(-6).toLowerCase()}`);
  expect((await dreams("webhooks", "resume", webhook.id)).stdout).toContain("  active  ");
  const { stdout } = await dreams("webhooks", "rotate", webhook.id);
  expect(stdout).toMatch(/^Secret: whsec_/);
  expect(stdout).not.toContain(webhook.secret);
  expect(await dreams("webhooks", "delete", webhook.id)).toMatchObject({ code: 0 });
  expect((await dreams("webhooks")).stderr).toContain("There is no webhook yet");
});

test("what is wrong is said with what to do", async () => {
  const { dreams } = await person();
  const inner = await dreams("webhooks", "create", "https://169.254.169.254/");
  expect(inner.code).not.toBe(0);
  expect(inner.stderr).toContain("must not lead to an address that is not public");
  const failing = await receiver((response) => response.writeHead(500).end());
  const { webhook } = JSON.parse((await dreams("webhooks", "create", failing.url, "--json")).stdout);
  expect(await dreams("webhooks", "test", webhook.id)).toMatchObject({
    code: 1,
    stdout: expect.stringContaining("failed"),
  });
  const missing = await dreams("webhooks", "show", "zzzzzz");
  expect(missing).toMatchObject({ code: 3 });
  expect(missing.stderr).toContain("None of your webhooks ends with “zzzzzz”.");
});
