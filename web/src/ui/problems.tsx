import { type ErrorComponentProps, Link } from "@tanstack/react-router";
import { useTexts } from "../texts/texts.ts";
import { Button, buttonLook } from "./button.tsx";
import { Notice } from "./notice.tsx";
import { PageTitle } from "./page-title.tsx";

/** Shown where an address has nothing; by default, what it had may be gone. */
export function NotFound({ text }: { text?: string }) {
  const { app } = useTexts();
  return (
    <Notice title={app.notFound}>
      <PageTitle of={app.notFound} />
      <p className="text-muted">{text ?? app.notFoundText}</p>
      <Link to="/" className={buttonLook("primary")}>
        {app.goHome}
      </Link>
    </Notice>
  );
}

/** Shown where a page fails. */
export function Failed({ error, reset }: ErrorComponentProps) {
  const { app } = useTexts();
  return (
    <Notice title={app.failed} role="alert">
      <p className="text-muted">{error instanceof Error ? error.message : String(error)}</p>
      <Button onClick={reset}>{app.retry}</Button>
    </Notice>
  );
}
