import { contextBridge, ipcRenderer } from 'electron';
import { z } from 'zod';
import { PREDICTOR_PORT_CHANNEL } from '../shared/contract/predictor-port';
import { createApi } from './api';
import { ask, listen } from './ipc';
import { pathOfFile } from './path-of-file';
import { PredictorClient, type BrowserPort } from './predictor-client';

// Stops zod from probing for `eval`, which the content security policy blocks.
z.config({ jitless: true });

const predictor = new PredictorClient();
const onStatus = listen('predictor:status');

onStatus(({ state }) => {
  if (state === 'restarting' || state === 'failed') predictor.disconnect();
});

ipcRenderer.on(PREDICTOR_PORT_CHANNEL, (event) => {
  const [port] = (event as unknown as { readonly ports: readonly BrowserPort[] }).ports;
  if (port) predictor.connect(port);
});

const api = createApi({
  ask,
  listen,
  pathOfFile,
  predictor: { predict: predictor.predict, nearest: predictor.nearest },
});

contextBridge.exposeInMainWorld('inkling', api);
