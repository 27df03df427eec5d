/** The name of a quarantined file: `settings.json` becomes `settings-damaged-2026-01-31T10-20-30-400Z.json`. */
export function quarantineName(fileName: string, now = new Date()): string {
  const dot = fileName.lastIndexOf('.');
  const end = dot > 0 ? dot : fileName.length;
  const stamp = now.toISOString().replace(/[:.]/g, '-');
  return `${fileName.slice(0, end)}-damaged-${stamp}${fileName.slice(end)}`;
}
