/** Something to wait for that may happen before somebody waits. */
export interface Wakeup {
  /** Ends the wait, or the next one. */
  wake(): void;
  /** Resolves once it was woken since the last wait. */
  wait(): Promise<void>;
}

export function wakeup(): Wakeup {
  let isDue = false;
  let resume: (() => void) | undefined;
  return {
    wake() {
      isDue = true;
      resume?.();
    },
    async wait() {
      if (!isDue) {
        await new Promise<void>((resolve) => {
          resume = resolve;
        });
      }
      resume = undefined;
      isDue = false;
    },
  };
}
