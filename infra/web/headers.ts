/** Where the page may send requests besides its own origin. */
export interface Reach {
  /** The origins of the token issuer's description and of its sign-in pages. */
  issuer: readonly string[];
  /** The origin of the bucket that exports are uploaded to, and that projects are read from. */
  content: readonly string[];
  /** The origins of the WebSocket. */
  socket: readonly string[];
}

/** The policy of what the page may load and run: nothing but its own, and no text as a script. */
export const contentPolicyOf = ({ issuer, content, socket }: Reach): string =>
  Object.entries({
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "font-src": ["'self'"],
    "img-src": ["'self'"],
    "manifest-src": ["'self'"],
    "worker-src": ["'self'"],
    "connect-src": ["'self'", ...issuer, ...content, ...socket],
    "form-action": ["'none'"],
    "frame-ancestors": ["'none'"],
    "base-uri": ["'none'"],
    "require-trusted-types-for": ["'script'"],
    // The page's one policy is for the addresses of its workers.
    "trusted-types": ["dreamcatcher"],
  })
    .map(([name, values]) => `${name} ${values.join(" ")}`)
    .join("; ");

/** The headers of every file of the page. */
export const securityHeadersOf = (reach: Reach) => ({
  "content-security-policy": contentPolicyOf(reach),
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
});

/** How long a file of the page may be kept: those in `assets` have a digest in their names. */
export const cacheControlOf = (path: string): string =>
  path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
