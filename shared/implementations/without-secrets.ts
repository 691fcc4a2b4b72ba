import { isObject, parsedJson } from "@dreamcatcher/text/json";

const PRESET = "@secretlint/secretlint-rule-preset-recommend";

/** What stands in place of a secret. */
const REDACTED = "[secret]";

/** A text without the keys, tokens and passwords in it that secretlint knows by their form. */
export async function withoutSecrets(text: string): Promise<string> {
  if (text.trim() === "") return text;
  // Most implementations that are read have no report yet.
  const [{ lintSource }, { creator }] = await Promise.all([
    import("@secretlint/core"),
    import("@secretlint/secretlint-rule-preset-recommend"),
  ]);
  const { messages } = await lintSource({
    source: { content: text, filePath: "output.txt", ext: ".txt", contentType: "text" },
    options: { noPhysicFilePath: true, config: { rules: [{ id: PRESET, rule: creator, rules: [] }] } },
  });
  // From the last to the first, so that positions stay right; a secret may contain another one.
  return messages
    .map(({ range }) => range)
    .sort(([, a], [, b]) => b - a)
    .reduce(
      ({ text, before }, [from, to]) =>
        to <= before
          ? { text: text.slice(0, from) + REDACTED + text.slice(to), before: from }
          : { text, before },
      { text, before: text.length },
    ).text;
}

/**
 * What a program printed, without secrets. The results of checks are lines of JSON, and stay so: their texts
 * are read one by one, since a secret may be over several lines.
 */
export async function outputWithoutSecrets(output: string): Promise<string> {
  const parts = output.split(/^(\{"check":.*)$/m);
  return (
    await Promise.all(parts.map((part, at) => (at % 2 === 1 ? resultWithoutSecrets : withoutSecrets)(part)))
  ).join("");
}

async function resultWithoutSecrets(line: string): Promise<string> {
  const result = parsedJson(line);
  if (!isObject(result) || typeof result.came_out !== "string") return await withoutSecrets(line);
  return JSON.stringify({ ...result, came_out: await withoutSecrets(result.came_out) });
}
