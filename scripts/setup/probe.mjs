/** How long an official host may take to answer before package registries are used instead. */
const PROBE_MS = 5000;

/**
 * Whether an official download can be reached. Always false, without a request, if `INKLING_SOURCES=registry` is set.
 *
 * @param {string} url of the file that would be downloaded
 */
export async function answers(url) {
  if (process.env.INKLING_SOURCES === 'registry') return false;
  try {
    const response = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) });
    return response.ok;
  } catch {
    return false;
  }
}
