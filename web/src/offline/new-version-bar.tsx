import { useTexts } from "../texts/texts.ts";
import { Button } from "../ui/button.tsx";
import { useNewVersion } from "./new-version.ts";

/** Announces a new version of the page, which is used once the person asks for it. */
export function NewVersionBar() {
  const { app } = useTexts();
  const update = useNewVersion();
  return (
    <div role="status">
      {update && (
        <p className="flex items-center justify-center gap-3 bg-accent-soft px-4 py-1.5 text-sm">
          {app.newVersion}
          <Button look="quiet" onClick={update}>
            {app.reload}
          </Button>
        </p>
      )}
    </div>
  );
}
