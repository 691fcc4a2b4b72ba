import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { NetworkError } from "@dreamcatcher/client";
import { expect, onTestFinished, test } from "vitest";
import { EXIT } from "../exit-codes.ts";
import type { Folders } from "../settings/folders.ts";
import { startIssuer, type TestIssuer } from "../signing-in/issuer.fixtures.ts";
import { tokensFrom } from "./access-tokens.ts";
import { type Credentials, changing, credentialsFor, moveDamagedAside } from "./credentials.ts";

const STAGE = { name: "default", url: "https://app.example" };
const { signal } = new AbortController();

/** A machine with a session that ends in so many seconds. */
async function signedIn({ url }: Pick<TestIssuer, "url">, seconds: number) {
  const config = mkdtempSync(join(tmpdir(), "session-"));
  onTestFinished(() => rmSync(config, { recursive: true, force: true }));
  const folders: Folders = { config, data: join(config, "data") };
  const kept: Credentials = {
    url: STAGE.url,
    account: "u-1",
    email: "a@b.example",
    issuer: { issuer: url, discovery_url: `${url}/openid`, client_id: "cli" },
    access_token: "a-0",
    expires_at: new Date(Date.now() + seconds * 1000).toISOString(),
    refresh_token: "r-0",
  };
  await changing(folders, signal, (credentials) => credentials.put(STAGE, kept));
  const token = tokensFrom({ folders, signal }, STAGE, kept);
  return { folders, kept, token, file: join(config, "credentials.json") };
}

/** The token that a process of its own gets; the shell that starts it may limit it. */
async function tokenInProcess(folders: Folders, limits = ""): Promise<string> {
  const script = `
    import { credentialsFor } from ${JSON.stringify(new URL("credentials.ts", import.meta.url).href)};
    import { tokensFrom } from ${JSON.stringify(new URL("access-tokens.ts", import.meta.url).href)};
    const [folders, stage] = ${JSON.stringify([folders, STAGE])};
    const { signal } = new AbortController();
    const token = tokensFrom({ folders, signal }, stage, credentialsFor(folders, stage));
    console.log(await token({ refresh: false }));`;
  const shell = ["-c", `${limits} exec "$0" --input-type=module --eval "$1"`, process.execPath, script];
  const { stdout } = await promisify(execFile)("sh", shell);
  return stdout.trim();
}

test("a token is used while it holds, and renewed before it ends or once it is refused", async () => {
  const issuer = await startIssuer();
  const { token, folders } = await signedIn(issuer, 3600);
  expect(await token({ refresh: false })).toBe("a-0");
  expect(await token({ refresh: true })).toBe("a-1");
  expect(await token({ refresh: false })).toBe("a-1");
  expect(credentialsFor(folders, STAGE)).toMatchObject({ access_token: "a-1", refresh_token: "r-1" });
  const other = await signedIn(await startIssuer(), 30);
  expect(await Promise.all([other.token({ refresh: false }), other.token({ refresh: false })])).toEqual([
    "a-1",
    "a-1",
  ]);
});

test("of several processes one uses the refresh token, and all have what it got", async () => {
  const issuer = await startIssuer();
  const { folders } = await signedIn(issuer, -60);
  const run = () => tokenInProcess(folders);
  const tokens = await Promise.all([run(), run(), run(), run()]);
  expect(tokens).toEqual(["a-1", "a-1", "a-1", "a-1"]);
  expect(issuer.used).toEqual(["r-0"]);
});

test("a session that the issuer refuses has ended, and is forgotten", async () => {
  const issuer = await startIssuer();
  const { token, folders, kept } = await signedIn(issuer, -60);
  await changing(folders, signal, (all) => all.put(STAGE, { ...kept, refresh_token: "old" }));
  await expect(token({ refresh: false })).rejects.toMatchObject({
    exit: EXIT.notSignedIn,
    hint: expect.stringContaining("dreams login"),
  });
  expect(credentialsFor(folders, STAGE)).toBeUndefined();
});

test("an issuer that is down or out of reach loses nobody their session", async () => {
  const issuer = await startIssuer();
  const { token, folders, kept } = await signedIn(issuer, -60);
  issuer.failing = 503;
  await expect(token({ refresh: false })).rejects.toMatchObject({ exit: EXIT.unreachable });
  const gone = await signedIn({ url: "http://127.0.0.1:1" }, -60);
  await expect(gone.token({ refresh: false })).rejects.toBeInstanceOf(NetworkError);
  expect(credentialsFor(gone.folders, STAGE)).toEqual(gone.kept);
  expect(credentialsFor(folders, STAGE)).toEqual(kept);
  issuer.failing = undefined;
  expect(await token({ refresh: false })).toBe("a-1");
});

test.each([-3600, 3600])("a clock that is wrong by an hour (%i s) ends no session", async (ahead) => {
  const issuer = await startIssuer();
  issuer.ahead = ahead;
  const { token, folders } = await signedIn(issuer, -60);
  expect(await token({ refresh: false })).toBe("a-1");
  const { expires_at = "" } = credentialsFor(folders, STAGE) ?? {};
  expect(Date.parse(expires_at) - Date.now()).toBeGreaterThan(3_500_000);
});

test("the refresh token is not used up where its successor has no room", async () => {
  const issuer = await startIssuer();
  const { folders, kept } = await signedIn(issuer, -60);
  await expect(tokenInProcess(folders, "ulimit -f 0;")).rejects.toThrow("Command failed");
  expect(issuer.used).toEqual([]);
  expect(credentialsFor(folders, STAGE)).toEqual(kept);
});

test("somebody else's tokens are not used, nor those for another address", async () => {
  const issuer = await startIssuer();
  const { token, folders, kept } = await signedIn(issuer, -60);
  await changing(folders, signal, (all) => all.put(STAGE, { ...kept, account: "u-2", access_token: "a-9" }));
  await expect(token({ refresh: false })).rejects.toMatchObject({ exit: EXIT.notSignedIn });
  expect(credentialsFor(folders, { ...STAGE, url: "https://evil.example" })).toBeUndefined();
  expect(issuer.used).toEqual([]);
});

test.each(["", "{", "[]x", '{"default": {"url": 7}}', '{"default": null}', "null"])(
  "damaged credentials are an error that says what to do, and are kept aside: %o",
  async (text) => {
    const { folders, file } = await signedIn({ url: "https://issuer.example" }, 60);
    writeFileSync(file, text);
    expect(() => credentialsFor(folders, STAGE)).toThrow(/damaged/);
    const aside = moveDamagedAside(folders) ?? "";
    expect(readFileSync(aside, "utf8")).toBe(text);
    expect(credentialsFor(folders, STAGE)).toBeUndefined();
    expect(moveDamagedAside(folders)).toBeUndefined();
  },
);
