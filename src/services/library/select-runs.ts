/** States of a run that are outdated once its process has exited. */
export const UNDER_WAY = `('queued', 'running', 'paused')`;

/** A row that is not JSON must not hide the run. */
const TYPE = `CASE WHEN json_valid(event) THEN json_extract(event, '$.type') END`;

/** SQL for a field of a run's first or last event of the given types; null for a run in progress. */
function eventField(field: string, types: string, order: 'ASC' | 'DESC'): string {
  return `CASE WHEN state NOT IN ${UNDER_WAY} THEN (
    SELECT json_extract(event, '$.${field}') FROM run_events
    WHERE run_id = runs.id AND ${TYPE} IN (${types}) ORDER BY seq ${order} LIMIT 1
  ) END`;
}

/**
 * The runs that are not removed. The progress of an ended run is derived from its events, so it is also known for
 * runs of earlier versions.
 */
export const SELECT_RUNS = `
  SELECT id, created_at, recipe, state, model_id, test_accuracy,
    ${eventField('stepsPerEpoch', `'started'`, 'ASC')} AS steps_per_epoch,
    ${eventField('epoch', `'progress', 'restored'`, 'DESC')} AS epoch,
    ${eventField('step', `'progress', 'restored'`, 'DESC')} AS step,
    ${eventField('reason', `'finished'`, 'DESC')} AS reason
  FROM runs WHERE removed_at IS NULL`;
