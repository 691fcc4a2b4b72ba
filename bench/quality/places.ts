/** An address or path in one writing: no scheme, no `www.`, no fragment, nothing at its end. */
const plain = (place: string): string =>
  place
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\/(?:www\.)?/, "")
    .replace(/#.*$/, "")
    .replace(/[/.,)]+$/, "");

/** Whether two addresses or paths are the same, or one is the end of the other. */
export function samePlace(a: string, b: string): boolean {
  const [one, other] = [plain(a), plain(b)];
  if (one === "" || other === "") return false;
  return one === other || one.endsWith(`/${other}`) || other.endsWith(`/${one}`);
}
