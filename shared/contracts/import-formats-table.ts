/** The formats of files as a table in Markdown, in the order of their names. */
export function formatsTable(formats: readonly { name: string; file: string }[]): string {
  const rows = formats
    .toSorted((a, b) => a.name.localeCompare(b.name, "en"))
    .map(({ name, file }) => `| ${name} | ${file} |`);
  return ["| from | send |", "| --- | --- |", ...rows].join("\n");
}
