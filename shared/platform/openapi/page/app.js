import customCss from "./app.css";
import { referenceDocument } from "./reference-document.ts";

/** The OpenAPI document beside this page, wherever the API has its root. */
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
    // Nothing is sent to another host than the API's own.
    withDefaultFonts: false,
    telemetry: false,
    agent: { disabled: true },
    mcp: { disabled: true },
    showDeveloperTools: "never",
    hideClientButton: true,
  });
}

showReference();
