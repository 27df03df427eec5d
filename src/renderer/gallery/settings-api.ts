import type { InklingApi } from '../../shared/contract/api';
import {
  DEFAULT_SETTINGS,
  settingsChangeSchema,
  type Settings,
  type SettingsChange,
} from '../../shared/contract/settings';
import type { Result } from '../../shared/contract/result';

/*
 * The part of the app's API that the gallery needs, implemented without the app. Imported before `bridge.ts`,
 * which reads `window.inkling` once. The settings are query parameters:
 * `?theme=dark&language=zh-CN&textScale=150`.
 */

const parameters = new URLSearchParams(location.search);
const inAddress = settingsChangeSchema.pick({ theme: true, language: true, textScale: true }).safeParse({
  theme: parameters.get('theme') ?? undefined,
  language: parameters.get('language') ?? undefined,
  textScale: parameters.has('textScale') ? Number(parameters.get('textScale')) : undefined,
});
let settings = changed(DEFAULT_SETTINGS, inAddress.data ?? {});

const api: {
  readonly app: Pick<InklingApi['app'], 'info'>;
  readonly settings: InklingApi['settings'];
} = {
  // Without main, the system's language is unknown; the browser's is used.
  app: { info: () => Promise.resolve({ ok: false, failure: { code: 'unexpected' } }) },
  settings: {
    read: () => done(settings),
    change: (change) => {
      settings = changed(settings, change);
      const { theme, language, textScale } = settings;
      history.replaceState(
        null,
        '',
        `?${new URLSearchParams({ theme, language, textScale: String(textScale) }).toString()}${location.hash}`,
      );
      return done(settings);
    },
    onChanged: () => () => undefined,
  },
};
Object.assign(window, { inkling: api });

function done<T>(value: T): Promise<Result<T>> {
  return Promise.resolve({ ok: true, value });
}

function changed(before: Settings, change: SettingsChange): Settings {
  return {
    ...before,
    theme: change.theme ?? before.theme,
    language: change.language ?? before.language,
    textScale: change.textScale ?? before.textScale,
  };
}
