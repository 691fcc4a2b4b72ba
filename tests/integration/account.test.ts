import {
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import type { QuotaUsage } from "@dreamcatcher/client";
import { expect, test } from "vitest";
import { chatgpt, plain } from "./fixtures.ts";
import { api, aws, importOf, newUser, stage } from "./harness/index.ts";

const cognito = new CognitoIdentityProviderClient(aws);

const usedOf = (quotas: readonly QuotaUsage[], name: QuotaUsage["name"]) =>
  quotas.find((quota) => quota.name === name);

test("an account tells who one is, and what of each quota is used", async () => {
  const user = await newUser({ groups: ["pro"] });
  const as = api(user);
  const fresh = await as.account.get();
  expect(fresh).toMatchObject({ id: user.id, email: user.email, tier: "pro" });
  expect(fresh.brands).toContain("personal");
  expect(fresh.quotas.map(({ used }) => used)).toEqual(fresh.quotas.map(() => 0));
  await as.conversations.capture(plain("a bench"));
  await as.imports.create({ filename: "x.json", size: 1_000 });
  const { quotas } = await as.account.get();
  expect(usedOf(quotas, "captures_per_day")?.used).toBe(1);
  expect(usedOf(quotas, "imports_per_day")).toMatchObject({ used: 1, limit: 100 });
  expect(usedOf(quotas, "import_bytes_per_day")?.used).toBe(1_000);
  expect(usedOf(quotas, "stored_bytes")).toMatchObject({ resets_at: null });
  expect(usedOf(quotas, "stored_bytes")?.used).toBeGreaterThan(0);
  const resetsAt = usedOf(quotas, "captures_per_day")?.resets_at ?? "";
  expect(resetsAt).toMatch(/T00:00:00\.000Z$/);
  expect(Date.parse(resetsAt) - Date.now()).toBeGreaterThan(0);
  expect(Date.parse(resetsAt) - Date.now()).toBeLessThanOrEqual(86_400_000);
});

test("signing out everywhere revokes the refresh tokens of that user alone", async () => {
  const [anna, ben] = [await newUser(), await newUser()];
  const tokens = await Promise.all([anna, anna, ben].map(refreshTokenOf));
  await api(anna).account.signOutEverywhere();
  await api(anna).account.signOutEverywhere();
  const renewals = await Promise.allSettled(tokens.map(renew));
  expect(renewals.map(({ status }) => status)).toEqual(["rejected", "rejected", "fulfilled"]);
});

/** The refresh token of another sign-in of a user. */
async function refreshTokenOf({ email, password }: { email: string; password: string }): Promise<string> {
  const { AuthenticationResult } = await cognito.send(
    new InitiateAuthCommand({
      ClientId: stage.user_pool_client_id,
      AuthFlow: "USER_PASSWORD_AUTH",
      AuthParameters: { USERNAME: email, PASSWORD: password },
    }),
  );
  return AuthenticationResult?.RefreshToken ?? expect.fail("there is no refresh token");
}

const renew = (token: string) =>
  cognito.send(
    new InitiateAuthCommand({
      ClientId: stage.user_pool_client_id,
      AuthFlow: "REFRESH_TOKEN_AUTH",
      AuthParameters: { REFRESH_TOKEN: token },
    }),
  );

test("imports are listed page by page, the last first, those of others not among them", async () => {
  const [anna, ben] = [api(await newUser()), api(await newUser())];
  await ben.imports.create({ filename: "ben.json", size: 10 });
  for (const filename of ["first.json", "second.json"]) await anna.imports.create({ filename, size: 10 });
  const done = await importOf(anna, Buffer.from(JSON.stringify([chatgpt("a"), chatgpt("b")])), {
    filename: "third.json",
  });
  const pages = await Array.fromAsync(anna.imports.list({ limit: 2 }).pages());
  expect(pages.map(({ items }) => items.map(({ filename, status }) => [filename, status]))).toEqual([
    [
      ["third.json", "completed"],
      ["second.json", "awaiting_upload"],
    ],
    [["first.json", "awaiting_upload"]],
  ]);
  expect(pages[0]?.items[0]).toMatchObject({ id: done.id, dreams_created: 2, conversations_seen: 2 });
  const dreams = await Array.fromAsync(anna.dreams.list());
  expect(done.dream_ids.toSorted()).toEqual(dreams.map(({ id }) => id).sort());
  expect((await importOf(anna, Buffer.from(JSON.stringify([chatgpt("a")])))).dream_ids).toEqual([]);
});
