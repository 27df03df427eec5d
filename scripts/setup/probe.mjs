/** How long an official source may take to answer before the registry route is taken. */
const PROBE_MS = 5000;

/**
 * Whether an official download can be had from here. `INKLING_SOURCES=registry` skips the question.
 *
 * @param {string} url of the very file that would be fetched
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
