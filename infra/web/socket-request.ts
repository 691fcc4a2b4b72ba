import type { ViewerRequest } from "./viewer-function.ts";

/**
 * The request of a WebSocket API for `/ws/dreamcatcher/{dream_id}`: nothing may follow its stage in a path,
 * so the id becomes the parameter `dream_id`, whatever parameter of that name was sent.
 *
 * CloudFront runs the text of this function, so it refers to nothing outside.
 */
export function socketRequest(request: ViewerRequest): ViewerRequest {
  request.querystring.dream_id = { value: request.uri.split("/").slice(3).join("/") };
  request.uri = "/";
  return request;
}
