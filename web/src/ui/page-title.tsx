import { useTexts } from "../texts/texts.ts";

/** The title of the browser's tab: what the page shows, then the app. */
export const PageTitle = ({ of }: { of: string }) => <title>{`${of} · ${useTexts().app.name}`}</title>;
