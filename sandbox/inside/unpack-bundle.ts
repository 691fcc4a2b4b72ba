import type { SandboxLimits } from "../contract/limits-schema.ts";
import { PROJECT_DIR } from "../contract/paths.ts";
import { readAtMost } from "../contract/streams.ts";
import { Refusal } from "./bundle-rejected.ts";
import { unpack, zipBytesAllowed } from "./unpack.ts";

/** Unpacks a bundle as it comes in to where projects run. Throws Refusal. */
export async function receive(bundle: AsyncIterable<Uint8Array>, limits: SandboxLimits): Promise<void> {
  const most = zipBytesAllowed(limits);
  const zip = await readAtMost(bundle, most, new Refusal(`The bundle is larger than ${most} bytes.`));
  await unpack(zip, PROJECT_DIR, limits);
}
