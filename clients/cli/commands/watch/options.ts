export interface WatchOptions {
  /** Names of tools; without it, all. */
  tool?: string[] | undefined;
  folder?: string[] | undefined;
  /** In ms since 1970. */
  since?: number | undefined;
  once?: true | undefined;
  install?: true | undefined;
  uninstall?: true | undefined;
}
