/** This machine has no sandbox; the message lists what to install. */
export class SandboxUnavailable extends Error {
  override readonly name = "SandboxUnavailable";
}
