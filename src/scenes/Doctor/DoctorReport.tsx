import React, { useMemo, useState } from 'react';

import type { Settings } from 'appConfig/settings';
import { DoctorList } from 'components/DoctorList/DoctorList';
import type { DoctorRequest, SourceUids } from 'data/doctor/visit';

import { doctorRequest, firstSources } from './doctorRequest';
import { useDoctor } from './useDoctor';

interface Asked {
  readonly settings: Settings;
  readonly sources: SourceUids;
  readonly times: number;
  readonly request: DoctorRequest;
}

const asked = (settings: Settings, sources: SourceUids, times: number): Asked => ({
  ...{ settings, sources, times },
  request: doctorRequest(settings, sources),
});

/** Runs at once, with every other settings or sources, and on demand. */
export function ShownReport({ settings, sources }: Pick<Asked, 'settings' | 'sources'>) {
  const [latest, setLatest] = useState(() => asked(settings, sources, 0));
  const again = (): void => setLatest(({ times }) => asked(settings, sources, times + 1));
  if (latest.settings !== settings || latest.sources !== sources) {
    again();
  }
  return <Visit key={latest.times} request={latest.request} onRun={again} />;
}

/** What the doctor says of settings that need not be saved, with the sources that pages would begin with. */
export function DoctorReport({ settings }: { readonly settings: Settings }) {
  const sources = useMemo(() => firstSources(settings), [settings]);
  return <ShownReport settings={settings} sources={sources} />;
}

function Visit({ request, onRun }: { readonly request: DoctorRequest; readonly onRun: () => void }) {
  return <DoctorList {...useDoctor(request)} ranAtMs={request.nowMs} onRun={onRun} />;
}
