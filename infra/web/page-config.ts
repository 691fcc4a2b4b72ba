/** What the page reads as `/config.json`, in the names that `web/src/signing-in/config.ts` reads. */
export interface PageConfig {
  /** The issuer of the stage's tokens, as they name it. */
  issuer: string;
  /** Where the issuer describes its endpoints, by OpenID Connect discovery. */
  discovery_url: string;
  client_id: string;
  /** The user whose dreams the example has, on a developer's machine. */
  demo: { email: string; password: string } | null;
}
