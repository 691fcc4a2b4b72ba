interface ApiDocument {
  components: { schemas: { StageBrand: object; StagePlanner: object } };
}

/** What a stage chooses of what clients may name. */
interface Choices {
  brands: readonly string[];
  planners: readonly string[];
}

/** The document as a stage serves it: of brands and planners with those that it has. */
export function ofStage<Document extends ApiDocument>(
  document: Document,
  { brands, planners }: Choices,
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
