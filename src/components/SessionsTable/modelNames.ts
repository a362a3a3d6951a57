const VENDOR = /^claude-/;
const DATE = /-\d{8}$/;

const shortened = (model: string): string => model.replace(VENDOR, '').replace(DATE, '') || model;

/**
 * Short names of models: without `claude-` and without the date, where no other of these models would be called the
 * same. All models that are shown together must be named together.
 */
export function modelNames(models: readonly string[]): (model: string) => string {
  const meant = new Map<string, string | undefined>();
  for (const model of new Set(models)) {
    const short = shortened(model);
    meant.set(short, meant.has(short) ? undefined : model);
  }
  return (model) => (meant.get(shortened(model)) === model ? shortened(model) : model);
}
