/** A word as a shell takes it, that of Unix or PowerShell: in quotes where it needs them. */
export const inShell = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
