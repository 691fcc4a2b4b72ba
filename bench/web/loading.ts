import lighthouse from "lighthouse";
import { median } from "../numbers.ts";

/** What Lighthouse says of one loading of a page: times in ms, on a slow phone that it simulates. */
const METRICS = {
  "first content": "first-contentful-paint",
  "largest content": "largest-contentful-paint",
  blocked: "total-blocking-time",
} as const;

/** Lighthouse misses the start of a loading now and then: the page is loaded again. */
const MISSED = "NO_NAVSTART";
const MAX_TRIES = 3;

export type Loading = Record<"score" | keyof typeof METRICS | "KB of script", number>;

/**
 * Loads pages by turns in the profile of the browser at this port, each time without its files in the cache,
 * and returns the median of each page.
 *
 * @throws {Error} when Lighthouse cannot load a page
 */
export async function measureLoading(
  pages: Readonly<Record<string, string>>,
  port: number,
  runs: number,
): Promise<Record<string, Loading>> {
  const all = new Map<string, Loading[]>(Object.keys(pages).map((name) => [name, []]));
  for (let run = 0; run < runs; run++)
    for (const [name, url] of Object.entries(pages)) all.get(name)?.push(await loadingOf(url, port));
  return Object.fromEntries([...all].map(([name, loadings]) => [name, medians(loadings)]));
}

async function loadingOf(url: string, port: number): Promise<Loading> {
  const { audits, categories, runtimeError } = (await resultOf(url, port)) ?? {};
  if (!audits || runtimeError) throw new Error(`${url}: ${runtimeError?.message ?? "no result"}`);
  const times = Object.entries(METRICS).map(([name, audit]) => [name, audits[audit]?.numericValue]);
  const { items = [] } = (audits["network-requests"]?.details ?? {}) as {
    items?: { resourceType?: string; transferSize?: number }[];
  };
  const scripts = items.filter(({ resourceType }) => resourceType === "Script");
  const bytes = scripts.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0);
  const score = Math.round((categories?.performance?.score ?? Number.NaN) * 100);
  return { score, ...Object.fromEntries(times), "KB of script": Math.round(bytes / 1000) } as Loading;
}

async function resultOf(url: string, port: number) {
  for (let tries = 1; ; tries++) {
    const result = await lighthouse(url, { port, onlyCategories: ["performance"] });
    if (result?.lhr.runtimeError?.code !== MISSED || tries === MAX_TRIES) return result?.lhr;
  }
}

function medians(loadings: readonly Loading[]): Loading {
  const names = Object.keys(loadings[0] ?? {}) as (keyof Loading)[];
  const entries = names.map((name) => [name, Math.round(median(loadings.map((each) => each[name])))]);
  return Object.fromEntries(entries) as Loading;
}
