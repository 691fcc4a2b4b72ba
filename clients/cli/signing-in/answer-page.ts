import { inXml } from "../quoting/in-xml.ts";

/** Nothing is loaded or run, and where this page was is told nobody. */
export const ANSWER_HEADERS: Readonly<Record<string, string>> = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "cache-control": "no-store",
  connection: "close",
};

/** The page that a browser shows after a sign-in: how it ended, and that one may close it. */
export const answerPage = (title: string, text: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${inXml(title)} · Dreamcatcher</title>
<style>
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
  main { max-width: 28rem; margin: 20vh auto 0; padding: 0 1.5rem }
</style>
<main>
  <h1>${inXml(title)}</h1>
  <p>${inXml(text)}</p>
</main>
</html>
`;
