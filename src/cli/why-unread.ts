/** Why a file that somebody named cannot be read, as they would say it. */
export function whyUnread(file: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known: Record<string, string> = {
    ENOENT: 'there is no such file',
    EISDIR: 'it is a folder',
    EACCES: 'you may not read it',
  }
  return `${file} cannot be read: ${known[code] ?? (error instanceof Error ? error.message : error)}`
}
