const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicyFactory };

/** The page's own files that run. */
const SCRIPT = /^\/(service-worker|assets\/[\w-]+)\.js$/;

/** The page's policy for addresses of scripts: its workers are all there are besides those in its HTML. */
const policy = trustedTypes?.createPolicy("dreamcatcher", {
  createScriptURL: (url) => {
    if (!SCRIPT.test(url)) throw new TypeError(`Not a script of the page: ${url}`);
    return url;
  },
});

/**
 * The address of a worker, as the browser takes it from this page.
 *
 * @throws {TypeError} when it is not one of the page's files
 */
export const scriptUrl = (url: string): string => (policy?.createScriptURL(url) ?? url) as unknown as string;
