import {
  FieldColorModeId,
  FieldConfigProperty,
  identityOverrideProcessor,
  type SetFieldConfigOptionsArgs,
  ThresholdsMode,
} from '@grafana/data';

type CustomDefaults = Readonly<Record<string, unknown>>;

/** Options of a time series that Grafana keeps for itself (`custom`), with the values it has where none are set. */
const TIME_SERIES_OPTIONS: CustomDefaults = {
  drawStyle: 'line',
  lineInterpolation: 'linear',
  lineWidth: 1,
  lineStyle: { fill: 'solid' },
  lineColor: undefined,
  fillColor: undefined,
  fillOpacity: 0,
  fillBelowTo: undefined,
  gradientMode: 'none',
  showPoints: 'auto',
  pointSize: 5,
  pointColor: undefined,
  spanNulls: false,
  insertNulls: false,
  barAlignment: 0,
  barWidthFactor: 0.6,
  barMaxWidth: undefined,
  stacking: { mode: 'none', group: 'A' },
  hideFrom: { tooltip: false, viz: false, legend: false },
  scaleDistribution: { type: 'linear' },
  axisPlacement: 'auto',
  axisColorMode: 'text',
  axisLabel: '',
  axisWidth: undefined,
  axisGridShow: undefined,
  axisSoftMin: undefined,
  axisSoftMax: undefined,
  axisCenteredZero: false,
  axisBorderShow: false,
  thresholdsStyle: { mode: 'off' },
  transform: undefined,
};

/** Options of a table's columns. */
const TABLE_OPTIONS: CustomDefaults = {
  width: undefined,
  minWidth: undefined,
  align: 'auto',
  cellOptions: { type: 'auto' },
  displayMode: undefined,
  filterable: undefined,
  inspect: false,
  hidden: false,
};

const CUSTOM_OPTIONS: ReadonlyMap<string, CustomDefaults> = new Map([
  ['timeseries', TIME_SERIES_OPTIONS],
  ['barchart', TIME_SERIES_OPTIONS],
  ['table', TABLE_OPTIONS],
]);

/** Panels of series colour each series on its own; the others colour values by thresholds. */
const COLOURED_BY_SERIES = new Set(['timeseries', 'barchart', 'piechart', 'histogram']);

const DEFAULT_THRESHOLDS = {
  mode: ThresholdsMode.Absolute,
  steps: [
    { value: -Infinity, color: 'green' },
    { value: 80, color: 'red' },
  ],
};

function NoEditor(): null {
  return null;
}

/** The options that a panel of an id takes; options that are not named here Scenes would throw away. */
export function fieldConfigOf(id: string): SetFieldConfigOptionsArgs {
  const mode = COLOURED_BY_SERIES.has(id) ? FieldColorModeId.PaletteClassic : FieldColorModeId.Thresholds;
  const custom = CUSTOM_OPTIONS.get(id) ?? {};
  return {
    standardOptions: {
      [FieldConfigProperty.Color]: { defaultValue: { mode } },
      [FieldConfigProperty.Thresholds]: { defaultValue: DEFAULT_THRESHOLDS },
    },
    useCustomConfig: (builder) => {
      for (const [name, defaultValue] of Object.entries(custom)) {
        builder.addCustomEditor({
          id: name,
          path: name,
          name,
          defaultValue,
          editor: NoEditor,
          override: NoEditor,
          process: identityOverrideProcessor,
          shouldApply: () => true,
          settings: {},
        });
      }
    },
  };
}
