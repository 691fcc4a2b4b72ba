/** Writes rows as a GFM table; the first is its header. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const [header = [], ...body] = rows.filter((row) => row.length > 0);
  if (header.length === 0) return "";
  const delimiters = header.map(() => "---");
  const cells = [header, ...body].map((row) => row.map((cell) => cell.replaceAll("|", "\\|")));
  return [cells[0] ?? [], delimiters, ...cells.slice(1)].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
