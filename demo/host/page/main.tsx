import './fonts';
import 'uplot/dist/uPlot.min.css';
import React from 'react';
import { createRoot } from 'react-dom/client';

import { PreviewApp } from './PreviewApp';
import { previewFacts } from './previewFacts';
import { installRuntime } from './runtime/installRuntime';

async function start(): Promise<void> {
  const container = document.getElementById('reactRoot');
  if (container === null) {
    return;
  }
  await installRuntime();
  createRoot(container).render(<PreviewApp facts={previewFacts()} />);
}

start().catch((error: unknown) => {
  document.body.textContent = `The preview could not start: ${error instanceof Error ? error.message : String(error)}`;
});
