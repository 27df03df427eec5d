import { version } from '../../../../package.json';
import type { PredictorHost } from '../../services/predictor-host';
import { readLicences } from '../../licences';
import type { AppMenu } from '../../menu';
import type { SettingsStore } from '../../settings';
import type { PageClosing } from '../../windows/page-closing';
import type { Presentation } from '../../windows/presentation';
import type { IpcHandlers } from '../gate';

type Channels =
  | 'app:info'
  | 'app:licences'
  | 'app:present'
  | 'app:handed-over'
  | 'settings:read'
  | 'settings:change'
  | 'commands:enable';

export interface AppHandlerOptions {
  readonly settings: SettingsStore;
  readonly menu: AppMenu;
  readonly presentation: Presentation;
  readonly predictor: PredictorHost;
  readonly systemLocale: string;
  readonly pageClosing: PageClosing;
}

export function appHandlers({
  settings,
  menu,
  presentation,
  predictor,
  systemLocale,
  pageClosing,
}: AppHandlerOptions): Pick<IpcHandlers, Channels> {
  return {
    'app:info': () => ({
      version,
      electron: process.versions.electron,
      chromium: process.versions.chrome,
      node: process.versions.node,
      tensorflow: predictor.runtime?.tensorflow ?? null,
      tfjsNode: predictor.runtime?.tfjsNode ?? null,
      platform: `${process.platform}-${process.arch}`,
      systemLocale,
    }),
    'app:handed-over': () => pageClosing.finish(),
    'app:licences': () => readLicences(process.resourcesPath),
    'app:present': ({ on }) => presentation.show(on),
    'settings:read': () => settings.value,
    'settings:change': (change) => settings.change(change),
    'commands:enable': ({ enabled }) => menu.enable(enabled),
  };
}
