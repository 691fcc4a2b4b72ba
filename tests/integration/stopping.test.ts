import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@dreamcatcher/client";
import type { Import } from "@dreamcatcher/contracts/import";
import { expect, onTestFinished, test } from "vitest";
import { temporaryStage } from "../../local/stage/temporary-stage.ts";
import { signIn } from "../../local/stage/users.ts";
import { chatgpt } from "./fixtures.ts";
import { eventually, upload } from "./harness/index.ts";

const CHATS = 250;

test("a stage stopped while it splits and while it organizes an export continues after each restart", async () => {
  const folder = await mkdtemp(join(tmpdir(), "dreamcatcher-stopping-"));
  const temporary = await temporaryStage({
    emulator: join(folder, "emulator.log"),
    deploy: join(folder, "deploy.log"),
  });
  onTestFinished(async () => {
    await temporary.end();
    await rm(folder, { recursive: true });
  });
  const { stage } = temporary;
  const user = { email: "stopping@example.com", password: "Integration-1" };
  const as = createClient({
    baseUrl: stage.api_url,
    token: (await signIn(stage, user)).token,
    maxRetries: 0,
  });
  const chats = Array.from({ length: CHATS }, (_, n) => chatgpt(`chat-${n}`, `Barrel ${n}`));
  const id = await upload(as, Buffer.from(JSON.stringify(chats)));

  const stopWhen = async (isReached: (found: Import) => boolean) => {
    await eventually(async () => expect(await as.imports.get(id)).toSatisfy(isReached), {
      timeout: 120_000,
      interval: 10,
    });
    await temporary.restart();
  };
  await stopWhen(({ status }) => status !== "awaiting_upload");
  await stopWhen(({ dreams_created }) => dreams_created > 0);
  expect((await as.imports.get(id)).status).not.toBe("completed");
  const ended = await eventually(
    async () => {
      const found = await as.imports.get(id);
      expect(found.status).toBe("completed");
      return found;
    },
    { timeout: 120_000 },
  );
  expect(ended).toMatchObject({ conversations_seen: CHATS, dreams_created: CHATS, failures_count: 0 });
}, 300_000);
