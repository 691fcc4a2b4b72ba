import { firstText, type JsonObject, objectOf, objectsOf, textOf } from "@dreamcatcher/text/json";

/**
 * The pages that a message cites: `content_references` (pages, groups of pages with `items` and
 * `supporting_websites`, footnotes with `sources`), in older exports `citations` and `_cite_metadata`; else
 * those of its `search_result_groups` that marks in its text name.
 *
 * The shapes are those that pionxzh/chatgpt-exporter and Laumss/loominary #17 read.
 */
export function linksOf(metadata: JsonObject, text: string): JsonObject[] {
  const cited = [
    ...objectsOf(metadata.content_references).flatMap(pagesOf),
    ...objectsOf(metadata.citations).map((citation) => objectOf(citation.metadata)),
    ...objectsOf(objectOf(metadata._cite_metadata).metadata_list),
  ].flatMap(linkOf);
  if (cited.length > 0) return cited;
  const named = new Set(text.match(/turn\d{1,6}[a-z]{1,20}\d{1,6}/g));
  return objectsOf(metadata.search_result_groups)
    .flatMap((group) => [...objectsOf(group.entries), ...objectsOf(group.results)])
    .filter(({ ref_id }) => {
      const { turn_index, ref_type, ref_index } = objectOf(ref_id);
      return named.has(`turn${turn_index}${ref_type}${ref_index}`);
    })
    .flatMap(linkOf);
}

function pagesOf(reference: JsonObject): JsonObject[] {
  const pages = [reference, ...objectsOf(reference.items), ...objectsOf(reference.sources)].flatMap(
    (page) => [page, ...objectsOf(page.supporting_websites)],
  );
  if (pages.some(({ url }) => textOf(url))) return pages;
  const title = /\[([^\]]{1,300})\]\(/.exec(textOf(reference.alt) ?? "")?.[1];
  const [url] = Array.isArray(reference.safe_urls) ? reference.safe_urls : [];
  return [{ title, url }];
}

function linkOf(page: JsonObject): JsonObject[] {
  const url = textOf(page.url);
  if (url === undefined) return [];
  const title = firstText([page.title, page.name, page.attribution, page.source_name]);
  return [{ title, url: withoutCampaign(url) }];
}

/** ChatGPT marks the addresses it shows as its own, so one page would be two. */
const withoutCampaign = (url: string): string =>
  url.replace(/[?&]utm_source=chatgpt\.com(?=$|#)/, "").replace(/([?&])utm_source=chatgpt\.com&/, "$1");
