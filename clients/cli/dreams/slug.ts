const MAX_LENGTH = 40;

/** The name of a folder for a title: small letters, digits and dashes; `dream` where none are left. */
export function slugOf(title: string): string {
  const slug = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "");
  const cut = slug.length > MAX_LENGTH ? slug.slice(0, MAX_LENGTH + 1).replace(/-[^-]*$/, "") : slug;
  return cut.slice(0, MAX_LENGTH).replace(/-+$/, "") || "dream";
}
