/** A Python file as text: esbuild puts it into the bundle. */
declare module "*.py" {
  const source: string;
  export default source;
}
