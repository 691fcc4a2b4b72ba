import { brands } from "#shared/dreams/brands.ts";
import { planners } from "#shared/implementations/planners-of-stage.ts";

interface ApiDocument {
  components: { schemas: { StageBrand: object; StagePlanner: object } };
}

/** The document as this stage serves it: of brands and planners with those that it has. */
export function ofStage<Document extends ApiDocument>(document: Document): Document {
  const { schemas } = document.components;
  return {
    ...document,
    components: {
      ...document.components,
      schemas: {
        ...schemas,
        StageBrand: { ...schemas.StageBrand, enum: brands },
        StagePlanner: { ...schemas.StagePlanner, enum: planners },
      },
    },
  };
}
