/**
 * The environment for Electron.
 *
 * @param {NodeJS.ProcessEnv} [added] to this process' environment; undefined removes a variable
 * @returns {Record<string, string>}
 */
export function environment(added = {}) {
  /** @type {NodeJS.ProcessEnv} */
  const merged = { ...process.env, ...added, ELECTRON_RUN_AS_NODE: undefined };
  /** @type {Record<string, string>} */
  const env = {};
  for (const [name, value] of Object.entries(merged)) if (value !== undefined) env[name] = value;
  return env;
}

/**
 * The variables that differ for an unprivileged user, who has no access to root's folders and session bus.
 *
 * @param {string} home
 * @returns {NodeJS.ProcessEnv}
 */
export function homeOf(home) {
  return {
    HOME: home,
    TMPDIR: '/tmp',
    XDG_CONFIG_HOME: undefined,
    XDG_CACHE_HOME: undefined,
    XDG_DATA_HOME: undefined,
    XDG_RUNTIME_DIR: undefined,
    DBUS_SESSION_BUS_ADDRESS: undefined,
  };
}
