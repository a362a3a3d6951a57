import {
  booleanOverrideProcessor,
  dataLinksOverrideProcessor,
  displayNameOverrideProcessor,
  FieldConfigProperty,
  type FieldConfigPropertyItem,
  identityOverrideProcessor,
  numberOverrideProcessor,
  standardEditorsRegistry,
  standardFieldConfigEditorRegistry,
  standardTransformers,
  standardTransformersRegistry,
  stringOverrideProcessor,
  thresholdsOverrideProcessor,
  type TransformerRegistryItem,
  unitOverrideProcessor,
  valueMappingsOverrideProcessor,
} from '@grafana/data';
import { config } from '@grafana/runtime';

type Process = FieldConfigPropertyItem['process'];

/** How each standard option of a field takes a value; Grafana's editors for them are no part of the preview. */
const STANDARD_OPTIONS: ReadonlyArray<readonly [FieldConfigProperty, Process]> = [
  [FieldConfigProperty.Unit, unitOverrideProcessor],
  [FieldConfigProperty.Min, numberOverrideProcessor],
  [FieldConfigProperty.Max, numberOverrideProcessor],
  [FieldConfigProperty.FieldMinMax, booleanOverrideProcessor],
  [FieldConfigProperty.Decimals, numberOverrideProcessor],
  [FieldConfigProperty.DisplayName, displayNameOverrideProcessor],
  [FieldConfigProperty.NoValue, stringOverrideProcessor],
  [FieldConfigProperty.Color, identityOverrideProcessor],
  [FieldConfigProperty.Thresholds, thresholdsOverrideProcessor],
  [FieldConfigProperty.Mappings, valueMappingsOverrideProcessor],
  [FieldConfigProperty.Links, dataLinksOverrideProcessor],
  [FieldConfigProperty.Filterable, booleanOverrideProcessor],
];

function NoEditor(): null {
  return null;
}

function optionOf([id, process]: readonly [FieldConfigProperty, Process]): FieldConfigPropertyItem {
  return {
    id,
    path: id,
    name: id,
    description: '',
    editor: NoEditor,
    override: NoEditor,
    process,
    settings: {},
    shouldApply: () => true,
    category: ['Standard options'],
    getItemsCount: (value?: unknown) => (Array.isArray(value) ? value.length : 0),
  };
}

function isNewGeneration(): boolean {
  return Number(config.buildInfo.version.split('.')[0]) >= 13;
}

function transformers(): TransformerRegistryItem[] {
  // The package lists some of them twice under one id, which a registry refuses.
  const byId = new Map(
    Object.values(standardTransformers).map((transformation) => [transformation.id, transformation])
  );
  return [...byId.values()].map((transformation) => {
    const item: TransformerRegistryItem = {
      id: transformation.id,
      name: transformation.name,
      description: transformation.description ?? '',
      transformation,
      editor: NoEditor,
      imageDark: '',
      imageLight: '',
    };
    // From 13 on the registry holds a function that loads the transformer.
    return isNewGeneration() ? Object.assign(item, { transformation: () => Promise.resolve(transformation) }) : item;
  });
}

/** Fills the registries that Scenes reads panels' options and transformations from. */
export function registerStandards(): void {
  standardEditorsRegistry.setInit(() => []);
  standardFieldConfigEditorRegistry.setInit(() => STANDARD_OPTIONS.map(optionOf));
  standardTransformersRegistry.setInit(transformers);
}
