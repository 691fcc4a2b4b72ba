/** There is nothing here to run a project in; the message says what to install. */
export class SandboxUnavailable extends Error {}
