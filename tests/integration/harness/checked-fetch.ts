import { checkResponse } from "./check-response.ts";
import { stage } from "./stage.ts";

/** The body of a response: parsed if it is JSON, and text otherwise. */
export async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  return /[/+]json/.test(response.headers.get("content-type") ?? "") && text ? JSON.parse(text) : text;
}

/** `fetch` that checks every response of the API against its contract. */
export const checkedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  const url = String(input);
  if (url.startsWith(stage.api_url)) {
    const { status, headers } = response;
    const request = { method: init?.method ?? "GET", path: url.slice(stage.api_url.length) };
    checkResponse(request, { status, headers, body: await bodyOf(response.clone()) });
  }
  return response;
};
