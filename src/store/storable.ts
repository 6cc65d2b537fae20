/**
 * A parameter as both engines can keep it. PostgreSQL's text has no place for NUL and neither engine for half a surrogate
 * pair; both become U+FFFD, which is as long, so places in a text stay true.
 */
export function storable(parameter: unknown): unknown {
  return typeof parameter === 'string' ? parameter.toWellFormed().replaceAll('\0', '\uFFFD') : parameter
}
