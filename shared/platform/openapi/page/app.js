import customCss from "./app.css";
import { referenceDocument } from "./reference-document.ts";

/** The OpenAPI document, whose URL is relative to this page. */
const url = new URL("openapi.json", document.baseURI);

async function showReference() {
  const response = await fetch(url);
  globalThis.Scalar.createApiReference("#app", {
    content: referenceDocument(await response.json(), url),
    customCss,
    authentication: { preferredSecurityScheme: "bearer" },
    metaData: { title: document.title },
    documentDownloadType: "none",
    modelsSectionLabel: "Schemas",
    // Requests go to the API's host alone.
    withDefaultFonts: false,
    telemetry: false,
    agent: { disabled: true },
    mcp: { disabled: true },
    showDeveloperTools: "never",
    hideClientButton: true,
  });
}

showReference();
