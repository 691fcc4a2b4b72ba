import lighthouse from "lighthouse";

/** The categories that are wholly decided by the page, and not by how fast the machine is. */
const CATEGORIES = ["accessibility", "best-practices"];

/** What fails an audit: mostly elements and addresses. */
interface Item {
  node?: { snippet?: string };
  [name: string]: unknown;
}

export interface Failure {
  audit: string;
  title: string;
  found: string[];
}

export interface Examined {
  /** From 0 to 100; null where an audit could not be made. */
  scores: Record<string, number | null>;
  failures: Failure[];
}

/**
 * Has Lighthouse load a page, in the profile of the browser at this port, and judge its accessibility and
 * its practices.
 *
 * @throws {Error} when it cannot load the page
 */
export async function examine(url: string, port: number): Promise<Examined> {
  const result = await lighthouse(url, {
    port,
    onlyCategories: CATEGORIES,
    // Whoever is signed in stays so, and their dreams are read from the profile's store.
    disableStorageReset: true,
    disableFullPageScreenshot: true,
  });
  if (!result) throw new Error(`Lighthouse has no result for ${url}`);
  const { audits, categories, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(`${url}: ${runtimeError.message}`);
  const counted = Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.flatMap(({ id, weight }) => (weight > 0 ? (audits[id] ?? []) : [])),
  );
  const failures = counted
    .filter(({ score, scoreDisplayMode }) => scoreDisplayMode === "error" || (score !== null && score < 1))
    .map(({ id, title, errorMessage, details }) => ({
      audit: id,
      title: errorMessage ?? title,
      found: ((details as { items?: Item[] } | undefined)?.items ?? []).map(
        (item) => item.node?.snippet ?? JSON.stringify(item),
      ),
    }));
  const scores = Object.entries(categories).map(([name, { score }]) => [name, score && score * 100]);
  return { scores: Object.fromEntries(scores), failures };
}
