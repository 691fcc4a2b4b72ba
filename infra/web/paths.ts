/** The paths that are the API's, as patterns of CloudFront; the socket and the page have others. */
export const API_PATHS = [
  "/api/*",
  "/health",
  "/health/*",
  "/openapi.json",
  "/asyncapi.json",
  "/docs",
  "/docs/*",
] as const;

/** What comes before the id of a dream, or `*`, in the path of the WebSocket. */
export const SOCKET_PATH = "/ws/dreamcatcher/";

/** Whether a path is the API's. */
export const isApiPath = (path: string): boolean =>
  API_PATHS.some((pattern) =>
    pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern,
  );
