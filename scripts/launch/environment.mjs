/**
 * The environment to start Electron with.
 *
 * @param {NodeJS.ProcessEnv} [added] to ours; undefined takes a variable away
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
 * What differs for another user than ourselves: root's folders and its session bus are closed to others.
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
