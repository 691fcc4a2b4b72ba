import { readdirSync, readFileSync } from "node:fs";
import { fileOf } from "@dreamcatcher/reading/exports/random-access-file";
import { readExport } from "@dreamcatcher/reading/exports/read-export";
import { readConversation } from "@dreamcatcher/reading/read";
import { redactConversation } from "@dreamcatcher/reading/redaction/redact-conversation";
import { expect, test } from "vitest";

// What is read of a redacted conversation is what is read of it as it was, but for the secrets.

const folder = new URL("conversations/", import.meta.url);
const TOKEN = ["gh", "p_", "aB3dE5fG7h".repeat(4).slice(0, 36)].join("");

async function conversationsOf(file: string): Promise<{ conversation: unknown; name?: string }[]> {
  const found: { conversation: unknown; name?: string }[] = [];
  const blob = new Blob([readFileSync(new URL(file, folder))]);
  for await (const entry of readExport(fileOf(blob))) if ("conversation" in entry) found.push(entry);
  return found;
}

/** Puts a secret behind each sentence. */
function told(value: unknown): unknown {
  if (typeof value === "string") return value.replace(/(?<=\p{L} \p{L}+[.!?])(?=\s|$)/gu, ` ${TOKEN}`);
  if (Array.isArray(value)) return value.map(told);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, told(each)]));
}

test.each(readdirSync(folder))("%s", async (file) => {
  for (const { conversation, name } of await conversationsOf(file)) {
    expect(redactConversation(conversation)).toEqual({ conversation, secrets: [] });
    const withToken = told(conversation);
    const { conversation: redacted, secrets } = redactConversation(withToken);
    expect(secrets.length).toBe(JSON.stringify(withToken).includes(TOKEN) ? 1 : 0);
    const read = JSON.stringify(readConversation(withToken, { fileName: name }));
    expect(readConversation(redacted, { fileName: name })).toEqual(
      JSON.parse(read.replaceAll(TOKEN, "[redacted: github-pat]")),
    );
  }
});
