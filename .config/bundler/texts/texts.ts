import { t as translate } from '@grafana/i18n';

export const t = translate;
