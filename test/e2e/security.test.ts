import type { Page } from '@playwright/test';
import { expect, test } from '../support/shared-app';

const APP = 'app://inkling/index.html';

interface Refused {
  readonly refused: string[];
}

/** The first thing that the page's content security policy refuses once `attack` is to run. */
async function violation(page: Page, attack: string): Promise<string> {
  return page.evaluate(async (code) => {
    const refused = new Promise<SecurityPolicyViolationEvent>((resolve) =>
      document.addEventListener('securitypolicyviolation', resolve, { once: true }),
    );
    const script = document.createElement('script');
    script.textContent = code;
    document.head.append(script);
    return (await refused).effectiveDirective;
  }, attack);
}

test('the page is sandboxed and reaches neither Node nor Electron', async ({ app }) => {
  const { page, electron } = app;
  const reached = await page.evaluate(() =>
    ['require', 'process', 'module', 'global', 'Buffer', '__dirname', 'electron', 'ipcRenderer'].filter(
      (name) => name in globalThis,
    ),
  );
  expect(reached).toEqual([]);
  const preferences = await electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents as Electron.WebContents & {
      getLastWebPreferences(): Electron.WebPreferences;
    };
    const { sandbox, contextIsolation, nodeIntegration, webSecurity } = contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webSecurity };
  });
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  });
});

test('the bridge offers named functions alone, and the page cannot change them', async ({ app }) => {
  const found = await app.page.evaluate(() => {
    const api = window.inkling as unknown as Record<string, Record<string, unknown>>;
    const kinds = Object.values(api).flatMap((group) => Object.values(group).map((value) => typeof value));
    let changed = false;
    try {
      api.app!.info = () => 'mine';
      changed = String(api.app!.info).includes('mine');
    } catch {
      changed = false;
    }
    return { kinds: [...new Set(kinds)], changed };
  });
  expect(found).toEqual({ kinds: ['function'], changed: false });
});

test('the page stays where it is', async ({ app }) => {
  const { page, electron } = app;
  // Main refuses most; the browser itself refuses files and data, and says so in the console.
  await electron.evaluate(({ BrowserWindow }) => {
    const refused: string[] = [];
    Object.assign(globalThis, { refused });
    BrowserWindow.getAllWindows()[0]!.webContents.on('will-frame-navigate', (event) => {
      if (event.defaultPrevented) refused.push(event.url);
    });
  });
  const byBrowser: string[] = [];
  page.on('console', (message) => {
    if (/not allowed to/i.test(message.text())) byBrowser.push(message.text());
  });
  const refusedCount = async () =>
    byBrowser.length + (await electron.evaluate(() => (globalThis as unknown as Refused).refused.length));
  for (const address of [
    'https://example.com/',
    'file:///etc/passwd',
    'app://evil/',
    'data:text/html,hello',
  ]) {
    const before = await refusedCount();
    await page.evaluate((target) => {
      const link = document.createElement('a');
      link.href = target;
      document.body.append(link);
      link.click();
      link.remove();
    }, address);
    await page.evaluate((target) => globalThis.location.assign(target), address).catch(() => undefined);
    await expect.poll(refusedCount, { message: address }).toBeGreaterThan(before);
    expect(page.url()).toBe(APP);
  }
  // Asked of the page itself: a locator would wait for the navigations that were refused.
  expect(await page.evaluate(() => document.querySelector('[data-testid="pad"]') !== null)).toBe(true);
});

test('the page opens no windows', async ({ app }) => {
  const { page, electron } = app;
  const opened = await page.evaluate(() =>
    ['https://example.com/', 'app://inkling/index.html', 'about:blank'].map(
      (address) => globalThis.open(address) === null,
    ),
  );
  expect(opened).toEqual([true, true, true]);
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('the page gets no permission', async ({ app }) => {
  const answers = await app.page.evaluate(async () => {
    const location = await new Promise((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        ({ code }) => resolve(code),
      );
    });
    const notification = await Notification.requestPermission();
    const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'given',
      (error: unknown) => (error as Error).name,
    );
    return { location, notification, camera };
  });
  expect(answers.location).toBe(1);
  expect(answers.notification).toBe('denied');
  expect(answers.camera).not.toBe('given');
});

test('nothing is fetched from outside, by whatever means', async ({ app }) => {
  const { page, electron } = app;
  const { createServer } = await import('node:http');
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('access-control-allow-origin', '*').end('outside');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const outside = `http://127.0.0.1:${port}`;
  const fetched = await page.evaluate(async (address) => {
    const wanted = new Set(['img-src', 'connect-src', 'frame-src']);
    const refused = new Promise<void>((resolve) =>
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        wanted.delete(effectiveDirective);
        if (wanted.size === 0) resolve();
      }),
    );
    new Image().src = `${address}/image`;
    navigator.sendBeacon(`${address}/beacon`);
    const frame = document.createElement('iframe');
    frame.src = `${address}/frame`;
    document.body.append(frame);
    const answer = await fetch(`${address}/fetch`).then(
      () => 'answered',
      () => 'refused',
    );
    await refused;
    frame.remove();
    return answer;
  }, outside);
  expect(fetched).toBe('refused');
  // The second barrier: even where no policy of a page stands in the way, the session lets nothing out.
  const fromSession = await electron.evaluate(
    ({ session }, address) =>
      session.defaultSession.fetch(`${address}/session`).then(
        () => 'answered',
        () => 'refused',
      ),
    outside,
  );
  expect(fromSession).toBe('refused');
  expect(asked).toEqual([]);
  server.close();
});

test('neither inline scripts nor eval run', async ({ app }) => {
  const { page } = app;
  expect(await violation(page, 'window.attacked = true')).toBe('script-src-elem');
  expect(await page.evaluate(() => 'attacked' in window)).toBe(false);
  // Code that the tools of this test inject is exempt, so that the page itself must be the one to ask.
  const evaluated = await page.evaluate(async () => {
    const button = document.createElement('button');
    button.setAttribute('onclick', 'window.attackedByHandler = true');
    document.body.append(button);
    button.click();
    button.remove();
    const worker = await Promise.resolve()
      .then(() => new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))))
      .then((started) => new Promise((resolve) => (started.onerror = () => resolve('refused'))))
      .catch(() => 'refused');
    return { byHandler: 'attackedByHandler' in window, worker };
  });
  expect(evaluated).toEqual({ byHandler: false, worker: 'refused' });
  const policy = await page.evaluate(async () => {
    const response = await fetch('/index.html');
    return response.headers.get('content-security-policy') ?? '';
  });
  expect(policy).toMatch(/script-src 'self';/);
  expect(policy).not.toMatch(/unsafe/);
});

test('no path leads out of the app', async ({ app }) => {
  const statuses = await app.page.evaluate(async () => {
    const paths = [
      '/../package.json',
      '/%2e%2e/%2e%2e/package.json',
      '/..%2f..%2fpackage.json',
      '/assets/..%5c..%5cpackage.json',
      '//etc/passwd',
      '/data/../../main/index.cjs',
      '/data/train-images/../../../package.json',
    ];
    return Promise.all(
      paths.map((path) =>
        fetch(`app://inkling${path}`).then(
          ({ status }) => status,
          () => 0,
        ),
      ),
    );
  });
  expect(statuses.filter((status) => status !== 404 && status !== 0)).toEqual([]);
  const other = await app.page.evaluate(() =>
    fetch('file:///etc/passwd').then(
      () => 'answered',
      () => 'refused',
    ),
  );
  expect(other).toBe('refused');
});

test('main refuses a page that is not ours, though it has our own bridge', async ({ app }) => {
  const { electron } = app;
  const answer = await electron.evaluate(async ({ app: main, BrowserWindow }) => {
    const preload = `${main.getAppPath()}/out/preload/index.cjs`;
    const other = new BrowserWindow({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, preload },
    });
    await other.loadURL('app://inkling/index.html');
    const result: unknown = await other.webContents.executeJavaScript('window.inkling.settings.read()');
    other.destroy();
    return result;
  });
  expect(answer).toEqual({ ok: false, failure: { code: 'invalid-request' } });
});

test('payloads that do not parse are refused', async ({ app }) => {
  const answers = await app.page.evaluate(async () => {
    const api = window.inkling as unknown as Record<
      string,
      Record<string, (request?: unknown) => Promise<unknown>>
    >;
    return Promise.all([
      api.settings!.change!({ theme: 'pink' }),
      api.settings!.change!({ __proto__: null, extra: 1 }),
      api.models!.activate!({ id: '../../../etc/passwd' }),
      api.runs!.start!({ recipe: { format: 'inkling-recipe' } }),
      api.images!.export!({ name: 'a.png', bytes: 'no bytes' }),
      api.savedDrawings!.save!(undefined),
    ]);
  });
  for (const answer of answers) expect(answer).toEqual({ ok: false, failure: { code: 'invalid-request' } });
});

test('the predictor refuses what is no picture, and goes on', async ({ app }) => {
  await app.page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        window.inkling.predictor.onStatus(({ state }) => {
          if (state === 'ready') resolve();
        });
      }),
  );
  const answers = await app.page.evaluate(async () => {
    const { predict } = window.inkling.predictor;
    const ask = (pixels: unknown) => predict({ pixels: pixels as Float32Array<ArrayBuffer> });
    const ink = new Float32Array(784).fill(0.5);
    return {
      notNumbers: await ask(new Float32Array(784).fill(Number.NaN)),
      infinite: await ask(new Float32Array(784).fill(Infinity)),
      negative: await ask(new Float32Array(784).fill(-0.1)),
      tooBright: await ask(new Float32Array(784).fill(1.01)),
      short: await ask(new Float32Array(783)),
      long: await ask(new Float32Array(785)),
      empty: await ask(new Float32Array(0)),
      array: await ask(Array.from(ink)),
      doubles: await ask(new Float64Array(784)),
      text: await ask('x'.repeat(784)),
      nothing: await ask(null),
      good: await ask(ink),
    };
  });
  const { good, ...bad } = answers;
  expect(Object.entries(bad).filter(([, answer]) => answer.ok)).toEqual([]);
  expect(good).toMatchObject({ ok: true });
});
