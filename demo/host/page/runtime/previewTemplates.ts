import type { ScopedVars, TimeRange, TypedVariableModel } from '@grafana/data';
import type { TemplateSrv } from '@grafana/runtime';
import { sceneGraph, type SceneObjectBase, type VariableCustomFormatterFn } from '@grafana/scenes';

import { isRecord } from '../guards';

type Format = Parameters<TemplateSrv['replace']>[2];

/** `$name`, `${name}`, `${name:format}`, `[[name]]`. */
const VARIABLE = /\$(\w+)|\[\[(\w+)(?:\.[^:^\]]+)?(?::(\w+))?\]\]|\$\{(\w+)(?:\.[^:^}]+)?(?::([^}]+))?\}/g;

function formatted(value: unknown, format: Format): string {
  if (typeof format === 'function') {
    return String(format(value, {}, undefined));
  }
  return Array.isArray(value) ? `{${value.map(String).join(',')}}` : String(value);
}

/** Scenes names the variable to the function that writes its value; Grafana's interface calls it any function. */
function sceneFormat(format: Format): string | VariableCustomFormatterFn | undefined {
  return typeof format === 'function' ? (value, variable) => String(format(value, variable)) : format;
}

function scopedValue(scopedVars: ScopedVars | undefined, name: string): unknown {
  return scopedVars?.[name]?.value;
}

function isScene(value: unknown): value is SceneObjectBase {
  return isRecord(value) && 'state' in value && typeof value['forEachChild'] === 'function';
}

/** Replaces variables in texts: those of a scene where the request comes from one, and those given with it. */
export class PreviewTemplates implements TemplateSrv {
  replace(target?: string, scopedVars?: ScopedVars, format?: Format): string {
    if (target === undefined) {
      return '';
    }
    const holder: unknown = scopedValue(scopedVars, '__sceneObject');
    const scene = isRecord(holder) && typeof holder.valueOf === 'function' ? holder.valueOf() : undefined;
    if (isScene(scene)) {
      // The scene belongs to the plugin's own copy of the library; state and shape are the same.
      return sceneGraph.interpolate(scene, target, scopedVars, sceneFormat(format));
    }
    return target.replace(VARIABLE, (match: string, plain?: string, square?: string, _f?: string, curly?: string) => {
      const value = scopedValue(scopedVars, plain ?? square ?? curly ?? '');
      return value === undefined || value === null ? match : formatted(value, format);
    });
  }

  getVariables(): TypedVariableModel[] {
    return [];
  }

  containsTemplate(target?: string): boolean {
    return target !== undefined && target.search(VARIABLE) >= 0;
  }

  updateTimeRange(_timeRange: TimeRange): void {
    // Scenes hand the range over with each request.
  }
}
