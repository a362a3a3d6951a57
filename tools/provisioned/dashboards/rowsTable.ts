import type { Link, Panel } from './panels';

/** A column of a table of rows from the logs. */
export interface Column {
  readonly field: string;
  readonly title: string;
  readonly kind?: 'number' | 'time';
  readonly unit?: string;
  readonly decimals?: number;
  readonly width?: number;
  readonly links?: readonly Link[];
}

function override({ field, title, unit, decimals, width, links }: Column): unknown {
  return {
    matcher: { id: 'byName', options: title === '' ? field : title },
    properties: [
      ...(unit === undefined ? [] : [{ id: 'unit', value: unit }]),
      ...(decimals === undefined ? [] : [{ id: 'decimals', value: decimals }]),
      ...(width === undefined ? [] : [{ id: 'custom.width', value: width }]),
      ...(links === undefined ? [] : [{ id: 'links', value: links }]),
    ],
  };
}

/** Rows of the logs: their fields come as one object, which becomes columns here. */
export const rowsTable = ({
  columns,
  ...base
}: Pick<Panel, 'title' | 'description' | 'targets' | 'width' | 'height'> & {
  readonly columns: readonly Column[];
}): Panel => ({
  type: 'table',
  ...base,
  fieldConfig: { defaults: { custom: { filterable: true } }, overrides: columns.map(override) },
  transformations: [
    { id: 'extractFields', options: { source: 'labels', format: 'json', keepTime: true, replace: true } },
    { id: 'filterFieldsByName', options: { include: { names: columns.map(({ field }) => field) } } },
    {
      id: 'convertFieldType',
      options: {
        conversions: columns.flatMap(({ field, kind }) =>
          kind === undefined ? [] : [{ targetField: field, destinationType: kind }]
        ),
      },
    },
    {
      id: 'organize',
      options: {
        indexByName: Object.fromEntries(columns.map(({ field }, index) => [field, index])),
        renameByName: Object.fromEntries(columns.map(({ field, title }) => [field, title])),
      },
    },
  ],
  options: { showHeader: true, cellHeight: 'sm' },
});
