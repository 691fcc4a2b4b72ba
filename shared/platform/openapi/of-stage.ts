interface ApiDocument {
  components: { schemas: { StageBrand: object; StagePlanner: object } };
}

/** The values of a stage that clients may use. */
interface StageValues {
  brands: readonly string[];
  planners: readonly string[];
}

/** The document as a stage serves it, with its own brands and planners. */
export function ofStage<Document extends ApiDocument>(
  document: Document,
  { brands, planners }: StageValues,
): Document {
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
