import { paths } from "../../local/paths.ts";
import type { RunningStage } from "../../local/stage/stage.ts";
import { buildWeb } from "../../local/web/build.ts";
import { webServer } from "../../local/web/server.ts";

/** Serves the page of a stage at its `web_url`, unless `npm start` does; returns how to end it. */
export async function servePage(stage: RunningStage): Promise<() => void> {
  const isServed = await fetch(`${stage.web_url}/config.json`).then(
    ({ ok }) => ok,
    () => false,
  );
  if (isServed) return () => {};
  await buildWeb();
  const server = webServer(paths.web, stage);
  await new Promise<void>((resolve) =>
    server.listen(Number(new URL(stage.web_url).port), "127.0.0.1", resolve),
  );
  return () => {
    server.closeAllConnections();
    server.close();
  };
}
