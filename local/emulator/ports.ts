import { connect, createServer } from "node:net";
import * as z from "zod";

/** What listens on a port: nothing, an AWS emulator, or another program. */
export type Occupant = { kind: "nothing" } | { kind: "emulator"; name: string } | { kind: "other" };

const acceptsConnections = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.1", port, timeout: 2000 });
    const settle = (open: boolean) => () => {
      socket.destroy();
      resolve(open);
    };
    socket.once("connect", settle(true)).once("error", settle(false)).once("timeout", settle(false));
  });

const Health = z.object({ services: z.record(z.string(), z.unknown()), version: z.string().default("") });

async function health(port: number, path: string): Promise<string | undefined> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(2000) });
    return Health.parse(await response.json()).version;
  } catch {
    return undefined;
  }
}

/** What listens on a port of this machine; emulators are recognized by their health endpoints. */
export async function occupantOf(port: number): Promise<Occupant> {
  if (!(await acceptsConnections(port))) return { kind: "nothing" };
  for (const [name, path] of [
    ["MiniStack", "/_ministack/health"],
    ["LocalStack", "/_localstack/health"],
  ] as const) {
    const version = await health(port, path);
    if (version !== undefined) return { kind: "emulator", name: `${name} ${version}`.trim() };
  }
  return { kind: "other" };
}

/** A port that nothing uses at the moment. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
