const TAG = /(?<weak>W\/)?(?<opaque>"[^"]*")/g;

interface EntityTag {
  weak: boolean;
  /** With its quotes. */
  opaque: string;
}

/** The entity tags of a valid `If-Match` or `If-None-Match`; `*` means any. */
export function entityTags(header: string): EntityTag[] | "*" {
  if (header.trim() === "*") return "*";
  return [...header.matchAll(TAG)].map(({ groups }) => ({
    weak: groups?.weak !== undefined,
    opaque: groups?.opaque ?? "",
  }));
}

/** Whether `If-Match` matches the strong `etag`, by strong comparison (RFC 9110, 13.1.1). */
export function matchesStrongly(header: string, etag: string): boolean {
  const tags = entityTags(header);
  return tags === "*" || tags.some(({ weak, opaque }) => !weak && opaque === etag);
}

/** Whether `If-None-Match` matches the strong `etag`, by weak comparison (RFC 9110, 13.1.2). */
export function matchesWeakly(header: string, etag: string): boolean {
  const tags = entityTags(header);
  return tags === "*" || tags.some(({ opaque }) => opaque === etag);
}
