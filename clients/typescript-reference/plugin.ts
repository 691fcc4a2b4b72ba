import { type Application, Converter, type Reflection } from "typedoc";

/** How typedoc names a parameter that is taken apart at once. */
const NAMELESS = "__namedParameters";
/** How it shows a value that is code. */
const SOME_CODE = "...";
/** What the interfaces of the groups extend: what the function returns that makes the methods. */
const MAKER = "ReturnType";
/** After typedoc's own, which find out what is inherited. */
const LAST = -1_000;

/** Leaves out of the pages what tells a reader nothing. */
export function load(app: Application): void {
  app.converter.on(
    Converter.EVENT_RESOLVE_END,
    ({ project }) => Object.values(project.reflections).forEach(tidy),
    LAST,
  );
}

function tidy(reflection: Reflection): void {
  if (reflection.name === NAMELESS) reflection.name = "options";
  if (!reflection.isDeclaration() && !reflection.isSignature()) return;
  if (reflection.inheritedFrom?.name.startsWith(MAKER)) delete reflection.inheritedFrom;
  if (!reflection.isDeclaration()) return;
  if (reflection.defaultValue === SOME_CODE) delete reflection.defaultValue;
  if (reflection.extendedTypes?.[0]?.toString().startsWith(MAKER)) {
    delete reflection.extendedTypes;
    delete reflection.typeHierarchy;
  }
}
