import type { ViewerRequest } from "./viewer-function.ts";

/**
 * The file for a request of the page: any address is a view of the page, unless it is in `assets` or is that
 * of a file beside the page. A dream's id may have a dot, so a dot further down makes no file.
 *
 * CloudFront runs the text of this function, so it refers to nothing outside.
 */
export function pageRequest(request: ViewerRequest): ViewerRequest {
  if (!/^\/(assets\/.*|[^/]+\.[^/]+)$/.test(request.uri)) request.uri = "/index.html";
  return request;
}
