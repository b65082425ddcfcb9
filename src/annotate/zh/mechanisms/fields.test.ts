import { expect, it } from 'vitest'
import { fieldsOf } from './fields.ts'

const fields = (text: string) =>
  fieldsOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

it.each([
  ['推进并启动在渔业、航运、军控和防扩散等领域的机制性磋商', ['渔业', '航运', '军控和防扩散']],
  ['就渔业、航运问题开展定期磋商', ['渔业', '航运']],
  ['在渔业、航运和旅游领域开展常态化对话', ['渔业', '航运', '旅游']],
  ['在渔业领域的机制性磋商', []],
  ['渔业、航运等领域磋商机制', []],
])('%s', (text, wanted) => {
  expect(fields(text)).toEqual(wanted)
})
