/**
 * The address of a conversation as it can stand in Markdown and in a script; null for what is not an address
 * of the web. Brackets, quotes and blanks are percent-encoded.
 */
export function addressOf(url: string | null | undefined): string | null {
  const parsed = url ? URL.parse(url) : null;
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return null;
  return parsed.href.replace(
    /[()<>[\]"'`\\{}|^\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
