import { useQuery } from "@tanstack/react-query";
import { FileBrowser } from "../code/file-browser.tsx";
import { useDevice } from "../data/device-context.ts";
import { useAdvice } from "../texts/advice.ts";
import { useTexts } from "../texts/texts.ts";
import { Section } from "../ui/section.tsx";
import { fetchZip } from "./fetch-zip.ts";

interface FilesProps {
  implementationId: string;
  /** The path of the file that is open. */
  open: string | undefined;
}

/** The files of the built project, as they are in its zip. */
export function Files({ implementationId, open }: FilesProps) {
  const { build, app } = useTexts();
  const { client } = useDevice();
  const advise = useAdvice();
  const { data, error } = useQuery({
    queryKey: ["project", implementationId],
    queryFn: async ({ signal }) => {
      const zip = await fetchZip(client, implementationId, signal);
      const { readZip } = await import("./read-zip.ts");
      return readZip(zip);
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Section title={build.files} count={data?.length}>
      {error && (
        <p role="alert" className="text-bad">
          {build.filesUnread}: {advise(error)}
        </p>
      )}
      {!data && !error && <p className="text-muted">{app.loading}</p>}
      {data && <FileBrowser label={build.files} files={data} open={open} />}
    </Section>
  );
}
