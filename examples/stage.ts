import { readFile } from "node:fs/promises";

/** Where to run: the stage of `npm start`, or what `DREAMCATCHER_URL` and `DREAMCATCHER_TOKEN` say. */
export async function stageToRunOn(): Promise<{ api_url: string; token: string; account: string }> {
  const { DREAMCATCHER_URL, DREAMCATCHER_TOKEN } = process.env;
  const stage =
    DREAMCATCHER_URL && DREAMCATCHER_TOKEN
      ? { api_url: DREAMCATCHER_URL, token: DREAMCATCHER_TOKEN }
      : JSON.parse(await readFile(new URL("../.local/stage.json", import.meta.url), "utf8"));
  return { ...stage, account: subjectOf(stage.token) };
}

/** Whose token it is. Only the service verifies tokens; a device keeps accounts apart by this. */
const subjectOf = (token: string): string =>
  JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8")).sub;
