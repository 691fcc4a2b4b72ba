import { useTexts } from "../texts/texts.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { codeOf } from "./code-of.ts";

/** Where the sign-in of a terminal without a browser comes back to: it shows the code to paste there. */
export function CodePage() {
  const { signIn } = useTexts();
  const shown = codeOf(new URLSearchParams(location.search));
  const title = "code" in shown ? signIn.terminal.title : signIn.failed;
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center justify-items-start gap-5 px-6">
      <PageTitle of={title} />
      <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
      {"code" in shown ? (
        <>
          <p>{signIn.terminal.text}</p>
          <div className="flex w-full items-center gap-2 rounded-lg border border-line bg-surface p-4">
            <code className="min-w-0 flex-1 select-all break-all text-sm">{shown.code}</code>
            <CopyButton text={shown.code} label={signIn.terminal.copy} />
          </div>
          <p className="text-sm text-muted">{signIn.terminal.warning}</p>
        </>
      ) : (
        <>
          <p role="alert">{signIn.terminal.reasons[shown.reason]}</p>
          <p className="text-muted">{signIn.terminal.again}</p>
        </>
      )}
    </main>
  );
}
