const KEPT = "dreamcatcher-imports";
const MOST = 50;

/** The imports that were begun in this browser, the last first. */
export function knownImports(account: string): string[] {
  const kept: Record<string, string[]> = JSON.parse(localStorage.getItem(KEPT) ?? "{}");
  return kept[account] ?? [];
}

export function rememberImport(account: string, id: string): void {
  const kept: Record<string, string[]> = JSON.parse(localStorage.getItem(KEPT) ?? "{}");
  const ids = [id, ...knownImports(account)].slice(0, MOST);
  localStorage.setItem(KEPT, JSON.stringify({ ...kept, [account]: ids }));
}
