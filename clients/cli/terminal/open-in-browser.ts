/** Opens an address in the person's browser. Where there is none, nothing happens: it is printed, too. */
export async function openInBrowser(url: string): Promise<void> {
  const { default: open } = await import("open");
  const opener = await open(url).catch(() => undefined);
  opener?.on("error", () => {});
}
