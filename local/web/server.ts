import { createServer, type Server } from "node:http";
import { createProxyServer } from "httpxy";
import sirv from "sirv";
import { cacheControlOf, securityHeadersOf } from "../../infra/web/headers.ts";
import { pageRequest } from "../../infra/web/page-request.ts";
import { isApiPath } from "../../infra/web/paths.ts";
import type { RunningStage } from "../stage/stage.ts";
import { webConfigOf } from "./config.ts";

/**
 * Serves the page of a running stage as CloudFront does: its files with their headers, every other address
 * as the page itself, and the API under the same origin.
 */
export function webServer(folder: string, stage: RunningStage): Server {
  const { endpoint_url } = stage;
  // Presigned URLs have the address instead of the name.
  const local = [endpoint_url, endpoint_url.replace("//localhost", "//127.0.0.1")];
  const headers = securityHeadersOf({
    issuer: local,
    content: local,
    socket: local.map((url) => url.replace("http", "ws")),
  });
  const files = sirv(folder, {
    // A page that is built anew has other files.
    dev: true,
    etag: true,
    // A benchmark compresses them, as CloudFront does.
    brotli: true,
    setHeaders(response, path) {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      response.setHeader("cache-control", cacheControlOf(path));
    },
  });
  const proxy = createProxyServer({ changeOrigin: true });
  const config = JSON.stringify(webConfigOf(stage));
  return createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname === "/config.json")
      return response
        .setHeader("content-type", "application/json")
        .setHeader("cache-control", "no-cache")
        .end(config);
    if (!isApiPath(pathname)) {
      request.url = pageRequest({ uri: pathname, querystring: {} }).uri;
      return files(request, response);
    }
    await proxy.web(request, response, { target: stage.api_url }).catch(() => {
      if (!response.headersSent) response.statusCode = 502;
      response.end();
    });
  });
}
