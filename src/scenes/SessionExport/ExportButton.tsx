import { t } from '@grafana/i18n';
import { Button } from '@grafana/ui';
import React, { lazy, Suspense, useState } from 'react';

import type { SessionExportProps } from './SessionExport';

const SessionExport = lazy(async () => ({
  default: (await import(/* webpackChunkName: "export" */ './SessionExport')).SessionExport,
}));

/** Opens the dialog, which is loaded for those who want it. */
export function ExportButton(props: Omit<SessionExportProps, 'onClose'>) {
  const [isOpen, setOpen] = useState(false);
  const label = t('export.title', 'Share and export');
  return (
    <>
      <Button
        variant="secondary"
        icon="download-alt"
        aria-label={label}
        tooltip={label}
        onClick={() => setOpen(true)}
      />
      {isOpen && (
        <Suspense fallback={null}>
          <SessionExport {...props} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
