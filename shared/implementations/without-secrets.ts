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
