/** States of a run that cannot be true any more once its process is gone. */
export const UNDER_WAY = `('queued', 'running', 'paused')`;

/** A row that is no JSON must not hide the run. */
const TYPE = `CASE WHEN json_valid(event) THEN json_extract(event, '$.type') END`;

/** A field of the first or last event of these types that a run told; null for a run that is under way. */
function eventField(field: string, types: string, order: 'ASC' | 'DESC'): string {
  return `CASE WHEN state NOT IN ${UNDER_WAY} THEN (
    SELECT json_extract(event, '$.${field}') FROM run_events
    WHERE run_id = runs.id AND ${TYPE} IN (${types}) ORDER BY seq ${order} LIMIT 1
  ) END`;
}

/**
 * The runs that are not removed. How far one came that is over follows from what it told, so it is known of
 * runs of earlier versions too.
 */
export const SELECT_RUNS = `
  SELECT id, created_at, recipe, state, model_id, test_accuracy,
    ${eventField('stepsPerEpoch', `'started'`, 'ASC')} AS steps_per_epoch,
    ${eventField('epoch', `'progress', 'restored'`, 'DESC')} AS epoch,
    ${eventField('step', `'progress', 'restored'`, 'DESC')} AS step,
    ${eventField('reason', `'finished'`, 'DESC')} AS reason
  FROM runs WHERE removed_at IS NULL`;
