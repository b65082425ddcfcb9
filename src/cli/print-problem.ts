import type { Problem } from '../model/problem.ts'

/** `path:line: what is wrong. What to do. (rule)` */
export function printProblem({ path, line, message, remedy, rule, severity }: Problem): string {
  const place = path === undefined ? '' : `${path}${line === undefined ? '' : `:${line}`}: `
  return `${severity}: ${place}${message}; ${remedy} (${rule})`
}
