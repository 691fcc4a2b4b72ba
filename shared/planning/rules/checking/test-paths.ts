/** Whether a path is that of a test, by the usual naming conventions. */
export const isTestPath = (path: string): boolean =>
  /(?:^|\/)(?:tests?|__tests__|spec)\//i.test(path) ||
  /(?:[._-](?:test|spec)\.\w+|(?:^|\/)test_[^/]*\.py|(?:^|\/)tests?\.\w+)$/i.test(path);
