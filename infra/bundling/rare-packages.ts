import { type BuildOptions, build, type Plugin } from "esbuild";

/** Packages that few conversations need, each with its export: a class, or an object of functions. */
const EXPORTS = {
  // For patterns in ChatGPT's canvases.
  re2js: "RE2JS",
  // For Microsoft Copilot's CSV.
  papaparse: "default",
  // For what is written in HTML.
  htmlparser2: "Tokenizer",
} as const;

type Name = keyof typeof EXPORTS;

export const RARE_PACKAGES = Object.keys(EXPORTS) as Name[];

const NAMESPACE = "rare-package";

/**
 * Makes a file of its own of each rare package, which loads when its export is first used. A dynamic import
 * would do the same but can only be awaited, and conversations are read at once, in browsers too.
 */
export const rarePackages: Plugin = {
  name: "rare-packages",
  setup({ onResolve, onLoad, onEnd, initialOptions }) {
    const used = new Set<Name>();
    onResolve({ filter: new RegExp(`^(?:${RARE_PACKAGES.join("|")})$`) }, ({ path }) => ({
      path,
      namespace: NAMESPACE,
      sideEffects: false,
    }));
    onResolve({ filter: /\.cjs$/, namespace: NAMESPACE }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path }) => {
      const name = path as Name;
      used.add(name);
      return { contents: onFirstUse(name) };
    });
    onEnd(async () => {
      await Promise.all([...used].map((name) => build(fileOf(name, initialOptions))));
    });
  },
};

const onFirstUse = (name: Name): string => `
  let loaded;
  const load = () => (loaded ??= require("./${name}.cjs").${EXPORTS[name]});
  const lazy = new Proxy(class {}, {
    get: (_, key) => load()[key],
    construct: (_, given) => new (load())(...given),
  });
  export { lazy as ${EXPORTS[name]} };`;

const fileOf = (name: Name, options: BuildOptions): BuildOptions => ({
  ...options,
  entryPoints: [],
  stdin: {
    contents: `export { ${EXPORTS[name]} } from "${name}";`,
    resolveDir: options.absWorkingDir ?? process.cwd(),
  },
  entryNames: name,
  format: "cjs",
  outExtension: { ".js": ".cjs" },
  splitting: false,
  banner: {},
  plugins: [],
});
