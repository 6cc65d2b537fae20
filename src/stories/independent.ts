import type { Report } from '../newsroom.ts'
export function countIndependent(reports: readonly Report[]): number {
  return new Set(reports.map(r => r.outlet)).size
}
